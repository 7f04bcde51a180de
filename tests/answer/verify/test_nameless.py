"""Who is not named may be so in any of the usual phrases; who is named is not unnamed by one."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_TWO = "Two brokers, who spoke on condition of anonymity, said Maronia could sell the mine"
_ONE = "قال مهندس في السد، طلب عدم كشف اسمه، إن البوابة قد تُغلق في مايو"


@pytest.mark.parametrize(
    ("claim", "language", "evidence"),
    [
        ("Maronia could sell the mine, two brokers who asked not to be named said.", "en", _TWO),
        ("Two brokers who did not want to be identified said Maronia could sell the mine.",
         "en", _TWO),
        ("قال وسيطان طلبا عدم الكشف عن هويتيهما إن مارونيا قد تبيع المنجم.", "ar", _TWO),
        ("قد تُغلق البوابة في مايو، وفق مهندس في السد رفض ذكر اسمه.", "ar", _ONE),
        ("قد تُغلق البوابة في مايو، بحسب مهندس في السد لم يكشف عن هويته.", "ar", _ONE),
        ("An engineer at the dam who declined to be named said the gate could be closed in May.",
         "en", _ONE),
    ],
)  # fmt: skip
def test_the_phrase_adds_no_act_and_no_denial(claim: str, language: str, evidence: str) -> None:
    """To refuse to be named is to ask not to be."""
    assert verify(claim, language, [evidence]) == ()


@pytest.mark.parametrize(
    ("claim", "language", "evidence"),
    [
        ("Three brokers who asked not to be named said Maronia could sell the mine.", "en", _TWO),
        ("Two brokers who asked not to be named said Maronia had sold the mine.", "en", _TWO),
        ("قال نائب طلب عدم ذكر اسمه إن البوابة قد تُغلق في مايو.", "ar", _ONE),
        ("An engineer at the dam who declined to be named said the gate was closed in May.",
         "en", _ONE),
        ("A broker who asked not to be named said Maronia could sell the mine.", "en",
         "Broker Lars Holm said Maronia could sell the mine"),
        ("قال مهندس في السد رفض كشف هويته إن البوابة قد تُغلق في مايو.", "ar",
         "قال المهندس في السد رامي عساف إن البوابة قد تُغلق في مايو"),
    ],
)  # fmt: skip
def test_the_statement_stays_that_of_its_speaker(claim: str, language: str, evidence: str) -> None:
    """The rest is compared as ever, and a named man has not asked to stay unnamed."""
    assert verify(claim, language, [evidence])
