"""The command ``ordet``: read its settings, call the three packages, print what they give."""

from __future__ import annotations

import json
import os
import sys
from contextlib import ExitStack
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any, ClassVar, Self

import click

from indexer.errors import IndexingError
from indexer.run import Notice, Options, Step
from indexer.run import index as index_files
from search.conditions import chosen
from search.engine import Searcher, open_searcher, open_writer
from search.errors import SearchError
from search.marks import Marks
from search.passage import Passage
from search.query import Query
from search.results import Fragment, Results
from search.snippet import extract
from webui import links
from webui.answers import answer_json
from webui.danish import long_date, typed_date

DEFAULT_INDEX = "whoosh:.ordet/index"

index_option = click.option(
    "--index",
    "address",
    metavar="ADDRESS",
    envvar="ORDET_INDEX",
    default=DEFAULT_INDEX,
    show_default=True,
    help="Where the index is, whoosh:FOLDER; else taken from ORDET_INDEX.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
file_path = click.Path(path_type=Path)


class Ordet(click.Group):
    """Turns Ordet's own errors into click's: one line on standard error, and exit status 1."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except (SearchError, IndexingError) as error:
            raise click.ClickException(str(error)) from error


def print_json(value: object) -> None:
    """One JSON object on standard output."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


@click.group(cls=Ordet)
@click.version_option(version("ordet"), prog_name="ordet", message="%(prog)s %(version)s")
def main() -> None:
    """Search Danish board minutes: who said what, at which agenda item, with a link to the source."""


class Progress:
    """Shows an index run on standard error: a bar for each phase, and each notice on a line of its own."""

    LABELS: ClassVar = {"read": "Reading", "write": "Writing"}

    def __init__(self) -> None:
        self._stack = ExitStack()
        self._phase = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.close()

    def report(self, told: Step | Notice) -> None:
        """Take what the run reports."""
        if isinstance(told, Notice):
            clear = "\r\x1b[K" if sys.stderr.isatty() else ""
            click.echo(f"{clear}ordet: {told.message}", err=True)
            return
        if told.phase != self._phase:
            self._stack.close()
            self._phase = told.phase
            bar = click.progressbar(length=told.total, label=self.LABELS[told.phase], file=sys.stderr)
            self._bar = self._stack.enter_context(bar)
        self._bar.update(1)


@main.command()
@click.argument("paths", nargs=-1, required=True, type=file_path)
@click.option("--force", is_flag=True, help="Index what would be refused as not being minutes, too.")
@index_option
def index(paths: tuple[Path, ...], force: bool, address: str) -> None:
    """Read the minutes at PATHS, files or folders, and bring the index up to date with them."""
    with Progress() as progress, open_writer(address) as writer:
        outcome = index_files(paths, writer, Options(force=force), progress.report)
    click.echo(
        f"{outcome.indexed} indexed, {outcome.unchanged} unchanged, {outcome.removed} removed, {outcome.failed} failed"
    )
    if outcome.failed:
        raise click.exceptions.Exit(1)


class Day(click.ParamType[date]):
    """A date as people type it: 2021-09-29, 29-9-2021, 2021-09 or 2021."""

    name = "date"

    def __init__(self, *, last: bool) -> None:
        self.last = last  # whether a month or year alone means its last day

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The date, or click's own usage error."""
        day = typed_date(str(value), last=self.last)
        return day or self.fail(f"{value!r} isn't a date; type 2021-09-29, 29-9-2021, 2021-09 or 2021", param, ctx)


@main.command()
@click.argument("question", default="")
@click.option("--person", multiple=True, help="Only what this person says; may be repeated.")
@click.option("--organisation", multiple=True, help="Only what this organisation's people say; may be repeated.")
@click.option("--board", multiple=True, help="Only minutes of this board; may be repeated.")
@click.option("--decisions", is_flag=True, help="Only passages that hold a decision.")
@click.option("--from", "since", type=Day(last=False), help="Only meetings on or after this date.")
@click.option("--to", "until", type=Day(last=True), help="Only meetings on or before this date.")
@click.option("--limit", type=click.IntRange(0, 10_000), default=10, show_default=True, help="Hits to print.")
@json_option
@index_option
def search(question: str, address: str, as_json: bool, limit: int, decisions: bool, **narrow: Any) -> None:
    """Search the index for QUESTION."""
    searcher = open_searcher(address)
    filters = tuple(
        (facet, meant(searcher, facet, typed))
        for facet in ("person", "organisation", "board")
        if (typed := narrow[facet])
    )
    query = Query(question, filters, narrow["since"], narrow["until"], decisions, limit=limit)
    results = searcher.search(query)
    marks = Marks(question, searcher.knowledge)
    if as_json:
        print_json(answer_json(query, results, marks))
    else:
        print_answer(query, results, marks)


def meant(searcher: Searcher, facet: str, typed: tuple[str, ...]) -> tuple[str, ...]:
    """The values of a facet that the names typed mean; a name that means none ends the command."""
    known = searcher.knowledge.values(facet)
    found: list[str] = []
    for name in typed:
        values = [one.value for one in chosen(facet, name, known)]
        if not values:
            raise click.ClickException(
                f"no {facet} in the index is called {name!r}; check the spelling, or leave --{facet} out"
            )
        found += values
    return tuple(dict.fromkeys(found))


def print_answer(query: Query, results: Results, marks: Marks) -> None:
    """The answer for a person at a terminal."""
    for notice in results.notices:
        click.echo(notice)
    click.echo(
        f"{results.total} træf" + (f", de første {len(results.hits)}" if results.total > len(results.hits) else "")
    )
    for hit in results.hits:
        click.echo(f"\n{heading(hit.passage)}\n  {bold(extract(hit.passage.text, marks))}")
        click.echo(f"  {where(hit.passage)}\n  {links.hit(hit.passage, query)}")


def heading(passage: Passage) -> str:
    """Who says it, when and under which item."""
    item = passage.item
    number = f"punkt {item.number}: " if item.number else ""
    speakers = ", ".join(speaker.name for speaker in passage.speakers)
    title = f"{long_date(passage.meeting.date)}, {number}{item.title}"
    return f"{speakers} – {title}" if speakers else title


def where(passage: Passage) -> str:
    """The place in the source."""
    first, last = passage.lines
    page = f"side {passage.page}, " if passage.page else ""
    return f"{passage.meeting.document}, {page}linje {first}" + (f"-{last}" if last > first else "")


def bold(fragments: tuple[Fragment, ...]) -> str:
    """An extract with what is marked in bold, where the terminal can."""
    return " ".join("".join(click.style(one.text, bold=True) if one.marked else one.text for one in fragments).split())


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=5000, show_default=True, help="The port; 0 takes a free one."
)
@index_option
def serve(host: str, port: int, address: str) -> None:
    """Show the index on the web until Ctrl-C."""
    from webui import create_app
    from webui.serving import listen
    from webui.settings import Settings

    app = create_app(open_searcher(address), Settings.from_environment(os.environ))
    try:
        server = listen(app, host, port)
    except OSError as error:
        taken = f"can't listen on {host}:{port} ({error.strerror}); stop what uses it, or choose another with --port"
        raise click.ClickException(taken) from error
    click.echo(f"Ordet answers on http://{host}:{server.effective_port} (stop it with Ctrl-C)")
    server.run()


@main.command()
@click.argument("file", type=file_path)
@click.option("--json", "as_json", is_flag=True, help="Print the whole split, format ordet-minutes/1.")
def split(file: Path, as_json: bool) -> None:
    """Show how FILE is split into agenda items and statements."""
    from indexer.outline import outline
    from indexer.readers import read
    from indexer.split import split as split_document
    from indexer.split_format import to_json

    document = read(file)
    minutes = split_document(document)
    click.echo(to_json(document, minutes) if as_json else outline(minutes))


if __name__ == "__main__":
    main()
