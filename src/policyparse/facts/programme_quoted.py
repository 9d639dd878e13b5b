"""Names in quotation marks: “海棠花开”行动, “种子行动、幼苗行动”, “甲”“乙”等活动, 服务平台“海州通”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .anchors import Quote, find_quotes
from .programme_heads import Head, head_at, head_of, is_slogan

_HAN_TAIL = re.compile(r"[\u4e00-\u9fffA-Za-z0-9·—（]{0,26}")
# Between the quotation and its head noun nothing of this may stand.
_BREAK = re.compile(
    r"[的了在将以把为是从由让被向于着并已]|(?<!高)(?<!平)等|[和与及或对](?![接外口])|我[市省国区县]|称号|精神|理念|模式|方针|原则|方式|战绩|为主|进行|开展|实施|推进|建成|启动|获得|成为|进入|纳入|参[加与]"
)
_COUNT = re.compile(r"(?:等)?(?:[两二三四五六七八九十]|\d{1,2})(?:大|项|个)([\u4e00-\u9fff]{2,8})")
_ETC = re.compile(r"(?:赛项|项目)?等[^，。；：！？“”]{0,12}")
_LINK = re.compile(r"、|和|与|及|以及|或|，|[（(][^（）()“”]{1,40}[）)]|\s|、?[\u4e00-\u9fff]{2,10}、")
_SERVICE = re.compile(r"[^一].{1,8}(?:[通卡码网云券荟]|[eE]?贷|小哥|驿站)$|.{2,8}(?:礼遇卡|服务码)$")
_LAUNCHED = re.compile(r"(?:推出|上线|开通|搭建|开发|打造|建设|纳入|启用|发行|发放|设立|创建|研发)[^，。；：、！？“”]{0,16}$")
_KINDS = frozenset(
    ["活动", "系列活动", "项目", "培训项目", "赛事", "行动", "专项行动", "工程", "计划", "战略", "大赛", "竞赛", "平台", "品牌"]
)
_APPOSED = re.compile(r"(?:平台|系统|小程序|客户端|品牌|网站|热线|公众号|服务站)$")


class Named(NamedTuple):
    """A name of an undertaking: positions, name, category, the rule, and the quoted core where it has one."""

    start: int
    end: int
    name: str
    category: str
    rule: str
    core: str = ""


def find_quoted(chars: str, start: int, end: int) -> Iterator[Named]:
    """The undertakings that quotation marks name in a stretch of text.

    >>> [(n.name, n.category) for n in find_quoted("实施“海棠花开”行动和“春苗工程”", 0, 17)]
    [('海棠花开行动', 'action'), ('春苗工程', 'project')]
    """
    quotes = find_quotes(chars, start, end)
    for index, quote in enumerate(quotes):
        run = _run(chars, quotes, index)
        inner = list(_inner_names(quote))
        yield from inner
        behind = _tail(chars, quote, end)
        if behind:
            yield from _with_tail(chars, quotes, index, run, *behind)
        elif not inner:
            yield from _listed(chars, quotes, index)
            yield from _service(chars, quote, start)


def _run(chars: str, quotes: list[Quote], index: int) -> int:
    """The index of the first of the quotations that stand side by side up to this one: “甲”“乙”行动."""
    first = index
    while first > 0 and quotes[first - 1].end == quotes[first].start:
        first -= 1
    return first


def _inner_names(quote: Quote) -> Iterator[Named]:
    """Names whose head noun stands inside the marks; one pair of marks may hold several."""
    if is_slogan(quote.inner):
        return
    position = quote.start + 1
    for item in quote.inner.split("、"):
        head = head_of(item)
        if head and not head.generic and 2 <= len(item) - len(head.word) <= 16 and not is_slogan(item):
            yield Named(position, position + len(item), item, head.category, "programme.quoted_whole", item)
        position += len(item) + 1


def _tail(chars: str, quote: Quote, end: int) -> tuple[int, Head] | None:
    """The head noun behind a quotation and where it ends; the words between them belong to the name."""
    match = _HAN_TAIL.match(chars, quote.end, min(end, quote.end + 26))
    if not match or not match[0]:
        return None
    broken = _BREAK.search(chars, quote.end, match.end())
    stop = broken.start() if broken else match.end()
    for position in range(quote.end, min(stop, quote.end + 18)):
        head = head_at(chars, position)
        if head and position + len(head.word) <= stop:
            if head.category in ("system", "campaign", "platform") and head.generic:
                return None
            return position + len(head.word), head
    return None


def _with_tail(chars: str, quotes: list[Quote], index: int, first: int, end: int, head: Head) -> Iterator[Named]:
    quote = quotes[index]
    bare = chars[quote.end : end] == head.word
    if first < index and not bare:
        # “甲”“乙”巡讲活动: one name of several quotations.
        yield _joined(chars, quotes[first].start, end, head)
        return
    if not is_slogan(quote.inner):
        yield _joined(chars, quote.start, end, head, quote.inner)
    if bare:
        for other in _before(chars, quotes, index):
            if not is_slogan(other.inner) and head_of(other.inner) is None:
                yield Named(other.start, other.end, other.inner + head.word, head.category, "programme.quoted_shared_head", other.inner)


def _joined(chars: str, start: int, end: int, head: Head, core: str = "") -> Named:
    name = re.sub("[“”「」『』]", "", chars[start:end])
    return Named(start, end, name, head.category, "programme.quoted_head", core)


def _before(chars: str, quotes: list[Quote], index: int) -> Iterator[Quote]:
    """The quotations listed before this one: “甲”、“乙”和….

    They are taken from right to left; the list ends where anything but a link stands between two of them.
    """
    while index > 0:
        left, right = quotes[index - 1], quotes[index]
        if left.end != right.start and not _LINK.fullmatch(chars, left.end, right.start):
            return
        index -= 1
        yield left


def _listed(chars: str, quotes: list[Quote], index: int) -> Iterator[Named]:
    """“甲”“乙”三大行动, “甲”“乙”等活动: the head noun behind the list names what kind each of them is."""
    quote = quotes[index]
    head, shared = _list_head(chars, quote.end)
    if head is None:
        return
    for item in (quote, *_before(chars, quotes, index)):
        if is_slogan(item.inner) or head_of(item.inner):
            continue
        name = item.inner + head.word if shared else item.inner
        yield Named(item.start, item.end, name, head.category, "programme.quoted_list", item.inner)


def _list_head(chars: str, position: int) -> tuple[Head | None, bool]:
    """The head noun behind a list of quotations, and whether it becomes part of each name."""
    count = _COUNT.match(chars, position)
    if count:
        head = head_of(count[1]) or next((h for n in range(2, 9) if (h := head_of(count[1][:n]))), None)
        return (head, True) if head and head.category in ("action", "project", "plan", "strategy") else (None, False)
    match = _ETC.match(chars, position)
    if not match:
        return None, False
    for offset in range(position, match.end()):
        head = head_at(chars, offset)
        if head and head.word in _KINDS:
            shared = head.category in ("action", "project", "plan", "strategy") and head.word != "项目"
            return (Head(head.word[-2:], head.category, False), shared)
    return None, False


def _service(chars: str, quote: Quote, start: int) -> Iterator[Named]:
    """推出“海州通”, 服务平台“海棠荟”: services under a coined name."""
    if is_slogan(quote.inner) or len(quote.inner) > 10:
        return
    before = chars[max(start, quote.start - 24) : quote.start]
    apposed = _APPOSED.search(before)
    if apposed:
        category = "brand" if apposed[0] == "品牌" else "platform"
        yield Named(quote.start, quote.end, quote.inner, category, "programme.quoted_service", quote.inner)
    elif _SERVICE.fullmatch(quote.inner) and _LAUNCHED.search(before):
        category = "system" if quote.inner[-1] in "卡券贷" else "platform"
        yield Named(quote.start, quote.end, quote.inner, category, "programme.quoted_service", quote.inner)
