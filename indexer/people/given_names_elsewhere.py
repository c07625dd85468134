"""Given names of the Faroes, of Greenland and of families from abroad, women's and men's apart.

Written down from common knowledge of names, in the spellings that they have in Denmark; no list was copied. Where a
name can be looked up: Hagstova Føroya (hagstova.fo) for the Faroes, Oqaasileriffik's register of names for Greenland,
and "Hvor mange hedder" of Danmarks Statistik for how many bear one. Names that are words of
everyday Danish too ("Can", "Roman", "Thi") are left out.
"""

from __future__ import annotations

from indexer.text.wordlist import wordlist

WOMEN = wordlist(
    """
    durita marjun rannvá beinta sólrun sólvá katrina jórun jóhanna marna bjørg bára bjarta tóra lilja sólja ronja
    rakul ranja barba lóa sunnvá turið guðrun guðrið herborg elsba eyðbjørg eyðvør ingibjørg malan birita billa
    birna fríða hervør maibritt oddvør ragna rúna sigga sigrið sirið sára tórunn unn várða æna lív róskva

    paninnguaq nivi ivalu ivaana ivalo pipaluk aviaja aviâja aviana aviula najaaraq nivikka arnaq arnannguaq
    arnajaraq aleqa ulloriannguaq pilunnguaq niviaq niviaaluk naasunnguaq tukummeq

    aisha aicha ayesha amal amira aya asma asmaa basma dalal dina dunya emine esra elif ebru fadime fadumo farah
    faten fatma fatemeh ferda filiz fidan gülay gül gülsen gülten hacer hafsa halima hana hanan hanife hatice hawa
    hiba hilal hodan houda huda ikram ilham iman ifrah jamila jihan khadija khadijah khadra leila layla leyla lina
    lubna maha mahnaz maryam manal marwa marwah meryem mina munira nabila nadira naima najat nasrin nawal nazanin
    nesrin nour noura nurcan nuray nesibe parisa parvin pinar rabia rana rania reem rima roya roza rukiye sabah
    sabeen safa safiya sahra saida salma samia samira sanaa sevda sevgi shabana shadi shahnaz shaista shirin sibel
    sevil selda semra serap songül soraya sumaya sümeyye tahira türkan yasmeen yildiz yüksel zahra zainab zara zehra
    zohra zeinab zubaida özlem öznur ümmühan

    agnieszka aleksandra aneta barbara beata bozena danuta dorota edyta elzbieta ewa ewelina grazyna halina iwona
    izabela jadwiga joanna jolanta justyna kamila katarzyna kinga krystyna malgorzata małgorzata magdalena mariola
    marzena milena natalia patrycja renata sylwia urszula weronika wioletta zofia

    oksana olena iryna irina svitlana svetlana tetiana nataliya natalya yuliia yulia lyudmyla ludmila halyna nadiia
    valentyna kateryna anastasiia anastasia galina ekaterina yelena elena ioana mihaela gabriela alina raluca
    andreea cristina florentina roxana simona dorina viorica jurgita daiva vilija rūta ruta aušra ausra inese ilze
    dace

    aida amra azra dragana dijana edina elvira emina enisa fikreta gordana jasmina jelena ljiljana lejla mersiha
    mirela mirjana nermina nevena radmila samra sanela sanja sabaheta senada slavica snezana suada suvada vesna
    zorica shpresa teuta valbona vjosa arbnora drita fatime merita

    anjali aparna deepa divya kavitha lakshmi meena nirmala priya radha sangita shanthi sivanthi sumathi thanuja
    thuy huong hanh linh phuong

    guðrún sigríður kristín ingibjörg þórunn björg ragnheiður katrín margrét chantal francesca giulia giovanna
    isabelle paola carmen dolores lucía pilar consuelo marisol beatriz fernanda ines joana abena akosua esi grace
    """
)
MEN = wordlist(
    """
    jákup jógvan rúni bárður høgni eyðun kári ólavur jónas páll óli hanus rógvi brandur fríði pætur rókur dávid aron
    bragi nóa tóki hákun bartal baldur mattias petur tróndur tummas hergeir heðin heini hjalti ingolf jóannes
    jústinus leivur levi magni mikkjal niclas oddur óðin óluvur pauli regin sámal sigmund sigvald sjúrður teitur
    torfinn tórður tórur tórálvur tormóður zakaris ári álvur eyðálvur annfinn andrias bjarti bjarni bogi dánjal
    dánial eiler finnbjørn fróði gilli hallur helgi hilmar jenis

    malik inuk minik aputsiaq inunnguaq aqqaluk aqqalu norsaq miki angut angutinnguaq kuupik kununnguaq qupanuk
    pavia pâviâraq piitannguaq vittus múte mûte nukaaraq nukannguaq salik sivert suersaq ujuut ujuunnguaq ari anda
    kaaleeraq karlinnguaq isak enok

    abbas abdi abdul abdullah abdulkadir abdulla abdirahman abdirizak adnan ahmad ahmet akif ala amin amir
    ammar anwar arif asif asim aslan atif awad ayman aydin aziz babak bashar bashir bayram behzad bilal burak bülent
    cemal cengiz celal cemil dawood deniz ebrahim ehsan ekrem emre enver erdal erdogan erkan ersin fadi fahad faisal
    farhad farid faruk fatih fawad fawzi fikret firas ghassan habib hadi hakan halil hamid hamza haroon hasan hashem
    hatem haydar hikmet hisham husein hüseyin ihsan ilyas imad imran iqbal irfan ismail issa izzet jalal jamal jamil
    javad jawad kamal kamran karim kazim kemal khaled khalid khalil levent mahdi maher mahmod mahmoud mahmut majed
    majid mansour marwan masoud mehdi metin mohamad mohamud mohammadreza mohsen mostafa muhamed muhammed muhsin
    munir murat musa musab mustapha nabil nader nadeem naeem naser nasir nasser nawaz nazir nihat nizar numan okan
    orhan osama osman ozan parviz rachid rafiq rahim ramazan rami ramzi rashid recep reza rizwan riza saad sabri
    sadiq sadik saeed said saif sajid salah saleh salem salim salman sami samir savas selim serdar serkan shahid
    shahin shakil sohail soheil suleiman süleyman tahir talal tamer tarek tarik tariq tayfun turgut ugur umar umut
    usama usman volkan wael waleed walid waseem yahya yakup yaser yasin yasir yavuz younes yousef youssef yunus
    yücel zaher zaki zafar zeki ziad ömer özcan özgür ümit

    andrzej bartosz boguslaw bogdan czeslaw dariusz dawid dominik grzegorz henryk jacek janusz jaroslaw jerzy kamil
    kazimierz krzysztof leszek lukasz łukasz maciej marcin marek mariusz mateusz michał michal mieczyslaw miroslaw
    pawel paweł piotr przemyslaw radoslaw rafal rafał ryszard slawomir stanislaw szymon tadeusz tomasz wieslaw
    wojciech zbigniew zdzislaw

    oleksii oleksiy andrii andriy dmytro mykola petro serhii serhiy vasyl volodymyr vladimir vladyslav yaroslav
    yurii ihor igor oleg pavlo sergei sergey dmitri dmitry mikhail nikolay maksym bohdan ruslan alexandru
    andrei catalin ciprian cristian dumitru florin gheorghe ionel ionut marius mihai mircea nicolae ovidiu razvan
    sorin vasile viorel vytautas gintaras andrius darius mindaugas juris janis aivars

    admir almir asmir bekir bosko branko damir darko dejan dragan edin elvir emir goran haris ivica
    ljubisa mehmed milan milorad mirsad mirza miroslav muamer nedzad nenad nermin predrag radovan ranko safet
    sasa sead senad slobodan stevan suad vedran veljko zlatan zlatko zoran zeljko agim arben bajram besim besnik
    burim driton fatmir ilir kujtim luan naim shkelzen xhevdet

    anand arjun arun ganesh krishna mahesh rajesh ravi sanjay selvarajah siva sivakumar suresh thayaparan vijay duc
    dung hieu hoang hung khanh quang quoc thanh tuan

    sigurður jón ólafur magnús þór þorsteinn guðmundur kristján björn stefán adrian andré antonio carlos diego
    eduardo fernando francesco francisco giovanni giuseppe javier joão joaquim jorge josé juan luca luigi luis
    manuel marco mario miguel pablo paolo pedro pierre rafael ricardo roberto salvatore sergio stefano jürgen günter
    günther heinz helmut horst manfred reinhard uwe wolfgang kofi kwame kwabena emmanuel
    """
)
EITHER = wordlist("nuka malu inuuteq pilu angutaa noor nur sasha yildirim kiran gurpreet binh jasmin")
NAMES = WOMEN | MEN | EITHER
