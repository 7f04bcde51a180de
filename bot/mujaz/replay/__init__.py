"""The replay lane: prompts are tested against fixtures of what models have really said.

In:  cases (YAML), fixtures (the recorded exchange), prompts
Out: scores and verdicts, a page that shows what a change of a prompt did

cases → record (a real server) | replay (no network) → score → report
"""
