"""A rule is passed over only in sentences in which it finds nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.people.roster import Roster
from indexer.readers import read
from indexer.speech.attribution import RULES, tried
from indexer.speech.turn import Situation
from indexer.text import sentences

ROOT = Path(__file__).parent.parent
TEXTS = [line.text for path in sorted((ROOT / "corpus" / "minutes").glob("*.txt")) for line in read(path).lines]
SAID = [text[start:end] for text in TEXTS for start, end in sentences.spans(text)]
ROSTER = Roster()
for name in ("Bo Vang", "Anne Holm", "Lis Dam"):
    ROSTER.learn(name)


@pytest.mark.parametrize("floor", [(), ("Bo Vang",)], ids=["nobody speaks", "somebody speaks"])
@pytest.mark.parametrize("opens", [True, False], ids=["opens", "goes on"])
@pytest.mark.parametrize("named", [True, False], ids=["with names", "without"])
def test_a_rule_passed_over_finds_nothing(floor, opens, named):
    situation = Situation(ROSTER, floor, opens=opens)
    for sentence in SAID:
        for text in (f"Bo Vang og Anne Holm {sentence}", f"Svar fra Lis Dam {sentence}") if named else (sentence,):
            mentions = ROSTER.mentions(text) if named else ()
            passed_over = set(RULES) - set(tried(text, mentions))
            assert not [rule for rule in passed_over if rule(text, mentions, situation)]
