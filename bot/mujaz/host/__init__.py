"""`mujaz run`: the smallest host of the plugin, as a process that can be left alone.

lease (one poller for a token) · poller (updates by long polling) · http (the webhook, health and
metrics) · application (an Application that can be drained) · alerts (what the operator hears) ·
serve (all of it, from start to the exit code).
"""
