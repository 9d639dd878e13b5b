"""Head nouns of undertakings: which end a name, which need a proper name, and what may not follow them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ..lexicon.gazetteer import Hit, matcher

# “十四五”, “三农”, “1+N”, “放管服”: periods and slogans; with a head noun behind them they are still none.
_SLOGAN = re.compile(
    r"[一二三四五六七八九十]{1,3}五|[三两双]农|[\dN]+(?:[+＋][\dN]+)+|放管服|一带一路|五位一体|四个全面|两个维护|四个自信|四个意识|两个确立|双循环|新常态"
    r"|三个代表|一国两制|走出去|请进来|引进来|互联网[+＋].{0,8}|.{0,3}最后一公里|双随机、一公开|(?:形象|政绩|面子|豆腐渣|一把手|烂尾)工程|组合拳|蓄水池|揭榜挂帅|赛马|店小二|[台港]独|.{1,4}[型式]|(?:一[\u4e00-\u9fff]{1,3}){3,4}|[\u4e00-\u9fff]{1,6}(?:[+＋][\u4e00-\u9fff]{1,6}){2,}|[两二三四五六七八九十\d]+[大项个].{2,4}|分裂|违法|恐怖"
)
_CLAUSE = re.compile(r"[，。；：！？]|^(?:加快|推进|实施|开展|坚持|要|不|让|没有|是|我|你|他|打造|建设.{6,})")
# What may not follow a noun that ends a name: with it the noun is only the beginning of another word.
_GOES_ON = {
    "工程": re.compile(
        r"派出所|街|路(?!线)|机械|第[一二三四五六七八九十]+|有限|集团|股份|与[\u4e00-\u9fff]{1,8}(?:学院|系|专业|学部)|师|承包|院|技术|公司|量|款|设计|专业|监理|项目|造价|车|管理|质量|安全|建筑|地质|领域|方面|研究|中心|学|类|硕士|咨询|区|施工|造价|招标|验收|方案|竣工|主体|进度"
    ),
    "战略": re.compile(
        r"性|目标|合作|部署|规划|支撑|新兴|高度|定位|地位|意义|伙伴|安排|要求|研究|任务|布局|投资|资源|科技|决策|协议|机遇|物资|储备|咨询|框架|眼光|举措|转型|体系|腹地|支点|枢纽|通道"
    ),
    "行动": re.compile(r"目标|体系|计划|方案|纲要|能力|上|力|指南|自觉|起来|派|员|宣言|小组|态|队|迅速|轨迹|不便|路线|优势"),
    "计划": re.compile(
        r"投资|总投资|于|在|用|到|生育|经济|单列|建设|完成|新建|新增|实施|开工|安排|指标|任务|招|的|性|通过|将|明年|今年|年内|引进|组织|分|打造|超|财|总|发展|开展|推出|把|今后|从|对|启动|书|外|内|数"
    ),
    "试点": re.compile(
        r"城市|县|省|单位|企业|范围|地区|的?基础|区|示范区|期|学校|高校|院校|行业|方案|经验|先行|后|成功|阶段|名单|村|市|园区|机构|探索"
    ),
    "竞赛": re.compile(r"体系|委员会|平台|活动\Z|成绩|项目|培训|规则"),
    "大赛": re.compile(r"奖|组委会|平台|体系|规则"),
    "品牌": re.compile(r"企业|价值|影响|知名|意识|战略|形象|效应"),
    "联盟": re.compile(r"成员|链|国|杯|赛|提供|党"),
    "活动": re.compile(r"室|中心|场所|场地|量|家|空间|经费|组委|期间举"),
    "平台": re.compile(r"经济|企业|化|期|劳动|载体|商家|公司|型"),
    "制度": re.compile(r"改革|化|体系|机制|优势|型|创新|安排|文件|框架|设计|性|供给"),
    "宣讲": re.compile(r"案例|稿|员|词|视频|骨干|人|报告"),
    "改革": re.compile(r"开放|创新|试点|方案|委|办|任务|措施|力度|精神|发展|先锋|红利|成果|举措|贡献|奖"),
}
_POSSESSIVE = re.compile("的[\u4e00-\u9fff]")  # “甲”三年攻坚计划的配套; in 甲乙计划的。 the noun is a verb
_FESTIVAL = re.compile(
    r"(?<![情细环季关调章礼音名时])节\Z(?<!国庆节)(?<!劳动节)(?<!中秋节)(?<!端午节)(?<!元宵节)(?<!教师节)(?<!儿童节)(?<!妇女节)(?<!青年节)"
)
# Nouns of the list that make no name of an undertaking behind a quotation: they name documents, or what is optional everywhere.
_NO_TAIL = (
    "规划",
    "办法",
    "标准",
    "体系",
    "布局",
    "模式",
    "机制",
    "先行先试",
    "工作计划",
    "补贴",
    "认定",
    "认证",
    "时间表",
    "路线图",
    "蓝图",
    "整治",
    "创建",
    "示范",
    "一张网",
)


# Head nouns of the list that are names by themselves.
_WHOLE = frozenset(("春风行动", "春风送岗", "农民丰收节", "安全生产月", "全民阅读"))


class Head(NamedTuple):
    """A head noun at the end of a name: the word, its category, whether it makes no name by itself."""

    word: str
    category: str
    generic: bool


def _head(hit: Hit) -> Head:
    return Head(hit.row["word"], hit.row["category"], hit.row["generic"] == "yes")


@lru_cache(maxsize=4096)
def head_of(name: str) -> Head | None:
    """The longest head noun that ends a name.

    >>> head_of("春雨润苗专项行动").category, head_of("海州日报")
    ('action', None)
    """
    hit = matcher("programme_nouns").ending_at(name, len(name), 10)
    return _head(hit) if hit else None


@lru_cache(maxsize=4096)
def named_head(item: str) -> Head | None:
    """The head noun of quoted words that are a name: something stands before the noun, or the list knows the whole (春风行动).

    >>> named_head("春雨行动").word, named_head("行动"), named_head("治理体系")
    ('行动', None, None)
    """
    head = _named_all_the_same(item) or head_of(item) or _event_or_scheme(item)
    if head is None or head.generic or head.word == "系统" or head.word.endswith(_NO_TAIL) or len(item) > 24:
        return None
    return head if 2 <= len(item) - len(head.word) <= 16 or item in _WHOLE else None


def _named_all_the_same(item: str) -> Head | None:
    """“甲乙来桂工作计划”, “中欧装备论坛”, “中国农技日”: nouns that alone are generic, with enough before them in quotation marks."""
    if item.endswith("工作计划") and len(item) >= 10:
        return Head("计划", "plan", False)
    if item.endswith(("论坛", "峰会")) and len(item) >= 6:
        return Head(item[-2:], "campaign", False)
    if item.startswith(("中国", "全国")) and item[-1] in "日周月" and len(item) >= 5:
        return Head(item[-1], "campaign", False)
    return None


def _event_or_scheme(item: str) -> Head | None:
    """「某某产业振兴方案」, “某某可可节”: a scheme or a festival under a name in quotation marks."""
    if item.endswith("方案") and len(item) >= 6:
        return Head("方案", "plan", False)
    return Head("节", "campaign", False) if len(item) >= 4 and _FESTIVAL.search(item) else None


def head_at(chars: str, position: int) -> Head | None:
    """The longest head noun that begins at a position and may end a name there.

    A noun that ends no name behind a quotation (“甲”工作机制) comes with the category ''.
    """
    hit = matcher("programme_nouns").at(chars, position)
    if hit is None or (goes_on(chars, hit.end, hit.row["word"]) and _POSSESSIVE.match(chars, hit.end) is None):
        return None
    return Head(hit.row["word"], "", True) if hit.row["word"].endswith(_NO_TAIL) else _head(hit)


def goes_on(chars: str, end: int, word: str) -> bool:
    """Whether the noun that ends here is only the beginning of another word: 工程机械, 战略目标, 计划投资.

    >>> goes_on("人才强县战略目标", 6, "战略"), goes_on("人才强县战略，", 6, "战略")
    (True, False)
    """
    if len(word) > 2 and chars.startswith("的", end):
        return False  # 三年行动计划的重点
    if len(word) > 2 and word.endswith("计划") and chars.startswith(("实施", "启动"), end):
        return False  # 营养改善计划实施十年来; 计划实施 alone is a verb
    pattern = _GOES_ON.get(word[-2:])
    return pattern is not None and pattern.match(chars, end) is not None


@lru_cache(maxsize=4096)
def is_slogan(inner: str) -> bool:
    """Whether quoted words are a period, a slogan or a count and not the name of something.

    >>> is_slogan("十四五"), is_slogan("1+N"), is_slogan("六大工程"), is_slogan("春雨润苗")
    (True, True, True, False)
    """
    return _SLOGAN.fullmatch(inner) is not None


@lru_cache(maxsize=4096)
def is_statement(inner: str) -> bool:
    """Whether quoted words are a slogan or a whole statement; statements name campaigns (“我为群众办实事”实践活动) and nothing else.

    >>> is_statement("打造升级版"), is_statement("我为群众办实事"), is_statement("春雨润苗")
    (True, True, False)
    """
    return is_slogan(inner) or _CLAUSE.search(inner) is not None
