"""Print the measured tables: ``python benchmarks/quality.py``, or ``make quality``."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))  # the tables lie beside this file

import judged
import quality_danish
import quality_splitting

TABLES = (quality_splitting.measure, quality_danish.measure, judged.measure_corpus)


def main() -> None:
    """Print every table, one after the other."""
    for table in TABLES:
        print("\n".join(table()), end="\n\n")


if __name__ == "__main__":
    main()
