"""Listed words as the last part of longer ones."""

from hypothesis import given
from hypothesis import strategies as st

from newsclaims.lexicon.endings import Endings

words = st.text("abä-", max_size=8)


def test_the_longest_comes_first():
    assert Endings(["minister", "umweltminister", "rat"]).of("bundesumweltminister") == ["umweltminister", "minister"]


def test_a_listed_word_ends_in_itself():
    assert Endings(["rat", "amt"]).of("rat") == ["rat"]


@given(st.sets(words.filter(bool)), words)
def test_finds_what_a_look_at_every_word_finds(listed, word):
    expected = sorted((end for end in listed if word.endswith(end)), key=len, reverse=True)
    assert Endings(listed).of(word) == expected
