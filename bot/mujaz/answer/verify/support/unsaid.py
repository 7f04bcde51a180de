"""C7, C9, C13: across the languages, what small words say must be said too.

In:  a Pair in two languages; all but the greatest of its time only where the claim is English
Out: Reasons

"Took part", "gave up", "went ahead" are acts of words that mean nothing alone, so that no check
asks for their counterpart; "only" and "both" take away or add more than a name does; and
"officials say" is not what doctors say, though a plain noun that has no counterpart is let pass
elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.denying import polarities
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Word
from mujaz.answer.verify.grammar.said import statements
from mujaz.answer.verify.grammar.shapes import is_verb
from mujaz.answer.verify.speech.speaking import fitting_statements
from mujaz.language.fold import fold_key
from mujaz.language.tokens import without_clitics
from mujaz.model import Reason


def check_unsaid(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for an act, a limit or a speaker in small words that the evidence lacks."""
    if not pair.crossed:
        return
    yield from _unequalled(pair)
    if pair.claim.arabic:
        return
    yield from _acts(pair)
    yield from _only(pair)
    yield from _both(pair)
    yield from _one_of(pair)
    yield from _speakers(pair)
    yield from _denied(pair)


_ALL_TIME = r"[^.;]{0,80}\b(?:ever|on record|history|in (?:\w+ )?(?:years|decades)|since \w+)\b"
_GREATEST = {  # by whether the claim is Arabic: "the longest strike the island has ever known"
    False: re.compile(
        r"\b(?!(?:w|protes|interes|reques|arres|fores|gues|tes|unres|harves|lates|conte|inves|sugges"
        rf"|reste?|qu)\w*\b)(?:\w{{2,}}est|worst|most|first)\b{_ALL_TIME}"
    ),
    True: re.compile(
        r"\b[وفب]?(?:ال)?(?:اكبر|اطول|اول|اولي|اشد|اسوا|اعلي|ادني|اقوي|اعنف|اضخم|اخطر)\b.{0,60}"
        r"\b(?:في تاريخ\w*|علي الاطلاق|منذ|تشهد\w*|يشهد\w*)\b"
    ),
}
_NO_EQUAL = {
    False: re.compile(
        r"\b[وفبلك]?(?:ال)?(?:اكبر|اطول|اول|اولي|اشد|اسوا|اعلي|ادني|اقوي|افضل|اكثر|اقل|اعنف|اضخم|اخطر"
        r"|اقدم|اسرع|اوسع|افدح|ابرد|احر|اقصر|اصغر|ابطا|ابعد|ادمي|قط|ابدا|مسبوق\w*|[يت]سبق|تاريخ\w*"
        r"|قياسي\w*|الاطلاق|نظير|مثيل|منذ)\b"
    ),
    True: re.compile(
        r"\w{2,}est\b|\b(?:most|worst|best|least|first|never|ever|record|unprecedented|history"
        r"|historic|since|debut|maiden)\b"
        r"|\b\w+-(?:day|week|month|year|decade) (?:high|low|peak|trough)\b"
    ),
}


def _unequalled(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim has the greatest of its time, the evidence no such thing."""
    arabic = pair.claim.arabic
    found = _GREATEST[arabic].search(fold_key(pair.claim.text))
    if found and not _NO_EQUAL[arabic].search(fold_key(pair.evidence.text)):
        detail = f"nothing in the evidence says: {found.group()!r}"
        yield Reason(check="content", detail=detail)


# verbs that mean nothing alone, so that no other check asks whether they are denied
_EMPTY = frozenset(
    """
    go goes went gone going get gets got getting take takes took taken taking make makes made making
    give gives gave given giving have has had having come comes came coming hold holds held holding
    put puts putting do does did keep keeps kept
    """.split()
)
_TO_NOUN = 4  # words from such a verb to what tells the act: "go to the high court"


def _denied(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim says of somebody by an empty verb and a noun what the evidence
    denies: "will go to court" on «لن يلجأ إلى القضاء».
    """
    names = {m.i for w in pair.claim.words if w.raw[:1].isupper() for m in pair.matches[w.i]}
    for verb in pair.claim.words:
        if verb.key not in _EMPTY or True in polarities(pair.claim, verb.clause):
            continue
        if any(w.key in {"not", "rather"} for w in pair.claim.clause(verb.clause + 1)[:1]):
            continue  # "put it down to the weather, not to the builder" denies as well
        behind = pair.claim.words[verb.i + 1 : verb.i + 1 + _TO_NOUN]
        behind = [w for w in behind if w.clause == verb.clause and w.content]
        if not behind or any(is_verb(pair.claim, w) for w in behind):
            continue
        found = [m for w in behind for m in pair.matches[w.i] if m.i not in names]
        told = {frozenset({True}) == polarities(pair.evidence, m.clause) for m in found}
        if found and told == {True}:
            detail = f"the claim asserts what the evidence denies: {verb.raw!r}"
            yield Reason(check="negation", detail=detail)
            return


_ONE_OF_THE = re.compile(
    r"\bone of (?:the|its|his|her|their|two|three|both)\b(?! (?:most|\w+est"
    r"|first|main|key|top|few))"
)
_SINGLED = re.compile(
    r"\b[وفبلك]?(?:احد\w{0,3}|احدي|احداهما|احداهم|واحد\w?|ابرز|اهم|من ابرز"
    r"|من بين|ضمن|من|عضو|بين)\b"
)


def _one_of(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim has one of several of whom the evidence tells it of all."""
    if _ONE_OF_THE.search(fold_key(pair.claim.text)) and not _SINGLED.search(
        fold_key(pair.evidence.text)
    ):
        detail = "the claim tells it of one of them, the evidence of all"
        yield Reason(check="content", detail=detail)


# phrase → what the evidence has for it
_PHRASES = tuple(
    (re.compile(rf"\b(?:{english})\b"), re.compile(rf"\b(?:{arabic})"))
    for english, arabic in (
        (
            r"(?:take|takes|took|taking|taken) part",
            r"[وفبلس]?(?:ال)?(?:[يت]?شارك|مشارك|اشتر|[يت]شتر|ساهم|[يت]ساهم|مساهم|حضر|[يت]حضر|حضور"
            r"|خاض|[يت]خوض|انضم|ضم|انخر"
            r"|جمع|التق|لعب|ادلي|صوت|دخل|عضو|لقاء|تظاهر|مع\b)",
        ),
        (
            r"(?:give|gives|gave|giving|given) up",
            r"[وفبلس]?(?:ال)?(?:[يت]?تخل|[يت]?تناز|[يت]?ترك|استسل|[يت]ستسل|سلم|[يت]سلم|تسليم|كف"
            r"|عدل|[يت]عدل|اقلع|[يت]قلع|تراجع|توقف|انسحب|فقد|[يت]فقد|ليفقد|خسر|[يت]خسر)",
        ),
        (
            r"(?:go|goes|went|going|gone) ahead",
            r"[وفبلس]?(?:ال)?(?:[يت]?مض|مواصل|واصل|[يت]واصل|استمر|[يت]ستمر|رغم|اجر|جر|[يت]جر|عقد"
            r"|[يت]عقد|قدما|نفذ|بدا|انطلق|اقيم|تقام|يقام)",
        ),
        (
            r"(?:take|takes|took|taking|taken) over",
            r"[وفبلس]?(?:ال)?(?:[يت]?تول|[يت]?تسلم|استول|[يت]ستول|سيطر|[يت]سيطر|استحو|[يت]ستحو"
            r"|خلف|[يت]خلف|عين|استلم|قيا|مقاليد|(?:س?[يت])?حل(?:ت|وا)? محل)",
        ),
        (
            r"(?:came|come|comes|coming) to power",
            r"[وفبلس]?(?:ال)?(?:سلطه|حكم|[يت]?تول|رئاس|رياس|وصول|وصل|انقلاب|انتخب)",
        ),
        (
            r"named (?:\w+ ){1,6}(?:as )?(?:prime minister|minister|chief|head|director"
            r"|ambassador|commander|captain"
            r"|coach|president|envoy|governor|successor|chairman|chairwoman|candidate)",
            r"[وفبلس]?(?:ال)?(?:عين|[يت]عين|تعيين|سم[اي]|[يت]سم|تسمي|اختا|[يت]ختا|كلف|[يت]كلف"
            r"|تكليف|رشح|[يت]رشح|ترشيح|ول[يا]|نصب"
            r"|انتخب|خلف|اسند|عهد)",
        ),
        (
            r"call(?:s|ed|ing)? off",
            r"[وفبلس]?(?:ال)?(?:الغ|[يت]لغ|علق|[يت]علق|عُل|تعليق|اوقف|[يت]وقف|توقف|وقف|اجل"
            r"|[يت]وجل|تاجيل|ارج|انها|انه|[يت]نه|تراجع|عدل"
            r"|تخل|كف|فض|رفع|ايقاف|انتهي)",
        ),
        (
            r"(?:truce|ceasefire|cease-fire|calm)\b[^.;]{0,50}\b(?:held|holding|holds)\b(?! (?:in"
            r"|on|talks))",
            r"[وفبلس]?(?:ال)?(?:صمد|[يت]صمد|صامد|صمود|متماسك|تماسك|التزم|[يت]لتزم|ملتزم|ساري|سار"
            r"|مستمر|استمر|[يت]ستمر|قايم|صامت)",
        ),
        (
            r"out of danger",
            r"[وفبلس]?(?:ال)?(?:تجاوز|[يت]تجاوز|خارج|استقر|مستقر|زال|زوال|بعيد|لا |ليس|دون|لم"
            r"|سلام|امان|انقذ|نجا|تعاف)",
        ),
        (
            r"(?:broke|breaks?|breaking|broken) (?:ranks|away)",
            r"[وفبلس]?(?:ال)?(?:انشق|[يت]نشق|منشق|انفصل|[يت]نفصل|خرج|انفصال|تمرد|خالف)",
        ),
        (
            r"(?:turn|turns|turned|turning) (?:himself|herself|themselves) in",
            r"[وفبلس]?(?:ال)?(?:سلم|[يت]سلم|تسليم|استسل)",
        ),
        (
            r"(?:get|gets|got|getting) away",
            r"[وفبلس]?(?:ال)?(?:فر|[يت]فر|هرب|[يت]هرب|هروب|نجا|نجو|[يت]نجو|افلت|[يت]فلت|افلات|لاذ)",
        ),
    )
)  # fmt: skip


def _acts(pair: Pair) -> Iterator[Reason]:
    claim, evidence = fold_key(pair.claim.text), fold_key(pair.evidence.text)
    for english, arabic in _PHRASES:
        found = english.search(claim)
        if found and not arabic.search(evidence):
            detail = f"nothing in the evidence says: {found.group()!r}"
            yield Reason(check="content", detail=detail)
            return


# "only" before somebody or something; before a number, a time or a clause it measures
_SOLE = re.compile(
    r"\bonly (?!\w*\d|about|some|around|after|when|if|once|until|on\b|in\b|at\b|by\b|from|since"
    r"|recently|just|last|yesterday"
    r"|to\b|because|as\b|a\b|an\b|one|two|three|four|five|six|seven|eight|nine|ten|half|part"
    r"|partly|hours|days|weeks|months"
    r"|minutes|years|the (?:first|second|third|start|beginning)|possible|option|way|survivor)(\w+)"
    r"|\b(?:nobody|no one|nothing) (?:but|except) (\w+)|\b[a-z]{3,} (?:only|alone)(?=\s*[.,;]|$)"
)
_LIMITS = re.compile(
    r"\b[وفب]?(?:فقط|حصرا|حصريا|وحده|وحدها|وحدهم|وحدهما|سوي|الا|مجرد|فحسب|لا غير|دون (?:سواه|غير"
    r"|سوا)\w*|اقتصر\w*|[يت]قتصر\w*"
    r"|مقتصر\w*|انحصر\w*|[يت]نحصر|قصر|الوحيد\w*|وحيد\w*|خاص\w*|مخصص\w*|ليس الا|عدا|ما عدا"
    r"|باستثناء|غير|لم|لن|لا|ما لم|شرط\w*"
    r"|شريطه|قبل ان|حتي)\b"
)


def _only(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim has "only" and the evidence nothing that limits."""
    found = _SOLE.search(fold_key(pair.claim.text))
    if found and not _LIMITS.search(fold_key(pair.evidence.text)):
        detail = f"the claim says {found.group()!r}, the evidence of no others that they did not"
        yield Reason(check="content", detail=detail)


_ONE_OF = frozenset("احد احدي باحد باحدي لاحد لاحدي واحد واحدي".split())
_OF_BOTH = re.compile(r"\b(?:كلا|كلتا|كلي|كلتي|كلاهما|كليهما|الاثنين|معا)\b")


def _both(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim says of both what the evidence says of one."""
    if _OF_BOTH.search(fold_key(pair.evidence.text)):
        return
    for word in pair.claim.words:
        if word.key != "both":
            continue
        behind = pair.claim.words[word.i + 1 : word.i + 1 + _TO_NOUN]
        for noun in (w for w in behind if w.content):
            found = pair.matches[noun.i]
            if found and all(_before(pair, m) in _ONE_OF for m in found):
                detail = f"in the evidence it is one of the two: {noun.raw!r}"
                yield Reason(check="content", detail=detail)
                return
            if found:
                break


def _before(pair: Pair, word: Word) -> str:
    return pair.evidence.words[word.i - 1].key if word.i else ""


# who speaks, by a plain noun: a word of the claim and those that it can be in the evidence
_OFFICIAL = (
    "مسوول مسوولون مسوولين مسولون مسولين مسول مسووله سلطات السلطات حكومه وزاره وزير وزيره متحدث"
    " متحدثه ناطق ناطقه"
    " مصدر مصادر محافظ رئيس رييس رييسه مدير مديره هيئه هييه دائره دايره بلديه نايب نواب قايد"
    " عسكري عسكريون دبلوماسي"
    " دبلوماسيون امين مفوض مبعوث سفير وكيل عضو قايمقام والي عمده ضابط جيش شرطه"
)
_PLAIN = {
    key: frozenset(fold_key(w) for w in arabic.split())
    for keys, arabic in (
        ("officials official authorities government", _OFFICIAL),
        ("police officers",
         "شرطه الشرطه امن الامن ضابط ضباط امني امنيه امنيون درك وزاره داخليه متحدث مسوول"
         " مصدر محققون محققين"),
        ("doctors doctor medics medic physicians hospital hospitals",
         "طبيب طبيبه اطباء مسعف مسعفون مسعفين مستشفي مستشفيات طبي طبيه طواقم طاقم ممرض ممرضون صحي"
         " صحيه مشفي صحه مدير"),
        ("residents resident villagers locals inhabitants",
         "سكان ساكن اهالي الاهالي قرويون قرويين مواطن مواطنون مواطنين سكانها مقيمون شهود شاهد"
         " قريه بلده"),
        ("witnesses witness", "شاهد شهود شاهده شهاده شهادات سكان اهالي"),
        ("experts expert analysts analyst economists scientists researchers",
         "خبير خبراء خبيره محلل محللون محللين اقتصادي اقتصاديون باحث باحثه باحثون باحثين عالم"
         " علماء مختص مختصون متخصص"
         " متخصصون مراقب مراقبون دراسه استاذ اخصايي مركز معهد جيولوجي مهندس"),
        ("rescuers rescuer firefighters",
         "منقذ منقذون منقذين انقاذ دفاع اطفاء اطفايي مسعف مسعفون فرق فرقه متطوعون"),
        ("lawyers lawyer", "محام محامي محاميه محامون محامين محاميه دفاع"),
        ("rebels rebel insurgents",
         "متمرد متمردون متمردين معارضه فصائل فصايل مقاتلون جماعه ثوار حركه متحدث قوات"),
        ("union unions", "نقابه نقابات اتحاد نقابي نقابيون نقيب نقابيه"),
        ("prosecutors prosecutor", "مدعي مدع ادعاء نيابه نايب مدعون مدعين قضاء قضاييه"),
        ("teachers", "معلم معلمون معلمين مدرس مدرسون نقابه تربويون"),
        ("farmers", "مزارع مزارعون مزارعين فلاح فلاحون اتحاد"),
        ("survivors", "ناج ناجون ناجين ناجيه نجا شهاده"),
        ("relatives family families",
         "عايله عايلات عايلته اسره اسر اقارب اقاربه قريب ذوو ذوي شقيق والد والده ام اب"
         " اهل"),
    )
    for key in keys.split()
}  # fmt: skip


def _speakers(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a statement has a speaker of another kind."""
    theirs = statements(pair.evidence)
    for ours in statements(pair.claim):
        speaker = [pair.claim.words[i] for i in ours.speaker]
        plain = [w for w in speaker if w.key in _PLAIN]
        if len(speaker) != 1 or not plain or pair.matches[plain[0].i]:
            continue
        fitting = [s for s in fitting_statements(pair, ours, theirs) if s.speaker]
        kinds = [_kinds(pair, list(s.speaker)) for s in fitting]
        if kinds and all(k and plain[0].key not in k for k in kinds):
            other = pair.evidence.words[fitting[0].speaker[0]].raw
            detail = f"in the evidence these are words of {other!r}, not of {plain[0].raw!r}"
            yield Reason(check="speaker", detail=detail)
            return


def _kinds(pair: Pair, speaker: list[int]) -> set[str]:
    """Return the plain nouns that a speaker of the evidence can be; none where no table has him."""
    readings = {
        r.removeprefix("ال") for i in speaker for r in without_clitics(pair.evidence.words[i].key)
    }
    readings |= {pair.evidence.words[i].key.removeprefix("ال") for i in speaker}
    return {key for key, forms in _PLAIN.items() if forms & readings}
