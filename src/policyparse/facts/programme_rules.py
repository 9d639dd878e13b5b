"""The head nouns of names without quotation marks, and how much evidence each of them needs."""

from __future__ import annotations

from typing import NamedTuple


class Rule(NamedTuple):
    """How much evidence a head noun needs.

    Args:
        category: the category of the programme.
        fewest: the fewest characters before the noun.
        need: ``anchor``: a place, an ordinal or a year in the name; ``verb``: a verb of undertaking before it, or a place at its head; ``''``: nothing.
        close: a verb may not stand right before the noun inside the name.
    """

    category: str
    fewest: int
    need: str = ""
    close: bool = False


HEADS: dict[str, Rule] = {
    "行动": Rule("action", 4, "verb"),
    "攻坚战": Rule("action", 2),
    "保卫战": Rule("action", 2),
    "工程": Rule("project", 4, "verb"),
    "战略": Rule("strategy", 4),
    "培训项目": Rule("project", 3, "verb"),
    "培育项目": Rule("project", 3, "verb"),
    "大赛": Rule("competition", 2, "anchor"),
    "竞赛": Rule("competition", 2, "anchor"),
    "锦标赛": Rule("competition", 2, "anchor"),
    "挑战赛": Rule("competition", 2, "anchor"),
    "邀请赛": Rule("competition", 2, "anchor"),
    "交流赛": Rule("competition", 2, "anchor"),
    "对抗赛": Rule("competition", 2, "anchor"),
    "擂台赛": Rule("competition", 2, "anchor"),
    "选拔赛": Rule("competition", 2, "anchor"),
    "技能比赛": Rule("competition", 2, "anchor"),
    "公开赛": Rule("competition", 2, "anchor"),
    "运动会": Rule("competition", 2, "anchor"),
    "大比武": Rule("competition", 4, "verb"),
    "博览会": Rule("campaign", 2, "anchor"),
    "学徒制": Rule("system", 2, close=True),
    "试点": Rule("system", 5, close=True),
    "联席会议制度": Rule("system", 2),
    "大讲堂": Rule("platform", 2),
    "会客厅": Rule("platform", 2),
    "茶话会": Rule("campaign", 4),
    "工匠日": Rule("campaign", 2),
    "联盟": Rule("platform", 4, "verb"),
    "工匠学院": Rule("platform", 4, "verb"),
    "产业学院": Rule("platform", 2, "verb"),
    "学习系统": Rule("platform", 2, "anchor"),
    "服务基地": Rule("platform", 4, "anchor"),
    "网络平台": Rule("platform", 4, "anchor"),
    "服务平台": Rule("platform", 4, "anchor"),
    "攀登计划": Rule("plan", 2),
    "提升计划": Rule("plan", 4),
    "培养计划": Rule("plan", 4),
    "培育计划": Rule("plan", 4),
    "倍增计划": Rule("plan", 2),
    "振兴计划": Rule("plan", 2, "verb"),
    "专项计划": Rule("plan", 4, "verb"),
    "建设计划": Rule("plan", 4, "verb"),
    "支持计划": Rule("plan", 4, "verb"),
    "行动计划": Rule("plan", 4, "verb", close=True),
    "攻坚计划": Rule("plan", 4, "verb"),
    "培训计划": Rule("plan", 4, "verb"),
    "扶持计划": Rule("plan", 4, "verb"),
    **dict.fromkeys(
        "改善计划 帮扶计划 领航计划 引领计划 招募计划 奖励计划 资助计划 引才计划 引育计划 学者计划 人才计划 护航计划 赋能计划 成长计划 储备计划 研修计划"
        " 创业计划 特岗计划 服务计划 更新计划 改造计划 激励计划 示范计划 推广计划 普及计划 保护计划 传承计划 关爱计划 提质计划 扩容计划".split(),
        Rule("plan", 4, "verb"),
    ),
}

EVENTS = dict.fromkeys(
    "文化节 艺术节 购物节 美食节 旅游节 电影节 音乐节 啤酒节 读书节 科技节 体育节 消费季 购物季 旅游季 活动周 宣传周 文化周 活动月 宣传月 招聘月 读书月 服务月 艺术季 文化季 电影周 时装周 科技周".split(),
    Rule("campaign", 2, "anchor"),
)
"""Festivals and weeks of something, of three characters each."""

RULES = {**HEADS, **EVENTS}
