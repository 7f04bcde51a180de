"""What is planned, asked for, threatened, awaited or denied is not told as done.

Each claim stands in English and in Arabic, and so does its evidence: all four pairs are checked.
"""

from __future__ import annotations

import pytest
from pairs_kit import PAIRS, reasons

_EVIDENCE = {
    "talks2": (
        (
            "The Darvan government has not yet replied to the offer, which was "
            "delivered through Swiss mediators on Sunday, and its spokesman Omar Tell "
            "refused to say whether a meeting was planned."
        ),
        (
            "ولم ترد حكومة دارفان بعد على العرض الذي نُقل إليها الأحد عبر وسطاء "
            "سويسريين، ورفض المتحدث باسمها عمر تل الإفصاح عما إذا كان هناك اجتماع مقرر"
        ),
    ),
    "talks3": (
        (
            "Under the draft accord, both armies would withdraw to a distance of 15 "
            "kilometres from the Kessar river and allow aid convoys to enter the "
            "besieged town of Marrun, but the text must be approved by both parliaments"
            " before it takes effect."
        ),
        (
            "وبموجب مسودة الاتفاق، ينسحب الجيشان إلى مسافة 15 كيلومترًا من نهر كسار "
            "ويسمحان بدخول قوافل المساعدات إلى بلدة مرون المحاصرة، لكن النص يحتاج إلى "
            "موافقة برلماني البلدين قبل دخوله حيز التنفيذ"
        ),
    ),
    "talks4": (
        (
            "The United Nations envoy, Paula Stein, had hoped to visit Marrun on "
            "Wednesday but the trip was called off after shelling near the airport."
        ),
        (
            "وكانت مبعوثة الأمم المتحدة باولا شتاين تأمل في زيارة مرون الأربعاء، لكن "
            "الزيارة ألغيت بعد قصف قرب المطار"
        ),
    ),
    "talks6": (
        (
            "Human rights groups have urged the court to investigate the bombing of the"
            " Al-Nur hospital, which the army denies having carried out."
        ),
        ("ودعت منظمات حقوقية المحكمة إلى التحقيق في قصف مستشفى النور، الذي ينفي الجيش تنفيذه"),
    ),
    "talks8": (
        (
            "The factory stopped production in May and has failed to pay its 300 "
            "workers since then; the owners are trying to obtain a loan of 5 million "
            "dollars."
        ),
        (
            "وتوقف المصنع عن الإنتاج في مايو، ولم يدفع رواتب عماله الـ300 منذ ذلك "
            "الحين، ويحاول ملاكه الحصول على قرض قيمته 5 ملايين دولار"
        ),
    ),
    "war3": (
        (
            "The rebels refused to hand over the airport and denied that they had "
            "signed a ceasefire."
        ),
        "ورفض المتمردون تسليم المطار ونفوا أن يكونوا قد وقعوا هدنة",
    ),
    "war6": (
        (
            "The court ordered the company to pay 2 million dollars to the villagers "
            "and the company said it would appeal."
        ),
        "وأمرت المحكمة الشركة بدفع مليوني دولار للقرويين، وقالت الشركة إنها ستستأنف",
    ),
    "war8": (
        (
            "Neither side has confirmed the prisoner swap that mediators say could take"
            " place next week."
        ),
        ("ولم يؤكد أي من الطرفين صفقة تبادل الأسرى التي يقول الوسطاء إنها قد تتم الأسبوع المقبل"),
    ),
    "talks1": (
        (
            "Foreign Minister Lena Harvik said on Monday that Norland would lift its "
            "blockade of the port of Selwa if the Darvan government released the 40 "
            "sailors it has held since March."
        ),
        (
            "قالت وزيرة الخارجية لينا هارفيك، الاثنين، إن نورلاند سترفع حصارها عن ميناء"
            " سلوى إذا أطلقت حكومة دارفان سراح 40 بحارًا تحتجزهم منذ مارس"
        ),
    ),
    "talks7": (
        (
            "Parliament is expected to vote on Thursday on a bill that would allow the "
            "government to extend the state of emergency for six months; the opposition"
            " has promised to vote against it."
        ),
        (
            "ومن المتوقع أن يصوت البرلمان الخميس على مشروع قانون يتيح للحكومة تمديد "
            "حالة الطوارئ ستة أشهر، وقد تعهدت المعارضة بالتصويت ضده"
        ),
    ),
    "war1": (
        (
            "The envoy pledged to resume aid to the valley once the road is cleared, "
            "but said no convoy had left yet."
        ),
        (
            "وتعهد المبعوث باستئناف المساعدات إلى الوادي فور فتح الطريق، لكنه قال إن أي"
            " قافلة لم تنطلق بعد"
        ),
    ),
    "war4": (
        ("The ministry failed to publish the casualty list and gave no reason for the delay."),
        "ولم تنشر الوزارة قائمة الضحايا ولم تقدم سببًا للتأخير",
    ),
    "war7": (
        (
            "The president said he was considering a partial amnesty but ruled out "
            "releasing the coup leaders."
        ),
        "وقال الرئيس إنه يدرس عفوًا جزئيًا لكنه استبعد الإفراج عن قادة الانقلاب",
    ),
}
_FALSE = [
    (
        "talks2",
        "The Darvan government replied to the offer on Sunday.",
        "ردت حكومة دارفان على العرض الأحد.",
    ),
    (
        "talks3",
        ("Both armies have withdrawn to a distance of 15 kilometres from the Kessar river."),
        "انسحب الجيشان إلى مسافة 15 كيلومترًا من نهر كسار.",
    ),
    (
        "talks3",
        ("Aid convoys have entered the besieged town of Marrun under the draft accord."),
        "دخلت قوافل المساعدات بلدة مرون المحاصرة بموجب مسودة الاتفاق.",
    ),
    (
        "talks3",
        "The accord took effect after both parliaments approved it.",
        "دخل الاتفاق حيز التنفيذ بعد موافقة برلماني البلدين عليه.",
    ),
    (
        "talks3",
        "Both parliaments have approved the text.",
        "وافق برلمانا البلدين على النص.",
    ),
    (
        "talks3",
        "The accord is already in force.",
        "الاتفاق ساري المفعول بالفعل.",
    ),
    (
        "talks4",
        "United Nations envoy Paula Stein visited Marrun on Wednesday.",
        "زارت مبعوثة الأمم المتحدة باولا شتاين مرون الأربعاء.",
    ),
    (
        "talks6",
        "The court is investigating the bombing of the Al-Nur hospital.",
        "تحقق المحكمة في قصف مستشفى النور.",
    ),
    (
        "talks6",
        (
            "The court opened an investigation into the bombing of the Al-Nur hospital "
            "at the urging of human rights groups."
        ),
        "فتحت المحكمة تحقيقًا في قصف مستشفى النور بناء على دعوة منظمات حقوقية.",
    ),
    (
        "talks6",
        "The army has not denied bombing the Al-Nur hospital.",
        "لم ينف الجيش قصف مستشفى النور.",
    ),
    (
        "talks8",
        "The factory is still producing.",
        "لا يزال المصنع ينتج.",
    ),
    (
        "talks8",
        "The owners of the factory obtained a loan of 5 million dollars.",
        "حصل ملاك المصنع على قرض قيمته 5 ملايين دولار.",
    ),
    (
        "talks8",
        "The factory has never stopped production.",
        "لم يتوقف المصنع عن الإنتاج قط.",
    ),
    (
        "war3",
        "The rebels handed over the airport.",
        "سلم المتمردون المطار.",
    ),
    (
        "war3",
        "The rebels signed a ceasefire.",
        "وقع المتمردون هدنة.",
    ),
    (
        "war3",
        "The rebels did not deny that they had signed a ceasefire.",
        "لم ينف المتمردون أنهم وقعوا هدنة.",
    ),
    (
        "war6",
        "The company will pay the villagers, it said.",
        "قالت الشركة إنها ستدفع للقرويين.",
    ),
    (
        "war8",
        "Both sides have confirmed the prisoner swap.",
        "أكد الطرفان صفقة تبادل الأسرى.",
    ),
]
_TRUE = [
    (
        "talks1",
        (
            "Norland would lift its blockade of the port of Selwa if Darvan released "
            "the 40 sailors, Foreign Minister Lena Harvik said on Monday."
        ),
        (
            "قالت لينا هارفيك إن نورلاند ستنهي حصارها لميناء سلوى شرط أن تطلق حكومة "
            "دارفان سراح البحارة الأربعين."
        ),
    ),
    (
        "talks2",
        "The Darvan government is yet to reply to the offer.",
        "لا تزال حكومة دارفان لم ترد على العرض.",
    ),
    (
        "talks3",
        "The text will not take effect before both parliaments approve it.",
        "لن يدخل النص حيز التنفيذ قبل أن يوافق عليه برلمانا البلدين.",
    ),
    (
        "talks7",
        (
            "Parliament is due to vote on Thursday on a bill allowing the state of "
            "emergency to be extended for six months."
        ),
        (
            "يُنتظر أن يصوت البرلمان الخميس على مشروع قانون يسمح للحكومة بتمديد حالة "
            "الطوارئ ستة أشهر."
        ),
    ),
    (
        "talks8",
        ("The factory, which stopped production in May, has not paid its 300 workers since."),
        "لم يتقاض عمال المصنع الـ300 رواتبهم منذ توقفه عن الإنتاج في مايو.",
    ),
    (
        "talks8",
        "The factory's owners are seeking a loan of 5 million dollars.",
        "يسعى ملاك المصنع إلى الحصول على قرض قيمته 5 ملايين دولار.",
    ),
    (
        "war1",
        ("The envoy promised that aid to the valley would resume when the road is cleared."),
        "وعد المبعوث بأن تُستأنف المساعدات إلى الوادي حين يُفتح الطريق.",
    ),
    (
        "war1",
        "No convoy has left yet, the envoy said.",
        "لم تنطلق أي قافلة بعد، بحسب المبعوث.",
    ),
    (
        "war3",
        "The rebels said they had not signed a ceasefire.",
        "قال المتمردون إنهم لم يوقعوا هدنة.",
    ),
    (
        "war4",
        "The ministry did not say why there was a delay.",
        "لم توضح الوزارة سبب التأخير.",
    ),
    (
        "war6",
        "The company plans to appeal.",
        "تعتزم الشركة الاستئناف.",
    ),
    (
        "war7",
        "The president is weighing a partial amnesty.",
        "يفكر الرئيس في عفو جزئي.",
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
