"""Measure quantities alone: against spaCy's blank German tokenizer with sentencizer, and on digits and number words.

    python benchmarks/quantities.py [--data FILE.jsonl] [--rounds N]

--data      measure the "text" of these lines instead of the article beside this script, varied
--rounds    how often everything is measured; the best round counts (default: 3)

Prints Markdown. MB are 10^6 bytes of UTF-8, seconds those of the processor. Each round begins with an empty memory of
words, and spaCy with a new vocabulary.
"""

import argparse
import json
import random
import time
from collections.abc import Callable
from pathlib import Path

from throughput import ARTICLE, sentencizer, variation

from newsclaims.quantities import find
from newsclaims.quantities.memory import memory
from newsclaims.reading.document import read

WORDS = ("ein zwei drei sieben zehn zwanzig hundert tausend Millionen und halb te ste tel mal fach jährige").split()
FIGURES = "0123456789.,:'-/ "


def seconds(function: Callable[[str], object], texts: list[str]) -> float:
    begin = time.process_time()
    for text in texts:
        function(text)
    return time.process_time() - begin


def cold(texts: list[str]) -> float:
    """Seconds that quantities take from the text on, with no word known yet."""
    memory.cache_clear()
    return seconds(lambda text: find(read(text)), texts)


def soup(kind: str, size: int) -> str:
    """Nothing but digits and separators, or number words of any length."""
    dice = random.Random(size)
    if kind == "digits and separators":
        return "".join(dice.choices(FIGURES, k=size))
    words = ["".join(dice.choices(WORDS, k=dice.randint(1, 12))) for _ in range(size // 30)]
    return " ".join(words)[:size]


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
    find(read("drei"))
    rounds = [(cold(texts), seconds(sentencizer(), texts)) for _ in range(args.rounds)]
    ours, spacy = (min(times) for times in zip(*rounds, strict=True))
    print(f"{megabytes:.2f} MB, best of {args.rounds}\n\n| what | MB/s | times spaCy |\n| --- | ---: | ---: |")
    print(f"| spaCy blank de + sentencizer | {megabytes / spacy:.2f} | 1.00 |")
    print(f"| quantities | {megabytes / ours:.2f} | {spacy / ours:.2f} |")
    print("\n| one text of | 10 kB | 100 kB | 1 MB |\n| --- | ---: | ---: | ---: |")
    for kind in ("digits and separators", "number words"):
        rates = [size / 1e6 / cold([soup(kind, size)]) for size in (10_000, 100_000, 1_000_000)]
        print(f"| {kind}, MB/s | " + " | ".join(f"{rate:.2f}" for rate in rates) + " |")


if __name__ == "__main__":
    main()
