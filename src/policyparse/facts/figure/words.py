"""The closed classes of words that decide what a number means: links, changes, modal words, scopes. Open classes are in the gazetteer."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


REACH = _set(
    "处于 仅为 迈上 跨上 登上 跃上 踏上 站上 冲刺 逼近 扩增到 扩增至 达 达到 达成 可达 已达 高达 多达 将达 为 是 约为 分别为 均为 突破 超过 超 逾 增至 升至 增加到 提高到 提高至 提升到 提升至 扩大到 扩大至 上升到 上升至 发展到 "
    "增长到 增长至 增加至 降至 降到 稳定 保持 维持 控制 下降到 下降至 降低到 减少到 减少至 压减到 压减至 缩短至 缩短到 位于 介于 处在 跌破 跌至 升破 冲击 占据 持续保持 继续保持 始终保持 保持 保持在 稳定在 维持在 控制在 到 至 在 有 共有 拥有 共 总计 共计 合计 总共"
)
"""Verbs that link an indicator on their left with the number on their right."""

RISE = _set(
    "增长 增加 上升 提高 提升 上涨 提了 涨了 升了 增了 扩大 加快 年增 月增 攀升 回升 增 升 升值 已升 已增 已涨 涨 提前 高于 快于 高 快 多 多出 多收 高出 上调 调高 调增 上浮 走高 反弹 改善 成长 上扬"
)
FALL = _set(
    "下降 降低 减少 精简 降了 减了 跌了 下滑 下跌 回落 缩小 收窄 减 降 压缩 年减 月减 低于 慢于 低 少 压减 削减 缩减 压降 跌 减缓 放缓 缩短 下调 调降 调减 下浮 走低 便宜 贬值 已降 已减 已跌 萎缩 下挫"
)
SWINGS = frozenset(adverb + verb for adverb in "大微猛劲暴急骤略小狂陡锐激飞飙齐普稳稍领" for verb in "涨跌升降增减")
"""Rise and fall with their strength in one word: 大跌, 微涨, 飙升."""

SHIFTS = frozenset(word for word in RISE | FALL | SWINGS if len(word) == 2)
"""Two characters that say that something rose or fell."""

MILESTONES = _set("大关 台阶 新台阶 关口 门槛 行列 为限 迈进 目标 水平")
"""Words behind a number that only call it a mark: 突破600万标箱大关."""

STRONG_RESULTS = _set("已 已经 了 截至 截止 目前 去年 上年 现有 现已 至此 曾 曾经 近年来")
"""Words of result that hold in a plan too; 累计 and 完成 can be planned."""

INCREMENT = _set("新增 新获 增设 净增 增加 新孵化 新认定 新培育 新招 新签 新增加 再增 增 新注册 新引进 新登记 新招引 新签约")

SKIP = _set(
    "短短 或 如 共分 最远 最深 最短 最长 净 直线 快速 预估 预定 可望 已 已经 将 也 又 再 就 都 均 各 还 仅 仅仅 只 只有 约 近 分别 累计 平均 力争 确保 预计 计划 预期 争取 力促 有望 总 大约 大概 同比 环比 先后 陆续 成功 "
    "共 总共 一共 合计 总计 共计 其中 每年 每月 每 年均 月均 日均 了 过 着 的 数 出 到 至 在 可 能 要 应 须 需 不 得 以 按 从 由 给予 一次性 最高 最低 不少于 不低于 不超过 以上 目前 现 现有 全部 首次 "
    "逐步 每人 每户 每家 每名 每个 每亩 每班 每台 每吨 每位 每件 每项 每座 每款 每套 每支 每场 每辆 每只 每头 每艘 每所 每校 每村 每栋 每间 每例 每批 每期 每人每年 每人每月 每生 每天 每日 每人每天 每生每天 每年每人 每户每年 每秒 每分钟 每小时 每斤 每公斤 每升 每毫升 每公里 每平方米 每立方米 每股 每桶 每千瓦时 每度 向 新台币 人民币 港币 单笔 止跌 触底 企稳 相当于 反而 由降转 由跌转 仍 仍有 尚 尚有 按年 按月 按季 逐步 持续 稳步 连续 大幅 明显 显著 进一步 始终 继续 依然 仍然 基本 普遍 整体 总体 全线 一度 小幅 同期 初步 临时 核算 测算 估计 估算 约合 折合 比 较 超 逾 突破 超过 实际 名义 扣除 不变 同口径 实质"
)
"""Words between the noun and its number that belong to neither."""

TARGET = _set(
    "力争 确保 计划 预计 预期 拟 争取 力促 有望 届时 将会 即将 力求 计划投资 预计到 盼 冀望 规划建设 奋斗目标 预估 预定 可望 上看 目标值 原定 建成后 完成后 投产后 达产后 投用后 建成投用后"
)
"""Words of aim or forecast. 将 and 要 count only before a verb: 将新建, not 将资金纳入."""

ACHIEVED = _set(
    "已经 累计 截至 截止 目前 去年 上年 完成 取得 荣获 成功 至此 近年来 现有 现已 先后 获得 同比 评出 共有 达到了 突破了 超过了 日前 近日 昨日 实现了 建成了 曾经 超额完成 有所改善 有所提高 有所下降 有所好转 明显改善 显著改善"
)
"""Words that report a result."""

STAGES = _set("开工 竣工 投产 开业 签约 落地 入库 达产 建成 投用 获批 获评 入选 通车 交付")
"""What is said of projects and of firms that some of them have reached: 项目28个，已开工21个."""

PAYMENTS = ("补贴", "补助", "奖励", "资助", "津贴", "奖金", "奖补")
"""What a sum of money is paid as."""

PART_OF_NAME = _set(
    "总量 数量 人数 总数 总额 规模 面积 占比 比重 比例 增速 增幅 涨幅 降幅 跌幅 升幅 总人数 总投资 投资额 产值 产量 金额 总产值 均价 数 率 人均 合格率 成绩 综合成绩 总规模 总面积 额 总产量 总销量 件数 户数 家数 全长 总长 总投资额 总资金"
)
"""Heads that mean nothing without the indicator before them: 高技能人才达350万人，总量居全国前列."""

IMPERATIVE = _set(
    "实施 推进 加快 开展 建设 打造 支持 鼓励 强化 加强 完善 健全 培育 推动 落实 深化 优化 提升 扩大 建立 构建 围绕 坚持 统筹 组织 引导 加大 畅通 制定 深入 大力 全面 积极 着力 鼓励 依托 做好 做大 做强 "
    "培养 壮大 拓展 创新 促进 保障 发展 聚焦 突出 严格 规范 发挥 抓好 发展壮大 持续 稳步 有序 布局 引进 新建 改造 实行 推行 推广 每年 选树 选育 对 力争 到"
)

STATE_LEADS = _set(
    "现时 现今 其中 当中 就连 不仅 不但 同时 此外 另外 另有 还有 包括 包含 含 并 且 而 以及 和 与 及 或 或者 也 又 即 如 如此 因此 从而 使 让 令 把 将 以 为 对 在 于 从 由 据 经 据悉 据了解 据介绍 据统计 期间 上述"
)

NEVER_NOUNS = _set(
    "力争 确保 预计 预估 拟 争取 力促 有望 届时 将会 即将 力求 预定 可望 且 仍 仍有 尚 尚有 执行 免费 成功 持平 基本持平 略有 一下子 大部分 多数 之间 这是 那是 就是 获"
)
"""Words of aim, adverbs and verbs that the dictionary takes for nouns."""

UNITLESS = ("收入比", "之比", "比值", "系数", "指数", "容积率", "比例", "存贷比", "PMI", "倍率", "生师比", "师生比", "车位比", "比")
"""Ends of indicators whose numbers have no unit."""
