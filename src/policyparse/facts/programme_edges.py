"""Where a name without quotation marks begins: verbs of undertaking, other verbs and adverbs, particles."""

from __future__ import annotations

from .anchors import Edges

# What undertakes: behind one of these a name begins, and that it stands there is evidence of a name.
_UNDERTAKE = "实施 开展 推进 启动 推行 推动 推广 落实 组织 举办 承办 主办 举行 参加 参与 建立 建成 构建 搭建 打造 成立 组建 设立 发起 共建 开启 打响 打好 打赢 继续 深化"
# Verbs and adverbs that are no part of a name, unless they stand right before the head noun (巩固提升行动).
_OTHER = (
    "深入 大力 积极 持续 扎实 稳步 有序 加快 加强 支持 鼓励 引导 健全 完善 制定 出台 印发 发布 贯彻 执行 采取 统筹 聚焦 围绕 依托 通过 根据 按照 结合 作为 成为 列入 纳入 入选 获得 荣获"
    " 探索 进行 完成 实现 提出 明确 发挥 做好 抓好 办好 坚决 坚持 扩大 申报 承担 助力 迎接 确保 带动 用好 利用 运用 抓住 尤其 特别 下设 设有 分为 包含 联合 共同 率先 先后 新一轮 一系列 一批 各类 各级"
    " 多项 系列 正式 正在 介绍 解读 助推 谋划 不断 进一步 其中 以及 包括 涵盖 例如 我国 我省 我市 我区 我县 我们 他们 相关 有关 同时 目前 近年来 推出 召开 严格 有效 切实 认真 充分 不仅 而且 可以 能够 需要 应当"
    " 必须 已经 今天 昨天 上午 下午 首批 首个 参赛 融入 面向 增设 安排 研究 符合 实行 先行 大规模 统一 增强 授权 全面 开通 今年 去年"
)
# Particles and the like, with the characters before and behind them that make another word: 自由, 高等, 在线, 国有.
PARTICLES: dict[str, tuple[str, str]] = {
    **dict.fromkeys("的了将把是从让被着也都其每该这此各之或", ("", "")),
    "由": ("自", ""),
    "等": ("高平同初中", "级"),
    "在": ("", "线职校岗"),
    "对": ("", "接口外"),
    "以": ("", "旧工"),
    "有": ("国所公私既现特专", "机轨声"),
    "向": ("定面双", ""),
    "到": ("", "户村位家期"),
    "于": ("", "一"),
    "并": ("", "购"),
    "为": ("行", "民农"),
    "要": ("主重首紧", "素点闻"),
}

# Verbs that also stand inside names (队伍建设改革试点): an edge only where the name would begin with them.
OPENING = ("建设", "创建")

# What is done to an undertaking that runs already; behind a verb of undertaking they belong to its name.
KEEPING = ("巩固", "总结", "抓牢", "擦亮")

EDGES = Edges(
    {**dict.fromkeys(_OTHER.split(), "soft"), **dict.fromkeys(_UNDERTAKE.split(), "verb")},
    PARTICLES,
    "个项大家名场批件条支所座",
    {
        "利用": ("循环", "综合", "梯次", "梯级", "资源化", "资源", "开发", "高效", "再", "合理", "能源化", "回收"),
        "推广": ("农技", "技术", "科技", "示范", "应用", "普及", "良种", "文化", "品牌"),
        "完善": ("巩固", "配套"),
        "引导": ("职业", "就业", "产业", "政策"),
        "支持": ("就业", "金融", "政策", "科技", "技术", "综合"),
        "研究": ("科学", "基础", "前沿", "应用"),
        "带动": ("辐射", "就业", "示范"),
        "助力": ("金融", "科技", "经济", "产业", "人才", "青年", "巾帼", "工会", "消费", "电商"),
        "推进": ("攻坚",),
        "建成": ("创",),
    },
)
