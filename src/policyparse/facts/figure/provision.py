"""Words that state a rule: of entitlement, of a threshold or a penalty, and what shows that they were carried out."""

from __future__ import annotations

import re

from ...lexicon.pattern import Pattern, alternatives, branches

_PAYMENTS = "补助(?<!中央补助)(?<!上级补助)(?<!省级补助) 补贴(?!性) 奖励 资助 奖补 津贴 报销 补偿"
_EACH_CASE = "单个 同一 每个 每家 单户 单笔 单次 个人 人均 年度"
_SHARES = "二分之一 三分之一 三分之二"


def _each(words: str, behind: str) -> str:
    """Alternatives that begin with one of some words: a search runs from one plain character to the next."""
    return "|".join(word + behind for word in words.split())


_PROVISION = (
    r"给予[^。；]{0,40}(?:补助|补贴|奖励|资助|奖补|支持|津贴|扶持|贴息)|"
    + _each(_PAYMENTS, r"[^。；，]{0,12}\d(?![\d.]*(?:[万亿]?[人名户]|亿|周?岁))")
    + r"|减免[^。；，]{0,12}\d(?![\d.]*[万亿])|"  # 减免税费3.4亿元 is a total, no rule
    + _each("奖 补", r"[^。；，\w]{0,3}\d{1,6}万?元")
    + "|奖[励金]?\ufffd"
    + r"+\d|按[^。；，]{0,24}标准|罚款(?!\d[\d.]*[万亿]元[，。；])|应当|不得(?:少于|低于|超过|高于)|每[人户家名亩班个台吨次位间所校][^。；，]{0,8}(?:最[高多]|不超过|至少(?!建|有|设|配|培|打造|创建)|补|奖|可(?!增|节|省|带|产|实现|达)|费|[^。；，]{0,6}上限)"
    r"|按(?:百分之[^。；，]{1,4}|\d+%)计[，。；算]|按[^。；，]{0,16}[\d一二三四五六七八九][^。；，\d]{0,5}(?:贴息|补助|补贴|奖励|给予|收取|征收|扣除|扣减|分担|执行|缴)|"
    + _each(_SHARES, "[^。；，]{0,4}(?:给予|补助|补贴)")
    + "|补助[^。；，]{0,8}分之|"
    + _each(_EACH_CASE, "[^。；]{0,16}(?:不超过|不得超过|最高|上限|限额)")
    + r"|为限|封顶|补助比例|补助比率|补贴比例|补贴比率|缴费(?:比例|基数|标准|年限)|每[月年](?:可|分别)?(?:[缴领交]|享受)[^。；，]{0,8}\d|可领|可减|免收|优惠\d|每餐[^。；]{0,6}\d"
    r"|最[高多](?:不超过|可(?!达)|减免)|须用于|需用于|可(?:申请|领取|享受|获得)[^。；]{0,12}\d|确保\d+%|报名费|注册费|服务费|手续费"
)
PROVISION = Pattern(
    "figure.provision",
    branches(alternatives(_PROVISION)),
    yes=("给予最高50万元奖励", "每人补贴2000元", "处1万元以上5万元以下罚款", "确保60%用于培训", "不得少于30人"),
    no=("累计建成5家", "投入资金2亿元", "获得一等奖3项"),
)
_MAYBE = re.compile(
    r"补|奖|罚|费|贴|助|偿|免|销|缴|扣|应当|不得|用于|标准|最高|上限|为限|封顶|优惠|不超过|可[申领享获]|每[人户家名亩班个台吨次位间所校]|给予|执行|计(?<=[%\d零一二三四五六七八九十百]计)|[须需]用|最多"
)
_FOR_EACH = re.compile("每(?![年月日天周季])|单[户个笔]|按照?[^，。；]{2,24}标准|对[^，。；]{2,30}，?(?:给予|发放)[^，。；]{0,8}\\d")
DONE = re.compile(
    r"已(?<![而业]已)|累计(?!不|最|缴|满|得|补|奖|发放\d年)|(?<=[一两二三四五六七八九十\d])年累计|共(?:发放|兑现|奖励|补贴|资助|补助|救助)|发放了|兑现了|去年(?<![较比]去年)|上年(?<![较比]上年)(?!度)|截至|同比|完成(?:年度|全年)?目标?任务的"
)


def find_rule(chars: str, start: int, end: int) -> int | None:
    """Where the words of a rule begin, of entitlement, of a threshold or a penalty; None where there are none or they were carried out.

    What was carried out says so, unless a sum for each is named before it: 每人补贴2000元，去年共领取补贴78万元.
    """
    words = chars[start:end]
    if _MAYBE.search(words) is None:
        return None
    if (done := DONE.search(words)) is not None:
        words = words[: words.rfind("，", 0, done.start()) + 1]
        if _FOR_EACH.search(words) is None:
            return None
    for match in PROVISION.finditer(words):
        begin = match.start()
        if "每" in words[max(0, begin - 8) : begin] or not (_TOTAL.match(match[0]) and _PLANNED.search(words, 0, begin)):
            return start + begin
    return None


_TOTAL = re.compile("(?:补贴|补助|奖励|资助|奖金|津贴|奖补|贷款)[^每，。；]{0,12}\\d\\Z")
"""A sum of payments as such; behind 计划 and the like it is an aim: 到年底计划发放补贴400万元."""
_PAID_OUT = re.compile("\\A[^每]*(?:发放|拨付|下达|安排|兑现|投入|落实|拨出|编列)(?![^每]*(?:最高|给予|按|标准|每))")
"""Totals of what is paid."""
_PLANNED = re.compile("计划(?!》)|力争|预计|争取|拟")
RESULT = re.compile("收到|受理|惠及|兑现|发放了")
_CONDITION = re.compile(r"的，\Z|^(?:对|按|凡|符合|给予|经|年[满度])|(?:以上|以下|不满|未满|满\d)|最高|不超过|上限")


def is_quota(clause: str, unit: str | None, dimension: str) -> bool:
    """Whether a clause before the rule says what is to be done: 每年培训3000人次，对取得证书的给予奖励."""
    if dimension == "currency":
        return _PAID_OUT.search(clause) is not None
    return unit not in ("%", "‰", "倍") and _CONDITION.search(clause) is None
