"""The words that names of organisations are made of: head nouns, region prefixes, and the words where a name begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..lexicon.gazetteer import table

BARE_REGION = re.compile(r"(?:自治[区州县]|新区|开发区|高新区|经开区|[省市县区州盟旗镇乡])\Z")
"""A region without its name before a head noun: 市 + 人社局, 新区 + 总工会."""

REGION_ENDS = frozenset("省市县区州盟旗镇乡")
"""What every such region ends in, and what stands for one alone."""

NOT_BARE = {
    "省": "各全外跨两多本我该节反邻几数",
    "市": "城超都县各区地全本我该两三四五六七八九十多跨省州几数辖",
    "县": "各全两多本我该区市郡困强大州几数",
}
"""Left neighbours with which 省 市 县 make another word (城市, 各省, 百强县)."""

MARKETS = frozenset("股夜上门楼菜开集入外牛熊早")
"""Left neighbours with which 市 is a market (上市, 股市) where a trade follows; 召开 + 市政府 is none."""

TRADES = frozenset("company venue bank fund school hospital association".split())

AUTHORITIES = frozenset("department government party congress court union committee office bureau military".split())

STEM_KINDS = frozenset("company school hospital research association bank".split())
"""Kinds of heads that a proper stem may name without a region (豪迈 + 集团)."""

CHAIN_KINDS = frozenset("department party committee research hospital school union company bank association".split())
"""Kinds of heads that may follow a name as its part (省委 + 组织部)."""

NO_HEADS = frozenset(
    "部队 公积金 基金 专项基金 产业基金 引导基金 投资基金 母基金 社保基金 网站 机场 国际机场 火车站 高铁站 港口 码头 电站 核电站 水电站 变电站 车辆段"
    " 初中 高中 股份 石化 港务 水产 物业 地产 机床 电网 矿 体育场 体育馆 书店 影院 礼堂 会堂 中队 法庭 个体户 家政 驻军 预备役 社会组织 乡镇卫生院".split()
)
"""Nouns that end names of places, things or kinds of bodies rather than of one body."""

GENERIC_HEADS = frozenset(
    "中心 公司 办公室 支部 服务站 学校 中学 小学 幼儿园 合作社 供销社 商行 宾馆 酒店 工厂 煤矿 油田 家庭农场 旅行社 旗舰店 独资企业 合伙企业 电网"
    " 项目部 电厂 发电厂 热电厂 钢厂 船厂 造船厂 酒厂 化工厂 制药厂 水泥厂 铁矿 代表团 代表队 工作队 督查组"
    " 督导组 考察团 调查组 专家组 支队 大队 居委会 村委会 教学点 诊所".split()
)
"""Heads that are ordinary nouns too: they need a region or a name right in front."""

NO_BODIES = frozenset(
    "乳业 酒业 药业 铝业 铜业 矿业 种业 置业 影业 港务 重工 重机 渔业公司 水泥厂 支部 中心 家庭农场 公司 中学 小学 学校 幼儿园 企业集团 工会".split()
)
"""Heads that a bare region makes no body of (县家政): they need a word of their own in between."""

NO_STEMS = frozenset("中国 全国 国家 中央 中华 国际 世界 我国 全省 全市".split())
"""Words that are no stem of a firm's name by themselves."""

STRONG_HEADS = re.compile(r"(?:有限|股份|责任|合伙|集团)公司\Z|事务所\Z|专业合作社\Z|总工会\Z")
"""Heads that only proper names end in: the stem may be an ordinary word (豪迈集团股份有限公司)."""

COUNTERS = frozenset("所家个支批名")
"""The measure words of bodies."""

COUNTED = re.compile(r"[\d一二三四五六七八九十百千万两多余几]\s?[所家个支批名]\Z")
"""A count before a name makes it a kind of body: 1500所县医院."""

COUNTED_AFTER = re.compile(r"\s?\d+[余多]?[所家个支]")
"""A count behind a name does the same: 县医院500所."""

LEGAL_FORM = re.compile(r"(?:有限|责任|股份|集团)公司\Z")
"""Heads that give the legal form of a firm."""

BRANCH = re.compile(r"(?:分公司|分行|支行|分局|分院|分社|分校|电力公司|供电公司|税务局|分中心|局集团有限公司|局集团公司|局集团)\Z")
"""Heads of branches: the name of the mother stands before the place (甲集团 + 某省 + 分公司)."""

FOUNDED = re.compile(r"(?:成立|组建|设立|组成|加入|发起)了?\Z")
"""Verbs before the name of a body that somebody founds."""

FOUNDED_KINDS = frozenset("committee association research school company".split())

NATIONAL = re.compile(r"部\Z|\A(?:全国|国家|中央|中国|中华|国务院|最高人民)")


COMPLETE_HEADS = frozenset("团省委 团市委 团县委 团区委 团中央 省直机关工委 市直机关工委 县直机关工委 区直机关工委".split())
"""Names that hold their region inside."""

PARTY_OFFICES = frozenset("党组 党委 党总支 党支部 党工委 纪委 工会 团委 团总支 团支部 妇联 支部".split())
"""Bodies within a body: before a title they are part of it (局 + 党组书记)."""

TITLE_FOLLOWS = re.compile(
    "书记|副书记|成员|委员|主席|副主席|常务副|干事|校长|副校长|园长|院长|教师|老师|学生|教务|德育|总务|语文|数学|英语|年级|班主任|教导|党总支|党支部|党委|团委|少先队"
)


class Edge(NamedTuple):
    """A word of ``name_edges.tsv`` in a text."""

    end: int
    kind: str


class Vocabulary:
    """Longest words at a position, keyed by their first character.

    >>> edges = Vocabulary({"经": "stop", "经济": "inside"})
    >>> edges.at("经济", 0), edges.at("经查", 0), edges.at("查", 0)
    (Edge(end=2, kind='inside'), Edge(end=1, kind='stop'), None)
    """

    def __init__(self, kinds: dict[str, str]) -> None:
        self.kinds = kinds
        lengths: dict[str, set[int]] = {}
        for word in kinds:
            lengths.setdefault(word[0], set()).add(len(word))
        self.lengths = {head: tuple(sorted(sizes, reverse=True)) for head, sizes in lengths.items()}

    def at(self, chars: str, position: int) -> Edge | None:
        """The longest word that begins at a position."""
        for size in self.lengths.get(chars[position : position + 1], ()):
            word = chars[position : position + size]
            kind = self.kinds.get(word) if len(word) == size else None
            if kind is not None:
                return Edge(position + size, kind)
        return None

    def steps(self, chars: str, start: int, end: int) -> Iterator[tuple[int, int, str | None]]:
        """A walk between two positions, a word or a character at a time: where each step begins, its size, and the kind of the word.

        >>> [*Vocabulary({"经": "stop", "经济": "inside"}).steps("看经济", 0, 3)]
        [(0, 1, None), (1, 2, 'inside')]
        """
        position = start
        while position < end:
            found, step = None, 1
            for size in self.lengths.get(chars[position], ()):
                found = self.kinds.get(chars[position : position + size])
                if found is not None:
                    step = size
                    break
            yield position, step, found
            position += step

    def covers(self, word: str) -> bool:
        """Whether a word is made of words of the vocabulary alone."""
        ends = {0}
        for position in range(len(word)):
            if position in ends:
                ends.update(position + s for s in self.lengths.get(word[position], ()) if word[position : position + s] in self.kinds)
        return len(word) in ends


@cache
def edges() -> Vocabulary:
    """The words that stop a name, that it does not begin with, and that it may hold."""
    return Vocabulary({row["word"]: row["kind"] for row in table("name_edges") if row["kind"] in ("stop", "lead", "inside")})


@cache
def generics() -> Vocabulary:
    """Modifiers that make no name alone (公立, 商业) and the heads themselves (学院学校)."""
    return Vocabulary({row["word"]: "generic" for row in table("name_edges") if row["kind"] == "generic"})
