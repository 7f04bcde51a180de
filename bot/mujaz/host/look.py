"""Look whether Telegram knows the token, for `mujaz doctor`.

In:  a token, the address of another Bot API server or ""
Out: the bot's name; TokenRefused, TelegramUnreachable
"""

from __future__ import annotations

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from mujaz.errors import TelegramUnreachable, TokenRefused
from mujaz.host.poller import REFUSED
from mujaz.redact import hide

LOOK_SECONDS = 5.0


async def bot_name(token: str, base_url: str = "") -> str:
    """Return the name of the bot that a token belongs to."""
    hide(token)
    bot = Bot(token, base_url=f"{base_url.rstrip('/')}/bot") if base_url else Bot(token)
    try:
        async with bot.request:
            me = await bot.get_me(read_timeout=LOOK_SECONDS, connect_timeout=LOOK_SECONDS)
    except InvalidToken:
        raise TokenRefused(REFUSED) from None
    except TelegramError as error:
        kind = type(error.__cause__ or error).__name__
        raise TelegramUnreachable(f"Telegram does not answer ({kind}); try again later") from None
    return f"@{me.username}"
