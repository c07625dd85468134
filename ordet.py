"""The command ``ordet``: read its settings, call the three packages, print what they give."""

from __future__ import annotations

import errno
import json
import logging
import os
import signal
import sys
from dataclasses import asdict
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

import click

from indexer.errors import IndexingError, NothingToIndex
from indexer.run import Options
from indexer.run import index as index_files
from indexer.run.progress import Progress
from search.conditions import chosen
from search.engine import Searcher, open_searcher, open_writer
from search.errors import SearchError
from search.marks import Marks
from search.query import Query
from webui.answers import answer_json, learnt_json
from webui.danish import typed_date
from webui.errors import StartError
from webui.settings import Settings
from webui.terminal import Told, analysis_text, answer_text, learnt_text

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


class Ordet(click.Group):
    """Turns Ordet's own errors into click's: one line on standard error, and exit status 1."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except (SearchError, IndexingError, StartError) as error:
            raise click.ClickException(str(error)) from error
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left would be tried again at exit
            raise click.ClickException("no more could be written: the disk is full; make room and try again") from error


LOG = logging.getLogger("search")
LOG.addHandler(Told(logging.INFO))
LOG.setLevel(logging.INFO)


def print_json(value: object) -> None:
    """One JSON object on standard output."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


class GivenPath(click.Path):
    """A path; an empty one, as an unset variable gives, is an error and not the current folder."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path, or click's own usage error."""
        return super().convert(value, param, ctx) if str(value) else self.fail("an empty path", param, ctx)


file_path = GivenPath(path_type=Path)


@click.group(cls=Ordet)
@click.version_option(version("ordet"), prog_name="ordet", message="%(prog)s %(version)s")
def main() -> None:
    """Search Danish board minutes: who said what, at which agenda item, with a link to the source."""


@main.command()
@click.argument("paths", nargs=-1, required=True, type=file_path)
@click.option("--force", is_flag=True, help="Index what would be refused as not being minutes, too.")
@click.option("--remove-gone", is_flag=True, help="Take out all of a folder that is empty or missing now.")
@index_option
def index(paths: tuple[Path, ...], force: bool, remove_gone: bool, address: str) -> None:
    """Read the minutes at PATHS, files or folders, and bring the index up to date with them."""
    with Progress() as progress, open_writer(address) as writer:
        outcome = index_files(paths, writer, Options(force=force, remove_gone=remove_gone), progress.report)
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
@click.option("--no-acronyms", is_flag=True, help="Only as typed: not also what an acronym stands for, or back.")
@click.option("--limit", type=click.IntRange(0, 10_000), default=10, show_default=True, help="Hits to print.")
@click.option("--explain", is_flag=True, help="Say of every hit why it matches.")
@json_option
@index_option
def search(
    question: str, address: str, as_json: bool, explain: bool, limit: int, no_acronyms: bool, **narrow: Any
) -> None:
    """Search the index for QUESTION."""
    if narrow["since"] and narrow["until"] and narrow["since"] > narrow["until"]:
        raise click.UsageError("--from is later than --to")
    searcher = open_searcher(address)
    filters = tuple(
        (facet, meant(searcher, facet, typed))
        for facet in ("person", "organisation", "board")
        if (typed := narrow[facet])
    )
    dates = (narrow["since"], narrow["until"])
    query = Query(question, filters, *dates, narrow["decisions"], limit=limit, expand=not no_acronyms)
    results = searcher.search(query)
    marks = Marks(results.answered or question, searcher.knowledge, expand=query.expand)
    if as_json:
        print_json(answer_json(query, results, marks, explain=explain))
    else:
        click.echo(answer_text(query, results, marks, explain=explain))


def meant(searcher: Searcher, facet: str, typed: tuple[str, ...]) -> tuple[str, ...]:
    """The values of a facet that the names typed mean; a name that means none ends the command."""
    found: list[str] = []
    for name in typed:
        values = [one.value for one in chosen(facet, name, searcher.knowledge)]
        if not values:
            raise click.ClickException(
                f"no {facet} in the index is called {name!r}; check the spelling, or leave --{facet} out"
            )
        found += values
    return tuple(dict.fromkeys(found))


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

    server = listen(create_app(open_searcher(address), Settings.from_environment(os.environ)), host, port)
    click.echo(f"Ordet answers on http://{host}:{server.effective_port} (stop it with Ctrl-C)")
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # as a service manager stops it: like Ctrl-C
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


@main.command()
@click.argument("paths", nargs=-1, required=True, type=file_path)
@json_option
def check(paths: tuple[Path, ...], as_json: bool) -> None:
    """Report how sure the splitting of the minutes at PATHS is, document by document and in total."""
    from indexer.check import to_text, total
    from indexer.survey import survey

    failures: list[str] = []
    reports = list(survey(paths, failures.append))
    if not reports and not failures:
        raise NothingToIndex("no minutes were found there; give a file, or a folder with text, HTML, Word or PDF files")
    for failure in failures:
        click.echo(f"ordet: {failure}", err=True)
    if as_json:
        print_json({"documents": [one.to_dict() for one in reports], "total": total(reports).to_dict()})
    else:
        click.echo("\n\n".join(to_text(one) for one in (*reports, total(reports))))
    if failures:
        raise click.exceptions.Exit(1)


@main.command()
@click.argument("text")
@json_option
@click.option("--index", "address", metavar="ADDRESS", help="Also show the acronyms that this index has learnt.")
def analyze(text: str, as_json: bool, address: str | None) -> None:
    """Show the terms by which TEXT is found: per word and layer, with offsets and the step that made each.

    With an index, also the acronyms by which a question with these words is widened, and where each is explained.
    """
    from search.danish.analysis import analyze as analyze_text

    tokens = analyze_text(text)
    query = Query(text, limit=0, facets=())
    learnt = open_searcher(address).search(query).learnt if address else ()
    if as_json:
        shown = {"text": text, "tokens": [{"text": text[one.start : one.end], **asdict(one)} for one in tokens]}
        print_json(shown | ({"acronyms": [learnt_json(query, one) for one in learnt]} if address else {}))
        return
    click.echo(analysis_text(text, tokens), nl=bool(tokens))
    for one in learnt:
        click.echo(learnt_text(one))


if __name__ == "__main__":
    main()
