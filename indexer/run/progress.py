"""Show an index run on standard error: a bar for each phase, and each notice on a line of its own."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from typing import Self

import click

from indexer.run import Notice, Step

LABELS = {"read": "Reading", "write": "Writing"}


class Progress:
    """Takes what a run reports; a context manager, so that the last bar ends with the run."""

    def __init__(self) -> None:
        self._stack = ExitStack()
        self._phase = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.close()

    def report(self, told: Step | Notice) -> None:
        """Show a step or a notice."""
        if isinstance(told, Notice):
            clear = "\r\x1b[K" if sys.stderr.isatty() else ""  # of the bar
            click.echo(f"{clear}ordet: {told.message}", err=True)
            return
        if not sys.stderr.isatty():
            return  # a log has no use for a bar
        if told.phase != self._phase:
            self._stack.close()
            self._phase = told.phase
            bar = click.progressbar(length=told.total, label=LABELS[told.phase], file=sys.stderr)
            self._bar = self._stack.enter_context(bar)
        self._bar.update(1)
