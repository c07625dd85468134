"""Words as documents print them: an index's terms are folded, "nemlogin" is printed "NemLog-in"."""

from __future__ import annotations

from search.danish.clean import clean
from search.danish.forms import surface
from search.danish.lexicon import lexicon
from search.danish.tokens import words
from search.passage import Passage

LONGEST_ACRONYM = 5  # letters; longer words in capitals stand in a heading of capitals


def as_printed(passage: Passage, term: str) -> str:
    """The first word of a passage that has this surface term; the term itself where none has it."""
    titles = (item.title for item in (passage.item, *passage.above))
    speakers = (one.name for one in passage.speakers)
    for text in (passage.text, *titles, *speakers, *passage.organisations, passage.question or ""):
        for word in words(clean(text).text):
            if surface(word.text) == term:
                return word.text
    return term


def as_typed(printed: str) -> str:
    """A printed word without the capital that only its place in the sentence gives it."""
    form = printed.lower()
    by_its_place = printed.istitle() or (printed.isupper() and len(printed) > LONGEST_ACRONYM)
    return form if by_its_place and form in lexicon() and not lexicon().is_name(form) else printed
