"""Reading Markdown and LaTeX: the file's own lines, the markup taken out and remembered."""

import pytest

from indexer.readers.markdown import inline, read_markdown
from indexer.readers.tex import read_tex

MARKDOWN = """---
layout: referat
---
# Referat af møde #

Udvalget
========
- [x] **Anne Holm**, formand
  1. Budget
| Nr. | Sag |
|-----|-----|
| 1 | **Valg** |
> Citat af *alle*

---
```
# ikke en overskrift
```
"""


def markdown():
    return {line.number: line for line in read_markdown(MARKDOWN.encode(), "referat.md").lines}


def test_markdown_keeps_the_line_numbers_of_the_file():
    assert sorted(markdown()) == list(range(1, len(MARKDOWN.splitlines()) + 1))


@pytest.mark.parametrize("quoted", ["> #### 1. Formalia", ">> #### 1. Formalia", ">####  1. Formalia"])
def test_a_heading_in_a_quote_is_a_heading(quoted):
    line = read_markdown(quoted.encode(), "referat.md").lines[0]
    assert (line.text, line.heading) == ("1. Formalia", 4)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (2, ""),
        (4, "Referat af møde"),
        (6, "Udvalget"),
        (7, ""),
        (8, "Anne Holm, formand"),
        (9, "  1. Budget"),
        (11, ""),
        (12, "1\tValg"),
        (13, "Citat af alle"),
        (15, ""),
        (17, "# ikke en overskrift"),
    ],
)
def test_markdown_lines_are_without_markup(number, text):
    assert markdown()[number].text == text


def test_markdown_structure_is_remembered():
    found = markdown()
    assert [found[number].heading for number in (4, 6, 17)] == [1, 1, 0]
    assert [found[number].list_item for number in (4, 8, 9)] == [False, True, True]
    assert found[8].bold == ((0, 9),)
    assert (found[12].row, found[12].bold) == (12, ((2, 6),))


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("se [referatet](https://ex.dk/a_(b).pdf) her", "se referatet her"),
        ("![logo](logo.png)Udvalget", "Udvalget"),
        ("<img src='a.png' />tekst<br>mere", "tekst mere"),
        ("2 * 3 * 4 og snake_case_navn", "2 * 3 * 4 og snake_case_navn"),
        (r"pris \* antal &amp; moms", "pris * antal & moms"),
        ("`kode` og _kursiv_", "kode og kursiv"),
        ("a < b og b > c", "a < b og b > c"),
    ],
)
def test_inline_markup_leaves_the_words(markup, text):
    assert inline(markup)[0] == text


TEX = r"""\documentclass{article}
\title{Referat af møde} % en kommentar
\begin{document}
\maketitle
\section{Budget}
\begin{enumerate}
\item Valg af \textbf{dirigent}
\begin{enumerate}
\item Anne Holm --- valgt
\end{enumerate}
\item[\textsection 7] Eventuelt \vspace{2cm}
\end{enumerate}
\begin{tabular}{ll}
Bo Lund & Ib Ravn\\
\end{tabular}
50\,\% \& mere
\end{document}
efter
"""


def test_tex_keeps_the_line_numbers_of_the_file_and_loses_the_commands():
    found = {line.number: line.text for line in read_tex(TEX.encode(), "referat.tex").lines}
    assert {number: text for number, text in found.items() if text} == {
        2: "Referat af møde",
        5: "1 Budget",
        7: "1. Valg af dirigent",
        9: "Anne Holm — valgt",
        11: "§ 7 Eventuelt",
        14: "Bo Lund\tIb Ravn",
        16: "50 % & mere",
    }


def test_tex_structure_is_remembered():
    found = {line.number: line for line in read_tex(TEX.encode(), "referat.tex").lines}
    assert (found[2].heading, found[5].heading) == (1, 2)
    assert found[7].list_item
    assert found[7].text[slice(*found[7].bold[0])] == "dirigent"
    assert found[14].row is not None


def test_the_title_is_taken_from_the_text():
    assert read_tex(TEX.encode(), "referat.tex").title == "Referat af møde"
    assert read_markdown(MARKDOWN.encode(), "referat.md").title == "Referat af møde"
