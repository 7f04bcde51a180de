"""Words by which an Arabic claim only leads to what its English evidence says outright.

In:  a word of a claim that nothing in the evidence answers, the evidence in the other language
Out: whether the words beside it say all that there is

«اضطرت الشركة إلى إلغاء رحلات» tells of the same flights as "cancelled flights", «كميات الري» is
"irrigation", «القضية المرفوعة عليه» "the case against him". A verb counts only where the act behind
it and most of its clause are answered, a noun only before an answered word, a participle only
behind one.
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.acting import is_act
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Word
from mujaz.language.fold import fold_key
from mujaz.language.tokens import without_clitics


def _set(words: str) -> frozenset[str]:
    return frozenset(fold_key(w) for w in words.split())


# what leads to an act, and neither says that it succeeded nor that it was wanted
_VERBS = _set(
    """
    اضطر اضطرت اضطروا يضطر تضطر يضطرون مضطرا مضطرة اضطرار تمكن تمكنت تمكنوا يتمكن تتمكن استطاع
    استطاعت استطاعوا يستطيع تستطيع تسنى يتسنى تتسنى أتيح أتيحت عكف عكفت يعكف تعكف بادر
    بادرت بادروا يبادر تبادر انبرى انبرت عمدوا لجأت لجأوا يلجأ تلجأ
    أثمر أثمرت يثمر تثمر أفضى أفضت يفضي تفضي أسفر أسفرت يسفر تسفر تمخض تمخضت آل آلت
    انطوى ينطوي تنطوي اقتضى اقتضت يقتضي تقتضي استدعى استدعت يستدعي تستدعي
    انصب انصبت ينصب تنصب تركز تركزت يتركز تتركز تمحور تمحورت يتمحور تتمحور دار دارت يدور تدور
    اشتمل اشتملت يشتمل تشتمل تضمن تضمنت يتضمن تتضمن تمثل تمثلت يتمثل تتمثل تجلى تجلت يتجلى
    تكبد تكبدت تكبدوا يتكبد تتكبد مني منيت منوا تلقوا لحق لحقت لحقوا يلحق تلحق دام دامت يدوم تدوم
    استغرق استغرقت يستغرق تستغرق ارتأى ارتأت آثر آثرت ظهر ظهرت يظهر تظهر تبين يتبين اتضح
    يقبع تقبع يقبعون يرقد ترقد يرقدون يمضي تمضي أمضى أمضت يقع تقع خص يخص تخص
    """
)
# what stands before the thing it belongs to
_NOUNS = _set(
    """
    كميات كمية وتيرة حجم مقدار مستوى مستويات معدل معدلات درجة نطاق إجمالي مجموع سياق مسار
    عملية عمليات أعمال شؤون أوضاع ظروف عناصر أفراد صفوف متن دوي أروقة ساحة حيز وجه ظل خضم مستهل
    غمرة محيط أرجاء أنحاء امتداد غرار مسألة موضوع ملف جوار قبالة أطراف تخوم محور صميم خلفية
    حوزة متناول مصدر بر موجة سلسلة حملة خطوة فكرة مبدأ ظاهرة آلية آليات إطار ميدان مضمار
    أسلوب طابع صيغة هيكل كاهل سقف مقعد نفقة حساب عاتق مرأى مسمع شفا وشك أعتاب مشارف صدور
    """
)
# what only says that a thing is there: «الطريق المؤدي إلى», «القضية المرفوعة على»
_PARTICIPLES = _set(
    """
    المؤدي المؤدية الواقع الواقعة المذكور المذكورة المعني المعنية المعنيين المرفوع المرفوعة
    المفروض المفروضة المقدم المقدمة المتخذ المتخذة الصادر الصادرة القائم القائمة الدائر الدائرة
    الممتد الممتدة المنعقد المنعقدة المبذول المبذولة المتاح المتاحة اللازم اللازمة الكائن
    الكائنة العامل العاملة المقام المقامة الوارد الواردة المعروض المعروضة المبرم المبرمة المتوفر
    المتوفرة المتوافر المتوافرة الناجم الناجمة الناتج الناتجة المترتب المترتبة المتصل المتصلة
    المرتبط المرتبطة المنصوص المتوخى المطروح المطروحة المعمول المحيط المحيطة المطل المطلة
    """
)
# «بطارية بقدرة 300 ميغاواط»: what only leads to a number, which is compared
_TO_NUMBER = re.compile(
    r"ب(?:قدره|طاقه|سعه|قيمه|كلفه|تكلفه|طول|عرض|عمق|ارتفاع|وزن|معدل|نسبه|واقع|مقدار|عدد|حجم|قوه"
    r"|سرعه|مساحه|فارق|هامش|حدود|زهاء)$"
    r"|مقابل|(?:قوام|تعداد|طول|عرض|وزن|مساحت|قيمت|كلفت|تكلفت|مدت|قدر|حمولت|سعت|سرعت)(?:ه|ها|هم|هما)$"
)
_SIGNS = {"دولار": "$", "يورو": "€"}
_REACH = 6  # words from a verb to the act that it leads to
_MOST = 0.6  # of the other words of its clause that the evidence answers


def carries(pair: Pair, word: Word) -> bool:
    """Tell whether a word only leads to what stands beside it, and the evidence has that."""
    if not word.arabic:
        return False
    if _TO_NUMBER.match(word.key) and _number_near(pair, word):
        return True
    if any(word.key.startswith(c) or word.key.startswith(f"ال{c}") for c in _SIGNS):
        return any(s in pair.evidence.text for c, s in _SIGNS.items() if c in word.key)
    readings = set(without_clitics(word.key)) | {word.key}
    if readings & _VERBS:
        return _leads_to_act(pair, word)
    if readings & _NOUNS:
        behind = pair.claim.words[word.i + 1 : word.i + 3]
        return any(w.clause == word.clause and w.content and pair.matched(w) for w in behind)
    if readings & _PARTICIPLES:
        before = pair.claim.words[max(0, word.i - 2) : word.i]
        return any(w.clause == word.clause and w.content and pair.matched(w) for w in before)
    return False


def _number_near(pair: Pair, word: Word) -> bool:
    behind = pair.claim.words[word.i + 1 : word.i + 4]
    return any(w.counted and w.clause == word.clause for w in behind)


def _leads_to_act(pair: Pair, word: Word) -> bool:
    clause = [w for w in pair.claim.clause(word.clause) if w.content and w.i != word.i]
    told = [w for w in clause if pair.matched(w)]
    near = [w for w in told if 0 < w.i - word.i <= _REACH]
    return bool(near) and len(told) >= max(2, _MOST * len(clause))


_CARRYING_NOUN = re.compile(
    r"[وبل]?(?:ال|ل)?(?:دفع|تقديم|منح|صرف|توجيه|اصدار|فرض|ابداء|اجراء|شن|اتخاذ|بذل|الحاق|احداث)$"
)


def carries_a_noun(pair: Pair, word: Word) -> bool:
    """Tell whether an Arabic verbal noun only carries the noun behind it, which the other language
    has alone: «استبعد دفع تعويضات» is "ruled out compensation", not "receiving compensation".
    """
    if not _CARRYING_NOUN.match(word.key):
        return False
    behind = pair.claim.words[word.i + 1 : word.i + 3]
    nouns = [w for w in behind if w.content and w.clause == word.clause]
    return any(_stands_alone(pair, m) for w in nouns for m in pair.closest(w))


def _stands_alone(pair: Pair, noun: Word) -> bool:
    """Tell whether no act of its own that the claim leaves out stands right beside a noun."""
    reading = pair.evidence
    words = [w for w in reading.clause(noun.clause) if w.content]
    at = words.index(noun) if noun in words else 0
    beside = (*words[max(0, at - 1) : at], *words[at + 1 : at + 2])
    return not any(w.i not in pair.answered and is_act(reading, w) for w in beside)
