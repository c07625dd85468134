"""Short lists of words that tell who has the floor: pronouns, unnamed speakers, openings of the narrator."""

from __future__ import annotations

import re

from indexer.text.patterns import Rare, any_of


def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


PRONOUN = _pattern(r"(?:han|hun|de)\b")
SINGULAR = _pattern(r"(?:han|hun)\b")

# Somebody who is not named: "Et medlem", "Flere beboere", "Forsamlingen".
_SOME = any_of(
    """
    en, et, én, flere, nogle, mange, enkelte, andre, alle, ingen, to, tre, fire, fem, de fleste, de øvrige,
    resten, et par
    """
)
_WHO = any_of(
    r"""
    \w*medlem\w*, \w*beboer\w*, \w*ejer\w*, \w*deltager\w*, \w*fremmødt\w*, \w*spørger\w*,
    i (?:salen|forsamlingen|lokalet), af (?:de|med|be|del)\w*, tilhører\w*, gæst(?:er)?, \w*repræsentant\w*,
    \w*haver, \w*havere, husstand\w*, bruger\w*, aktionær\w*, forældrepar, ægtepar,
    forælder, forældre, studerende, ansatte, parter\w*, kommuner\w*, regioner\w*, person\w*, borger\w*,
    udtrykte, gav, mente, fandt, spurgte
    """
)
_GROUP = any_of(
    r"""
    beboer\w*, medlemmer(?:ne)?, forsamlingen, generalforsamlingen, mødet, salen, deltagerne, de fremmødte,
    de tilstedeværende, spørgeren, gæsten, gæsterne, tilhørerne, udvalgsmedlemmer\w*, bestyrelsesmedlemmer\w*,
    flertallet, mindretallet
    """
)
CONFERRED = _pattern(rf"{_GROUP}\s+(?:\w+\s+)?(?:drøftede|diskuterede|debatterede|klappede|enedes|stemte)\b")
_SOME_DID = r"(?:flere|nogle|mange|enkelte)\s+(?:var|havde|ønskede|foreslog|efterlyste|bemærkede|så|støttede)"
SOME_OF_THEM = _pattern(
    any_of(
        "en enkelt, flere, nogle, mange, enkelte, andre, alle, ingen, et par, de fleste, de øvrige, begge, resten, "
        "et flertal, et mindretal, halvdelen"
    )
    + r"\s+"
)
UNNAMED = _pattern(
    rf"(?:{_SOME_DID}|alle\s+(?:var|er)\s+(?:\w+\s+)?enige|{_SOME}\s+(?:\w+\s+){{0,2}}?{_WHO}|{_GROUP})\b"
)

# Labels that introduce somebody who isn't named, or nobody.
_UNNAMED_LABELS = any_of(
    """
    spørgsmål, kommentar(?:er)?, svar, bemærkning(?:er)?, beboer, medlem, forslag, input, salen, forsamlingen,
    ros, ønske, replik
    """
)
UNNAMED_LABEL = _pattern(
    rf"{_UNNAMED_LABELS}(?:\s+og\s+{_UNNAMED_LABELS})?"
    r"(?:\s+(?:fra|til|nr\.?)\s+[\w ]{1,40}|\s+\d{1,2}|\s*\([^()]{1,60}\))?\s*:"
)
# What is said, before who says it: "Svar (Bo Vang):".
SAID_LABEL = _pattern(r"(?:spørgsmål|kommentar|svar|bemærkning|forslag|input|replik|indlæg)(?:er)?(?:\s+\d{1,2})?\b")
_TASK_LABELS = any_of(
    r"""
    aktion(?:er)?, aktionspunkt(?:er)?, handling(?:er)?, opgaver?, opfølgning, actions?, to\s?do, ansvarlige?,
    deadline, frist, tip, obs, nb, husk, huskeliste
    """
)
DECISION_LABEL = _pattern(r"(?:(?:beslutning|konklusion|afgørelse|vedtaget|besluttet|resultat)\s*:|=>|->|→)\s*")
TASK_LABEL = _pattern(rf"{_TASK_LABELS}\s*:")


def act_of_label(label: str) -> str:
    """The act that a label stands for: "Spørgsmål 2:"."""
    word = label.lower()
    return next((act for act in ("spørgsmål", "svar") if word.startswith(act)), "bemærkning")


# The minutes tell what happened, in the past tense, and nobody says it.
_HAPPENED = any_of(
    "blev, var, fremkom, kom, opstod, udspandt, fulgte, rejstes, foreslås, lød, aftaltes, besluttedes, stemmes, stemtes"
)
_THEN = any_of("efterfølgende, herefter, derefter, dernæst, til sidst, endelig, samtidig, så, hertil")
_THE_MATTER = any_of("forslaget, punktet, sagen, beretningen, oplægget, emnet, spørgsmålet, debatten, drøftelsen")
_WENT = any_of("gav, affødte, medførte, førte, rejste, blev, var, fik, gik, endte")
_IN_THE_DEBATE = (
    r"(?:fra|i|under|af)\s+\w*(?:debatten|drøftelsen|diskussionen)\s+(?:kan|skal|blev|nævnes|fremgik|fremkom)\b"
)
_COUNT = any_of(r"stemmetallene, stemmerne, stemmefordelingen, (?:afstemnings|valg)resultatet")
_SENT_APOLOGIES = r"(?:der\s+er\s+(?:\w+\s+)?)?afbud\s+fra\b|følgende\s+(?:har|havde)\s+(?:meldt|sendt)\s+afbud\b"
NARRATOR = _pattern(
    rf"(?:(?:der|det)\s+{_HAPPENED}\b"
    rf"|{_THEN}\s+(?:kom|blev|var|fulgte|fremkom|udspandt)\b"
    rf"|{_THE_MATTER}\s+{_WENT}\b"
    r"|næste\s+\w*(?:møde|generalforsamling)\w*\s+\w+|næste\s+møde\s*:"
    r"|(?:siden|efter)\s+(?:\w+\s+){0,2}?(?:udsendelse|møde|mødet|\w+mødet)\w*\b.{0,60}?\b(?:er|har|blev)\b"
    rf"|{_IN_THE_DEBATE}|{_COUNT}\s+(?:blev|var|fordelte|viste|er)\b"
    rf"|afstemningen\s+(?:gav|viste)\b|{_SENT_APOLOGIES}"
    r"|\[?note\b|sekretariatets\s+(?:note|bemærkning))"
)
_SAID_IN_PASSIVE = any_of(
    r"""
    spurgt, udtrykt, gjort (?:opmærksom|rede|indsigelse|gældende), klaget, efterlyst, givet (?:udtryk|ordet),
    diskuteret, debatteret, påpeget, fremhævet, kommenteret, konkluderet, konstateret, oplyst, svaret, bemærket,
    ytret, rejst, fremført, talt for, talt imod, lagt vægt, stillet (?:spørgsmål|forslag), udtalt, opfordret, advaret
    """
)
_PASSIVE = any_of(
    "oplystes, bemærkedes, nævntes, påpegedes, foresloges, konstateredes, fremhævedes, drøftedes, spurgtes"
)
PASSIVE = _pattern(
    rf"(?:der|det)\s+(?:blev|er\s+blevet)\s+(?:[^\s,.]+\s+){{0,4}}?{_SAID_IN_PASSIVE}\b"
    rf"|(?:der|det)\s+{_PASSIVE}\b|(?:på|til|efter)\s[^.,;]{{3,80}}?\s{_PASSIVE}\s+det\b"
    rf"|fra\s+(?:\S+\s+){{1,3}}?side\s+(?:blev|er)\s+der\b|ordet\s+(?:blev\s+)?(?:givet|overladt|gik)\b"
)
ENCLOSED = re.compile(r"\b(?:vedlægges|er (?:vedlagt|vedhæftet)) (?:\w+ )?som bilag\b")
# Who tells of something, as a heading says it: "Oplæg v/ Bo Vang".
TOLD_BY = re.compile(
    r"(?:[Oo]plæg|[Ii]ndlæg|[Oo]rientering|[Pp]ræsentation|[Gg]ennemgang|[Ss]tatus|[Ff]remlæggelse|[Rr]edegørelse)"
    r"\s*(?:v\.?/|v\.|ved|fra|af)\s*(?=[A-ZÆØÅ])[^,;:]{3,60}$"
)
# What the narrator tells of the meeting itself, where the same words could also be somebody's: "Der var enighed".
OF_THE_MEETING = _pattern(
    rf"(?:der|det)\s+(?:fremkom|rejstes|aftaltes|besluttedes|stemmes|stemtes)\b|{_IN_THE_DEBATE}"
    r"|\b"
    + any_of(
        r"""
        enighed, uenighed, opbakning, spørgsmål, ros, afbud, stemning (?:for|imod), tilslutning, \w*debat, bemærkninger,
        diskussion, \w*forslag, kritik, kommentarer, \w*drøftelse, flertal, afstemning, repræsenteret,
        fremmødt\w*, besluttet, vedtaget, aftalt, foreslået, bemærket, spurgt, fremsat, nævnt, understreget, peget,
        drøftet, orienteret, møde, afstem\w+, stem[mt]\w*, valgresultatet
        """
    )
    + r"\b"
)
AFTER_NOTE = _pattern(r"det\s+er\s+efterfølgende|efterfølgende\s+er|siden\s+(?:møde|udsend|bestyrelses)")
AFTER_MEETING = re.compile(r"\b(?:har|er) efter mødet\b")

# How a paragraph begins that goes on with what was said in the one before.
_LINKS = any_of(
    r"""
    derudover, desuden, endvidere, yderligere, ligeledes, samtidig, herunder, også, derfor, dermed, dette,
    disse, denne, dog, heraf, hertil, herved, herudover, blandt andet, bl\.a\., eksempelvis, fx, f\.eks\.,
    endelig, for det (?:første|andet|tredje), således, omvendt, tilsvarende, til gengæld, på den anden side,
    det (?:betyder|skyldes|gælder|indebærer|vil sige)
    """
)
_LINKS_INSIDE = any_of("også, desuden, derudover, endvidere, ligeledes, dog, samtidig, derfor")
CONNECTED = _pattern(rf"(?:{_LINKS}|\w+\s+(?:er|har|skal|vil|kan)\s+{_LINKS_INSIDE})(?!\w)")

# What is told of whoever stands for an office, instead of what the holder says: "Kasserer: på valg".
ELECTED = _pattern(
    r"\b(?:(?:gen|ny)?valg\w*|(?:gen|ny)?vælges|villig|modtager|vakant|ubesat|opstill\w+|stiller op|afgår"
    r"|udgår|fratræd\w+|indtræd\w+|tiltræd\w+|kandidat\w*|stemmer|akklamation)\b"
)

# What takes up a question, without a word on who says it.
ANSWERS = _pattern(
    r"(?:ja|nej|jo)[,.!]\s|det\s+[a-zæøå]+\s+"
    + any_of("den, det, de, der, vi, man, han, hun, jeg, ingen, alle")
    + r"\b"
)

# The meeting is over: what follows is nobody's.
CLOSES = Rare(
    ("generalforsamling", "møde", "god ro og", "tak for i"),
    _pattern(
        r"\b(?:hævede|afsluttede|lukkede|sluttede)\b.{0,40}\b(?:generalforsamling|møde|mødet)|\bfor god ro og orden\b"
        r"|\btak for i aften\b"
    ),
)
# An office by the end of its name: "Økonomidirektøren", "Skolelederen".
OFFICE = _pattern(
    r"[A-ZÆØÅ]\w*"
    + any_of(
        """
        direktøren, chefen, lederen, formanden, mesteren, sekretæren, konsulenten, repræsentanten, inspektøren,
        rådgiveren, advokaten, revisoren, arkitekten, ingeniøren, lægen, præsten, koordinatoren, ordføreren,
        ministeren, projektlederen
        """
    )
    + r"\s"
)
# What the minutes add between speeches that they give word for word.
BETWEEN_SPEECHES = _pattern(
    r"(?:for|imod)\b.{0,60}\bstemte\b"
    r"|(?:hermed|dermed)\s+(?:sluttede|er|var)\b.{0,40}\b(?:forhandling|debat|behandling|drøftelse|spørgsmål|punkt)\w*"
    r"|(?:sagen|punktet|forslaget|mødet|forhandlingen)\s+(?:er\s+|blev\s+)?(?:blev|sluttede|udsattes|hævedes?)\b"
)
# "Formanden (Ole Kvist):", "Pia Lund (SF):", "(Kort bemærkning). Pia Lund (SF):"
_BEFORE_SPEAKER = r"(?:Kl\. ?\d\d[.:]\d\d)?\s*(?:\([^()]{1,60}\)\.?\s*)?"
PARLIAMENTARY = re.compile(
    rf"{_BEFORE_SPEAKER}(?P<first>[^\W\d_][^():]{{1,70}}?)\s*\((?P<second>[^()]{{1,60}})\)(?:,[^,:()]{{1,40}})?\s*:"
)
# "Formanden:", "Tredje næstformand:"
PRESIDING = re.compile(rf"{_BEFORE_SPEAKER}(?P<who>(?:[A-ZÆØÅ][a-zæøå]+\s+)?(?P<role>[^\W\d_]{{5,30}}))\s*:")
NOTE = re.compile(r"\([^()]{1,60}\)\.?")
