"""Keep secrets out of everything that is logged or printed.

In:  log records, lines, texts of errors
Out: the same without bot tokens and without the secrets that were named

A token is found by its form, with no word boundary in front: in a URL it follows "bot". The filter
belongs on handlers, for a logger's filters do not see the records of its children.
"""

from __future__ import annotations

import logging
import re
import sys
import traceback
from collections.abc import MutableMapping
from types import TracebackType
from typing import Any
from urllib.parse import quote

TOKEN = re.compile(r"\d{6,}(?::|%3[Aa])[A-Za-z0-9_-]{30,}")
HIDDEN = "***"

_named: set[str] = set()


def hide(secret: str) -> None:
    """Hide this secret too from now on, whatever its form."""
    if len(secret) >= 8:  # shorter ones would take ordinary words with them
        _named.update({secret, quote(secret, safe="")})


def redacted(words: str) -> str:
    """Return a text without secrets."""
    for secret in sorted(_named, key=len, reverse=True):
        words = words.replace(secret, HIDDEN)
    return TOKEN.sub(HIDDEN, words)


class RedactingFilter(logging.Filter):
    """Takes secrets out of a record: message, arguments, traceback and stack."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record pass, without secrets."""
        try:
            said = record.getMessage()
        except Exception:  # a record that cannot be formatted: logging tells of it itself
            said = f"{record.msg!r} {record.args!r}"
        record.msg, record.args = redacted(said), ()
        if record.exc_info and not record.exc_text:
            record.exc_text = "".join(traceback.format_exception(*record.exc_info)).rstrip()
        if record.exc_text:
            record.exc_text = redacted(record.exc_text)
        if record.stack_info:
            record.stack_info = redacted(record.stack_info)
        return True


def redact_line(
    logger: Any, name: str, line: str | MutableMapping[str, Any]
) -> str | MutableMapping[str, Any]:
    """Take secrets out of a rendered line; the last processor of structlog."""
    return redacted(line) if isinstance(line, str) else line


def guard_handlers(logger: logging.Logger | None = None) -> None:
    """Put the filter on all handlers of a logger, the root's by default; again does no harm."""
    for handler in (logger or logging.getLogger()).handlers:
        if not any(isinstance(known, RedactingFilter) for known in handler.filters):
            handler.addFilter(RedactingFilter())


def guard_excepthook() -> None:
    """Print uncaught errors without secrets."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.stderr.write(redacted("".join(traceback.format_exception(kind, error, trace))))

    sys.excepthook = tell


def set_up_bot_logging(level: str) -> None:
    """Send the logs of libraries to stderr, in a process of our own: no plugin may do that.

    httpx names the address with the token at INFO, and python-telegram-bot whole updates at DEBUG.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    guard_handlers(root)
    for quiet in ("httpx", "httpcore", "hpack", "tornado.access", "aiosqlite"):
        logging.getLogger(quiet).setLevel(max(logging.WARNING, logging.getLevelName(level)))
    logging.getLogger("telegram").setLevel(max(logging.INFO, logging.getLevelName(level)))
