"""What secretaries do to a numbering: count wrong, number sentences, have one item, or two headings without numbers."""

from __future__ import annotations

import pytest

from indexer import agenda
from indexer.agenda import labels
from indexer.document import Document, Line
from indexer.split import split
from indexer.text import tidy

BODY = "Vi gennemgik sagen, og der var en kort drøftelse af de enkelte forhold i materialet."


def items(lines):
    numbered = [line if isinstance(line, Line) else Line(line, n) for n, line in enumerate(lines, 1)]
    return [(h.item.path, h.item.title) for h in agenda.find(numbered, tidy.width(numbered)).headings]


def bold(text):
    return Line(text, 0, bold=((0, len(text)),), block=True)


@pytest.mark.parametrize("numbers", [(6, 7, 8, 7), (1, 2, 3, 2)])
def test_a_heading_that_repeats_the_number_before_the_last_is_an_item(numbers):
    names = ("Havnen", "Broer og bolværk", "Eventuelt", "Næste møde")
    page = [line for n, name in zip(numbers, names, strict=True) for line in (bold(f"{n}. {name}"), BODY)]
    assert [title for _, title in items(page)] == list(names)


def test_a_list_in_the_text_that_repeats_numbers_is_none():
    page = [f"{n}. {name}\n" for n, name in enumerate(("Havnen", "Broen", "Eventuelt"), 1)]
    lines = "\n".join(f"{head}{BODY}\n" for head in page) + f"\n2. mosten er drukket op\n{BODY}"
    assert [path for path, _ in items(lines.split("\n"))] == ["1", "2", "3"]


@pytest.mark.parametrize("end", ["", ":"])
@pytest.mark.parametrize("first", ["Valg af ordstyrer", "Velkomst og formalia"])
def test_the_first_item_may_have_lost_its_number(first, end):
    others = "\n\n".join(f"{n}. {title}{end}\n{BODY}" for n, title in enumerate(("Broer", "Kajen", "Eventuelt"), 2))
    page = f"Referat\nMøde 3. maj 2012\n\n{first}{end}\n{BODY}\n\n{others}".split("\n")
    assert items(page)[0] == ("1", first + end)


@pytest.mark.parametrize("told", ["Ordstyrer og skriver", "Hvem der fører ordet"])
def test_a_body_that_words_the_first_point_otherwise_than_the_list_begins_with_it(told):
    names = ("Broer og bolværk", "Nye medlemmer", "Eventuelt")
    listed = [f"0{n}. {name}" for n, name in enumerate(("Valg til posterne", *names), 1)]
    body = [line for n, name in enumerate((told, *names), 1) for line in (f"{n}. {name}", BODY)]
    page = ["Dagsorden for mødet:", *listed, "Hilsen Ida", "Referat ved Bo:", *body]
    assert [path for path, _ in items(page)] == ["1", "2", "3", "4"]
    assert items(page)[0] == ("1", told)


@pytest.mark.parametrize(
    "line", ["Teknikudvalget, 17-06-2014, pkt. 23", "Udvalget for Natur og Havn, 01-02-2018, punkt 7"]
)
def test_the_line_above_what_a_committee_decided_is_a_label(line):
    assert labels.label(line).act == "konklusion"
    assert labels.label(f"Vi var hos {line}, og det gik godt.") is None


@pytest.mark.parametrize("line", ["Vandet løber igen og er klart", "Kloakken oplæst og Vandet godkendt."])
def test_below_a_number_the_text_is_no_title_though_it_begins_as_the_list_does(line):
    page = "Dagsorden:\n1 Vandet\n2 Kloakken\n3 Eventuelt\n\n" + "\n\n".join(f"Ad {n}\n{line}" for n in (1, 2, 3))
    assert told(page) == [("Vandet", [line]), ("Kloakken", [line]), ("Eventuelt", [line])]


@pytest.mark.parametrize("title", ["Planen skal godkendes.", "Hækken er for høj"])
def test_a_sentence_below_the_number_in_a_cell_is_its_title_where_more_stands_below(title):
    cells = [
        ("Pkt. 1", 1, 0),
        (title, 1, 0),
        ("Den er ny.", 1, 0),
        ("Godkendt", 1, 1),
        ("Pkt. 2", 2, 0),
        ("Evt.", 2, 0),
    ]
    lines = [Line(text, n, block=True, row=row, column=column) for n, (text, row, column) in enumerate(cells, 1)]
    assert items(lines) == [("1", title), ("2", "Evt.")]


NUMBERS = ("Vandet", "Kloakken og vejen", "Eventuelt")


@pytest.mark.parametrize("again", ["{n}. {title} (O)", "{n}.   {title} (O)", "Pkt. {n}\n{title} (O)", "Ad {n}."])
@pytest.mark.parametrize("first", ["{n}. {title} (O)", "Punkt {n} {title} (O)"])
def test_a_heading_printed_twice_is_one_item_and_no_text(first, again):
    both = f"{first}\n\n{again}\n{BODY}\n\nBorgmesteren indstiller,\n1. at sagen drøftes\n\n{BODY}\n"
    page = "\n".join(both.format(n=n, title=title) for n, title in enumerate(NUMBERS, 1))
    assert [title for title, _ in told(page)] == list(NUMBERS)
    assert all(said[0].startswith(BODY) for _, said in told(page))


def test_an_item_headed_twice_with_a_line_between_is_one():
    page = "\n\n".join(f"Pkt. {n} {t}\n\nbilag_{n}.pdf\n\nPkt. {n}\n{t}\n{BODY}" for n, t in enumerate(NUMBERS, 8))
    assert [(title, len(said) > 0) for title, said in told(page)] == [(title, True) for title in NUMBERS]


@pytest.mark.parametrize("line", ["2 og 3 Kloakken og vejen", "2 og 3 Valg"])
def test_two_points_of_the_list_under_one_heading(line):
    page = "\n\n".join(f"{head}\n\n{BODY}" for head in ("1 Vandet", line, "4 Stien", "5 Eventuelt"))
    assert [path for path, _ in items(page.split("\n"))] == ["1", "2", "4", "5"]


@pytest.mark.parametrize("told_line", ["Tillæg blev sat på dagsordenen som punkt 9.", "2. Godkendelse af dagsordenen"])
def test_a_sentence_or_heading_with_the_word_agenda_announces_no_list(told_line):
    page = "\n".join(f"Punkt {n}: {t}\n{told_line}\nPunkt {n}: {t}\n{BODY}" for n, t in enumerate(NUMBERS, 1))
    assert [title for title, _ in told(page)] == list(NUMBERS)


def told(page):
    lines = tuple(Line(line, n) for n, line in enumerate(page.split("\n"), 1))
    minutes = split(Document("møde.txt", "", "text/plain", None, lines))
    return [(one.item.title, [s.text for s in minutes.statements if s.item == one.item.path]) for one in minutes.items]


@pytest.mark.parametrize("head", ["Kontingent for 2012", "Valg af 3. bestyrelsesmedlem", "Beretning"])
@pytest.mark.parametrize("text", ["Kontingentet stiger ikke", "Lone modtager genvalg. Ingen andre stiller op."])
def test_what_stands_behind_the_title_is_text_where_nothing_stands_below(head, text):
    page = f"1. {head}. {text}\n2. Orientering vedr. Kajen og fra afd. Nord\n{BODY}\n3. Eventuelt {text}"
    assert told(page) == [(head, [text]), ("Orientering vedr. Kajen og fra afd. Nord", [BODY]), ("Eventuelt", [text])]


TASKS = (
    "Karin ringer til kommunen om de nye skilte ved stien, og hvad de koster os i alt.",
    "Formanden skriver til naboen om hækken. Svaret kommer med på næste møde.",
    "Preben og Karin undersøger prisen på et telt til festen.",
    "Kassereren betaler regningen fra smeden.",
)


@pytest.mark.parametrize("apart", [False, True], ids=["one line", "number alone"])
def test_numbered_tasks_are_text(apart):
    numbered = [f"{n}.\n{task}" if apart else f"{n}. {task}" for n, task in enumerate(TASKS, 1)]
    assert items("\n\n".join(numbered).split("\n")) == []


@pytest.mark.parametrize("title", ["Kommende møder i foråret.", "Nyt fra formanden.", "Udvalgenes opgaver."])
def test_titles_with_a_full_stop_are_titles(title):
    page = "\n\n".join(f"{n}. {one}\n{BODY}" for n, one in enumerate((title, "Broer.", "Eventuelt."), 1))
    assert [path for path, _ in items(page.split("\n"))] == ["1", "2", "3"]


def test_a_title_that_is_bold_only_at_its_beginning_is_read_to_its_end():
    whole = "2. Orientering og valg af nye medlemmer til det kommende udvalg for havnen"
    second = Line(whole, 0, bold=((0, 14),), block=True)
    assert ("2", whole[3:]) in items([bold("1. Velkomst"), BODY, second, BODY, bold("3. Eventuelt"), BODY])


def test_the_one_item_of_a_meeting_is_an_item_where_the_format_sets_it_as_a_heading():
    assert items([bold("1. Ansættelse af ny leder"), BODY]) == [("1", "Ansættelse af ny leder")]
    assert items(["1. Ansættelse af ny leder", BODY]) == []


@pytest.mark.parametrize("heads", [("Bådpladser:", "Økonomi:"), ("Nyt fra husene:", "Kommende arrangementer:")])
def test_two_headings_with_a_colon_are_the_items_where_the_text_begins_with_one(heads):
    page = f"Møde 3. maj 2012\n\nDeltagere: Anne Holm, Bo Krog\n\n{heads[0]}\n{BODY}\n\n{heads[1]}\n{BODY}"
    assert [title.rstrip(":") for _, title in items(page.split("\n"))] == [head.rstrip(":") for head in heads]
    assert items(page.replace(f"\n\n{heads[0]}", f"\n\n{BODY}\n\n{heads[0]}").split("\n")) == []


@pytest.mark.parametrize("below", ["Referent: Anne Holm", "Næste møde: 3. juni 2012 kl. 19"])
def test_without_items_the_text_begins_with_its_first_sentence_though_facts_stand_below(below):
    text = f"Møde 3. maj 2012\n\nDeltagere: Anne Holm, Bo Krog\n\n{BODY}\n\n{below}"
    lines = tuple(Line(line, n) for n, line in enumerate(text.split("\n"), 1))
    minutes = split(Document("møde.txt", "", "text/plain", None, lines))
    assert [(said.item, said.text) for said in minutes.statements] == [("0", BODY)]
