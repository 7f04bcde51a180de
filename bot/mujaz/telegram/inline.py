"""Inline mode: share a briefing that was made before; no model is asked while somebody types.

In:  what is typed behind the bot's name
Out: results from stored answers, and a way to ask in private
"""

from __future__ import annotations

from telegram import (
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    Update,
)
from telegram.constants import ParseMode

from mujaz.chats import Given
from mujaz.language.fold import fold_key
from mujaz.model import Briefing, Language
from mujaz.render.telegram import answer_parts
from mujaz.telegram.asking import question_key
from mujaz.telegram.desk import Desk, Reader
from mujaz.telegram.faults import Context
from mujaz.telegram.phrases import label
from mujaz.telegram.sender import NO_PREVIEW
from mujaz.texts import LANGUAGES, plain

_FRESH = 24 * 3600  # seconds: older answers to a topic are not offered as news
_MOST = 10
_SECONDS_CACHED = 30


async def typed(desk: Desk, reader: Reader, update: Update, context: Context) -> None:
    """Answer an inline query from the store: topics of the day, the same question, own answers."""
    query = update.inline_query
    if query is None:
        return
    found = await _found(desk, reader, query.query.strip())
    results = [_result(reader, given, desk.rules.prefix) for given in found[:_MOST]]
    button = InlineQueryResultsButton(label(reader, "tg-inline-private"), start_parameter="ask")
    await query.answer(
        results, cache_time=_SECONDS_CACHED, is_personal=True, button=button,
    )  # fmt: skip


async def _found(desk: Desk, reader: Reader, words: str) -> list[Given]:
    """Return answers to share, each once: to the same question, to topics, the person's own."""
    since = int((desk.clock() - _FRESH) * 1000)
    wanted = [words] if words else []
    key = fold_key(words)
    for language in LANGUAGES:
        for _, name in desk.briefings.topics(language):
            if key in fold_key(name) or not key:
                wanted.append(name)
    found = []
    for question in wanted:
        for language in _own_first(reader):
            given = await desk.given.same(question_key(question, language), since=since)
            if given is not None:
                found.append(given)
    own = await desk.given.recent(reader.user_id, user_id=reader.user_id, limit=20)
    found += [given for given in own if key in fold_key(given.question)]
    briefings = [given for given in found if isinstance(given.answer, Briefing)]
    return list({given.key: given for given in reversed(briefings)}.values())[::-1]


def _own_first(reader: Reader) -> list[Language]:
    return sorted(LANGUAGES, key=lambda language: language != reader.language)


def _result(reader: Reader, given: Given, prefix: str) -> InlineQueryResultArticle:
    assert isinstance(given.answer, Briefing)
    look = reader.look(length="short")
    parts = answer_parts(given.answer, look)
    content = InputTextMessageContent(
        parts[0], parse_mode=ParseMode.HTML, link_preview_options=NO_PREVIEW
    )
    count = len(given.answer.sources)
    return InlineQueryResultArticle(
        f"{prefix}{given.id}"[:64], given.answer.headline[:120] or given.question[:120], content,
        description=plain(given.answer.language, "source-count", count=count),
    )  # fmt: skip
