"""Who says what in an article: verbs of speech, and who speaks (decision 0004)."""
