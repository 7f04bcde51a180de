"""Answers to inline queries.

In:  calls of answerInlineQuery
Out: the answer, kept for who typed
"""

from __future__ import annotations

import re
from typing import Any

from mujaz.peer.editing import expired
from mujaz.peer.keyboards import check_markup
from mujaz.peer.refusal import bad
from mujaz.peer.routes import plays
from mujaz.peer.words import shown
from mujaz.peer.world import Call

Json = dict[str, Any]

INLINE_SECONDS = 30.0
MOST_RESULTS = 50
MOST_ID_BYTES = 64
MOST_CACHE = 86_400


@plays("answerInlineQuery")
def answer_inline(call: Call) -> bool:
    """Answer what someone types."""
    query = call.world.inline.get(call.p["inline_query_id"])
    now = call.world.clock.now()
    if query is None or query.answered is not None or now - query.at > INLINE_SECONDS:
        raise expired()
    results = call.p["results"]
    if len(results) > MOST_RESULTS:
        raise bad("RESULTS_TOO_MUCH")
    ids = [str(result.get("id", "")) for result in results]
    if any(not 1 <= len(i.encode()) <= MOST_ID_BYTES for i in ids):
        raise bad("RESULT_ID_INVALID")
    if len(set(ids)) < len(ids):
        raise bad("RESULT_ID_DUPLICATE")
    for result in results:
        _check_result(call, result)
    if len(call.p.get("next_offset", "").encode()) > MOST_ID_BYTES:
        raise bad("NEXT_OFFSET_INVALID")
    if not 0 <= call.p.get("cache_time", 300) <= MOST_CACHE:
        raise bad("CACHE_TIME_INVALID")
    _check_button(call.p.get("button"))
    query.answered = {
        "results": results, "cache_time": call.p.get("cache_time", 300),
        "is_personal": call.p.get("is_personal", False), "button": call.p.get("button"),
        "next_offset": call.p.get("next_offset", ""),
    }  # fmt: skip
    return True


def _check_result(call: Call, result: Json) -> None:
    if result.get("type") == "article":
        if not result.get("title"):
            raise bad("ARTICLE_TITLE_EMPTY")
        if "input_message_content" not in result:
            raise bad("input message content is required")
    content = result.get("input_message_content")
    if content is not None and "message_text" in content:
        text, entities, complaints = shown(
            content["message_text"],
            parse_mode=content.get("parse_mode"),
            entities=content.get("entities"),
        )
        if not text:
            raise bad("message text is empty")
        call.entry.complaints.extend(complaints)
        result["_shown"] = {"text": text, "entities": entities}
    check_markup(result.get("reply_markup"))


def _check_button(button: Json | None) -> None:
    if button is None:
        return
    if not button.get("text"):
        raise bad("BUTTON_TEXT_EMPTY")
    if "start_parameter" in button:
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", button["start_parameter"]):
            raise bad("START_PARAM_INVALID")
    elif "web_app" not in button:
        raise bad("BUTTON_INVALID")
