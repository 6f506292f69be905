"""Who speaks how much: claims per speaker over many articles, the most quoted first.

newsclaims batch articles.jsonl -o claims.jsonl
python examples/claims_per_speaker.py claims.jsonl
"""

import json
import sys
from collections import Counter
from pathlib import Path


def main(path: Path) -> None:
    """Print a table of speakers with their direct and other claims."""
    direct: Counter[str] = Counter()
    other: Counter[str] = Counter()
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            for claim in json.loads(line)["claims"]:
                if claim["entity"]:
                    (direct if claim["kind"] == "direct" else other)[claim["entity"]] += 1
    print(f"{'speaker':40} direct  other")
    for name, _ in (direct + other).most_common():
        print(f"{name:40} {direct[name]:6} {other[name]:6}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
