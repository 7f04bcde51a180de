"""Keeps articles, their versions and passages in a database; nothing else here knows SQL.

In:  articles and passages from corpus/
Out: the same values again, exactly; a corpus version that grows, for the indexes in search/

schema (tables) → migrate, migrations (their history) → engine (connections, errors) → codec (rows
and values) → statements (the questions) → articles (SqlStore, what the ports ask for).
"""
