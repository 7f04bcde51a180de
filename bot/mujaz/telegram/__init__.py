"""The Telegram bot as a plugin of any python-telegram-bot application.

install (what a host calls) · desk (what the handlers share) · access, quota, order (who may, how
much, in which order) · commands, questions, groups, buttons, choices, inline, owner (handlers)
· asking (from a question to an answer in the chat) · progress (drafts and placeholders) · sender
(messages and Telegram's errors) · keyboards, menus, aliases, phrases (what is shown) · memory
(stores without a database) · faults (what a person is told when something fails).
"""
