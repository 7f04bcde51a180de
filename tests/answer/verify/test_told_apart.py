"""Words of one field that do not say the same: a claim may not put one in the place of another."""

import pytest

from mujaz.answer.verify.claims import verify

# evidence with both words: [what it says|what the claim says instead]
_APART = """
The [ambassador|embassy] denied the report about the stolen files on Tuesday.
The company's [director|chief executive] opened the new plant in March.
The [uncle|aunt] of the missing boy spoke to reporters outside the court.
The [grandfather|grandmother] of the missing boy spoke to reporters.
Police questioned the [suspect|defendant] near the market on Friday.
The [ferry|tanker] sank off the northern coast on Monday.
The council [discussed|approved] the closure of the library on Monday.
The panel [recommended|ordered] the closure of the library on Monday.
The former mayor was [charged|convicted] over the bribes on Tuesday.
The striker [missed|scored] a penalty in the second half.
The club [drew|won] its third match on Sunday.
The fire [damaged|destroyed] the library on Tuesday.
The army [besieged|captured] the port on Tuesday.
The [survey|study] included 400 patients.
The firm produces [petrol|diesel] in the north of the country.
The president [visited|left] the capital on Sunday.
[اقترضت|أقرضت] الشركة 40 مليون دولار.
Heavy [rain|snow] closed the pass on Sunday.
A [storm|hurricane] hit the coast on Sunday.
The number of cases on [Facebook|Instagram] was small.
Doctors examined the [kidney|liver] of the driver on Sunday.
The club reached the [semi-final|final] on Sunday.
The [mayor|ministry] [eased|lifted] the limits on fishing in March.
استقال [مدير|قائد] الشركة بعد التدقيق يوم الثلاثاء.
أدانت المحكمة رئيس البلدية => عاقبت المحكمة رئيس البلدية.
[أوقف|سجن] رئيس البلدية السابق بتهمة الرشوة.
بلغ الفريق نصف النهائي يوم الأحد => بلغ الفريق النهائي يوم الأحد
بلغ الفريق نصف النهائي يوم الأحد => The team reached the final on Sunday.
[هزم|أقصى] الفريق جاره يوم الأحد.
[أنذر|طرد] الحكم المدافع في الشوط الثاني.
[أعار|باع] النادي المهاجم في يناير.
[ارتفع|تضاعف] عدد الزوار في عام.
[نزحت|غادرت] 300 عائلة من القرية.
[دعم|مول] الصندوق الجسر.
[ناقشت|أقرت] الحكومة قانون الصيد يوم الثلاثاء.
استجوب القاضي [المحامي|الموكل] يوم الأحد.
وصل [الركاب|المهاجرون] إلى الميناء.
تأخرت [الرحلة|الطائرة] بسبب الضباب.
خفضت الشركة [كلفة|أسعار] القمح.
اشترت الشركة [العقار|المبنى] يوم الأحد.
خففت الولايات المتحدة العقوبات على البنك => The United States lifted the sanctions on the bank.
ألحق الحريق أضرارا بالمكتبة يوم الثلاثاء => The fire destroyed the library on Tuesday.
اصطدمت حافلة بشاحنة قرب الجسر => A bus collided with a car near the bridge.
وقع المبعوث الوثيقة يوم الثلاثاء => The ambassador signed the document on Tuesday.
أجرى الرئيسان محادثة هاتفية يوم الثلاثاء => The two presidents met on Tuesday.
تعادل الفريق في مباراته الثالثة يوم الأحد => The team won its third match on Sunday.
The council discussed the closure of the library => وافق المجلس على إغلاق المكتبة
The striker missed a penalty in the second half => سجل المهاجم ركلة جزاء في الشوط الثاني
The firm's revenue reached 40 million dollars => بلغت أرباح الشركة 40 مليون دولار
A gas blast killed three on Sunday => قتل ثلاثة في هجوم يوم الأحد
The minister rejected the plan on Monday => رفضت الحكومة الخطة يوم الاثنين
The measures against the bank end in May => تنتهي العقوبات على البنك في مايو
عينت الحكومة وزيرا في اللجنة يوم الأحد => The government appointed two ministers to the committee.
عينت الحكومة وزيرا سابقا يوم الأحد => The government appointed two former ministers on Sunday.
He said the deal was close => قال اللاعب إن الصفقة قريبة
Prosecutors charged the mayor on Monday => وجهت المحكمة التهمة إلى رئيس البلدية يوم الاثنين
"""
_ALIKE = """
The company [bought|acquired] the brewery in March.
The two sides held [talks|negotiations] on Tuesday.
The court [freed|released] the driver on Friday.
The [jet|plane] landed safely after the engine caught fire.
The [ferry|ship] sank off the northern coast on Monday.
The governor [vowed|promised] to repair the bridge in March.
Prices fell in spring, the firm said => Prices fall in spring, the firm said.
The private firm opened the plant in 2020 => افتتحت الشركة الخاصة المصنع عام 2020
[أوقفت|اعتقلت] الشرطة السائق يوم الأحد.
[استحوذت على|اشترت] الشركة المصنع يوم الأحد.
[شيد|بنى] المجلس سوقا في القرية.
[وعدت|تعهدت] البلدية بإصلاح الجسر في مارس.
استغنى النادي عن خدمات المدرب نونو تافاريس => أقال النادي المدرب نونو تافاريس
هبط سهم الشركة 3 في المئة يوم الأحد => خسر سهم الشركة 3 في المئة يوم الأحد
افتتحت الشركة الخاصة المصنع في 2020 => افتتحت الشركة الخاصة المصنع عام 2020
وقع وزيرا خارجية البلدين الوثيقة => The two foreign ministers signed the document.
وقع طرفا النزاع الوثيقة => The two sides of the conflict signed the document.
دمر الحريق المكتبة يوم الثلاثاء => The fire destroyed the library on Tuesday.
The city postponed the bridge project on Tuesday => أرجأت المدينة مشروع الجسر يوم الثلاثاء
بلغ الفريق نصف النهائي يوم الأحد => The team reached the semi-final on Sunday.
The team reached the semi-finals on Sunday => بلغ الفريق نصف النهائي يوم الأحد
"""


def _pairs(lines: str) -> list[tuple[str, str]]:
    return [_pair(line) for line in lines.strip().splitlines()]


def _pair(line: str) -> tuple[str, str]:
    """Return the evidence and the claim of a line."""
    if "=>" in line:
        evidence, claim = line.split("=>")
        return evidence.strip(), claim.strip()
    parts = [part.split("|") for part in line.replace("]", "[").split("[")]
    return "".join(p[0] for p in parts), "".join(p[-1] for p in parts)


def _language(text: str) -> str:
    return "en" if text.isascii() else "ar"


@pytest.mark.parametrize(("evidence", "claim"), _pairs(_APART))
def test_a_word_of_the_same_field_is_no_synonym(evidence: str, claim: str) -> None:
    """An embassy is no ambassador, a debate no approval, a smuggler no sender."""
    assert verify(claim, _language(claim), [evidence]) != ()


@pytest.mark.parametrize(("evidence", "claim"), _pairs(_ALIKE))
def test_a_word_that_says_the_same_may_stand_for_another(evidence: str, claim: str) -> None:
    """What keeps words apart leaves true rewordings alone."""
    assert verify(claim, _language(claim), [evidence]) == ()


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("ar", "هطل 40 سنتيمترًا من المطر على الوادي.", "وهطل 40 ملم من المطر على الوادي"),
        ("en", "The parcel weighed 12 kilograms.", "The parcel weighed 12 grams"),
        ("en", "The farm covers 300 hectares.", "وتغطي المزرعة 300 فدان"),
        ("ar", "تنتج المحطة 90 ميغاواط.", "The station produces 90 gigawatts"),
    ],
)
def test_a_measure_is_not_another(language: str, claim: str, evidence: str) -> None:
    """The number alone says nothing without its unit."""
    assert {"units"} <= {r.check for r in verify(claim, language, [evidence])}
