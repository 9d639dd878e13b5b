"""What stands beside a name in quotation marks: verbs that launch and start, titles, ends of the names of services."""

from __future__ import annotations

import re

SERVICE = re.compile(r"[^一].{1,8}(?:[通卡码网云券荟]|[eE]?贷|小哥|驿站)")
CALLED_TITLES = re.compile("(?:[、和]?“[^“”]{2,20}”){0,6}(?:等?(?:荣誉)?称号|等[^，。；“”]{0,6}(?:荣誉|奖项|牌匾|奖牌|证书))")
NAMED_AS = re.compile(r"(?:命名|认定|评选?|授予|推选)[^，。；]{0,40}为\Z")
AWARDED = re.compile("(?:荣获|获评|获得|评为|认定为|入选)[^，。；“”]{0,12}(?:“[^“”]{2,14}”、[^，。；“”]{0,8}){0,3}\\Z")
LAUNCHED = re.compile(
    r"(?:推出|推广|上线|开通|搭建|开发|打造|建设|纳入|启用|发行|发放|设立|创建|研发|组建|办好)[^，。；：、！？“”]{0,16}\Z"
)
# 实施“甲乙丙丁”，: what is launched and has no noun is named all the same; what carries a product or a service needs more.
STARTED = re.compile(r"(启动实施|启动|实施|发起|开展|推行|配合推动)了?\Z")
STARTS = re.compile(
    r"(?:[今去]年|于?\d{1,2}月(?:\d{1,2}日)?|日前|近日|已|正式|全面|率先){0,3}(?:启动|开启|启幕)(?![了仪记发])|(?:自|从)[^，。；“”]{2,12}(?:启动|实施|开展)"
)
METHOD = re.compile(r"式\Z|制\Z|回头看|零容忍|一票否决|一刀切|一.一.|^[一两三四五六七八九十双多0-9].{0,3}\Z|\+|一站|一窗|[^、]、|[a-z]\Z")
SERVICE_ENDS = frozenset("通卡码网云券荟贷哥站")
APPOSED = ("平台", "系统", "小程序", "客户端", "品牌", "网站", "热线", "公众号", "服务站")
