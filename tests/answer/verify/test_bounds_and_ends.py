"""What must come first stays; what goes on has not ended, what has ended does not go on.

Each claim stands in English and in Arabic, and so does its evidence: all four pairs are checked.
"""

from __future__ import annotations

import pytest
from pairs_kit import PAIRS, reasons

_EVIDENCE = {
    "bound1": (
        "The text must be approved by both parliaments before it takes effect.",
        "لكن النص يحتاج إلى موافقة برلماني البلدين قبل دخوله حيز التنفيذ",
    ),
    "bound2": (
        (
            "The deal stipulates that it will not enter into force until both "
            "parliaments have ratified it."
        ),
        "وينص الاتفاق على ألا يدخل حيز التنفيذ إلا بعد مصادقة برلماني البلدين",
    ),
    "end1": (
        ("The factory stopped production in May and has not paid its workers since then."),
        "وتوقف المصنع عن الإنتاج في مايو ولم يدفع رواتب عماله منذ ذلك الحين",
    ),
    "end2": (
        "The search for the missing sailors is still under way off the coast.",
        "ولا يزال البحث عن البحارة المفقودين جاريًا قبالة الساحل",
    ),
    "end3": (
        "The airline has suspended its flights to Tarsis until further notice.",
        "وعلقت شركة الطيران رحلاتها إلى طرسيس حتى إشعار آخر",
    ),
    "end5": (
        "The army halted its advance but shelling continued along the river.",
        "وأوقف الجيش تقدمه لكن القصف استمر على طول النهر",
    ),
    "bound3": (
        ("The sanctions will be lifted only after the inspectors confirm that the site is closed."),
        "ولن تُرفع العقوبات إلا بعد أن يؤكد المفتشون إغلاق الموقع",
    ),
    "end4": (
        "Talks between the two sides ended on Friday without a deal.",
        "وانتهت المحادثات بين الجانبين الجمعة من دون اتفاق",
    ),
    "end7": (
        "Negotiators resumed talks on Sunday, a week after they were suspended.",
        "واستأنف المفاوضون المحادثات الأحد بعد أسبوع من تعليقها",
    ),
}
_FALSE = [
    (
        "bound1",
        "The text has taken effect.",
        "دخل النص حيز التنفيذ.",
    ),
    (
        "bound1",
        "Both parliaments have approved the text.",
        "وافق برلمانا البلدين على النص.",
    ),
    (
        "bound1",
        "The text is now in force.",
        "النص ساري المفعول الآن.",
    ),
    (
        "bound2",
        "The deal has entered into force after both parliaments ratified it.",
        "دخل الاتفاق حيز التنفيذ بعدما صادق عليه برلمانا البلدين.",
    ),
    (
        "bound2",
        "The deal is in force and will later be put to both parliaments.",
        "بات الاتفاق ساري المفعول وسيُعرض لاحقًا على برلماني البلدين.",
    ),
    (
        "bound2",
        "Both parliaments have ratified the deal.",
        "صادق برلمانا البلدين على الاتفاق.",
    ),
    (
        "bound2",
        "The deal will never enter into force.",
        "لن يدخل الاتفاق حيز التنفيذ أبدًا.",
    ),
    (
        "bound2",
        "The deal will not be ratified by both parliaments.",
        "لن يصادق برلمانا البلدين على الاتفاق.",
    ),
    (
        "bound2",
        "The deal enters into force even if the parliaments do not ratify it.",
        "يدخل الاتفاق حيز التنفيذ حتى لو لم يصادق عليه البرلمانان.",
    ),
    (
        "end1",
        "The factory is still producing.",
        "لا يزال المصنع ينتج.",
    ),
    (
        "end1",
        "The factory never stopped production.",
        "لم يتوقف المصنع عن الإنتاج.",
    ),
    (
        "end1",
        "Production at the factory continues.",
        "يتواصل الإنتاج في المصنع.",
    ),
    (
        "end2",
        "Rescuers have called off the search for the missing sailors.",
        "أوقف رجال الإنقاذ البحث عن البحارة المفقودين.",
    ),
    (
        "end3",
        "The airline has not suspended its flights to Tarsis.",
        "لم تعلق شركة الطيران رحلاتها إلى طرسيس.",
    ),
    (
        "end5",
        "The army continued its advance.",
        "واصل الجيش تقدمه.",
    ),
    (
        "end5",
        "Shelling along the river has stopped.",
        "توقف القصف على طول النهر.",
    ),
]
_TRUE = [
    (
        "bound3",
        ("The sanctions will not be lifted until the inspectors confirm that the site is closed."),
        "لن تُرفع العقوبات قبل أن يؤكد المفتشون إغلاق الموقع.",
    ),
    (
        "end1",
        "The factory has been idle since it stopped production in May.",
        "توقف المصنع عن الإنتاج منذ مايو.",
    ),
    (
        "end2",
        "The search for the missing sailors continues.",
        "يتواصل البحث عن البحارة المفقودين.",
    ),
    (
        "end2",
        "The search for the missing sailors has not ended.",
        "لم ينته البحث عن البحارة المفقودين.",
    ),
    (
        "end3",
        "The airline's flights to Tarsis are still suspended.",
        "لا تزال رحلات شركة الطيران إلى طرسيس معلقة.",
    ),
    (
        "end4",
        "The talks between the two sides are over.",
        "انتهت محادثات الجانبين الجمعة.",
    ),
    (
        "end5",
        "Shelling is continuing along the river.",
        "لا يزال القصف مستمرًا على طول النهر.",
    ),
    (
        "end7",
        "Talks are continuing.",
        "استؤنفت المحادثات الأحد.",
    ),
]


@pytest.mark.parametrize(("language", "evidence"), PAIRS)
@pytest.mark.parametrize(("key", "english", "arabic"), _FALSE)
def test_what_is_left_open_is_not_told_as_so(
    key: str, english: str, arabic: str, language: str, evidence: int
) -> None:
    """Each is rejected, in every pair of languages."""
    assert reasons((english, arabic), language, _EVIDENCE[key], evidence) != ()


@pytest.mark.parametrize(("language", "evidence"), PAIRS)
@pytest.mark.parametrize(("key", "english", "arabic"), _TRUE)
def test_what_is_told_in_other_words_stays(
    key: str, english: str, arabic: str, language: str, evidence: int
) -> None:
    """Each says no more than its evidence, in every pair of languages."""
    assert () == reasons((english, arabic), language, _EVIDENCE[key], evidence)
