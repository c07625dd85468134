"""When two printed words or names are forms of one."""

from __future__ import annotations

from rapidfuzz.distance import OSA

APOSTROPHES = ("'", "’", "´", "`")
GENITIVE = ("s", *APOSTROPHES)  # what a word in the genitive ends in
LEAST_FUZZY = 5  # letters; shorter names differ by one letter and are other names (Jan, Jane)


def without_genitive(word: str) -> str:
    """ "Harsløf" of "Harsløfs", "KL" of "KL’s", "SDS" of "SDS’"."""
    if not word.endswith(GENITIVE):
        return word
    word = word.removesuffix("s")
    return word[:-1] if word.endswith(APOSTROPHES) else word


def similar(one: str, other: str) -> bool:
    """Whether two words are a slip of the pen apart: one letter wrong, missing, doubled or swapped inside a long word.

    The first letter must agree, and the end too: Kristian and Kristine, Karl and Karla, Olsen and Olesen are names
    of their own.
    """
    a, b = one.lower(), other.lower()
    if min(len(a), len(b)) < LEAST_FUZZY or a[0] != b[0] or max(len(a), len(b)) < LEAST_FUZZY + 1:
        return False
    if a[-1] != b[-1] or (a.endswith("sen") and a[:-3].rstrip("e") == b[:-3].rstrip("e")):
        return False
    return OSA.distance(a, b, score_cutoff=1) == 1


def longer_or_shorter(one: list[str], other: list[str]) -> bool:
    """Whether two names agree at both ends and one has all the parts of the other."""
    return (
        min(len(one), len(other)) > 1
        and (one[0], one[-1]) == (other[0], other[-1])
        and (set(one) <= set(other) or set(other) <= set(one))
    )
