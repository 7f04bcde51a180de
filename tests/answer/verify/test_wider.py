"""A wider word says less and is accepted; a narrower one, or one for all of them, is not."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify


@pytest.mark.parametrize(
    ("claim", "language", "evidence"),
    [
        ("Three sailors died off Talm.", "en", "Three sailors drowned off Talm"),
        ("Moland gets a third of its coal from Serk.", "en",
         "Moland buys a third of its coal from Serk"),
        ("A tram hit a kiosk in Talm.", "en", "A tram rammed a kiosk in Talm"),
        ("Farmers have had six of the nine million dollars, and the sum was paid late.", "en",
         "Farmers have had six of the nine million dollars, which were paid late"),
        ("لقي ثلاثة بحارة مصرعهم قبالة تالم.", "ar", "غرق ثلاثة بحارة قبالة تالم"),
        ("عثرت الشرطة على أسلحة في قبو المتجر.", "ar",
         "عثرت الشرطة على بنادق وقنابل في قبو المتجر"),
        ("عاقب الاتحاد اللاعب نديم صفا.", "ar",
         "غرم الاتحاد اللاعب نديم صفا ألفي دولار"),
    ],
)  # fmt: skip
def test_a_wider_word_is_accepted(claim: str, language: str, evidence: str) -> None:
    """Who drowned has died."""
    assert verify(claim, language, [evidence]) == ()


@pytest.mark.parametrize(
    ("claim", "language", "evidence"),
    [
        ("Three sailors drowned off Talm.", "en", "Three sailors died off Talm"),
        ("Serk gets a third of its coal from Moland.", "en",
         "Moland buys a third of its coal from Serk"),
        ("A kiosk hit a tram in Talm.", "en", "A tram rammed a kiosk in Talm"),
        ("No sailors died off Talm.", "en", "Three sailors drowned off Talm"),
        ("عثرت الشرطة على جميع الأسلحة في قبو المتجر.", "ar",
         "عثرت الشرطة على بنادق وقنابل في قبو المتجر"),
        ("عثرت الشرطة على صواريخ في قبو المتجر.", "ar",
         "عثرت الشرطة على بنادق وقنابل في قبو المتجر"),
        ("نجا ثلاثة بحارة قبالة تالم.", "ar", "غرق ثلاثة بحارة قبالة تالم"),
        ("عاقب اللاعب نديم صفا الاتحاد.", "ar",
         "غرم الاتحاد اللاعب نديم صفا ألفي دولار"),
    ],
)  # fmt: skip
def test_another_word_is_rejected(claim: str, language: str, evidence: str) -> None:
    """The other way round, of all of them, or with other sides, it says more or something else."""
    assert verify(claim, language, [evidence])
