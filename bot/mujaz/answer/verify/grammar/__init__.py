"""A text taken apart: words, clauses, statements, acts, names; a claim beside its evidence.

Nothing here gives a reason against a claim: that is for the packages of checks.
"""
