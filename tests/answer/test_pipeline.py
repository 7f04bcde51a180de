"""The answer lane over the seeds: right articles, exact words, refusals without an answer."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date

import pytest
import pytest_asyncio

from mujaz.corpus.index import Recipe
from mujaz.corpus.phrases import load_phrases
from mujaz.language.tables import load_tables
from mujaz.model import Briefing, Citation, Refusal
from mujaz.render.said import notices
from mujaz.search.hybrid import HybridSearcher
from mujaz.testing import MemoryStore
from mujaz.wiring import Briefings, shipped_seeds


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def seeds() -> AsyncIterator[Briefings]:
    """Return the service over the seeds, in memory."""
    store, folder = MemoryStore(), shipped_seeds()
    briefings = Briefings(
        store=store, searcher=HybridSearcher(feed=store, directory=None),
        tables=load_tables(folder), seeds_dir=folder,
        recipe=Recipe(phrases=load_phrases(None), today=date(2026, 11, 23)),
    )  # fmt: skip
    async with briefings:
        async for _ in briefings.ingest([folder]):
            pass
        yield briefings


pytestmark = pytest.mark.asyncio(loop_scope="module")


def citations(answer: Briefing | Refusal) -> list[Citation]:
    """Return every citation of an answer."""
    if isinstance(answer, Refusal):
        return [c for n in answer.nearest for c in n.citations]
    return [
        *(c for claim in answer.claims for c in claim.citations),
        *(c for entry in answer.timeline for c in entry.citations),
        *(c for d in answer.disagreements for side in d.sides for c in side.citations),
    ]


PESKOV = ("ننتظر عودته", "أؤكد أن هذه الزيارة ممكنة")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ماذا قال بيسكوف عن زيارة دميترييف؟", "ar"),
        ("What did Peskov say about Dmitriev's visit?", "en"),
        ("What did Peskov say about Dmitriev's visit?", "ar"),
        ("ماذا قال بيسكوف عن زيارة دميترييف؟", "en"),
    ],
)
async def test_the_question_of_the_readme(seeds: Briefings, text: str, language: str) -> None:
    """Both of Peskov's statements, from their two articles, in his own words."""
    answer = await seeds.brief(text, language=language)

    assert isinstance(answer, Briefing)
    quotes = [c.quote for c in citations(answer)]
    assert all(any(words in quote for quote in quotes) for words in PESKOV)
    files = {s.article_file for s in answer.sources}
    assert {"000_71bac120d4902618.txt", "003_e54eac11a08e5d0e.txt"} <= files
    name = {"ar": "دميتري بيسكوف", "en": "Dmitry Peskov"}[language]
    assert {name} == {c.speaker for c in answer.claims if c.speaker}


ANSWERABLE = [
    ("ماذا قال بيسكوف عن زيارة دميترييف؟", ("ننتظر عودته", "أؤكد أن هذه")),
    ("كم يوما استغرقت زيارة دميترييف إلى واشنطن؟", ("ثلاثة أيام",)),
    ("أين التقى ديمترييف بويتكوف؟", ("البيت الأبيض", "ميامي")),
    ("ما الذي عرقل جهود التطبيع بحسب دميترييف؟", ("أطرافاً ثالثة",)),
    ("ليش علقت الخزانة العقوبات على دميترييف؟", ("سبعة أيام",)),
    ("متى كانت المحادثة السابقة بين ترامب وبوتين؟", ("18 مارس",)),
    ("كم خسرت الشركات الأمريكية بعد الانسحاب من روسيا؟", ("324",)),
    ("كم عمر دميترييف؟", ("49",)),
    ("وين انعقد الاجتماع بين الدبلوماسيين الروس والأميركيين؟", ("القنصل العام", "إسطنبول")),
    ("كم استمرت المكالمة بين بوتين وترامب؟", ("50 دقيقة",)),
    ("ماذا قال لافروف عن علامات التقدم؟", ("علامات على التقدم",)),
    ("شو قال ترامب عن أوروبا وبوتين؟", ("لم تنجح أوروبا",)),
    ("ما موقف وزارة الخارجية الروسية من المحادثات السابقة؟", ("مفيدة وبناءة",)),
    ("لماذا علقت قمة بودابست؟", ("بودابست",)),
    ("من هو مارك فوغل؟", ("فوغل",)),
    ("ماذا كتب دميترييف على منصة إكس؟", ("مقاومة", "ماذا لو")),
    ("هل التقى ويتكوف بوتين في موسكو؟", ("مرتين",)),
    ("ماذا أعلن الكرملين عن القرارات السهلة والسريعة؟", ("سهلة وسريعة",)),
    ("ايش ناقش دميترييف بخصوص القطب الشمالي؟", ("القطب الشمالي",)),
    ("بماذا اهتم ترامب في اتصاله مع بوتين حسب أوشاكوف؟", ("الأزمة الأوكرانية",)),
    ("هل ذكر دميترييف استكشاف المريخ؟", ("المريخ",)),
    ("متى اجتمع الروس والأميركيون في السعودية؟", ("18 فبراير", "السعودية بعد أيام")),
    ("مين منح دميترييف التأشيرة؟", ("تأشيرة",)),
    ("What did Peskov say about Dmitriev's visit?", ("ننتظر عودته", "أؤكد أن هذه")),
    ("How long did Dmitriev's trip to Washington last?", ("ثلاثة أيام",)),
    ("Which senators did Dmitriev meet?", ("ليندسي",)),
    ("When did Trump and Putin speak before?", ("18 مارس",)),
    ("How much did American companies lose by leaving Russia?", ("324",)),
    ("How old is Dmitriev?", ("49",)),
    ("Where did Russian and American diplomats meet in Istanbul?", ("القنصل",)),
    ("How long was the phone call between Putin and Trump?", ("50 دقيقة",)),
    ("What did Lavrov say about signs of progress?", ("علامات على التقدم",)),
    ("What did Trump say about Europe?", ("لم تنجح أوروبا",)),
    ("What did the Russian foreign ministry call the earlier talks?", ("مفيدة وبناءة",)),
    ("Why was the Budapest summit suspended?", ("بودابست",)),
    ("Who is Marc Fogel?", ("فوغل",)),
    ("Did Witkoff meet Putin in Moscow?", ("مرتين",)),
    ("What did the Kremlin say about easy and quick decisions?", ("سهلة وسريعة",)),
    ("What did Dmitriev say about direct flights?", ("الرحلات الجوية",)),
    ("what did dmitriev say about mars", ("المريخ",)),
    ("Where will Dmitriev and Witkoff meet on 25 October?", ("ميامي",)),
    ("What did Ushakov say about the call?", ("50 دقيقة", "الأزمة الأوكرانية")),
    ("Who is trying to obstruct normalisation according to Dmitriev?", ("أطرافاً ثالثة",)),
    ("When did Dmitriev arrive in Washington?", ("الثلاثاء",)),
    ("What new sanctions did the United States announce?", ("شركتي نفط",)),
    ("What did Reuters report about Dmitriev meeting Witkoff?", ("رويترز",)),
    ("كم يومًا عُلّقت العقوبات على دميترييف؟", ("سبعة أيام",)),
    ("من هما السيناتوران اللذان تحدث معهما دميترييف؟", ("ليندسي جراهام",)),
    ("ماذا قالت إن بي سي نيوز عن لقاءات دميترييف؟", ("NBC News",)),
    ("لماذا كان ترامب غاضبًا من بوتين؟", ("غاضب للغاية",)),
    ("ما علاقة إيلون ماسك باستكشاف المريخ؟", ("المريخ",)),
    ("Where did Dmitriev study?", ("ستانفورد",)),
    ("What worries Kyiv and its European allies?", ("مخاوف لدى كييف",)),
]


@pytest.mark.parametrize(("text", "words"), ANSWERABLE)
async def test_what_the_seeds_answer_is_answered(
    seeds: Briefings, text: str, words: tuple[str, ...]
) -> None:
    """A claim quotes the sentence that holds the answer."""
    answer = await seeds.brief(text)

    assert isinstance(answer, Briefing)
    assert any(w in c.quote for claim in answer.claims for c in claim.citations for w in words)


UNANSWERABLE = [
    "من فاز بكأس العالم؟",
    "ماذا قال بيسكوف عن كوريا الشمالية؟",
    "متى زار دميترييف الصين؟",
    "كم عدد القتلى في هجوم كييف؟",
    "هل استقال لافروف؟",
    "ماذا قال ماكرون عن دميترييف؟",
    "ما رأي بيسكوف في كأس العالم؟",
    "كم راتب دميترييف؟",
    "من هي زوجة دميترييف؟",
    "متى يلتقي ترامب نتنياهو؟",
    "ماذا حصل في غزة؟",
    "ماذا قال الكرملين عن البريكس؟",
    "ما موقف لبنان من نزع سلاح حزب الله؟",
    "كم عدد المحررين الذين تصلهم SeaPRwire؟",
    "ما سعر النفط اليوم؟",
    "ماذا قال ويتكوف بعد لقائه دميترييف؟",
    "شو صار بانتخابات فرنسا؟",
    "هل اعتقل مارك فوغل مرة ثانية في باريس؟",
    "ماذا قال زيلينسكي عن محادثات إسطنبول؟",
    "ماذا قال بيسكوف عن الرحلات الجوية المباشرة؟",
    "كم تكلفة رحلة دميترييف؟",
    "ماذا قال روبيو عن العقوبات؟",
    "هل سافر بيسكوف إلى ميامي؟",
    "Who won the World Cup?",
    "What did Peskov say about North Korea?",
    "When did Dmitriev visit China?",
    "How many people were killed in the attack on Kyiv?",
    "Did Lavrov resign?",
    "What did Macron say about Dmitriev?",
    "What is the capital of Australia?",
    "How much does Dmitriev earn?",
    "Who is Dmitriev's wife?",
    "When will Trump meet Netanyahu?",
    "What happened in Gaza?",
    "What did the Kremlin say about BRICS?",
    "What did Lebanon answer about disarming Hezbollah?",
    "How many editors does SeaPRwire reach?",
    "What is the price of oil today?",
    "What did Witkoff say after meeting Dmitriev?",
    "Who won the French election?",
    "What did Zelensky say about the Istanbul talks?",
    "What did Peskov say about direct flights?",
    "What did Rubio say about sanctions?",
    "Did Musk meet Dmitriev in Texas?",
    "What did Dmitriev say about artificial intelligence?",
    "Which hotel did Dmitriev stay in?",
    "ما نتائج قمة ألاسكا بين ترامب وبوتين؟",
    "What were the results of the Alaska summit?",
    "كم بلغ سعر النفط بعد العقوبات الأمريكية؟",
    "What was the oil price after the sanctions?",
    "متى يبدأ شهر رمضان؟",
    "When does Ramadan begin?",
    "When was the Russian Direct Investment Fund founded?",
    "أين درس ويتكوف؟",
    "Where did Witkoff study?",
]


@pytest.mark.parametrize("text", UNANSWERABLE)
async def test_what_the_seeds_do_not_answer_is_refused(seeds: Briefings, text: str) -> None:
    """Also where the person is the right one and only the event is not there."""
    answer = await seeds.brief(text)

    assert isinstance(answer, Refusal)
    assert 6 == answer.coverage.articles
    assert {"dmitriev-visits", "kremlin-statements"} == {id_ for id_, _ in answer.coverage.topics}


@pytest.mark.parametrize(
    "text", [*(text for text, _ in ANSWERABLE), *UNANSWERABLE, "dmitriev-visits", "ما الجديد؟"]
)
async def test_every_quote_is_exact_and_citable(seeds: Briefings, text: str) -> None:
    """quote == text[start:end] in the cited version; no title, heading, summary or caption."""
    for citation in citations(await seeds.brief(text)):
        article = await seeds.article(citation.article_id, version=citation.version)
        assert citation.quote == article.text[citation.start : citation.end]
        assert article.citable(citation.start, citation.end)


@pytest.mark.parametrize("text", ["ما موقف بيسكوف من كوريا الشمالية؟", "Did Lavrov resign?"])
async def test_a_refusal_names_what_is_missing_and_what_is_near(
    seeds: Briefings, text: str
) -> None:
    """The person is known, so his nearest sentences are offered, and called no answer."""
    answer = await seeds.brief(text)

    assert isinstance(answer, Refusal)
    assert answer.missing
    assert answer.nearest
    assert {n.article_file for n in answer.nearest} == {s.article_file for s in answer.sources}


@pytest.mark.parametrize("topic", ["dmitriev-visits", "kremlin-statements"])
@pytest.mark.parametrize("language", ["ar", "en"])
async def test_a_topic_is_an_overview_from_several_articles(
    seeds: Briefings, topic: str, language: str
) -> None:
    """Varied, with sources numbered by first citation and a timeline in order."""
    answer = await seeds.brief(topic, language=language)

    assert isinstance(answer, Briefing)
    cited = dict.fromkeys(c.article_id for claim in answer.claims for c in claim.citations)
    assert len(cited) >= 3
    assert list(cited) == [s.article_id for s in answer.sources][: len(cited)]
    assert list(range(1, len(answer.sources) + 1)) == [s.n for s in answer.sources]
    starts = [entry.span.start for entry in answer.timeline]
    assert sorted(starts) == starts


async def test_the_second_article_of_the_last_seed_lends_no_facts_to_the_first(
    seeds: Briefings,
) -> None:
    """The call is cited from the article that was split off."""
    answer = await seeds.brief("كم استمرت المكالمة بين بوتين وترامب؟")

    assert isinstance(answer, Briefing)
    holders = {c.article_id for c in citations(answer) if "50 دقيقة" in c.quote}
    assert {"004_d2e1b5f912099eaa-2"} == holders


async def test_the_length_of_the_visit_is_told_from_both_sides(seeds: Briefings) -> None:
    """Three days in one source, two days in another."""
    answer = await seeds.brief("dmitriev-visits", language="ar")

    assert isinstance(answer, Briefing)
    sides = [" ".join(s.text for s in d.sides) for d in answer.disagreements]
    assert any("ثلاثة أيام" in s and "يومين" in s for s in sides)


@pytest.mark.parametrize("text", ["دميترييف " * 220, "What did Peskov say? " * 90])
async def test_a_long_question_is_answered_in_time(seeds: Briefings, text: str) -> None:
    """Two thousand characters are a question still."""
    assert await seeds.brief(text[:2000])


@pytest.mark.parametrize(
    ("text", "words", "part"),
    [
        (
            "How long did Dmitriev's visit to Washington last, and who is his wife?",
            "ثلاثة أيام", "who is his wife?",
        ),
        ("كم يوماً استغرقت زيارة دميترييف، ومتى زار طوكيو؟", "ثلاثة أيام", "متى زار طوكيو؟"),
    ],
)  # fmt: skip
async def test_of_two_questions_in_one_each_is_answered_or_named(
    seeds: Briefings, text: str, words: str, part: str
) -> None:
    """What no article answers is told beside the answer to the other part."""
    answer = await seeds.brief(text)

    assert isinstance(answer, Briefing)
    assert text == answer.question
    assert any(words in c.quote for c in citations(answer))
    assert (part,) == answer.audit.unanswered
    assert any(part in notice for notice in notices(answer))


async def test_both_parts_are_answered_from_what_each_needs(seeds: Briefings) -> None:
    """The second part keeps the names of the first."""
    answer = await seeds.brief("أين التقى دميترييف ويتكوف ومتى؟")

    assert isinstance(answer, Briefing)
    assert () == answer.audit.unanswered
