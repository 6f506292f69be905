"""Seams: where a segment holds two clauses, and no comma stands between them.

Either a conjunction joins them ("sprach von Wortbruch und verlangte ein Treffen"), or a comma has been forgotten.
"""

import itertools

from newsclaims.grammar import words as fw
from newsclaims.grammar.bits import REPORTING
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.finite import AUXILIARIES, WITH_INFINITIVE, FiniteVerbs
from newsclaims.grammar.forms import Segment
from newsclaims.grammar.mood import is_konjunktiv_1
from newsclaims.grammar.verbs import FINITE, INF, PART2, ZU_INF, analyse
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import framing_lemmas, reporting_lemmas

_DASS = frozenset(("dass", "daß"))
_GOVERNORS = word_class("governors_of_saying")
_CORRELATES = word_class("correlates")
_JOINING = frozenset(("und", "oder", "aber"))
_COORDINATING = _JOINING | {"sondern", "doch", "sowie"}


def find_seam(sentence: FiniteVerbs, segment: Segment) -> tuple[int, str] | None:
    """Where in its tokens a segment is to be cut, and the mark of what stands behind the cut: "und" or ","."""
    for mark, seam in _SEAMS:
        at = seam(sentence, segment)
        if at is not None:
            return at, mark
    return None


def _behind_comment(sentence: FiniteVerbs, segment: Segment) -> int | None:
    """ "Wie die Bank mitteilt [ist der Tresor leer]": two finite verbs side by side, and no comma between them."""
    tokens = segment.tokens
    if segment.form is not Form.OB or segment.first != sentence.first or sentence.reading.lower[tokens[0]] != "wie":
        return None
    if not (sentence.bits[tokens[1]] & (fw.DETERMINER | fw.SUBJECT) or sentence.reading.words[tokens[1]][0].isupper()):
        return None
    for place in range(2, len(tokens) - 2):
        told, verb = tokens[place], tokens[place + 1]
        if verb in segment.strong and sentence.bits[told] & FINITE and sentence.reading.words[told].islower():
            return None if framing_lemmas().isdisjoint(analyse(sentence.reading.lower[told]).lemmas) else place + 1
    return None


def _missing_comma(sentence: FiniteVerbs, segment: Segment) -> int | None:
    """ "Sie hofft [dass es gelingt]": where the comma before a content clause has been forgotten."""
    tokens, lower = segment.tokens, sentence.reading.lower
    if segment.form is not Form.MAIN or _DASS.isdisjoint(lower[segment.first : segment.stop]):
        return None
    places = range(tokens.index(segment.verb) + 1, len(tokens) - 1)
    return next((place for place in places if lower[tokens[place]] in _DASS), None)


def _loose_infinitive(sentence: FiniteVerbs, segment: Segment) -> int | None:
    """ "Sie hat angekündigt [den Laden zu schließen]": an infinitive behind the participle, with no comma."""
    tokens, lower, bits = segment.tokens, sentence.reading.lower, sentence.bits
    if segment.form is not Form.MAIN or len(tokens) < 4:
        return None
    last = bits[tokens[-1]]
    if not (last & ZU_INF or (last & INF and lower[tokens[-2]] == "zu")):
        return None
    if lower[segment.verb] not in AUXILIARIES:  # "Sie bietet an [den Laden zu öffnen]"
        particle = tokens.index(segment.verb) + 1
        joined = [lower[tokens[particle]] + lemma for lemma in analyse(lower[segment.verb]).lemmas]
        return particle + 1 if particle + 2 < len(tokens) and not reporting_lemmas().isdisjoint(joined) else None
    for place in range(tokens.index(segment.verb) + 1, len(tokens) - 2):
        i = tokens[place]
        if bits[i] & PART2 and sentence.reading.words[i] == lower[i]:
            told = not reporting_lemmas().isdisjoint(analyse(lower[i]).lemmas)
            place += 2 if lower[tokens[place + 1]] == "worden" else 1
            return place if told and lower[tokens[place]] not in _CORRELATES else None  # "bekannt dafür"
    return None


def _loose_relative(sentence: FiniteVerbs, segment: Segment) -> int | None:
    """ "Sie ließ einen Zettel da [auf dem sie bat], dass …": a relative clause with no comma before it."""
    tokens, lower, bits = segment.tokens, sentence.reading.lower, sentence.bits
    if segment.form is not Form.MAIN or len(segment.strong) < 2 or tokens[-1] != segment.strong[-1]:
        return None
    for place in range(tokens.index(segment.verb) + 2, len(tokens) - 3):
        governs = bits[tokens[place]] & fw.PREPOSITION and lower[tokens[place + 1]] in ("dem", "der", "denen", "den")
        if governs and lower[tokens[place + 2]] in ("er", "sie", "es", "man"):
            return place
    return None


def _loose_saying(sentence: FiniteVerbs, segment: Segment) -> int | None:
    """ "Sie wird nicht müde [zu betonen], dass …": an infinitive that content hangs on, with no comma before it."""
    tokens, lower = segment.tokens, sentence.reading.lower
    if segment.form is not Form.MAIN or segment.stop + 2 >= sentence.stop or len(tokens) < 4:
        return None
    flags = sentence.bits[tokens[-1]]
    if flags & ZU_INF:
        at = len(tokens) - 1
    elif flags & INF and lower[tokens[-2]] == "zu":
        at = len(tokens) - 2
    else:
        return None
    if tokens[at] <= segment.verb or _GOVERNORS.isdisjoint(lower[i] for i in tokens):
        return None
    return None if reporting_lemmas().isdisjoint(analyse(lower[tokens[-1]]).lemmas) else at


def _loose_speech(sentence: FiniteVerbs, segment: Segment) -> int | None:
    """ "Sie sagte [der Damm sei dicht]", "teilte mit [das man prüfe]": speech behind its verb, with no comma."""
    tokens, lower, bits = segment.tokens, sentence.reading.lower, sentence.bits
    strong = segment.strong
    if len(strong) < 2 or segment.form is not Form.MAIN or not bits[segment.verb] & REPORTING:
        return None
    if not is_konjunktiv_1(lower[strong[1]]) or is_konjunktiv_1(lower[segment.verb]):
        return None
    if lower[segment.verb] in AUXILIARIES or framing_lemmas().isdisjoint(analyse(lower[segment.verb]).lemmas):
        return None
    said = tokens.index(segment.verb)
    if any(bits[i] & (fw.SUBORDINATOR | fw.COORDINATOR) for i in tokens[said : tokens.index(strong[1])]):
        return None
    for place in range(said + 1, len(tokens) - 2):
        if lower[tokens[place]] == "das" and lower[tokens[place + 1]] in _PRONOUNS:
            return place
    return _vorfeld(sentence, tokens, said, tokens.index(strong[1]))


_PRONOUNS = frozenset(("er", "sie", "es", "man"))
_OWNING = frozenset(("des", "eines", "seines", "ihres"))


def _vorfeld(sentence: FiniteVerbs, tokens: list[int], said: int, verb: int) -> int | None:
    """Where the phrase before a verb begins, behind the place of the verb of saying: a pronoun or a noun phrase."""
    words, lower, bits = sentence.reading.words, sentence.reading.lower, sentence.bits
    place = verb - 1
    if lower[tokens[place]] in _PRONOUNS:
        return place if place > said else None
    while place > said and words[tokens[place]] == lower[tokens[place]] and bits[tokens[place]] & fw.ADVERB:
        place -= 1
    if place <= said or words[tokens[place]] == lower[tokens[place]]:
        return None
    opening = fw.DETERMINER | fw.PREPOSITION
    while place > said + 1 and (not bits[tokens[place]] & opening or lower[tokens[place]] in _OWNING):
        before = tokens[place - 1]
        noun = lower[tokens[place]] in _OWNING and words[before] != lower[before]
        if not noun and not bits[before] & opening and not lower[before].endswith(fw.ADJECTIVE_ENDINGS):
            break
        place -= 1
    oblique = bits[tokens[place]] & fw.DETERMINER and bits[tokens[place]] & (fw.OBLIQUE | fw.GENITIVE)
    if place > said + 1 and oblique and bits[tokens[place - 1]] & fw.PREPOSITION:
        parted = (lower[tokens[place - 1]] + lemma for lemma in analyse(lower[tokens[said]]).lemmas)
        place -= framing_lemmas().isdisjoint(parted)  # but "teilte mit | der Kran sei umgestürzt"
    return place if place > said else None


def _loose_contrast(sentence: FiniteVerbs, segment: Segment) -> int | None:
    """ "Sie nannte das „Betrug“ [räumte aber Fehler ein]": a second verb that "aber" sets apart, with no comma."""
    if len(segment.strong) < 2 or segment.form is not Form.MAIN:
        return None
    place = segment.tokens.index(segment.strong[1])
    before = segment.tokens[place - 1]
    joined = sentence.bits[before] & fw.COORDINATOR or before == segment.strong[0]
    contrasts = sentence.reading.lower[segment.tokens[place] + 1 : segment.tokens[place] + 2] in _CONTRASTS
    return place if contrasts and not joined else None


_CONTRASTS = (["aber"], ["jedoch"], ["allerdings"])


def _loose_frame(sentence: FiniteVerbs, segment: Segment) -> int | None:
    """ "Der Damm sei dicht [sagte der Wart]": a frame behind what is said, with no comma before it."""
    tokens, lower, bits = segment.tokens, sentence.reading.lower, sentence.bits
    if len(segment.strong) < 2 or segment.form not in (Form.MAIN, Form.DASS):
        return None
    told, frame = segment.strong[-2:]
    place = tokens.index(frame)
    if place + 1 >= len(tokens) or not bits[frame] & REPORTING or not is_konjunktiv_1(lower[told]):
        return None
    follows = (
        bits[tokens[place + 1]] & (fw.DETERMINER | fw.SUBJECT) or sentence.reading.words[tokens[place + 1]][0].isupper()
    )
    framing = not framing_lemmas().isdisjoint(analyse(lower[frame]).lemmas) and not is_konjunktiv_1(lower[frame])
    return place if follows and framing and place > tokens.index(told) else None


def _coordination(sentence: FiniteVerbs, segment: Segment) -> int | None:
    """ "Die Chefin sprach von Wortbruch [und verlangte ein Treffen]": the last conjunction between two finite verbs."""
    tokens, lower = segment.tokens, sentence.reading.lower
    strong, weak = segment.strong, segment.weak
    if segment.verb < 0 or not strong or len(strong) + len(weak) < 2:
        return None
    verbs = strong
    if len(strong) < 2:
        first = tokens.index(strong[0])
        if segment.order == 3:
            # "dass die Regen anhalten und warnte": the ambiguous form before the conjunction ends the clause
            ends = [tokens.index(i) + 1 for i in weak if i < strong[0]]
            before = next((at for at in ends if at < first and lower[tokens[at]] in ("und", "oder")), None)
            return first + 1 if before is None and sentence.goes_on(tokens, strong[0]) else before
        # "sagte Nein und gehen nach Hause" is rare; an ambiguous form right behind the conjunction counts
        joined = [i for i in weak if i > strong[0] and lower[tokens[tokens.index(i) - 1]] in _JOINING]
        verbs = strong if lower[strong[0]] in AUXILIARIES else strong + joined  # an auxiliary is shared
        if len(verbs) < 2 and _has_own_subject(sentence, segment):
            verbs = [*strong, tokens[-1]]
        if len(verbs) < 2:
            # "Die Chefin bezeichnet das als Erfolg | und nimmt den Hut": what stands left of it must be finite
            joins = weak[0] < strong[0] and first > 2 and lower[tokens[first - 1]] in _JOINING
            return first - 1 if joins else None
    for one, two in itertools.pairwise(verbs):
        for place in range(tokens.index(two) - 1, tokens.index(one), -1):
            if lower[tokens[place]] in _COORDINATING:
                return place
    return None


def _has_own_subject(sentence: FiniteVerbs, segment: Segment) -> bool:
    """ "Das war laut | und die Nachbarn fürchten, …": a plural behind "und" whose verb ends the segment."""
    tokens, lower = segment.tokens, sentence.reading.lower
    last = tokens[-1]
    if last not in segment.weak or sentence.bits[last] & PART2 or lower[segment.strong[0]] in WITH_INFINITIVE:
        return False
    joints = [place for place, i in enumerate(tokens) if lower[i] == "und" and i > segment.strong[0]]
    if not joints or not sentence.function.get(lower[tokens[joints[-1] + 1]], 0) & fw.DETERMINER:
        return False
    return 2 <= len(tokens) - joints[-1] - 2 <= 4


#: tried in this order
_SEAMS = (
    (",", _behind_comment),
    (",", _loose_speech),
    ("und", _coordination),
    (",", _missing_comma),
    (",", _loose_frame),
    (",", _loose_contrast),
    (",", _loose_infinitive),
    (",", _loose_saying),
    (",", _loose_relative),
)
