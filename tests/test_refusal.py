"""Refusing: what clearly isn't Danish minutes with text is refused with its reason, everything else is indexed."""

import json
import time

import pytest

from indexer.errors import Refused
from indexer.readers import parse, read
from indexer.refusal import refuse_unless_minutes

MINUTES = """Bestyrelsesmøde den 3. maj 2021
Til stede: Anne Holm, Bo Lund og Ib Ravn. Afbud: Ida Dam.

1. Økonomi
Bo Lund gennemgik regnskabet for første kvartal og oplyste, at der var et mindre overskud.
Regnskabet blev godkendt.

2. Eventuelt
Anne Holm takkede for et godt møde, og næste møde bliver den 7. juni.
"""

AGENDA = """Dagsorden for bestyrelsesmøde den 3. maj 2021 kl. 19
Sted: Skolen, lokale 4

1. Godkendelse af dagsorden
2. Godkendelse af referat fra sidste møde
3. Økonomi, herunder regnskab for første kvartal (bilag 1)
4. Sommerfest: Hvem står for telte og borde?
5. Eventuelt
"""

CASES = """Økonomiudvalget – Dagsorden
Møde den 3. maj 2021 på rådhuset

1. Anlægsregnskab for Børnehuset
Sagsfremstilling: Byrådet gav i 2018 en bevilling til ombygning af Børnehuset. Arbejdet er nu færdigt.
Forvaltningen indstiller, at regnskabet godkendes.
Udvalget skal tage stilling til, om restbeløbet skal overføres til næste år.
2. Høringssvar om lokalplan
Det indstilles, at udvalget drøfter høringssvaret.
3. Orientering fra formanden
"""

HISTORY = (
    CASES
    + """4. Udbud af renovation
Økonomiudvalget besluttede den 4. marts 2020, at opgaven skulle i udbud. Byrådet vedtog udbudsmaterialet i juni.
Rådgiveren oplyste, at prisen var steget. Sagen blev udsat i august.
"""
    + "".join(
        f"Forvaltningen foreslår, at del {n} af arbejdet sendes i høring hos naboerne i uge {n}.\n" for n in range(80)
    )
)

INVITATION = """Indkaldelse til ordinær generalforsamling
Bestyrelsen indkalder hermed til generalforsamling tirsdag den 4. maj kl. 19 i fælleshuset.
Dagsorden ifølge vedtægterne:
1. Valg af dirigent
2. Bestyrelsens beretning
3. Regnskab
4. Indkomne forslag skal være formanden i hænde senest otte dage før
5. Eventuelt
"""

TEMPLATE = """Referat af møde i [udvalgets navn]
Dato: dd.mm.åååå
Til stede: xxx, xxx, xxx
Afbud: xxx
Referent: [indsæt navn]
1. Godkendelse af dagsorden
xxx
2. Emne: xxxx
Beslutning: ........
3. Eventuelt
xxx
"""

NOTES = """Sådan bager man rugbrød
Bland mel, vand og surdej i en stor skål og lad dejen hvile natten over under et klæde.
Tilsæt kerner, salt og sirup, og hæld dejen i en smurt form.
Bag brødet ved 180 grader i en time, og lad det køle af på en rist, inden det skæres.
"""

NORWEGIAN = """Referat fra styremøte 3. mai 2021
Til stede: Anne Holm, Bjørn Lund og Ivar Ravn. Forfall: Ida Dam.
1. Økonomi
Bjørn Lund gikk gjennom regnskapet for første kvartal. Det ble stilt noen spørsmål etter gjennomgangen.
Regnskapet ble godkjent av styret. Saken blir tatt opp igjen på neste møte uten videre behandling.
2. Eventuelt
Anne Holm takket for et godt møte. Styret ønsker å se nærmere på hva som skjer etter sommeren.
"""

NYNORSK = """Referat frå årsmøtet 3. mai 2021
Årsmøtet vart opna av leiaren, og dei frammøtte vart ønskte velkomne.
Rekneskapen vart godkjend. Det kom ikkje fram noko anna frå dei som var til stades.
Styret vart einstemmig vald. Det vart eit godt møte, og ein takka av dei som hadde gått ut av styret.
"""

SWEDISH = """Protokoll från styrelsemöte den 3 maj 2021
Närvarande: Anna Holm, Bo Lund och Ivar Ravn
Ordföranden öppnade mötet och hälsade alla välkomna. Föregående protokoll lades till handlingarna.
Styrelsen beslutade att godkänna budgeten för nästa år. Det är inte klart när arbetet kan börja.
Mötet avslutades och nästa möte är den 7 juni. Vid protokollet: Bo Lund, som också är kassör.
"""

ENGLISH = """Minutes of the board meeting on 3 May 2021
Present: Anne Holm, Bo Lund and Ib Ravn. Apologies were received from Ida Dam.
The chair opened the meeting and welcomed the members of the board. The minutes of the last meeting were approved.
The treasurer said that the accounts for the first quarter were ready and that they will be sent to the auditor.
The board has decided that the next meeting should be held on the 7th of June.
"""

SHIFTED = "".join(chr((ord(char) - 29) % 0x250 or 32) if char.isalpha() else char for char in MINUTES * 2)
PRIVATE = "".join(chr(0xE000 + ord(char)) if char.isalpha() else char for char in MINUTES)
CONSONANTS = MINUTES.translate(str.maketrans("aeiouyæøå", "kxzqwvtsr")) * 2


def refused(text, name="a.txt"):
    """Why the text is refused, None if it isn't."""
    try:
        refuse_unless_minutes(parse(text.encode(), name))
    except Refused as error:
        return error.reason
    return None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(MINUTES, None, id="minutes"),
        pytest.param(AGENDA, "not minutes", id="agenda"),
        pytest.param(CASES, "not minutes", id="agenda with cases"),
        pytest.param(HISTORY, "not minutes", id="agenda with what was decided before"),
        pytest.param(INVITATION, "not minutes", id="invitation"),
        pytest.param(TEMPLATE, "not minutes", id="template"),
        pytest.param(NOTES, "not minutes", id="notes"),
        pytest.param(NORWEGIAN, "another language", id="norwegian"),
        pytest.param(NYNORSK, "another language", id="nynorsk"),
        pytest.param(SWEDISH, "another language", id="swedish"),
        pytest.param(ENGLISH, "another language", id="english"),
        pytest.param(PRIVATE, "garbled text", id="private characters"),
        pytest.param(SHIFTED, "garbled text", id="shifted letters"),
        pytest.param(CONSONANTS, "garbled text", id="letters mixed up"),
        pytest.param("\n\n  \n", "no text", id="empty lines"),
        pytest.param("Referat\n", "no text", id="a title alone"),
    ],
)
def test_each_kind_is_refused_with_its_reason(text, expected):
    assert refused(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        MINUTES + "\nBilag: The Danish company will deliver the system. This was agreed with the board of directors.\n",
        MINUTES + "\nEn norsk gæst sagde, at styret ble enige etter møtet, og at saken blir tatt opp igjen.\n",
        "Dagsorden for bestyrelsesmøde 3. maj\n1. Formalia\nReferent: Bo Lund. Anne Holm og Ib Ravn var med.\n"
        "2. Sommerfest\nVi holder den i juni, og Anne spørger på skolen om borde.\nGodkendt\n3. Eventuelt\nIntet.\n",
        "Beslutningsprotokol\nØkonomiudvalget 3. maj 2021\nFraværende: Ingen\n1. Budget 2022\nGodkendt.\n2. Lokalplan\n"
        "Udsat.\n3. Meddelelser\nTil efterretning.\n",
        "22. møde\nDagsorden\n1) Spørgsmål til ministeren\n2) Forslag til lov om skoler\nMødet er åbnet.\n"
        "Formanden (Anne Holm):\nDen første spørger er hr. Bo Lund.\nBo Lund (S):\n"
        "Tak for det. Hvad vil ministeren gøre?\n",
        MINUTES.replace("æ", "\ufffd").replace("ø", "\ufffd"),
        "Referat af husmøde\nDagsorden\n1. Nyt\nVi venter på svar fra kommunen om støjen.\n"
        "2. Næste gang\nAnne har kage med.\n",
        "Referat med plads til underskrifter\n" + MINUTES * 2 + "Dato: ..........\n" * 4,
        "Referat med mange navne\nTil stede\n" + "Anne Holm Bo Lund Ib Ravn Ida Dam\n" * 6 + "Budgettet vedtaget\n",
        MINUTES + "".join(f"{n}. Punkt .............. {n}\n" for n in range(3, 9)),
    ],
    ids=lambda text: text[:20].strip(),
)
def test_minutes_are_not_refused_for_what_they_resemble(text):
    assert refused(text) is None


def test_what_to_do_stands_in_the_message():
    with pytest.raises(Refused, match="--force"):
        refuse_unless_minutes(parse(AGENDA.encode(), "a.txt"))


def test_a_page_of_signatures_is_told_from_a_scan(shared):
    folder = shared / "minutes" / "refuse"
    with pytest.raises(Refused, match="only the signatures are text"):
        refuse_unless_minutes(read(folder / "upark-gf-2017-04-05.pdf"))
    with pytest.raises(Refused, match="a scan; run OCR"):
        refuse_unless_minutes(read(folder / "borrehoej-gf-2021.pdf"))


def test_the_files_that_are_not_minutes_are_refused_with_their_reason(shared):
    folder = shared / "minutes" / "refuse"
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    found = {}
    for name in expected:
        with pytest.raises(Refused) as caught:
            refuse_unless_minutes(read(folder / name))
        found[name] = caught.value.reason
    assert found == expected


SCANS = {"generalforsamling_20150421.pdf"}  # pictures only
ABOUT = {"README.md"}


def test_real_minutes_are_accepted(shared):
    minutes = shared / "minutes"
    paths = [path for name in ("real", "board", "more") for path in sorted((minutes / name).iterdir())]
    paths += sorted((shared / "seed").iterdir())
    paths = [path for path in paths if path.suffix not in {".json", ".py"} and path.name not in SCANS | ABOUT]
    assert len(paths) > 40
    for path in paths:
        refuse_unless_minutes(read(path))


@pytest.mark.parametrize("encoding", ["mac_roman", "cp850", "cp865"])
def test_a_file_that_was_once_saved_with_other_signs_for_its_danish_letters_is_refused_with_what_to_do(root, encoding):
    text = next(root.glob("corpus/minutes/2021-*.txt")).read_text(encoding="utf-8")
    damaged = text.encode(encoding, errors="replace").decode("cp1252", errors="replace")
    with pytest.raises(Refused, match="as UTF-8") as refused:
        refuse_unless_minutes(parse(damaged.encode(), "referat.txt"))
    assert refused.value.reason == "garbled text"


@pytest.mark.parametrize("ruled", ["-" * 60, "- " * 60, "/-" * 60, "a-" * 60])
def test_a_ruled_line_takes_no_time(ruled):
    start = time.perf_counter()
    refuse_unless_minutes(parse(f"{ruled}\n{MINUTES}".encode(), "a.txt"))
    assert time.perf_counter() - start < 2
