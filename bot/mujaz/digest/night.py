"""When a message makes no sound: at night, unless it comes at an hour that somebody has chosen.

In:  a delivery, the digests of its chat, the time
Out: whether it comes silently

A digest on time sounds at any hour. What nobody has chosen the hour of does not wake anybody: one
that is late, a correction, a word of the owners. When the night is, each chat chooses (/settings).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from mujaz.deliveries import Delivery, MessageClass
from mujaz.digest.schedule import LATE, zone_of
from mujaz.digests import NIGHT, NIGHTS, Subscription


def has_chosen_hour(delivery: Delivery, now: datetime) -> bool:
    """Return whether a message comes at an hour that was chosen for it."""
    return delivery.kind is MessageClass.DIGEST and now - delivery.due <= LATE


def is_night(subscription: Subscription, now: datetime) -> bool:
    """Return whether it is night where a subscription is."""
    try:
        at = now.astimezone(zone_of(subscription.zone)).time()
    except (KeyError, ValueError):  # a zone that this machine does not know
        return False
    night = NIGHTS.get(subscription.night, NIGHTS[NIGHT])
    if night is None:
        return False
    evening, morning = night
    return at >= evening or at < morning  # every night goes over midnight


def is_silent(delivery: Delivery, known: Sequence[Subscription], now: datetime) -> bool:
    """Return whether a message comes silently; `known`: the digests of its chat."""
    if has_chosen_hour(delivery, now):
        return False
    own = [s for s in known if s.id == delivery.subscription_id] or list(known[:1])
    return any(is_night(s, now) for s in own)
