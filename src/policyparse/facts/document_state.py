"""What the words around a title say: status, issuers, number, and the short name it gets."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..prepare.segment import Sentence
from .base import Context

_VERB = r"审议(?:并|原则)?通过|(?:表决|会议|讨论|研究|审核|批准)(?:并)?通过|印发|出台|颁布|发布|公布|下发|转发|会签"
# The verb before its object: 联合印发了《…》. Between them only what qualifies the document, never 会 or a verb of saying.
_BEFORE = re.compile(rf"({_VERB})[^，。；：！？\n《》“”会指明求于]{{0,9}}\Z")
# The verb behind: 《…》近日正式印发, 《…》（以下简称《办法》）由市民政局发布.
_AFTER = re.compile(
    rf"(?!及其)[^，。；：！？\n《》“”提指明求的]{{0,32}}?({_VERB}|公示|公开征求意见|征求意见|施行|实施|生效|出炉|获批|通过|废止)(?!会|者|机关|单位|机构|细则|情况|评估|条例|办法|意见|方案)"
)
_LIST_THEN = re.compile(r"[^《》“”\n]{0,24}?(出台|印发|发布)[^，。；《》\n]{0,24}(?:政策|文件|办法|制度|措施)")
_LATER = re.compile(r"(印发|出台|颁布|发布|公布)(?=[，。；]|实施|执行|施行)")
_NOT_YET = re.compile(r"(?:即将|拟|尽快|抓紧|推动|加快|研究|准备|计划|适时|将)(?:制定|研究|修订)?\Z")
_ALIAS = re.compile(
    r"\s*[（(][^（）()《》“”]{0,8}?(?:简称|下称|统称)(?:为)?[：:]?\s*[《“]?([^《》“”（）()]{1,20})[》”]?[^（）()]{0,6}[）)]"
)
_NUMBER = re.compile(
    r"[\u4e00-\u9fffA-Z]{1,12}\s?[〔\[【（(]\s*(?:19|20)\d{2}\s*[〕\]】）)]\s*第?\s*\d{1,5}\s*号|[\u4e00-\u9fff]{1,10}令第\s?\d{1,4}\s?号"
)
_NUMBER_AT_END = re.compile(
    r"(?:的通知|的意见|的决定|的批复|的函|[）)\s])([\u4e00-\u9fffA-Z]{1,12}[〔\[]\s*(?:19|20)\d{2}\s*[〕\]]\s*\d{1,5}\s*号)\Z"
)
_NUMBER_BEHIND = re.compile(rf"\s*[（(〔\[]?\s*({_NUMBER.pattern})")
_BY = re.compile(r"由([^，。；]{2,40}?)(?:联合|共同|正式|近日|日前|牵头|负责)*\Z")
_LEADING = re.compile(
    r"^(?:[^，。；“”]{0,20}(?:日前|近日|目前|今天|昨天|今年|近年来|随后|此前|当天|同时|为此|近期|最近|年\d{1,2}月|\d日|[）)]|上午|下午|以来|其中|[:：]))?"
)
_SUFFIX = re.compile(
    r"(?:局|厅|部|委|办|院|会|府|组|署|办公厅|办公室|公司|集团|大学|学院|中心|协会|银行|法院|检察院|党委|市委|省委|县委|区委|中央)\Z"
)
_AND = re.compile(r"(?<=[局厅部委办院会府署室司团心])[和与及]")
_SPLIT = re.compile(r"、|联合|会同|转发|\s|(?<=中共中央)(?=国务院)|(?<=[省市县区]委)(?=[省市县区]政府)")
_TRAILING = re.compile(
    r"(?:等|\d+|[一二三四五六七八九十]+|家|个|多|单位|部门|近日|日前|共同|先后|正式|已|又|也|还|制定|研究|起草|牵头|编制|组织|专门|在全国率先|率先|今天|昨天)+\Z"
)
# A subject that is no named body (我市, 全省) ends the search.
_OURS = re.compile(r"[我全各本该][国省市县区]|我们")
_AREAS = ("省", "市", "县", "区", "镇", "乡")
_SAID = re.compile(r"(?:介绍|表示|说|获悉|透露|了解到|指出)，\Z")
_ASKED = re.compile(r"(?:(?<!根)据|从|在|向|经|对|为|报|请|给|由于)\Z")

_AND_OTHERS = re.compile(r"等(?:\d+|[一二三四五六七八九十]+)?个?(?:有关)?(?:部门|单位|部委)\Z")
_ISSUER_IN_NAME = re.compile(r"^([\u4e00-\u9fff、 ]{3,40}?)关于")


class Around(NamedTuple):
    """The status word beside a list of titles: the word, its position, and whether it stands before the list."""

    word: str
    position: int
    before: bool


def status_around(chars: str, sentence: Sentence, start: int, end: int) -> Around | None:
    """The status word beside a list of titles.

    Args:
        start, end: the list of titles, with its marks.
    """
    before = _BEFORE.search(chars, max(sentence.span.start, start - 24), start)
    if before and not _NOT_YET.search(chars, sentence.span.start, before.start()):
        return Around(_word(before[1]), before.start(), True)
    behind = alias_end(chars, end)
    after = _AFTER.match(chars, behind, min(len(chars), behind + 56))
    if after:
        return Around(_word(after[1]), after.start(1), False)
    return None


def status_of_list(chars: str, end: int) -> str | None:
    """《甲》《乙》……今年，我市先后出台多个政策: the status that the next clause gives to a list of titles that ends in …… or 等."""
    if not chars.startswith(("…", "等"), end):
        return None
    follow = _LIST_THEN.match(chars, end, end + 64)
    position = chars.find("，", end, end + 24)
    if not follow and position > 0:
        follow = _LIST_THEN.match(chars, position + 1, position + 64)
    return follow[1] if follow else None


def _word(verb: str) -> str:
    return "审议通过" if verb.startswith("审议") else "通过" if verb.endswith("通过") else verb


def stated_later(context: Context, sentence: Sentence, start: int) -> tuple[str, tuple[str, ...]] | None:
    """该办法由市民政局起草，市财政局等部门联合印发: the status that a later clause of the sentence gives, and the issuers."""
    match = _LATER.search(context.chars, start, sentence.span.end)
    if not match:
        return None
    return match[1], issuers_before(context, sentence, match.start(), start)


def is_draft(status: str | None) -> bool:
    """Whether a status is that of a text that is not in force yet."""
    return status in ("征求意见稿", "草案", "送审稿", "讨论稿")


def number_at_end(line: str) -> str:
    """The document number at the very end of a title line: …的通知海政发〔2023〕5号."""
    match = _NUMBER_AT_END.search(line)
    return match[1] if match else ""


def alias_after(chars: str, end: int) -> str | None:
    """The short name in brackets behind a title: （以下简称《办法》）."""
    match = _ALIAS.match(chars, _number_end(chars, end), end + 60)
    return match[1] if match else None


def alias_end(chars: str, end: int) -> int:
    """The position behind the brackets that follow a title: number and short name."""
    position = _number_end(chars, end)
    match = _ALIAS.match(chars, position, position + 60)
    return match.end() if match else position


def number_after(chars: str, end: int) -> str | None:
    """The document number beside a title: 《…》（海政发〔2023〕5号）."""
    match = _NUMBER_BEHIND.match(chars, end, end + 40)
    return "".join(match[1].split()) if match else None


def _number_end(chars: str, end: int) -> int:
    match = _NUMBER_BEHIND.match(chars, end, end + 40)
    if not match:
        return end
    return match.end() + (1 if chars[match.end() : match.end() + 1] in ("）", ")", "〕", "]") else 0)


def find_number(chars: str) -> str | None:
    """A document number anywhere in a line."""
    match = _NUMBER.search(chars)
    return "".join(match[0].split()) if match else None


def issuers_in_name(name: str) -> tuple[str, ...]:
    """The bodies that open a title: 海州市水务局 in 海州市水务局关于….

    >>> issuers_in_name("海州市水务局、海州市财政局关于做好防汛工作的通知")
    ('海州市水务局', '海州市财政局')
    """
    match = _ISSUER_IN_NAME.match(name)
    return _spelled(match[1]) if match else ()


def issuers_before(context: Context, sentence: Sentence, verb: int, title: int) -> tuple[str, ...]:
    """Who issues: the bodies that are the subject of the verb, in its clause or, where it has none, at the head of the clauses before.

    Args:
        verb: position of the issuing verb.
        title: position where the subject's clause may begin at the earliest when the verb stands behind the title (its end); else unused.
    """
    clauses = [c for c in sentence.clauses if c.start < verb]
    for distance, clause in enumerate(reversed(clauses)):
        if distance and (context.chars[clause.end - 1] == "；" or _SAID.search(context.chars, clause.start, clause.end)):
            return ()
        start = max(clause.start, title) if title < verb else clause.start
        stop = min(verb, clause.end)
        bodies = _bodies(context, start, stop, opening=distance > 0)
        if bodies or title < verb:
            return bodies
        if _OURS.search(context.chars, start, stop):
            return ()
    return ()


def issuers_beside(context: Context, sentence: Sentence, title: int) -> tuple[str, ...]:
    """The bodies right before a title: 甲局、乙局《关于…的通知》, 甲局等七部门《…》."""
    chars = context.chars
    start = next((c.start for c in sentence.clauses if c.start < title <= c.end), sentence.span.start)
    tail = _AND_OTHERS.search(chars, max(start, title - 14), title)
    stop = tail.start() if tail else title
    names: list[str] = []
    for position, name in sorted(_mentions(context, start, stop), reverse=True):
        if position + len(name) != stop:
            break
        names.insert(0, name)
        stop = position - 1 if chars[position - 1] in "、和与" else -1
    return tuple(names)


def _mentions(context: Context, start: int, stop: int) -> list[tuple[int, str]]:
    return [
        (mention.start, mention.quote)
        for fact in context.of_kind("organisation")
        for mention in fact.mentions
        # 高新区 is an area, not a body that issues.
        if start <= mention.start and mention.end <= stop and not mention.quote.endswith(_AREAS)
    ]


def _bodies(context: Context, start: int, stop: int, *, opening: bool) -> tuple[str, ...]:
    """The bodies in a clause; with ``opening`` only one that begins it."""
    chars = context.chars
    found = sorted(
        (position, name)
        for position, name in _mentions(context, start, stop)
        if not chars.startswith("联合国家", position) and not _ASKED.search(chars, start, position)
    )
    if opening:
        # In an earlier clause only its subject counts: the bodies that open it, in one list.
        return _opening(chars, start, found)
    names = tuple(dict.fromkeys(name for _, name in found))
    spelled = _spelled(chars[start:stop])
    return spelled if len(spelled) > len(names) else names


def _opening(chars: str, start: int, found: list[tuple[int, str]]) -> tuple[str, ...]:
    names: list[str] = []
    end = -1
    for position, name in found:
        if (end < 0 and _LEADING.sub("", chars[start:position])) or (end >= 0 and chars[end:position] not in ("、", "和", "与")):
            break
        names.append(name)
        end = position + len(name)
    return tuple(dict.fromkeys(names))


def _joined_by_and(part: str) -> list[str]:
    """甲局和乙局 is two bodies, 人力资源和社会保障局 is one."""
    match = _AND.search(part)
    return [part] if match is None else [part[: match.start()], *_joined_by_and(part[match.end() :])]


def _spelled(subject: str) -> tuple[str, ...]:
    """Bodies by their last character, where nothing was recognised: 海州市民政局、财政局联合."""
    by = _BY.search(subject)
    subject = by[1] if by else _LEADING.sub("", subject)
    parts = [piece for part in _SPLIT.split(subject) for piece in _joined_by_and(part)]
    names = [_TRAILING.sub("", part) for part in parts]
    return tuple(dict.fromkeys(n for n in names if 3 <= len(n) <= 20 and "向" not in n and _SUFFIX.search(n) and not _ASKED.search(n[:2])))
