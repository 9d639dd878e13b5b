"""How a personal name is read: surname and given name, and the words that may stand before and behind it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..lexicon.gazetteer import Row, rows_by, table, words
from ..lexicon.pattern import alternatives, branches
from ..lexicon.word_index import WordIndex

HAN = "\u3400-\u9fff\U00020000-\U000323af"

SPACES = "\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
r"""The characters of \s one by one: among others in a class, the engine reads them faster than the name of the kind."""

SAID = (
    "表示|介绍|说|告诉记者|告诉|认为|指出|坦言|强调|透露|感慨|回忆|解释|谈到|直言|笑言|感叹|坦承|提到|呼吁|建议|提醒|分析|补充|回答|回应|宣布|宣读|致辞|讲话"
    "|笑着说|高兴地|激动地|深有感触"
)
SPOKE = "表示|介绍|说|告诉记者|认为|指出|坦言|强调|透露|感慨|回忆道|直言|笑言|感叹|坦承|笑着说"
"""Verbs of saying that stand right behind a name without a title."""

ACTED = (
    "搭档|获委任|荣获|荣立|获得|取得|获评|获批|获|被授予|被评为|被评|被聘|被任命|被选|当选|入选|荣膺|荣登|摘得|摘下|夺得|夺下|拿下|斩获|捧得|凭借|凭作品|凭着|带领|率领|率队|率|主持|出席|参加|参与|担任|出任|会见|视察"
    "|调研|陪同|深入|来到|走进|赴|一行|座谈|会谈|会面|见面|宣讲|带队|率团|参会|演讲|讲解|任(?=[一-鿿]{0,6}[长任员记])|作(?:了)?(?:说明|介绍|动员|专题|辅导|交流|表态|典型|主旨|情况|总结|开场|点评|解读)|先作|从事|扎根|毕业|入职|自学|创办|研发|攻克|牵头|领衔|负责|作报告|作了|作工作|作题|做客|代表|报告|汇报|通报|传达|部署|宣誓|列席"
    "|点评|颁奖|答记者问|致词|主礼|发表|授课|讲授|主讲|发言|祝贺|看望|慰问|走访|检查|考察|督导|签署|签约|见证|揭牌|观摩|听取|询问|前往|抵达|提出|要求|承诺|所作|所做|所提|获委任|受聘|受邀|获颁|获聘|获授|荣登|摘取|问鼎|折桂|夺冠|逝世|去世|因病|涉嫌|接受|应邀|应约|参观|分获|独获|勇夺|捐|登台|登上|走上|上台|亮相|接过|演示|展示|学习|致[\u4e00-\u9fff]{0,3}[辞词]"
)
_PREPOSITIONS = frozenset("为对从到向由")
"""Characters that end a given name only before a mark."""

_POSTS = "联系人 学徒 技工 科员 办事员 干事"
_ROLES = (
    "队友 徒弟 师傅 师父 弟子 劳动模范 劳模 大国工匠 青年工匠 工匠 模范 能手 先进工作者 优秀共产党员 养殖户 种植户 农户 脱贫户 贫困户 户主 毕业生 青年 青工 姑娘 小伙 小伙子"
    " 大姐 大叔 大爷 大妈 老人 妻子 丈夫 儿子 女儿 母亲 父亲 同事 搭档 校友 网友 朋友 邻居 客商 商户 店家 孕妇 新手 宝妈 退伍军人 复员军人 求职者 创业者 受益者 申请人 种稻人 种茶人 种粮人 养蜂人 制茶人 守塔人 护林人 酿酒人 采茶人 追梦人 手艺人 讲述人 守护人 放映人 牧羊人 守林人 守边人 造林人 治沙人 守护者 亲历者 见证者"
)
"""Titles, and words that say what somebody is, that the table does not have."""

TWO = "出生|双双|两次|三次|再次|首次|老师|师傅|不再|成为|受邀|受聘|受访|受命|受到|受奖|回忆|正在|已经|曾经|一直|今年|去年|目前|日前|近日|当天|今天|昨天|分别|先后|现场|围绕|结合|针对|团队|课题组|工作室|夫妇|同志|先生|女士|一起|随后|连续|最近|每天|多次"
"""Words of two characters that go on behind a name: 王强正在 is 王强 + 正在."""

NEXT = (
    "二○|二〇|所在|两名|两位|二人|两人|三人|三名|三位|四人|同志|先生|女士|博士|教授|弟子|徒弟|父子|母子|父女|母女|姐妹|兄弟|一家|等|和|与|及|在|的|是|为|对|向|从|把|将|被|以|于|到|由|已|也|还|就|都|则|曾|正|又|便|却|并|不|让|用|给|有|去|来|带|做|作|会|能|最|一直|每天"
    "|每|说|称|颁发|颁授|合作|携手|联手|靠|凭|去年|今年|目前|日前|近日|当天|今天|昨天|刚|才|先后|通过|代|联合|成为|现场|围绕|结合|针对|手|告|见|站|坐|拿|看|开|成|随|今|上|再|更|共|同|家的|家里|家中|家门|家庭"
)
_FOLLOWS = re.compile(branches(alternatives(f"{SAID}|{ACTED}|{TWO}|{NEXT}")))
_STRONG = re.compile(f"(?:[则也还又均都曾]|先后|随后)?(?:{branches(alternatives(f'{SAID}|{ACTED}'))})")
_GOES_ON = re.compile(branches(alternatives(f"{SAID}|{ACTED}|{TWO}")))

NOT_GIVEN = frozenset("的了是在等说称与及把被将对向就都也还则吗呢吧啊们这那哪什么么很不没着过得地给让使叫由于者某")
"""Characters that no given name holds."""

NOT_LAST = frozenset("从以也则还又曾均署镇乡村县区市局厅委司部院校厂店街组站制型级类费额籍")
"""Characters that no given name ends in."""

AMBIGUOUS_NEXT = frozenset("刚成同共今能会正才红")
"""Characters that may go on behind a name and that given names end in as well."""

FUNCTION_SURNAMES = frozenset("和由来但应向位全公后原第五都计官初位司国干相")
"""Surnames that are nearly always another word: only a full name before a verb of saying counts."""


_OPENING_CHARS = frozenset("由的给对是有和与为请")
_OPENING_WORDS = frozenset(
    "颁予 颁给 授予 给予 追授 免去 任命 推荐 表彰 选举 推选 聘请 聘任 增补 其中 还有 包括 以及 任免 命名 追记 接受 批准 同意 选树 评选 免职".split()
)
"""What stands right before a name that no title introduces."""


_ALL_HAN = re.compile(f"[{HAN}]*")
_VERB_AHEAD = re.compile("任(?:副?组长|组员|副?[\u4e00-\u9fff]{0,4}[长任])|作(?:了)?(?:说明|介绍|动员|交流|表态|总结|点评|解读|报告)|先作")
"""Verbs that the last character of a name would begin."""


class Candidate(NamedTuple):
    """A name with evidence: half-open positions and the dotted name of the rule."""

    start: int
    end: int
    rule: str


class NameReading(NamedTuple):
    """A name read at a position: its end, whether a verb of saying or acting follows, and whether its surname is no ordinary word."""

    end: int
    is_strong: bool
    is_plain: bool


@cache
def surnames() -> dict[str, str]:
    """Surname -> rank."""
    return {row["surname"]: row["rank"] for row in table("surnames")}


@cache
def plain_surnames() -> frozenset[str]:
    """Surnames that are no ordinary words; 于, 和 or 高 ask for more evidence."""
    return frozenset(row["surname"] for row in table("surnames") if row["word"] == "no" or row["rank"] == "compound")


@cache
def surname_heads() -> str:
    """The first characters of all surnames, for a character class."""
    return "".join(sorted({s[0] for s in surnames()}))


@cache
def titles() -> WordIndex[Row]:
    """Job titles and roles."""
    extra: dict[str, Row] = {word: {"title": word, "kind": "worker", "role": "post"} for word in _POSTS.split()}
    extra |= {word: {"title": word, "kind": "worker", "role": "person"} for word in _ROLES.split()}
    return WordIndex(extra | rows_by("job_titles", ("title",)))


@cache
def title_tails() -> str:
    """The last characters of titles, for a character class."""
    listed = words("job_titles", "title") | {*_POSTS.split(), *_ROLES.split()}
    return "".join(sorted({title[-1] for title in listed if not title.isascii()}))


def without_bracket(chars: str, end: int) -> int:
    """The end of a title in front of a short bracket that ends at ``end``: 常任秘书长（工务）.

    >>> without_bracket("常任秘书长（工务）", 9), without_bracket("局长", 2)
    (5, 2)
    """
    if chars[end - 1 : end] != "）":
        return end
    opening = chars.rfind("（", max(0, end - 10), end)
    return opening if opening > 0 and titles().ending_at(chars, opening) is not None else end


def is_han(char: str) -> bool:
    """Whether a character is a Chinese one, rare ones included."""
    return "\u3400" <= char <= "\u9fff" or "\U00020000" <= char <= "\U000323af"


def is_given(chars: str) -> bool:
    """Whether characters may be a given name, or a part of one."""
    return NOT_GIVEN.isdisjoint(chars) and _ALL_HAN.fullmatch(chars) is not None


def _surname_length(chars: str, start: int) -> int:
    known = surnames()
    return 2 if chars[start : start + 2] in known else 1 if chars[start : start + 1] in known else 0


def _is_plain_and_common(surname: str) -> bool:
    return surnames().get(surname) == "common" and surname in plain_surnames()


def read_name(chars: str, start: int, limit: int) -> NameReading | None:
    """The name that begins at ``start`` and ends before ``limit``, if what follows may follow a name.

    >>> text = "局长王小明表示，"
    >>> read_name(text, 2, len(text))
    NameReading(end=5, is_strong=True, is_plain=True)
    """
    size = _surname_length(chars, start)
    if not size:
        return None
    found: list[NameReading] = []
    for given in (2, 1):
        end = start + size + given
        if (
            end <= limit
            and chars[end - 1] not in NOT_LAST
            and is_given(chars[start + size : end])
            and not (chars[end - 1] in "任作先" and _VERB_AHEAD.match(chars, end - 1))
        ):
            is_strong = _follow(chars, end, limit)
            is_full = given == 2 and (is_strong or chars[start] == "和")  # 和志强: a surname of the Naxi
            if is_strong is not None and (size == 2 or chars[start] not in FUNCTION_SURNAMES or is_full):
                found.append(NameReading(end, is_strong, chars[start : start + size] in plain_surnames()))
    if not found:
        return _read_double_surname(chars, start, limit) if size == 1 else None
    if len(found) == 2 and chars[found[0].end - 1] in _PREPOSITIONS and is_han(chars[found[0].end : found[0].end + 1] or "，"):
        return found[1]  # 王强|为职工颁奖
    # 王强|说，: the longer reading 王强说 is worse where a word that goes on follows the shorter one.
    if len(found) == 2 and (short := _GOES_ON.match(chars, found[1].end, limit)):
        long = _STRONG.match(chars, found[0].end, limit)
        if long is None or len(short[0]) > len(long[0]):
            return found[1]
    return found[0]


def _read_double_surname(chars: str, start: int, limit: int) -> NameReading | None:
    """蔡陈秀枝: the surnames of both families and a given name of two characters, where nothing shorter is a name."""
    end = start + 4
    if end > limit or not (_is_plain_and_common(chars[start + 1]) and _is_plain_and_common(chars[start])):
        return None
    if chars[end - 1] in NOT_LAST or not is_given(chars[start + 2 : end]):
        return None
    is_strong = _follow(chars, end, limit)
    return None if is_strong is None else NameReading(end, is_strong, True)


def _follow(chars: str, end: int, limit: int) -> bool | None:
    """Whether a verb of saying or acting follows; None where nothing follows that may follow a name."""
    if end >= limit or not is_han(chars[end]):
        return False
    follows = _FOLLOWS.match(chars, end, limit) is not None
    # What is strong may follow, whatever adverb it begins with; only 均 follows no name without a verb.
    if (follows or chars[end] == "均") and _STRONG.match(chars, end, limit):
        return True
    return False if follows else None


def goes_on(chars: str, position: int, limit: int) -> bool:
    """Whether a word that may follow a name stands at a position."""
    return _FOLLOWS.match(chars, position, limit) is not None


def acts(chars: str, position: int, limit: int) -> bool:
    """Whether a verb of saying or acting stands at a position."""
    return _STRONG.match(chars, position, limit) is not None


def opens_name(chars: str, start: int, low: int) -> bool:
    """Whether a name may begin at ``start``: behind a mark, a preposition, a verb of conferring or appointing, or a title.

    >>> opens_name("授予王小明", 2, 0), opens_name("欢迎王小明", 2, 0)
    (True, False)
    """
    if chars[start] == "关" and chars[start - 1 : start] in ("有", "相", "无"):
        return False  # 有关领导
    if start <= low or not is_han(chars[start - 1]) or chars[start - 1] in _OPENING_CHARS or chars[start - 2 : start] in _OPENING_WORDS:
        return True
    return titles().ending_at(chars, start, low) is not None


def read_name_before(chars: str, end: int, low: int) -> int | None:
    """Where the name begins that ends at ``end``: three characters before two, both only behind a boundary.

    >>> read_name_before("，王小明说", 4, 0)
    1
    """
    for size in (3, 2, 4):
        start = end - size
        if start < low:
            continue
        name = chars[start:end]
        length = _surname_length(chars, start)
        if not length or size - length not in (1, 2) or not is_given(name[length:]):
            continue
        if opens_name(chars, start, low):
            return start
    return None
