"""Abbreviations of time zones, and the zones that they may mean.

In:  an abbreviation as written ("EST", "GMT+3", «غرينتش+3»)
Out: IANA zones to choose from; an abbreviation by itself is never taken for one of them, since most
     mean several (IST is India, Ireland and Israel) and none knows of summer time
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from mujaz.language.fold import fold_key

_YEAR = 2026  # of the rules that `agrees` looks at
_OFFSET = re.compile(r"([+-])(\d{1,2})(?::?(\d\d))?$")
_SAID = {  # what clocks there show in winter, by that abbreviation
    "gmt": "Europe/London Africa/Abidjan Africa/Accra UTC",
    "غرينتش جرينتش غرينيتش جرينيتش": "Europe/London Africa/Abidjan Africa/Accra UTC",
    "z zulu": "UTC", "bst": "Europe/London Asia/Dhaka", "wet west": "Europe/Lisbon Atlantic/Canary",
    "cet cest mez mesz": "Europe/Paris Europe/Berlin Europe/Madrid Africa/Algiers Africa/Tunis",
    "eet eest": "Africa/Cairo Asia/Beirut Europe/Athens Europe/Kyiv Africa/Tripoli",
    "msk": "Europe/Moscow", "trt": "Europe/Istanbul",
    "ast": "Asia/Riyadh Asia/Baghdad Asia/Kuwait America/Halifax", "gst": "Asia/Dubai Asia/Muscat",
    "ksa": "Asia/Riyadh", "irst": "Asia/Tehran", "pkt": "Asia/Karachi",
    "ist": "Asia/Kolkata Asia/Jerusalem Europe/Dublin", "bdt": "Asia/Dhaka",
    "wib": "Asia/Jakarta", "myt": "Asia/Kuala_Lumpur", "sgt": "Asia/Singapore",
    "hkt": "Asia/Hong_Kong", "jst": "Asia/Tokyo", "kst": "Asia/Seoul",
    "cst": "America/Chicago Asia/Shanghai America/Havana", "cdt": "America/Chicago",
    "est edt eastern et": "America/New_York America/Toronto", "central ct": "America/Chicago",
    "mst mdt": "America/Denver America/Phoenix",
    "pst pdt pacific pt": "America/Los_Angeles America/Vancouver",
    "wat": "Africa/Lagos Africa/Algiers", "cat": "Africa/Khartoum Africa/Johannesburg",
    "eat": "Africa/Nairobi Africa/Mogadishu Africa/Djibouti", "sast": "Africa/Johannesburg",
    "brt": "America/Sao_Paulo", "aest aedt": "Australia/Sydney Australia/Melbourne",
    "awst": "Australia/Perth", "nzst nzdt": "Pacific/Auckland",
}  # fmt: skip
_ABBREVIATIONS: Mapping[str, tuple[str, ...]] = {
    fold_key(name): tuple(zones.split()) for names, zones in _SAID.items() for name in names.split()
}
_ALSO_WORDS = frozenset("cat eat wet west z ist central pacific eastern et ct pt".split())
_OFFSETS: Mapping[int, str] = {  # minutes east of Greenwich in winter
    -480: "America/Los_Angeles America/Vancouver", -420: "America/Denver",
    -360: "America/Chicago America/Mexico_City", -300: "America/New_York America/Toronto",
    -240: "America/Halifax America/New_York", -180: "America/Sao_Paulo",
    0: "Europe/London Africa/Abidjan Africa/Nouakchott",
    60: "Africa/Algiers Africa/Tunis Africa/Casablanca Europe/Paris Europe/London",
    120: "Africa/Cairo Asia/Beirut Asia/Gaza Africa/Tripoli Europe/Berlin",
    180: "Asia/Riyadh Asia/Baghdad Asia/Amman Africa/Cairo Europe/Istanbul",
    210: "Asia/Tehran", 240: "Asia/Dubai Asia/Muscat", 270: "Asia/Kabul",
    300: "Asia/Karachi Asia/Tashkent", 330: "Asia/Kolkata", 345: "Asia/Kathmandu",
    360: "Asia/Dhaka", 420: "Asia/Jakarta Asia/Bangkok",
    480: "Asia/Shanghai Asia/Singapore Asia/Kuala_Lumpur Asia/Manila",
    540: "Asia/Tokyo Asia/Seoul", 600: "Australia/Sydney Australia/Brisbane",
    660: "Australia/Sydney", 720: "Pacific/Auckland", 780: "Pacific/Auckland",
}  # fmt: skip


def abbreviation(written: str) -> tuple[str, ...] | None:
    """Return the zones that an abbreviation may mean, None where it is none.

    Those that are English words too ("cat") count in capitals only.
    """
    key = fold_key(written)
    title = len(key) > 2 and written.istitle()
    if key in _ALSO_WORDS and not (written.isupper() or title):
        return None
    return _ABBREVIATIONS.get(key)


def agrees(zone: str, written: str) -> bool:
    """Return whether clocks in a zone show what an abbreviation or offset says, at some season."""
    key = fold_key(written).replace(" ", "")
    found = _OFFSET.search(key)
    for month in (1, 7):
        moment = datetime(_YEAR, month, 15, 12, tzinfo=ZoneInfo(zone))
        offset = moment.utcoffset()
        if found is not None and offset == timedelta(minutes=_minutes(found)):
            return True
        if found is None and (moment.tzname() or "").casefold() == key:
            return True
    return zone in _ABBREVIATIONS.get(key, ())


def _minutes(found: re.Match[str]) -> int:
    minutes = int(found[2]) * 60 + int(found[3] or 0)
    return minutes if found[1] == "+" else -minutes


def offset_zones(written: str) -> tuple[str, ...]:
    """Return zones whose clocks show so much more than Greenwich in winter or summer: "GMT+3"."""
    found = _OFFSET.search(fold_key(written).replace(" ", ""))
    if found is None:
        return ()
    return tuple(_OFFSETS.get(_minutes(found), "").split())
