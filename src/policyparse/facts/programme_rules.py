"""The head nouns of names without quotation marks, and how much evidence each of them needs."""

from __future__ import annotations

from typing import NamedTuple


class Rule(NamedTuple):
    """How much evidence a head noun needs.

    Args:
        category: the category of the programme.
        fewest: the fewest characters before the noun.
        need: ``anchor``: a place, an ordinal or a year in the name; ``verb``: a verb of undertaking before it, or a place at its head;
            ``launch``: one of ``LAUNCHING`` right before it; ``''``: nothing.
        close: a verb may not stand right before the noun inside the name.
    """

    category: str
    fewest: int
    need: str = ""
    close: bool = False


INSPECTIONS = ("专项整治", "专项治理", "专项检查", "专项监督", "专项执法", "专项斗争", "集中整治")
"""What is inspected or put right for a time."""

HEADS: dict[str, Rule] = {
    "行动": Rule("action", 4, "verb"),
    "攻坚战": Rule("action", 2),
    "保卫战": Rule("action", 2),
    "工程": Rule("project", 4, "verb"),
    "战略": Rule("strategy", 4),
    "培训项目": Rule("project", 3, "verb"),
    "培育项目": Rule("project", 3, "verb"),
    **dict.fromkeys("提升项目 帮扶项目 关爱项目 培养项目 资助项目 救助项目".split(), Rule("project", 4, "verb")),
    **dict.fromkeys(INSPECTIONS, Rule("action", 4, "verb")),
    **dict.fromkeys(
        "进社区活动 进校园活动 进企业活动 进农村活动 进乡村活动 进机关活动 进家庭活动 进景区活动 进基层活动 进工地活动 进乡镇活动 进军营活动 进园区活动 进万家活动".split(),
        Rule("campaign", 2, "verb"),
    ),
    "大赛": Rule("competition", 2, "anchor"),
    "竞赛": Rule("competition", 2, "anchor"),
    "锦标赛": Rule("competition", 2, "anchor"),
    "挑战赛": Rule("competition", 2, "anchor"),
    "邀请赛": Rule("competition", 2, "anchor"),
    "交流赛": Rule("competition", 2, "anchor"),
    "对抗赛": Rule("competition", 2, "anchor"),
    "擂台赛": Rule("competition", 2, "anchor"),
    "选拔赛": Rule("competition", 2, "anchor"),
    **dict.fromkeys(
        "帆船赛 龙舟赛 自行车赛 篮球赛 足球赛 排球赛 乒乓球赛 羽毛球赛 网球赛 象棋赛 围棋赛 越野赛 徒步赛 登山赛 垂钓赛 骑行赛 铁人三项赛 巡回赛 大奖赛 争霸赛 精英赛 总决赛 系列赛".split(),
        Rule("competition", 2, "anchor"),
    ),
    "制度": Rule("system", 5, "launch"),
    **dict.fromkeys("数据平台 信息平台 监管平台 交易平台 管理平台 共享平台 追溯平台 监测平台".split(), Rule("platform", 4, "anchor")),
    "年活动": Rule("campaign", 4),
    "奖补项目": Rule("project", 4, "verb"),
    "建设项目": Rule("project", 4, "launch"),
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
    "嘉年华 马拉松 交易会 洽谈会 展销会 年货节 采摘节 丰收节 开渔节 龙舟节 冰雪节 戏剧节 动漫节 戏曲节 诗歌节 品牌节 设计节 时尚节 咖啡节 灯光节 灯会 车展 服务季 公益活动 主场活动 露营节 登山节 服装节 陶瓷节 商务大会 经济大会 互联网大会 机器人大会 智能大会 产业大会 制造业大会 质量大会 能源大会 金融大会 物流大会 算力大会 国际论坛 峰会 高峰论坛 发展论坛 体育周 教育周 设计周 消费节 电商节 直播节 采购节 技能节 人才节 赏花节 花节 果节 茶节 酒节 蟹节 鱼节 虾节 瓜节 桃节 莓节 橙节 橘节 枣节 稻节"
    " 文旅季 惠民季 普法月 推广周 服务周 读书周 保护周 文化节 艺术节 购物节 美食节 旅游节 电影节 音乐节 啤酒节 读书节 科技节 体育节 消费季 购物季 旅游季 活动周 宣传周 文化周 活动月 宣传月 招聘月 读书月 服务月 艺术季 文化季 电影周 时装周 科技周".split(),
    Rule("campaign", 2, "anchor"),
)
"""Festivals, weeks and fairs of something."""

HOLDING = ("举办", "举行", "办好", "承办", "主办", "推出", "开展", "启动")
"""Verbs of which a festival with a name of its own is the object, wherever it is held."""

ORDINARY_EVENTS = frozenset(
    "职工 文化 大型 特色 系列 传统 校园 社区 乡村 农民 民族 网络 主题 各类 体育 艺术 音乐 国际 民俗 非遗 青年 学生 读书 科技 旅游 农村 企业 线上 线下 系列主题 多种 群众 群众性 城市".split()
)
"""Words before 文化节 and the like that say of what kind it is and name none."""

LAUNCHING = ("实施", "启动", "推行", "推出", "发起", "加入", "参与", "推进", "入选")
"""Verbs of which a plan is the object that has a name of its own, whatever noun 计划 stands behind."""

PRACTISING = ("实施", "推行")
"""Verbs of which a system is the object that has a name of its own."""

ORDINARY_PLANS = tuple(
    "年度 月度 季度 工作 投资 生产 建设 招生 招聘 采购 供地 用地 供应 检查 抽查 执法 实施 补助 补贴 分红 回购 减持 增持 重整 重组 融资 发行 还款 信贷 财务 预算 应急 学习 教学 复习 训练 飞行"
    " 旅行 出行 航班 运输 调水 补水 灌溉 轮作 种植 进度 施工 检修 停电 复产 复工 演练 演出 比赛 参赛 考试 考核 审计 立法 调研 监测 科研 一揽子 系列 相关 上述 具体 详细 两年 三年 五年 长期 中期 个人 企业 家庭 公司".split()
)
"""What before 计划 makes it the plan that everybody draws up."""

RULES = {**HEADS, **EVENTS, "计划": Rule("plan", 4, "launch", close=True)}
