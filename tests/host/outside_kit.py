"""What python-telegram-bot needs to live with the npm package telegram-test-api 4.2.1."""

from __future__ import annotations

import asyncio
import json
import time
from typing import Any

import httpx
from telegram.request import HTTPXRequest, RequestData

Json = dict[str, Any]


class ShimRequest(HTTPXRequest):
    """Mends answers that Telegram would give otherwise."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *args: Any, **kw: Any
    ) -> tuple[int, bytes]:
        """Carry a call and mend its answer."""
        code, payload = await super().do_request(url, method, request_data, *args, **kw)
        name = url.rsplit("/", 1)[-1].partition("?")[0]
        try:
            answer = json.loads(payload)
        except ValueError:
            return code, payload
        code = _mended(name, answer, code)
        return code, json.dumps(answer).encode()


def _mended(name: str, answer: Json, code: int) -> int:
    result = answer.get("result")
    if name == "getMe" and answer.get("ok"):
        result.setdefault("is_bot", True)
    if name.startswith("send") and isinstance(result, dict) and result.get("date", 0) > 10**11:
        result["date"] //= 1000  # milliseconds
    if isinstance(result, dict):  # it gives back what it was sent, as it was sent
        for key in ("link_preview_options", "reply_parameters", "entities"):
            if isinstance(result.get(key), str):
                result[key] = json.loads(result[key])
    if name == "getUpdates":
        for update in result or []:
            if "callback_query" in update:
                update["callback_query"].setdefault("chat_instance", "0")
    if answer.get("ok") and result is None:
        answer["result"] = True
    if code == 500 and "is not supported" in answer.get("message", ""):
        answer.clear()
        answer.update(ok=False, error_code=404, description="Not Found")
        return 404
    if answer.get("ok") is False and code == 200:
        return int(answer.get("error_code", 400))
    return code


class Outsider:
    """A person at the npm server, who reads what the bot has said."""

    def __init__(self, client: httpx.AsyncClient, token: str, number: int, language: str) -> None:
        self.client = client
        self.token = token
        self.chat = {"id": number, "type": "private", "first_name": "Sara"}
        self.sender = {
            "id": number, "is_bot": False, "first_name": "Sara", "language_code": language,
        }  # fmt: skip
        self.seen = 0

    async def _post(self, path: str, **content: Any) -> Json:
        answer = await self.client.post(path, json=content)
        answer.raise_for_status()
        found: Json = answer.json()
        return found

    def _message(self, text: str) -> Json:
        return {
            "botToken": self.token, "from": self.sender, "chat": self.chat, "text": text,
            "date": int(time.time()),
        }  # fmt: skip

    async def says(self, text: str) -> None:
        """Write a message, or a command."""
        if not text.startswith("/"):
            await self._post("/sendMessage", **self._message(text))
            return
        command = {"type": "bot_command", "offset": 0, "length": len(text.split()[0])}
        await self._post("/sendCommand", **self._message(text), entities=[command])

    async def presses(self, said: Json, words: str) -> None:
        """Press a button of a message."""
        bot = {"id": 1, "is_bot": True, "first_name": "bot"}
        inner = {
            "message_id": said["messageId"], "from": bot, "chat": self.chat,
            "date": int(time.time()), "text": said["message"]["text"],
        }  # fmt: skip
        data = button_of(said, words)
        await self._post(
            "/sendCallback", botToken=self.token, data=data,
            **{"from": self.sender}, message=inner,
        )  # fmt: skip

    async def history(self) -> list[Json]:
        """Return what the bot has said, in its order."""
        found = await self._post("/getUpdatesHistory", token=self.token)
        said = [u for u in found["result"] if "chat_id" in u.get("message", {})]
        return [u for u in said if str(u["message"]["chat_id"]) == str(self.chat["id"])]

    async def hears(self, patience: float = 10.0) -> Json:
        """Return the bot's next message; wait for it."""
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            said = await self.history()
            if len(said) > self.seen:
                self.seen += 1
                return said[self.seen - 1]
            await asyncio.sleep(0.05)
        raise TimeoutError(f"the bot said nothing for {patience} s")


def button_of(said: Json, words: str) -> str:
    """Return the data of the button with these words."""
    rows = said["message"]["reply_markup"]["inline_keyboard"]
    return str(next(b["callback_data"] for row in rows for b in row if words in b["text"]))
