"""Answers to lay out: one of each kind, in both languages, over one small article."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mujaz.model import (
    Article,
    Audit,
    Basis,
    Briefing,
    Citation,
    Claim,
    ClaimKind,
    Coverage,
    DateMention,
    DateSpan,
    Disagreement,
    Dropped,
    Hit,
    Language,
    Near,
    Passage,
    Precision,
    Reason,
    Refusal,
    RefusalReason,
    Removed,
    Side,
    Source,
    TimelineEntry,
)
from mujaz.testing import article_with

WORDS = (
    'أكد بيسكوف أن الزيارة "ممكنة" هذا الأسبوع.',
    "2.5 مليار دولار خسائر شركات CNN، قال دميترييف.",
    "The talks lasted two days.",
)
FRIDAY = DateSpan(
    start=date(2025, 4, 4), end=date(2025, 4, 4), precision=Precision.DAY, basis=Basis.INFERRED,
    reason="the Friday of that week",
)  # fmt: skip
WEEK = DateSpan(
    start=date(2025, 10, 19), end=date(2025, 10, 25), precision=Precision.RANGE,
    basis=Basis.STATED, reason="",
)  # fmt: skip


def article() -> tuple[Article, list[Passage]]:
    """Return an article of three passages, with a cut, a dated word and a bidi control in raw."""
    made, passages = article_with("kuna-1", *WORDS, title="زيارة مبعوث روسي إلى CNN")
    words = made.text.index("هذا الأسبوع")
    return replace(
        made,
        published=FRIDAY,
        removed=(Removed(start=0, end=9, text="\u202eإعلان\n \x1b[31mAd\u2067", why="advert"),),
        dates=(DateMention(start=words, end=words + 11, text="هذا الأسبوع", span=WEEK),),
    ), passages


def cite(n: int) -> Citation:
    """Return a citation of the whole n-th passage."""
    passage = article()[1][n]
    return Citation(
        passage_id=passage.id, article_id=passage.article_id, version=1, start=passage.start,
        end=passage.end, quote=passage.text,
    )  # fmt: skip


def source(language: Language = "ar") -> Source:
    """Return the source of all citations."""
    return Source(
        n=1, article_id="kuna-1", article_file="kuna-1.txt", title="زيارة مبعوث روسي إلى CNN",
        publisher="", distributor="SeaPRwire", published=FRIDAY, machine_translated=True,
        language=language, url="",
    )  # fmt: skip


AUDIT = Audit(
    accepted=3,
    dropped=(Dropped(text="غادر", reasons=(Reason(check="verbatim", detail="not found"),)),),
    ms={"write": 12.3},
)


def briefing(language: Language) -> Briefing:
    """Return a briefing that uses every part."""
    first, second, third = (cite(n) for n in range(3))
    rest = replace(third, start=third.start + 4, quote=third.quote[4:])  # no claim says this alone
    return Briefing(
        question="ماذا قال بيسكوف؟", language=language, writer="extract",
        headline="تصريحات الكرملين" if language == "ar" else "Kremlin statements",
        as_of=WEEK,
        claims=(
            Claim(text=first.quote, kind=ClaimKind.STATEMENT, speaker="بيسكوف",
                  citations=(first,), date=FRIDAY, terms=("زيارة",)),
            Claim(text=second.quote, kind=ClaimKind.EVENT, speaker="", citations=(second, third)),
            Claim(text=third.quote, kind=ClaimKind.EVENT, speaker="", citations=(third,)),
        ),
        timeline=(
            TimelineEntry(span=WEEK, text=rest.quote, citations=(rest,)),
            TimelineEntry(span=FRIDAY, text=first.quote, citations=(first,)),
        ),
        disagreements=(
            Disagreement(about="مدة الزيارة", sides=(
                Side(text=first.quote, citations=(first,)),
                Side(text=third.quote, citations=(third,)),
            )),
        ),
        sources=(source(),), audit=AUDIT,
    )  # fmt: skip


def refusal(language: Language, reason: RefusalReason = RefusalReason.NOT_COVERED) -> Refusal:
    """Return a refusal with coverage and something near."""
    return Refusal(
        question="من فاز بكأس العالم؟", language=language, writer="extract", reason=reason,
        missing=("كأس العالم", "FIFA"),
        coverage=Coverage(
            articles=3, since=date(2025, 2, 27), until=date(2025, 10, 25),
            publishers=("سكاي نيوز عربية", "KUNA"),
            topics=(("kremlin-statements", "Kremlin statements"),),
        ),
        nearest=(Near(text=cite(0).quote, citation=cite(0), article_file="kuna-1.txt"),),
        sources=(source(),), audit=AUDIT,
    )  # fmt: skip


def hits() -> list[tuple[Hit, str]]:
    """Return two hits."""
    return [
        (Hit(passage=p, score=score, parts={"stems": score}), "kuna-1.txt")
        for p, score in zip(article()[1][:2], (2.5, 1.0), strict=True)
    ]
