"""What people do at a meeting, or are to do after it, without saying it: the words that tell deeds from speech."""

from __future__ import annotations

import re

from indexer.speech.verb_forms import ADVERBS
from indexer.text.patterns import any_of


def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


# What somebody will do: a task, not speech.
TASK = _pattern(
    any_of(
        r"""
        vil (?!vide|høre|have|gerne vide|gerne høre)\w+, skal, kontakter, undersøger, sørger, sender, laver,
        indhenter, følger (?:\w+ )?(?:\w+ )?op, skriver, arrangerer, rykker, henvender sig, udarbejder, taler med,
        ringer, fremsender, indkalder, bestiller, køber, står for, er tovholder, går videre, tager kontakt,
        tager sig, tager \w+ (?:\w+ )?(?:\w+ )?op, opdaterer, koordinerer, inviterer, vender tilbage,
        vender (?:\w+ )?(?:\w+ )?tilbage, udsender, booker, reserverer, afklarer, aftaler, finder ud af, tjekker,
        opretter, omdeler, henter, har (?:lovet|tilbudt|påtaget sig|meldt sig|sagt ja|indvilliget i), indkøber,
        formulerer, forbereder, planlægger, ordner, medbringer, rundsender, ansøger, giver besked, melder tilbage,
        leverer, fordeler, uddeler, rydder op, tager referat, kigger på, ser (?:nærmere )?på, bager,
        mødes, skaffer, hænger, lægger (?:\w+ )?(?:ud|op|på), sætter (?:\w+ )?(?:op|i gang), tilmelder, får nøgle\w*,
        kommer med (?:et|en) (?:udspil|oplæg|udkast|forslag), trykker, maler, reparerer, afholder
        """
    )
    + r"\b"
)
# When somebody is to report: then the present tense tells of a task.
_LATER = _pattern(
    r"\b(?:næste\s+(?:\w*møde|gang|uge|måned)|(?:på|til|inden|før)\s+(?:det\s+|et\s+)?(?:kommende|senere)\s+\w+|i\s+uge\s+\d"
    r"|efter\s+\w*ferien)\b"
)
# A verb in the present tense that no list has, right behind a name: "Bo ansøger fonden". Those that tell what
# somebody is or thinks aren't deeds.
_IS = any_of(
    """
    bliver, hedder, kender, arbejder, sidder, kommer, tænker, mangler, gælder, ligger, får, oplever, føler, forventer,
    ejer, bor, deltager, hører, siger, ser, skriver, gør, giver, tager, har, er, under, efter, eller, over
    """
)
DOES = re.compile(rf"(?!{_IS}\b)[a-zæøå]{{2,}}er\b")
LONGEST_TASK = 70  # characters of a sentence with such a verb
# What a body of officials will do after the meeting, where the words can't be somebody's account of it.
_OFFICIALS = any_of(
    """
        forvaltningen, administrationen, sekretariatet, direktionen, ledelsen, kommunen, regionen, formandskabet,
        styregruppen, projektgruppen, arbejdsgruppen
        """
)
OFFICIAL_TASK = _pattern(
    rf"{_OFFICIALS}\s+(?:(?:følger|vender)\s+(?:\w+\s+){{0,3}}(?:op|tilbage)|udsender|fremsender|undersøger|udarbejder"
    r"|indkalder|indhenter|kontakter|sørger|koordinerer|afklarer|rundsender|opdaterer)\b"
)
# A verb in the past tense by which somebody does something, without saying it.
_PAST = any_of(
    r"""
        genopstillede, opstillede, stillede (?!sig)(?!\w*spørgsmål|\w*forslag), deltog, modtog, valgte, udtrådte,
        indtrådte, fratrådte, trådte, meldte, overtog, afløste, mødte, mødtes, underskrev, åbnede, skulle, måtte,
        turde, burde, sendte, købte, kontaktede, rejste (?!spørgsmål|indvending|kritik|tvivl|sag|det), flyttede,
        startede, ventede, arbejdede, ledede, testede, hentede, lavede, satte (?!spørgsmål|ord), besøgte, gik, kom,
        ankom, forlod, stemte, blev, fik, fyldte, undlod, afgik,
        tog (?:også )?(?:titlen|rollen|posten|hvervet|tjansen|opgaven|over|referat|hjem|afsked|del|plads|imod|noter),
        tog sig af,
        skrev (?:referat|under|til|brev), tiltrådte (?:\w*mødet|stillingen|posten|som|pr\.|den \d),
        holdt (?:ferie|fri|pause), trak, uddelte, serverede, bagte, betalte, døde, boede, fortsatte, vandt, tabte,
        afleverede, indkaldte, indsendte, fremsendte, lånte, solgte, skiftede, sluttede (?!af|sig|med), begyndte,
        sad, påtog, bad sig
        """
)
_HAD_SEEN = any_of(
    r"""
        set, hørt, læst, erfaret, oplevet, fundet, fået, talt, mødt, besøgt, undersøgt, været, haft, svært, ingen,
        bemærket, erfaring\w*, forstået, oplysning\w*, indtryk, \w*indvending\w*, \w*kommentar\w*,
        \w*bemærkning\w*, ønske\w*, lagt mærke, regnet, håbet, troet
        """
)
_AWAY = r"(?:\w+\s+){0,2}?"
_STANDS_DOWN = (
    r"ønskede\s+(?:ikke\s+|også\s+)?"
    r"(?:at\s+(?:blive|gen\w+|fortsætte|fratræde|udtræde|træde|stoppe|stille)|genvalg|hvervet|posten|orlov)\b"
)
# "Bo var forhindret" and the like; what somebody was that means speech ("var imod") is among the verbs of saying.
DEED = _pattern(
    rf"(?:{_PAST}\b|var\b|{_STANDS_DOWN}|havde\s+(?!{_AWAY}{_HAD_SEEN}\b)"
    rf"|(?:ville|kunne)\s+(?!(?:{ADVERBS}\s+)*(?:hellere|helst|gerne|ønske|foretrække|ikke\s+(?:forstå|se|lide|støtte)"
    r"|afvente|vente|beholde|bevare|fastholde|overveje|støtte|anbefale|foreslå))"
    r")"
)
# Past tenses that no ending tells.
_IRREGULAR = any_of(
    r"""
        så, bad, fandt, bragte, ville, kunne, havde, var, blev, satte, vandt, skulle, måtte, turde, burde, besøgte,
        vidste, mindedes, forstod, anså, indså, hjalp, sang, traf, forbeholdt, frabad, fortrød, peb,
        \w*(?:gav|gik|kom|drog|brød|bød|lagde|sagde|gjorde|holdt|slog|tog|skrev|trak|stod|faldt|greb|skød|lod|lød),
        fik, sad
        """
)
PAST = re.compile(rf"(?:[a-zæøå]+(?:ede|te|gte|ldte)|{_IRREGULAR})\b")
# What somebody has done, told in the perfect tense: "Lis har modtaget to tilbud".
HAS_DONE = _pattern(
    rf"har\s+{_AWAY}"
    + any_of("været, haft, talt, deltaget, besøgt, holdt, hørt, set, læst, fået, undersøgt, modtaget, mødtes")
    + r"\b(?!\s+(?:syg|afbud|forhindret|medlem|formand|kasserer|ansat|fraværende))"
)
# A report of what somebody has been at, with which a paragraph begins: "Lis har været til møde i …".
REPORT = _pattern(rf"har\s+{_AWAY}(?:været\s+(?:til|på|i)|deltaget|besøgt)\b")


def is_later(act: str, sentence: str, after: int) -> bool:
    """Whether somebody is to report at another time: "Bo fremlægger planen på næste møde"."""
    return act.startswith(("orientering", "svar")) and _LATER.search(sentence, after) is not None
