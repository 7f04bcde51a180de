"""The corpus lane: files in, articles with exact offsets and passages out.

read (bytes → raw text) → html (pages) → clean, by phrases, glued, parts → date (when) →
split (passages) → index (the lane from end to end, into the store).
"""
