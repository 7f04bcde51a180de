"""The writer with a model: what survives of drafts good, bad and hostile."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from answer_kit import question
from model_kit import claim, desk, drafted, lane, reply

from mujaz.answer.pipeline import brief
from mujaz.errors import (
    BadReply,
    ModelMisconfigured,
    ModelUnavailable,
    MujazError,
    QuotaExhausted,
    RateLimited,
    ReplyTruncated,
    SettingsError,
)
from mujaz.model import Answer, Briefing, Claim, ClaimKind, Refusal, RefusalReason
from mujaz.ports import ModelRequest
from mujaz.testing import ScriptedModel, WordCounter

ASKED = "ماذا حدث في إضراب ميناء المرسى؟"
SHIPS = claim(
    "قال نادر الشامي إن الإضراب أوقف 12 سفينة.", "إن الإضراب أوقف 12 سفينة",
    kind="statement", speaker="نادر الشامي",
)  # fmt: skip
BEGAN = claim(
    "بدأ عمال ميناء المرسى إضرابا في 4 مايو 2026.",
    "بدأ عمال ميناء المرسى إضرابا يوم الاثنين 4 مايو 2026", date="2026-05-04",
)  # fmt: skip
FALSE = claim(
    "قال نادر الشامي إن الإضراب أوقف 21 سفينة.", "إن الإضراب أوقف 12 سفينة", kind="statement",
    speaker="نادر الشامي",
)  # fmt: skip
NOTHING = reply(answerable=False)
Reply = str | MujazError | Callable[[ModelRequest], str]


async def ask(*replies: Reply, text: str = ASKED, language: Any = "ar", **values: Any) -> Answer:
    """Ask a scripted model."""
    return await brief(question(text, language), await lane(ScriptedModel(*replies), **values))


def claims(answer: Answer) -> list[Claim]:
    """Return the claims that a reader gets."""
    return list(answer.claims) if isinstance(answer, Briefing) else []


async def test_a_supported_draft_becomes_a_briefing() -> None:
    """Claims with exact citations, kinds, speakers, dates, a timeline, and who wrote it."""
    answer = await ask(drafted(BEGAN, SHIPS, headline="إضراب في ميناء المرسى"))

    assert isinstance(answer, Briefing)
    assert [c.kind for c in answer.claims] == [ClaimKind.EVENT, ClaimKind.STATEMENT]
    assert [c.speaker for c in answer.claims] == ["", "نادر الشامي"]
    assert [c.citations[0].quote for c in answer.claims] == [
        "بدأ عمال ميناء المرسى إضرابا يوم الاثنين 4 مايو 2026.",
        "قال نادر الشامي المتحدث باسم هيئة الموانئ إن الإضراب أوقف 12 سفينة.",
    ]
    assert [e.span.start.isoformat() for e in answer.timeline] == ["2026-05-04"]
    assert (answer.writer, answer.audit.prompt, answer.audit.model) == (
        "model", "brief@1", "scripted",
    )  # fmt: skip
    assert (answer.age, answer.origins) == (15, 1)


async def test_a_false_claim_is_sent_back_with_its_reasons_and_its_correction_is_shown() -> None:
    """Repaired once, from → to, in the audit."""
    model = ScriptedModel(drafted(BEGAN, FALSE), drafted(SHIPS))
    answer = await brief(question(ASKED), await lane(model))

    assert "21" in model.requests[1].user
    assert "numbers" in model.requests[1].user
    assert model.requests[0].system == model.requests[1].system
    assert [c.text for c in claims(answer)][1] == "قال نادر الشامي إن الإضراب أوقف 12 سفينة."
    (repaired,) = answer.audit.repaired
    assert ("21" in repaired.before, "12" in repaired.after) == (True, True)
    assert (answer.audit.accepted, answer.audit.tokens["calls"]) == (2, 2)


async def test_what_fails_twice_is_dropped_and_the_audit_says_why() -> None:
    """The briefing is shorter, never false."""
    answer = await ask(drafted(BEGAN, FALSE), drafted(FALSE))

    assert [c.text for c in claims(answer)] == ["بدأ عمال ميناء المرسى إضرابا في 4 مايو 2026."]
    (dropped,) = answer.audit.dropped
    assert "21" in dropped.text
    assert {"numbers"} <= {r.check for r in dropped.reasons}


async def test_a_correction_goes_to_the_claim_that_it_corrects() -> None:
    """Where the model withdraws one of two, the other is not mistaken for it."""
    invented = claim("غرقت ثلاث سفن قبالة ترسا.", "إن الإضراب أوقف 12 سفينة")
    answer = await ask(drafted(invented, FALSE), drafted(SHIPS))

    assert [c.text for c in claims(answer)] == ["قال نادر الشامي إن الإضراب أوقف 12 سفينة."]
    assert ["غرقت" in d.text for d in answer.audit.dropped] == [True]


@pytest.mark.parametrize("error", [ModelUnavailable("x", detail="x"), BadReply("x", detail="x")])
async def test_a_repair_that_fails_costs_only_what_was_to_be_repaired(error: MujazError) -> None:
    """The accepted claims stand."""
    answer = await ask(drafted(BEGAN, FALSE), error)

    assert len(claims(answer)) == 1
    assert len(answer.audit.dropped) == 1


FALSEHOODS = [
    pytest.param(
        claim(
            "قالت هنا فاروق إن الإضراب أوقف 12 سفينة.",
            "إن الإضراب أوقف 12 سفينة",
            kind="statement",
            speaker="هنا فاروق",
        ),
        "speaker",
        id="right-words-wrong-speaker",
    ),
    pytest.param(
        claim(
            "الإضراب أوقف 12 سفينة.",
            "إن الإضراب أوقف 12 سفينة",
            kind="statement",
            speaker="هنا فاروق",
        ),
        "speaker",
        id="wrong-speaker-in-the-form-alone",
    ),
    pytest.param(
        claim("قال نادر الشامي إن الإضراب أوقف 12 سفينة.", "إن الإضراب أوقف جميع السفن في الميناء"),
        "verbatim",
        id="invented-quotation",
    ),
    pytest.param(
        claim(
            "هنا فاروق: «ننتظر دعوة رسمية من الوزارة».",
            "ننتظر دعوة رسمية من الهيئة",
            kind="statement",
            speaker="هنا فاروق",
        ),
        "quotation",
        id="altered-quotation",
    ),
    pytest.param(
        claim("رفض الاتحاد التفاوض.", "أن يكون الاتحاد قد رفض التفاوض"),
        "negation",
        id="denial-turned-round",
    ),
    pytest.param(
        claim(
            "قال نادر الشامي إن الهيئة سترفع الأجور هذا العام.",
            "وأضاف أن الهيئة لن ترفع الأجور هذا العام",
            kind="statement",
        ),
        "negation",
        id="negation-dropped",
    ),
    pytest.param(
        claim("The strike stopped 12 ships.", "إن الإضراب أوقف 12 سفينة"),
        "language",
        id="wrong-language",
    ),
    pytest.param(
        claim(
            "قال نادر الشامي إن الإضراب أوقف 12 سفينة. زوروا www.example.com",
            "إن الإضراب أوقف 12 سفينة",
        ),
        "foreign",
        id="foreign-link",
    ),
    pytest.param(
        claim(
            "بدأ عمال ميناء المرسى إضرابا في 4 يونيو 2026.",
            "بدأ عمال ميناء المرسى إضرابا يوم الاثنين 4 مايو 2026",
        ),
        "dates",
        id="another-month",
    ),
    pytest.param(
        claim("بدأ عمال ميناء المرسى إضرابا.", "ميناء المرسى"), "verbatim", id="too-short-to-prove"
    ),
    pytest.param(claim("بدأ عمال ميناء المرسى إضرابا."), "citation", id="no-citation"),
]


@pytest.mark.parametrize(("false", "check"), FALSEHOODS)
async def test_no_falsehood_reaches_a_reader(
    false: Callable[[ModelRequest], dict[str, Any]], check: str
) -> None:
    """Every claim false, twice: a refusal that says so, with the nearest facts and sources."""
    answer = await ask(drafted(false), drafted(false))

    assert isinstance(answer, Refusal)
    assert answer.reason is RefusalReason.UNSUPPORTED
    assert answer.writer == "model"
    (dropped,) = answer.audit.dropped
    assert check in {r.check for r in dropped.reasons}
    assert answer.nearest
    assert answer.coverage.articles == 2


async def test_a_passage_that_was_not_shown_is_no_evidence() -> None:
    """A label out of range is named, never left in the text."""
    made = {
        "text": "بدأ عمال ميناء المرسى إضرابا.", "kind": "event", "speaker": "", "date": "",
        "citations": [{"passage": "P99", "quote": "بدأ عمال ميناء المرسى إضرابا"}],
    }  # fmt: skip
    answer = await ask(reply(made), NOTHING)

    (dropped,) = answer.audit.dropped
    assert "'P99'" in dropped.reasons[0].detail


async def test_a_quotation_from_another_passage_is_said_to_be_misattributed() -> None:
    """The repair prompt can then name the right one."""
    words = "إن إضراب عمال ميناء المرسى أوقف 15 سفينة"

    def misattributed(request: ModelRequest) -> str:
        made = claim("قال كمال راشد إن الإضراب أوقف 15 سفينة.")(request)
        return reply(made | {"citations": [{"passage": _other(request), "quote": words}]})

    model = ScriptedModel(misattributed, NOTHING)
    await brief(question(ASKED), await lane(model))

    assert "they stand in P" in model.requests[1].user


def _other(request: ModelRequest) -> str:
    """Return the label of a passage that does not speak of 15 ships."""
    parts = request.user.split("\n[P")
    return next("P" + p.split("]")[0] for p in parts[1:] if "15 سفينة" not in p)


async def test_a_model_that_finds_no_answer_is_believed() -> None:
    """Weak evidence, with what stands nearest."""
    answer = await ask(NOTHING)

    assert isinstance(answer, Refusal)
    assert answer.reason is RefusalReason.WEAK_EVIDENCE
    assert answer.nearest


async def test_nothing_is_asked_where_no_passage_may_answer() -> None:
    """The gate stands before the model and its bill."""
    model = ScriptedModel()
    answer = await brief(question("ما عاصمة فرنسا؟"), await lane(model))

    assert isinstance(answer, Refusal)
    assert model.requests == []


@pytest.mark.parametrize(
    "first",
    [
        pytest.param("", id="empty"),
        pytest.param("I am sorry, I cannot help with that.", id="prose"),
        pytest.param('{"answerable": true, "headline": "', id="truncated-json"),
        pytest.param("<html><body>502</body></html>", id="html"),
        pytest.param('{"answerable": true}', id="fields-missing"),
        pytest.param(json.dumps({**json.loads(NOTHING), "link": "x"}), id="extra-field"),
        pytest.param(
            json.dumps({**json.loads(NOTHING), "claims": [{"text": "x"}] * 500}), id="endless"
        ),
        ReplyTruncated("x", detail="2200 tokens"),
    ],
)
async def test_a_reply_that_is_no_form_gets_one_more_try(first: Any) -> None:
    """The second prompt says what was wrong with the first reply."""
    model = ScriptedModel(first, drafted(BEGAN))
    answer = await brief(question(ASKED), await lane(model))

    assert len(claims(answer)) == 1
    assert "could not be used" in model.requests[1].user
    assert answer.audit.prompt.split()[-1] == "again@1"


async def test_of_a_list_that_is_too_long_the_first_claims_are_read() -> None:
    """Ten claims are no worse than eight, and nothing is asked again."""
    model = ScriptedModel(drafted(*[BEGAN] * 10))
    answer = await brief(question(ASKED), await lane(model))

    assert len(claims(answer)) == 1
    assert len(model.requests) == 1


@pytest.mark.parametrize(
    ("replies", "code"),
    [
        pytest.param(["nonsense", "nonsense"], "bad-reply", id="no-form-twice"),
        pytest.param([ModelUnavailable("x", detail="x")], "model-unavailable", id="down"),
        pytest.param([RateLimited("x", detail="x")], "rate-limited", id="rate"),
        pytest.param([QuotaExhausted("x", detail="x")], "quota-exhausted", id="quota"),
        pytest.param([ModelMisconfigured("x", detail="x")], "model-misconfigured", id="settings"),
    ],
)
async def test_where_the_model_fails_the_articles_speak(replies: list[Reply], code: str) -> None:
    """A briefing of verbatim sentences that says why; asked for by name, the failure itself."""
    answer = await ask(*replies)
    assert isinstance(answer, Briefing)
    assert (answer.writer, answer.audit.fallback) == ("extract", code)

    with pytest.raises(MujazError) as raised:
        await brief(question(ASKED), await lane(ScriptedModel(*replies)), "model")
    assert raised.value.code == code


async def test_the_writer_can_be_chosen() -> None:
    """`extract` never asks the model; `model` without one says which setting is missing."""
    model = ScriptedModel(drafted(BEGAN))
    answer = await brief(question(ASKED), await lane(model), "extract")
    assert (answer.writer, model.requests) == ("extract", [])

    with pytest.raises(SettingsError, match="no model is configured"):
        await brief(question(ASKED, "en"), await lane(None), "model")


async def test_an_english_question_is_searched_in_arabic_too() -> None:
    """The translation finds; the claims are English, their evidence Arabic and exact."""
    understood = json.dumps(
        {"alone": "What did Shami say about the strike?", "arabic": "ماذا قال الشامي عن الإضراب؟",
         "english": "What did Shami say about the strike?"}, ensure_ascii=False,
    )  # fmt: skip
    said = claim(
        "Nader Shami said the strike stopped 12 ships.", "إن الإضراب أوقف 12 سفينة",
        kind="statement", speaker="Nader Shami",
    )  # fmt: skip
    model = ScriptedModel(understood, drafted(said))
    answer = await brief(question("What did Shami say about the strike?", "en"), await lane(model))

    (shown,) = claims(answer)
    assert shown.text == "Nader Shami said the strike stopped 12 ships."
    assert shown.speaker == "Nader Shami"
    assert shown.citations[0].quote.startswith("قال نادر الشامي")
    assert answer.audit.prompt == "understand@1 brief@1"


async def test_a_translation_that_fails_changes_nothing() -> None:
    """The question stands as it was asked."""
    said = claim(
        "Nader Shami said the strike stopped 12 ships.", "إن الإضراب أوقف 12 سفينة",
        kind="statement", speaker="Nader Shami",
    )  # fmt: skip
    answer = await ask(
        "no form", drafted(said), text="What did Shami say about the strike?", language="en"
    )

    assert len(claims(answer)) == 1


async def test_a_follow_up_is_made_to_stand_alone_by_the_model() -> None:
    """What no rule resolves: the model gives the question whole, and that one is answered."""
    alone = "ماذا قال نادر الشامي عن إضراب ميناء المرسى؟"
    understood = json.dumps({"alone": alone, "arabic": alone, "english": "What did Shami say?"})
    asked = replace(question("والهيئة ردت بإيش؟"), history=("ماذا حدث في إضراب ميناء المرسى؟",))
    model = ScriptedModel(understood, drafted(SHIPS))
    answer = await brief(asked, await lane(model))

    assert "Asked before: ماذا حدث في إضراب ميناء المرسى؟" in model.requests[0].user
    assert answer.question == alone
    assert [c.text for c in claims(answer)] == ["قال نادر الشامي إن الإضراب أوقف 12 سفينة."]


async def test_a_speaker_who_goes_on_speaking_may_be_named() -> None:
    """«وأضاف أن …» names nobody; the sentence before it does, and the rule carries him on."""
    added = claim(
        "قال الشامي إن الهيئة لن ترفع الأجور هذا العام.",
        "وأضاف أن الهيئة لن ترفع الأجور هذا العام", kind="statement", speaker="الشامي",
    )  # fmt: skip
    (shown,) = claims(await ask(drafted(added)))

    assert shown.speaker == "نادر الشامي"


async def test_a_statement_without_its_speaker_gets_him_back() -> None:
    """What somebody said is not shown as a fact."""
    bare = claim("الإضراب أوقف 12 سفينة.", "إن الإضراب أوقف 12 سفينة", kind="statement")
    (shown,) = claims(await ask(drafted(bare)))

    assert shown.text == "الإضراب أوقف 12 سفينة. [المتحدث: نادر الشامي]"


async def test_contradictions_stand_side_by_side_where_code_can_prove_them() -> None:
    """12 ships here, 15 there: both shown, nobody chosen; what does not differ is not said to."""
    other = claim(
        "قال كمال راشد إن إضراب عمال ميناء المرسى أوقف 15 سفينة.",
        "قال كمال راشد إن إضراب عمال ميناء المرسى أوقف 15 سفينة", kind="statement",
        speaker="كمال راشد",
    )  # fmt: skip
    differ = [{"about": "عدد السفن", "claims": [0, 1]}, {"about": "البداية", "claims": [1, 2]}]
    answer = await ask(drafted(SHIPS, other, BEGAN, differ=differ))

    assert isinstance(answer, Briefing)
    assert len(answer.claims) == 3
    (found,) = answer.disagreements
    assert ["12" in found.sides[0].text, "15" in found.sides[1].text] == [True, True]


@pytest.mark.parametrize(
    ("headline", "shown"),
    [
        pytest.param("إضراب في ميناء المرسى", True, id="held"),
        pytest.param("انتهاء الإضراب في ميناء المرسى", False, id="not-in-the-evidence"),
        pytest.param("تابعونا على www.example.com", False, id="foreign"),
        pytest.param("", False, id="none"),
    ],
)
async def test_a_headline_is_a_claim_too(headline: str, shown: bool) -> None:
    """One that no single claim's evidence holds gives way to the question."""
    answer = await ask(drafted(BEGAN, SHIPS, headline=headline))

    assert isinstance(answer, Briefing)
    assert (answer.headline == headline) is shown
    assert answer.headline


async def test_a_second_opinion_can_only_reject() -> None:
    """It takes away what code let pass, and brings nothing back."""
    opinions = json.dumps(
        {"opinions": [{"claim": 0, "supported": True, "why": ""},
                      {"claim": 1, "supported": False, "why": "not the same"}]}
    )  # fmt: skip
    answer = await ask(drafted(BEGAN, SHIPS, FALSE), NOTHING, second=ScriptedModel(opinions))

    assert [c.text for c in claims(answer)] == ["بدأ عمال ميناء المرسى إضرابا في 4 مايو 2026."]
    assert {r.check for d in answer.audit.dropped for r in d.reasons} >= {
        "second_opinion", "numbers",
    }  # fmt: skip


async def test_the_same_claim_twice_is_shown_once() -> None:
    """A model that repeats itself does not make the briefing longer."""
    answer = await ask(drafted(BEGAN, BEGAN, SHIPS))

    assert len(claims(answer)) == 2


async def test_a_prompt_stays_within_its_tokens() -> None:
    """System text, schema, evidence and question together."""
    model = ScriptedModel(NOTHING)
    made = await lane(model)
    room = desk(model, most=900).room(question(ASKED))
    assert room < 900

    await brief(question(ASKED), made)
    request = model.requests[0]
    assert len(request.system.split()) + len(request.user.split()) <= 4000


async def test_a_repair_that_would_be_too_long_shows_the_cited_passages_alone() -> None:
    """What is sent stays within the tokens of a prompt, and the repair is still tried."""
    wide = ScriptedModel(drafted(FALSE), drafted(SHIPS))
    await brief(question(ASKED, "ar"), await lane(wide))
    whole = wide.requests[1]
    words = sum(WordCounter().count(t) for t in (whole.system, whole.user, str(whole.schema)))

    tight = ScriptedModel(drafted(FALSE), drafted(SHIPS))
    made = await lane(tight)
    assert made.desk is not None
    made = replace(made, desk=replace(made.desk, most_tokens=words - 1))
    answer = await brief(question(ASKED, "ar"), made)
    repair = tight.requests[1]

    assert _passages(tight.requests[0]) == _passages(whole) > _passages(repair) > 0
    assert "P1: 'إن الإضراب أوقف 12 سفينة'" in repair.user
    assert answer.audit.repaired


def _passages(request: ModelRequest) -> int:
    return len(re.findall(r"^\[P\d+\] article", request.user, re.MULTILINE))


@pytest.mark.parametrize(
    ("more", "stands"),
    [
        ("أنهى عمال ميناء المرسى إضرابهم يوم الخميس.", False),
        ("نظم عمال ميناء المرسى مسيرة في إضرابهم يوم الخميس.", True),
    ],
)
async def test_a_headline_that_a_newer_article_undoes_is_none(more: str, stands: bool) -> None:
    """The claim stays, the newer sentence goes with it, and the headline takes no side."""
    headline = "بدأ إضراب في ميناء المرسى"
    answer = await ask(drafted(BEGAN, headline=headline), more=[more])

    assert isinstance(answer, Briefing)
    assert (answer.headline == headline) is stands
    assert (len(claims(answer)) == 1) is stands
