# ruff: noqa: E501 (tables of whole sentences read best one in a row)
"""Words that lost the space between them, and words that only look so."""

from __future__ import annotations

import pytest

from mujaz.corpus.cleaning.glued import missing_spaces

_GENUINE = """
بالعمل والسلام استقلالها مقالات الانفعالات خلالها رسالة مجالات اتصالات احتلال والاحتلال الاستقلال بالاتصالات
فالقرار كالعادة وبالتالي فبالرغم وللاتصالات الاحتفالات انتقالات اعتقالات والاعتقالات برتقالة استقالة استقالات
إقالات حالات الحالات أعمالا رجالا أموالا آمالا أجيالا مثالا سؤالا جمالا شمالا احتمالات الاحتمالات إجمالا والأعمال
بالمملكة والأمم بالأمم للأمم بالاتحاد والاتحاد المستقبل الألمانية بالألمانية والالتهابات الالتزامات بالالتزامات
والألعاب كالألعاب الآلات وآلاف ثلاثة أربعة مائة العلاقات والولايات بالولايات للولايات روسيا وروسيا بروسيا
الروسية والروسية أوكرانيا وأوكرانيا نيويورك واشنطن وواشنطن موسكو وموسكو مسؤولية اللاتينية المالية والمالية الاستثمارية
مسألة مسائل البالون بالون صالات الصالات اختزالها أشغالها زوالها إيصالها بالغة مبالغة والبالغة اغتيالات انفصالية
""".split()  # fmt: skip


@pytest.mark.parametrize(
    ("glued", "separated"),
    [
        ("الولاياتالمتحدة", "الولايات المتحدة"), ("والولاياتالمتحدة", "والولايات المتحدة"),
        ("بالولاياتالمتحدة", "بالولايات المتحدة"), ("روسياوالولاياتالمتحدة", "روسيا والولايات المتحدة"),
        ("الولاياتالمتحدةوروسيا", "الولايات المتحدة وروسيا"), ("البيتالأبيض", "البيت الأبيض"),
        ("مجلسالأمنالدولي", "مجلس الأمن الدولي"), ("كورياالشمالية", "كوريا الشمالية"),
        ("وزيرالخارجية", "وزير الخارجية"), ("وقفإطلاقالنار", "وقف إطلاق النار"),
        ("روسياوأوكرانيا", "روسيا وأوكرانيا"), ("المملكةالعربيةالسعودية", "المملكة العربية السعودية"),
        ("زيارةرسمية", "زيارة رسمية"), ("مشيراًإلى", "مشيراً إلى"), ("الأممالمتحدة", "الأمم المتحدة"),
        ("الاتحادالأوروبي", "الاتحاد الأوروبي"),
    ],
)  # fmt: skip
def test_glued_words_are_separated(glued: str, separated: str) -> None:
    """Names without their spaces, and letters that only end a word."""
    out = glued
    for cut in reversed(missing_spaces(glued)):
        out = f"{out[:cut]} {out[cut:]}"

    assert separated == out


def test_words_of_the_same_article_tell() -> None:
    """Two words in one are parted where the article has both."""
    text = "ملف العقوبات مهم. قال إن تأثير العقوبات كبير، وإن تأثيرالعقوبات سيستمر."

    assert [text.index("تأثيرالعقوبات") + len("تأثير")] == missing_spaces(text)


def test_genuine_words_stay_whole() -> None:
    """Words with «ال» or a و inside are not parted, even beside their look-alike halves."""
    assert [] == missing_spaces(" ".join(_GENUINE))
