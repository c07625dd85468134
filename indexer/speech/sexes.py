"""Which given names are women's and which are men's, so that "hun" is never a man nor "han" a woman."""

from __future__ import annotations

from typing import Literal

from indexer.people.given_names import EITHER, MEN, WOMEN

Sex = Literal["woman", "man"]


def sex(name: str) -> Sex | None:
    """The sex that a person's first name tells; None of names that tell none, and of roles and organisations."""
    given = name.split(" ", 1)[0].lower()
    if given in EITHER or " " not in name:
        return None
    first = given.partition("-")[0]
    if given in WOMEN or first in WOMEN:
        return "woman"
    return "man" if given in MEN or first in MEN else None
