"""Given names common in Denmark, so that two capitalised words can be told to be a person and not a place.

The names are those most often borne according to Statistics Denmark's public tables of names, in no order of rank;
those of the Faroes, Greenland and families from abroad stand in a module of their own.
"""

from __future__ import annotations

from indexer.people import given_names_elsewhere as elsewhere
from indexer.text.wordlist import wordlist

GIVEN_NAMES = elsewhere.NAMES | wordlist(
    """
    adam agnes agnete aksel albert alberte alex alexander alexandra alf alfred alice alma amalie amanda anders
    andrea andreas ane anette ann anna annalise anne annelise annemarie annemette annette annika anni anny anton
    arne arthur asger asta astrid august aage ása bente bent benjamin benny bernhard berit bertel bertha bettina
    birger birgit birgitte birthe birte bitten bjarke bjarne bjørn bo bodil brian britt britta bruno børge
    camilla carina carl carla carlo caroline carsten casper cathrine cecilie celina charlotte charles chris
    christa christel christen christian christina christine christoffer claes claus clara conni connie dagmar
    dagny dan daniel daniella david dennis ditte ditlev dorit dorte dorthe dorthea ebba ebbe edith edvard egon
    eigil einar ejnar ejvind elin elisa elisabeth elise ellen elna else elsebeth elvira emil emilie emily emma
    erik erika erling ernst esben esther eva evald evy felix filip finn flemming folmer freja frede frederik
    frederikke freddy frits frode gerda gert gitte gorm grete grethe gudrun gunhild gunnar gunner gurli gustav
    hanna hannah hanne hans harald harry heidi heine helen helena helene helga helge helle hemming henning henny
    henriette henrik henry herluf hermann hilda hilde hjalmar holger hugo ib ibrahim ida ilse inga inge ingeborg
    ingelise inger ingerlise ingrid ingvar irene iris isabel isabella ivan iver jacob jacqueline jakob jan jane
    janne jannie jannik jannick jasmin jeanette jeanne jens jeppe jesper jessica jette jim jimmi jimmy joachim
    joan johan johanne johannes john johnny johnni jon jonas jonathan jonna josefine josephine julia julie
    julius jytte jørgen jørn kaj kai karen karin karina karl karla karoline karsten kasper katharina kate
    kathrine katja katrine keld ken kenn kenneth kent kevin kim kira kirsten kirstine kjeld kjell klara klaus
    knud kresten kristen kristian kristina kristine kristoffer kurt lars lasse laura laurits lauritz laust lea
    leif lena lene lennart leo leon lilian lillian lilly lily line linea linda linus lis lisa lisbet lisbeth
    lise liselotte liv liva lizzi lone lotte louis louise lucas ludvig luna lydia lykke magda magnus maj maja
    majbrit majbritt malene malou malte maria mariann marianne marie mark marlene martin martha marta mary
    mathias mathilde matilde mats mads maya mei mette mia michael michala michelle mie mikael mikkel mille milla
    mina minna mogens mohamed mohammad mona monica monika morten muhammad nadia nana nanna natasja nicholas
    nicklas niclas nicolai nicolaj nicole niels nils nina niklas nikolai nikolaj noah nora ofelia olaf ole olav
    olga oliver olivia oluf orla oscar oskar otto ove palle pauline paw peder peer per pernille pete peter petra
    pia poul povl preben rasmus regitze rené rikke rita robert robin roland rolf ronni ronny rosa rosita rune
    ruth sabina sabrina sally samuel sandra sanne sara sarah sebastian selma sidsel signe sigrid sigurd silas
    silje simon simone sine siri sisse siv sofia sofie solvej solveig sonja sophia sophie stefan steffen steen
    sten stig stine storm sune susan susanne susie suzanne svend sven søren tage tanja tenna teresa terese theis
    theo theodor therese theresa thea thomas thor thorbjørn thorkild thorvald thyra tilde tim tina tine tobias
    tom tommy toni tonni tonny tony tora torben tore torkil torsten tove trine troels tue ulf ulla ulrich ulrik
    ulrikke ursula uffe vagn valdemar vera verner vibeke vibe victor victoria viggo viktor viktoria vilhelm
    villads villy vilma vincent vita vivi vivian viola walter werner wilhelm william willy winnie yasmin yvonne
    yrsa zenia zeynep ahmed ali fatima hassan hussein amina ayse mehmet mustafa omar yusuf lukas alberto bernd
    daniela ejgil ejlif ellis elsa emanuel enrique eskild ester folke frank fie gry grith gorm gunvor halfdan
    hedvig helmer jarl jasper jonatan josef joseph julian kamilla karen-margrethe kasia katarina katrin klavs
    konrad kristin kaare kåre åge åse aase lærke louisa lukas malthe mathies merete merethe mikala mischa nadja
    naja nete oda ofir oline pelle philip phillip ragnhild randi rebecca rebekka regin richard rosa roar rolf
    sander sanni selma sigge sigfred silvia siw sixten svenning sys søs tabita tais tatiana thure tilda toke
    torunn tyge ulver vanessa vigga vibekke vitus yngve ørjan østen charlotte karna dyveke grete ditlev dines
    bastian steven steve rudi anker nanna niss jess thøger truls oleksandr aleksandra æmilie vivien bernt
    benedikte benedicte annegrethe anngrethe annmarie hansjørgen lars-ole jens-peter per-ole lissi lizzie mai
    may majken maiken marc marcus markus margit margot margrethe margrete maren marietta marina mariane mariam
    mathis mats melanie melissa mercedes metha mikaela mira miriam molly monique morgan nelly nete nicki nicky
    niller ninna odd olfert
    """
)
