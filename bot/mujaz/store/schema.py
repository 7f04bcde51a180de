"""The tables, in one MetaData for every database.

In:  nothing
Out: `Table` objects, and HEAD, the newest revision in migrations/versions/

A change here needs a new revision there, and HEAD set to it; a test compares the two.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

HEAD = "0007"  # opening an up-to-date database compares with this and never loads Alembic

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)

# One row: which corpus this is (so that an index of another one is noticed) and its version.
corpus = Table(
    "corpus",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("version", Integer, nullable=False),
)

articles = Table(
    "articles",
    METADATA,
    Column("id", String(255), primary_key=True),
    Column("source", Text, nullable=False),
    Column("part", Integer, nullable=False),
    Column("file", Text, nullable=False),
    Column("current_version", Integer, nullable=True),  # null: withdrawn
    Column("changed_at", Integer, nullable=False),  # the corpus version of the last change
    Index("ix_articles_source", "source"),
    Index("ix_articles_changed_at", "changed_at"),
)

article_versions = Table(
    "article_versions",
    METADATA,
    Column("article_id", String(255), ForeignKey("articles.id"), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("file", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("part", Integer, nullable=False),
    Column("raw", Text, nullable=False),
    Column("raw_sha256", String(64), nullable=False),
    Column("text", Text, nullable=False),
    Column("runs", JSON, nullable=False),
    Column("title", Text, nullable=False),
    Column("publisher", Text, nullable=False),
    Column("publisher_basis", String(16), nullable=False),
    Column("distributor", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("language", String(8), nullable=False),
    Column("published", JSON(none_as_null=True), nullable=True),
    Column("published_start", Date, nullable=True),  # the days in `published`, to ask by
    Column("published_end", Date, nullable=True),
    Column("published_reason", Text, nullable=False),
    Column("machine_translated", Boolean, nullable=False),
    Column("recipe", String(64), nullable=False),
    Column("segments", JSON, nullable=False),
    Column("removed", JSON, nullable=False),
    Column("dates", JSON, nullable=False),
    # the corpus version that brought it; 0: stored before this was kept
    Column("added_at", Integer, nullable=False, server_default="0"),
    Index("ix_article_versions_raw_sha256", "raw_sha256"),
)

passages = Table(
    "passages",
    METADATA,
    Column("id", String(300), primary_key=True),
    Column("article_id", String(255), nullable=False),
    Column("version", Integer, nullable=False),
    Column("n", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    ForeignKeyConstraint(
        ["article_id", "version"], ["article_versions.article_id", "article_versions.version"]
    ),
    Index("ix_passages_article_id", "article_id", "version", "n"),
)

# Derived, but costly: once for each text and model. The key is a hash of what was embedded.
passage_vectors = Table(
    "passage_vectors",
    METADATA,
    Column("key", String(64), primary_key=True),
    Column("model", String(128), primary_key=True),
    Column("dimensions", Integer, nullable=False),
    Column("vector", LargeBinary, nullable=False),  # float16, little-endian
)

passage_keys = Table(
    "passage_keys",
    METADATA,
    Column("seq", Integer, primary_key=True),  # in the order in which they were added
    Column("passage_id", String(300), ForeignKey("passages.id"), nullable=False),
    Column("model", String(128), nullable=False),
    Column("key", String(64), nullable=False),
    Index("ix_passage_keys_passage_id", "passage_id", "model", unique=True),
    sqlite_autoincrement=True,  # a number is never given again, so "added after" stays true
)

# What calls to a model cost, or may cost while they last. Sums are over rows: a reservation that
# has expired is simply not counted, and settling it late counts it again.
spending = Table(
    "spending",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("user_key", String(128), nullable=False),  # empty: nobody in particular, or forgotten
    Column("group_key", String(128), nullable=False),
    Column("day", Date, nullable=False),  # UTC
    Column("amount", BigInteger, nullable=False),  # units of the tariff
    Column("expires", BigInteger, nullable=True),  # seconds since 1970; null: settled
    Column("prompt_tokens", Integer, nullable=False),
    Column("cached_tokens", Integer, nullable=False),
    Column("completion_tokens", Integer, nullable=False),
    Index("ix_spending_day", "day"),
    Index("ix_spending_user_key", "user_key"),
)

answer_cache = Table(
    "answer_cache",
    METADATA,
    Column("seq", Integer, primary_key=True),  # in the order in which they were kept
    Column("key", String(64), nullable=False),  # SHA-256 of the caller's
    Column("document", Text, nullable=False),
    Column("created", BigInteger, nullable=False),  # seconds since 1970
    Index("ix_answer_cache_key", "key", unique=True),
    sqlite_autoincrement=True,
)

# What chats have chosen, what they were told, and which updates were dealt with.
telegram_chats = Table(
    "telegram_chats",
    METADATA,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("habits", JSON, nullable=False),
)

telegram_answers = Table(
    "telegram_answers",
    METADATA,
    Column("id", String(24), primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("user_id", BigInteger, nullable=False),
    Column("question", Text, nullable=False),
    Column("key", String(64), nullable=False),
    Column("asked_at", BigInteger, nullable=False),
    Column("answer", Text, nullable=False),
    Index("ix_telegram_answers_chat_id", "chat_id", "user_id", "asked_at"),
    Index("ix_telegram_answers_user_id", "user_id"),
    Index("ix_telegram_answers_key", "key", "asked_at"),
)

telegram_updates = Table(
    "telegram_updates",
    METADATA,
    Column("bot_id", BigInteger, primary_key=True, autoincrement=False),
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("mark", String(16), nullable=False),  # a digest of the update
    Column("seen_at", BigInteger, nullable=False),
    Index("ix_telegram_updates_seen_at", "seen_at"),
)

# Who gets a digest, and when by the clock on their wall. Instants are milliseconds since 1970, UTC.
digest_subscriptions = Table(
    "digest_subscriptions",
    METADATA,
    Column("id", String(24), primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("thread_id", BigInteger, nullable=True),
    Column("user_id", BigInteger, nullable=False),
    Column("language", String(8), nullable=False),
    Column("zone", String(64), nullable=False),
    Column("wishes", JSON, nullable=False),  # times, days, topics, words, quiet, night
    Column("paused_until", Date, nullable=True),
    Column("stopped", String(32), nullable=False),
    Column("created", BigInteger, nullable=False),
    Column("anchor_version", Integer, nullable=True),
    Column("anchor_at", BigInteger, nullable=True),
    Column("dealt", BigInteger, nullable=True),
    Column("next_due", BigInteger, nullable=True),
    Column("changed", Integer, nullable=False),  # counts changes: who plans must have seen the last
    Index("ix_digest_subscriptions_next_due", "next_due"),
    Index("ix_digest_subscriptions_chat_id", "chat_id"),
    Index("ix_digest_subscriptions_user_id", "user_id"),
)

deliveries = Table(
    "deliveries",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("subscription_id", String(24), nullable=False),
    Column("slot", String(64), nullable=False),
    Column("part", Integer, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("thread_id", BigInteger, nullable=True),
    Column("language", String(8), nullable=False),
    Column("state", String(16), nullable=False),
    Column("due", BigInteger, nullable=False),
    Column("not_before", BigInteger, nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("resent", Boolean, nullable=False),
    Column("worker", String(64), nullable=False),
    Column("lease_until", BigInteger, nullable=True),
    Column("fence", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Column("message_id", BigInteger, nullable=True),
    Column("error", String(64), nullable=False),
    Column("ended", BigInteger, nullable=True),
    Column("anchor_version", Integer, nullable=True),  # of the edition: what the next begins from
    Column("anchor_at", BigInteger, nullable=True),
    Column("cited", JSON, nullable=False),
    Column("expires", BigInteger, nullable=True),  # from then on it is not sent any more
    Index("ix_deliveries_slot", "subscription_id", "slot", "part", unique=True),
    Index("ix_deliveries_state", "state", "not_before"),
    Index("ix_deliveries_chat_id", "chat_id"),
    Index("ix_deliveries_ended", "ended"),
    sqlite_autoincrement=True,
)
