"""Tell which words must never be added to the evidence: deaths, arrests, disasters, crimes.

In:  a Pair or a Reading, and a word of the claim that nothing answers
Out: whether it is grave, or can only undo what the evidence tells
"""

from __future__ import annotations

import re
from functools import cache

from mujaz.answer.verify.grammar.axes import all_axes, on_axis
from mujaz.answer.verify.grammar.denying import without_and
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import is_verb
from mujaz.answer.verify.words.across import AGAIN
from mujaz.answer.verify.words.thesaurus import Senses, Thesaurus
from mujaz.language.fold import fold_key
from mujaz.language.tokens import tokenize

# What must never be added: where it happened, who was harmed, who was taken
_GRAVE = frozenset(
    """
    l:north l:south l:east l:west y:kill y:injure y:event/v_die y:event/v_kill y:event/v_wound
    y:event/v_arrest y:event/v_jail y:event/v_convict y:event/v_acquit y:event/v_explode
    y:event/v_assassinate y:event/v_sentence y:sentence y:prison y:event/v_kidnap
    y:event/v_torture y:event/v_rape y:event/v_resign x:person/northern x:person/southern
    y:bribe y:event/n_bribery y:event/v_bribe y:event/v_take_bribes y:event/n_fraud
    y:event/v_defraud
    y:event/n_forgery y:event/v_forge y:event/v_rig y:event/n_embezzlement y:event/v_embezzle
    y:smuggle y:event/v_smuggle y:event/v_blackmail y:event/v_harass y:event/v_spy
    y:event/n_corruption y:event/v_corruption y:event/v_terrorise y:event/v_rob y:event/v_steal
    y:event/n_laundering
    x:person/eastern x:person/western x:event/die x:event/kill x:event/hurt x:event/arrest
    x:event/blast x:event/assassinate x:event/rape x:event/torture x:event/execute x:event/abduct
    """.split()
)


# and in one language, where the tables have every usual word for it
_DISASTER = frozenset(
    """
    y:dieof y:event/v_claim_the_life y:event/v_crash y:event/v_plane_crash y:event/v_plunge
    y:event/v_sink y:event/v_derail y:derail y:event/v_drown y:drown y:capsize y:event/v_capsize
    y:event/v_overturn2 y:destroy y:event/v_destroy y:event/v_loot y:event/v_stab y:bankrupt
    """.split()
)


# and what binds whoever does it: no state accepts, signs or surrenders by the way
_DECISION = frozenset(
    """
    y:event/v_accept y:event/v_sign y:sign y:event/v_agree y:event/v_surrender y:event/v_invade
    y:event/v_occupy y:event/v_annex y:event/v_ratify y:event/v_veto y:event/v_expel
    y:event/v_apologise y:event/v_threaten y:event/v_bomb y:event/v_shell y:event/v_capture
    y:event/v_elect y:elect y:event/v_buy y:buy y:event/v_sell y:sell y:event/v_impose y:impose
    y:event/v_lift_sanctions y:event/v_seize y:seize y:event/v_cancel y:cancel y:event/v_sue
    y:event/v_dismiss y:dismiss y:event/v_violate y:event/v_deport y:event/v_extradite
    y:event/v_pardon y:event/v_release y:release y:event/v_recognise y:event/v_withdraw
    y:withdraw y:approve y:event/v_adopt l:accept y:event/v_join y:join y:event/v_defect
    """.split()
)


def must_be_told(pair: Pair, word: Word) -> bool:
    """Tell whether a word without counterpart cannot be a rewording that no table knows."""
    alone = is_surely_grave(word) or undoes(pair.claim, word) or weighs(pair.claim, word)
    return (alone and not pair.crossed) or moves_alone(pair, word)


def is_grave(pair: Pair, word: Word) -> bool:
    """Return whether a word tells of what must not be added, across the languages too."""
    ids = {s.split(AGAIN)[0] for s in word.senses | pair.claim.across[word.i]}
    if word.arabic and not word.senses & _GRAVE:
        acts = {i for i in ids if pair.claim.thesaurus.kinds(frozenset({i})) == {"event"}}
        return bool(acts) and acts <= _GRAVE | _DECISION  # a measure guesses many acts for one word
    return bool(ids & _GRAVE)


# Arabic forms that tell of a death, an arrest and the like, whatever else their letters may spell
_BY_FORM = frozenset(
    fold_key(w)
    for w in """
    قتل قتلت قتلوا قتلا قتلتا يقتل تقتل يقتلوا مقتل قتلى قتيل قتيلا قتيلة اغتيل اغتيلت اغتال اغتالت
    اغتيال مصرع مصرعه مصرعها مصرعهم حتفه حتفها حتفهم توفي توفيت توفوا وفاة استشهد استشهدت
    جرح جرحوا جرحى اعتقل اعتقلت اعتقلوا اعتقال خطف خطفت خطفوا اختطف اختطفت اختطاف أعدم أعدمت
    إعدام أدين أدينت أدينوا سجن سجنت سجنوا استقال استقالت استقالوا استقالة انفجر انفجرت انفجار
    """.split()
)


def is_surely_grave(word: Word) -> bool:
    """Tell whether every act that a word can be is grave: «ضبطت» arrests and seizes."""
    if word.arabic and without_and(word.key) in _BY_FORM:
        return True
    acts = {s for s in word.senses if s.startswith("y:") and "/n_" not in s}
    grave = _GRAVE | _DISASTER | _DECISION
    return bool(word.senses & grave) and acts <= grave and not word.key.startswith("ال")


def undoes(reading: Reading, word: Word) -> bool:
    """Tell whether a word can only undo: "called off" is no other way to say that it is held."""
    acts = {s for s in word.senses if reading.thesaurus.kinds(frozenset({s})) == {"event"}}
    return bool(acts) and acts <= reading.thesaurus.undoing and not word.raw.startswith("ال")


# Acts after which something is not what it was: closed, repaired, sued, bought, fled. The tables
# have their usual words, so that such a verb without counterpart is no rewording but another act.
_WEIGHTY = """
close reopen collapse repair demolish scrap flee escape evacuate displace burn torch bury drown
rescue poison infect vaccinate hospitalise quarantine ambush raid besiege liberate recapture
invade intercept disarm deploy retaliate surrender mutiny rebel riot protest demonstrate boycott
banish exile hijack ban outlaw legalise abolish repeal ratify veto abstain impeach dissolve
appoint nominate oust overthrow topple quit sack revoke privatise nationalise merge bankrupt
subsidise export import buy sell lend borrow repay donate investigate prosecute sue sued appeal
testify indict pardon parole uphold quash annul confess sanction blacklist sever summon marry
divorce relegate disqualify hack censor punish reward vanish disappear apologise reject
"""
_ATTRIBUTED = frozenset("the a an its his her their under of".split())  # "the collapsed school"
_SHORT_PASTS = frozenset("fled sued quit".split())
_PLUNGE = frozenset({"y:event/v_plunge"})  # «انهار» collapses, and may plunge
_BARE = frozenset("to will would may might must should can could shall".split())


@cache
def _weighty(thesaurus: Thesaurus) -> tuple[Senses, Senses]:
    """Return the stems of the weighty acts, and all rows of acts that they stand in."""
    senses = thesaurus.senses(tokenize(_WEIGHTY))
    rows = (s for word in senses for s in _acts(thesaurus, word))
    return frozenset(s for word in senses for s in _stems(word)), frozenset(rows)


def _stems(senses: Senses) -> Senses:
    return frozenset(s for s in senses if s.startswith("s:"))


def _acts(thesaurus: Thesaurus, senses: Senses) -> Senses:
    """Return the rows of acts among senses; rows of nouns aside."""
    return frozenset(
        s for s in senses if "/n_" not in s and thesaurus.kinds(frozenset({s})) == {"event"}
    )


def weighs(reading: Reading, word: Word) -> bool:
    """Tell whether a verb tells of an act that the evidence would tell by a word that we know.

    An Arabic verb is written like others: all that it can be must be such acts.
    """
    stems, rows = _weighty(reading.thesaurus)
    if word.arabic:
        acts = _acts(reading.thesaurus, word.senses)
        return bool(acts & rows) and acts <= rows | _PLUNGE and is_verb(reading, word)
    before = reading.words[word.i - 1].key if word.i else ""
    past = is_verb(reading, word) or word.key in _SHORT_PASTS
    told = before in _BARE or (past and before not in _ATTRIBUTED)
    return told and not word.capital and bool(_stems(word.senses) & stems)


_MOVED = ("rise-fall", "more-less", "gain-shed", "add-cut", "strong-weak", "improve-decline")
_COMPARED = re.compile(
    r"\b(?:from|against|compared|than|higher|lower|more|less|fewer|up|down|by|versus|record|peak"
    r"|من|مقابل|عن|مقارنه|\w*اعلي|\w*اقل|\w*اكثر|بزياده|نسبه|نمو\w*)\b"
)
# a plane slid, a rate is left as it is
_NO_MOVE = re.compile(r"(?:sli[dp]\w*|left|leav\w+|kept|keep\w*)$|[وف]?(?:[يت]?بق|ترك|[يت]ترك)")


def moves_alone(pair: Pair, word: Word) -> bool:
    """Tell whether a verb of rising or falling is added to what only stands at a level: the
    evidence has no move, no comparison, and no other value.
    """
    if not is_verb(pair.claim, word) or _NO_MOVE.match(word.key):
        return False
    behind = pair.claim.words[word.i + 1 : word.i + 3]
    if any(w.key == "short" for w in behind):
        return False  # "falling three short of a majority"
    if all(w.i != word.i for w, _ in on_axis("rise-fall", pair.claim)):
        return False
    kinds = [q.kind for q in pair.evidence.numbers]
    if len(set(kinds)) < len(kinds):
        return False  # two levels
    moved = any(on_axis(axis.name, pair.evidence) for axis in all_axes() if axis.name in _MOVED)
    return not moved and not _COMPARED.search(fold_key(pair.evidence.text))
