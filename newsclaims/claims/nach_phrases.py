"""Attributing phrases with nach and gemäß, and when "nach" is according to something rather than later than it."""

from newsclaims.claims.attribution_parts import (
    Found,
    end_of_body,
    holder_of,
    is_bare_saying,
    is_relative,
    relative,
    reporting_head,
    with_noun,
)
from newsclaims.claims.scene import Scene
from newsclaims.grammar import words as fw
from newsclaims.grammar.animacy import can_speak
from newsclaims.grammar.forms import Segment
from newsclaims.grammar.nouns import is_noun
from newsclaims.grammar.phrases import NounPhrase, noun_phrase
from newsclaims.grammar.verbs import analyse
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import ReportingNoun, noun_for, outlets, role_of, source_of


def nach(scene: Scene, at: int, segment: Segment) -> Found | None:
    """ "nach Angaben der Polizei", "nach einem Bericht", "seiner Meinung nach", "dem Bericht nach"."""
    lower = scene.reading.lower
    ahead = lower[at + 1 : at + 3]
    if len(ahead) == 2 and ahead[0] in ("deren", "dessen") and noun_for(ahead[1]) is not None:
        return Found(at, at + 3, [at, at + 2], [(at + 1, at + 2)], "phrase.nach")
    if is_relative(scene, at, segment):
        return relative(scene, at, at + 2)  # "Umfragen, nach denen …"
    inner = noun_phrase(scene.syntax, at + 1, segment.stop, apposition=False) if segment.verb != at + 1 else None
    if inner is None or inner.pronoun:
        return _postposed(scene, at, segment, inside=False)
    if (
        inner.head in scene.syntax.closes
        and lower[inner.stop : inner.stop + 1] == ["-"]
        and scene.reading.glued(inner.stop)
    ):
        inner = NounPhrase(inner.first, inner.stop + 2, inner.stop + 1)  # "nach „Kurier“-Informationen"
    if is_bare_saying(scene, inner):
        inner = NounPhrase(inner.first, inner.head + 1, inner.head)
    head = reporting_head(scene, inner)
    noun = noun_for(lower[head])
    whose = holder_of(scene, inner, head) if noun is not None else None
    if whose is not None:
        inner = NounPhrase(inner.first, end_of_body(scene, whose.head, inner.stop), inner.head)
    if lower[at] != "nach":
        if noun is not None and not noun.phrases.isdisjoint(("nach", "gemäß", "laut")):
            return with_noun(scene, at, inner.stop, inner, head, [at], "phrase.gemaess")
        official = role_of(lower[inner.head]) is not None or lower[inner.head] in _OFFICIAL
        if noun is not None or source_of(lower[inner.head]) or official:
            return Found(at, inner.stop, [at], [(inner.first, inner.stop)], "phrase.gemaess")
        return None
    if as_wished(scene, at) and can_speak(scene.syntax, inner) and lower[inner.stop : inner.stop + 1] in _WISHED:
        saying = noun is not None and "nach" in noun.phrases
        whole = with_noun(scene, at, inner.stop, inner, head, [at], "phrase.nach") if saying else None
        return whole or Found(at, inner.stop, [at], [(inner.first, inner.stop)], "phrase.nach")
    if noun is None or "nach" not in noun.phrases:
        return _postposed(scene, at, segment, inside=True) or _after_medium(scene, at, inner)
    bare = inner.first == head and holder_of(scene, inner, head) is not None
    # "sucht nach Angaben der Bahn zwei Männer"
    if (not bare and _is_governed(scene, at, segment)) or not _is_according(scene, inner, head, noun):
        return None
    return with_noun(scene, at, inner.stop, inner, head, [at], "phrase.nach")


def as_wished(scene: Scene, at: int) -> bool:
    """ "Geht es nach dem Wirt, wird gebaut", "Wenn es nach dem Wirt geht, …": what somebody wants to be so."""
    return at == scene.first + 2 and scene.reading.lower[at - 2 : at] in (
        ["geht", "es"],
        ["ginge", "es"],
        ["wenn", "es"],
    )


#: what stands behind whose wish it is: a comma, or the verb of a wenn-clause
_WISHED = ([","], ["geht"], ["ginge"])


def _after_medium(scene: Scene, at: int, inner: NounPhrase) -> Found | None:
    """ "Zuvor seien nach Radio Bremen Namen gefallen": the bare name of a medium, in the Konjunktiv."""
    clause = scene.clause_at(at)
    if inner.first != inner.head or clause is None or clause.verb < 0 or not scene.konjunktiv(clause.verb):
        return None
    for stop in range(min(inner.stop, inner.first + 3), inner.first, -1):
        if " ".join(scene.reading.lower[inner.first : stop]) in outlets():
            return Found(at, stop, [at], [(inner.first, stop)], "phrase.nach")
    return None


def _postposed(scene: Scene, at: int, segment: Segment, *, inside: bool) -> Found | None:
    """ "seiner Meinung nach"; before a noun phrase only `inside` one: "die seiner Meinung nach hohen Kosten"."""
    words, lower, function = scene.reading.words, scene.reading.lower, scene.syntax.function
    for i in range(at - 1, max(segment.first, at - 5) - 1, -1):
        bits = function.get(lower[i], 0)
        # "Ersten Erkenntnissen nach": a dative plural opens the sentence
        opens = not inside and i == scene.first and not bits & (fw.DETERMINER | fw.PREPOSITION)
        bare = opens and lower[i].endswith("n") and lower[at - 1].endswith("n")
        if not bare and not (bits & fw.DETERMINER and bits & (fw.OBLIQUE | fw.GENITIVE)):
            continue
        if inside and not (
            words[at + 1].endswith("e") or (i > segment.first and function.get(lower[i - 1], 0) & fw.DETERMINER)
        ):
            continue
        if words[i] == "Ihrer" and i > scene.first:
            continue  # the reader is asked
        if lower[i] in ("der", "des") and i > segment.first and noun_for(lower[i - 1]) is not None:
            continue  # "Einem Bericht | der Zeitung nach": whose report it is
        before = NounPhrase(i, at, at - 1) if bare else noun_phrase(scene.syntax, i, at)
        noun = noun_for(lower[before.head]) if before is not None and before.stop == at else None
        if at + 1 == segment.stop and _takes_particle(scene, at):
            return None  # "ging einem Hinweis nach"
        if before is not None and noun is not None and "nach" in noun.phrases:
            return with_noun(scene, i, at + 1, before, before.head, [at], "phrase.nach")
    return None


def _takes_particle(scene: Scene, at: int) -> bool:
    """Whether "nach" at the end of a clause is the particle of its verb: "kam der Bitte nach"."""
    clause = scene.clause_at(at)
    if clause is None or clause.verb < 0 or clause.order > 2:
        return False
    return not _PARTED.isdisjoint(analyse(scene.reading.lower[clause.verb]).lemmas)


#: verbs that nach parts from itself with a dative before it
_PARTED = word_class("verbs_parted_by_nach")


def _is_governed(scene: Scene, at: int, segment: Segment) -> bool:
    """Whether "nach" belongs to a noun before it or to the verb: "die Suche nach den Daten", "fragte nach Angaben"."""
    lower = scene.reading.lower
    if at > segment.first and lower[at - 1].endswith(_TAKE_NACH) and is_noun(scene.syntax, at - 1):
        return True
    if at == segment.first + 1 and not _VERBS_WITH_NACH.isdisjoint(analyse(lower[at - 1]).lemmas):
        return True  # "Gefragt nach seinen Plänen, …"
    clause = scene.clause_at(at)
    told = scene.predicates.get(clause.index) if clause is not None else None
    return told is not None and told.lemma in _VERBS_WITH_NACH and at != told.clause.first


_TAKE_NACH = tuple(word_class("nouns_with_nach"))
_VERBS_WITH_NACH = word_class("verbs_with_nach")


def _is_according(scene: Scene, inner: NounPhrase, head: int, noun: ReportingNoun) -> bool:
    """Whether "nach" is according to a noun rather than later than it: "nach dem Urteil", "nach der Auswertung"."""
    reading = scene.reading
    if reading.lower[inner.stop : inner.stop + 1] in (["über"], ["darüber"]):
        return False  # "nach Berichten über Unruhen": what happened when they were out
    before = reading.lower[inner.first] if inner.first < head else ""
    if noun.noun == "Wort" and before in ("diesen", "jenen"):
        return False  # "Nach diesen Worten verließ er den Saal"
    if before.startswith(("dies", "jene")) or (inner.first < head and reading.lower[head - 1] in _PROVISIONAL):
        return True
    if noun.noun in _NUMBERED and reading.words[head + 1 : head + 2] and reading.words[head + 1][:1].isdigit():
        return False  # "nach Artikel 12"
    holder = holder_of(scene, inner, head)
    if noun.noun in _EVENTS or (noun.noun == "Wort" and holder is None and not before):
        return False  # and not "rang nach Worten"
    if noun.noun == "Ansicht" and holder is not None and reading.lower[holder.head].endswith(_VIEWED):
        return False  # "nach Ansicht des Films"
    if noun.noun in _RESOLUTIONS:
        return holder is not None and _is_to_be(scene, head)
    if noun.noun in _PROCESSES:
        compound = reading.lower[head] not in {form.lower() for form in noun.forms}
        return (compound and not before) or (holder is not None and _is_source(scene, holder))
    if noun.noun in _NEWS and reading.lower[head + 1 : head + 2] == ["vom"]:
        return holder is None or _is_source(scene, holder)  # "nach der Nachricht vom Tod des Sängers"
    return True


def _is_source(scene: Scene, who: NounPhrase) -> bool:
    """Whether a phrase names somebody or a paper: a role, an outlet, a saying, a name without an article."""
    lower = scene.reading.lower
    return (
        who.head in scene.syntax.closes
        or role_of(lower[who.head]) is not None
        or source_of(lower[who.head]) is not None
        or noun_for(lower[who.head]) is not None
        or (who.first == who.head and lower[who.first - 1] == "von")
    )


def _is_to_be(scene: Scene, i: int) -> bool:
    """Whether the clause around token `i` tells what shall, may or must be: "nach dem Beschluss soll …"."""
    clause = scene.clause_at(i)
    if clause is None or clause.verb < 0:
        return False
    return scene.reading.lower[clause.verb] in _OBLIGING or scene.konjunktiv(clause.verb)


#: nouns of which "nach" is according to only under some conditions; see `word_classes.toml`
_EVENTS = word_class("later_events")
_RESOLUTIONS = word_class("resolutions")
_PROCESSES = word_class("processes")
_NEWS = word_class("news")
_NUMBERED = word_class("numbered")
#: places for who governs there: "gemäss dem Kanton"
_OFFICIAL = word_class("official_places")
#: endings of what one looks at, in the genitive: "nach Ansicht des Films"
_VIEWED = tuple(word_class("viewed_works"))
_PROVISIONAL = word_class("provisional_adjectives")
_OBLIGING = word_class("obliging_modals")
