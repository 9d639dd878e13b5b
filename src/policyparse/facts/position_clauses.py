"""Posts behind a name: in a clause (任…局长), in brackets (（某厂车工）), in the rest of a row (　某厂　车工), and a post that is taken away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .base import Context
from .honour_beside import known_title_at
from .names import read_names
from .organisation_patterns import edges
from .person_decrees import decrees
from .person_patterns import HAN, titles
from .position_bodies import its_firm
from .position_titles import HEADS_OF_PLACES, IS_BODY, Post
from .quotes import uniform_chars

_HOLDS = re.compile(
    r"(?:同志)?(?:(?:，?(?:(?:今年|现年|年仅)?\d{1,3}岁|\d{4}年[\d月]{0,3}出?生(?:于[^，。]{2,12})?|[男女]|[^，。、是]{1,4}族|中共党员)){1,4}，|，)?(?:现任|时任|曾任|原任|现为|原是|曾是|如今已?是|现在已?是|已是|已成为|生前系|生前是|历任|担任|出任|就任|兼任|接任|升任|调任|转任|改任|当选为?|被任命为|被聘为|被选为|被聘任为|受聘为|受聘担任|受邀担任|获委任为|被推举为|受命担任|获任|任|是|系)(?!何|务|期|命|由|意|其|教|职|凭)"
)
_AGED = re.compile(
    r"，?(?:\d{4}年[\d月]{0,3}出?生|(?:今年|现年|年仅)?\d{2}岁|[男女]，(?:[^，。、是]{1,4}族，)?(?:\d{2}岁|\d{4}年[\d月]{0,3}出?生))，(?:中共党员，)?"
)
_TERM = re.compile("第[一二三四五六七八九十\\d]+届")
_ITS_FIRM = frozenset(("公司", "集团", "企业", "该公司", "该集团", "该企业", "本公司"))
_ROW_OPENS = re.compile(
    r"[ \u3000]*(?:\d{1,3}[.、．]|[（(]?[一二三四五六七八九十]{1,3}[）)、]|(?:常务)?副?(?:主[ \u3000]*任|组[ \u3000]*长|总指挥|秘书长|召集人)[：:]|成[ \u3000]*员[：:])?[ \u3000]*"
)
_APPOINTED = re.compile(r"(?:任命|聘请|聘任|推选|选举|提名|委任|增选|补选|选)(?:[^，。；、\n]{2,4}、){0,6}\Z")
_APPOINTS = re.compile("任命|聘任|聘请|补选|增选|选举|推选|提名|委任")
_DISMISSED = re.compile(r"(?:免去|免除|撤销|罢免)\Z")
_AS = re.compile("(?:同志|先生|女士)?(?:担任|任|为)")
_FROM = re.compile("(?:同志|先生|女士)?兼?任?的?(?=[^，。；\n]{2,40}职务?)")
_ALSO = re.compile("[，、]?(?:并|同时)?兼任?|[，；](?:同时)?[也还]?(?:是|担任)(?!一[家个座])|[，；](?:后|又|先后|还)?(?:曾任|历任|任|现任)")
_STOP = re.compile(r"[，。；！？：\n（）()“”]|(?:职务|职位|职)(?=[，。；\n]|\Z)|\Z")
_LINK = re.compile(r"\A[ \u3000，]*的?(?:最[\u4e00-\u9fff]{1,3}的|首位|首名)?(?:一?[名位](?!誉))?")
_TRADE_OF_BODY = re.compile(rf"的?(?:一?[名位])?[{HAN}]{{1,5}}(?:(?<!职)(?<!人)工|(?<!会)(?<!成)(?<!人)员|师|匠)")
_BRACKETS = re.compile(r"（([^（）\n]{2,40})）")
_PERSONAL = re.compile(
    r"(?:[男女]|.{1,6}族|[\d年月岁]{2,8}(?:出?生)?|中共党员|群众|(?:大学|研究生|本科|大专|高中|初中|中专)(?:学历|文化)?|.{2,8}人)\Z"
)


def body_shape(chars: str) -> bool:
    """Whether a stretch right before a title has the shape of a body or a place that nobody has to know.

    >>> body_shape("云溪县农机推广站"), body_shape("经验丰富")
    (True, False)
    """
    position = 0
    while position < len(chars):
        edge = edges().at(chars, position)
        if edge is not None and edge.kind == "stop" and edge.end < len(chars):
            return False
        position = edge.end if edge is not None else position + 1
    return IS_BODY.search(chars) is not None and not chars.endswith(("乡村", "加工中心"))


def posts_behind(context: Context, start: int, end: int) -> Iterator[Post]:
    """The posts that stand behind a name.

    Args:
        context: the document.
        start, end: half-open positions of the name.
    """
    sentence = context.sentence_at(start)
    if sentence is None:
        return
    chars, (low, limit) = uniform_chars(context), sentence.span
    decreed = next((line for line in decrees(context) if (start, end) in line.names), None)
    if decreed is not None:
        yield from pieces(context, start, decreed.begin, decreed.stop, "position.decreed")
        return
    match = _HOLDS.match(chars, end, limit)
    if match is None and (_APPOINTED.search(chars, max(low, start - 30), start) or _is_appointed_too(chars, low, start)):
        match = _AS.match(chars, end, limit)
    if match is None and _DISMISSED.search(chars, max(low, start - 2), start):
        match = _FROM.match(chars, end, limit)
    if match is not None:
        yield from _clause(context, start, match.end(), limit)
        return
    aged = _AGED.match(chars, end, limit)
    if aged is not None:
        stop = _STOP.search(chars, aged.end(), limit)
        stopped = stop.start() if stop else limit
        yield from pieces(context, start, aged.end(), stopped, "position.clause")
        if chars.startswith("，现任", stopped):
            yield from _clause(context, start, stopped + 3, limit)
        return
    bracket = _BRACKETS.match(chars, end, limit)
    if bracket is not None:
        begin = bracket.start(1) + 2 * chars.startswith(("女，", "男，"), bracket.start(1))
        yield from pieces(context, start, begin, bracket.end(1), "position.bracket")
        return
    yield from _row(context, start, end)


def _is_appointed_too(chars: str, low: int, start: int) -> bool:
    """任命甲为某局局长、乙为某厅厅长: the verb stands at the head of the sentence or clause."""
    return chars[start - 1 : start] in ("、", "，", "；", "：") and _APPOINTS.search(chars, low, start) is not None


def _clause(context: Context, start: int, begin: int, limit: int) -> Iterator[Post]:
    chars = uniform_chars(context)
    found = _STOP.search(chars, begin, min(limit, begin + 60))
    stop = found.start() if found else limit
    posts = list(pieces(context, start, begin, stop, "position.clause"))
    yield from posts
    also = _ALSO.match(chars, stop, limit) if posts else None
    if also is not None and also[0].endswith(("任", "是")):
        yield from _clause(context, start, also.end(), limit)


def pieces(context: Context, start: int, begin: int, stop: int, rule: str) -> Iterator[Post]:
    """The posts of a chain with 、 or 兼 between them; nothing where one of the first pieces is none.

    Args:
        context: the document.
        start: where the mention of the post begins.
        begin, stop: half-open positions of the chain.
        rule: the name of the rule that the posts carry.
    """
    chars, org = uniform_chars(context), None
    for match in re.compile("(?:(?!、|兼(?!职)|暨).)+").finditer(chars, begin, stop):
        if chars.startswith("享受", match.start()):
            continue  # 是全国技术能手、享受国务院政府特殊津贴专家
        split = _split(context, *match.span())
        if split is None and known_title_at(chars, match.end()) is not None:
            continue  # 是全国劳模、某某局局长
        if split is None:
            return
        body, post = split
        org = body or (None if HEADS_OF_PLACES.search(post) else org)
        yield Post(org, post, start, match.end(), rule)


def _split(context: Context, begin: int, end: int) -> tuple[str | None, str] | None:
    """Body and title of a stretch that holds nothing else; None where it holds something else."""
    chars = uniform_chars(context)
    begin += len(chars[begin:end]) - len(chars[begin:end].lstrip(" \u3000"))
    known = next((o for o in read_names(context).organisations if o.start == begin and o.end < end), None)
    hit = titles().ending_at(chars, end, begin) or _trade(chars, begin, end)
    if hit is None and (known is None or not _TRADE_OF_BODY.fullmatch(chars, known.end, end)):
        return None
    longest = max((o.end for o in read_names(context).organisations if o.start == begin and o.end < end), default=0)
    if known is not None:
        post = _LINK.sub("", chars[longest:end])
        return (chars[begin:longest], post) if post and len(post) <= 12 and "的" not in post else None
    if hit is None:
        return None
    body = chars[begin : hit.start].rstrip(" \u3000")
    if not body:
        return None, chars[hit.start : end]
    if _TERM.fullmatch(body) or body.endswith("庭"):
        return None, chars[begin:end]  # 某法院审判员、行政审判庭庭长
    if body in _ITS_FIRM:
        return its_firm(context, begin) or body, chars[hit.start : end]
    if body in ("新任", "代", "原", "前", "首席", "名誉", "常务"):
        return None, chars[begin:end]
    if any(p.start == begin and p.end == hit.start for p in read_names(context).places):
        return (None if chars.startswith(("省人大", "市人大", "人大", "政协", "省政协", "市政协", "全国"), hit.start) else body), chars[
            hit.start : end
        ]
    for cut in range(hit.start, max(begin + 1, hit.start - 7), -1):
        if "第" not in chars[cut : hit.start] and chars[cut - 1 : cut + 1] != "乡村" and body_shape(chars[begin:cut]):
            body = chars[begin:cut].rstrip(" \u3000")
            body = (its_firm(context, begin) or body) if body in _ITS_FIRM else body
            return body, chars[cut:end].lstrip(" \u3000")  # 某厂 + 装配钳工
    return None


@cache
def _trades() -> re.Pattern[str]:
    return re.compile(rf"[{HAN}]{{0,6}}[工员师匠]\Z")


class _Hit:
    """A trade that no table lists, where spaces set it apart: 挡车工."""

    def __init__(self, start: int) -> None:
        self.start = start


def _trade(chars: str, begin: int, end: int) -> _Hit | None:
    cut = max(chars.rfind(" ", begin, end), chars.rfind("\u3000", begin, end)) + 1
    return _Hit(cut) if cut > begin and _trades().fullmatch(chars, cut, end) else None


def _row(context: Context, start: int, end: int) -> Iterator[Post]:
    """王小明　甲公司　车工, 王小明，男，汉族，甲公司车工: a line that a name opens."""
    chars = uniform_chars(context)
    line = chars.rfind("\n", 0, start) + 1
    if not _ROW_OPENS.fullmatch(chars, line, start):
        return
    if chars[end : end + 1] not in (" ", "\u3000", "，", "：", "（"):
        return
    stop = chars.find("\n", end)
    stop = len(chars) if stop < 0 else stop
    position = end + (3 if chars.startswith(("（女）", "（男）"), end) else 0)
    for part in re.split("[，：。；]", chars[position : min(stop, position + 80)]):
        piece_end = position + len(part)
        if part.strip(" \u3000") and not _PERSONAL.match(part.strip(" \u3000")):
            posts = list(pieces(context, start, position, piece_end, "position.row"))
            yield from posts
            return
        position = piece_end + 1
