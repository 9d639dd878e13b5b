"""Where headings turn an article to aims, to results or to rules."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..base import Context
from ..quotes import uniform_chars

RULED = 2
"""Conditions, quotas and rates are stated here."""

_OWN_PLAN = re.compile(
    r"(?:规划|方案|计划|纲要|意见|措施|要点|清单)(?:（[^）]{1,20}）)?(?:的通知)?》?\Z|关于印发.{2,60}的通知\Z|关于(?:下达|分解).{2,50}(?:任务|目标|计划|指标)的通知\Z"
)
_NEWS_OF_PLAN = re.compile(r"审议通过|印发《|出台|发布|解读|启动|公布|问答|^《|来了")
# Every alternative of these begins with a plain character: so the search runs from one of them to the next.
_SET_AHEAD = ".{0,10}(?:工作(?!进展|成效|成绩|情况|总结|回顾)|目标|任务|安排|打算|重点|思路|计划|要求|部署)"
_AIMS = re.compile(
    rf"20\d\d年{_SET_AHEAD}|今年{_SET_AHEAD}|明年{_SET_AHEAD}|今后{_SET_AHEAD}|未来{_SET_AHEAD}|下一步{_SET_AHEAD}|下步{_SET_AHEAD}|下阶段{_SET_AHEAD}"
    "|主要目标|发展目标|总体目标|预期目标|工作目标|行动目标|目标任务|重点任务|主要任务|工作任务|任务分工|总体要求|实施步骤|重点工程|保障措施"
)
_RESULTS = re.compile(
    "回顾|成效|成绩|成果|过去|去年|现状|基础(?:情况|条件|现状)?\\Z|基本情况|工作进展|主要做法|形势|背景"
    r"|完\w{0,2}情况|建\w{0,2}情况|运\w{0,2}情况|执\w{0,2}情况|进\w{0,2}情况"
)
_DONE = ".{0,10}(?:回顾|成效|成绩|完成|总结|情况)"
_MEDLEY = re.compile("快讯|简讯|短讯|快报")  # each of its headings begins another piece of news
_SAYS_NEWS = re.compile("(?:公布|发布|印发|出台|启动|执行|实施|开始|举行|新高|最高|创\\w{0,6})\\Z")
_LOOK_BACK = re.compile(rf"20\d\d年{_DONE}|过去{_DONE}|一年来{_DONE}|去年{_DONE}|五年来{_DONE}|三年来{_DONE}|回顾\Z")
_TURN = re.compile("|".join(turn.pattern for turn in (_AIMS, _RESULTS, _LOOK_BACK)))
_RULED = re.compile(
    "(?:申报|申请|认定|评选|评审|推荐|准入|基本|参评|报名|入选|评定|享受)(?:对象和|范围和|对象及|范围及)?条件|(?:推荐|申报|名额|分配)(?:名额|指标)"
    "|(?:支持|补贴|奖励|资助|补助|扶持|激励|奖补|优惠)(?:政策|标准|方式|额度|内容|对象)|评价标准|收费标准|法律责任|罚则"
)
_PART = re.compile(r"[\u3000 ]*(?:(?P<one>[一二三四五六七八九十]{1,3})、|[（(](?P<two>[一二三四五六七八九十]{1,3})[）)])")
_LONGEST_HEADING = 24
_LOOK_AHEAD = re.compile(r"安排|打算|任务|目标|部署|重点|展望|计划|建议")
_GOALS = re.compile(r"目标(?<=(?:主要|预期|总体|发展|奋斗)目标)[^。；，]{0,6}[是为：]")


def find_modes(context: Context) -> list[tuple[int, int]]:
    """Where headings and goal sentences turn an article to aims or to results.

    1 is for aims, -1 for results, RULED for conditions and rates, 0 for neither. A plan sets aims from its first line; a work report
    reports until 今年工作安排 or 主要目标是.
    """
    chars = uniform_chars(context)
    document = next((b.span.of(chars) for b in context.blocks_of("title")), "")
    medley = _MEDLEY.search(document) is not None
    modes = [(0, 1 if _OWN_PLAN.search(document) and not _NEWS_OF_PLAN.search(document) else 0)]
    for block in context.blocks_of("heading", "subtitle"):
        heading = block.span.of(chars)
        found = 0 if medley or _SAYS_NEWS.search(heading) else _turn(heading)
        if found is not None:
            modes.append((block.span.start, found))
    for block in context.blocks_of("paragraph"):
        start, end = block.span
        if chars[start] in "一二三四五六七八九十（(":
            found = _turn(chars[start : min(end, start + 24)].partition("。")[0])
            if found is not None:
                modes.append((start, found))
    modes += _find_rules(context, modes[0][1])
    if "目标" in chars:
        modes += [(m.start(), 1) for m in _GOALS.finditer(chars)]
    return sorted(modes)


def _find_rules(context: Context, usual: int) -> Iterator[tuple[int, int]]:
    """Where headings state conditions, quotas and rates (一、申报条件), and where the next part of the same depth ends them."""
    chars, depth = uniform_chars(context), ""
    for block in context.blocks_of("heading", "paragraph"):
        start, end = block.span
        numbered = _PART.match(chars, start, end)
        if numbered is None:
            continue
        if _RULED.search(chars, start, min(end, start + _LONGEST_HEADING)) and chars.find("。", start, end) < 0:
            depth = numbered.lastgroup or ""
            yield start, RULED
        elif depth and numbered.lastgroup == depth:
            depth = ""
            yield start, usual


def _turn(heading: str) -> int | None:
    if _TURN.search(heading) is None:
        return None  # most headings
    if _LOOK_BACK.search(heading) and not _LOOK_AHEAD.search(heading):
        return -1  # 2023年工作回顾
    return 1 if _AIMS.search(heading) else -1 if _RESULTS.search(heading) else None
