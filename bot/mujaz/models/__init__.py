"""The models that mujaz runs or calls; nothing else knows their libraries.

In:  texts
Out: vectors

embedder (LocalEmbedder, the port's default) → worker (the process that holds the model) → encoder.
"""
