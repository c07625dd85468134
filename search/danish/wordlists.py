"""Word lists as they stand in the code: one string, words between blanks."""


def listed(words: str) -> frozenset[str]:
    """The set of the words in a string."""
    return frozenset(words.split())
