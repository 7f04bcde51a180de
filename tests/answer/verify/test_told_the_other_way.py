"""True claims that tell it from the other end, beside false ones of the same words."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

# evidence, a true claim, a false one
_ROWS = """
واتهمت النقابة شركة الأمل بتأخير الرواتب، وهو ما نفاه مدير الشركة
اتهمت النقابة شركة الأمل بتأخير الرواتب، ونفى مدير الشركة ذلك.
اتهمت النقابة شركة الأمل بتأخير الرواتب، وأكد مدير الشركة ذلك.

واتهمت النقابة شركة الأمل بتأخير الرواتب، وهو ما نفاه مدير الشركة
The union accused Amal of delaying salaries, which the company's director denied.
The union accused Amal of delaying salaries, which the company's director confirmed.

واتهمت النقابة شركة الأمل بتأخير الرواتب، ونفت الشركة ذلك
اتهمت النقابة شركة الأمل بتأخير الرواتب، وهو ما نفته الشركة.
اتهمت النقابة شركة الأمل بتأخير الرواتب، وهو ما أكدته الشركة.

The union accused Amal of delaying salaries, which the director denied
اتهمت النقابة شركة الأمل بتأخير الرواتب، وهو ما نفاه المدير.
اتهمت النقابة شركة الأمل بتأخير الرواتب، وهو ما أكده المدير.

وغادر الجزيرة أمس 90 سائحًا، بينما وصل إليها 410
وصل إلى الجزيرة 410 سياح، وغادرها 90.
وصل إلى الجزيرة 90 سائحًا، وغادرها 410.

وغادر الجزيرة أمس 90 سائحًا، بينما وصل إليها 410
410 tourists arrived on the island and 90 left it.
90 tourists arrived on the island and 410 left it.

ويبلغ طول الجسر 640 مترًا، ويربط بين ضفتين تقيم عليهما 90 أسرة
يربط الجسر البالغ طوله 640 مترًا بين ضفتين تقيم عليهما 90 أسرة.
يربط الجسر البالغ طوله 90 مترًا بين ضفتين تقيم عليهما 640 أسرة.

وتبلغ كلفة المشروع 12 مليون دولار، ويشمل بناء 40 مدرسة
يشمل المشروع الذي تبلغ كلفته 12 مليون دولار بناء 40 مدرسة.
يشمل المشروع الذي تبلغ كلفته 40 مليون دولار بناء 12 مدرسة.

ونقلت صحيفة «المدى» عن مسؤول لم تسمّه أن الرحلات قد تبدأ في مايو
قد تبدأ الرحلات في مايو، وفق ما نقلته صحيفة «المدى» عن مسؤول.
ستبدأ الرحلات في مايو، وفق ما نقلته صحيفة «المدى» عن مسؤول.

وأفاد مصدر في البلدية بأن المنع سيبقى ساريًا حتى يونيو
سيبقى المنع ساريًا حتى يونيو، كما أفاد مصدر في البلدية.
انتهى المنع في يونيو، كما أفاد مصدر في البلدية.

غير أن النائب المعارض سمير خوري شكك في أرقام وزير المال، وقال إن الموازنة «خيال»
شكك النائب سمير خوري في الأرقام، وقال إن الموازنة «خيال».
شكك وزير المال في الأرقام، وقال إن الموازنة «خيال».

Observers reported minor problems but found no evidence of organised fraud
Observers found no evidence of organised fraud.
Observers found evidence of organised fraud.

Residents described a loud bang at the plant, but experts have yet to establish what went wrong
Experts have yet to establish what went wrong.
Experts have established what went wrong.

وسُجّلت بين الأطفال دون الخامسة إصابات أقل مما سُجّل بين كبار السن
الإصابات المسجلة بين كبار السن أكثر من تلك المسجلة بين الأطفال دون الخامسة.
الإصابات المسجلة بين الأطفال دون الخامسة أكثر من تلك المسجلة بين كبار السن.

Deaths among women were lower than among men
Deaths among men were higher than among women.
Deaths among women were higher than among men.

Deaths among women were lower than among men
كانت الوفيات بين الرجال أكثر منها بين النساء.
كانت الوفيات بين النساء أكثر منها بين الرجال.

وكانت الوفيات بين النساء أقل منها بين الرجال
Deaths among men were higher than among women.
Deaths among women were higher than among men.

وحذّر عمر سليم، رئيس نقابة المزارعين، من أن الإضراب قد يؤخر الحصاد
The strike could delay the harvest, warned Omar Salim, head of the farmers' union.
The strike has delayed the harvest, warned Omar Salim, head of the farmers' union.

Skarne, a rival firm, accused Halcyon of theft
A rival firm, Skarne, accused Halcyon of theft.
A rival firm, Halcyon, accused Skarne of theft.

نمت الصادرات أسرع من الواردات
Exports grew at a faster pace than imports.
Exports grew at a slower pace than imports.

The vaccine will be given to children with diabetes
سيعطى اللقاح للأطفال المصابين بالسكري.
سيعطى اللقاح للأطفال المصابين بالربو.

Police believe the driver, who survived, may have lost consciousness
تعتقد الشرطة أن السائق ربما فقد الوعي.
تعتقد الشرطة أن السائق مفقود.

Norva's sales rose 4 percent, while those of rival Talka fell 3 percent
ارتفعت مبيعات نورفا 4 في المئة، فيما تراجعت مبيعات منافستها تالكا 3 في المئة.
ارتفعت مبيعات تالكا 4 في المئة، فيما تراجعت مبيعات نورفا 3 في المئة.

وقال المبعوث كارل برانت: «هذه بداية صغيرة، لكنها تفتح الباب أمام السلام»
Envoy Karl Brandt described it as a small start.
Envoy Karl Brandt described it as a failed start.

The thieves demanded a ransom, but the laboratory refused to pay, its head, Sami Haddad, told us
قال مدير المختبر سامي حداد إن اللصوص طلبوا فدية لكن المختبر رفض الدفع.
قال مدير المختبر سامي حداد إن اللصوص رفضوا فدية لكن المختبر طلب الدفع.

Seven pilgrims were taken to hospital with sunstroke
نُقل سبعة حجاج إلى المستشفى بسبب ضربة شمس.
نُقل سبعة حجاج إلى المستشفى بسبب حريق.

ويبدأ العمل بالقرار من أول مارس
The decision takes effect on March 1.
The decision takes effect on March 2.

وبلغ سعر القمح 248 دولارًا للطن
The price of wheat was $248 a tonne.
The price of wheat was $248 a barrel.
"""
_CASES = [block.splitlines() for block in _ROWS.strip().split("\n\n")]


def _language(text: str) -> str:
    return "en" if text.isascii() else "ar"


@pytest.mark.parametrize(("evidence", "claim"), [(row[0], row[1]) for row in _CASES])
def test_the_same_told_otherwise_is_let_pass(evidence: str, claim: str) -> None:
    """Another order, voice or phrase says no more."""
    assert not verify(claim, _language(claim), [evidence])


@pytest.mark.parametrize(("evidence", "claim"), [(row[0], row[2]) for row in _CASES])
def test_another_thing_in_the_same_phrase_is_refused(evidence: str, claim: str) -> None:
    """The phrase excuses nothing but itself."""
    assert verify(claim, _language(claim), [evidence])
