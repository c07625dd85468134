"""Rules for what a meeting decides: outcomes, elections, votes and bodies that resolve, by which nobody speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.people.known import Mention
from indexer.speech import verbs, words
from indexer.speech.turn import Situation, Turn
from indexer.text.patterns import any_of


def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


LONGEST = 400  # characters of an outcome
_DONE = any_of(
    r"""
    godkendt, vedtaget, valgt, genvalgt, nyvalgt, valg, forkastet, nedstemt, udsat, besluttet, aftalt,
    tiltrådt, drøftet, taget til (?:efter|under)retning\w*, taget af bordet, trukket, sat til afstemning,
    afvist, anbefalet, indstillet, genoptaget, oversendt, genvalgtes, nyvalgtes, godkendtes, vedtoges, valgtes,
    udsattes, tiltrådtes, forkastedes, efterretning\w*
    """
)
# The same right behind a name, without "blev"; and who stands for election.
_CHOSEN = _pattern(
    r"\s+(?:(?:enstemmigt\s+)?"
    + any_of("godkendt, valgt, genvalgt, nyvalgt, udpeget, indstillet, konstitueret, ansat, genudpeget")
    + r"|"
    + any_of(
        "er på valg, genvælges, nyvælges, genopstiller, modtager (?:ikke )?genvalg, modtog (?:ikke )?genvalg, "
        "ønsker (?:ikke )?genvalg, er (?:ikke )?villig til genvalg, stiller ikke op"
    )
    + r")\b"
)
# Who is proposed, and says no more than yes or no to it.
_STANDS = _pattern(
    r"\s+(?:(?:blev|er|bliver)\s+(?:\w+\s+)?(?:foreslået|opstillet|indstillet|udpeget|(?:gen|ny)?valgt)|stillede\s+(?:sig\s+)?op)\b"
    r"[^.;:]{0,60}?\s(?:og|men)\s+(?:"
    + any_of(
        "(?:takkede|takker) (?:ja|nej|for (?:valget|tilliden|genvalget)), (?:sagde|siger) (?:ja|nej)(?: tak)?, "
        r"modt[oa]g\w* (?:gen)?valg(?:et)?, accepterede(?: valget)?, tog imod (?:gen)?valg(?:et)?"
    )
    + r")\s*[.!]?\s*$"
)
_PROPOSES = _pattern(r"(?:foreslog|indstillede|foreslår|pegede\s+på)\b")
_COUNTED = re.compile(r"\s+(?:fik\s+)?\d{1,4}(?:\s+stemmer)?\s*(?:[,;]|\.\s*$|og\b|$|(?=[A-ZÆØÅ]))")
_VOTES = any_of("afstemning, stemmer? (?:for|imod|blankt), for, imod, undlod, blanke?, hverken for eller imod")
OUTCOME = _pattern(
    rf"(?:(?!han\b|hun\b)[^,;]{{0,140}}?\b(?:blev|er|var)\s+(?!blevet)[^,;]{{0,90}}?\b{_DONE}\b"
    rf"|(?:\S+\s+){{0,7}}?{_DONE}\s*[.!]?\s*$"
    rf"|(?:enstemmigt\s+)?{_DONE}\b"
    rf"|{_VOTES}\s*:"
    r"|(?:\S+\s+){1,4}?toges\s+(?:\w+\s+)?til\s+efterretning"
    r"|punktet\s+(?:blev|udgik|udgår|udsættes|er|tages|udskydes|genoptages)\b)"
)
_VOTED = _pattern(rf"(?:afstemning\w*\s*:\s*)?{_VOTES}\s*:?\s*\d|(?:for|imod)\s+(?:\w+\s+)?stemte\b|\d+\s+stemte\b")
_FORMAL = any_of(
    r"""
    referatet, dagsordenen, regnskabet, årsrapporten, årsregnskabet, \w*beretningen, budgettet, indstillingen,
    kontingentet, kommissoriet, forretningsordenen, handlingsplanen
    """
)
_ALONE = any_of(
    r"""
    godkendt, vedtaget, enstemmigt vedtaget, enstemmigt godkendt, forkastet, udsat, tiltrådt, drøftet, intet,
    intet at bemærke, intet til referat, ingen, ingen bemærkninger, ingen kommentarer, ingen spørgsmål, genvalg,
    taget til efterretning, orienteringen taget til efterretning, punktet udsat
    """
)
# The bodies that meet.
_BODY = (
    r"\w*(?:bestyrelsen|udvalget|rådet|gruppen|nævnet|direktionen|repræsentantskabet|forsamlingen|ledelsen|panelet|"
    r"kollegiet|komit[eé]en|magistraten|forummet)"
)
# The same inside what somebody says: short and in the past tense, or it is reported speech.
_SHORT_OUTCOME = _pattern(
    r"(?:\w*forslaget|punktet|sagen)\s+(?:faldt|bortfaldt|udgik)\b|"
    r"(?:\S+\s+){1,4}?(?:godkendtes|vedtoges|forkastedes|tiltrådtes|toges\s+(?:\w+\s+)?til\s+efterretning)\b|"
    r"(?:man\s+|der\s+|vi\s+)?var\s+(?:alle\s+)?enige\s+om\b|(?:bred\s+|fuld\s+)?enighed\s+om\s+at\b|"
    rf"{_ALONE}\s*[.!]?\s*$|{_BODY}\s+(?:ønskes|orienteres|inddrages)\b|"
    r"mødet\s+(?:blev\s+)?(?:\w+\s+)?(?:sluttede|hævet|slut|afsluttet|hævedes|hæves|sluttet)\b|"
    r"(?:som|til)\s+(?:\S+\s+){1,4}?(?:gen|ny)?valgtes\b"
)
_PASSED = _pattern(  # those with "blev"
    r"(?:\w*forslaget|punktet|sagen)\s+blev\s+(?:trukket|sendt\s+tilbage|afvist|nedstemt)\b|"
    rf"{_FORMAL}\s+(?:[^\s,]+\s+){{0,6}}?blev\s+(?:[^\s,]+\s+){{0,3}}?{_DONE}\b[^,;]{{0,120}}$|"
    r"(?:man\s+|der\s+)?blev\s+(?:\w+\s+)?enige\b|vi\s+blev\s+(?:alle\s+)?enige\s+om\b|"
    rf"(?:\S+\s+){{0,9}}?blev\s+(?:\S+\s+){{0,3}}?{_DONE}[.,!]?(?:\s+\S+){{0,4}}\s*$|"
    r"(?:konklusionen|enden|udfaldet)\s+(?:[^\s,]+\s+){0,4}?blev\b|(?:resultatet|aftalen)\s+blev,?\s+at\b|"
    r"(?:dette|det|ønsket|forslaget|anmodningen)\s+blev\s+(?:imødekommet|efterkommet|accepteret)\b|"
    r"(?:gen|ny)?valgt\s+blev\b"
)
_RESULT = _pattern(r"(?:[^\s:,]+\s+){1,6}blev\s*:$")  # "Resultatet blev:"
_ELECTED = _pattern(r"[^.;]{0,40}?\bblev\s+(?:\w+\s+){0,2}(?:gen|ny)?valgt?\b")
# What a body decides: then the body acts and nobody speaks.
DECIDES = _pattern(
    any_of(
        r"""
        godkendte, godkender, besluttede, beslutter, vedtog, vedtager, tog .* til efterretning,
        tager .* til efterretning, tiltrådte, tiltræder, drøftede, drøfter, har besluttet, har godkendt,
        har vedtaget, udsatte, valgte, afviste, aftalte, konstituerede, nedsatte, nikkede, behandlede,
        indstiller, anbefaler, indstillede, bevilgede, bevilligede, imødekom
        """
    )
)
# What they agree on is an outcome, too.
BODY = _pattern(rf"{_BODY}$")
_AGREES = _pattern(r"(?:var|er)\s+(?:\w+\s+)?enige?t?\b|noterede\s+sig|tilslutte(?:de|r)\s+sig")
_WE = _pattern(r"(?:vi|man)\s+(?:\w+\s+)?(?:besluttede|vedtog|enedes|aftalte|godkendte)\b|(?:det|der)\s+besluttedes\b")
_A_BODY = re.compile(
    r"(?:[A-ZÆØÅ]{2,5}|[A-ZÆØÅ][\w-]*(?:bestyrelsen|udvalget|rådet|gruppen|nævnet|direktionen|repræsentantskabet|"
    r"forsamlingen|ledelsen|kredsen|foreningen))\s+"
)
# "Efter nogen debat vedtog udvalget planen", "Herefter gik man over til punkt 4".
_THEN = r"(?:herefter|derefter|dernæst|endelig|enstemmigt|(?:efter|på|med|under|i|til|ved)\s(?:[^\s,.;:]+\s){1,10}?)\s*"
_RESOLVED = any_of(
    "vedtog, besluttede, godkendte, tiltrådte, tog, valgte, aftalte, enedes, drøftede, afviste, udsatte, bevilgede, "
    "tilsluttede, anbefalede, indstillede, gik, fortsatte, genoptog"
)
_TURNED = _pattern(rf"{_THEN}{_RESOLVED}\s+(?:{_BODY}|man|vi|mødet|forhandlingerne)\b(?!s)")


def decision_label(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Beslutning: Kontingentet fastholdes." behind what somebody said."""
    return Turn("outcome", act="konklusion") if words.DECISION_LABEL.match(sentence) else None


def body(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Udvalget godkendte budgettet": the body decides, nobody speaks."""
    first = mentions[0] if mentions else None
    if first is None or first.start or first.kind != "organisation" or first.genitive:
        return None
    does = sentence[first.end :].lstrip()
    agrees = BODY.match(first.person) and _AGREES.match(does)
    return Turn("body-decides", act="konklusion") if agrees or DECIDES.match(does) else None


def body_decides(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Vi besluttede at vente", "HB vedtog planen", "Herefter godkendte rådet den": who decides isn't who speaks."""
    if mentions and mentions[0].start == 0:
        return None
    body = _A_BODY.match(sentence)
    decides = _WE.match(sentence) or (body and DECIDES.match(sentence, body.end())) or _TURNED.match(sentence)
    return Turn("body-decides", act="konklusion") if decides else None


def chosen(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Bo Vang genvalgt og takkede": what is decided about somebody, who hasn't the floor."""
    first = mentions[0] if mentions else None
    if first is None or first.start or first.kind != "person" or first.genitive:
        return None
    decided = _CHOSEN.match(sentence, first.end) or _STANDS.match(sentence, first.end)
    return Turn("outcome", act="konklusion") if decided else None


def candidate(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Bestyrelsen foreslog Bo Vang": whom a body proposes; nobody speaks."""
    verb = next((one for one in verbs.find(sentence) if verbs.completes(one, sentence, one.end)), None)
    if verb is None or not _PROPOSES.match(sentence, verb.start):
        return None
    body = next((one for one in mentions if one.kind == "organisation" and BODY.match(one.person)), None)
    who = next((one for one in mentions if one.kind == "person" and body and one.start > body.start), None)
    if body is None or who is None:
        return None
    straight = sentence[body.end : verb.start] == sentence[verb.end : who.start] == " "
    turned = sentence[verb.end : body.start] == sentence[body.end : who.start] == " "
    return Turn("outcome", act="konklusion") if straight or turned else None


def votes(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Bo Vang 12": how many voted for somebody."""
    first = mentions[0] if mentions else None
    return Turn("figures", act="andet") if first and not first.start and _COUNTED.match(sentence, first.end) else None


def outcome(sentence: str, mentions: Sequence[Mention], situation: Situation) -> Turn | None:
    """ "Regnskabet blev godkendt.", "BERETNINGEN GODKENDT", "Resultatet blev:"."""
    if len(sentence) > LONGEST:
        return None
    if situation.floor and (not situation.opens or words.CONNECTED.match(sentence)):
        elected = mentions and mentions[0].start == 0 and _ELECTED.match(sentence, mentions[0].end)
        return Turn("outcome", act="konklusion") if elected or _is_short(sentence) else None
    found = OUTCOME.match(sentence) or _VOTED.match(sentence)
    return Turn("outcome", act="konklusion") if found or _is_result(sentence) else None


def _is_short(sentence: str) -> bool:
    passed = _PASSED.match(sentence) if "blev" in sentence.lower() else None
    return bool(passed or _SHORT_OUTCOME.match(sentence) or _VOTED.match(sentence) or _is_result(sentence))


def _is_result(sentence: str) -> bool:
    return sentence.endswith(":") and _RESULT.match(sentence) is not None
