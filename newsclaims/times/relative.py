"""Units told by their distance: from publication ("vergangene Woche") or from the text ("im Folgejahr")."""

from newsclaims.times import calendar as cal
from newsclaims.times.context import Context, Mention
from newsclaims.times.kinds import DATE, TIME, Rule, one
from newsclaims.times.rows import Found, Row

_TOLD = ("Y", "Q", "M", "W")  # "2019 …, im Vorjahr": the unit before one of the same size told in the sentence


def unit(found: Found, context: Context) -> list[Mention] | None:
    """ "vergangene Woche", "diesem Jahr", "der nächsten Woche", "vorigen Jahrhundert", "am nächsten Tag"."""
    code, step = found.word("u"), found.number("near")
    if code[0] == "T":
        return None
    if code == "D" and (step < 0 or found.is_kind("near", "this")):  # "am letzten Tag", "an diesem Tag"
        return None
    if code == "D" and step > 0 and context.day is not None and context.tense(found.first) < 0:
        value, anchor = context.from_told("D", step)
        return one(found, DATE, value, anchor=anchor)
    value = context.weekend(step) if code == "WE" else context.from_published(code, step)
    return one(found, DATE, value, anchor="published" if context.published else None, mod=found.word("e") or None)


def text_unit(found: Found, context: Context) -> list[Mention] | None:
    """ "am folgenden Tag", "am selben Tag", "der Woche darauf", "Tag zuvor"."""
    code = found.word("u")
    count = found.number("step") if found.has("step") else found.number("later")
    if code[0] == "T" or (found.has("that") and ((code == "D" and context.day is None) or context.last is None)):
        return None
    value, anchor = context.from_told(code, count)
    return one(found, DATE, value, anchor=anchor)


def relative_noun(found: Found, context: Context) -> list[Mention] | None:
    """ "im Vorjahr", "heuer", "Vorwoche"; "Vorjahresquartal" is that of the quarter told last."""
    code, _, count = found.word("r").partition(":")
    anchor = "published" if context.published else None
    if code == "same":
        return same_period(found, context)
    if code in _TOLD and count == "-1" and (told := context.told_unit(code, found.first)):
        return one(found, DATE, told, anchor="text")
    return one(found, DATE, context.from_published(code, int(count)), anchor=anchor)


def same_period(found: Found, context: Context) -> list[Mention] | None:
    """ "dem gleichen Zeitraum des Vorjahres": the unit told last, a year before."""
    word = found.tagged.reading.lower[found.first]
    last = context.last_of("Q") if "quartal" in word else context.last
    days = cal.stretch(last) if last else None
    if days is None or last is None or len(last) < 5:
        return one(found, DATE, context.from_published("Y", -1), anchor="published" if context.published else None)
    return one(found, DATE, f"{int(last[:4]) - 1:04}{last[4:]}", anchor="text")


def text_noun(found: Found, context: Context) -> list[Mention] | None:
    """ "am Vortag", "im Folgejahr", "am Vorabend": from the time told last."""
    code, _, count = found.word("r").partition(":")
    if code == "TEV":
        value, anchor = context.from_told("D", int(count))
        return one(found, TIME, f"{value}{code}", anchor=anchor)
    value, anchor = context.from_told(code, int(count))
    return one(found, DATE, value, anchor=anchor)


def edge_of(found: Found, context: Context) -> list[Mention] | None:
    """ "bis Jahresende", "Ende des Jahres", "Anfang nächster Woche", "Jahresende 2025"."""
    if found.has("c"):
        code, _, mod = found.word("c").partition(":")
    else:
        code, mod = found.word("u"), found.word("e")
    if code == "D":
        return None
    if found.has("y"):
        return one(found, DATE, f"{found.number('y'):04}", mod=mod or None)
    value = context.from_published(code, found.number("near"))
    return one(found, DATE, value, mod=mod or None, anchor="published" if context.published else None)


def edge_of_noun(found: Found, context: Context) -> list[Mention] | None:
    """ "Ende des Vorjahres", "Anfang d. J."."""
    code, _, count = found.word("r").partition(":")
    if code == "same":
        return None
    value = context.from_published(code, int(count))
    return one(found, DATE, value, mod=found.word("e"), anchor="published" if context.published else None)


def rest_of(found: Found, context: Context) -> list[Mention] | None:
    """ "Rest der Woche": from publication to its end."""
    value = context.from_published(found.word("u"))
    days = cal.stretch(value)
    if days is None or context.today is None:
        return one(found, DATE, value, anchor="published" if context.published else None)
    return one(found, DATE, value, mod="END", anchor="published", start=context.today, end=days[1])


def weekend(found: Found, context: Context) -> list[Mention] | None:
    """ "am Wochenende": by tense the last or the next one."""
    if found.word("u") != "WE":
        return None
    back = found.tagged.reading.lower[found.first] == "seit" or context.tense(found.first) < 0
    past = context.today is not None and context.today.isoweekday() < 6 and back
    value = context.weekend(-1 if past else 0)
    return one(found, DATE, value, first=found.at("u"), anchor="published" if context.published else None)


ROWS: tuple[Rule, ...] = (
    Row("unit.near", "(e:edge art?)? art? near:near u:unit", unit),
    Row("unit.text", "art? (step:step|that:same2) u:unit", text_unit),
    Row("unit.text", "art? u:unit later:later", text_unit),
    Row("unit.edge", "e:edge art? near:near? u:unit", edge_of),
    Row("unit.edge", "e:edge art? r:relative", edge_of_noun),
    Row("unit.course", "course art? near:near? u:unit", edge_of),
    Row("unit.course", "course art? u:year y:year4", edge_of),
    Row("unit.edge_word", "c:edgeof y:year4?", edge_of),
    Row("unit.rest", "part_of (art|this) u:unit", rest_of),
    Row("unit.weekend", "(in|im|am|zu|bis|ab|an|seit|für|over) art? u:unit", weekend),
    Row("noun.relative", "r:relative", relative_noun),
    Row("noun.same_period", "art? same span art? relative", same_period),
    Row("noun.text", "r:reltext", text_noun),
)
