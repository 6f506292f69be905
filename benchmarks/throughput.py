"""Measure newsclaims against spaCy's blank German tokenizer with sentencizer, in the same run on the same texts.

    python benchmarks/throughput.py [--data FILE.jsonl] [--articles N] [--sizes 1,10,100,1000] [--rounds N]

--data      measure the "text" of these lines instead of the article beside this script
--articles  how many articles to make of that article, each with other names, nouns and numbers (default: 200)
--sizes     kB of text to measure the cost per token at (default: 1,10,100,1000)
--rounds    how often everything is measured; the best round counts (default: 3)

Prints Markdown. MB are 10^6 bytes of UTF-8; tokens are those of newsclaims.
"""

import argparse
import json
import os
import random
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import spacy

from newsclaims import parse, parse_attributions, parse_quantities, parse_quotations, parse_times
from newsclaims.reading import read

PUBLISHED = "2025-10-14"
ARTICLE = Path(__file__).with_name("article.txt")
NAMES = {
    "Wendt": ["Brückner", "Sommerfeld", "Thalheim", "Ostrowski", "Vogelsang"],
    "Ollermann": ["Petzold", "Mayrhofer", "Grundig", "Hellwege", "Karadag"],
    "Achterberg": ["Lindqvist", "Sievers", "Bornheimer", "Adomeit", "Zellweger"],
    "Brunnhausen": ["Altenfeld", "Moosbruck", "Hainstadt", "Oberlinden", "Seewald"],
}


#: parts of compounds with invented names: one word in eight is new (in newspapers one in four or five)
SYLLABLES = (
    "Tor Men Kal Ber Lus Wen Gor Hal Ster Rup Dan Fel Mor Sieg Pell Kor Nid Ast Ohl Brem Zar Quin Jas Uhl".split()
)
BINDERS = "verkehrs planungs versorgungs sicherheits kosten verwaltungs entwicklungs bau prüfungs förder".split()
HEADS = "gutachten antrag vertreter bericht vorhaben ausschuss amt streit unterlagen gespräche debatte zahlen".split()


def variation(text: str, number: int) -> str:
    """The article with other names, digits and nouns, so that no cache makes it cheap."""
    dice = random.Random(number)
    for name, others in NAMES.items():
        text = text.replace(name, dice.choice(others))
    text = re.sub(r"(?<![\d.,])[1-9]\d*", lambda match: digits_like(match[0], dice), text)
    return re.sub(r"(?<=[a-zäöüß] )[A-ZÄÖÜ][a-zäöüß]{5,}", lambda match: noun_like(match[0], dice), text)


def noun_like(noun: str, dice: random.Random) -> str:
    """The noun, or in most places a compound that is likely to be new."""
    if dice.random() < 0.2:
        return noun
    return "".join(map(dice.choice, (SYLLABLES, SYLLABLES, BINDERS, HEADS))).capitalize()


def digits_like(digits: str, dice: random.Random) -> str:
    """Another number of that many digits; years and days stay possible."""
    if len(digits) == 4:
        return str(dice.randint(1990, 2030))
    return "".join(str(dice.randint(1, 2)) if place == 0 else str(dice.randint(0, 9)) for place in range(len(digits)))


def sentencizer() -> Callable[[str], object]:
    nlp = spacy.blank("de")
    nlp.add_pipe("sentencizer")
    nlp.max_length = 1 << 30
    return nlp


def seconds(function: Callable[[str], object], texts: Iterable[str]) -> float:
    begin = time.perf_counter()
    for text in texts:
        function(text)
    return time.perf_counter() - begin


def throughput(texts: list[str], rounds: int) -> None:
    """MB/s of every part, and how many times that of spaCy."""
    yardstick = "spaCy blank de + sentencizer"
    parts: dict[str, Callable[[str], object]] = {
        yardstick: lambda text: text,
        "read (tokens, sentences, quotation marks)": lambda text: read(text).sentences,
        "parse_quantities": parse_quantities,
        "parse_times": lambda text: parse_times(text, published=PUBLISHED),
        "parse_quotations": parse_quotations,
        "parse_attributions": parse_attributions,
        "parse": lambda text: parse(text, published=PUBLISHED),
    }
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    best = dict.fromkeys(parts, float("inf"))
    for _ in range(rounds):
        parts[yardstick] = sentencizer()  # a new one, since it remembers every word it has met
        for name, function in parts.items():
            function(ARTICLE.read_text("utf-8"))
            best[name] = min(best[name], seconds(function, texts))
    print(f"{len(texts)} articles, {megabytes:.2f} MB, best of {rounds}\n")
    print("| what | MB/s | times spaCy |\n| --- | ---: | ---: |")
    for name, spent in best.items():
        print(f"| {name} | {megabytes / spent:.2f} | {best[yardstick] / spent:.2f} |")


def growth(texts: list[str], sizes: list[int]) -> None:
    """Microseconds a token for one text of each size; a flat column is linear time."""
    parts: dict[str, Callable[[str], object]] = {
        "quantities": parse_quantities,
        "times": lambda text: parse_times(text, published=PUBLISHED),
        "parse": lambda text: parse(text, published=PUBLISHED),
    }
    whole = "\n\n".join(texts)
    print("\n| one text of | " + " | ".join(f"{name}, µs a token" for name in parts) + " |")
    print("| ---: |" + " ---: |" * len(parts))
    for size in sizes:
        text = (whole * (size * 1000 // len(whole) + 1))[: size * 1000]
        tokens = len(read(text))
        costs = [seconds(function, [text]) / tokens * 1e6 for function in parts.values()]
        print(f"| {size:,} kB | " + " | ".join(f"{cost:.1f}" for cost in costs) + " |", flush=True)


def imports(rounds: int) -> None:
    """Milliseconds that starting takes above a bare interpreter."""
    codes = {
        "import newsclaims": "import newsclaims",
        "from newsclaims import parse": "from newsclaims import parse",
        "… and a first sentence": "from newsclaims import parse; parse('Er komme am 3. Mai, sagte Ina Lorenz.')",
    }

    with tempfile.TemporaryDirectory() as compiled:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": ""}

        def start(code: str) -> float:
            begin = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True, env=environment)
            return (time.perf_counter() - begin) * 1000

        def median(code: str) -> float:
            start(code)  # compiles what is not compiled yet
            return statistics.median(start(code) for _ in range(rounds))

        bare = median("pass")
        print("\n| what | ms above bare Python |\n| --- | ---: |")
        for name, code in codes.items():
            print(f"| `{name}` | {median(code) - bare:.0f} |")


def main() -> None:
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--sizes", default="1,10,100,1000")
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    if args.data:
        texts = [json.loads(line)["text"] for line in args.data.read_text("utf-8").splitlines()]
    else:
        article = ARTICLE.read_text("utf-8")
        texts = [variation(article, number) for number in range(args.articles)]
    throughput(texts, args.rounds)
    growth(texts, [int(size) for size in args.sizes.split(",") if size])
    imports(2 * args.rounds + 1)
    print(f"\nPeak memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
