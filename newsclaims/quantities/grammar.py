"""One pass over a reading: candidates, numbers, kinds, bounds, what neighbours share, records."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import compress

from newsclaims.model import Evidence, Quantity, QuantityKind, Span
from newsclaims.quantities.compose import number, one_counts
from newsclaims.quantities.draft import Draft
from newsclaims.quantities.limits import read_bounds
from newsclaims.quantities.ranges import hanging_pair, prolong
from newsclaims.quantities.rules import AMOUNTS, TOKENS
from newsclaims.quantities.sharing import share
from newsclaims.quantities.signs import read_sign
from newsclaims.quantities.sorts import Sort
from newsclaims.quantities.view import View
from newsclaims.reading.document import Reading


def find(reading: Reading, locale: str = "de") -> list[Quantity]:
    """The quantities of a text in their order.

    `locale` is one of de, de_AT, de_CH and de_LI; it decides on separators and on what "Rp." means. Raises ValueError
    for any other.

    >>> from newsclaims.reading.document import read
    >>> [(q.text, str(q.value), q.unit) for q in find(read("Er zahlte rund 1,2 Mrd. Euro für 30 Hektar."))]
    [('rund 1,2 Mrd. Euro', '1200000000', 'EUR'), ('30 Hektar', '30', 'area-hectare')]
    """
    view = View(reading, locale)
    candidates = list(compress(range(view.size), view.numerals))
    if not candidates:
        return []
    drafts = list(_drafts(view, candidates))
    view.floor = 0
    share(view, drafts)
    return [_record(view, draft, draft.kind) for draft in drafts if draft.kind is not None]


def _drafts(view: View, candidates: list[int]) -> Iterator[Draft]:
    done = 0
    for index in candidates:
        if index >= done:
            draft = _draft(view, index)
            if draft is not None:
                done = max(draft.stop, index + 1)
                if draft.kind is not None:
                    view.floor = done
                yield draft


def _draft(view: View, index: int) -> Draft | None:
    """The number that begins at a token, with its kind if it is a quantity."""
    numeral = view.numeral(index)
    if numeral is None or (numeral.sort is Sort.ARTICLE and not one_counts(view, index)):
        return None
    if numeral.sort in TOKENS:
        draft = Draft(index, index + 1, numeral.sort, numeral.value)
        answer = TOKENS[numeral.sort].read(view, draft)
    else:
        amount = number(view, index)
        if amount is None:
            return None
        read_sign(view, amount)
        pair = hanging_pair(view, amount)
        if pair is not None:
            draft, answer = pair, TOKENS[pair.sort].read(view, pair)
        else:
            prolong(view, amount)
            draft, answer = amount, _first_answer(view, amount)
    if answer:
        read_bounds(view, draft)
    else:
        draft.kind = None
    return draft


def _first_answer(view: View, draft: Draft) -> bool:
    after = view.after(draft.stop)
    for _, read, _, behind in AMOUNTS:
        if not behind or after in behind:
            answer = read(view, draft)
            if answer is not None:
                return answer
    return False


def _record(view: View, draft: Draft, kind: QuantityKind) -> Quantity:
    start, end = view.reading.span(draft.first, draft.stop)
    if draft.cut:
        end = view.starts[draft.stop - 1] + draft.cut
    noun = draft.noun if kind is QuantityKind.COUNT else None
    is_range = draft.high is not None
    return Quantity(
        span=Span(start, end),
        text=view.reading.text[start:end],
        kind=kind,
        value=None if is_range or draft.indefinite or draft.sides else _plain(draft.low),
        low=_plain(draft.low) if is_range or draft.indefinite else None,
        high=None if draft.high is None else _plain(draft.high),
        bounds=draft.bounds,
        unit=draft.unit,
        noun=None if noun is None else view.reading.text[view.starts[noun] : view.ends[noun]],
        noun_span=None if noun is None else Span(view.starts[noun], view.ends[noun]),
        sides=draft.sides,
        evidence=tuple(_evidence(view, draft)),
    )


def _plain(value: Decimal) -> Decimal:
    """Without zeros behind the decimal mark."""
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()


def _evidence(view: View, draft: Draft) -> Iterator[Evidence]:
    text, starts, ends = view.reading.text, view.starts, view.ends
    for rule, first, stop in draft.rules:
        yield Evidence(rule, text[starts[first] : ends[stop - 1]])
