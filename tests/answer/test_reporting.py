"""Who says what: in invented sentences, Arabic and English, with known and with unknown names."""

from __future__ import annotations

import pytest
from answer_kit import reports

# (a text, the speaker of its last sentence in its own words, the known names that speak)
NAMED = [
    ("قال وزير النقل سامر قاسم إن الجسر سيفتح قريبا.", "وزير النقل سامر قاسم", "samer-qasem"),
    ("وقال قاسم: «الجسر جاهز».", "قاسم", "samer-qasem"),
    ("أما هنا فاروق، فقالت إن الجسر لا يزال مغلقا.", "هنا فاروق", "hana-farouk"),
    ("أما فاروق فقد أكدت أن الجسر آمن.", "فاروق", "hana-farouk"),
    ("«الجسر جاهز»، قال سامر قاسم.", "سامر قاسم", "samer-qasem"),
    ("«الجسر جاهز للعبور»، قال قاسم للصحفيين.", "قاسم", "samer-qasem"),
    ("قال مبعوث قصر الرمال إن المحادثات بدأت.", "مبعوث قصر الرمال", ""),
    ("قال مستشار راشد إن المحادثات بدأت.", "مستشار راشد", ""),
    ("قال مستشار الرئيس كمال راشد إن المحادثات بدأت.", "مستشار الرئيس كمال راشد", ""),
    ("قالت زوجة قاسم إن البيت بيع.", "زوجة قاسم", ""),
    ("قال محامي هنا فاروق إن القضية انتهت.", "محامي هنا فاروق", ""),
    (
        "قال المتحدث باسم هيئة الموانئ نادر الشامي إن الرصيف مغلق.",
        "المتحدث باسم هيئة الموانئ نادر الشامي",
        "nader-shami ports-authority",
    ),
    ("قال متحدث باسم هيئة الموانئ إن الرصيف مغلق.", "متحدث باسم هيئة الموانئ", "ports-authority"),
    ("وقالت هيئة الموانئ إن الرصيف مغلق.", "هيئة الموانئ", "ports-authority"),
    ("وفقا لمسؤول في الميناء، أغلق الرصيف.", "مسؤول", ""),
    ("أغلق الرصيف وفقًا لمسؤول محلي.", "مسؤول محلي", ""),
    ("وبحسب وكالة الخليج، أغلق الرصيف.", "وكالة الخليج", "gulf-wire"),
    ("أغلق الرصيف، بحسب قاسم، منذ يومين.", "قاسم", "samer-qasem"),
    ("نقلت صحيفة الساحل عن سامر قاسم قوله إن الرصيف مغلق.", "سامر قاسم", "samer-qasem"),
    ("نقلت وكالة الخليج عن هنا فاروق قولها إنها ستستقيل.", "هنا فاروق", "hana-farouk"),
    ("ونقلت وكالة الخليج عن مصدر مطلع قوله إن الرصيف مغلق.", "مصدر مطلع", ""),
    ("قال علي قاسم إن الرصيف مغلق.", "علي قاسم", ""),
    ("قال علي جابر إن الرصيف مغلق.", "علي جابر", ""),
    ("نفى سامر قاسم أن يكون الرصيف مغلقا.", "سامر قاسم", "samer-qasem"),
    ("ونفت هيئة الموانئ صحة التقرير.", "هيئة الموانئ", "ports-authority"),
    ("قال مروان زيتون، مدير المتحف، إن المعرض سيفتح.", "مروان زيتون", ""),
    ("وأكدت رئيسة البلدية سعاد منصور أن المعرض سيفتح.", "رئيسة البلدية سعاد منصور", ""),
    ("قال السيد زيتون إن المعرض سيفتح.", "السيد زيتون", ""),
    ("وكتب قاسم على منصة إكس أن المعرض سيفتح.", "قاسم", "samer-qasem"),
    ("وأعلن راشد، الخميس، أن المعرض سيفتح.", "راشد", "kamal-rashed"),
    ("كما أعلن الرئيس كمال راشد إغلاق المطار.", "الرئيس كمال راشد", "kamal-rashed"),
    ("رفض قاسم اقتراح فاروق لإغلاق الميناء.", "قاسم", "samer-qasem"),
    ("وحذر قاسم من أن فاروق تحاول إغلاق الميناء.", "قاسم", "samer-qasem"),
    ("من جهته، قال رئيس النقابة إن الإضراب مستمر.", "رئيس النقابة", ""),
    ("وردا على سؤال عن الإضراب، قال قاسم إن الحوار مستمر.", "قاسم", "samer-qasem"),
    ("قالت مصادر طبية إن ثلاثة أصيبوا.", "مصادر طبية", ""),
    ("قال مسؤول رفض الكشف عن اسمه إن الرصيف مغلق.", "مسؤول", ""),
    ("قال أحد الشهود إن الرصيف احترق.", "أحد الشهود", ""),
    ("قال قاسم وفاروق إن الرصيف مغلق.", "قاسم وفاروق", "hana-farouk samer-qasem"),
    ("ذكر تقرير أن الرصيف مغلق.", "تقرير", ""),
    ("أفادت تقارير بأن قاسم استقال.", "تقارير", ""),
    ("تحدث قاسم هاتفيا مع فاروق.", "قاسم", "samer-qasem"),
    ("وصرحت فاروق لوكالة الخليج بأن الميناء مفتوح.", "فاروق", "hana-farouk"),
    ("قال قاسم لفاروق إن الميناء مفتوح.", "قاسم", "samer-qasem"),
    ("اتهم قاسم فاروق بالكذب.", "قاسم", "samer-qasem"),
    ("وصف قاسم اللقاء بأنه مفيد.", "قاسم", "samer-qasem"),
    ("قال مسؤول كبير في هيئة الموانئ إن الرصيف مغلق.", "مسؤول كبير", ""),
    ("وزعم بيان نسب إلى فاروق أن الميناء مغلق.", "بيان", ""),
    ("وأوضح الوزير أن الميناء مغلق.", "الوزير", ""),
    ("وأعلنت نورلاند إغلاق الميناء.", "نورلاند", "norland"),
    ("قال وزير الخارجية النورلاندي إن الميناء مغلق.", "وزير الخارجية النورلاندي", ""),
    ("قال سفير نورلاند في المرسى إن الميناء مغلق.", "سفير نورلاند", ""),
    ("قال نائب رئيس هيئة الموانئ مازن خليل إن العمل توقف.", "نائب رئيس هيئة الموانئ", ""),
    ("Samer Qasem said the bridge was ready.", "Samer Qasem", "samer-qasem"),
    ("The bridge is ready, Samer Qasem said on Monday.", "Samer Qasem", "samer-qasem"),
    ('"The bridge is ready," said Samer Qasem.', "Samer Qasem", "samer-qasem"),
    ("“The bridge is ready,” Qasem told reporters.", "Qasem", "samer-qasem"),
    ("“The bridge is ready,” said Marwan Zeitoun, the museum director.", "Marwan Zeitoun", ""),
    ("“The bridge is ready,” said the museum director.", "the museum director", ""),
    ("Marwan Zeitoun told Gulf Wire that the bridge was ready.", "Marwan Zeitoun", ""),
    ("According to Hana Farouk, the bridge was ready.", "Hana Farouk", "hana-farouk"),
    ("The bridge was ready, according to Hana Farouk.", "Hana Farouk", "hana-farouk"),
    (
        "The bridge was ready, according to an official who asked not to be named.",
        "an official",
        "",
    ),
    ("Rashed's envoy said the talks began.", "Rashed's envoy", ""),
    ("An adviser to Kamal Rashed said the talks began.", "An adviser to Kamal Rashed", ""),
    ("The Palace envoy said the talks began.", "The Palace envoy", ""),
    (
        "A spokesman for the Ports Authority said the quay was closed.",
        "A spokesman for the Ports Authority",
        "ports-authority",
    ),
    (
        "Ports Authority spokesman Nader Shami said the quay was closed.",
        "Ports Authority spokesman Nader Shami",
        "nader-shami ports-authority",
    ),
    (
        "Nader Shami, a spokesman for the Ports Authority, said the quay was closed.",
        "Nader Shami",
        "nader-shami ports-authority",
    ),
    (
        "Hana Farouk, who met Samer Qasem last week, said the quay was closed.",
        "Hana Farouk",
        "hana-farouk",
    ),
    ("Hana Farouk denied that the quay was closed.", "Hana Farouk", "hana-farouk"),
    ("Coast Daily quoted Samer Qasem as saying the quay was closed.", "Samer Qasem", "samer-qasem"),
    ("The minister, citing Gulf Wire, left the room.", "Gulf Wire", "gulf-wire"),
    ("Qasem rejected a proposal by Farouk.", "Qasem", "samer-qasem"),
    ("Officials said the quay was closed.", "Officials", ""),
    (
        "Two people familiar with the matter said the quay was closed.",
        "Two people familiar with the matter",
        "",
    ),
    ("Qasem warned that Farouk wanted to close the port.", "Qasem", "samer-qasem"),
    (
        "In a statement, the Ports Authority said the quay was closed.",
        "the Ports Authority",
        "ports-authority",
    ),
    ("On Monday Qasem said the quay was closed.", "Qasem", "samer-qasem"),
    ("The report said the quay was closed.", "The report", ""),
    ("Norland's foreign minister said the quay was closed.", "Norland's foreign minister", ""),
    ("The mayor of Marsa said the quay was closed.", "The mayor of Marsa", ""),
    ("Qasem's statement was wrong, the note added.", "the note", ""),
    ("Farouk's lawyer, Omar Said, said the case was over.", "Farouk's lawyer", ""),
    ("Mr Said said the case was over.", "Mr Said", ""),
    ("The company reported a profit.", "The company", ""),
    (
        "Samer Qasem said the bridge was ready. The statement added that work goes on.",
        "The statement",
        "",
    ),
    ("Samer Qasem said the bridge was ready. The company added two ferries.", "The company", ""),
    ("وبينما كان قاسم يتحدث، قالت فاروق إن الوقت انتهى.", "فاروق", "hana-farouk"),
    ("رفضت فاروق التعليق.", "فاروق", "hana-farouk"),
    ("وأكد بيان لهيئة الموانئ أن الرصيف مغلق.", "بيان", ""),
    ("وقال بيان صادر عن هيئة الموانئ إن الرصيف مغلق.", "بيان صادر", ""),
    ("وبحسب مصادر مقربة من قاسم، استقال الوزير.", "مصادر مقربة", ""),
    ("وبحسب صحيفة الساحل، استقال قاسم.", "صحيفة الساحل", "coast-daily"),
    ("في المقابل، اتهمت فاروق قاسما بالكذب.", "فاروق", "hana-farouk"),
    ("كان قاسم يقول دائما إن الميناء آمن.", "قاسم", "samer-qasem"),
    ("يقول قاسم إن الميناء آمن.", "قاسم", "samer-qasem"),
    ("قال قاسم إن فاروق قالت إن الميناء آمن.", "قاسم", "samer-qasem"),
    ("علقت فاروق على القرار بالقول إنه متأخر.", "فاروق", "hana-farouk"),
    ("كشفت وثيقة مسربة أن الميناء غير آمن.", "وثيقة مسربة", ""),
    (
        "قال الرئيس النورلاندي كمال راشد إن بلاده مستعدة.",
        "الرئيس النورلاندي كمال راشد",
        "kamal-rashed",
    ),
    ("قال مساعد وزير النقل سامر قاسم إن الجسر مغلق.", "مساعد وزير النقل سامر قاسم", "samer-qasem"),
    ("قال شقيق الرئيس راشد إن البيت بيع.", "شقيق الرئيس راشد", ""),
    ("قالت المتحدثة باسم الرئيس كمال راشد إن القصر مفتوح.", "المتحدثة باسم الرئيس كمال راشد", ""),
    ("قال المتحدث باسم راشد إن القصر مفتوح.", "المتحدث باسم راشد", ""),
    ("قال سامر قاسم إن الجسر مغلق. وتابع العمال عملهم.", "العمال", ""),
    ("قال سامر قاسم إن الجسر مغلق. وأضاف المجلس بندا جديدا إلى الخطة.", "المجلس", ""),
    ('"The bridge is closed." Farouk said nobody may cross.', "Farouk", "hana-farouk"),
    ("The bridge, which Qasem said was safe, collapsed.", "Qasem", "samer-qasem"),
    ("Qasem, Farouk said, had lied.", "Farouk", "hana-farouk"),
    ("The bridge is closed, police said.", "police", ""),
    ("The bridge is closed, local media reported.", "local media", ""),
    (
        "The bridge is closed, said two officials with knowledge of the matter.",
        "two officials with knowledge of the matter",
        "",
    ),
    ("A source close to Qasem said the bridge was closed.", "A source close to Qasem", ""),
    ("Aides to Qasem said the bridge was closed.", "Aides to Qasem", ""),
    ("The office of Kamal Rashed said the bridge was closed.", "The office of Kamal Rashed", ""),
    ("President Kamal Rashed announced a truce.", "President Kamal Rashed", "kamal-rashed"),
    (
        "The president's spokesman, Nader Shami, said the bridge was closed.",
        "The president's spokesman, Nader Shami",
        "nader-shami ports-authority",
    ),
    ("Qasem and Farouk said the bridge was closed.", "Qasem and Farouk", "hana-farouk samer-qasem"),
    ("Farouk told Qasem that the bridge was closed.", "Farouk", "hana-farouk"),
    ("Speaking to Qasem, Farouk said the bridge was closed.", "Farouk", "hana-farouk"),
    ("In a letter to Qasem, the company said the bridge was closed.", "the company", ""),
    ("Norlandic officials said the bridge was closed.", "Norlandic officials", ""),
    ("The ministry denied the report.", "The ministry", ""),
    ("Farouk, 49, said the bridge was closed.", "Farouk", "hana-farouk"),
    ("Farouk also said the bridge was closed.", "Farouk", "hana-farouk"),
    ("Farouk has said the bridge was closed.", "Farouk", "hana-farouk"),
]


@pytest.mark.parametrize(("text", "speaker", "ids"), NAMED)
def test_the_speaker_is_named_in_the_words_of_the_article(
    text: str, speaker: str, ids: str
) -> None:
    """An envoy, adviser or lawyer is not the one he works for: the words stay, the id does not."""
    report = reports(text)[-1]

    assert report is not None
    assert (speaker, ids.split()) == (report.speaker, sorted(report.ids))


NOBODY = [
    "قال سامر قاسم إن الجسر جاهز.\nافتتح الجسر في الصباح.\nوأضاف أن العمال تعبوا.",
    "قال سامر قاسم إن الجسر جاهز. ووصلت هنا فاروق إلى الميناء. وأضاف أن العمال تعبوا.",
    "قال سامر قاسم إن الجسر جاهز. لكن الزيارة أشارت إلى مشكلة في الميناء.",
    "قال سامر قاسم إن الجسر جاهز. وأظهرت الصور أن الميناء أشار إلى خلل.",
    "قال سامر قاسم إن الجسر جاهز. والصور تؤكد وقوع أضرار.",
    "بحسب ما ورد التقى قاسم بفاروق في المرسى.",
    "وقال على هامش المؤتمر إن الرصيف مغلق.",
    "قال سامر قاسم إن الرصيف مغلق. ووصلت هنا فاروق. «سنفتحه غدا».",
    "قال سامر قاسم إن الرصيف مغلق. وصلت المديرة الجديدة إلى المكان. وأضافت أن الرصيف آمن.",
    "يذكر أن الرصيف أغلق العام الماضي.",
    "يُذكر أن قاسم تولى منصبه في 2020.",
    "من المتوقع أن يزور قاسم المرسى.",
    "ومن المقرر أن يلتقي قاسم فاروق.",
    "قيل إن قاسم استقال.",
    "وقال لوكالة الخليج إن الميناء مفتوح.",
    "وبعد أن قال راشد إنه غاضب من قاسم، أغلق الميناء.",
    "الميناء الذي قال قاسم إنه آمن احترق أمس.",
    "اتُّهم قاسم بالكذب.",
    "سئل قاسم عن الميناء فابتسم.",
    "هناك شائعات عن استقالة قاسم.",
    "سخر منه قاسم قائلا إن الرصيف من ورق.",
    "وأشار إلى أن قاسم استقال.",
    "وأكد أن فاروق استقالت.",
    "وقال إن قاسم استقال.",
    "وقال إنه التقى فاروق.",
    "وشدد على أهمية دور قاسم.",
    "Samer Qasem said the bridge was ready. Hana Farouk arrived. He added that workers were tired.",
    "Samer Qasem said the bridge was ready. Marwan Zeitoun disagreed. He added that men wept.",
    "Samer Qasem said the bridge was ready.\nIt opened at noon.\nHe added that workers were tired.",
    "Samer Qasem said the bridge was ready. The visit suggested that the port was safe.",
    "Samer Qasem said the bridge was ready. The pictures confirmed damage.",
    "It was reported that Hana Farouk resigned.",
    "Hana Farouk was said to have resigned.",
    "Hana Farouk is reportedly leaving.",
    "Hana Farouk was accused of lying.",
    "Asked about the quay, Qasem smiled.",
    "After Qasem said he was angry, the port closed.",
    "She said the quay was closed.",
    "They said the quay was closed.",
    "The ferry carried a note from Qasem.",
    "There was no report of damage.",
    "Qasem will claim the prize on Monday.",
    "وحسب قوله، الميناء آمن.",
    "وصل قاسم إلى المرسى. وقال إن اللقاء مثمر.",
    "التقى قاسم فاروق. وقالت إن اللقاء مثمر.",
    "علقت هيئة الموانئ العمل في الرصيف.",
    "علقت الوزارة الرحلات إلى المرسى.",
    "نقلت سيارة إسعاف قاسم إلى المستشفى.",
    "أظهرت النتائج تقدم قاسم على فاروق.",
    "أشارت التقديرات إلى مقتل 12 شخصا.",
    "أكدت زيارة قاسم عمق العلاقات.",
    "وأعلن عن وفاة قاسم مساء أمس.",
    "أُعلن عن وفاة قاسم مساء أمس.",
    "وذُكر أن قاسم استقال.",
    "قال سامر قاسم إن الجسر مغلق.\n«هذا كذب». هكذا ردت فاروق.",
    "قال سامر قاسم إن الجسر مغلق. وكشفت التحقيقات عن خلل.",
    "قال سامر قاسم إن الجسر مغلق. ومن المتوقع أن يفتح غدا.",
    "Qasem said the bridge was closed. Farouk, he added, had lied.",
    "Qasem said the bridge was closed. It is expected to open soon.",
    "The Ports Authority said the bridge was closed. He added that it would open.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_made_to_speak(text: str) -> None:
    """Passives, impersonal forms, nouns and other senses of a verb leave the speaker empty."""
    report = reports(text)[-1]

    assert report is None or (report.speaker, report.ids) == ("", frozenset())


CARRIED = [
    ("قال سامر قاسم إن الجسر جاهز. وأضاف أن العمال تعبوا.", "سامر قاسم"),
    ("قال سامر قاسم إن الجسر جاهز.\nوأضاف أن العمال تعبوا.", "سامر قاسم"),
    ("قال سامر قاسم إن الرصيف مغلق. «سنفتحه غدا».", "سامر قاسم"),
    ("قال سامر قاسم إن فاروق تكذب. وأضاف أن الرصيف مغلق.", "سامر قاسم"),
    (
        "قال سامر قاسم إن الرصيف مغلق. ورد المدير العام بأن العمل مستمر. وأضاف أن الرصيف آمن.",
        "المدير العام",
    ),
    (
        "قال سامر قاسم إن الرصيف مغلق. وقالت مديرة المتحف إنها قلقة. وأضافت أن الرصيف آمن.",
        "مديرة المتحف",
    ),
    ("Samer Qasem said the bridge was ready. He added that workers were tired.", "Samer Qasem"),
    ("Samer Qasem said the bridge was ready. “We are tired,” he added.", "Samer Qasem"),
    ('Samer Qasem said the bridge was ready. "It will open soon."', "Samer Qasem"),
    (
        "قال سامر قاسم إن الجسر مغلق. وقال فؤاد عمران إنه مفتوح. وأضاف أن العمال عادوا.",
        "فؤاد عمران",
    ),
    ("قال سامر قاسم إن الجسر مغلق. أما فاروق فنفت ذلك. وأضافت أنه مفتوح.", "فاروق"),
    ("قال سامر قاسم إن الجسر مغلق. وتابع: «سنعود غدا».", "سامر قاسم"),
    ("قال سامر قاسم إن الجسر مغلق. وزعمت تقارير أنه مفتوح. وأضافت أن العمال عادوا.", "تقارير"),
    ('"The bridge is closed," Farouk said. "Nobody may cross."', "Farouk"),
    ("Qasem said the bridge was closed. She added that it would open.", "Qasem"),
]


@pytest.mark.parametrize(("text", "speaker"), CARRIED)
def test_a_sentence_without_a_name_carries_the_speaker_right_before_it(
    text: str, speaker: str
) -> None:
    """«وأضاف» and "he added" go on with whoever spoke in the sentence before."""
    report = reports(text)[-1]

    assert report is not None
    assert (speaker, True) == (report.speaker, report.carried)


NEGATED = [
    "لم يعلق قاسم على التقرير.",
    "ولم يذكر قاسم ما إذا كان الرصيف مغلقا.",
    "Hana Farouk declined to comment.",
    "Hana Farouk did not say whether the quay was closed.",
    "لم ينف قاسم الخبر.",
    "ولم تؤكد هيئة الموانئ الخبر.",
    "ولم يصدر تعليق فوري من هيئة الموانئ.",
    "Qasem would not say whether the bridge was closed.",
    "Qasem never said the bridge was closed.",
]


@pytest.mark.parametrize("text", NEGATED)
def test_not_saying_is_not_said(text: str) -> None:
    """«لم يعلق» and "declined to comment" report no statement."""
    report = reports(text)[-1]

    assert report is None or report.negated or report.strength == "rejected"


@pytest.mark.parametrize(
    "text",
    [
        "نفى سامر قاسم أن يكون الرصيف مغلقا.",
        "ونفت هيئة الموانئ صحة التقرير.",
        "أما فاروق فنفت ذلك.",
        "Hana Farouk denied that the quay was closed.",
        "The ministry denied the report.",
    ],
)
def test_a_denial_is_a_denial(text: str) -> None:
    """The strength of the verb is kept."""
    report = reports(text)[-1]

    assert report is not None
    assert "denied" == report.strength


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("نقلت صحيفة الساحل عن سامر قاسم قوله إن الرصيف مغلق.", "coast-daily"),
        ("نقلت وكالة الخليج عن هنا فاروق قولها إنها ستستقيل.", "gulf-wire"),
        ("Coast Daily quoted Samer Qasem as saying the quay was closed.", "coast-daily"),
    ],
)
def test_the_outlet_that_passes_words_on_is_kept_apart(text: str, via: str) -> None:
    """The words are the source's, not the outlet's."""
    report = reports(text)[-1]

    assert report is not None
    assert frozenset({via}) == report.via
    assert via not in report.ids


@pytest.mark.parametrize(
    "text",
    [
        "No one said the bridge was closed.",
        "The bank cut rates on Wednesday, citing a firmer shilling and lower inflation.",
        "Three drawings, including two attributed to Vermeer, are still missing.",
        "تُعلن النتائج النهائية يوم الجمعة.",
        "أظهرت الصور أن الرصيف مغلق.",
    ],
)
def test_what_cannot_speak_is_no_speaker(text: str) -> None:
    """Things, numbers and passives say nothing."""
    assert [""] == [r.speaker if r else "" for r in reports(text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("توقع المحافظ نمواً قدره 3 في المئة.", "المحافظ"),
        ("وأبدى المدرب روب فان دايل سعادته بالصفقة.", "المدرب روب فان دايل"),
        ("ورفض زعيم القائمة بسام الجبيلي النتائج.", "زعيم القائمة بسام الجبيلي"),
        (
            "وقال الأمين العام للنقابة، منصف الجبيلي، في تصريح إن الرصيف مغلق.",
            "الأمين العام للنقابة، منصف الجبيلي",
        ),
        (
            '"We found it in June, when the ministry did," said its chief executive, Tom Hay-Roe.',
            "its chief executive, Tom Hay-Roe",
        ),
        ("The lead author, Dr. Ann Loy, said it was safe.", "The lead author, Dr. Ann Loy"),
    ],
)
def test_a_name_ends_before_the_object_and_takes_its_apposition(text: str, speaker: str) -> None:
    """The words name who speaks, all of him and nothing else."""
    assert speaker == next(r.speaker for r in reports(text) if r is not None)


@pytest.mark.parametrize(
    "text",
    [
        "وقال الوزير سعد الربيع إن الخطة جاهزة، بينما وصفها النائب نادر العمري بأنها «كذبة».",
        "ونقلت قناة محلية عن شهود قولهم إن مدرسة انهارت، غير أن مدير الهيئة، جلال بدر، قال: «لا».",
        'Mayor Ann Loy said the bridge was safe, but engineer Tim Hay called it "a trap."',
    ],
)
def test_two_voices_in_a_sentence_are_no_single_speaker(text: str) -> None:
    """Neither is given the words of the other; both are known to speak."""
    report = reports(text)[0]

    assert report is not None
    assert ("", 2) == (report.speaker, len(report.voices))
