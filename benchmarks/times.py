"""Measure times alone: against spaCy's blank German tokenizer with sentencizer, and on texts made of nothing but times.

    python benchmarks/times.py [--data FILE.jsonl] [--rounds N]

--data      measure the "text" of these lines instead of the article beside this script, varied
--rounds    how often everything is measured; the best round counts (default: 3)

Prints Markdown. MB are 10^6 bytes of UTF-8. Each round begins without analysed verbs, and spaCy with a new vocabulary.
"""

import argparse
import json
import random
from pathlib import Path

from throughput import ARTICLE, seconds, sentencizer, variation

from newsclaims.grammar.verbs import analyse
from newsclaims.reading import read
from newsclaims.times import find, read_published

PUBLISHED = read_published("2025-06-18")
WORDS = "am Montag , den 3. Mai 2024 um 20.30 Uhr bis vor zwei Jahren und 5 im Sommer jeden Tag 14 - heute".split(" ")
FIGURES = "0123456789.,:'-/ "


def cold(texts: list[str]) -> float:
    """Seconds that times take from the text on, with no verb analysed yet."""
    analyse.cache_clear()
    return seconds(lambda text: find(read(text), PUBLISHED), texts)


def soup(kind: str, size: int) -> str:
    """Nothing but digits and separators, or words of time in any order."""
    dice = random.Random(size)
    if kind == "digits and separators":
        return "".join(dice.choices(FIGURES, k=size))
    return " ".join(dice.choices(WORDS, k=size // 4))[:size]


def main() -> None:
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    if args.data:
        texts = [json.loads(line)["text"] for line in args.data.read_text("utf-8").splitlines()]
    else:
        texts = [variation(ARTICLE.read_text("utf-8"), number) for number in range(200)]
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    find(read("am Montag kam er"), PUBLISHED)
    ours = min(cold(texts) for _ in range(args.rounds))
    spacy = min(seconds(sentencizer(), texts) for _ in range(args.rounds))
    print(f"{megabytes:.2f} MB, best of {args.rounds}\n\n| what | MB/s | times spaCy |\n| --- | ---: | ---: |")
    print(f"| spaCy blank de + sentencizer | {megabytes / spacy:.2f} | 1.00 |")
    print(f"| times | {megabytes / ours:.2f} | {spacy / ours:.2f} |")
    print("\n| one text of | 10 kB | 100 kB | 1 MB |\n| --- | ---: | ---: | ---: |")
    for kind in ("digits and separators", "words of time"):
        rates = [size / 1e6 / cold([soup(kind, size)]) for size in (10_000, 100_000, 1_000_000)]
        print(f"| {kind}, MB/s | " + " | ".join(f"{rate:.2f}" for rate in rates) + " |")


if __name__ == "__main__":
    main()
