"""Words of closed classes that several rules ask for: "that", "be", what helps a verb, names.

In:  nothing
Out: sets of matching keys

A rule that needs another set for a reason of its own keeps it beside itself and says why.
"""

from __future__ import annotations

THAT = frozenset("ان انه انها انهم انهما بان بانه بانها that".split())  # opens what is said
BE = frozenset("is are was were be been being gets got".split())  # before a participle
HELPERS = frozenset("did does do has have had will would".split())  # before the subject they ask of
AUXILIARIES = HELPERS | frozenset("is are was were".split())
PARTICLES_AR = frozenset("ابو ابي ابا بن ابن بنت عبد ام ال".split())  # inside a name
PARTICLES_EN = frozenset(
    "van von de der den del della da dos di du la le bin ibn abu al el ter".split()
)
