"""Articles as tables in a terminal."""

from collections.abc import Iterable

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from newsclaims.model import Article, Claim, Quantity, Time


def print_tables(articles: Iterable[tuple[str, Article]]) -> None:
    """Print what was found in each article to standard output."""
    console = Console(highlight=False)
    for name, article in articles:
        console.print(table_of(name, article))


def table_of(name: str, article: Article) -> RenderableType:
    """What was found in one article, for rich to print."""
    head = Text(" · ".join(filter(None, [article.title or name, article.outlet, article.published])), style="bold")
    parts: list[RenderableType] = [head]
    if article.claims:
        parts.append(_claims(article.claims))
    if article.quantities:
        parts.append(_quantities(article.quantities))
    if article.times:
        parts.append(_times(article.times))
    if len(parts) == 1:
        parts.append(Text("nothing found"))
    return Group(*parts, Text())


def _table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for column in columns:
        table.add_column(column, overflow="fold")
    table.columns[0].no_wrap = True
    return table


def _claims(claims: Iterable[Claim]) -> Table:
    table = _table("claim", "kind", "who", "what")
    table.columns[1].max_width = 14
    table.columns[2].max_width = 28
    for claim in claims:
        number = f"{claim.id} in {claim.within}" if claim.within else claim.id
        who = claim.entity or (claim.speaker.text if claim.speaker else "–")
        table.add_row(*map(Text, (number, claim.kind.replace("_", " "), one_line(who), one_line(claim.text))))
    return table


def _quantities(quantities: Iterable[Quantity]) -> Table:
    table = _table("quantity", "kind", "value", "words")
    for quantity in quantities:
        value = " ".join(filter(None, [amount(quantity), quantity.unit]))
        table.add_row(*map(Text, (quantity.bounds.replace("_", " "), quantity.kind, value, one_line(quantity.text))))
    return table


def _times(times: Iterable[Time]) -> Table:
    table = _table("time", "value", "from", "to", "words")
    for time in times:
        dates = [str(date) if date else "" for date in (time.start_date, time.end_date)]
        table.add_row(*map(Text, (time.type, time.value, *dates, one_line(time.text))))
    return table


def amount(quantity: Quantity) -> str:
    """The number of a quantity in digits: a value, a range, an open range or a score."""
    if quantity.sides:
        return f"{quantity.sides[0]:f}:{quantity.sides[1]:f}"
    if quantity.value is not None:
        return f"{quantity.value:,f}"
    return "–".join(f"{side:,f}" if side is not None else "" for side in (quantity.low, quantity.high))


def one_line(text: str) -> str:
    """Text without line breaks."""
    return " ".join(text.split())
