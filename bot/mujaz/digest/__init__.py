"""The digest lane: what is due is composed, put into the outbox and sent.

In:  subscriptions, the corpus, the clock
Out: digests that arrive at the subscriber's local time, and deliveries that say what became of each

clock → schedule (what is due) → compose (what is new, through the answer lane) → outbox → send
"""
