"""The answer lane: a question in, a sourced briefing or a useful refusal out.

understand (what is asked) → gather (candidate sentences, who said them, when) → weigh (how well
each answers) → extract (the writer without a model) → differ, timeline → verify/ (may it be shown)
→ pipeline (the lane from end to end).
"""
