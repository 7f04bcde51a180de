"""Tell the owner how far a broadcast is, at every beat, and how it ended.

In:  broadcasts that are not over
Out: the owner's message edited; at the end a report, as a row that is sent once

Whoever beats does it: after a restart another process goes on where the last one was.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from telegram import Bot

from mujaz.broadcasts import Broadcasts
from mujaz.telegram.broadcasting import progress, report
from mujaz.telegram.desk import Desk
from mujaz.telegram.sender import Sender


@dataclass(slots=True, kw_only=True)
class Herald:
    """Tells of broadcasts."""

    desk: Desk
    bot: Bot
    broadcasts: Broadcasts
    shown: dict[str, str] = field(default_factory=dict)  # by nonce, what the owner reads now

    async def tell(self) -> int:
        """Show how far all are; return how many have a report that waits to be sent."""
        ended = 0
        for stands in await self.broadcasts.running():
            reader = await self.desk.in_private(stands.owner, stands.language)
            told, keyboard = progress(self.desk, reader, stands)
            message = stands.message_id
            if message is not None and self.shown.get(stands.nonce) != told:
                sender = Sender(self.bot, self.desk.people)
                await sender.edit(stands.owner, message, told, keyboard)
                self.shown[stands.nonce] = told
            if not stands.tally.open:
                self.shown.pop(stands.nonce, None)
                ended += await self.broadcasts.tell(
                    stands.nonce, report(reader, stands), self.desk.now()
                )
        return ended
