"""Numbers, lengths and years told in other words, in all four pairs of languages.

Each row: the evidence in both languages, a true claim in both, and a false one beside it.
"""

from __future__ import annotations

import pytest
from pairs_kit import PAIRS, reasons

_ROWS: dict[str, tuple[tuple[str, str], tuple[str, str], tuple[str, str]]] = {
    "rents": (
        (
            "A new law does not allow landlords to raise rents by more than 5% a year.",
            "لا يسمح القانون الجديد لأصحاب العقارات برفع الإيجارات بأكثر من 5% سنويا.",
        ),
        (
            "The new law caps rent rises at 5% a year.",
            "يمنع القانون الجديد رفع الإيجارات بأكثر من 5% سنويا.",
        ),
        (
            "The new law allows rent rises of more than 5% a year.",
            "يسمح القانون الجديد برفع الإيجارات بأكثر من 5% سنويا.",
        ),
    ),
    "tuna": (
        (
            "Under the agreement, boats may catch not more than 400 tons of tuna this season.",
            "بموجب الاتفاق لا يجوز لقوارب الصيد أن تصطاد أكثر من 400 طن من التونة هذا الموسم.",
        ),
        (
            "The agreement caps the tuna catch at 400 tons this season.",
            "يحدد الاتفاق سقف صيد التونة بـ400 طن هذا الموسم.",
        ),
        (
            "The agreement allows more than 400 tons of tuna to be caught this season.",
            "يسمح الاتفاق بصيد أكثر من 400 طن من التونة هذا الموسم.",
        ),
    ),
    "classes": (
        (
            "The school bars classes of more than 30 pupils.",
            "تمنع المدرسة الصفوف التي تضم أكثر من 30 تلميذا.",
        ),
        (
            "The school does not allow classes of more than 30 pupils.",
            "لا تسمح المدرسة بصفوف تضم أكثر من 30 تلميذا.",
        ),
        (
            "The school does not allow classes of fewer than 30 pupils.",
            "لا تسمح المدرسة بصفوف تضم أقل من 30 تلميذا.",
        ),
    ),
    "pesticide": (
        (
            "The pesticide is banned in more than 30 countries.",
            "المبيد محظور في أكثر من 30 دولة.",
        ),
        (
            "The pesticide is banned in over 30 countries.",
            "المبيد محظور في ما يزيد على 30 دولة.",
        ),
        (
            "The pesticide is banned in fewer than 30 countries.",
            "المبيد محظور في أقل من 30 دولة.",
        ),
    ),
    "bags": (
        (
            "The airline does not allow bags weighing more than 10 kilograms in the cabin.",
            "لا تسمح شركة الطيران بحقائب يزيد وزنها على 10 كيلوغرامات في المقصورة.",
        ),
        (
            "The airline bans bags of more than 10 kilograms from the cabin.",
            "تحظر شركة الطيران إدخال حقائب يزيد وزنها على 10 كيلوغرامات إلى المقصورة.",
        ),
        (
            "The airline bans bags of less than 10 kilograms from the cabin.",
            "تحظر شركة الطيران إدخال حقائب يقل وزنها عن 10 كيلوغرامات إلى المقصورة.",
        ),
    ),
    "gatherings": (
        (
            "The governor prohibited gatherings of more than 50 people.",
            "حظر المحافظ تجمعات تضم أكثر من 50 شخصا.",
        ),
        (
            "The governor did not permit gatherings of more than 50 people.",
            "لم يسمح المحافظ بتجمعات تضم أكثر من 50 شخصا.",
        ),
        (
            "The governor permitted gatherings of more than 50 people.",
            "سمح المحافظ بتجمعات تضم أكثر من 50 شخصا.",
        ),
    ),
    "drivers": (
        (
            "Drivers may not drive for more than nine hours a day.",
            "لا يجوز للسائقين القيادة أكثر من تسع ساعات يوميا.",
        ),
        (
            "Drivers may drive for up to nine hours a day.",
            "يجوز للسائقين القيادة تسع ساعات يوميا كحد أقصى.",
        ),
        (
            "Drivers must drive for at least nine hours a day.",
            "يجب على السائقين القيادة تسع ساعات يوميا على الأقل.",
        ),
    ),
    "broker": (
        (
            "The court barred the broker from trading for more than two years.",
            "منعت المحكمة الوسيط من التداول لأكثر من عامين.",
        ),
        (
            "The broker was barred from trading for more than two years.",
            "منع الوسيط من التداول مدة تزيد على عامين.",
        ),
        (
            "The broker was barred from trading for less than two years.",
            "منع الوسيط من التداول مدة تقل عن عامين.",
        ),
    ),
    "fortnight2": (
        (
            "Engineers repaired the bridge in a fortnight.",
            "أصلح المهندسون الجسر في أسبوعين.",
        ),
        (
            "Engineers repaired the bridge in 14 days.",
            "أصلح المهندسون الجسر في 14 يوما.",
        ),
        (
            "Engineers repaired the bridge in 24 days.",
            "أصلح المهندسون الجسر في 24 يوما.",
        ),
    ),
    "week1": (
        (
            "The strike at the port lasted seven days.",
            "استمر الإضراب في الميناء سبعة أيام.",
        ),
        (
            "The port strike lasted a week.",
            "استمر إضراب الميناء أسبوعا.",
        ),
        (
            "The port strike lasted two weeks.",
            "استمر إضراب الميناء أسبوعين.",
        ),
    ),
    "quarterh": (
        (
            "The outage lasted 15 minutes.",
            "استمر انقطاع التيار 15 دقيقة.",
        ),
        (
            "The outage lasted a quarter of an hour.",
            "استمر انقطاع التيار ربع ساعة.",
        ),
        (
            "The outage lasted half an hour.",
            "استمر انقطاع التيار نصف ساعة.",
        ),
    ),
    "h48": (
        (
            "The truce will last 48 hours.",
            "ستستمر الهدنة 48 ساعة.",
        ),
        (
            "The truce will last two days.",
            "ستستمر الهدنة يومين.",
        ),
        (
            "The truce will last four days.",
            "ستستمر الهدنة أربعة أيام.",
        ),
    ),
    "min90": (
        (
            "Flights were delayed for 90 minutes because of fog.",
            "تأخرت الرحلات 90 دقيقة بسبب الضباب.",
        ),
        (
            "Fog delayed flights for an hour and a half.",
            "أخر الضباب الرحلات ساعة ونصف الساعة.",
        ),
        (
            "Fog delayed flights for two and a half hours.",
            "أخر الضباب الرحلات ساعتين ونصف الساعة.",
        ),
    ),
    "strike": (
        (
            "The strike at the port lasted ten days.",
            "استمر الإضراب في الميناء عشرة أيام.",
        ),
        (
            "The port strike lasted 10 days.",
            "استمر إضراب الميناء 10 أيام.",
        ),
        (
            "The port strike lasted a week.",
            "استمر إضراب الميناء أسبوعا.",
        ),
    ),
    "ceasefire": (
        (
            "The ceasefire held for seven days.",
            "صمدت الهدنة سبعة أيام.",
        ),
        (
            "The ceasefire held for a week.",
            "صمدت الهدنة لمدة أسبوع.",
        ),
        (
            "The ceasefire held for a month.",
            "صمدت الهدنة لمدة شهر.",
        ),
    ),
    "prison": (
        (
            "He served six months in prison.",
            "أمضى ستة أشهر في السجن.",
        ),
        (
            "He served half a year in prison.",
            "أمضى نصف عام في السجن.",
        ),
        (
            "He served a year in prison.",
            "أمضى عاما في السجن.",
        ),
    ),
    "museum": (
        (
            "The museum will close for a week.",
            "سيغلق المتحف أسبوعا.",
        ),
        (
            "The museum will close for seven days.",
            "سيغلق المتحف سبعة أيام.",
        ),
        (
            "The museum will close for nine days.",
            "سيغلق المتحف تسعة أيام.",
        ),
    ),
    "closed_bridge": (
        (
            "The bridge was closed for several weeks.",
            "ظل الجسر مغلقا عدة أسابيع.",
        ),
        (
            "The bridge was closed for weeks.",
            "ظل الجسر مغلقا أسابيع.",
        ),
        (
            "The bridge was closed for a week.",
            "ظل الجسر مغلقا أسبوعا.",
        ),
    ),
    "one_year": (
        (
            "The company will be run by Hana Aziz for one year.",
            "ستدير هناء عزيز الشركة عاما واحدا.",
        ),
        (
            "Hana Aziz will run the company for 12 months.",
            "ستدير هناء عزيز الشركة 12 شهرا.",
        ),
        (
            "Hana Aziz will run the company for 18 months.",
            "ستدير هناء عزيز الشركة 18 شهرا.",
        ),
    ),
    "decade": (
        (
            "The work took a decade.",
            "استغرق العمل عقدا.",
        ),
        (
            "The work took 10 years.",
            "استغرق العمل 10 سنوات.",
        ),
        (
            "The work took 15 years.",
            "استغرق العمل 15 عاما.",
        ),
    ),
    "fund": (
        (
            "The fund is worth a quarter of a million dollars.",
            "تبلغ قيمة الصندوق ربع مليون دولار.",
        ),
        (
            "The fund is worth 250,000 dollars.",
            "تبلغ قيمة الصندوق 250 ألف دولار.",
        ),
        (
            "The fund is worth 750,000 dollars.",
            "تبلغ قيمة الصندوق 750 ألف دولار.",
        ),
    ),
    "fled": (
        (
            "One and a half million people fled.",
            "فر مليون ونصف المليون شخص.",
        ),
        (
            "Some 1.5 million people fled.",
            "فر 1.5 مليون شخص.",
        ),
        (
            "Half a million people fled.",
            "فر نصف مليون شخص.",
        ),
    ),
    "drought": (
        (
            "The drought has lasted two decades.",
            "استمر الجفاف عقدين.",
        ),
        (
            "The drought has lasted 20 years.",
            "استمر الجفاف 20 عاما.",
        ),
        (
            "The drought has lasted 30 years.",
            "استمر الجفاف 30 عاما.",
        ),
    ),
    "exhibition": (
        (
            "The exhibition runs for a fortnight.",
            "يستمر المعرض أسبوعين.",
        ),
        (
            "The exhibition runs for two weeks.",
            "يستمر المعرض 14 يوما.",
        ),
        (
            "The exhibition runs for a week.",
            "يستمر المعرض أسبوعا.",
        ),
    ),
    "between1": (
        (
            "The company lost 3,000 jobs between 2018 and 2021.",
            "فقدت الشركة 3000 وظيفة بين عامي 2018 و2021.",
        ),
        (
            "From 2018 to 2021 the company lost 3,000 jobs.",
            "من 2018 إلى 2021 فقدت الشركة 3000 وظيفة.",
        ),
        (
            "From 2015 to 2021 the company lost 3,000 jobs.",
            "من 2015 إلى 2021 فقدت الشركة 3000 وظيفة.",
        ),
    ),
    "between2": (
        (
            "Samir Nassar was governor from 2010 to 2014.",
            "كان سمير نصار محافظا من 2010 إلى 2014.",
        ),
        (
            "Samir Nassar was governor between 2010 and 2014.",
            "كان سمير نصار محافظا بين عامي 2010 و2014.",
        ),
        (
            "Samir Nassar was governor between 2010 and 2018.",
            "كان سمير نصار محافظا بين عامي 2010 و2018.",
        ),
    ),
    "between3": (
        (
            "Prices of olive oil doubled between 2022 and 2024.",
            "تضاعفت أسعار زيت الزيتون بين 2022 و2024.",
        ),
        (
            "Olive oil prices doubled from 2022 to 2024.",
            "تضاعفت أسعار زيت الزيتون في الفترة من 2022 إلى 2024.",
        ),
        (
            "Olive oil prices doubled from 2022 to 2023.",
            "تضاعفت أسعار زيت الزيتون في الفترة من 2022 إلى 2023.",
        ),
    ),
    "yearbefore1": (
        (
            "The airline lost 80 million dollars in 2025, double its loss of the year before.",
            "خسرت شركة الطيران 80 مليون دولار في 2025، أي ضعف خسارتها في العام السابق.",
        ),
        (
            "In 2025 the airline lost twice what it lost in 2024.",
            "في 2025 خسرت شركة الطيران ضعف ما خسرته في 2024.",
        ),
        (
            "In 2025 the airline lost twice what it lost in 2023.",
            "في 2025 خسرت شركة الطيران ضعف ما خسرته في 2023.",
        ),
    ),
    "writer": (
        (
            "The writer won the prize in 2018 and died a year later.",
            "فازت الكاتبة بالجائزة في 2018 وتوفيت بعد عام.",
        ),
        (
            "The writer died in 2019.",
            "توفيت الكاتبة في 2019.",
        ),
        (
            "The writer won the prize in 2019.",
            "فازت الكاتبة بالجائزة في 2019.",
        ),
    ),
    "wing": (
        (
            "The wing will have 84 beds, 20 fewer than originally planned.",
            "سيضم الجناح 84 سريرا، أي أقل بعشرين سريرا مما كان مخططا له في الأصل.",
        ),
        (
            "The wing will have 84 beds, which is 20 fewer than planned.",
            "سيضم الجناح 84 سريرا، أي أقل بعشرين سريرا مما كان مخططا له.",
        ),
        (
            "The wing will have 20 beds.",
            "سيضم الجناح 20 سريرا.",
        ),
    ),
    "third1": (
        (
            "One in three households in Malta owns two cars, a survey found.",
            "أظهر استطلاع أن أسرة من كل ثلاث أسر في مالطا تملك سيارتين.",
        ),
        (
            "A third of households in Malta own two cars, a survey found.",
            "ثلث الأسر في مالطا تملك سيارتين، بحسب استطلاع.",
        ),
        (
            "Three quarters of households in Malta own two cars, a survey found.",
            "ثلاثة أرباع الأسر في مالطا تملك سيارتين، بحسب استطلاع.",
        ),
    ),
    "third2": (
        (
            "A quarter of the workers at the plant will lose their jobs.",
            "سيفقد ربع العمال في المصنع وظائفهم.",
        ),
        (
            "One in four workers at the plant will lose their jobs.",
            "سيفقد واحد من كل أربعة عمال في المصنع وظيفته.",
        ),
        (
            "One in three workers at the plant will lose their jobs.",
            "سيفقد واحد من كل ثلاثة عمال في المصنع وظيفته.",
        ),
    ),
    "third4": (
        (
            "One in five children in the camp is malnourished.",
            "يعاني طفل من كل خمسة أطفال في المخيم سوء التغذية.",
        ),
        (
            "About 20% of children in the camp are malnourished.",
            "نحو 20% من أطفال المخيم يعانون سوء التغذية.",
        ),
        (
            "About 50% of children in the camp are malnourished.",
            "نحو 50% من أطفال المخيم يعانون سوء التغذية.",
        ),
    ),
    "short1": (
        (
            "Buyers wait up to eight months for a car because factories are short of parts.",
            "ينتظر المشترون حتى ثمانية أشهر للحصول على سيارة لأن المصانع تعاني نقصا في القطع.",
        ),
        (
            "Buyers wait up to eight months for a car because of a shortage of parts.",
            "ينتظر المشترون ما يصل إلى ثمانية أشهر للحصول على سيارة بسبب نقص القطع.",
        ),
        (
            "Buyers wait at least eight months for a car because of a shortage of parts.",
            "ينتظر المشترون ما لا يقل عن ثمانية أشهر للحصول على سيارة بسبب نقص القطع.",
        ),
    ),
    "cheap1": (
        (
            "Bread became cheaper in Cairo this month.",
            "صار الخبز أرخص في القاهرة هذا الشهر.",
        ),
        (
            "Bread prices fell in Cairo this month.",
            "انخفضت أسعار الخبز في القاهرة هذا الشهر.",
        ),
        (
            "Bread prices rose in Cairo this month.",
            "ارتفعت أسعار الخبز في القاهرة هذا الشهر.",
        ),
    ),
    "cheap2": (
        (
            "The price of onions rose in Karachi after the floods.",
            "ارتفع سعر البصل في كراتشي بعد الفيضانات.",
        ),
        (
            "Onions became dearer in Karachi after the floods.",
            "أصبح البصل أغلى في كراتشي بعد الفيضانات.",
        ),
        (
            "Onions became cheaper in Karachi after the floods.",
            "أصبح البصل أرخص في كراتشي بعد الفيضانات.",
        ),
    ),
    "venue1": (
        (
            "The two sides agreed to meet in May but did not set a venue.",
            "اتفق الجانبان على الاجتماع في مايو لكنهما لم يحددا مكانا.",
        ),
        (
            "The two sides agreed to meet in May without deciding where.",
            "اتفق الجانبان على الاجتماع في مايو دون تحديد المكان.",
        ),
        (
            "The two sides agreed to meet in May and set a venue.",
            "اتفق الجانبان على الاجتماع في مايو وحددا المكان.",
        ),
    ),
    "exch1": (
        (
            "The central bank closed 30 money exchange shops in Erbil.",
            "أغلق البنك المركزي 30 من محال الصرافة في أربيل.",
        ),
        (
            "The central bank shut 30 exchange offices in Erbil.",
            "أغلق البنك المركزي 30 محل صرافة في أربيل.",
        ),
        (
            "The central bank opened 30 exchange offices in Erbil.",
            "افتتح البنك المركزي 30 محل صرافة في أربيل.",
        ),
    ),
    "dmg1": (
        (
            "Strong winds tore the roofs off dozens of houses in Sylhet.",
            "اقتلعت رياح قوية أسطح عشرات المنازل في سيلهيت.",
        ),
        (
            "Strong winds ripped the roofs off dozens of homes in Sylhet.",
            "انتزعت رياح قوية أسقف عشرات البيوت في سيلهيت.",
        ),
        (
            "Strong winds tore the roofs off hundreds of houses in Sylhet.",
            "اقتلعت رياح قوية أسطح مئات المنازل في سيلهيت.",
        ),
    ),
    "rider1": (
        (
            "The metro operator said the number of passengers rose by 8% in 2024.",
            "قالت الشركة المشغلة للمترو إن عدد الركاب ارتفع 8% في 2024.",
        ),
        (
            "Metro ridership grew by 8% in 2024, the operator said.",
            "زاد عدد ركاب المترو 8% في 2024، بحسب المشغل.",
        ),
        (
            "Metro ridership fell by 8% in 2024, the operator said.",
            "تراجع عدد ركاب المترو 8% في 2024، بحسب المشغل.",
        ),
    ),
}


@pytest.mark.parametrize(("language", "which"), PAIRS)
@pytest.mark.parametrize("row", _ROWS)
def test_told_in_other_words(row: str, language: str, which: int) -> None:
    """A ceiling, a length, a share or a year may be told by another word."""
    evidence, true, _ = _ROWS[row]
    assert not reasons(true, language, evidence, which)


@pytest.mark.parametrize(("language", "which"), PAIRS)
@pytest.mark.parametrize("row", _ROWS)
def test_another_figure_is_rejected(row: str, language: str, which: int) -> None:
    """Another number, length, year or bound is refuted."""
    evidence, _, false = _ROWS[row]
    assert reasons(false, language, evidence, which)
