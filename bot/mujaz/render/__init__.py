"""What readers and programs see: answers as documents and as terminal text.

document (JSON, DESIGN.md §5) · said (dates, sources and refusals in words) · terminal (layout)
"""
