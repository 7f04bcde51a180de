"""Across the languages: causes somebody puts down, most and all, days ahead, whom one accuses."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify
from mujaz.answer.verify.drafted import check_drafted
from mujaz.answer.verify.words.thesaurus import Thesaurus

_ROWS = [
    # a cause that only somebody ascribes
    ("en", "وعزا محافظ المصرف تراجع العملة إلى ارتفاع الواردات.",
     "The bank's governor said the currency had weakened because of rising imports.",
     "The currency weakened because of rising imports."),
    ("ar", "وعزا محافظ المصرف تراجع العملة إلى ارتفاع الواردات.",
     "عزا محافظ المصرف تراجع العملة إلى ارتفاع الواردات.",
     "تراجعت العملة بسبب ارتفاع الواردات."),
    # most of them are not all
    ("en", "ونقل 40 عاملًا إلى المستشفى، معظمهم من المهاجرين.",
     "Forty workers, most of them migrants, were taken to hospital.",
     "All of the 40 workers taken to hospital were migrants."),
    ("ar", "The boat carried 60 passengers, most of them tourists.",
     "كان على متن القارب 60 راكبًا معظمهم من السياح.",
     "كان جميع ركاب القارب الستين من السياح."),
    # a day that lies ahead, told by a noun of action
    ("en", "أعلنت شركة سوناك بدء إنتاج الحافلة الجديدة الشهر المقبل.",
     "Sonak will begin production of the new bus next month.",
     "Sonak has begun production of the new bus."),
    # a demand in the subjunctive
    ("ar", "The mayor demanded that all bridges in the city be inspected within a week.",
     "طالب رئيس البلدية بتفتيش جميع الجسور في المدينة خلال أسبوع.",
     "فُتشت جميع الجسور في المدينة خلال أسبوع."),
    # whom one accuses by a pronoun
    ("en", "وأفرجت النيابة عن الكاتب سامي درويش. وتتهمه السلطات بنشر أخبار كاذبة.",
     "The authorities accuse Sami Darwish of publishing false news.",
     "Sami Darwish published false news."),
    # what is denied beside an illness
    ("en", "وأصيب 30 تلميذًا بتسمم غذائي، ولم تسجل أي وفاة.",
     "Thirty pupils fell ill with food poisoning.", "Thirty pupils died of food poisoning."),
    # a day tells which sentence it is
    ("en", "وجرت الجولة الأولى أمس. وستجرى جولة إعادة في الثامن من يونيو.",
     "A run-off will be held on 8 June.", "A run-off was held on 8 June."),
    # a year that is a date in one language alone
    ("en", "وتعود القضية إلى عام 2019 حين كشفت صحيفة محلية عن عقود وهمية.",
     "The case dates back to 2019, when a local newspaper exposed fictitious contracts.",
     "The case dates back to 2018, when a local newspaper exposed fictitious contracts."),
    # a term of years is no camp, "against" whomever it is
    ("en", "وأيدت المحكمة الحكم الصادر بحق المدير بالسجن أربع سنوات.",
     "The court upheld a four-year prison sentence against the director.",
     "The court overturned a four-year prison sentence against the director."),
    # cases of an illness beside its dead
    ("ar", "The clinic has recorded 90 cases of dengue fever since May. Two people have died.",
     "سجلت العيادة 90 إصابة بحمى الضنك منذ مايو.",
     "سجلت العيادة 90 وفاة بحمى الضنك منذ مايو."),
    # words of whole classes
    ("en", "وسيطعن الدفاع في الحكم أمام محكمة النقض.",
     "The defence will challenge the ruling before the Court of Cassation.",
     "The defence has challenged the ruling before the Court of Cassation."),
    ("ar", "The chipmaker said its latest processor would be delayed until spring.",
     "قالت شركة صناعة الرقائق إن أحدث معالجاتها سيتأخر حتى الربيع.",
     "قالت شركة صناعة الرقائق إن أحدث معالجاتها سيتأخر حتى الخريف."),
    ("ar", "The film will open in cinemas on Friday.", "يبدأ عرض الفيلم في دور السينما يوم الجمعة.",
     "يبدأ عرض الفيلم في دور السينما يوم السبت."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "evidence", "true", "false"), _ROWS)
def test_what_is_told_as_a_fact_is_one_in_the_evidence(
    language: str, evidence: str, true: str, false: str
) -> None:
    """The one says what the evidence says, the other more."""
    assert not verify(true, language, [evidence])
    assert verify(false, language, [evidence])


_DRAFTED = [
    # who stands behind a complement alone does not act
    ("en", "وانسحبت ثلاث فرق احتجاجًا على استبعاد المخرج سامي نادر.",
     "Three teams pulled out in protest at the exclusion of director Sami Nader.",
     "Sami Nader pulled out in protest."),
    # who asks for a thing does not send it
    ("en", "وأرسلت المدينة المجاورة ثلاث طائرات للمساعدة.",
     "The neighbouring city sent three planes to help.",
     "The neighbouring city asked for three planes to help."),
    # a place behind "in the" does not act, nor does what opens a sentence
    ("en", "قررت النيابة العسكرية في دولة أرزان الإفراج عن الصحفية ريم الخطيب بكفالة.",
     "Military prosecutors in Arzan decided to release journalist Reem al-Khatib on bail.",
     "Reem al-Khatib decided to release journalists in Arzan on bail."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "evidence", "true", "false"), _DRAFTED)
def test_a_draft_gives_no_act_to_a_bystander(
    language: str, evidence: str, true: str, false: str
) -> None:
    """Of a model's sentence more is asked: who acts, and that he does it."""
    words = Thesaurus()
    assert not (*verify(true, language, [evidence]), *check_drafted(true, [evidence], words))
    against = (*verify(false, language, [evidence]), *check_drafted(false, [evidence], words))
    assert len(against) > 0
