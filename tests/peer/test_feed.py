"""Updates: offsets, kinds, 24 hours, long polls, two pollers, webhooks."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from peer_kit import a_user, call, still_peer

from mujaz.peer.feed import Feed
from mujaz.peer.webhook import SECRET_HEADER, Courier


async def _ids(feed: Feed, offset: int | None = None) -> list[int]:
    return [u["update_id"] for u in await feed.poll(offset, 100, 0)]


async def test_an_update_comes_again_until_a_higher_offset_confirms_it() -> None:
    """A negative offset keeps only the last ones."""
    peer, _ = still_peer()
    user = await a_user(peer)
    for n in range(3):
        await user.says(f"خبر {n}")
    feed = peer.world.feed
    first = await _ids(feed)

    assert first == await _ids(feed)
    assert first[1:] == await _ids(feed, first[1])
    assert first[2:] == await _ids(feed, -1)
    assert [] == await _ids(feed, first[2] + 1)


async def test_an_update_is_kept_for_24_hours() -> None:
    """What was not fetched by then is lost."""
    peer, clock = still_peer()
    user = await a_user(peer)
    await user.says("قديم")
    await clock.advance(24 * 3600 - 1)
    await user.says("جديد")
    await clock.advance(2)

    assert ["جديد"] == [u["message"]["text"] for u in await peer.world.feed.poll(None, 100, 0)]
    assert ["قديم"] == [u["message"]["text"] for u in peer.world.feed.lost]


async def test_some_kinds_come_only_when_named() -> None:
    """Reactions and members are left out by default; an empty list goes back to the default."""
    peer, _ = still_peer()
    user = await a_user(peer)
    message = await user.says("x")
    peer.world.feed.take_all()
    await user.reacts(message, "👍")
    await user.blocks()
    default = [list(u)[1] for u in peer.world.feed.take_all()]
    await call(peer, "getUpdates", allowed_updates=["message_reaction"])
    await user.reacts(message, "👍")
    await user.blocks(blocked=False)
    named = [list(u)[1] for u in peer.world.feed.take_all()]
    await call(peer, "getUpdates", allowed_updates=[])
    await user.reacts(message, "👍")

    assert (["my_chat_member"], ["message_reaction"]) == (default, named)
    assert [] == peer.world.feed.take_all()


async def test_a_long_poll_ends_with_the_update_or_with_its_time() -> None:
    """It returns at once when something comes, and empty when nothing does."""
    peer, clock = still_peer()
    user = await a_user(peer)
    poll = asyncio.ensure_future(peer.world.feed.poll(None, 100, 30))
    await asyncio.sleep(0)
    await user.says("الآن")
    came = await poll
    empty = asyncio.ensure_future(peer.world.feed.poll(came[0]["update_id"] + 1, 100, 30))
    await asyncio.sleep(0)
    await clock.advance(29)
    waiting = not empty.done()
    await clock.advance(1)

    assert ("الآن", True, []) == (came[0]["message"]["text"], waiting, await empty)


async def test_a_second_poller_ends_the_first_with_409() -> None:
    """With two pollers each throws the other out."""
    peer, clock = still_peer()
    first = asyncio.ensure_future(call(peer, "getUpdates", timeout=30))
    await asyncio.sleep(0)
    second = asyncio.ensure_future(call(peer, "getUpdates", timeout=1))
    answer = await first
    await clock.advance(1)

    assert (409, True) == (answer["error_code"], (await second)["ok"])
    assert answer["description"].startswith("Conflict: terminated by other getUpdates request")


async def test_polling_beside_a_webhook_is_409() -> None:
    """It must be deleted first."""
    peer, _ = still_peer()
    await call(peer, "setWebhook", url="https://bot.example/hook")
    refused = await call(peer, "getUpdates")
    await call(peer, "deleteWebhook")

    assert (409, True) == (refused["error_code"], (await call(peer, "getUpdates"))["ok"])


async def test_a_webhook_gets_the_secret_and_its_failures_again() -> None:
    """A refused update is posted again and keeps those behind it waiting; other chats go on."""
    peer, clock = still_peer()
    sara, omar = await a_user(peer), await a_user(peer, "Omar", "en")
    posted: list[tuple[str, str]] = []

    async def post(url: str, body: bytes, headers: dict[str, str]) -> int:
        text = json.loads(body)["message"]["text"]
        posted.append((text, headers.get(SECRET_HEADER, "")))
        return 500 if len(posted) == 1 else 200

    courier = Courier(peer.world.feed, post)
    courier.start()
    await call(peer, "setWebhook", url="https://bot.example/hook", secret_token="s3cret")
    for user, text in [(sara, "١"), (sara, "٢"), (omar, "one")]:
        await user.says(text)
    await clock.advance(5)
    await courier.stop()

    assert [("١", "s3cret"), ("one", "s3cret"), ("١", "s3cret"), ("٢", "s3cret")] == posted


async def test_webhook_addresses_are_checked() -> None:
    """HTTPS and four ports, or this machine."""
    peer, _ = still_peer()

    async def ok(url: str, **more: Any) -> bool:
        return bool((await call(peer, "setWebhook", url=url, **more))["ok"])

    assert not await ok("http://bot.example/hook")
    assert not await ok("https://bot.example:9000/hook")
    assert not await ok("https://bot.example/hook", secret_token="not allowed!")
    assert await ok("https://bot.example:8443/hook", secret_token="a-b_c")
    assert await ok("http://127.0.0.1:9000/hook")
