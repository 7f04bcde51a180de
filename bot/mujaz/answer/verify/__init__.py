"""Checks that a claim must pass before a reader sees it; pure functions, no model.

verbatim (the words stand in the article and may be cited) · foreign (nothing that acts on the
reader or the machine) · check (all of them in order)
"""
