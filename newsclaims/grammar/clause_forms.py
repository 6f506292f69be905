"""The forms of clauses."""

from typing import ClassVar

from newsclaims.reading.symbols import Symbol


class Form(Symbol):
    """What a clause is, told by how it begins and where its verb stands."""

    MAIN: ClassVar["Form"]  #: verb first or second
    DASS: ClassVar["Form"]
    OB: ClassVar["Form"]  #: ob- and w-clauses
    SUB: ClassVar["Form"]  #: other subordinate clauses
    RELATIVE: ClassVar["Form"]
    INFINITIVE: ClassVar["Form"]  #: with zu, no subordinator
    PURPOSE: ClassVar["Form"]  #: um … zu, ohne … zu
    FRAGMENT: ClassVar["Form"]  #: no verb
    QUOTE: ClassVar["Form"]  #: nothing but quotations
