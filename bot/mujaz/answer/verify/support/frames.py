"""Words that translation adds or leaves out: light verbs, frames, the class of a named thing.

In:  a word of a claim whose evidence is in the other language
Out: whether its lack of a counterpart says nothing

"A decision was taken" is «اتُّخذ قرار» or «تم اتخاذ قرار»; "Levant Air" is «شركة ليفانت إير». What
names an act, an outcome, a quantity or somebody is never among these.
"""

from __future__ import annotations

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Word
from mujaz.language.fold import fold_key
from mujaz.language.tokens import without_clitics

_LIGHT = frozenset(
    fold_key(w)
    for w in """
    تم يتم تتم قام قامت يقوم تقوم قاموا جرى جرت يجري وجود حدوث وقوع عدم يتعلق تتعلق المتعلق المتعلقة
    بالنسبة بمثابة طوال مدار
    جراء نتيجة بفضل شأن شأنه شأنها سبيل أجل حال حالة حين وقت الوقت صورة شكل
    نحو بشكل بصورة خاص الخاص الخاصة أمر الأمر مسألة قيام إمكان إطار جانب صدد مستوى ناحية صعيد كونه
    كونها
    باعتباره باعتبارها يعد تعد يعتبر تعتبر يمثل تمثل يشكل تشكل أصبح أصبحت ليصبح لتصبح بات باتت
    يصبح تصبح
    وصولا ليصل لتصل يصل تبلغ يبلغ بلغت البالغ البالغة العمر عمره عمرها عاما سنة ساعة الساعة
    للغاية جدا تماما حقا فعلا أيضا كذلك كافة جميع معظم مختلف أحد أحدهم كل كلا كلتا من قبل
    ألقى ألقت وجه وجهت أدى أدت قدم قدمت أجرى أجرت اتخذ اتخذت لقي لقيت تعرض تعرضت شهد شهدت
    تابع تابعة التابع التابعة لدى ذات ذو المذكور المذكورة المعروف المعروفة المدعو باسم تلك أولئك
    مشيرا موضحا مضيفا لافتا معتبرا زاعما مؤكدا داعيا محذرا قائلا قالوا
    ريثما بهذا لهذا كهذا كهذه بهذه لهذه بذلك لذلك كذلك بتلك لتلك إذ خلالها خلاله خلالهم أثناءها
    أثناءه حينها عندها آنذاك وقتها حينئذ عندئذ يومها بوصفه بوصفها بوصفهم بوصفهما باعتبارهم كونهم
    بغية كي لكي طالما كلما حيثما أينما مهما هكذا هنا هناك ثمة بيد سيما لاسيما فضلا علاوة ناهيك
    تحديدا بالتحديد صفوفها صفوفه صفوفهم يشهد تشهد يلق تلق يجر تجر كاملا كاملة كاملين بكامله
    بكاملها جوا برا بحرا يعرف جراءه قدوم إجمالا عموما أصلا بدوره بدورها بدورهم بالفعل فعليا
    بالقول سلفا مجرد بمجرد فور توالي التوالي تواليا قرابته حوله حولها لقاء غداة ابتغاء تمهيدا
    ريث لدن دونما إبان إزاءها حسبما مثلما بينما كيفما
    course going taking away keep kept making makes come comes coming bring brought thing things way
    now long such really very just even back forward kind sort lot bit bits matter terms case cases
    basis side sides face faced faces held hold holding stood remain remains longer last
    needs need like likely set so-called known called named dubbed moment part parts area
    """.split()
)
_CLASS = frozenset(
    fold_key(w)
    for w in """
    شركة شركات مدينة بلدة قرية منطقة جماعة حركة منظمة مؤسسة وكالة صحيفة مجموعة دولة بلد ولاية
    محافظة مقاطعة
    حزب تنظيم نادي فريق قناة موقع جزيرة السيد السيدة
    company city town village group agency newspaper movement organisation organization region
    province country state firm club team channel website based mr mrs
    """.split()
)


def is_frame(pair: Pair, word: Word) -> bool:
    """Tell whether a word of a claim adds nothing to what its evidence says."""
    readings = set(without_clitics(word.key)) if word.arabic else {word.key}
    if word.capital:
        return False
    if readings & _LIGHT:
        return True
    return bool(readings & _CLASS) and _names_something(pair, word)


def _names_something(pair: Pair, word: Word) -> bool:
    """Tell whether a name that the evidence has stands beside a word."""
    near = pair.claim.words[max(0, word.i - 2) : word.i] + pair.claim.words[word.i + 1 : word.i + 3]
    return any(
        pair.matched(w) and (w.capital or any(m.capital for m in pair.matches[w.i])) for w in near
    )
