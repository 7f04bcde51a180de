"""Claims chosen word for word, or drafted by a model and examined (decisions 0005, 0007)."""
