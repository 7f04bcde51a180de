"""The peer: a Bot API server in memory, which refuses what Telegram refuses.

In:  calls as they come over the wire: token, method, parameters as strings, files
Out: answers; every call with its time and outcome stands in `log`

`http.py` puts it behind a loopback port, `request.py` into the same process. What people do is in
`people.py`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mujaz.peer import chats, editing, inline, menus, sending, webhook
from mujaz.peer.clock import Clock, RealClock
from mujaz.peer.faults import EFFECTIVE, Fault, Kind, Plan
from mujaz.peer.limits import Gate, Limits
from mujaz.peer.log import Entry, Log
from mujaz.peer.methods import Upload, find_method, read_parameters, unknown_parameters
from mujaz.peer.refusal import Refused, unauthorized
from mujaz.peer.routes import PLAYED
from mujaz.peer.world import Call, World

Json = dict[str, Any]

PARTS = (chats, editing, inline, menus, sending, webhook)  # importing them enters their methods
TOKEN = "123456789:AAtest-token-of-the-loopback-peer_00"  # the form of a real one
BOT: Json = {
    "id": 123456789, "is_bot": True, "first_name": "Mujaz", "username": "Mujaz_Test_Bot",
    "can_join_groups": True, "can_read_all_group_messages": False,
    "supports_inline_queries": True, "can_connect_to_business": False, "has_main_web_app": False,
}  # fmt: skip
MOST_RAW_BYTES = 35_000  # of a text, before entities are parsed


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What goes back over the wire; `cut` says how the connection ends instead."""

    status: int
    body: bytes
    cut: Kind | None = None
    seconds: float = 0.0  # to wait before it goes


class Peer:
    """A Bot API server for one bot."""

    def __init__(
        self,
        *,
        token: str = TOKEN,
        clock: Clock | None = None,
        limits: Limits | None = None,
        inline_feedback: bool = True,
        **bot: Any,
    ) -> None:
        self.token = token
        self.clock = clock or RealClock()
        self.log = Log()
        self.faults = Plan()
        self.inline_feedback = inline_feedback  # whether chosen inline results are told
        self.revoked = False
        self._gate = Gate(limits or Limits())
        document = {**BOT, "id": int(token.split(":")[0]), **bot}
        self.world = World(document, self.clock, self._gate)

    async def call(
        self,
        token: str,
        name: str,
        given: Mapping[str, str],
        uploads: Mapping[str, Upload] | None = None,
    ) -> Answer:
        """Answer one call."""
        entry = self.log.open(self.clock.now(), name)
        if token != self.token or self.revoked:
            # Telegram: 404 for what cannot be a token, 401 for one that no bot has
            return self._refuse(entry, unauthorized())
        try:
            method = find_method(name)
            entry.method = method.name
            entry.complaints += [
                f"parameter {n!r} does not exist" for n in unknown_parameters(method, given)
            ]
            entry.parameters = read_parameters(method, given, uploads or {})
            entry.chat_id = self._chat_id(entry)
        except Refused as refused:
            return self._refuse(entry, refused)
        fault = self.faults.take(method.name, entry.chat_id)
        if fault is None:
            return await self._play(entry)
        return await self._fail(entry, fault)

    def _chat_id(self, entry: Entry) -> int | None:
        given = entry.parameters.get("chat_id")
        if isinstance(given, str):
            return self.world.chat(given).id
        return given

    async def _fail(self, entry: Entry, fault: Fault) -> Answer:
        entry.fault = fault.kind.value
        if fault.kind is Kind.REFUSE:
            return self._refuse(
                entry, Refused(fault.code, fault.description, **dict(fault.parameters))
            )
        answer = Answer(status=0, body=b"")
        if fault.kind in EFFECTIVE:
            answer = await self._play(entry)
        page = f"<html><body>{fault.code} {fault.description}</body></html>".encode()
        match fault.kind:
            case Kind.DELAY:
                return Answer(status=answer.status, body=answer.body, seconds=fault.seconds)
            case Kind.STATUS | Kind.STATUS_AFTER:
                entry.status = fault.code
                return Answer(status=fault.code, body=page)
            case Kind.BAD_JSON:
                return Answer(status=200, body=b'{"ok": true, "result": {')
            case _:
                entry.status = 0
                return Answer(status=answer.status, body=answer.body, cut=fault.kind)

    async def _play(self, entry: Entry) -> Answer:
        try:
            if entry.method == "getUpdates":
                result: Any = await self._get_updates(entry)
            else:
                self._check_raw(entry)
                play = PLAYED.get(entry.method)
                if play is None:
                    raise Refused(501, f"Not Implemented: the peer does not play {entry.method}")
                result = play(Call(world=self.world, entry=entry, p=entry.parameters))
        except Refused as refused:
            return self._refuse(entry, refused)
        body = json.dumps({"ok": True, "result": _public(result)}, ensure_ascii=False).encode()
        entry.accepted, entry.status = True, 200
        entry.result = json.loads(body)["result"] if entry.method != "getUpdates" else len(result)
        return Answer(status=200, body=body)

    def _check_raw(self, entry: Entry) -> None:
        raw = entry.parameters.get("text")
        if isinstance(raw, str) and len(raw.encode("utf-8", "surrogatepass")) > MOST_RAW_BYTES:
            raise Refused(400, "Bad Request: text is too long")

    async def _get_updates(self, entry: Entry) -> list[Json]:
        p = entry.parameters
        self.world.feed.allow(p.get("allowed_updates"))
        return await self.world.feed.poll(
            p.get("offset"), p.get("limit", 100), float(p.get("timeout", 0))
        )

    def _refuse(self, entry: Entry, refused: Refused) -> Answer:
        entry.status, entry.description = refused.code, refused.description
        wait = refused.parameters.get("retry_after")
        if wait and entry.chat_id is not None:
            self._gate.pause(entry.chat_id, self.clock.now() + wait)
        return Answer(status=refused.code, body=json.dumps(refused.body()).encode())

    def file(self, token: str, path: str) -> bytes | None:
        """Return a file's content by its path; None where there is none."""
        if token != self.token:
            return None
        return next((f.content for f in self.world.files.values() if f.path == path), None)


def _public(value: Any) -> Any:
    """Return a result without what only the peer needs."""
    if isinstance(value, dict):
        return {k: _public(v) for k, v in value.items() if not k.startswith("_")}
    if isinstance(value, list):
        return [_public(v) for v in value]
    return value
