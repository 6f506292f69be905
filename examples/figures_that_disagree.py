"""Figures on which the sources of an article disagree: who says how many of what.

python examples/figures_that_disagree.py artikel.txt 2025-05-13
"""

import sys
from collections import defaultdict
from pathlib import Path

import newsclaims


def figures(article: newsclaims.Article) -> dict[str, dict[str, str]]:
    """For each counted noun the figure of every source; the writer is a source too."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    claimed = {quantity: claim for claim in article.claims for quantity in claim.quantities}
    for quantity in article.quantities:
        if quantity.noun:
            claim = claimed.get(quantity)
            who = (claim.entity or str(claim.speaker)) if claim else "the writer"
            found[quantity.noun][who] = f"{quantity.bounds} {quantity.value or quantity.low}"
    return {noun: sources for noun, sources in found.items() if len(set(sources.values())) > 1}


def main(path: Path, published: str | None) -> None:
    """Print what the sources say about each noun."""
    for noun, sources in figures(newsclaims.parse(path.read_text("utf-8"), published=published)).items():
        print(noun)
        for who, figure in sources.items():
            print(f"  {who}: {figure}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else None)
