"""Finds passages for a question; nothing else here knows tantivy.

In:  what changed in the corpus, and questions
Out: the database's own passages, best first

index (a tantivy index on disk or in memory) → lexical (kept up to date) · dense (vectors) →
fusion, shape → hybrid (HybridSearcher).
An index is derived: whatever is wrong with it, it is built again from the corpus.
"""
