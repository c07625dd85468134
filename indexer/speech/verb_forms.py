"""The forms of the verbs of saying, with the act each stands for; and of those that need certain words behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indexer.text.patterns import any_of

# Past tense -> act. Regular verbs stand with -ede or -te; their other forms are made from it.
_PAST = {
    "velkomst": "åbnede",
    "orientering": """
        orienterede informerede præsenterede gennemgik redegjorde fremlagde forelagde fortalte berettede rapporterede
        introducerede aflagde demonstrerede skitserede beskrev omdelte oplæste opdaterede briefede bekendtgjorde
        belyste resumerede gengav
        """,
    "spørgsmål": "spurgte forespurgte adspurgte efterspurgte forhørte",
    "svar": "svarede besvarede bekræftede afkræftede replicerede gensvarede",
    "konklusion": "konkluderede opsummerede konstaterede sammenfattede",
    "bemærkning": """
        bemærkede supplerede påpegede pointerede fremhævede anførte tilføjede understregede udtrykte efterlyste foreslog
        opfordrede takkede indledte kvitterede erklærede tilsluttede støttede mente nævnte kommenterede forklarede
        meddelte anbefalede advarede mindede henviste refererede argumenterede motiverede forsikrede udtalte indvendte
        beklagede lovede uddybede præciserede indskød syntes oplyste tilkendegav vurderede roste kritiserede
        protesterede gentog tilbød betonede fastslog afviste afsluttede anmodede appellerede indstillede sagde påstod
        hævdede fremførte klargjorde rådede ytrede begrundede opponerede problematiserede perspektiverede anerkendte
        accepterede erindrede håbede frygtede ridsede forudså hilste pegede rejste ankede udbad
        tiltrådte vejledte eksemplificerede nuancerede savnede forsvarede afrundede opridsede opremsede
        henstillede påtalte
        frarådede tilrådede bifaldt billigede afslog erkendte indrømmede benægtede garanterede lykønskede hyldede
        anfægtede imødegik berigtigede korrigerede konkretiserede skildrede omtalte berørte reflekterede begærede
        forventede formodede tvivlede foreholdt rykkede efterspurgte udfoldede agiterede plæderede
        tilskrev forlangte krævede beroligede imødekom fastholdt foretrak fremsatte luftede medgav klagede brokkede
        antydede insisterede indskærpede betvivlede betegnede priste påskønnede formanede varslede bebudede undskyldte
        bedyrede proklamerede nedtonede afdramatiserede tydeliggjorde forudsagde udbrød fremkom fremdrog formulerede
        tilbageviste indgav skønnede tolkede fortolkede
        """,
}
_IRREGULAR = {  # past -> (present, infinitive, participle)
    "gennemgik": ("gennemgår", "gennemgå", "gennemgået"),
    "redegjorde": ("redegør", "redegøre", "redegjort"),
    "fremlagde": ("fremlægger", "fremlægge", "fremlagt"),
    "forelagde": ("forelægger", "forelægge", "forelagt"),
    "aflagde": ("aflægger", "aflægge", "aflagt"),
    "fortalte": ("fortæller", "fortælle", "fortalt"),
    "beskrev": ("beskriver", "beskrive", "beskrevet"),
    "spurgte": ("spørger", "spørge", "spurgt"),
    "forespurgte": ("forespørger", "forespørge", "forespurgt"),
    "adspurgte": ("adspørger", "adspørge", "adspurgt"),
    "efterspurgte": ("efterspørger", "efterspørge", "efterspurgt"),
    "foreslog": ("foreslår", "foreslå", "foreslået"),
    "indskød": ("indskyder", "indskyde", "indskudt"),
    "tilkendegav": ("tilkendegiver", "tilkendegive", "tilkendegivet"),
    "sagde": ("siger", "sige", "sagt"),
    "imødekom": ("imødekommer", "imødekomme", "imødekommet"),
    "fastholdt": ("fastholder", "fastholde", "fastholdt"),
    "foretrak": ("foretrækker", "foretrække", "foretrukket"),
    "fremsatte": ("fremsætter", "fremsætte", "fremsat"),
    "gentog": ("gentager", "gentage", "gentaget"),
    "tilbød": ("tilbyder", "tilbyde", "tilbudt"),
    "fastslog": ("fastslår", "fastslå", "fastslået"),
    "klargjorde": ("klargør", "klargøre", "klargjort"),
    "påstod": ("påstår", "påstå", "påstået"),
    "syntes": ("synes", "synes", "syntes"),
    "tiltrådte": ("tiltræder", "tiltræde", "tiltrådt"),
    "forudså": ("forudser", "forudse", "forudset"),
    "forudsagde": ("forudsiger", "forudsige", "forudsagt"),
    "bekendtgjorde": ("bekendtgør", "bekendtgøre", "bekendtgjort"),
    "tydeliggjorde": ("tydeliggør", "tydeliggøre", "tydeliggjort"),
    "medgav": ("medgiver", "medgive", "medgivet"),
    "gengav": ("gengiver", "gengive", "gengivet"),
    "indgav": ("indgiver", "indgive", "indgivet"),
    "udbrød": ("udbryder", "udbryde", "udbrudt"),
    "fremkom": ("fremkommer", "fremkomme", "fremkommet"),
    "fremdrog": ("fremdrager", "fremdrage", "fremdraget"),
    "tilbageviste": ("tilbageviser", "tilbagevise", "tilbagevist"),
}
ADVERBS = any_of(
    r"""
    ikke, også, dog, desuden, endvidere, herefter, derefter, afslutningsvis\w*, indledningsvis\w*, kort,
    samtidig, her, nu, så, igen, gerne, først, derudover, ligeledes, særligt, især, hertil, efterfølgende,
    sammen
    """
)
_A_FEW = r"(?:\w+\s+){0,3}?"
_SOME = r"(?:\w+\s+){0,5}?\w*"
_DEGREE = any_of(
    """
    helt, meget, ikke, også, derimod, dog, personligt, mere, lidt, ligeledes, fuldstændig, generelt, som, noget, selv,
    her, mest, stærkt, lodret, ganske, dybt, rigtig, særligt, temmelig, lettere, ret, fortsat, stadig, i princippet
    """
)
_STANCE = any_of(
    """
    enige?, uenige?, skuffede?, skuffet, ærgerlige?, ærgerlig, overraskede?, overrasket, forundrede?, stolte?,
    taknemmelige?, imponerede?, imponeret, utrygge?, utryg, nervøse?, begejstrede?, begejstret, skeptiske?,
    skeptisk, bekymrede?, bekymret, tilfredse?, utilfredse?, positive?, positiv, bange, lettede?, lettet,
    kritiske?, kritisk, åbne?, åben, forstående, imod, glade?, betænkelige?, nysgerrige?, inde på, af den,
    fortalere? for, i tvivl, kede? af, modstandere?, tilhængere? af, på linje, uforstående, vrede?, trygge?, tryg,
    overbeviste?, overbevist, spændte? på, trætte? af, opmærksomme? på, opmærksom på, klare? over, indstillede? på,
    indstillet på, parate? til, forbeholdne?, forbeholden, forundret, chokerede?, chokeret
    """
)
_REASON = any_of("da, fordi, idet, med den begrundelse, med henvisning til, under henvisning til") + r"\b"
_DONE = r"(?:et|sat|[bdfgklnprsv]t)\b"  # what a participle ends in: "ønskede taksten sænket"
_CLAUSE_ENDS = r"(?=\s*[.,;:?!]|\s+(?:af|i|til|hv\w+|om|ved|fra|med|på|inden|for|og|så|som|eller|hos)\b|\s*$)"
_WISH = rf"(?!(?:\w+\s+){{0,3}}at\s(?!få|have))(?:\w+\s+){{0,4}}?(?!hvervet|posten|sædet)\w+{_DONE}{_CLAUSE_ENDS}"
_WISHED_DONE = r"at\s+(?:få|have)\s+(?:\w+\s+){0,2}?" + any_of(
    "drøftet, belyst, afklaret, undersøgt, uddybet, præciseret, behandlet, vurderet, tilføjet, rettet, ændret"
)
_A_WISHED_CLAUSE = r"at\s+(?:\w+\s+){1,6}?(?:sk[au]l\w*|bli?e?v\w*|kan|kunne|må|måtte|f[åi]k?r?|[a-zæøå]{3,}es)\b"
# Verbs that mean speech only with the words that follow: past and present -> the act, and what follows.
_WITH = {
    "bød|byder": ("velkomst", rf"{_A_FEW}velkommen"),
    "holdt|holder": ("orientering", _SOME + any_of("oplæg, indlæg, tale, beretning, præsentation")),
    "gav|giver": (
        "orientering",
        _SOME
        + any_of(
            r"""
            status, orientering, udtryk, ordet, oplæg, overblik, gennemgang, indblik, redegørelse,
            introduktion, tilsagn, opdatering, besked, eksempl\w+
            """
        ),
    ),
    "talte|taler": ("bemærkning", rf"{_A_FEW}(?:for|imod|om|varmt)\b"),
    "læste|læser": ("orientering", rf"{_A_FEW}op\b"),
    "rettede|retter": ("bemærkning", _A_FEW + any_of("tak, kritik, opmærksomhed, henvendelse")),
    "sluttede|slutter": ("bemærkning", r"(?:med|af|sig)\b"),
    "rundede|runder": ("bemærkning", r"af\b"),
    "hæftede|hæfter": ("bemærkning", r"sig\b"),
    "noterede|noterer": ("bemærkning", r"sig\b"),
    # "Svaret undrede Bo Vang": without "sig" whoever stands behind these is whom something made wonder.
    "undrede|undrer": ("bemærkning", rf"{_A_FEW}sig\b"),
    "ærgrede|ærgrer": ("bemærkning", rf"{_A_FEW}sig\b"),
    "glædede|glæder": ("bemærkning", rf"{_A_FEW}sig\b"),
    "forundrede|forundrer": ("bemærkning", rf"{_A_FEW}sig\b"),
    "slog|slår": ("bemærkning", rf"{_A_FEW}(?:fast|til lyd)\b"),
    "kaldte|kalder": ("bemærkning", r"\w+"),
    "viste|viser": ("orientering", r"\w+"),
    "gjorde|gør": ("bemærkning", _A_FEW + any_of("opmærksom, rede, gældende, klart, indsigelse")),
    "bad|beder": ("bemærkning", r"(?!sig\b|en\s+bøn)\w+"),
    "tog|tager": ("bemærkning", _A_FEW + any_of("forbehold, ordet, imod, punktet op, emnet op")),
    "satte|sætter": ("bemærkning", rf"{_A_FEW}(?:spørgsmål|til afstemning)"),
    "stillede|stiller": ("spørgsmål", rf"(?:{_A_FEW}\w*(?:spørgsmål|forslag)|sig \w+)"),
    "lagde|lægger": ("bemærkning", rf"{_A_FEW}(?:vægt|op til)"),
    "kom|kommer": (
        "bemærkning",
        rf"{_A_FEW}(?:ind på|med {_A_FEW}(?:input|forslag|(?:bemærkning|kommentar|opfordring|indvending|eksemp)\w*))",
    ),
    "bakkede|bakker": ("bemærkning", rf"{_A_FEW}op\b"),
    "meldte|melder": ("svar", "(?:sig|tilbage)"),
    "fik|får": ("bemærkning", r"ordet\b"),
    "gik|går": ("bemærkning", rf"{_A_FEW}(?:ind for|imod|i rette|i dybden)\b"),
    "troede|tror": ("bemærkning", r"\w+"),
    "brød": ("bemærkning", r"(?:ind|sig)\b"),
    "lød": ("bemærkning", r"\w+"),
    "tænkte|tænker": ("bemærkning", r"(?:at|det)\b"),
    "overlod|overlader": ("bemærkning", rf"{_A_FEW}ordet\b"),
    "henledte|henleder": ("bemærkning", rf"{_A_FEW}opmærksomhed"),
    "havde|har": (
        "bemærkning",
        _A_FEW
        + r"\w*"
        + any_of(
            r"""
            bemærkning(?:er)?, kommentar(?:er)?, spørgsmål, ordet, hørt, indvending\w*, forståelse for,
            undret sig, (?:et|en|to|flere|den|ikke) (?:\w+ )?(?:forslag|holdning|noget imod)
            """
        )
        + r"\b",
    ),
    "fandt": ("bemærkning", r"\w+"),
    "|finder": ("bemærkning", r"(?:det|dette|at|\w+(?:en|et)\s+(?:for\s+)?\w+(?:ig|ende|sk|t))\b"),  # "finder bilag"
    "ville|vil": ("spørgsmål", rf"{_A_FEW}(?:vide|høre|have oplyst|sikre sig)\b"),
    "ønskede|ønsker": (
        "spørgsmål",
        "(?:"
        + _A_FEW
        + any_of(
            "at vide, at høre, oplyst, en afklaring, en redegørelse, en oversigt, svar, en drøftelse, tillykke, "
            "forsamlingen, ført, tilført, noteret, at fastholde, at påpege, at bemærke, at understrege"
        )
        + rf"\b|{_WISH}|{_WISHED_DONE}|{_A_WISHED_CLAUSE})",
    ),
    "kunne": (
        "bemærkning",
        rf"(?:som\s+(?:\w+\s+){{1,5}}?)?{_A_FEW}"
        + any_of(
            """
            støtte, tilslutte, bakke, tiltræde, se (?:det|en|for), ikke se, svare, oplyse, meddele, fortælle, orientere,
            bekræfte, informere, berette, supplere, tilføje, konstatere, genkende, (?:godt|ikke) forstå, godt se,
            ikke svare, tænke sig
            """
        )
        + r"\b",
    ),
    "|kan": (  # in the present tense only
        "bemærkning",
        r"(?:ikke|godt|fuldt\s+ud)\s+" + any_of("støtte, tilslutte, bakke, tiltræde, godkende") + r"\b",
    ),
    "så|ser": ("bemærkning", any_of("helst, gerne, hellere") + r"\b"),
    "undlod|undlader": ("bemærkning", rf"at stemme,?\s+{_REASON}"),
    "stemte|stemmer": ("bemærkning", rf"{_A_FEW}(?:imod|for)\b[^.;]{{0,40}}?\s{_REASON}"),
    "afgav|afgiver": ("bemærkning", rf"{_A_FEW}(?:mindretals|protokol|stemme)?(?:udtalelse|erklæring|forklaring)\b"),
    "delte|deler": ("bemærkning", _A_FEW + any_of(r"opfattelse\w*, bekymring\w*, synspunkt\w*, holdning\w*, denne")),
    "hævede|hæver": ("andet", rf"{_A_FEW}(?:generalforsamling|møde)\w*"),
    "var|er": ("bemærkning", rf"(?:{_DEGREE}\s+){{0,3}}{_STANCE}\b"),
}


def _forms() -> Iterator[tuple[str, str, bool]]:
    for act, listed in _PAST.items():
        for past in listed.split():
            yield past, act, True
            if past in _IRREGULAR:
                yield _IRREGULAR[past][0], act, False
            elif past.endswith("ede"):
                yield past[:-3] + "er", act, False
            elif past.endswith("te"):
                yield past[:-2] + "er", act, False


# Form -> its act, and whether it is in the past tense.
FORMS = {form: (act, past) for form, act, past in _forms()}
INFINITIVES = frozenset(
    _IRREGULAR[past][1] if past in _IRREGULAR else past[:-3] + "e" if past.endswith("ede") else past[:-2] + "e"
    for listed in _PAST.values()
    for past in listed.split()
)
PARTICIPLES = frozenset(
    _IRREGULAR[past][2] if past in _IRREGULAR else past[:-2] + "t" if past.endswith("ede") else past[:-1]
    for listed in _PAST.values()
    for past in listed.split()
)
# Form -> its act, what must follow, and whether it is in the past tense.
PHRASES = {
    form: (act, re.compile(rf"\s*,?\s+(?:{ADVERBS}\s+){{0,3}}{after}"), index == 0)
    for forms, (act, after) in _WITH.items()
    for index, form in enumerate(forms.split("|"))
}
