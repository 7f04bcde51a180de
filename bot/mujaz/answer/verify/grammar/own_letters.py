"""List usual Arabic nouns whose own first letter is one that elsewhere is a word: ب and ل.

In:  nothing
Out: their keys: «بلدية» is no «بـ», «لجنة» no «لـ»; for «و» see own_letter.py
"""

from __future__ import annotations

from mujaz.language.fold import fold_key

OWN_BA_OR_LAM = frozenset(
    fold_key(w)
    for w in """
    لجنة لجان لقاح لقاحات لواء لاعب لاعبو لاعبون لاعبين لائحة لوائح لاجئ لاجئون لاجئين لحوم
    لغة لوحة لوحات لقاء لقاءات لقب ليبيا لبنان لندن لاهاي لاغوس ليلى بنك بنوك بلدية بلديات
    برنامج برامج برلمان برلمانيون برلمانيين بحر بحرية بحارة بيان بيانات بطولة بطولات بطل بطلة
    بلد بلدة بلدات بلاد بيروت بورصة بضائع بعثة بند بنود بريطانيا بلجيكا باكستان باريس برلين
    بكين باحث باحثة باحثون باحثين بائع بائعو بناء بنت بنات بيئة بيت بيوت بترول بطاقة بطاقات
    بغداد بوابة بؤرة بئر بذور
    """.split()
)
