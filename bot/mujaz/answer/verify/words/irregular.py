"""The base of an irregular English past: "led" is "lead", "withdrawn" is "withdraw".

In:  a folded word
Out: its base, "" where it is no such form

A stem does not tell it, and a row of the dictionary seldom writes all forms out. Left out is what
is mostly another word ("bound", "wound", "lay", "bit"), and what only says ("said", "told").
"""

from __future__ import annotations

_FORMS = """
arise arose arisen, awake awoke awoken, bear bore borne, beat beaten, become became, begin began
begun, bend bent, bleed bled, blow blew blown, break broke broken, bring brought, build built,
buy bought, catch caught, choose chose chosen, come came, deal dealt, dig dug, draw drew drawn,
drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, feed fed, feel felt,
fight fought, find found, flee fled, fly flew flown, forbid forbade forbidden, foresee foresaw
foreseen, forgive forgave forgiven, forgo forwent forgone, freeze froze frozen, give gave given,
grow grew grown, hang hung, hear heard, hide hid hidden, hold held, keep kept, know knew known,
lay laid, lead led, leave left, lend lent, lose lost, make made, mean meant, meet met,
mistake mistook mistaken, outdo outdid outdone, override overrode overridden, oversee oversaw
overseen, overtake overtook overtaken, overthrow overthrew overthrown, pay paid, rebuild rebuilt,
repay repaid, retake retook retaken, ride rode ridden, ring rang, rise rose risen, run ran, see saw
seen, seek sought, sell sold, send sent, shake shook shaken, shine shone, shoot shot, shrink shrank
shrunk, sing sang sung, sink sank sunk, sit sat, sleep slept, slide slid, speak spoke spoken,
spend spent, spring sprang sprung, stand stood, steal stole stolen, stick stuck, strike struck,
strive strove striven, swear swore sworn, sweep swept, swim swam swum, swing swung, take took taken,
teach taught, tear tore torn, think thought, throw threw thrown, undergo underwent undergone,
understand understood, undertake undertook undertaken, undo undid undone, uphold upheld, wake woke
woken, wear wore worn, weave wove woven, weep wept, win won, withdraw withdrew withdrawn,
withhold withheld, withstand withstood, write wrote written
"""
_BASES = {
    form: base for row in _FORMS.split(",") for base, *forms in [row.split()] for form in forms
}


def base_of(key: str) -> str:
    """Return the base of an irregular past."""
    return _BASES.get(key, "")
