"""A strict Bot API server for tests and for `mujaz chat`: it refuses what Telegram refuses.

In order: clock, refusal, methods (with data/methods.tsv), limits, faults, log · markup, words,
keyboards (what a message may hold) · feed, world (what is kept) · reach, sending, editing, inline,
chats, menus, webhook (what methods do) · core (Peer) · acts, groups, people (what persons do) ·
http (a loopback port), request (the same process), __main__ (a process of its own).

    peer = Peer()
    app = ApplicationBuilder().token(peer.token).request(PeerRequest(peer)) …
    town = Town(control(peer))
    sara = await town.user("Sara", "ar")
    await sara.says("/start")
    await pump(app, peer)             # or app.updater.start_polling()
    assert "العربية" in (await sara.last()).labels
    assert not peer.log.complaints()

Nothing that is shipped imports it but `mujaz chat`; nothing of mujaz is imported here.
"""

from mujaz.peer.clock import ManualClock, RealClock
from mujaz.peer.core import TOKEN, Peer
from mujaz.peer.faults import Fault, Kind, flood, refuse
from mujaz.peer.limits import Limits
from mujaz.peer.people import Group, Seen, Town, User, control

__all__ = [
    "TOKEN", "Fault", "Group", "Kind", "Limits", "ManualClock", "Peer", "RealClock", "Seen",
    "Town", "User", "control", "flood", "refuse",
]  # fmt: skip
