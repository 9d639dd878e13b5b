"""The metadata of a page, read from its head, its labelled lines, its credits and its closing lines; never from what the article tells."""

from __future__ import annotations

import re

from ..lexicon.pair_scan import PairScan
from .dateline import read_dateline
from .headline import fold, strip_site
from .issuer import issuer_of_title, signing_body
from .labelled import Lines
from .labels import Label
from .lines import BARE_NUMBER, document_number, is_number_line, is_organ, is_signature
from .moments import has_clock, is_date_line, published_value
from .orders import ordering_body
from .page import Block, Meta
from .persons import read_persons
from .region import resolve_region
from .taiwan import names_taiwan
from .titles import KIND, join_title
from .vocabulary import is_medium

_EARLY = re.compile(r"发布|公布|发表|刊|上传|发稿|播出|上稿|录入|信息|公告|新闻|张贴|发于|见报|出版|颁布")
_LATE = re.compile(r"成文|印发|发文|签发|生成|制")
_HONG_KONG_TIME = re.compile(r"香港时间\s?(\d{1,2})时([0-5]\d)分")
_WRITTEN = re.compile(r"成 ?文(?:日期|时间)[：: \u3000]{0,3}\s*([^\s\u3000]{8,16})")
_SPOKEN = re.compile(
    r"^[—\-（( \u3000]*((?:19|20)\d\d年\d{1,2}月\d{1,2}日)在[^，。\n]{2,50}(?:会议|大会|全会|座谈会|闭幕会|开幕会)上", re.M
)
_HEAD_SIZE = 300
_UPDATED = re.compile(r"更新|修改|维护|提供|建立")
_NO_SOURCE = frozenset("本站 本网 本网站 网络 互联网 原创 转载 未知 - — 无 其他 本报 综合".split())
_VALUE_END = re.compile(r"\s+(?=(?:19|20)\d{2}[-/.年]|字号|字体|浏览|点击|阅读|打印|分享)")
_SOURCE_END = re.compile(r"[（(](?:来源|稿源|转自|据)\s?[:：]?\s?(?P<source>[^（）()。，]{2,20})[）)]\Z")
_LONGEST_CREDIT = 60
_REPORTERS_OF = re.compile(
    r"(?:\A|[（(【\s])\s*([\u4e00-\u9fff]{3,12}?)(?:[/·、][\u4e00-\u9fff]{2,12}?)?(?:全媒体|融媒体?|客户端)?(?:首席|特约|实习|见习)?记者[\s:：]?[^，。；]{2,40}[）)]?\s*\Z"
)
_OPENING_NUMBER = re.compile(
    r"(?:通知|意见|方案|办法|规定|决定|批复|函|公告|通告)[）)]?\s*(?P<number>[\u4e00-\u9fff]{2,8}[〔\[]\d{4}[〕\]]\d{1,4}号)"
)
_REGISTERED = re.compile(r"登记|统一|备案|标准|版号|份号")


def read_meta(chars: str, blocks: list[Block], scan: PairScan | None = None) -> Meta:
    """The metadata that the head, labelled lines, credits, datelines and signatures give; None and [] where they do not.

    Args:
        chars: the repaired, simplified text.
        blocks: what ``find_blocks`` found in it.
        scan: the search through the text that others share.

    >>> from policyparse.prepare.blocks import find_blocks
    >>> page = "河滨市新建口袋公园\\n来源：河滨日报 发布时间：2023-10-26 10:11\\n今年以来，全市新建口袋公园12个。\\n（记者 陈立）"
    >>> meta = read_meta(page, find_blocks(page))
    >>> meta.title, meta.source, meta.published, meta.reporters
    ('河滨市新建口袋公园', '河滨日报', '2023-10-26T10:11', ['陈立'])
    """
    lines = Lines.of(chars, blocks)
    meta = Meta()
    meta.title = _title(lines)
    meta.subtitle = _subtitle(lines)
    meta.published = _published(lines, chars)
    meta.source = _source(lines)
    meta.number = _number(lines)
    meta.issuer = _issuer(lines, meta)
    if meta.source is None and meta.issuer is None:
        meta.source = _publisher(lines) or _body_above(lines, meta.title)
    read_persons(lines, meta)
    meta.region, meta.region_code, meta.region_evidence = resolve_region(chars, blocks, meta, scan)
    return meta


def written_on(meta: Meta, chars: str) -> str | None:
    """The day from which a text counts: that of its writing in the page's table, where the page appeared later; that of a speech; else None.

    >>> page = "成文日期：2004年08月12日\\n发布日期：2018年12月24日"
    >>> written_on(Meta(published="2018-12-24"), page), written_on(Meta(published="2004-08-12"), page)
    ('2004-08-12', None)
    >>> written_on(Meta(), "政府工作报告\\n——2024年1月18日在河滨市第十五届人民代表大会第四次会议上")
    '2024-01-18'
    """
    if not meta.published:
        spoken = _SPOKEN.search(chars, 0, _HEAD_SIZE)
        return published_value(spoken[1]) if spoken else None
    match = _WRITTEN.search(chars)
    day = published_value(match[1]) if match else None
    return day if day and day < meta.published[:10] else None


def _title(lines: Lines) -> str | None:
    titles = [" ".join(chars.split()) for chars in lines.of_role("title")]
    printed = list(lines.find_pairs("title"))
    labelled = next((pair.value for pair in printed if not pair.label.startswith("原")), None)
    if not titles:
        return labelled or next((pair.value for pair in printed), None)
    if labelled and all(is_organ(title) for title in titles):
        return labelled  # what stands above is the name of the site
    if labelled and all(fold(part) in fold(labelled) for part in titles):
        return labelled
    shortest = min(titles, key=len)
    if len(titles) > 1 and all(fold(shortest) in fold(other) for other in titles):
        return strip_site(shortest)
    return strip_site(join_title(list(dict.fromkeys(titles))).lstrip("# "))


def _subtitle(lines: Lines) -> str | None:
    found = next(iter(lines.of_role("subtitle")), None)
    return (found.strip("—－─- ") or None) if found else next((pair.value for pair in lines.find_pairs("subtitle")), None)


def _published(lines: Lines, chars: str) -> str | None:
    """The date of a label, of a line of its own in the head, or of the signature, the most direct first."""
    dated = (pair for pair in lines.pairs if pair.field in ("published", "source"))
    ranked = [(_rank(pair), day) for pair in dated if (day := _page_date(pair.value, chars))]
    for line in lines.all:
        if line.labels or line.role not in ("meta", "byline") or (line.in_head and not _is_dated(line.chars)):
            continue
        if day := _page_date(line.chars, chars):
            ranked.append((1 if line.in_head else 5, day))
    day = min(ranked, key=lambda pair: pair[0])[1] if ranked else None
    return _with_clock(day, lines) if day and "T" not in day else day


def _with_clock(day: str, lines: Lines) -> str:
    """The day with the hour that releases of Hong Kong print on a line of its own: 香港时间16时30分."""
    printed = (line.chars for line in lines.all if line.chars.startswith("香港时间"))
    clock = next((match for chars in printed if (match := _HONG_KONG_TIME.match(chars))), None)
    return f"{day}T{int(clock[1]):02}:{clock[2]}" if clock and int(clock[1]) < 24 else day


def _is_dated(line: str) -> bool:
    """Whether a line of the head without labels says when the page appeared."""
    return is_date_line(line) or has_clock(line) or is_signature(line)


def _page_date(value: str, page: str) -> str | None:
    """A full date; a year of three digits is one on a page from Taiwan only."""
    day = published_value(value)
    if day is None and (later := published_value(value, taiwan=True)) and names_taiwan(page):
        return later
    return day


def _rank(pair: Label) -> int:
    if _UPDATED.search(pair.label):
        return 4
    if _LATE.search(pair.label):
        return 3
    if "公开" in pair.label:
        return 2
    return 0 if _EARLY.search(pair.label) else 1


def _source(lines: Lines) -> str | None:
    for pair in lines.find_pairs("source"):
        if not pair.label.startswith(("图", "数据")):
            value = _VALUE_END.split(pair.value)[0].strip('《》“”"- ')
            if value and value not in _NO_SOURCE and not is_date_line(value):
                return _trim_medium(value)
    for line in lines.paragraphs[-1:]:
        if match := _SOURCE_END.search(line.chars[-40:]):
            return match["source"].strip()
    for pair in lines.find_pairs("editors"):  # 发布人：经济参考报
        if is_medium(pair.value.strip("- ")):
            return pair.value.strip("- ")
    dateline = next((found for line in lines.paragraphs[:2] if (found := read_dateline(line.chars))), None)
    return dateline.medium if dateline else _medium_of_reporters(lines)


def _medium_of_reporters(lines: Lines) -> str | None:
    """河滨日报记者 陈立: whose reporters the credits name, in a line of their own or in brackets behind the article."""
    for role, chars, _, _ in lines.all:
        if role == "byline" or (role == "paragraph" and chars.rstrip()[-1:] in "）)"):
            match = _REPORTERS_OF.search(chars[-_LONGEST_CREDIT:])
            if match is not None and is_medium(match[1]):
                return match[1]
    return None


def _trim_medium(chars: str) -> str:
    """河滨日报 out of 河滨日报收集: the word that the next label begins with stuck to the name."""
    if not is_medium(chars):
        for cut in (1, 2, 3):
            if is_medium(chars[:-cut].rstrip()):
                return chars[:-cut].rstrip()
    return chars


def _number(lines: Lines) -> str | None:
    for pair in lines.find_pairs("number"):
        if not _REGISTERED.search(pair.label) and any(c.isdigit() for c in pair.value):
            return document_number(pair.value) or "".join(pair.value.split())
    order = ""
    for role, chars, _, _ in lines.all:
        if role in ("meta", "title") and is_number_line(chars):
            return document_number(order + chars if BARE_NUMBER.fullmatch(chars) else chars)
        order = chars if role == "title" or chars.endswith("令") else order
    # A page that lost its line ends begins with title, number and address in one line.
    first = lines.paragraphs[0] if lines.paragraphs else None
    match = _OPENING_NUMBER.search(first.chars[:120]) if first else None
    return document_number(match["number"]) if match else None


def _issuer(lines: Lines, meta: Meta) -> str | None:
    is_document = meta.number is not None or KIND.search(meta.title or "") is not None
    for pair in lines.find_pairs("issuer"):
        if pair.label not in _NOT_ISSUING and not any(c in pair.value for c in "：:。") and (is_document or pair.label.startswith("发文")):
            return " ".join(pair.value.split())
    signed = signing_body(lines.of_role("byline"))
    # A report about a document may carry its title; the document itself comes without a medium.
    signed = signed or ordering_body(meta.number or "")
    return signed or (issuer_of_title(meta.title or "") if not is_medium(meta.source or "") else None)


def _publisher(lines: Lines) -> str | None:
    """Of a press release, the body under 发布单位 is where it comes from; it issues no document."""
    publishing = (pair.value for pair in lines.find_pairs("issuer") if pair.label.startswith("发布"))
    return next((" ".join(value.split()) for value in publishing if is_organ(value)), None)


def _body_above(lines: Lines, title: str | None) -> str | None:
    """The body whose name heads the page, where a label gives the title."""
    above = [name for name in map(str.strip, lines.of_role("title")) if name != title]
    return above[0] if len(above) == 1 and is_organ(above[0]) else None


_NOT_ISSUING = frozenset("单位 主办单位 主管单位 指导单位 协办单位 承办单位 责任单位 责任部门 起草单位 提案单位 会签单位 发言单位".split())
