"""Who says it, and how sure it is: silence, a plan beside a denial, may and likely, states over."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("en", "Police fired tear gas at the crowd.",
         "Witnesses said police fired tear gas at the crowd; the ministry declined to comment."),
        ("ar", "أطلقت الشرطة الغاز المسيل للدموع على الحشد.",
         "Witnesses said police fired tear gas at the crowd; the ministry declined to comment."),
        ("ar", "قالت الوزارة إن الشرطة أطلقت الغاز المسيل للدموع على الحشد.",
         "Witnesses said police fired tear gas at the crowd; the ministry declined to comment."),
        ("ar", "أُتلفت بطاقات الاقتراع في دائرتين.",
         "The opposition said ballots were destroyed in two districts; the electoral "
         "commission rejected the claim."),
        ("en", "The bank froze hundreds of accounts.",
         "Local media reported that the bank had frozen hundreds of accounts; the bank had no "
         "immediate comment."),
        ("en", "The bank said it had frozen hundreds of accounts.",
         "Local media reported that the bank had frozen hundreds of accounts; the bank had no "
         "immediate comment."),
        ("en", "His lawyer said the mayor took bribes from builders.",
         "Prosecutors allege the mayor took bribes from builders; his lawyer declined to "
         "comment."),
        ("ar", "قالت الإدارة إن المصنع لوث الآبار.",
         "زعم المزارعون أن المصنع لوث الآبار؛ ونفت الإدارة ذلك."),
        ("en", "Prison officials said inmates were beaten with cables.",
         "A former guard told reporters inmates were beaten with cables; prison officials "
         "declined to comment."),
        ("ar", "جمد المصرف مئات الحسابات.",
         "ذكرت صحيفة أن المصرف جمد مئات الحسابات، ولم يعلق المصرف."),
        ("en", "The bank froze hundreds of accounts.",
         "ذكرت صحيفة أن المصرف جمد مئات الحسابات، ولم يعلق المصرف."),
        ("en", "Managers locked the gates.",
         "The union said managers locked the gates; the company denied it."),
        ("en", "The company said managers locked the gates.",
         "The union said managers locked the gates; the company denied it."),
        ("en", "The detainee was denied medicine.",
         "Relatives said the detainee had been denied medicine; the prison service did not "
         "immediately respond."),
        ("ar", "بلغت نسبة المشاركة في الإضراب 80 في المئة.",
         "وقالت نقابة المعلمين إن نسبة المشاركة في الإضراب بلغت 80 في المئة، في حين لم تعلق "
         "وزارة التعليم."),
        ("en", "Passengers were denied refunds.",
         "Passengers say they were denied refunds; the airline has not commented."),
    ],
)  # fmt: skip
def test_a_report_stays_its_reporters(language: str, claim: str, evidence: str) -> None:
    """Each tells as a fact, or by another's mouth, what the asked one is silent on or denies."""
    assert {"attribution", "speaker"} & {r.check for r in verify(claim, language, [evidence])}


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("en", "The museum will close in May.",
         "The museum will reopen in May after being closed since 2023."),
        ("en", "The party is likely to boycott the vote.",
         "The party may boycott the vote."),
        ("ar", "من المرجح أن يقاطع الحزب التصويت.",
         "The party may boycott the vote."),
        ("en", "The talks will probably collapse within days.",
         "The talks could collapse within days."),
        ("en", "The talks are likely to collapse within days.",
         "The talks could collapse within days."),
        ("ar", "من المرجح أن تنهار المحادثات خلال أيام.",
         "The talks could collapse within days."),
        ("en", "The minister is likely to resign this week.",
         "قد تستقيل الوزيرة هذا الأسبوع."),
        ("ar", "يرجح أن تستقيل الوزيرة هذا الأسبوع.",
         "قد تستقيل الوزيرة هذا الأسبوع."),
        ("en", "Heavy snow is likely to close the mountain pass on Sunday.",
         "Heavy snow may close the mountain pass on Sunday."),
        ("en", "The mountain pass will likely be closed by snow on Sunday.",
         "Heavy snow may close the mountain pass on Sunday."),
        ("en", "The federation is likely to postpone the tournament.",
         "ربما يؤجل الاتحاد البطولة."),
        ("ar", "من المرجح أن يؤجل الاتحاد البطولة.",
         "ربما يؤجل الاتحاد البطولة."),
        ("en", "The virus did not spread to other farms.",
         "It is not yet clear whether the virus spread to other farms."),
        ("en", "Clerks will strike for three weeks.",
         "The court resumed hearings on Monday following a three-week strike by clerks."),
        ("en", "Clerks went on strike on Monday.",
         "The court resumed hearings on Monday following a three-week strike by clerks."),
        ("ar", "أوقف اللاعب السبت.",
         "عاد اللاعب إلى الملاعب السبت بعد إيقاف دام أربعة أشهر."),
        ("en", "The suspect had not been charged.",
         "Officials did not say whether the suspect had been charged."),
        ("en", "The museum was closed on Friday.",
         "The museum reopened on Friday after a fire in March that closed it for two weeks."),
        ("en", "The governor received a warning before the flood.",
         "The governor denied receiving any warning before the flood."),
        ("en", "The team will take part in the tournament.",
         "من المستبعد أن يشارك المنتخب في البطولة."),
        ("en", "The ship was probably hit by a mine.",
         "It is possible that the ship was hit by a mine, the navy said."),
        ("en", "The team will take part in the tournament.",
         "It is unlikely that the team will take part in the tournament."),
        ("ar", "سيشارك المنتخب في البطولة.",
         "It is unlikely that the team will take part in the tournament."),
        ("ar", "سيشارك المنتخب في البطولة.",
         "من المستبعد أن يشارك المنتخب في البطولة."),
        ("en", "The team took part in the tournament.",
         "من المستبعد أن يشارك المنتخب في البطولة."),
    ],
)  # fmt: skip
def test_a_step_surer_than_the_evidence(language: str, claim: str, evidence: str) -> None:
    """Each is surer than its evidence, or tells as to come what was before."""
    assert verify(claim, language, [evidence])


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("en", "The army did not respond to a request for comment.",
         "Residents said soldiers burned the village market; the army did not respond to "
         "requests for comment."),
        ("en", "Exams will start on May 3 as scheduled, the minister said.",
         "The minister denied that exams would be postponed and said they would begin on 3 "
         "May as planned."),
        ("ar", "قال الوزير إن الامتحانات ستبدأ في 3 مايو كما هو مقرر.",
         "The minister denied that exams would be postponed and said they would begin on 3 "
         "May as planned."),
        ("en", "Flights will depart on June 7 as planned, the manager said.",
         "نفى المدير إلغاء الرحلات وقال إنها ستنطلق يوم 7 يونيو كما كان مقررا."),
        ("en", "It was not immediately clear what caused the fire.",
         "The cause of the fire was not immediately known."),
        ("en", "It was not immediately clear what caused the explosion.",
         "لم يتضح على الفور سبب الانفجار."),
        ("ar", "لم يتضح بعد سبب انقطاع الكهرباء.",
         "لم يعرف بعد سبب انقطاع الكهرباء."),
        ("en", "It was not yet clear what caused the power cut.",
         "لم يعرف بعد سبب انقطاع الكهرباء."),
        ("en", "Ferry services had been suspended for two months.",
         "Ferry services resumed on Sunday after a two-month suspension."),
        ("ar", "توقفت المحطة عن العمل ثلاثة أشهر.",
         "ستستأنف المحطة العمل في مارس بعد توقف دام ثلاثة أشهر."),
        ("en", "The station has been shut for three months.",
         "ستستأنف المحطة العمل في مارس بعد توقف دام ثلاثة أشهر."),
        ("en", "The airline is expecting to receive six new planes next year.",
         "The airline expects to receive six new planes next year."),
        ("en", "The striker looks likely to miss the final.",
         "The striker is likely to miss the final."),
        ("ar", "قالت اللجنة إن الانتخابات ستجرى في 12 أكتوبر.",
         "نفت اللجنة تغيير موعد الانتخابات وأكدت أنها ستجرى في 12 أكتوبر."),
        ("ar", "لم يتضح كم شخصا كان على متنها.",
         "It was not clear how many people were on board."),
        ("en", "The journalist's fate was not clear.",
         "لم يعرف مصير الصحفي."),
        ("ar", "لم يتضح مصير الصحفي.",
         "لم يعرف مصير الصحفي."),
        ("ar", "لم يتضح على الفور من أمر بالإغلاق.",
         "Who ordered the closure was not immediately known."),
        ("en", "It is not yet known whether the virus spread to other farms.",
         "It is not yet clear whether the virus spread to other farms."),
        ("ar", "لم يعرف بعد ما إذا كان الفيروس انتشر في مزارع أخرى.",
         "It is not yet clear whether the virus spread to other farms."),
        ("en", "The pipeline has been shut down for six months.",
         "The pipeline will restart in June after a six-month shutdown."),
        ("ar", "ظل خط الأنابيب متوقفا ستة أشهر.",
         "The pipeline will restart in June after a six-month shutdown."),
        ("en", "It was not clear whether the ship had sunk.",
         "لم يتضح ما إذا كانت السفينة غرقت."),
        ("en", "The vote is set to be delayed.",
         "The vote looks set to be delayed."),
        ("ar", "من المستبعد أن يشارك المنتخب في البطولة.",
         "It is unlikely that the team will take part in the tournament."),
        ("en", "It is unlikely the bridge will reopen before June.",
         "The bridge is unlikely to reopen before June."),
        ("ar", "من غير المرجح أن يعاد فتح الجسر قبل يونيو.",
         "The bridge is unlikely to reopen before June."),
        ("ar", "من المستبعد إعادة فتح الجسر قبل يونيو.",
         "The bridge is unlikely to reopen before June."),
    ],
)  # fmt: skip
def test_told_in_other_words(language: str, claim: str, evidence: str) -> None:
    """Each says no more than its evidence."""
    assert verify(claim, language, [evidence]) == ()


_FINED_EN = "The regulator said it had fined the bank $5 million; the bank declined to comment."
_FROZEN_AR = "جمدت المحكمة حسابات الشركة، ولم تعلق الشركة على القرار."
_ARREST_AR = "أعلنت الشرطة توقيف تاجر السلاح، وامتنع محاميه عن التعليق."
_CLOSING_EN = "The factory will move to Tangier in 2027 after closing its Lyon plant."
_LEAVING_EN = "The actor denied he was leaving the series and said he would return in the autumn."


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("en", "The regulator fined the bank $5 million.", _FINED_EN),
        ("ar", "غرمت الهيئة المصرف 5 ملايين دولار.", _FINED_EN),
        ("ar", "جمدت المحكمة حسابات الشركة.", _FROZEN_AR),
        ("en", "The court froze the company's accounts.", _FROZEN_AR),
        ("ar", "أوقفت الشرطة تاجر السلاح.", _ARREST_AR),
        ("en", "Police arrested the arms dealer.", _ARREST_AR),
        ("en", "The factory will close its Lyon plant.", _CLOSING_EN),
        ("en", "The actor said he would return in the autumn.", _LEAVING_EN),
        ("ar", "قال الممثل إنه سيعود في الخريف.", _LEAVING_EN),
    ],
)
def test_what_may_be_told(language: str, claim: str, evidence: str) -> None:
    """An authority tells its own act, whoever is silent; what is said beside a denial stands."""
    assert verify(claim, language, [evidence]) == ()


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("en", "The bank said it had been fined $5 million.", _FINED_EN),
        ("ar", "قالت الشركة إن المحكمة جمدت حساباتها.", _FROZEN_AR),
        ("ar", "أعلن محاميه توقيف تاجر السلاح.", _ARREST_AR),
        ("en", "The actor said he would leave the series in the autumn.", _LEAVING_EN),
        ("ar", "قال الممثل إنه سيغادر المسلسل في الخريف.", _LEAVING_EN),
    ],
)
def test_words_of_who_is_silent(language: str, claim: str, evidence: str) -> None:
    """Who declines to comment has said nothing, and who denies has not said it."""
    assert verify(claim, language, [evidence])


_MULLS_EN = "The company is considering moving its headquarters to Lisbon."
_MULLS_AR = "تدرس الحكومة فرض رسوم على الأكياس البلاستيكية."
_AWAITED_AR = "ينتظر أن تعلن الشركة نتائجها الثلاثاء."
_NO_WORD_AR = "لم تعلق الرئاسة على أنباء الاستقالة."


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("en", "The company plans to move its headquarters to Lisbon.", _MULLS_EN),
        ("ar", "تعتزم الشركة نقل مقرها إلى لشبونة.", _MULLS_EN),
        ("en", "The government plans to impose a levy on plastic bags.", _MULLS_AR),
        ("ar", "تعتزم الحكومة فرض رسوم على الأكياس البلاستيكية.", _MULLS_AR),
        ("en", "The presidency denied the resignation.", _NO_WORD_AR),
        ("ar", "نفت الرئاسة أنباء الاستقالة.", _NO_WORD_AR),
    ],
)
def test_neither_planned_nor_denied(language: str, claim: str, evidence: str) -> None:
    """What is considered is not planned, and who does not comment on a report denies none."""
    assert verify(claim, language, [evidence])


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("en", "The company is weighing a move of its headquarters to Lisbon.", _MULLS_EN),
        ("ar", "تدرس الشركة نقل مقرها إلى لشبونة.", _MULLS_EN),
        ("en", "The company is due to announce its results on Tuesday.", _AWAITED_AR),
        ("en", "The presidency did not comment on reports of the resignation.", _NO_WORD_AR),
        ("ar", "لم يصدر تعليق من الرئاسة على أنباء الاستقالة.", _NO_WORD_AR),
        (
            "ar",
            "امتنعت الرئاسة عن التعليق، مشيرة إلى التحقيق.",
            "The presidency declined to comment, citing the investigation.",
        ),
        ("ar", "لم يصدر عن الوزراء تعليق فوري على الخطة.", "لم يعلق الوزراء على الفور على الخطة."),
    ],
)
def test_considered_awaited_not_commented(language: str, claim: str, evidence: str) -> None:
    """Each says what its evidence says."""
    assert verify(claim, language, [evidence]) == ()
