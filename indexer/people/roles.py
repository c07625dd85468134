"""The roles and collective bodies that speak in minutes, as words."""

from __future__ import annotations

from indexer.text.wordlist import wordlist

# Indefinite form -> definite form, the form in which a role acts ("Formanden oplyste").
ROLES = {
    "formand": "formanden", "forkvinde": "forkvinden", "forperson": "forpersonen", "næstformand": "næstformanden",
    "viceformand": "viceformanden", "bestyrelsesformand": "bestyrelsesformanden", "dirigent": "dirigenten",
    "ordstyrer": "ordstyreren", "mødeleder": "mødelederen", "referent": "referenten", "kasserer": "kassereren",
    "sekretær": "sekretæren", "direktør": "direktøren", "vicedirektør": "vicedirektøren", "revisor": "revisoren",
    "kommunaldirektør": "kommunaldirektøren", "borgmester": "borgmesteren", "rektor": "rektor",
    "prorektor": "prorektor",
    "dekan": "dekanen", "prodekan": "prodekanen", "forstander": "forstanderen", "skoleleder": "skolelederen",
    "leder": "lederen", "institutleder": "institutlederen", "studieleder": "studielederen", "inspektør": "inspektøren",
    "sekretariatsleder": "sekretariatslederen", "sekretariatschef": "sekretariatschefen", "kontorchef": "kontorchefen",
    "administrator": "administrator", "vicevært": "viceværten", "forslagsstiller": "forslagsstilleren",
    "økonomichef": "økonomichefen", "advokat": "advokaten", "sognepræst": "sognepræsten", "provst": "provsten",
    "biskop": "biskoppen", "projektleder": "projektlederen", "afdelingschef": "afdelingschefen",
    "minister": "ministeren",
    "centerchef": "centerchefen", "souschef": "souschefen", "kirkeværge": "kirkeværgen", "statsminister":
    "statsministeren",
}  # fmt: skip
DEFINITE = {definite: role for role, definite in ROLES.items()} | {
    "administratoren": "administrator", "rektoren": "rektor", "afgående formand": "formand", "mødeformanden": "formand",
}  # fmt: skip
# What lists shorten roles to: "Bo Vang (kass.)".
ABBREVIATED = {
    "fmd": "formand", "nfmd": "næstformand", "næstfmd": "næstformand", "næstform": "næstformand",
    "kass": "kasserer", "sekr": "sekretær", "dir": "direktør", "dirig": "dirigent", "ref": "referent",
}  # fmt: skip
# Titles a name may carry without holding an office of the meeting; they never speak by themselves.
TITLES = frozenset(ROLES) | wordlist(
    """
    bestyrelsesmedlem udvalgsmedlem medlem suppleant stedfortræder observatør gæst konsulent chefkonsulent
    specialkonsulent fuldmægtig chef vicechef enhedschef afdelingsleder teamleder souschef professor lektor
    overlæge læge sygeplejerske jurist arkitekt ingeniør rådgiver udvalgsformand regionsrådsformand byrådsmedlem
    minister områdechef stabschef udviklingschef sektionschef specialist koordinator studerende formandskab hr
    fru frk dr prof direktionssekretær direktionsmedlem dir adm administrerende cand viceskoleleder
    koncerndirektør områdeleder tillidsrepræsentant
    stud ph.d phd lic cand.med cand.jur dr.med medarbejderrepræsentant forældrerepræsentant
    elevrepræsentant tr ftr amr ambassadør præsident viceborgmester
    """
)
# Bodies that speak under their own name where no single organisation is meant.
COLLECTIVES = wordlist(
    """
    bestyrelsen sekretariatet udvalget styregruppen administrationen forvaltningen direktionen ledelsen rådet
    nævnet arbejdsgruppen projektgruppen projektledelsen forretningsudvalget magistraten byrådet
    kommunalbestyrelsen regionsrådet menighedsrådet formandskabet revisionen styrelsen ministeriet regionerne
    kommunerne regionen kommunen foreningen repræsentantskabet skolebestyrelsen økonomiudvalget departementet
    koordinationsudvalget styreregruppen
    """
)
COMPOUND = ("leder", "chef", "direktør", "formand", "koordinator", "inspektør")  # "dagtilbudsleder", "sundhedschef"


def role_of(text: str) -> str | None:
    """The role a word names, in its indefinite form: "formand" of "Formanden" and of "formand"; None of others."""
    word = text.lower().strip(" .,:;()")
    if word in ROLES or word in DEFINITE:
        return DEFINITE.get(word, word)
    if word in ABBREVIATED:
        return ABBREVIATED[word]
    role = word.removesuffix("en")
    return role if role.endswith(COMPOUND) and role.isalpha() else None


def acts(text: str) -> bool:
    """Whether a word is a role in the definite form, in which it acts: "Formanden", "Dagtilbudslederen"."""
    word = text.lower()
    return word in DEFINITE or (word.endswith("en") and word not in ROLES and role_of(word) is not None)


def is_title(text: str) -> bool:
    """Whether a text is a title or a role, with or without what it belongs to ("kontorchef i KL")."""
    words = text.lower().strip(" .,:;").split()
    ends = [word.rpartition("-")[2] for word in words]
    return bool(words) and (ends[0] in TITLES or ends[-1] in TITLES or ends[0].endswith(("chef", "leder", "direktør")))
