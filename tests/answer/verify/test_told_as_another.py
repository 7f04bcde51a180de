"""Kinds, mishaps, stages and judges told as others: in one language and across, both ways."""

from __future__ import annotations

import pytest
from pairs_kit import PAIRS, reasons

# check, evidence in both languages, claims in both languages: the false one, then a true one
_ROWS = [
    (
        "content",
        ("The ministry opened a solar plant near Tanta.", "افتتحت الوزارة محطة شمسية قرب طنطا."),
        ("The ministry opened a nuclear plant near Tanta.", "افتتحت الوزارة محطة نووية قرب طنطا."),
        ("The ministry opened a plant near Tanta.", "افتتحت الوزارة محطة قرب طنطا."),
    ),
    (
        "content",
        (
            "Workers finished the gas pipeline to Basra in May.",
            "أنهى العمال خط أنابيب الغاز إلى البصرة في مايو.",
        ),
        (
            "Workers finished the water pipeline to Basra in May.",
            "أنهى العمال خط أنابيب المياه إلى البصرة في مايو.",
        ),
        (
            "Workers finished the pipeline to Basra in May.",
            "أنهى العمال خط الأنابيب إلى البصرة في مايو.",
        ),
    ),
    (
        "content",
        ("A gas explosion destroyed a bakery in Zarqa.", "دمر انفجار غاز مخبزًا في الزرقاء."),
        ("A fire destroyed a bakery in Zarqa.", "دمر حريق مخبزًا في الزرقاء."),
        ("A gas blast destroyed a bakery in Zarqa.", "دمر انفجار للغاز مخبزًا في الزرقاء."),
    ),
    (
        "content",
        (
            "Jordan's team reached the final of the cup after beating Oman.",
            "بلغ منتخب الأردن نهائي الكأس بعد فوزه على عمان.",
        ),
        (
            "Jordan's team won the cup after beating Oman.",
            "فاز منتخب الأردن بالكأس بعد تغلبه على عمان.",
        ),
        (
            "Jordan's team reached the final of the cup after beating Oman.",
            "وصل منتخب الأردن إلى نهائي الكأس بعد فوزه على عمان.",
        ),
    ),
    (
        "direction",
        (
            "At least nine miners were rescued on Friday.",
            "تم إنقاذ تسعة عمال مناجم على الأقل الجمعة.",
        ),
        ("Only nine miners were rescued on Friday.", "تم إنقاذ تسعة عمال مناجم لا غير الجمعة."),
        ("Nine miners or more were rescued on Friday.", "تم إنقاذ تسعة عمال مناجم أو أكثر الجمعة."),
    ),
    (
        "direction",
        ("About 70 ships waited outside the port.", "انتظرت نحو 70 سفينة خارج الميناء."),
        ("Exactly 70 ships waited outside the port.", "انتظرت 70 سفينة بالضبط خارج الميناء."),
        ("About 70 ships waited outside the port.", "انتظرت حوالي 70 سفينة خارج الميناء."),
    ),
    (
        "modality",
        ("The firm signed a contract to build a hospital.", "وقعت الشركة عقدًا لبناء مستشفى."),
        ("The firm built a hospital.", "بنت الشركة مستشفى."),
        ("The firm signed a contract to build a hospital.", "وقعت الشركة عقدًا لبناء مستشفى."),
    ),
    (
        "modality",
        ("The hotel was evacuated for fear of fire.", "أُخلي الفندق خشية اندلاع حريق."),
        ("The hotel caught fire.", "اشتعلت النيران في الفندق."),
        ("The hotel was evacuated for fear of fire.", "أُخلي الفندق خوفًا من اندلاع حريق."),
    ),
    (
        "modality",
        (
            "More than 300 children were vaccinated against cholera in Aden.",
            "تم تطعيم أكثر من 300 طفل ضد الكوليرا في عدن.",
        ),
        (
            "More than 300 children fell ill with cholera in Aden.",
            "أصيب أكثر من 300 طفل بالكوليرا في عدن.",
        ),
        (
            "More than 300 children were vaccinated against cholera in Aden.",
            "جرى تطعيم أكثر من 300 طفل ضد الكوليرا في عدن.",
        ),
    ),
    (
        "modality",
        (
            "Bread prices will double by March unless the port reopens, traders warned.",
            "حذر تجار من أن أسعار الخبز ستتضاعف بحلول مارس ما لم يُفتح الميناء.",
        ),
        (
            "The port will reopen by March unless bread prices double, traders warned.",
            "حذر تجار من أن الميناء سيُفتح بحلول مارس ما لم تتضاعف أسعار الخبز.",
        ),
        (
            "Bread prices will double by March unless the port reopens, traders warned.",
            "حذر تجار من أن أسعار الخبز ستتضاعف بحلول مارس ما لم يُفتح الميناء.",
        ),
    ),
    (
        "role_order",
        (
            "Dunmere Rail blamed a frozen switch, and inspector Oskar Velling asked for records.",
            "ألقت دنمير ريل باللوم على تحويلة متجمدة، وطلب المفتش أوسكار فيلينغ السجلات.",
        ),
        ("Velling blamed a frozen switch.", "ألقى فيلينغ باللوم على تحويلة متجمدة."),
        ("Dunmere Rail blamed a frozen switch.", "ألقت دنمير ريل باللوم على تحويلة متجمدة."),
    ),
    (
        "role_order",
        (
            "Kerrel Homes blamed the council for the damage.",
            "ألقت كيريل هومز باللوم على المجلس في الأضرار.",
        ),
        (
            "The council said Kerrel Homes was responsible for the damage.",
            "قال المجلس إن كيريل هومز هي المسؤولة عن الأضرار.",
        ),
        (
            "Kerrel Homes said the council was responsible for the damage.",
            "قالت كيريل هومز إن المجلس هو المسؤول عن الأضرار.",
        ),
    ),
    (
        "role_order",
        (
            "Solvanto overtook Kermax as the largest lender.",
            "تجاوزت سولفانتو كيرماكس لتصبح أكبر مقرض.",
        ),
        (
            "Kermax overtook Solvanto as the largest lender.",
            "تجاوزت كيرماكس سولفانتو لتصبح أكبر مقرض.",
        ),
        (
            "Solvanto overtook Kermax as the largest lender.",
            "تخطت سولفانتو كيرماكس لتصبح أكبر مقرض.",
        ),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "which"), PAIRS)
@pytest.mark.parametrize("row", _ROWS, ids=[row[2][0] for row in _ROWS])
def test_one_thing_is_not_told_as_another(
    row: tuple[str, tuple[str, str], tuple[str, str], tuple[str, str]], language: str, which: int
) -> None:
    """Another kind, stage, degree or judge than in the evidence is a reason; its own is none."""
    _, evidence, false, true = row
    assert reasons(false, language, evidence, which)
    assert reasons(true, language, evidence, which) == ()


@pytest.mark.parametrize("row", _ROWS, ids=[row[2][0] for row in _ROWS])
def test_the_reason_tells_what_differs(
    row: tuple[str, tuple[str, str], tuple[str, str], tuple[str, str]],
) -> None:
    """At least across the languages the reason is that of the check."""
    check, evidence, false, _ = row
    assert check in {r.check for r in reasons(false, "en", evidence, 1)}


# what looks like it and is none: claim and evidence in English and in Arabic
_ALIKE = [
    (
        ("Officials shut the gas plant in Homs.", "أغلق مسؤولون محطة الغاز في حمص."),
        (
            "Officials shut the gas plant in Homs after a blast at the oil terminal.",
            "أغلق مسؤولون محطة الغاز في حمص بعد انفجار في ميناء النفط.",
        ),
    ),
    (
        ("Twelve people caught polio.", "أصيب 12 شخصا بشلل الأطفال."),
        (
            "The ministry vaccinated 900 villagers after 12 people caught polio.",
            "طعمت الوزارة 900 قروي بعد إصابة 12 شخصا بشلل الأطفال.",
        ),
    ),
    (
        ("Ruud blamed injuries for the defeats.", "ألقى رود باللوم على الإصابات في الهزائم."),
        (
            "Coach Jens Ruud lost his job in May. The coach blamed injuries for the defeats.",
            "فقد المدرب ينس رود منصبه في مايو. وألقى المدرب باللوم على الإصابات في الهزائم.",
        ),
    ),
    (
        ("Morocco won the title.", "فاز المغرب باللقب."),
        (
            "Morocco won the title by beating Senegal in the final.",
            "أحرز المغرب اللقب بفوزه على السنغال في النهائي.",
        ),
    ),
    (
        ("The militia freed 30 men on Friday.", "أطلقت الميليشيا 30 رجلا يوم الجمعة."),
        (
            "Under an agreement to free prisoners, the militia freed 30 men on Friday.",
            "بموجب اتفاق لإطلاق سجناء، أطلقت الميليشيا 30 رجلا يوم الجمعة.",
        ),
    ),
]


@pytest.mark.parametrize(("language", "which"), PAIRS)
@pytest.mark.parametrize(("claim", "evidence"), _ALIKE, ids=[claim[0] for claim, _ in _ALIKE])
def test_what_is_told_so_is_let_pass(
    claim: tuple[str, str], evidence: tuple[str, str], language: str, which: int
) -> None:
    """The other kind, stage or judge stands beside, of something else."""
    assert reasons(claim, language, evidence, which) == ()
