"""Years and longer times told by the calendar: years, academic years, decades, centuries, years before our era."""

import datetime as dt

from newsclaims.times import calendar as cal
from newsclaims.times.context import Context, Mention
from newsclaims.times.kinds import DATE, Rule, one
from newsclaims.times.rows import Found, Row
from newsclaims.times.words import listed


def year(found: Found, context: Context) -> list[Mention] | None:
    """ "1998", "Jahr 2009", "des Jahres 1991", "Anfang 2007", "Ende der neunziger Jahre" stands elsewhere."""
    number = found.number("y")
    mod = found.word("e") or None
    if found.has("u") and found.word("u") != "Y":
        return None
    if not (mod or found.has("u")) and not is_year(found, context):
        return None
    if found.first == found.at("y") and found.lower(-1) == "um":  # "um 1900"
        mod = "APPROX"
    return one(found, DATE, f"{number:04}", mod=mod)


def is_year(found: Found, context: Context) -> bool:
    """Whether four bare digits are a year: near our time, or led by a word of time, and not counting what follows."""
    at, reading = found.at("y"), found.tagged.reading
    number, lower = found.number("y"), reading.lower
    before = lower[at - 1] if at else ""
    after = lower[at + 1] if at + 1 < len(reading) else ""
    noun = at + 1 < len(reading) and reading.words[at + 1][:1].isupper()
    if before in listed("title") or before.endswith("-saison") or before in listed("no-year") or before[:1].isdigit():
        return False
    if after in listed("counted") or after in listed("signs") or (noun and before in listed("amount-leads")):
        return False
    if before == "als" and lower[at - 2] in ("mehr", "weniger"):
        # "sechs Prozent weniger als 2023", "40 Fälle mehr als 2019"
        return not noun and reading.words[at - 3 : at - 2] != [] and reading.words[at - 3][:1].isupper()
    if after in ("bis", "-", "–") and (end := found.tagged.value(at + 2)) and _above(end, 2200):
        return False
    if _is_grown(found, at) or _is_number_of(reading.words, at):
        return False
    now = context.published.year if context.published else 2025
    if number == 2000 or (number % 100 and now - 90 <= number <= now + 35):
        return True
    led = before in listed("year-leads")
    if number % 50 == 0:
        told = led or (before not in listed("amount-leads") and after[:1].isalpha() and number >= 1500)
        return told and not noun and (before != "um" or after not in listed("measured"))
    return number <= now + 100 and (led or not noun or (number > 1500 and before.isalpha()))


def _is_number_of(words: list[str], at: int) -> bool:
    """Whether a number belongs to a road or a paper: "L 2030", "Drucksache 20/1234"."""
    road = at > 0 and len(words[at - 1]) == 1 and words[at - 1].isupper()
    return road or (at > 1 and words[at - 1] == "/" and words[at - 2].isdigit() and len(words[at - 2]) < 4)


def _above(value: object, limit: int) -> bool:
    return isinstance(value, int | float) and value > limit


def _is_grown(found: Found, at: int) -> bool:
    """Whether a number is part of a word or a code: "1000-Meter-Lauf", "B/2000"."""
    reading = found.tagged.reading
    words, lower = reading.words, reading.lower
    if at + 2 < len(reading) and lower[at + 1] in ("-", "/", ":") and words[at + 2][:1].isalpha():
        return reading.glued(at + 1) and reading.glued(at + 2)
    return at > 1 and lower[at - 1] in ("/", "-", "#") and reading.glued(at) and not lower[at - 2][:1].isdigit()


def years(found: Found, context: Context) -> list[Mention] | None:
    """ "2009-2011", "zwischen 1973 und 1988", "von 1926 bis 1995", "1925/26"."""
    first = found.number("y")
    if found.has("yy"):
        last = first // 100 * 100 + found.number("yy")
        if last <= first:
            return None
        mentions = [(found.at("y"), first), (found.at("yy"), last)]
    else:
        last = found.number("z")
        mentions = [(found.at("y"), first), (found.at("z"), last)]
    if not is_year(found, context) and not found.has("lead"):
        before = found.lower(-1)
        return [] if before in listed("title") or before.endswith("-saison") else None
    if first > last:
        return None
    return [Mention(at, at + 1, DATE, f"{number:04}") for at, number in mentions]


def academic(found: Found, context: Context) -> list[Mention] | None:
    """ "Schuljahr 2023/24" (August to July, as in Germany), "Wintersemester 2023/24" (October to March)."""
    first, length = (int(part) for part in found.word("a").split("-"))
    year = found.number("y")
    if first == 7 and not found.has("z"):  # "Saison 2005"
        return one(found, DATE, f"{year:04}", first=found.at("y"))
    start = dt.date(year, first, 1)
    after = cal.shift(start, length, "M")
    if after is None:
        return None
    end = after - dt.timedelta(days=1)
    value = f"{year:04}/{end.year:04}" if end.year > year else f"{year:04}"
    return one(found, DATE, value, start=start, end=end, edtf=cal.span_edtf((start, end)))


def fiscal(found: Found, context: Context) -> list[Mention] | None:
    """ "Geschäftsjahr 2023/24": a year that lies in two."""
    year, last = found.number("y"), found.number("z")
    if last % 100 != (year + 1) % 100 or found.tagged.reading.lower[found.first].startswith("jahr"):
        return None
    days = dt.date(year, 1, 1), dt.date(year + 1, 12, 31)
    return one(found, DATE, f"{year:04}/{year + 1:04}", start=days[0], end=days[1], edtf=f"{year:04}/{year + 1:04}")


def early_year(found: Found, context: Context) -> list[Mention] | None:
    """ "im Jahr 800", "44 v. Chr.", "79 n. Chr."."""
    number = found.number("n")
    words = found.tagged.reading.words
    if not 0 < number < 10000:
        return None
    if not found.has("era"):
        counted = found.lower(-1) != "im" or (found.stop < len(words) and words[found.stop][:1].isupper())
        return None if counted or number < 33 else one(found, DATE, f"{number:04}", first=found.at("u"))
    value = f"BC{number:04}" if found.number("era") < 0 else f"{number:04}"
    return one(found, DATE, value)


def early_century(found: Found, context: Context) -> list[Mention] | None:
    """ "3. Jahrhundert v. Chr.", "2. Jahrtausend v. Chr."."""
    number, digits = found.number("n"), {"CE": 2, "ML": 1}.get(found.word("u"), 0)
    if not digits or not 1 <= number < 10**digits:
        return None
    before = "BC" if found.number("era") < 0 else ""
    return one(found, DATE, f"{before}{number - 1:0{digits}}", mod=found.word("e") or None)


def decade(found: Found, context: Context) -> list[Mention] | None:
    """ "90er-Jahre", "die Achtziger", "den siebziger Jahren"."""
    number = found.number("t")
    if number < 100:
        now = context.published.year if context.published else 2025
        century = now // 100 * 100
        number = century + number if century + number <= now else century - 100 + number
    word = found.tagged.reading.words[found.at("t")]
    plain = not found.has("u") and "ahre" not in word
    named = (found.has("article") or found.has("e")) and (word[:1].isupper() or word[:1].isdigit())
    if number % 10 or (plain and not (named or word[:4].isdigit())):
        return None
    starts = [at for name in ("e", "e2", "t") if (at := found.at(name)) >= 0]
    return one(found, DATE, f"{number // 10:03}", first=starts[0], mod=found.word("e") or found.word("e2") or None)


def decade_of(found: Found, context: Context) -> list[Mention] | None:
    """ "zwanziger Jahre des vergangenen Jahrhunderts", "die Dreißiger des 19. Jahrhunderts"."""
    number = found.number("t")
    if found.word("c") != "CE" or number >= 100 or number % 10:
        return None
    century = f"{found.number('d') - 1:02}" if found.has("d") else context.from_published("CE", found.number("near"))
    starts = [at for name in ("e", "e2", "t") if (at := found.at(name)) >= 0]
    mod = found.word("e") or found.word("e2") or None
    return one(found, DATE, f"{century}{number // 10}", first=starts[0], mod=mod)


def century(found: Found, context: Context) -> list[Mention] | None:
    """ "20. Jahrhundert", "Ende des 19. Jahrhunderts", "15. und 16. Jahrhundert", "ersten Hälfte des 15. Jh."."""
    number = found.number("d")
    if found.word("u") == "ML" and number <= 9 and not (found.has("half") or found.has("d1")):  # "im 3. Jahrtausend"
        return one(found, DATE, f"{number - 1}", mod=found.word("e") or found.word("e2") or None)
    if found.word("u") != "CE" or not 1 <= number <= 30:
        return None
    value = f"{number - 1:02}"
    if found.has("half"):
        days, half = cal.stretch(value), found.number("half")
        if days is None or half not in (1, 2):
            return None
        middle = dt.date(cal.as_date(days[0]).year // 100 * 100 + 50, 1, 1)
        start, end = (days[0], middle - dt.timedelta(days=1)) if half == 1 else (middle, days[1])
        return one(found, DATE, value, start=start, end=end, edtf=cal.span_edtf((start, end)))
    mod = found.word("e") or found.word("e2") or None
    if found.has("d1"):
        at = found.at("d1")
        before = Mention(at, at + 1, DATE, f"{found.number('d1') - 1:02}")
        return [before, Mention(found.at("d"), found.stop, DATE, value)] if 1 <= found.number("d1") <= 30 else None
    return one(found, DATE, value, mod=mod)


ROWS: tuple[Rule, ...] = (
    Row("date.year", "(e:edge art?)? y:year4", year),
    Row("date.year", "(art whole?)? u:yearword y:year4", year),
    Row("date.year_any", "u:year n:short_year", early_year),
    Row("date.era", "(u:yearword)? n:anynumber era:era", early_year),
    Row("date.era", "(e:edge art|art)? n:anyday dot u:unit era:era", early_century),
    Row("date.year_edge", "e:edge art? year? y:year4", year),
    Row("date.years", "y:year4 (dash|slash) yy:year2", years),
    Row("date.years", "lead:fromword? y:year4 (bis|dash|slash|und) z:year4", years),
    Row("date.fiscal", "u:year y:year4 slash z:lastyear", fiscal),
    Row("date.academic", "a:academic y:year4 ((slash|dash) z:lastyear)?", academic),
    Row("date.decade", "(e:edge art)? article:art? e2:edgeadj? t:decade u:units?", decade),
    Row(
        "date.decade",
        "(e:edge art)? art? e2:edgeadj? t:decade u:units? art (near:near|d:anyday dot?) c:unit",
        decade_of,
    ),
    Row("date.century", "(e:edge art | art? e2:edgeadj | art)? d:anyday dot? u:unit", century),
    Row("date.century", "art half:ord moiety art d:anyday dot? u:unit", century),
    Row("date.century", "d1:anyday dot? (und|bis|dash|oder|slash) to? art? d:anyday dot? u:unit", century),
)
