"""Publish an invented meeting as HTML, as a municipality's content management system would."""

from __future__ import annotations

from html import escape
from itertools import groupby

from corpus.publish.source import Group, Heading, Label, Meeting, Person

PAGE = """<!DOCTYPE html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} | Fjordland</title>
<link rel="canonical" href="https://www.fjordland.example/digitaliseringsraadet/referater/{date}">
<style>.skjult {{ position: absolute; left: -999px }}</style>
<script>window.statistik = window.statistik || [];</script>
</head>
<body class="side side--referat">
<a class="skjult" href="#indhold">Gå til indhold</a>
<div class="cookiebanner" role="dialog" aria-label="Cookies">
<p>Vi bruger kun nødvendige cookies på fjordland.example.</p>
<button type="button">OK</button>
</div>
<header class="top">
<a href="/">Fjordland</a>
<nav aria-label="Hovedmenu">
<ul>
<li><a href="/borger">Borger</a></li>
<li><a href="/erhverv">Erhverv</a></li>
<li><a href="/samarbejde">Samarbejde</a></li>
<li><a href="/digitaliseringsraadet">Digitaliseringsrådet</a></li>
</ul>
</nav>
<form role="search" action="/soeg"><label for="q">Søg</label><input id="q" name="q"><button>Søg</button></form>
</header>
<nav class="broedkrumme" aria-label="Brødkrumme">
<ol>
<li><a href="/">Forside</a></li>
<li><a href="/digitaliseringsraadet">Digitaliseringsrådet</a></li>
<li><a href="/digitaliseringsraadet/referater">Referater</a></li>
<li>16. marts 2023</li>
</ol>
</nav>
<div class="spalter">
<aside class="sidemenu">
<h2>Andre referater</h2>
<ul>
<li><a href="/digitaliseringsraadet/referater/2022-11-23">Møde den 23. november 2022</a></li>
<li><a href="/digitaliseringsraadet/referater/2022-06-15">Møde den 15. juni 2022</a></li>
</ul>
</aside>
<main id="indhold">
<article>
<h1>{title}</h1>
{body}
</article>
</main>
</div>
<footer class="bund">
<p>Digitaliseringsrådets sekretariat, Kanalvej 11, Fjordby. Telefon 00 00 00 00.</p>
<p><a href="/tilgaengelighed">Tilgængelighedserklæring</a> <a href="/privatliv">Privatlivspolitik</a></p>
</footer>
</body>
</html>
"""


def html(meeting: Meeting) -> str:
    """The whole page."""
    parts = ['<dl class="moedefakta">']
    parts += [f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in meeting.facts]
    parts.append("</dl>")
    for group in meeting.groups:
        parts += _attendance(group)
    for block in meeting.blocks:
        if isinstance(block, Heading):
            parts.append(_heading(block))
        elif isinstance(block, Label):
            parts.append(f"<h4>{escape(block.text)}</h4>")
        else:
            tag = "li" if block[0].point else "p"
            parts.append(f"<{tag}>{escape(' '.join(turn.text for turn in block), quote=False)}</{tag}>")
    values = meeting.values
    return PAGE.format(title=escape(values["title"]), date=values["date"], body="\n".join(_listed(parts)))


def _listed(parts: list[str]) -> list[str]:
    """The parts with each run of list points in a list of its own."""
    listed: list[str] = []
    for is_point, run in groupby(parts, key=lambda part: part.startswith("<li>")):
        lines = list(run)
        listed += ["<ul>", *lines, "</ul>"] if is_point else lines
    return listed


def _heading(heading: Heading) -> str:
    if heading.level == 1:
        anchor = f'<h2 id="punkt-{heading.path}">'
        return f"{anchor}{heading.number}. {escape(heading.printed)}</h2>"
    return f"<h3>{heading.number}) {escape(heading.printed)}</h3>"


def _attendance(group: Group) -> list[str]:
    lines = [f"<li>{escape(_person(person))}</li>" for person in group.people]
    return [f"<h3>{escape(group.heading)}</h3>", *lines]


def _person(person: Person) -> str:
    note = f" ({person.note})" if person.note else ""
    items = f", deltog under punkt {person.items.replace(', ', ' og ')}" if person.items else ""
    return f"{person.name}, {person.organisation}{note}{items}"
