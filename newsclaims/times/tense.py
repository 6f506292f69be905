"""Which way a clause points: back, or to now and ahead."""

from newsclaims.reading.document import Reading

_PAST = frozenset(
    "war waren hatte hatten wurde wurden kam kamen ging gingen gab gaben stand standen sprach sprachen sah sahen nahm nahmen "
    "fand fanden hieß hieß ließ ließen blieb blieben begann begannen starb starben fiel fielen traf trafen lag lagen gewann "
    "verlor schrieb rief trat fuhr flog lief hielt bekam konnte konnten musste mussten sollte wollte wollten durfte".split()
)
_AHEAD = frozenset("wird werden soll sollen will wollen kann können muss müssen darf dürfen werde würde".split())
_HAVE = frozenset("hat haben habe ist sind sei seien hätten hätte wäre wären".split())


def direction(reading: Reading, first: int, stop: int, at: int) -> int:
    """-1 for the past, 1 for present and future, 0 without a finite verb."""
    lower = reading.lower
    ahead = have = 0
    for word in lower[first:stop]:
        if word in _PAST:
            return -1
        if word in _AHEAD:
            ahead = 1
        elif word in _HAVE:
            have = 1
        elif word.endswith(("te", "ten")) and len(word) > 4 and word.isalpha() and not word.endswith(("ste", "sten", "hte")):
            return -1
        elif have and word.startswith("ge") and word.endswith(("t", "en")):
            return -1
    if ahead:
        return 1
    return -1 if not have else -1
