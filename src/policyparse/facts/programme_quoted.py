"""Names in quotation marks: “海棠花开”行动, “种子行动、幼苗行动”, “甲”“乙”等活动, 服务平台“海州通”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from .anchors import Quote, find_quotes
from .programme_edges import EDGES
from .programme_heads import Head, head_at, head_of, is_slogan, is_statement, named_head
from .programme_marks import APPOSED, AWARDED, CALLED_TITLES, LAUNCHED, METHOD, NAMED_AS, SERVICE, SERVICE_ENDS, STARTED, STARTS
from .programme_rules import INSPECTIONS

_TAIL = re.compile(r"[\u4e00-\u9fffA-Za-z0-9·—]+")
# Between the quotation and its head noun nothing of this may stand.
_BREAK = frozenset("的了在将以把为是从由让被向于着并已和与及或对要应可")
_BREAKS = frozenset(
    "我市 我省 我国 我区 我县 称号 精神 理念 模式 方针 原则 方式 进行 开展 实施 推进 建成 启动 获得 成为 进入 纳入 参加 参与 给予 制定 推动 带动 分裂 违法 使用 岗位 证书 情节 入选 荣获 获评 被评 夺得 摘得 上榜 当选 跻身 荣登".split()
)
_COUNT = re.compile(r"(?:等)?(?:[两二三四五六七八九十]|\d{1,2})(?:大|项|个)([\u4e00-\u9fff]{2,8})")
_ETC = re.compile(r"等[^，。；：！？“”]{0,12}")
_FURTHER = re.compile(r"(?:[、和][\u4e00-\u9fff]{2,10}){1,3}?(?=等)")
"""Items without quotation marks behind the last that has some: “甲”、走访慰问等活动."""

_ITEM_TAIL = re.compile(r"([\u4e00-\u9fff]{1,4})(?:[（(][^（）()]{1,40}[）)])?(?=、)")
_LINK = re.compile(r"、|和|与|及|以及|或|，|\s|[\u4e00-\u9fff]{0,6}(?:[（(][^（）()“”]{1,40}[）)])?、(?:[\u4e00-\u9fff]{2,10}、){0,3}")
_PLAIN_LINK = re.compile(r"、|和|与|及|以及|\s")
_NO_LINK = re.compile("")
_ORDINAL = re.compile(r"(?:第[一二三四五六七八九十百\d]{1,4}届|\d{4}年)(?:[\u4e00-\u9fff]{2,6})?\Z")
_FESTIVAL = re.compile(r"[\u4e00-\u9fff]{1,3}?(?<![情细环季关调章礼音名时])节(?![目约点能奏假日水省俗气课庆])")
_GOES_TO = re.compile("进(?:校园|社区|企业|农村|乡村|机关|家庭|万家|工地|基层|军营)\\Z")
"""“万企进校园”计划: what goes somewhere takes the noun behind the marks."""
_STATIONS = ("服务站", "工作站", "驿站", "课堂", "书屋", "小程序", "公众号", "热线")
_CLOSED = frozenset("，。、；：！？”“）》的和等")
_NUMERALS = frozenset("一二三四五六七八九十百千万+")
_STOPS = frozenset("，。、；：！？”）》和与及等 \n")
_LIST_ENDS = frozenset("等两二三四五六七八九十0123456789")
_NUMBERS = dict(enumerate("〇一两三四五六七八九十"))
_KINDS = frozenset(
    ("活动", "系列活动", "项目", "培训项目", "赛事", "行动", "专项行动", "工程", "计划", "战略", "大赛", "竞赛", "平台", "品牌")
)
_UNDERTAKINGS = ("行动", "工程", "计划")
_SHARING = frozenset(("action", "project", "plan", "strategy"))


class Named(NamedTuple):
    """A name of an undertaking: positions, name, category, the rule, and the quoted core where it has one."""

    start: int
    end: int
    name: str
    category: str
    rule: str
    core: str = ""


def find_quoted(chars: str, start: int, end: int, quotes: list[Quote] | None = None) -> Iterator[Named]:
    """The undertakings that quotation marks name in a stretch of text.

    Args:
        quotes: the quotations in the stretch, where they are known.

    >>> [(n.name, n.category) for n in find_quoted("实施“海棠花开”行动和“春苗工程”", 0, 17)]
    [('海棠花开行动', 'action'), ('春苗工程', 'project')]
    """
    quotes = find_quotes(chars, start, end) if quotes is None else quotes
    for index, quote in enumerate(quotes):
        if _is_motto(chars, quote):
            continue
        behind = _behind(chars, quote, end)
        inner = [] if behind and _GOES_TO.search(quote.inner) else _inner_names(chars, quote, behind)
        if inner:
            yield from inner
        elif behind:
            yield from _with_tail(chars, quotes, index, *behind)
        else:
            listed = list(_listed(chars, quotes, index))
            yield from listed or _service(chars, quote, start) or _started(chars, quote, start)


def _is_motto(chars: str, quote: Quote) -> bool:
    """以“…”为主题, 命名为“…”, 授予“…”: a motto or a title, no undertaking."""
    if CALLED_TITLES.match(chars, quote.end):
        return True
    before = chars[quote.start - 1 : quote.start]
    if quote.inner.endswith("品牌") and AWARDED.search(chars, max(0, quote.start - 30), quote.start):
        return True  # 荣获某展会“知名品牌”
    if before not in ("以", "予", "授", "为"):
        return False
    if (before == "以" and chars.startswith("为", quote.end)) or chars.startswith(("授予", "颁授"), quote.start - 2):
        return True
    return before == "为" and NAMED_AS.search(chars, max(0, quote.start - 50), quote.start) is not None


def _inner_names(chars: str, quote: Quote, behind: tuple[int, Head] | None) -> list[Named]:
    """Names whose head noun stands inside the marks; one pair of marks may hold several.

    “安全生产月”活动 keeps the noun behind the marks, “863计划”重点项目 and “海州服务平台”系统 do not.
    """
    items = quote.inner.split("、")
    counted = _COUNT.match(chars, quote.end) if len(items) > 1 else None
    head = next((h for n in (4, 2) if (h := head_of(counted[1][:n]))), None) if counted is not None else None
    if head is not None and counted is not None and counted[0][:1] == _NUMBERS[len(items)] and head.category in _SHARING:
        return _counted_items(quote, items, head)
    if len(items) > 1 and not all(map(head_of, items)):
        items = [quote.inner]
    heads = [named_head(item) for item in items]
    if not any(heads) or is_statement(quote.inner) or chars.startswith("奖", quote.end):
        return []
    found, position = [], quote.start + 1
    for item, head in zip(items, heads, strict=True):
        if head and not is_statement(item):
            found.append(Named(position, position + len(item), item, head.category, "programme.quoted_whole", item))
        position += len(item) + 1
    if len(items) == 1 and found and behind:
        end, head = behind
        if found[0].category == "platform" and chars[quote.end : end] == "项目":
            return []  # “甲乙工坊”项目: what is set up gives the project its name
        if head.category == found[0].category and chars[quote.end : end] == head.word:
            return [] if not quote.inner.endswith(head.word) else found
    return found


def _counted_items(quote: Quote, items: list[str], head: Head) -> list[Named]:
    """“育苗、强枝、结果”三大工程: one pair of marks around several names that share their noun."""
    found, position = [], quote.start + 1
    for item in items:
        found.append(Named(position, position + len(item), item + head.word, head.category, "programme.quoted_list", item))
        position += len(item) + 1
    return found


def _behind(chars: str, quote: Quote, end: int) -> tuple[int, Head] | None:
    """The head noun behind a quotation, and where it ends."""
    if chars[quote.end : quote.end + 1] in _CLOSED:
        return None
    match = _TAIL.match(chars, quote.end, min(end, quote.end + 24))
    found = _tail(match[0]) if match else None
    return (quote.end + found[0], found[1]) if found else None


@lru_cache(maxsize=4096)
def _tail(text: str) -> tuple[int, Head] | None:
    """The head noun in the words behind a quotation and where it ends; the words between them belong to the name."""
    for position in range(min(len(text), 18)):
        if _breaks(text, position):
            break
        head = head_at(text, position)
        if head:
            apart = position > 0 and (head.generic or (head.word == "项目" and position > 4))
            barred = not head.category or (apart and not head.word.endswith((*_STATIONS, *INSPECTIONS)))
            return None if barred else _extended(text, position + len(head.word), head)
    festival = _FESTIVAL.match(text, 0, 5) if "节" in text[:4] else None
    return (festival.end(), Head(festival[0], "campaign", False)) if festival else None


def _breaks(text: str, position: int) -> bool:
    char, pair = text[position], text[position : position + 2]
    if pair in _BREAKS:
        return True
    if char == "等":
        return position == 0 or text[position - 1] not in "高平"
    if char in _LIST_ENDS and pair[1:] in ("大", "项", "个"):
        return True
    return char in _BREAK and pair[1:] not in ("接", "口", "外", "素", "点")


def _extended(chars: str, end: int, head: Head) -> tuple[int, Head]:
    """The head noun with the ones that follow it at once: 巡讲 + 活动, 品牌 + 提升行动."""
    following = head_at(chars, end)
    if following and (following.word in (*_KINDS, "试点") or following.word.endswith(_UNDERTAKINGS)) and following.word != head.word:
        return end + len(following.word), Head(head.word + following.word, following.category, False)
    return end, head


def _with_tail(chars: str, quotes: list[Quote], index: int, end: int, head: Head) -> Iterator[Named]:
    quote = quotes[index]
    # A noun of one word is shared by the quotations before it; 培育工程 is a name only with its own.
    bare = chars[quote.end : end] == head.word
    listed = list(_before(chars, quotes, index, _PLAIN_LINK))
    beside = list(_before(chars, quotes, index, _NO_LINK))
    if beside and chars[quote.end : end] == "系列活动":
        for campaign in (quote, *beside):
            yield Named(
                campaign.start, campaign.end, campaign.inner + "系列活动", "campaign", "programme.quoted_shared_head", campaign.inner
            )
    elif beside and bare and all(head_of(q.inner) for q in (quote, *beside)):
        # “甲月”“乙月”活动: each is a campaign by itself.
        yield Named(quote.start, quote.end, quote.inner, head.category, "programme.quoted_list", quote.inner)
    elif beside and (not bare or head.category == "campaign") and head.category not in ("brand", "system"):
        # “甲”“乙”巡讲活动: one name of several quotations.
        yield _joined(chars, beside[-1].start, end, head)
    elif head.category == "brand" and listed:
        # “甲”“乙”公用品牌: each brand bears its own name.
        for brand in (quote, *listed):
            yield Named(brand.start, brand.end, brand.inner, "brand", "programme.quoted_list", brand.inner)
    elif not (beside and not bare) and (_may_name(quote.inner, head, end - quote.end) or _is_edition(chars, quote, head)):
        yield _joined(chars, quote.start, end, head, quote.inner)
        for other in listed if bare else ():
            if not is_statement(other.inner) and head_of(other.inner) is None:
                yield Named(other.start, other.end, other.inner + head.word, head.category, "programme.quoted_shared_head", other.inner)


def _is_edition(chars: str, quote: Quote, head: Head) -> bool:
    """第二届“一带一路”国际技能大赛: a contest may bear a slogan where it is counted."""
    return head.category == "competition" and _ORDINAL.search(chars, max(0, quote.start - 12), quote.start) is not None


def _may_name(inner: str, head: Head, tail: int = 0) -> bool:
    """Whether quoted words and the noun behind them make a name: no slogan, and a noun that is enough with them."""
    is_long = tail >= 10 and head.category in ("plan", "action")  # “甲乙，丙丁”提升公民某某意识行动计划
    if is_slogan(inner) or (is_statement(inner) and head.category not in ("campaign", "competition") and not is_long):
        return False
    return not (head.generic and head.category in ("system", "campaign", "platform") and not head.word.endswith(_STATIONS))


def _joined(chars: str, start: int, end: int, head: Head, core: str = "") -> Named:
    """The name with the quotation in it; 第N届 and a year before the marks belong to it."""
    ordinal = _ORDINAL.search(chars, max(0, start - 12), start) if head.category in ("competition", "campaign") else None
    begin = ordinal.start() if ordinal else start
    if core and (core.isascii() or _NUMERALS.issuperset(core)):
        # 高技能人才“3311”振兴计划: a number alone is no name.
        edge, _ = EDGES.before(chars, max(0, start - 8), start)
        begin = edge if edge > start - 8 else start
    name = re.sub("[“”‘’「」『』]", "", chars[begin:end])
    return Named(begin, end, name, head.category, "programme.quoted_head", core)


def _before(chars: str, quotes: list[Quote], index: int, link: re.Pattern[str]) -> Iterator[Quote]:
    """The quotations listed before this one, from right to left: “甲”、“乙”和…."""
    while index > 0:
        left, right = quotes[index - 1], quotes[index]
        if left.end != right.start and not link.fullmatch(chars, left.end, right.start):
            return
        index -= 1
        yield left


def _listed(chars: str, quotes: list[Quote], index: int) -> Iterator[Named]:
    """“甲”“乙”三大行动, “甲”“乙”等活动: the head noun behind the list names what kind each of them is."""
    quote = quotes[index]
    further = _FURTHER.match(chars, quote.end) if chars.startswith("、", quote.end) else None
    end = further.end() if further else quote.end
    if chars[end : end + 1] not in _LIST_ENDS:
        return
    head, shared = _list_head(chars, end)
    if head is None:
        return
    items = (quote, *_before(chars, quotes, index, _LINK))
    if len(items) == 1 and further is None and shared and chars[end] in "两二三四五六七八九十":
        return  # “甲”四大行动: what the four are called nobody says
    for item in items:
        if (is_statement(item.inner) and item is quote) or named_head(item.inner):
            continue
        own = _ITEM_TAIL.match(chars, item.end)
        name = item.inner + (own[1] if own else head.word if shared else "")
        yield Named(item.start, own.end(1) if own else item.end, name, head.category, "programme.quoted_list", item.inner)


def _list_head(chars: str, position: int) -> tuple[Head | None, bool]:
    """The head noun behind a list of quotations, and whether it becomes part of each name."""
    count = _COUNT.match(chars, position)
    if count:
        head = next((h for n in range(8, 1, -1) if (h := head_of(count[1][:n]))), None)
        return (head, True) if head and head.category in _SHARING else (None, False)
    match = _ETC.match(chars, position)
    for offset in range(position, match.end()) if match else ():
        head = head_at(chars, offset)
        if head and head.word in _KINDS:
            return Head(head.word[-2:], head.category, False), head.category in _SHARING and not head.word.endswith("项目")
    return None, False


def _service(chars: str, quote: Quote, start: int) -> list[Named]:
    """推出“海州通”, 服务平台“海棠荟”: services under a coined name."""
    before = chars[max(start, quote.start - 24) : quote.start].rstrip("—：:")
    apposed = before.endswith(APPOSED) and (not before.endswith("系统") or chars[quote.end : quote.end + 1] in _STOPS)
    if (not apposed and quote.inner[-1] not in SERVICE_ENDS) or len(quote.inner) > 10 or is_statement(quote.inner):
        return []
    category = "system" if quote.inner[-1] in "卡券贷" else "platform"
    if apposed:
        category = "brand" if before.endswith("品牌") else "platform"
    elif not SERVICE.fullmatch(quote.inner) or not LAUNCHED.search(before):
        return []
    return [Named(quote.start, quote.end, quote.inner, category, "programme.quoted_service", quote.inner)]


def _started(chars: str, quote: Quote, start: int) -> list[Named]:
    """启动“海棠归来”，and “海棠归来”今年3月启动: what starts is an undertaking, whatever its name ends in."""
    if not 4 <= len(quote.inner) <= 14 or is_statement(quote.inner) or METHOD.search(quote.inner):
        return []
    closed = quote.end == len(chars) or chars[quote.end] in _STOPS
    verb = STARTED.search(chars, max(start, quote.start - 5), quote.start) if closed else None
    if verb is None and not STARTS.match(chars, quote.end):
        return []
    category = "campaign" if verb and verb[1] == "开展" else "action"
    return [Named(quote.start, quote.end, quote.inner, category, "programme.quoted_started", quote.inner)]
