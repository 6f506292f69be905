"""Reference words, sets and reference phrases: "derzeit", "damals", "täglich", "jeden Montag", "im Monat"."""

from newsclaims.times.context import Context, Mention
from newsclaims.times.kinds import CLASSES, DATE, SET, Rule, one
from newsclaims.times.lengths import amount_text, length_text
from newsclaims.times.rows import Found, Row
from newsclaims.times.words import lexicon, listed


def reference(found: Found, context: Context) -> list[Mention] | None:
    """ "damals", "derzeit", "bald"."""
    if found.is_kind("r", "refnoun") and (not found.has("art") or found.lower() in listed("of")):
        return None
    if found.is_kind("r", "phrase") and found.lower() in listed("of"):
        return None
    if found.lower(-1) == "so" and found.word("r") == "FUTURE_REF":  # "so bald", "sobald"
        return None
    first = found.first
    if found.is_kind("r", "phrase") and found.tagged.reading.lower[first] in ("in", "zu"):
        first += 1
    return one(found, DATE, found.word("r"), first=first, anchor="published" if context.published else None)


def nothing(found: Found, context: Context) -> list[Mention] | None:
    """Names and idioms that look like times."""
    return []


def every(found: Found, context: Context) -> list[Mention] | None:
    """ "jeden Tag", "jeden Montag", "jeden zweiten Dienstag", "jeden letzten Samstag im Monat"."""
    if found.has("w"):
        value = f"XXXX-WXX-{found.number('w')}"
    elif found.has("s"):
        value = f"XXXX-{found.word('s')}"
    elif found.has("m"):
        value = f"XXXX-{found.number('m'):02}"
    elif found.has("c"):
        compound = found.word("c")
        value = f"XXXX-WXX-{compound[0]}T{compound[1:]}"
    elif found.has("p"):
        value = f"XXXX-XX-XXT{found.word('p')}"
    else:
        count = found.number("n", 1) if not found.is_kind("n", "dir") else 1
        value = length_text(str(count), found.word("u"))
    quant = f"EVERY {found.number('n')}" if found.has("n") and not found.has("u") else "EVERY"
    return one(found, SET, value, quant=quant)


def every_count(found: Found, context: Context) -> list[Mention] | None:
    """ "alle vier Jahre", "alle paar Wochen"."""
    return one(found, SET, length_text(amount_text(found.value("n")), found.word("u")), quant="EVERY")


def adjective(found: Found, context: Context) -> list[Mention] | None:
    """ "täglich", "zweimal wöchentlich", "jährliche"."""
    code = found.word("v")
    amount = code[0] if code[0].isdigit() else "1"
    return one(found, SET, length_text(amount, code.lstrip("0123456789")), freq=_freq(found))


def _freq(found: Found) -> str | None:
    if not found.has("f"):
        return None
    value = found.value("f")
    return f"{value}X" if value else None


def per(found: Found, context: Context) -> list[Mention] | None:
    """ "pro Tag", "zweimal pro Woche", and after an amount "im Monat", "am Tag", "in der Woche"."""
    value = found.tagged.value
    if found.has("each"):
        if found.lower(-1) in listed("speed") and found.word("u")[0] == "T":
            return None
    elif not found.has("f"):
        before = found.lower(-1)
        counted = any(isinstance(value(at), int | float) for at in range(max(found.first - 3, 0), found.first))
        if not counted or before in ("und", "oder", "bis"):
            return None
        if not before[0].isalnum() and before not in listed("signs"):
            return None
        if found.lower()[:1].isdigit():  # "im Jahr 2014"
            return None
    freq = _freq(found)
    if found.has("n"):
        freq = f"{found.number('n')}X"
    return one(found, SET, length_text("1", found.word("u")), freq=freq)


def weekday_habit(found: Found, context: Context) -> list[Mention] | None:
    """ "montags", "immer sonnabends", "mittwochs abends"."""
    if found.lower(-1) == "des":  # "des Montags"
        value = context.weekday(found.number("w"), None, found.first)
        return one(found, DATE, value, anchor="published" if context.published else None)
    value = f"XXXX-WXX-{found.number('w')}"
    return one(found, SET, value + (f"T{found.word('p')}" if found.has("p") else ""))


def weekday_span(found: Found, context: Context) -> list[Mention] | None:
    """ "Mo-Fr", "Montag-Freitag": one word, so one set from weekday to weekday."""
    return one(found, SET, found.word("v"))


def opening_days(found: Found, context: Context) -> list[Mention] | None:
    """ "Mo-Fr 9-18 Uhr, Sa 9-13 Uhr": weekdays in short before clock times are habits."""
    letters, kinds = found.tagged.letters, lexicon().kinds
    if not found.has("v"):
        clock = letters[found.stop : found.stop + 1] in {kinds[name] for name in CLASSES["clockdigits"].split()}
        return one(found, SET, f"XXXX-WXX-{found.number('w')}", stop=found.first + 1) if clock else None
    days = ((found.at(name), found.number(name)) for name in ("w", "v"))
    return [Mention(at, at + 1, SET, f"XXXX-WXX-{number}") for at, number in days]


ROWS: tuple[Rule, ...] = (
    Row("ref.word", "r:ref", reference),
    Row("ref.word", "art:art? r:refnoun", reference),
    Row("ref.phrase", "r:phrase", reference),
    Row("none.phrase", "blocked", nothing),
    Row("set.every", "each n:nth? (u:unit|w:weekday|s:season|m:month|c:wdpart|p:daypart)", every),
    Row("set.every_nth", "each nth weekday (im|in art) u:unit", every),
    Row("set.count", "all n:amount u:anyunit", every_count),
    Row("set.adjective", "f:times? v:set", adjective),
    Row("set.per", "f:times? each:pro u:unit", per),
    Row("set.per", "f:times (im|am|in art|an art|art) u:unit", per),
    Row("set.per", "n:count mal (im|am|in art|pro) u:unit", per),
    Row("set.per", "(im|am) u:unit", per),
    Row("set.weekday_short", "w:wdshort dot? ((dash|bis) v:wdshort dot?)?", opening_days),
    Row("set.weekday_span", "v:weekspan", weekday_span),
    Row("set.weekday", "setword? w:wdadv p:dayadv?", weekday_habit),
)
