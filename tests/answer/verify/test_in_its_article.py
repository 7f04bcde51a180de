"""Passages are read with what their article tells before them, and by the day it appeared."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mujaz.answer.verify.claims import verify
from mujaz.answer.verify.lines import (
    Checked,
    Document,
    published_on,
    read_documents,
    verify_lines,
)
from mujaz.answer.verify.words.thesaurus import Thesaurus
from mujaz.errors import BadInput
from mujaz.language.tokens import is_arabic

_EN = (
    "The regional airline Skyfern grounded nine aircraft on Monday. The airline blamed a faulty"
    " fuel gauge. Captain Lena Ortiz said pilots had complained for months. Ortiz expects repairs"
    " to last three weeks. Transport Minister Paul Drever ordered an inquiry. Drever ruled out"
    " compensation."
)
_AR = (
    "استقبل عمدة مدينة الرابية رامي الخطيب وفدًا من اتحاد الصيادين مساء الأحد. وقال الخطيب إن"
    " الميناء سيفتح قريبًا. ورفض الاتحاد مقترح البلدية. وانتقدت نقابة المهندسين تأخر الأشغال. وطالبت"
    " النقابة بتعويضات. واستقال شقيقه مروان من مجلس الميناء."
)
_TWO = (
    "Anna Brandt, head of the Tesk port, met her rival Carl Brandt on Friday. Brandt promised 40"
    " jobs. Lender Norbank cut its forecast. Two private banks, Estcredit and Vala, followed. The"
    " bank said demand was weak."
)
_MAYOR = (
    "Mayor Ingrid Solberg-Hahn opened a line on Tuesday. Her predecessor, Klaus Wendt, denied"
    " delays. The town of Elda got long-range radars. Haverkamp refused to sell such radars."
)


def _reasons(claim: str, evidence: str, article: str, day: str = "") -> tuple[str, ...]:
    language = "ar" if is_arabic(claim) else "en"
    found = verify(
        claim, language, [evidence], articles=[article], published=[published_on(day)]
    )  # fmt: skip
    return tuple(r.check for r in found)


@pytest.mark.parametrize(
    ("article", "evidence", "claim"),
    [
        (_EN, "The airline blamed a faulty fuel gauge", "Skyfern blamed a faulty fuel gauge."),
        (
            _EN, "Ortiz expects repairs to last three weeks",
            "Captain Lena Ortiz expects repairs to last three weeks.",
        ),
        (
            _EN, "Drever ruled out compensation",
            "Transport Minister Paul Drever ruled out compensation.",
        ),
        (_EN, "Drever ruled out compensation", "استبعد وزير النقل بول دريفر التعويض."),
        (
            _AR, "وقال الخطيب إن الميناء سيفتح قريبًا",
            "قال العمدة رامي الخطيب إن الميناء سيفتح قريبًا.",
        ),
        (
            _AR, "وقال الخطيب إن الميناء سيفتح قريبًا",
            "Mayor Rami al-Khatib said the port would open soon.",
        ),
        (_AR, "ورفض الاتحاد مقترح البلدية", "رفض اتحاد الصيادين مقترح البلدية."),
        (
            _AR, "ورفض الاتحاد مقترح البلدية",
            "The fishermen's union rejected the municipality's proposal.",
        ),
        (_AR, "وطالبت النقابة بتعويضات", "طالبت نقابة المهندسين بتعويضات."),
        (
            _AR, "واستقال شقيقه مروان من مجلس الميناء",
            "استقال مروان، شقيق رامي الخطيب، من مجلس الميناء.",
        ),
        (
            _MAYOR, "Her predecessor, Klaus Wendt, denied delays",
            "Klaus Wendt, Solberg-Hahn's predecessor, denied delays.",
        ),
        (
            _MAYOR, "Haverkamp refused to sell such radars",
            "Haverkamp refused to sell long-range radars.",
        ),
    ],
)  # fmt: skip
def test_a_passage_means_what_its_article_says_before(
    article: str, evidence: str, claim: str
) -> None:
    """Surnames, bodies, relations and such ones, in all four pairs."""
    assert _reasons(claim, evidence, article) == ()
    assert _reasons(claim, evidence, evidence) != ()


@pytest.mark.parametrize(
    ("article", "evidence", "claim"),
    [
        (_EN, "The airline blamed a faulty fuel gauge", "Drever blamed a faulty fuel gauge."),
        (
            _EN, "Ortiz expects repairs to last three weeks",
            "Minister Lena Ortiz expects repairs to last three weeks.",
        ),
        (
            _EN, "Ortiz expects repairs to last three weeks",
            "يتوقع بول دريفر أن تستغرق الإصلاحات ثلاثة أسابيع.",
        ),
        (
            _EN, "Drever ruled out compensation",
            "Health Minister Paul Drever ruled out compensation.",
        ),
        (_EN, "Drever ruled out compensation", "استبعد وزير الصحة بول دريفر التعويض."),
        (
            _AR, "وقال الخطيب إن الميناء سيفتح قريبًا",
            "قال وزير النقل رامي الخطيب إن الميناء سيفتح قريبًا.",
        ),
        (_AR, "ورفض الاتحاد مقترح البلدية", "رفضت نقابة المهندسين مقترح البلدية."),
        (
            _AR, "ورفض الاتحاد مقترح البلدية",
            "The engineers' syndicate rejected the municipality's proposal.",
        ),
        (_AR, "وطالبت النقابة بتعويضات", "طالبت نقابة الصيادين بتعويضات."),
        (_AR, "واستقال شقيقه مروان من مجلس الميناء", "استقال رامي الخطيب من مجلس الميناء."),
        (_TWO, "Brandt promised 40 jobs", "Carl Brandt promised 40 jobs."),
        (_TWO, "The bank said demand was weak", "Estcredit said demand was weak."),
        (
            _MAYOR, "Her predecessor, Klaus Wendt, denied delays",
            "Ingrid Solberg-Hahn denied delays.",
        ),
    ],
)  # fmt: skip
def test_another_of_the_article_is_not_meant(article: str, evidence: str, claim: str) -> None:
    """Another person or body of it, or one of two, stays another."""
    assert _reasons(claim, evidence, article) != ()


_YESTERDAY = ("The bridge was closed yesterday", "أُغلق الجسر أمس")
_MONTH = ("The plant will open next month", "سيفتتح المصنع الشهر المقبل")
_END = ("The plant will open by the end of the year", "سيفتتح المصنع بحلول نهاية العام")
_LAST = ("Sales fell last year", "انخفضت المبيعات العام الماضي")


@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize(
    ("claim", "evidence", "accepted"),
    [
        ("The bridge was closed on Tuesday 11 August.", _YESTERDAY, True),
        ("The bridge was closed on Wednesday 12 August.", _YESTERDAY, False),
        ("أُغلق الجسر الثلاثاء 11 أغسطس.", _YESTERDAY, True),
        ("أُغلق الجسر الأربعاء 12 أغسطس.", _YESTERDAY, False),
        ("The plant will open in September 2026.", _MONTH, True),
        ("The plant will open in October 2026.", _MONTH, False),
        ("سيفتتح المصنع في سبتمبر 2026.", _MONTH, True),
        ("The plant will open by the end of 2026.", _END, True),
        ("The plant will open by the end of 2027.", _END, False),
        ("سيفتتح المصنع بحلول نهاية 2026.", _END, True),
        ("Sales fell in 2025.", _LAST, True),
        ("Sales fell in 2024.", _LAST, False),
        ("انخفضت المبيعات في 2025.", _LAST, True),
    ],
)
def test_a_relative_day_is_a_date_by_the_publication(
    claim: str, evidence: tuple[str, str], which: int, *, accepted: bool
) -> None:
    """A claim may name the day that the words stand for, and no other."""
    text = evidence[which]
    assert (_reasons(claim, text, f"{text}.", "2026-08-12") == ()) is accepted
    assert "dates" in _reasons(claim, text, f"{text}.")


@pytest.mark.parametrize(
    ("claim", "evidence", "before", "accepted"),
    [
        ("The fair runs until 20 May.", "The fair runs until the 20th of the same month",
         "It opened on 3 May 2026.", True),
        ("The fair runs until 20 June.", "The fair runs until the 20th of the same month",
         "It opened on 3 May 2026.", False),
        ("يستمر المعرض حتى 20 مايو.", "ويستمر المعرض حتى 20 من الشهر نفسه",
         "افتُتح في 3 أيار 2026.", True),
        ("The exhibition runs until 20 May.", "ويستمر المعرض حتى 20 من الشهر نفسه",
         "افتُتح في 3 أيار 2026.", True),
        ("Talks resume on Friday 14 August.", "Talks resume on Friday", "He left.", True),
        ("Talks resume on Friday 7 August.", "Talks resume on Friday", "He left.", False),
        ("Talks resumed on Friday 7 August.", "Talks resumed on Friday", "He left.", True),
    ],
)  # fmt: skip
def test_the_same_month_and_a_bare_weekday(
    claim: str, evidence: str, before: str, *, accepted: bool
) -> None:
    """The month is the one named last before; the weekday the nearest in the tense's direction."""
    found = _reasons(claim, evidence, f"{before} {evidence}.", "2026-08-11")
    assert (found == ()) is accepted


def test_a_night_is_no_noon() -> None:
    """A date is not lent to another part of its day."""
    evidence = "فر السكان ليل السبت بعدما غيرت الريح مسار حريق اندلع ظهر الجمعة 7 آب"
    claim = "اندلع حريق ظهر السبت 8 أغسطس."
    assert "dates" in _reasons(claim, evidence, f"{evidence}.", "2026-08-09")


def test_lines_read_the_date_of_a_document(tmp_path: Path) -> None:
    """The documents' "date" is used where it stands; another form of it is an error."""
    file = tmp_path / "documents.json"
    text = "The bridge was closed yesterday."
    file.write_text(json.dumps({"a": {"text": text, "date": "2026-08-12"}, "b": {"text": text}}))
    documents = read_documents(file)
    assert documents["b"] == Document(text=text)
    row = {"id": "1", "language": "en", "claim": "The bridge was closed on 11 August 2026."}
    lines = [json.dumps({**row, "evidence": [text], "documents": [d]}) for d in ("a", "b")]
    found = list(verify_lines(lines, Thesaurus(), documents))
    assert [f.accepted for f in found if isinstance(f, Checked)] == [True, False]

    file.write_text(json.dumps({"a": {"text": text, "date": "yesterday"}}))
    with pytest.raises(BadInput):
        read_documents(file)
