"""Short lists of words that tell who has the floor: pronouns, unnamed speakers, openings of the narrator."""

from __future__ import annotations

import re

PRONOUN = re.compile(r"(?:han|hun|de)\b", re.IGNORECASE)
SINGULAR = re.compile(r"(?:han|hun)\b", re.IGNORECASE)

# Somebody who is not named: "Et medlem", "Flere beboere", "Forsamlingen".
UNNAMED = re.compile(
    r"(?:(?:en|et|flere|nogle|mange|enkelte|andre|alle|ingen|to|tre|fire|fem|der|én|de fleste|de øvrige|resten|et par)\s+"
    r"(?:\w+\s+){0,2}?(?:\w*medlem\w*|\w*beboer\w*|\w*ejer\w*|\w*deltager\w*|\w*fremmødt\w*|i\s+\w+|af\s+\w+|\w*spørger\w*|"
    r"forælder|forældre|studerende|ansatte|parter\w*|kommuner\w*|regioner\w*|person\w*|borger\w*|udtrykte|gav|mente|fandt|spurgte)"
    r"|(?:beboer\w*|medlemmer(?:ne)?|forsamlingen|generalforsamlingen|mødet|salen|deltagerne|de\s+(?:fremmødte|tilstedeværende)|"
    r"spørgeren|udvalgsmedlemmer\w*|bestyrelsesmedlemmer\w*|flertallet|mindretallet))\b",
    re.IGNORECASE,
)
# Labels that introduce somebody who isn't named, or nobody.
UNNAMED_LABEL = re.compile(
    r"(?:spørgsmål|kommentar(?:er)?|svar|bemærkning(?:er)?|beboer|medlem|forslag|input|salen|forsamlingen|ros|ønske|replik)"
    r"(?:\s+(?:fra|til|nr\.?)\s+[\w ]{1,40}|\s+\d{1,2})?\s*:",
    re.IGNORECASE,
)
TASK_LABEL = re.compile(
    r"(?:aktion(?:er|spunkt(?:er)?)?|handling(?:er)?|opgave(?:r)?|opfølgning|action(?:s)?|to\s?do|ansvarlig(?:e)?|deadline|frist|"
    r"tip|obs|nb|huskeliste|husk)\s*:",
    re.IGNORECASE,
)
# The minutes tell what happened, in the past tense, and nobody says it.
NARRATOR = re.compile(
    r"(?:(?:der|det)\s+(?:blev|var|fremkom|kom|opstod|udspandt|fulgte|rejstes|foreslås|lød|aftaltes|besluttedes)\b"
    r"|(?:efterfølgende|herefter|derefter|dernæst|til sidst|endelig|samtidig|så|hertil)\s+(?:kom|blev|var|fulgte|fremkom|udspandt)\b"
    r"|(?:forslaget|punktet|sagen|beretningen|oplægget|emnet|spørgsmålet|debatten|drøftelsen)\s+"
    r"(?:gav|affødte|medførte|førte|rejste|blev|var|fik|gik|endte)\b"
    r"|næste\s+\w*(?:møde|generalforsamling)\w*\s+\w+|næste\s+møde\s*:"
    r"|(?:siden|efter)\s+(?:\w+\s+){0,2}?(?:udsendelse|møde|mødet|\w+mødet)\w*\b.{0,60}?\b(?:er|har|blev)\b"
    r"|det\s+er\s+efterfølgende|efterfølgende\s+er|\[?note\b|sekretariatets\s+(?:note|bemærkning))",
    re.IGNORECASE,
)
_PARTICIPLE = (
    r"(?:godkendt|vedtaget|valgt|genvalgt|nyvalgt|valg|forkastet|nedstemt|udsat|besluttet|aftalt|tiltrådt|drøftet|"
    r"taget\s+til\s+(?:efter|under)retning\w*|taget\s+af\s+bordet|trukket|sat\s+til\s+afstemning|afvist|anbefalet|"
    r"indstillet|genoptaget|oversendt|efterretning\w*)"
)
# An outcome that nobody is named for.
OUTCOME = re.compile(
    rf"(?:(?!han\b|hun\b)[^,;]{{0,140}}?\b(?:blev|er|var)\s+(?!blevet)[^,;]{{0,90}}?\b{_PARTICIPLE}\b"
    rf"|(?:\S+\s+){{0,7}}?{_PARTICIPLE}\s*[.!]?\s*$"
    rf"|(?:enstemmigt\s+)?{_PARTICIPLE}\b"
    r"|(?:afstemning|stemmer?\s+(?:for|imod|blankt)|for|imod|undlod|blanke?|hverken for eller imod)\s*:"
    r"|punktet\s+(?:blev|udgik|udgår|udsættes|er|tages|udskydes|genoptages)\b)",
    re.IGNORECASE,
)
# The same inside what somebody says: short and in the past tense, or it is reported speech.
SHORT_OUTCOME = re.compile(
    rf"(?:\S+\s+){{0,9}}?blev\s+(?:\S+\s+){{0,3}}?{_PARTICIPLE}(?:\s+\S+){{0,3}}\s*$", re.IGNORECASE
)
ELECTED = re.compile(r"[^.;]{0,40}?\bblev\s+(?:\w+\s+){0,2}(?:gen|ny)?valgt?\b", re.IGNORECASE)
# What a body decides: then the body acts and nobody speaks.
DECIDES = re.compile(
    r"(?:godkendte|godkender|besluttede|beslutter|vedtog|vedtager|tog\b.{0,120}\btil efterretning|tager\b.{0,120}\btil "
    r"efterretning|tiltrådte|tiltræder|drøftede|drøfter|har besluttet|har godkendt|har vedtaget|udsatte|valgte|afviste|aftalte|"
    r"konstituerede|nedsatte|nikkede|behandlede|indstiller|anbefaler)",
    re.IGNORECASE,
)
# How a paragraph begins that goes on with what was said in the one before.
CONNECTED = re.compile(
    r"(?:derudover|desuden|endvidere|yderligere|ligeledes|samtidig|herunder|også|derfor|dermed|dette|disse|denne|dog|heraf|hertil|"
    r"herved|herudover|blandt andet|bl\.a\.|eksempelvis|fx|f\.eks\.|endelig|for det (?:første|andet|tredje)|således|omvendt|"
    r"tilsvarende|til gengæld|på den anden side|det (?:betyder|skyldes|gælder|indebærer|vil sige)|\w+ (?:er|har|skal|vil|kan) "
    r"(?:også|desuden|derudover|endvidere|ligeledes|dog|samtidig|derfor))\b",
    re.IGNORECASE,
)
# The meeting is over: what follows is nobody's.
CLOSES = re.compile(
    r"\b(?:hævede|afsluttede|lukkede|sluttede)\b.{0,40}\b(?:generalforsamling|møde|mødet)|\bfor god ro og orden\b|\btak for i aften\b",
    re.IGNORECASE,
)
AFTER_NOTE = re.compile(
    r"det\s+er\s+efterfølgende|efterfølgende\s+er|siden\s+(?:møde|udsend|bestyrelses)", re.IGNORECASE
)
PARLIAMENTARY = re.compile(r"(?P<first>[^\W\d][^():]{1,70}?)\s*\((?P<second>[^()]{1,60})\)\s*:")
