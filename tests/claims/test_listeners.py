"""To whom something is said."""

import pytest

from newsclaims.claims import find
from newsclaims.reading import read

CASES = [
    ("Die Anwohner wurden aufgefordert, die Fenster zu schließen.", "Die Anwohner"),
    ("Ihm wird vorgeworfen, Akten verbrannt zu haben.", "Ihm"),
    ("Der Trainerin wurde nachgesagt, zu streng zu sein.", "Der Trainerin"),
    ("Ihren Gegner Paul Kern forderte sie auf, Belege zu zeigen.", "Ihren Gegner Paul Kern"),
    ("Das sei falsch, sagte sie in einem Interview mit der Schülerzeitung.", "der Schülerzeitung"),
    ("Der Kapitän sagte vor Journalisten, das Schiff sei sicher.", "Journalisten"),
    ("Ihr gegenüber hat der Bote behauptet, er sei krank.", "Ihr"),
    ("Der Rat, der die Stadt aufforderte, neu zu planen, tagt heute.", "die Stadt"),
    ("An alle Züchter erging der Appell, die Ställe zu schließen.", "alle Züchter"),
    ("Die Mahnung der Kammer an die Betriebe, mehr auszubilden, verhallte.", "die Betriebe"),
    ("Sie gab den Soldaten den Befehl, zu warten.", "den Soldaten"),
    ("Auf die Frage, ob er bleibe, antwortete der Trainer nicht.", "der Trainer"),
    ("Nach Angaben der Sprecherin gegenüber dem Kurier ist die Halle voll.", "dem Kurier"),
    ("Die Stadt wandte sich mit der Bitte an den Bund, zu helfen.", "den Bund"),
    ("Die Sorge der Eltern, dass es an Lehrern fehlt, wächst.", ""),
    ("Ferner wirft die Bank der Stadt vor, Zahlen geschönt zu haben.", "der Stadt"),
    ("Außerdem warf die Staatsanwaltschaft Erkel vor, Akten gefälscht zu haben.", "Erkel"),
    ("Das warf Kanzlerin Irma Lenz dem Rat vor.", "dem Rat"),
    ("Der Wetterdienst hatte Anfang Juli gewarnt, es werde heiß.", ""),
    ("Ute Ahl riet der Stadt, noch zu warten.", "der Stadt"),
    ("Die Firma kündigte Entlassungen an.", ""),
    ("Der Sprecher sagte zur Begründung, das Geld fehle.", ""),
]


@pytest.mark.parametrize(("text", "hearer"), CASES, ids=[text for text, _ in CASES])
def test_hearer(text: str, hearer: str) -> None:
    reading = read(text)
    found = [" ".join(reading.words[a:b]) for draft in find(reading) for a, b in draft.addressee]
    assert "".join(dict.fromkeys(found)) == hearer
