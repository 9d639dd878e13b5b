"""Qualifiers of a figure: status and measure. The clause decides, not the verb alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from ...lexicon.pattern import alternatives, branches
from ...lexicon.quantity import Quantity
from ...text import maker
from .model import Time
from .modes import RULED
from .outlook import NO_OUTLOOK, outlook
from .reading import Reading
from .words import ACHIEVED, INCREMENT, STRONG_RESULTS, TARGET

_RATES = ("涨幅", "增幅", "增速", "增长率", "降幅", "跌幅", "升幅", "涨跌幅", "增长速度", "增速预期", "幅度", "增长目标", "增长预期目标")
_DURATION = re.compile("平均利用|利用小时|时间|年限|时长|时限|天数|周期|资历|工龄|学时|日数")
_AGE = re.compile("年龄|寿命")
_SUMS = ("罚款", "奖励", "补助", "补贴", "资助", "奖金", "贷款", "罚金", "津贴")
_FACILITIES = ("项目", "工程", "生产线", "装置", "工厂", "电厂", "机组", "泊位", "码头", "生产基地", "货轮")
_YEARLY = ("年产", "年处理", "年加工", "日产", "日处理")
_SCORES = ("得分", "评分", "分数", "总分", "成绩", "考核")
_GOALS = (
    "主要目标|发展目标|总体目标|预期目标|工作目标|奋斗目标|目标(?:是|为|：|任务(?!的))|目标(?<=[，；]目标)(?:吸引|辅导|服务|达成|培训|招募|覆盖|惠及|完成)"
    r"|20\d\d年[^。；]{0,6}(?:要|将)|明年[^。；]{0,6}(?:要|将)"
    "|明确(?<=[案划见要施策》]明确)(?=[，：到建培推实构打])|提出(?<=[案划见要施策》]提出)(?=[，：到建培推实构打])"
)
# Words of one character are taken apart from the words that they end or begin: 主要, 需要, 大将, 了解, 已故.
_WILL = "将(?<![武干主中上少名大]将)(?![军领士官])|要(?<![主需重必首只不提]要)(?![求素点件闻道塞害领务])"
_BY_WHICH = tuple("用以在按分于")
"""Behind 将 these say how, where or when something will be done: 将用两年时间新建."""

_DID = r"已(?<![不而]已)(?![故婚])|了(?<=[\u4e00-\u9fff]了)(?![解“《])|曾(?!祖|经)"
_RESULTS = ACHIEVED | frozenset("已了曾")
_LAST_YEAR, _NOW = ("去年", "上年"), ("现有", "目前")
# Before 计划 these make a noun of it: 参与计划的青年, 提升计划实施以来.
_SCHEMES = (
    "行动|试验|试点|资助|助学|关爱|专项|培养|培育|提升|支持|攻坚|培训|扶持|服务|人才|参与|参加|加入|领航|引才|年度|工作|推出|实施|启动|落实"
)
# Every alternative begins with a plain character: so the search runs from one of them to the next.
_AIMS = (
    "|".join(sorted(sorted(TARGET), key=len, reverse=True))
    .replace("|拟|", "|拟(?!中选|中标|定价)|")
    .replace("|争取|", "|争取(?!到|上级|中央|国家|省级|专项|资金)|")
    .replace(
        "|预期|", r"|预期(?!寿命|效果|相符)(?<!达到预期)(?<!超出预期)(?<!超过预期)(?<!好于预期)(?<!高于预期)(?<!低于预期)(?<!符合预期)|"
    )
    .replace(
        "|计划|",
        f"|计划(?!总投资|项目|单列|生育|经济|书|[》”的、；。）]|，(?<!按计划，)|\\Z)(?<!已按计划)(?<![较比]计划)(?<!(?:{_SCHEMES})计划)|",
    )
)
_CUE = re.compile(branches(alternatives(f"{_AIMS}|{_GOALS}|{_WILL}|{'|'.join(sorted(ACHIEVED, key=len, reverse=True))}|{_DID}")))


_BREAK, _NEAREST = re.compile("[，。；：]"), 8


class Cue(NamedTuple):
    """A word that speaks for a target (1) or for a result (-1); a strong one does so in a plan too."""

    position: int
    sign: int
    strong: bool = True


_make_cue = maker(Cue)


def find_cues(chars: str, start: int, end: int, before_verb: Callable[[int], bool]) -> list[Cue]:
    """The words of a sentence that tell aims from results.

    Args:
        before_verb: whether a verb follows a position within three words: 将 and 要 are future only then.
    """
    found: list[Cue] = []
    aimed = end
    for match in _CUE.finditer(chars, start, end):
        word, place = match[0], match.start()
        if (word in _LAST_YEAR and chars[place - 1] in "比较于") or (word in _NOW and chars[place - 1] in "从由在比"):
            continue  # 比上年增加: what a plan is compared with, too; 从现有的58个增加到100个: what something starts from
        if word == "同比" and found and found[-1].sign > 0 and "；" not in chars[found[-1].position : place]:
            continue  # 预计利润1亿元，同比增长15%
        if (
            word in _RESULTS
            and word not in STRONG_RESULTS
            and aimed <= place <= aimed + _NEAREST
            and not _BREAK.search(chars, aimed, place)
        ):
            continue  # 力争完成投资5亿元: what is aimed at
        if word in _RESULTS:
            found.append(_make_cue((place, -1, word in STRONG_RESULTS)))
        elif word not in ("将", "要"):
            found.append(_make_cue((place, 1, word in STRONG_RESULTS)))
        elif chars.startswith(_BY_WHICH, place + 1) or before_verb(place + 1):
            found.append(_make_cue((place, 1, True)))
        if found and found[-1].position == place and found[-1].sign > 0 and chars[place - 1] not in "按照":
            aimed = match.end()
    return found


class Stance(NamedTuple):
    """What is known of the article when the status of a figure is decided."""

    published: date | None
    plan: bool  # the article presents a plan: its imperatives are targets
    legal: bool  # the article states rules


def status_of(
    cues: Sequence[Cue],
    clause: tuple[int, int],
    number: int,
    time: Time | None,
    stance: Stance,
    mode: int,
    is_imperative: Callable[[], bool],
) -> str:
    """target, achieved or provision, where neither a rule nor a time to come has decided.

    The last word of aim or result before the number decides, first in its clause, then in the sentence; without either the part of the
    text does: aims, results, imperatives.

    Args:
        mode: 1 where the text sets aims, -1 where it reports results, RULED where it states conditions.
        is_imperative: whether the sentence says what is to be done; asked only where nothing else decides.
    """
    published = stance.published
    _, goes_on, is_over, is_current = NO_OUTLOOK if time is None else outlook(time.role, time.value, published)
    if mode > 0:
        cues = [c for c in cues if c.sign > 0 or c.strong]
    elif mode < 0 and not is_current:
        cues = [c for c in cues if c.sign < 0 or c.strong]  # 预计地区生产总值突破1万亿元: a review reckons, it does not aim
    if mode == RULED:
        return "provision"
    said = _deciding(cues, clause, number) if cues else None
    if said is not None:
        return "target" if said.sign > 0 else "achieved"
    # Under a heading of aims nobody knows which year is over where the day of the text is unknown.
    past = is_over and not (mode > 0 and published is None)
    if stance.legal and not past:
        return "provision"
    if goes_on:
        return "target"
    if past or mode < 0:
        return "achieved"
    return "target" if mode > 0 or (stance.plan and is_imperative()) else "achieved"


def _deciding(cues: Sequence[Cue], clause: tuple[int, int], number: int) -> Cue | None:
    """The last word before the number in its clause, else the last in its clause, else the last before it."""
    start, end = clause
    near = [c for c in cues if start <= c.position < end]
    for cue in reversed(near):
        if cue.position < number:
            return cue
    if near:
        return near[-1]
    before = [c for c in cues if c.position < number]
    return before[-1] if before else None


def measure_of(unit: str | None, indicator: str, words: str, change: int, increment: bool) -> str:
    """level, increment, change, share or ratio; ``change`` is 1 or -1 behind a verb of rise or fall, else 0."""
    if unit == "百分点":
        return "change"
    if unit == "倍":
        return "change" if change or "翻" in words else "ratio"
    if unit is None:
        return "ratio" if indicator.endswith("比") else "level"
    if unit in {"%", "‰", "千分点"}:
        return "change" if change or indicator.endswith(_RATES) else "share"
    return "increment" if change or increment else "level"


def is_increment(passed: Sequence[str], before: str, governor: str) -> bool:
    """Whether one of the words beside the number says that something was added.

    Args:
        passed: the words between indicator and number.
        before: the words before the indicator that the quote takes along.
        governor: the word that governs the indicator.
    """
    return governor in INCREMENT or before in INCREMENT or not INCREMENT.isdisjoint(passed)


def _is_size(quantity: Quantity, reading: Reading) -> bool:
    """Whether a number only says how large a plant is: 万吨碳纤维生产线, 年产40万件羊绒衫加工项目."""
    if reading.of_the or reading.reach:
        return False
    return quantity.dimension == "mass" or any(word in reading.indicator for word in _YEARLY)


def is_tabled(unit: str, quantity: Quantity, reading: Reading) -> bool:
    """Whether the number is one to tabulate: ages, hours and voltages are properties unless something is said to reach them."""
    if unit in {"岁", "周岁"}:
        return bool(_AGE.search(reading.indicator))
    if reading.inherited and quantity.dimension not in ("currency", "percent", "ratio") and reading.indicator.endswith("罚款"):
        return False  # 罚款：…1万总吨以上的船舶: a fine is counted in money
    behind = quantity.end > quantity.unit_end  # the bound word
    if quantity.dimension == "currency" and behind and quantity.bound in ("EQUAL_OR_MORE", "EQUAL_OR_LESS") and not reading.reach:
        # 亿元以上项目: the sum is a property of what is counted, not the count; 2000元以下罚款 is one
        property_of = reading.end > quantity.end and not reading.of_the and reading.start == quantity.start
        return not property_of or reading.indicator.endswith(_SUMS)
    if reading.end > quantity.end and reading.indicator.endswith(_FACILITIES) and _is_size(quantity, reading):
        return False
    if quantity.dimension == "time" and behind and reading.end > quantity.end and not (reading.of_the or reading.reach):
        return False  # 时长2小时以上项目占比: which things
    if quantity.dimension == "time":
        return reading.reach or bool(_DURATION.search(reading.indicator)) or (unit == "分" and reading.indicator.endswith(_SCORES))
    if quantity.dimension == "temperature" and reading.indicator.endswith(("温", "温度")):
        return True
    if quantity.dimension in {"voltage", "frequency", "pressure", "current", "temperature"} or unit == "纳米":
        return reading.reach
    return True
