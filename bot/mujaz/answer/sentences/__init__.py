"""Sentences as candidates: what each tells, whether it may answer (decision 0003)."""
