"""Foreign names: with a middle dot (马蒂亚斯·拉布), and short ones behind the post of a country (美国总统拜登)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lexicon.pattern import Sighted
from .base import Context
from .names import read_names
from .person_judge import UNKNOWN_TAGS
from .person_patterns import ACTED, HAN, SAID, Candidate, acts, goes_on, is_han, titles
from .quotes import uniform_chars

_FOREIGN = re.compile(rf"[{HAN}]{{1,8}}(?:·[{HAN}]{{1,9}}){{1,3}}")
_FOREIGN_END = re.compile(
    f"(?:一边|共同|一直|一起|正在|今年|去年|多次|卖|种|养|住|骑|则|也|还|又|曾|均|都|在|是|对|与|和|及|的|等|将|加入|入选|成为|夫人|夫妇|女士|先生|教授|向|从|把|被|就|已|于|率|会|出|访|当|接|{SAID}|{ACTED})"
)
_SOUNDS = frozenset(
    "阿埃艾安昂奥澳巴贝比波伯博布勃查茨达戴德登蒂迪丁杜多顿厄恩尔法范菲费芬冯弗佛夫福甫伽盖冈高戈格葛根古瓜哈海汉赫亨洪胡华霍基吉季加贾杰金卡凯坎康考科可克肯孔库夸奎拉莱兰朗劳勒雷黎里理利莉"
    "立丽列琳林隆龙娄卢鲁露伦罗洛吕玛马买迈麦曼芒毛茂梅门蒙孟米密敏明摩莫默姆木穆纳娜南瑙内尼妮年宁牛诺努欧帕潘庞培佩彭皮匹珀普奇齐恰钱乔琴琼丘让热日荣茹瑞若萨塞赛三桑瑟森沙莎山珊尚绍舍申圣"
    "施石史舒斯丝思司松苏素孙所索塔泰坦汤唐陶特腾提田铁廷通图托瓦万汪旺威韦维魏温文翁沃乌吾吴武西希锡夏香谢辛欣兴匈休修雪逊雅亚延扬杨耶叶伊依易因英尤雨约云赞泽扎詹张章珍芝治智朱兹卓宗祖佐"
    "守买提热孜古丽艾肯吐尔逊江扎西多吉卓玛次仁旺堆央金罕娅婷别什"
)
_WHERE_TIBETANS_LIVE = ("藏", "青海", "玉树", "昌都", "拉萨", "甘孜", "阿坝", "那曲")
_TIBETAN_WORDS = "扎西|次仁|卓玛|多吉|丹增|旦增|平措|洛松|泽仁|边巴|白玛|曲珍|尼玛|嘎玛|德勒|顿珠|央金|拉姆|格桑|罗布|旺堆|达瓦|索朗|强巴|阿旺|仁青|次旦|巴桑|米玛|普布|拉巴|旺姆|卓嘎|群培|土登|加措|坚赞|桑杰|才让|才旦|拉毛|洛桑|德吉|央宗|益西|贡布|旺久|旺扎|晋美|江白|赤列|朗杰|登巴|玉珍|降央|泽翁|四郎|仁增|平多"
_TIBETAN = Sighted(_TIBETAN_WORDS.split("|"), f"(?:{_TIBETAN_WORDS})(?:{_TIBETAN_WORDS}){{1,2}}")
_TIBETAN_AT = _TIBETAN.pattern
_BORN_IN = re.compile("[国亚兰利班牙萄根廷典麦时度本鲜]人")
_SAID = re.compile(SAID)
_LONG = 7
"""A last part of so many characters holds what follows the name (授予汉斯·某某某市友谊奖)."""


def foreign_names(context: Context) -> Iterator[Candidate]:
    """Names with a middle dot that stand behind a title or 的, or before a verb of saying or acting."""
    chars = uniform_chars(context)
    for match in _dotted(chars):
        sentence = context.sentence_at(match.start())
        if sentence is None:
            continue
        dot, last = chars.index("·", match.start()), chars.rindex("·", match.start(), match.end()) + 1
        left, is_titled = _left_end(chars, match.start(), dot)
        start = _start_of_unknown(context, match.start(), dot) if left is None else left
        end = _right_end(context, last, match.end(), sentence.span.end)
        is_sounded = is_transcribed(chars[start:end])
        if end > last and dot > start and (is_titled or is_sounded or acts(chars, end, sentence.span.end)):
            yield Candidate(start, end, "person.foreign")


def _dotted(chars: str) -> Iterator[re.Match[str]]:
    """Every match of the pattern of a name with dots, tried from the characters in front of a dot."""
    free, dot = 0, chars.find("·")
    while dot >= 0:
        start = dot
        while start > max(free, dot - 8) and is_han(chars[start - 1]):
            start -= 1
        match = _FOREIGN.match(chars, start)
        if match is not None:
            free = match.end()
            yield match
        dot = chars.find("·", max(dot + 1, free))


def is_transcribed(name: str) -> bool:
    """Whether nearly all characters of a name with dots are such as transcriptions use.

    >>> is_transcribed("若昂·佩雷拉"), is_transcribed("中国梦·劳动美")
    (True, False)
    """
    spoken = name.replace("·", "")
    return 4 * sum(c in _SOUNDS for c in spoken) >= 3 * len(spoken)


def _left_end(chars: str, start: int, dot: int) -> tuple[int | None, bool]:
    """Where the name begins behind a title or a word that no foreign name holds, None where nothing stands in front; and whether that is a title."""
    for position in range(dot - 1, start, -1):
        if titles().ending_at(chars, position, start) is not None:
            return position, True
        if chars[position - 1] in "的是由与和及对向" or _BORN_IN.match(chars, position - 2):
            return position, False
    return None, False


def _start_of_unknown(context: Context, start: int, dot: int) -> int:
    """Where the last run of words begins before the dot that the dictionary does not know or calls names (企业家|马里奥)."""
    for token in reversed(context.segmenter.tokens(uniform_chars(context)[start:dot], start)):
        if token.tag not in UNKNOWN_TAGS:
            return token.end
    return start


def _right_end(context: Context, last: int, end: int, limit: int) -> int:
    """Where the name ends: before a word that goes on, 和 of 苏和 apart where a verb follows it; else before a known name or where its sounds end."""
    chars = uniform_chars(context)
    stop = _FOREIGN_END.search(chars, last + 1, end)
    if stop is not None and stop[0] == "都" and chars.startswith("阿布", stop.start() - 2):
        stop = _FOREIGN_END.search(chars, stop.end(), end)  # 阿布都拉
    if stop is not None and stop[0] in ("和", "与") and goes_on(chars, stop.end(), limit):
        return stop.end()
    if stop is not None or end - last < _LONG:
        return end if stop is None else stop.start()
    names = read_names(context)
    known = [n.start for found in (names.places, names.organisations) for n in found if last + 1 < n.start < end]
    unheard = [p for p in range(last + 2, end) if chars[p] not in _SOUNDS]
    return min([*known, *unheard, end])


def is_longer(context: Context, start: int, end: int) -> bool:
    """Whether a name that ends here would be cut out of a foreign one: 冯德|莱恩."""
    chars = uniform_chars(context)
    size = 0
    while chars[start + size : start + size + 1] in _SOUNDS:
        size += 1
    return size >= 4 and end < start + size


def is_tibetan(context: Context, start: int) -> bool:
    """Whether two or three Tibetan words begin at a position."""
    return _TIBETAN_AT.match(uniform_chars(context), start) is not None


def tibetan_names(context: Context) -> Iterator[Candidate]:
    """Names of two or three Tibetan words (次仁多吉) behind a title or a mark, or before a verb of saying or acting."""
    chars = uniform_chars(context)
    for match in _TIBETAN.finditer(context.scan, chars):
        sentence = context.sentence_at(match.start())
        if sentence is None:
            continue
        is_titled = titles().ending_at(chars, match.start(), sentence.span.start) is not None
        if not is_titled and not any(place in chars for place in _WHERE_TIBETANS_LIVE):
            continue
        left = chars[match.start() - 1 : match.start()]
        if match[0] == "扎西德勒":
            continue  # a greeting
        is_open = match.start() == sentence.span.start or not is_han(left)
        is_open = is_open or is_titled
        is_open = is_open or chars[match.start() - 2 : match.start()] in ("徒弟", "学生", "选手", "村民", "牧民", "教师")
        right = chars[match.end() : match.end() + 1]
        if is_open and (
            not is_han(right or "，")
            or goes_on(chars, match.end(), sentence.span.end)
            or acts(chars, match.end(), sentence.span.end)
            or left != ""
        ):
            yield Candidate(match.start(), match.end(), "person.tibetan")


def foreign_leaders(context: Context) -> Iterator[Candidate]:
    """美国总统拜登: a short foreign name between a post of a country or an international body and what may follow a name."""
    chars, names = uniform_chars(context), read_names(context)
    countries = [p.end for p in names.places if p.entries[0].level == "country" and not p.entries[0].code]
    bodies = [o.end for o in names.organisations if o.kind == "international"]
    for position in (*countries, *bodies):
        sentence = context.sentence_at(position - 1)
        if sentence is None:
            continue
        limit = sentence.span.end
        title = titles().at(chars, position, limit)
        if title is None or title.value["role"] != "post" or chars[title.end : title.end + 1] in ("兼", "和", "与"):
            continue
        end = title.end
        while end < limit and end - title.end < 6 and is_han(chars[end]) and not (end - title.end >= 2 and goes_on(chars, end, limit)):
            end += 1
        is_closed = end < limit and (not is_han(chars[end]) or goes_on(chars, end, limit))
        if (
            end - title.end >= 2
            and is_closed
            and chars[end] != "·"
            and (position in countries or is_transcribed(chars[title.end : end]))
            and context.segmenter.tag(chars[title.end : end])[:2] in ("", "nr", "nz")
        ):
            yield Candidate(title.end, end, "person.foreign")
