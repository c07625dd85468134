"""Answers questions from one snapshot of a Whoosh index."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import groupby

import numpy as np

from search.executor import Execute, Knowledge
from search.passage import Meeting, Passage, Source
from search.plan import AllOf, Plan
from search.printed import as_printed
from search.query import Query
from search.results import FacetValue, Hit, Results
from search.vocabulary import Vocabulary
from search.whoosh_engine.collection import Collection
from search.whoosh_engine.execute import Executor
from search.whoosh_engine.matches import Matches, leading
from search.whoosh_engine.narrowing import Narrowing
from search.whoosh_engine.snapshot import Docs, Snapshot
from search.whoosh_engine.store import Store

EVERYTHING = AllOf(())  # the plan of a question without words
Answer = Callable[[Query, Execute, Knowledge], Results]


class WhooshSearcher:
    """A ``search.engine.Searcher`` and the ``search.executor.Knowledge`` of its index."""

    def __init__(self, store: Store, answer: Answer) -> None:
        self._store = store
        self._answer = answer
        reader, self._generation = store.reader()
        self._snapshot = Snapshot(reader, store.reading)
        self._collection = Collection(self._snapshot)
        self.words = lru_cache(maxsize=256)(self._words)
        self.near = lru_cache(maxsize=256)(self._near)
        self.values = lru_cache(self._values)
        self.printed = lru_cache(maxsize=4096)(self._printed)

    @property
    def generation(self) -> str:
        """Changes whenever the index has changed."""
        return self._generation

    @property
    def knowledge(self) -> Knowledge:
        """What this snapshot knows of itself."""
        return self

    def refreshed(self) -> WhooshSearcher:
        """This searcher if the index is unchanged, else one on the newest snapshot."""
        return self if self._store.generation() == self._generation else WhooshSearcher(self._store, self._answer)

    def search(self, query: Query) -> Results:
        """Answer ``query``."""
        return self._answer(query, self.execute, self)

    def passages(self, meeting: str) -> tuple[Passage, ...]:
        """All passages of a meeting in reading order, each section before its statements."""
        docs = self._collection.tables["meeting"].docs_of(meeting).tolist()
        read = self._collection
        by_record = groupby(sorted(docs), key=read.record_of)  # most meetings have one; reading its head takes time
        in_order = sorted((read.head(record), list(held)) for record, held in by_record)
        return tuple(read.passage(doc) for _, held in in_order for doc in held)

    def meetings(self) -> tuple[Meeting, ...]:
        """Every meeting in the index, newest first."""
        return self._meetings

    @cached_property
    def _meetings(self) -> tuple[Meeting, ...]:
        held = (self._collection.meeting(record) for record in self._collection.records.tolist())
        found = {meeting.id: meeting for meeting in held if meeting}.values()
        return tuple(sorted(found, key=lambda one: (-one.date.toordinal() if one.date else 0, one.id)))

    def source(self, document: str) -> Source | None:
        """The document as the reader saw it."""
        return self._collection.source(document)

    def notes(self) -> dict[str, str]:
        """Small texts kept with the snapshot."""
        return dict(self._collection.notes())

    # Knowledge

    def frequency(self, word: str) -> int:
        """The number of passages with a surface term."""
        return len(self._snapshot.postings("all_surface", word).docs)

    def _words(self, prefix: str) -> Sequence[tuple[str, int]]:
        """The surface terms that start so, with the number of passages of each."""
        return tuple(self._snapshot.terms("all_surface", prefix))

    def _near(self, term: str, edits: int) -> Sequence[tuple[str, int]]:
        """The surface terms within so many edits of one."""
        return self._vocabulary.near(term, edits)

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(self._snapshot.terms("all_surface"))

    def _printed(self, word: str) -> str:
        """A surface term as the newest passage that holds it prints it."""
        docs = self._snapshot.postings("all_surface", word).docs
        if not len(docs):
            return word
        newest = docs[np.argmin(self._collection.tie_break("best")[docs])]
        return as_printed(self._collection.passage(int(newest)), word)

    def _values(self, facet: str) -> Sequence[FacetValue]:
        """Every value of a facet."""
        table = self._collection.tables[facet]
        everything = np.ones(self._snapshot.size, np.bool_)
        return table.facet(table.counts(everything), ()).values

    # Execution

    @cached_property
    def _executor(self) -> Executor:
        tables = self._collection.tables
        return Executor(self._snapshot, self._collection.passages, lambda facet, values: tables[facet].having(values))

    def execute(self, plan: Plan, query: Query) -> Results:
        """The answer to a plan, under the query's filters, in its order, with its page and facets."""
        matches = self._executor.run(plan)
        wordless = plan == EVERYTHING and not query.ids
        narrowed = Narrowing(self._collection, query, self._collection.statements if wordless else matches.docs)
        hits = narrowed.hits()
        return Results(
            total=len(hits),
            hits=tuple(self._page(matches, hits, query)),
            facets=tuple(narrowed.facet(name) for name in query.facets),
        )

    def _page(self, matches: Matches, hits: Docs, query: Query) -> Iterator[Hit]:
        scores = matches.scores_of(hits)
        ranks = self._collection.tie_break(query.order)[hits]
        first = leading(-scores if query.order == "best" else ranks, ranks, query.offset + query.limit)
        for at in first[query.offset :].tolist():
            yield Hit(self._collection.passage(hits[at]), float(scores[at]))
