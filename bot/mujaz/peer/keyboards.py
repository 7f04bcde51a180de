"""Check the buttons of a message as Telegram does.

In:  the reply_markup of a call
Out: nothing, or Refused
"""

from __future__ import annotations

from typing import Any

from mujaz.peer.refusal import bad

Json = dict[str, Any]

MOST_DATA_BYTES = 64
MOST_BUTTONS = 100
MOST_IN_A_ROW = 8
MOST_COPY = 256

_DOES = (
    "url", "callback_data", "web_app", "login_url", "switch_inline_query",
    "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "copy_text",
    "callback_game", "pay",
)  # fmt: skip
_STYLES = {"primary", "success", "danger"}


def check_markup(markup: Any) -> Json | None:
    """Return the inline keyboard of a markup; None for another kind, or none."""
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad("object expected as reply markup")
    if "inline_keyboard" not in markup:
        return None
    rows = markup["inline_keyboard"]
    if sum(len(row) for row in rows) > MOST_BUTTONS:
        raise bad("reply markup is too long")
    for row in rows:
        if len(row) > MOST_IN_A_ROW:
            raise bad("BUTTON_COUNT_INVALID")
        for button in row:
            _check_button(button)
    kept = [row for row in rows if row]
    return {"inline_keyboard": kept} if kept else None


def _check_button(button: Json) -> None:
    if not str(button.get("text", "")).strip():
        raise _fails('Field "text" must be non-empty')
    does = [name for name in _DOES if name in button]
    if not does:
        raise _fails("Text buttons are unallowed in the inline keyboard")
    if len(does) > 1:
        raise _fails("a button does exactly one thing")
    if "callback_data" in button:
        size = len(str(button["callback_data"]).encode())
        if not 1 <= size <= MOST_DATA_BYTES:
            raise bad("BUTTON_DATA_INVALID")
    if "url" in button and not str(button["url"]).startswith(("http://", "https://", "tg://")):
        raise bad("BUTTON_URL_INVALID")
    if "copy_text" in button and not 1 <= len(button["copy_text"].get("text", "")) <= MOST_COPY:
        raise bad("BUTTON_COPY_TEXT_INVALID")
    if button.get("style", "primary") not in _STYLES:
        raise _fails("Invalid button style specified")


def _fails(words: str) -> Exception:
    return bad(f"can't parse inline keyboard button: {words}")
