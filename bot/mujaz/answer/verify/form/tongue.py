"""C19: the claim is in the language that was asked for.

In:  the text of a claim, the code of the language
Out: a Reason, or None
"""

from __future__ import annotations

from mujaz.language.quotes import find_quotations
from mujaz.language.tokens import is_arabic, tokenize
from mujaz.model import Reason


def check_language(text: str, language: str) -> Reason | None:
    """Return why a text is not in a language; words between quotation marks may be foreign."""
    quotations = find_quotations(text)
    words = [t for t in tokenize(text) if not t.key[0].isdigit()]
    plain = [t for t in words if not any(q.start < t.start < q.end for q in quotations)] or words
    arabic = sum(is_arabic(t.key) for t in plain)
    wanted = arabic if language == "ar" else len(plain) - arabic
    if plain and wanted * 2 <= len(plain):
        names = {"ar": "Arabic", "en": "English"}
        return Reason(
            check="language", detail=f"the claim is not in {names.get(language, language)}"
        )
    return None
