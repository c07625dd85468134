"""An index that knows nothing: for understanding a question without one, as when a text is only marked."""

from __future__ import annotations

from collections.abc import Sequence

from search.passage import Meeting
from search.results import FacetValue


class NothingKnown:
    """The ``search.executor.Knowledge`` of an empty index."""

    def frequency(self, word: str) -> int:
        """No word is known."""
        return 0

    def words(self, prefix: str) -> Sequence[tuple[str, int]]:
        """There are none."""
        return ()

    def near(self, term: str, edits: int) -> Sequence[tuple[str, int]]:
        """There are none."""
        return ()

    def printed(self, word: str) -> str:
        """No word is printed anywhere."""
        return word

    def values(self, facet: str) -> Sequence[FacetValue]:
        """There are none."""
        return ()

    def meetings(self) -> Sequence[Meeting]:
        """There are none."""
        return ()

    def notes(self) -> dict[str, str]:
        """There are none."""
        return {}
