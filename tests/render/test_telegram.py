"""Answers as Telegram messages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bench.telegram_html import read
from bench.telegram_order import control_fault, wrong_side
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.language.direction import without_marks
from mujaz.model import Briefing, Claim, Language, RefusalReason, Source
from mujaz.render.telegram import LENGTHS, Look, answer_lines, answer_parts
from mujaz.render.telegram_evidence import citations_of, evidence_parts, why_parts
from mujaz.texts import LANGUAGES
from render.render_kit import article, briefing, refusal


def shown(parts: list[str]) -> str:
    """Return what a reader sees of messages."""
    return "\n".join(without_marks(read(part)[0]) for part in parts)


def test_an_arabic_briefing_reads_like_this() -> None:
    """Headline, until when, claims in groups, disagreement, dates, sources folded."""
    (part,) = answer_parts(briefing("ar"))

    assert without_marks(part) == (
        "<b>تصريحات الكرملين</b>\n"
        "<i>حتى 19 – 25 أكتوبر 2025 · مصدر واحد</i>\n"
        "\n"
        "<b>ما حدث</b>\n"
        "• 2.5 مليار دولار خسائر شركات CNN، قال دميترييف. [1]\n"
        "• The talks lasted two days. [1]\n"
        "\n"
        "<b>ما قيل</b>\n"
        "• أكد بيسكوف أن الزيارة &quot;ممكنة&quot; هذا الأسبوع. <i>(الجمعة 4 أبريل 2025)</i> [1]\n"
        "\n"
        "<b>أين تختلف المصادر</b>\n"
        "• مدة الزيارة\n"
        "– أكد بيسكوف أن الزيارة &quot;ممكنة&quot; هذا الأسبوع."
        " · SeaPRwire (موزّع)، 4 أبريل 2025 (تاريخ مستنتج) [1]\n"
        "– The talks lasted two days. · SeaPRwire (موزّع)، 4 أبريل 2025 (تاريخ مستنتج) [1]\n"
        "\n"
        "<b>التسلسل الزمني</b>\n"
        "• <b>19 – 25 أكتوبر 2025</b>: talks lasted two days. [1]\n"
        "\n"
        "<blockquote expandable><b>المصادر</b>\n"
        "[1] زيارة مبعوث روسي إلى CNN، SeaPRwire (موزّع)، 4 أبريل 2025 (تاريخ مستنتج)،"
        " نص مترجم آليًا</blockquote>"
    )


def test_words_of_another_language_stand_on_their_own_line() -> None:
    """An English frame, and below it the Arabic words, from the right."""
    made_up = briefing("en")
    quote = made_up.claims[0].citations[0].quote
    framed = replace(made_up.claims[0], text=f"Statement: Peskov. Arabic words: «{quote}»")
    lines = answer_lines(replace(made_up, claims=(framed,), disagreements=(), timeline=()), Look())
    frame = next(i for i, line in enumerate(lines) if "Statement" in line.text)

    assert without_marks(lines[frame].text).startswith("• Statement: Peskov.")
    assert f"«{quote}»" == without_marks(lines[frame + 1].text)
    assert ["en", "ar"] == [line.language for line in lines[frame : frame + 2]]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("length", LENGTHS)
def test_b07_every_sentence_has_a_citation_of_a_source_below(
    language: Language, length: str
) -> None:
    """Each bullet ends in [n], and [n] stands among the sources."""
    text = shown(answer_parts(briefing(language), Look(length=length)))
    body, _, sources = text.partition("Sources\n" if language == "en" else "المصادر\n[")
    bullets = [row for row in body.split("\n") if row[:2] in {"– "}]
    bullets += [row for row in body.split("\n") if row.startswith("• ") and "الزيارة" != row[-7:]]

    assert sources
    assert [] == [row for row in bullets if not row.endswith("[1]") and row[2:] != "مدة الزيارة"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_short_briefing_leaves_out_and_says_that_sources_differ(language: Language) -> None:
    """At most three claims, no timeline; a disagreement stays in sight."""
    made_up = briefing(language)
    many = replace(made_up, claims=made_up.claims * 3)
    texts = {n: shown(answer_parts(many, Look(length=n))) for n in LENGTHS}

    assert len(texts["short"]) < len(texts["normal"]) < len(texts["long"])
    assert "مدة الزيارة" in texts["short"]


def test_b13_digits_follow_the_setting_and_citations_do_not() -> None:
    """Our own words change their digits; published words, [n] and English do not."""
    arabic = shown(answer_parts(briefing("ar"), Look(digits="arab")))
    english = shown(answer_parts(briefing("en"), Look(digits="arab")))

    assert "٤ أبريل ٢٠٢٥" in arabic
    assert "2.5 مليار" in arabic
    assert "[1]" in arabic
    assert english == shown(answer_parts(briefing("en")))


@pytest.mark.parametrize("reason", list(RefusalReason))
@pytest.mark.parametrize("language", LANGUAGES)
def test_b07_a_refusal_says_that_nothing_was_found(
    language: Language, reason: RefusalReason
) -> None:
    """Why, what is covered, and what stands nearest."""
    text = shown(answer_parts(refusal(language, reason)))

    assert text.startswith({"ar": "لا جواب في هذه المصادر", "en": "No answer in"}[language])
    assert "ممكنة" in text
    assert "[1]" in text


def _hostile(words: str, language: Language) -> Briefing:
    made_up = briefing(language)
    claims = tuple(replace(claim, text=words, speaker=words) for claim in made_up.claims)
    sources = tuple(
        replace(s, title=words, publisher=words, url=f"https://x.example/{words}")
        for s in made_up.sources
    )
    return replace(made_up, headline=words, claims=claims, sources=sources)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "words",
    ["<b>", "</a>", "&amp", "&", '">x', "a<b>c", "<script>", "\u202eevil", "\u2069\u2069",
     "\u200f\u200f\u200f", "\u2066", "\x00\x1b[1m", "\ud800", "👩‍👩‍👧‍👦", "\u2028", "'"],
)  # fmt: skip
def test_b09_b12_no_words_break_a_message(words: str, language: Language) -> None:
    """Any title, name or claim gives HTML that Telegram takes, and our marks alone."""
    for part in [
        *answer_parts(_hostile(words, language)),
        *why_parts(_hostile(words, language), Look()),
    ]:
        text, entities = read(part)

        assert "" == control_fault(text)
        assert all(e.href.startswith("https://x.example/") for e in entities if e.tag == "a")


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://news.example/a?b=1&c=2", True),
        ("http://news.example", True),
        ("javascript:alert(1)", False),
        ("https://", False),
        ("https://x.example/\u202ea", False),
        ('https://x.example/">', False),
        ("tg://resolve?domain=x", False),
        ("", False),
    ],
)
def test_only_addresses_of_the_web_are_linked(url: str, linked: bool) -> None:
    """A source's address opens from its number and its title, or not at all."""
    made_up = briefing("ar")
    source: Source = replace(made_up.sources[0], url=url)
    (part,) = answer_parts(replace(made_up, sources=(source,)))

    assert linked == any(e.tag == "a" for e in read(part)[1])


@pytest.mark.parametrize("language", LANGUAGES)
def test_evidence_shows_the_exact_words_in_their_surroundings(language: Language) -> None:
    """The cited words in bold, what stands around them plain, outlet and date above."""
    made, _ = article()
    answer = briefing(language)
    claim: Claim = answer.claims[1]
    parts = evidence_parts(answer.sources[0], made, claim.citations[:1], language, Look())
    text, entities = read(parts[0])
    bold = [without_marks(text[e.start : e.end]) for e in entities if e.tag == "b"]

    assert [claim.citations[0].quote] == bold
    assert "ممكنة" in text
    assert "SeaPRwire" in text
    assert ("date inferred" in text) or ("تاريخ مستنتج" in text)


def test_evidence_holds_every_citation_of_a_source_once() -> None:
    """Those of claims, disagreements and timeline, in the article's order."""
    found = citations_of(briefing("ar"), "kuna-1")

    assert sorted({(c.start, c.end) for c in found}) == [(c.start, c.end) for c in found]
    assert 4 == len(found)
    assert [] == citations_of(briefing("ar"), "other")


@settings(max_examples=100, deadline=None)
@given(
    st.text(st.characters(codec="utf-8"), max_size=900), st.data(), st.sampled_from(["ar", "en"])
)
def test_b09_evidence_of_any_article_is_taken_by_telegram(
    words: str, data: st.DataObject, language: Language
) -> None:
    """Markup, controls, emoji, any place of a quotation: valid HTML, balanced marks."""
    made, _ = article()
    start = data.draw(st.integers(0, len(words)))
    end = data.draw(st.integers(start, len(words)))
    cited = replace(briefing(language).claims[0].citations[0], start=start, end=end)
    answer = briefing(language)
    source = replace(answer.sources[0], title=words[:200], publisher=words[:50])
    changed = replace(made, text=words)

    for part in evidence_parts(source, changed, [cited], language, Look()):
        assert "" == control_fault(read(part)[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_why_says_in_words_what_was_left_out(language: Language) -> None:
    """The audit as a reader can take it, without the names of checks."""
    text = shown(why_parts(briefing(language), Look()))

    assert "غادر" in text
    assert "verbatim:" not in text
    assert {"ar": "الاقتباس لا يوجد في المصدر", "en": "does not stand in the source"}[
        language
    ] in text


@pytest.mark.parametrize(
    "lacks",
    ["", "no-embedder", "no-vectors", "vectors-behind", "vectors-mismatch", "embedder-failed"],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_why_asks_no_reader_to_run_a_command(language: Language, lacks: str) -> None:
    """How passages were found is theirs to know; `mujaz ingest` is the operator's."""
    made = briefing(language)
    text = shown(why_parts(replace(made, audit=replace(made.audit, lacks=lacks)), Look()))

    assert "mujaz" not in text
    assert {"ar": "البحث بالكلمات", "en": "Searched by words"}[language] in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("dropped", [0, 1, 2, 3, 11, 100])
def test_b13_what_was_dropped_is_counted_in_words(language: Language, dropped: int) -> None:
    """Six forms in Arabic; nothing dropped is said as such."""
    made = briefing(language)
    audit = replace(made.audit, accepted=4, dropped=made.audit.dropped[:1] * dropped)
    text = shown(why_parts(replace(made, audit=audit), Look()))
    ar = {0: "ولم تُسقط أي جملة", 1: "وأُسقطت جملة واحدة", 2: "وأُسقطت جملتان", 3: "وأُسقطت 3 جمل",
          11: "وأُسقطت 11 جملة", 100: "وأُسقطت 100 جملة"}  # fmt: skip
    en = {0: "none dropped"}
    said = ar[dropped] if language == "ar" else en.get(dropped, f"{dropped} dropped")

    assert {"ar": f"قُبلت 4 جمل، {said}\n", "en": f"4 claims kept, {said}\n"}[language] in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_b11_every_line_begins_on_its_language_s_side(language: Language) -> None:
    """Each paragraph by the letters of its own language."""
    for answer in (briefing(language), refusal(language)):
        for line in answer_lines(answer, Look()):
            assert not wrong_side(line.text, line.language)
