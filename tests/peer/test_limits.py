"""The limits: 30 a second over all, short bursts to a chat, 20 a minute to a group."""

from __future__ import annotations

from peer_kit import a_user, call, refusal, still_peer

from mujaz.peer import Limits, Town, control


async def test_thirty_a_second_over_all() -> None:
    """The 31st message within a second is refused, to whomever it goes."""
    peer, clock = still_peer(limits=Limits())
    users = [await a_user(peer) for _ in range(31)]
    answers = [await call(peer, "sendMessage", chat_id=u.id, text="خبر") for u in users]
    await clock.advance(1)
    later = await call(peer, "sendMessage", chat_id=users[-1].id, text="خبر")

    assert [True] * 30 + [False] == [a["ok"] for a in answers]
    assert {"retry_after": 1} == answers[-1]["parameters"]
    assert later["ok"]


async def test_a_private_chat_takes_a_short_burst() -> None:
    """Five at once, then one a second; edits count."""
    peer, clock = still_peer(limits=Limits())
    user = await a_user(peer)
    answers = [await call(peer, "sendMessage", chat_id=user.id, text=f"{n}") for n in range(6)]
    await clock.advance(1)
    number = answers[0]["result"]["message_id"]
    edit = await call(peer, "editMessageText", chat_id=user.id, message_id=number, text="x")
    after = await refusal(peer, "sendMessage", chat_id=user.id, text="x")

    assert [True] * 5 + [False] == [a["ok"] for a in answers]
    assert (True, "Too Many Requests: retry after 1") == (edit["ok"], after)


async def test_a_group_takes_twenty_a_minute_and_typing_counts() -> None:
    """Chat actions are calls too; other chats are not held up."""
    peer, clock = still_peer(limits=Limits())
    user = await a_user(peer)
    group = await Town(control(peer)).group("G", user)
    await group.adds_bot(user)
    for _ in range(19):
        await call(peer, "sendChatAction", chat_id=group.id, action="typing")
    last = await call(peer, "sendMessage", chat_id=group.id, text="x")
    over = await call(peer, "sendMessage", chat_id=group.id, text="x")
    other = await call(peer, "sendMessage", chat_id=user.id, text="x")
    await clock.advance(60)

    assert (True, {"retry_after": 60}, True) == (last["ok"], over["parameters"], other["ok"])
    assert (await call(peer, "sendMessage", chat_id=group.id, text="x"))["ok"]


async def test_a_call_inside_a_pause_is_a_complaint() -> None:
    """Who was told to wait and does not is written down."""
    peer, clock = still_peer(limits=Limits(private_burst=1))
    user = await a_user(peer)
    for _ in range(3):
        await call(peer, "sendMessage", chat_id=user.id, text="x")
    await clock.advance(2)
    await call(peer, "sendMessage", chat_id=user.id, text="x")

    assert 1 == len(peer.log.complaints())
