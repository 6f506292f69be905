"""Given names, with what they tell of gender and of the surnames that follow."""

from functools import cache

from newsclaims.lexicon import lines, table
from newsclaims.model import Gender


@cache
def given_names() -> dict[str, Gender]:
    """Gender by given name; unknown for names that both have.

    >>> given_names()["Friederike"].value
    'feminine'
    """
    genders = {"f": Gender.FEMININE, "m": Gender.MASCULINE, "b": Gender.UNKNOWN}
    found: dict[str, Gender] = {}
    for line in lines("names_given.txt"):
        mark, _, names = line.partition(":")
        for name in names.split():
            known = found.setdefault(name, genders[mark[0]])
            if known is not genders[mark[0]]:
                found[name] = Gender.UNKNOWN
    return found


@cache
def with_two_surnames() -> frozenset[str]:
    """Given names of languages in which two surnames are usual."""
    return frozenset(name for line in lines("names_given.txt") if line[1] == "2" for name in line.split()[1:])


@cache
def organisations() -> frozenset[str]:
    """Organisations whose names say nothing of their sort.

    >>> {"Nato", "IG Metall"} <= organisations()
    True
    """
    listed = (line.partition(":")[2].split(";") for line in lines("speaker_organisations.txt"))
    return frozenset(name.strip() for names in listed for name in names)


@cache
def bodies() -> frozenset[str]:
    """Organisations whose names say nothing of their sort, and places that stand for a government, of one word each.

    >>> {"Nato", "Kreml"} <= bodies()
    True
    """
    named = organisations() | {row[0] for row in table("countries_seats.tsv")}
    return frozenset(name for name in named if " " not in name)
