"""What tokens do in a number expression."""

from typing import ClassVar

from newsclaims.reading.symbols import Symbol


class Sort(Symbol):
    """What a token does in a number expression."""

    CARDINAL: ClassVar["Sort"]  #: a number, in digits or words
    ARTICLE: ClassVar["Sort"]  #: "ein", a number only in company
    HALF: ClassVar["Sort"]  #: "halbe"
    MAGNITUDE: ClassVar["Sort"]  #: "Millionen", "Dutzend"
    INDEFINITE: ClassVar["Sort"]  #: "Tausende"
    ORDER: ClassVar["Sort"]  #: "Millionenhöhe"
    PLACES: ClassVar["Sort"]  #: "dreistellig"
    ORDINAL: ClassVar["Sort"]  #: "dritte", "zweitgrößte"
    PART: ClassVar["Sort"]  #: "Drittel"
    FRACTION: ClassVar["Sort"]  #: "½", "Dreiviertel"
    HALVES: ClassVar["Sort"]  #: "Hälfte"
    TIMES: ClassVar["Sort"]  #: "dreimal"
    FOLD: ClassVar["Sort"]  #: "dreifach", "verdoppelt"
    AGE: ClassVar["Sort"]  #: "18-Jährige"
    PERCENT: ClassVar["Sort"]  #: "zehnprozentig"
    HEADS: ClassVar["Sort"]  #: "zwölfköpfig", "300-seitig"
    SCORE: ClassVar["Sort"]  #: "3:2"
    COMPOUND: ClassVar["Sort"]  #: "20-Euro-Schein", "75ml"
    HANGING: ClassVar["Sort"]  #: "drei-" in "drei- bis vierhundert"
