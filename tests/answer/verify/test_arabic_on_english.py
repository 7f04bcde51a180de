"""Arabic claims on English evidence: what one says by a verb the other says in passing."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_TRUE = [
    # words that only lead to what is told
    ("اضطرت الشركة إلى إلغاء 20 رحلة.", "The company cancelled 20 flights"),
    ("أُغلق الطريق المؤدي إلى الميناء.", "The road to the port was closed"),
    ("يعمل المصنع ببطارية بقدرة 40 ميغاواط.", "The plant runs on a 40-megawatt battery"),
    # what is not yet known, what will not be, whose word it is
    ("لم تحسم الوزارة بعد موعد فتح الجسر.",
     "The ministry has not decided when the bridge will open"),
    ("سيتخطى العجز الحد المتفق عليه، باعتراف وزير المالية.",
     "The finance minister admitted that the deficit would exceed the agreed limit"),
    ("قالت النقابة إن استئناف العمل غير ممكن من دون مولد جديد.",
     "The union said work could not resume without a new generator"),
    ("يُنتظر أن تبتّ المحكمة في مايو في أحقية سالدو في استرداد الأرض.",
     "The court is expected to rule in May on whether Saldo may recover the land"),
    # causes without a word of cause
    ("حُرم 300 منزل من الكهرباء جراء الثلوج.", "Heavy snow cut power to 300 homes"),
    ("غُرّم الفندق بسبب الضجيج.", "The hotel was fined for noise"),
    ("أُرجئت الزيارة بسبب مرض الوزير.",
     "The visit was postponed over the minister's illness"),
    # shares, ranks, refusals
    ("فقد واحد من كل خمسة عمال وظيفته.", "One in five workers lost his job"),
    ("لم يشهد البلد جفافًا أشد من هذا منذ 1990.",
     "It is the worst drought in the country since 1990"),
    ("تخلف الشاهد عن الحضور.", "The witness failed to appear"),
    ("أسقط القاضي التهمة عن الطبيب.", "The judge threw out the charge against the doctor"),
    ("قال أحد أبرز الشهود إن الجسر اهتز.", "A leading witness said the bridge shook"),
    ("عُثر على الباندا في الحديقة.", "The panda was found in the park"),
]  # fmt: skip

_FALSE = [
    ("ألغت الشركة 20 رحلة.", "The company may cancel 20 flights"),
    ("حسمت الوزارة موعد فتح الجسر.", "The ministry has not decided when the bridge will open"),
    ("لن يعود الوزير قبل مارس.", "The minister may not return before March, his office said"),
    ("أُغلق الطريق الاثنين بسبب الثلوج.",
     "The road was closed on Monday after snow fell in the valley"),
    ("خسرت الشركة 3 ملايين يورو بسبب الإضرابات.",
     "The company lost 3 million euros last year; strikes hit the port in May"),
    ("فقد كل العمال وظائفهم.", "One in five workers lost his job"),
    ("لم يشهد البلد جفافًا أخف من هذا منذ 1990.",
     "The drought in the country eased on Monday"),
    ("تخلف الشاهد عن الحضور إلى المحكمة.", "The witness appeared in court"),
    ("انضم الحارس إلى ليون.", "The keeper played down talk that he would join Lyon"),
    ("أُفرج عن زعيم النقابة.", "The union wants the release of its leader"),
    ("استقال قائد الشرطة.", "The mayor called for the resignation of the police chief"),
    ("قطع متطوعون 900 شجرة.", "Volunteers planted 900 trees"),
    ("احتال المحافظ بمبلغ مليوني يورو.",
     "Prosecutors charged the governor with fraud over two million euros"),
    ("قضت اللجنة بأن للشركة بناء السد.",
     "The panel will rule in May on whether the firm may build the dam"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "evidence"), _TRUE)
def test_an_arabic_rewording_is_supported(claim: str, evidence: str) -> None:
    """The two say the same, each in the way of its language."""
    assert () == verify(claim, "ar", [evidence])


@pytest.mark.parametrize(("claim", "evidence"), _FALSE)
def test_what_only_sounds_like_the_evidence_is_rejected(claim: str, evidence: str) -> None:
    """What is asked for, possible, left open or told of somebody else is not what is claimed."""
    assert verify(claim, "ar", [evidence])
