"""Given names common in Denmark, women's and men's apart, so that two capitalised words can be told to be a person.

Written down from common knowledge of names, old ones too, since minutes are; how many bear one is told by "Hvor mange
hedder" of Danmarks Statistik. Names that are words or surnames oftener ("Jo", "Tyr", "Max") are left out. Those of
the Faroes, Greenland and families from abroad stand in a module of their own.
"""

from __future__ import annotations

from indexer.people import given_names_elsewhere as elsewhere
from indexer.text.wordlist import wordlist

WOMEN = elsewhere.WOMEN | wordlist(
    """
    aagot aase abelone adele adelheid agathe agda agnes agnete agnethe aja alberte albertine aleksandra alexandra
    alexandrine alfhild alice alma alvilda amalie amanda amina andrea ane anelise anette angelika anita anja ann
    anna annabell annalise anne annebeth annegrete annegrethe annelise annemarie annemette annerose annette
    anngrethe anni annika annmarie anny antonette antonie asta astrid augusta auguste aurora ayse beate beatrice
    benedicte benedikte benta bente benthe berit bernadette berta bertha beth betina bettina bettine betty bianca
    birgit birgitta birgitte birte birthe bitten bjørk bodil bolette boline botilla britt britta børgine caecilie
    camilla camille carina carit carla carline carolina caroline cathrine catrine cecilia cecilie celina charlotta
    charlotte christa christel christence christiane christina christine clara claudia clea cleo conni connie
    constance cordelia cornelia cæcilie daga dagmar dagny daisy daniela daniella davina debora diana dinna ditte
    dora doris dorit dorothea dorrit dorte dorthe dorthea dyveke ebba edit edith edla elin elina elinor elisa
    elisabet elisabeth elise eliza ella ellen ellie ellinor ellis elly elma elna elonora elsa elsabeth else elsebet
    elsebeth elsemarie elva elvira embla emeli emelie emerentze emilia emilie emily emma emmy erica erika erna
    ernestine ester esther estrid ethel eugenie eva evelyn evy fanny fatima felicia fie filippa fiona franciska
    frederikke freja frida gabriella georgia gerda gertie gertrud gina ginny gisela gitta gitte gjerta gloria greta
    grete gretha grethe grith gro gry gudny gudrun gunda gunhild gunna gunvor gurine gurli gyda gyrithe hanna hannah
    hanne hansine harriet hedda hedevig hedvig heidi helen helena helene helga hella helle henny henriette henrika
    herdis hermine hilda hilde hildeborg hildegard hillary hjørdis hulda ida ilse ina inez inga ingbritt inge
    ingeborg ingelise inger ingerlise ingrethe ingrid ingun ingvild ingvor inka irena irene iris irma isabel
    isabella ivy jacqueline jakobe jakobine jana jane janet janette janne janni jannie jeanet jeanett jeanette
    jeanne jenna jenny jensine jessica jette johanna johanne jonna josefina josefine josephine joyce judith judy
    julia juliana juliane julie juliette junia jutta jutte jytta jytte jørgine kaja kamilla kamille kamma karen
    karen-margrethe karin karina karla karna karolina karoline kasia katarina kate katharina kathe kathleen kathrine
    katja katrin katrine katty kerstin ketty kimmie kira kirsa kirsta kirsten kirstin kirstine kitty kjærsti klara
    klaudia krista kristiane kristin kristina kristine käte käthe kæthe laila lajla laura laurette laurine lea lena
    lene lenette leona leonora lilian lillan lillemor lilli lillian lilly lily linda line linea linette linnea lis
    lisa lisbet lisbeth lise liselotte lissi lissie lissy liv liva lizette lizzi lizzie lola lone lonni lonnie lonny
    lotta lotte louisa louise lovise lucia lucie lucy luise lulu luna lydia lykke lærke madeleine magda magdalene
    magna magnhild magrethe maiken maja majbrit majbritt majken malene malin malou manja maren margaret margareta
    margarethe margit margot margrete margrethe margrith mari maria mariam mariane mariann marianna marianne marie
    marietta marika marina marlen marlene marta martha marthe marthine martina martine mary mathea mathilda mathilde
    matilde maud maya mei mejse melanie melissa mercedes merete merethe merle meta metha mette mia michaela michala
    michella michelle mie mikaela mikkeline milla mille mimi mina minna mira miriam mirjam misser molly mona monica
    monika monique mynte nadia nadja naja nana nancy nanette nanna natacha natalie natasja nathalie nelly nete netta
    nicole nicolette nicoline nikoline nina ninette ninna noomi nora nynne oda oddny odette ofelia olea olga oline
    olivia ophelia ottilia ottilie pamela patricia paula paulina pauline pernelle pernille petra petrea petrine
    petronella philippa pia poula pouline poulla rachel ragnhild rakel ramona randi ranghild rasmine rebecca rebekka
    regina regine regitze renate renee renée rie rigmor rikke rina rita rosa rosalie rosalina rosemarie rosita runa
    ruth rósa sabina sabine sabrina sally sandie sandra sanna sanne sanni sara sarah saskia selina selma serena
    shirley sidse sidsel sif sigbrit signe sigrid sigrun silja silje silke silvia simone sine siri sisse sissel siv
    siw sofia sofie solveig solvej sonia sonja sophia sophie stefanie stella stephanie stina stine susan susanna
    susanne susie suzanne svava sylvia sys sølvi søs tabita tania tanja tatiana tatjana tenna teresa terese thea
    theodora theresa therese thilde thit thomasine thora thordis thyra tilda tilde tilla tina tine tinka tinna tinne
    tonje tora torhild torunn tove tracy trine turid tuva tyra ulla ulrikka ulrikke ursel ursula valborg valentina
    vanessa vanja vera verona veronica veronika vibe vibeke vibekke vicki vicky victoria vigga viktoria vilhelmine
    vilma viola violetta virginia vita vitta vivi vivian viviane vivianne vivien wanda wendy wilma winnie yasmin
    yelva yrsa yvonne zenia zeynep zita zoe ása ågot åsa åse åshild æmilie
    """
)
MEN = elsewhere.MEN | wordlist(
    """
    aage adam adolf ahmed aksel albert alberto aleksander alexander alf alfred algot ali alvin ambrosius anders
    andreas andrew anker ansgar anton arent arild armand arne arnold arthur arvid asbjørn asger aske aslak asmus
    atle august augustinus axel balder baltzer bastian bendix bendt benjamin benned benny bent bernd bernhard bernt
    bert bertel berthel bertil bertram birger bjarke bjarne bjørn bo boris brian bruno bryan brynjolf børge carl
    carlo carsten caspar casper charles christen christian christoffer christopher cilius claes clas claus clemens
    conrad corfitz cornelius dan daniel david dennis detlef diderik dines dion ditlev ditmar dominic dyre ebbe
    eberhard eddie eddy edgar eduard edvard edvin edward edwin egil egon eigil eilif einar eje ejgil ejlert ejlif
    ejnar ejner ejvin ejvind elias elling elmer elof elvin emanuel emil enevold enrique erasmus erhard eric erich
    erik erland erling ernst ervin esben esbern esge eske eskil eskild eugen evald ewald eyvind fabian felix
    ferdinand filip finn flemming folke folmer frands frank frans frantz franz freddie freddy frede frederik fredrik
    fridolf fridtjof friedrich fritjof frits fritz frode frodi gabriel geert georg george gerald gerhard gerner gert
    gerth gideon godtfred gorm gotfred gottlieb gudmund gunde gunnar gunner gustaf gustav göran gøran gørgen gøsta
    hagbard hagbarth hakon halfdan halvdan halvor hannibal hans hansjørgen harald hardy harry hassan hasse hector
    heine heinrich hektor helge helmer helmuth hemming hendrik henning henrik henry herbert herluf herman hermann
    hilmer hjalmar hjalte holger hubert hugo hussein ian ib ibrahim immanuel ingemann ingvar ingvard isidor ismael
    ivan ivar iver jack jacob jakob james jan jannick jannik janus jarl jarner jason jasper jens jens-peter jeppe
    jeremias jes jesper jess jesse jim jimmi jimmy joachim joakim jochum joe joel johan johannes john johnni johnny
    jon jonas jonatan jonathan josef joseph josua josva julian julius justus jørgen jørn kaare kai kaj karl karlis
    karlo karol karsten kaspar kasper keld ken kenn kenneth kenni kenny kent kevin kjartan kjeld kjell klaus klavs
    klemens knud knut konrad kornelius kresten kristen kristian kristoffer kurt kåre larry lars lars-ole lasse laue
    lauge laurids laurits lauritz laust leif lennart leo leon leonard leopold linus lorens lorentz lorenz louis
    lucas ludvig ludwig lukas lyder mads magne magnus malte malthe marc marcel marcus marinus mark markus martin
    martinus marvin matheus mathias mathies mathis mats matthias maurice mauritz maximilian mehmet meinhard melvin
    michael mikael mikas mikke mikkel milo milton mogens mohamed mohammad morgan morten mourits mouritz muhammad
    mustafa nicholas nicklas nickolaj niclas nico nicolai nicolaj nicolas niels niklas niko nikolai nikolaj nikolas
    niller nils nis niss noa noah noel norman odd odin ofir olaf olav ole oleksandr olfert oliver olrik oluf omar
    orla oscar oskar otte otto ove palle patrick patrik paul paulus paw peder peer pelle per per-ole pete peter
    petrus philip phillip piet pilip poul povl preben quentin ragnar ragner ralf ralph randolf rasmus raymond regin
    regnar reidar reimer reinholdt rené richard ricki rickie rikard rino roald roar robert roger roland rolf ronald
    ronni ronnie ronny roy ruben rudi rudolf rudy rune salomon samuel sander sebastian severin sigfred sigge siggi
    sigurd silas simon sixten skjold sofus sonny sophus stanley steen stefan steffan steffen stein sten stephan
    stephen steve steven stig storm sture sune svante sven svend svenne svenning sverre sylvest sylvester syver
    sølve søren tage tais teddy teis terkel theis theo theodor thomas thor thorben thorbjørn thore thorgeir thorkild
    thorleif thorstein thorsten thorvald thure thyge thøger tim timm timo tobias toke tom tomas tommi tommy tonni
    tonny tony torben torbjørn tore torgeir torkil torkild torleif torsten tristan troels truels truls trygve tue
    tycho tyge tønne tønnes uffe ulf ulrich ulrik ulver vagn valdemar valentin valter verner victor vidar vigand
    viggo viktor vilfred vilhelm villads villiam villy vilmar vilmer vincent vitus volmer walter walther werner
    wilfred wilhelm willads willi william willum willy yngve yusuf zacharias åge åke ægidius øjvind ørjan østen
    øyvind
    """
)
EITHER = elsewhere.EITHER | wordlist(
    """
    alex charlie chris conny eja gerd isa jean jessie joan kay kim leslie mai maj may mika mikala mischa nicki
    nicky nikita ola rene robin sam terry toni
    """
)
GIVEN_NAMES = WOMEN | MEN | EITHER
