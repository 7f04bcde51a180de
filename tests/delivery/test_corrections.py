"""Whoever was shown words that stand no more is told so, once, and nobody else."""

from __future__ import annotations

import pytest

from delivery.delivery_kit import Office, a_subscription, accept_and, answer
from mujaz.deliveries import Fate
from mujaz.language.direction import without_marks
from mujaz.render.telegram_correction import correction_body

FIXED = "correction of 2026-11-26 07:30: قال"


async def received(office: Office) -> None:
    """Let two subscribers receive a digest, and a third one none."""
    for n in (1, 2, 3):
        await office.subscriptions.keep(a_subscription(f"s{n}", chat_id=n))
    office.wire.always = lambda wire, d: (
        answer(Fate.WRONG) if d.chat_id == 3 else accept_and(Fate.SENT)
    )(wire, d)
    await office.pass_time(minutes=90)
    office.wire.always = None


@pytest.mark.parametrize("text", ["أعلن بيسكوف أمرا آخر", None])
async def test_exactly_those_who_received_it_are_told_once(
    office: Office, text: str | None
) -> None:
    """Changed or withdrawn; a further change says nothing more."""
    await received(office)
    office.shelf.put(text)
    await office.pass_time(beats=3, minutes=1)
    office.shelf.put("لا شيء من ذلك")
    await office.pass_time(beats=3, minutes=1)

    told = [(chat, body) for chat, body, _ in office.wire.accepted if body.startswith("correction")]
    assert sorted(told) == [(1, FIXED), (2, FIXED)]


async def test_words_that_still_stand_are_not_corrected(office: Office) -> None:
    """A new version that has them, with other vowels and elsewhere."""
    await received(office)
    office.shelf.put("وفي وقت لاحق قَالَ بيسكوف: نعم")
    await office.pass_time(beats=3, minutes=1)

    assert not any(body.startswith("correction") for _, body, _ in office.wire.accepted)


async def test_a_correction_is_sent_at_most_once(office: Office) -> None:
    """Its reply is lost: nobody resends it."""
    await received(office)
    office.shelf.put(None)
    office.wire.always = accept_and(Fate.UNKNOWN)
    await office.pass_time(beats=20, seconds=30)

    told = [chat for chat, body, _ in office.wire.accepted if "correction" in body]
    assert sorted(told) == [1, 2]
    assert (await office.outbox.counts())["given_up"] == 2


async def test_who_has_stopped_is_not_written_to(office: Office) -> None:
    """Not even to correct."""
    await received(office)
    await office.subscriptions.stop(1, "person", office.clock())
    office.shelf.put(None)
    await office.pass_time(beats=3, minutes=1)

    told = [chat for chat, body, _ in office.wire.accepted if body.startswith("correction")]
    assert told == [2]


def test_a_correction_quotes_what_is_gone_and_escapes_it() -> None:
    """In the subscriber's language; the words of the article are hostile text."""
    from datetime import date

    told = without_marks(correction_body("ar", date(2026, 11, 26), ["قال <b>نعم</b> & لا"], None))

    assert "تصحيح لموجز" in told
    assert "سُحب المقال" in told
    assert "&lt;b&gt;نعم&lt;/b&gt; &amp; لا" in told


async def test_what_is_sent_after_the_corpus_has_changed_is_corrected_too(office: Office) -> None:
    """It was composed before, waited behind others, and the corrector had looked already."""
    await office.subscriptions.keep(a_subscription())
    office.wire.plan = [answer(Fate.WAIT, seconds=300)]
    await office.pass_time(minutes=90)
    office.shelf.put(None)
    await office.pass_time(minutes=1)
    assert office.wire.accepted == []
    await office.pass_time(beats=3, minutes=5)

    assert [body[:10] for body in office.wire.bodies()] == ["digest 26 ", "correction"]
