"""Arabic and English text rules, shared by every lane; no state, no input or output.

fold (matching keys with offsets) → tokens (words, light stems) → quotes, sentences → numbers,
dates → names and lexicon (concepts across languages) → detect (language) → bidi (isolates).
"""
