"""What Arabic rewordings keep and what Arabic mutations change: a true and a false row a rule."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_SWAP = "وتولت الشرطة حماية المعبر بعدما انسحب منه الجيش."
_WIN = "تأهل الاتحاد إلى النهائي عقب فوزه على الهلال 2-1."
_PARTS = "وتضررت 40 مدرسة في الفيضان، وأعيد فتح نصفها بنهاية الأسبوع."
_TWO_VERBS = "وتوفيت ممرضتان في الحادث، ونُقل 17 مسافرًا إلى المستشفى."
_MIXED = "وتراجع إنتاج القمح السوري بمقدار الربع، بينما ارتفع إنتاج القمح العراقي 6 في المئة."
_SEARCH = "ولا يزال التفاوض بين النقابة والوزارة جاريًا."
_DEFENCE = "ونفى سالم حداد تلقيه أي مبلغ، وقال إن الوثائق مختلقة."
_BLAME = "وحمّلت النقابة الوزارة مسؤولية إهمال الصيانة."
_ARRANGED = "كشفت الهيئة عن تذكرة موحدة، على أن تُستخدم في المترو مطلع مايو."
_UNPROVEN = "وقالت الشركة إن الدواء يمنع العدوى، وهو ما لم تؤكده أي دراسة."
_JUDGED = "ووصف النائب حازم ليث القانون بأنه مجحف."
_LINES = "قال رئيس الأرصاد إن الرياح ستضعف مساء الجمعة."
_OPEN = "وقال المدير إن بوابات السد كانت مفتوحة."
_IF = "وتعهد المجلس بترميم السوق إذا صرفت الوزارة المنحة."
_ASCRIBED = "وعزا الوزير التراجع إلى جفاف السدود."
_APPOSED = "وأعلن محامي الشركة، وائل سعد، أنه سيستأنف القرار خلال أسبوع."


@pytest.mark.parametrize(
    ("claim", "evidence", "check"),
    [
        ("انسحبت الشرطة من المعبر وتولى الجيش حمايته.", _SWAP, "role_order"),
        ("فاز الهلال على الاتحاد 2-1.", _WIN, "role_order"),
        ("أعيد فتح 40 مدرسة بنهاية الأسبوع.", _PARTS, "number_role"),
        ("توفي 17 مسافرًا في الحادث.", _TWO_VERBS, "number_role"),
        ("تراجع إنتاج القمح العراقي بمقدار الربع.", _MIXED, "number_role"),
        ("انتهى التفاوض بين النقابة والوزارة.", _SEARCH, "negation"),
        ("الوثائق مختلقة.", _DEFENCE, "attribution"),
        ("أهملت الوزارة الصيانة.", _BLAME, "attribution"),
        ("تُستخدم التذكرة الموحدة في المترو منذ مايو، وقد استُخدمت.", _ARRANGED, "modality"),
        ("يمنع الدواء العدوى.", _UNPROVEN, "attribution"),
        ("كان القانون مجحفًا.", _JUDGED, "attribution"),
        ("قال رئيس الأرصاد إن الرياح ستشتد مساء الجمعة.", _LINES, "direction"),
        ("تراجع الإنتاج بسبب جفاف السدود.", _ASCRIBED, "cause"),
        (
            "توقع المصرف انخفاضًا حادًا في الأسعار.",
            "وتوقع المصرف ارتفاعًا حادًا في الأسعار.",
            "direction",
        ),
        ("أصيب اللاعب في الكاحل.", "وأصيب اللاعب في الركبة.", "content"),
        ("أقيل مدير الميناء.", "واعتصم العمال مطالبين بإقالة مدير الميناء.", "modality"),
    ],
)
def test_a_false_claim_is_rejected(claim: str, evidence: str, check: str) -> None:
    """Acts and numbers of another, ends that did not come, owners lost."""
    assert check in {r.check for r in verify(claim, "ar", [evidence])}


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("تولت الشرطة حماية المعبر بعد انسحاب الجيش.", _SWAP),
        ("فاز الاتحاد على الهلال 2-1.", _WIN),
        ("نُقل 17 مسافرًا إلى المستشفى.", _TWO_VERBS),
        ("لم ينته التفاوض بين النقابة والوزارة.", _SEARCH),
        ("قال سالم حداد إن الوثائق مزورة.", _DEFENCE),
        ("اعتبر النائب حازم ليث أن القانون مجحف.", _JUDGED),
        ("قال المدير إن بوابات السد لم تكن مغلقة.", _OPEN),
        ("وعد المجلس بترميم السوق إن صرفت الوزارة المنحة.", _IF),
        ("قال الوزير إن جفاف السدود هو سبب التراجع.", _ASCRIBED),
        ("يعتزم وائل سعد، محامي الشركة، استئناف القرار.", _APPOSED),
        ("تعتزم الشركتان بناء ثلاثة مصانع.", "وقال الوزير إن الشركتين تعتزمان بناء ثلاثة مصانع."),
        ("ستبدأ المحاكمة في 3 مايو.", "ومن المقرر أن تبدأ المحاكمة في 3 مايو."),
        ("لا يتوقع المحافظ خفضًا آخر للفائدة.", "وقال المحافظ مستبعدًا خفضًا جديدًا للفائدة."),
        ("أُدين سامر حلمي بالاحتيال وحُكم عليه بالسجن.",
         "قضت المحكمة بسجن سامر حلمي بتهمة الاحتيال."),
        ("ارتفعت الصادرات من 2018 إلى 2021.", "ارتفعت الصادرات بين عامي 2018 و2021."),
        ("توفي 9 أشخاص بالحصبة في حماة.", "سُجلت 120 إصابة بالحصبة و9 وفيات في حماة."),
        ("رفض المجلس معظم الطعون الـ12 التي تلقاها.", "تلقى المجلس 12 طعنًا، رُفض معظمها."),
        ("أثنى مدير المعهد على الفريق.", "أشاد مدير المعهد بالفريق."),
        ("بدأت النيابة تحقيقًا أوليًا.", "فتحت النيابة التحقيق الأولي."),
        ("وصل الوفد إلى العاصمة التونسية تونس.", "وصل الوفد إلى تونس."),
        ("قال المصدر إن الجانب الفرنسي وافق.", "وقال المصدر إن باريس وافقت."),
        ("امتنع خمسة أعضاء عن التصويت.", "أُقر النص بموافقة 20 عضوًا وامتناع خمسة أعضاء عن التصويت."),
        ("يُتوقع أن ترتفع الأسعار.", "وتوقع المصرف ارتفاع الأسعار."),
        ("لم يتسلم المستشفى الأدوية، بحسب الوزير.",
         "وأوضح الوزير مراد حسب الله أن المستشفى لم يتسلم الأدوية."),
    ],
)  # fmt: skip
def test_a_rewording_passes(claim: str, evidence: str) -> None:
    """Duals, appositions, «إن» of a condition, ranges, near words, names that look like verbs."""
    assert verify(claim, "ar", [evidence]) == ()


_ARTICLE = (
    "زار وزير الصناعة فادي منصوري المعرض. وافتتحت منظمة «ماء الحياة» بئرين. "
    "ونفى منصوري وجود نقص في القمح. وقالت المنظمة إنها حفرت بئرًا ثالثة. "
    "وارتفعت حصتها إلى 4 في المئة."
)


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("نفى وزير الصناعة وجود نقص في القمح.", "ونفى منصوري وجود نقص في القمح"),
        ("قالت منظمة «ماء الحياة» إنها حفرت بئرًا ثالثة.",
         "وقالت المنظمة إنها حفرت بئرًا ثالثة"),
        ("ارتفعت حصة المنظمة إلى 4 في المئة.", "وارتفعت حصتها إلى 4 في المئة"),
    ],
)  # fmt: skip
def test_an_article_introduces_whom_a_passage_calls_by_less(claim: str, evidence: str) -> None:
    """An office, a name between marks, an owner, each from the sentences before."""
    assert verify(claim, "ar", [evidence], articles=[_ARTICLE]) == ()
    assert verify(claim, "ar", [evidence]) != ()


def test_an_introduction_is_not_given_to_another() -> None:
    """Another office than the article's is turned away with the article at hand."""
    claim = "نفى وزير الدفاع وجود نقص في القمح."
    evidence = "ونفى منصوري وجود نقص في القمح"
    assert verify(claim, "ar", [evidence], articles=[_ARTICLE]) != ()


def test_a_name_may_hold_a_negation() -> None:
    """The words of a name between marks deny nothing, in either language."""
    evidence = 'وما زال 11 بحارًا محتجزين، وفق منظمة "بحارة بلا حدود".'
    claim = "Eleven sailors are still detained, the group Sailors Without Borders says."
    assert not {"negation"} & {r.check for r in verify(claim, "en", [evidence])}
