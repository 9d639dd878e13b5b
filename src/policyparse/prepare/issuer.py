"""Who issues a government document: read from the signature, or from the title (河滨市人民政府关于…的通知)."""

from __future__ import annotations

import re

from .lines import is_organ
from .moments import published_value

_TITLE = re.compile(
    r"(?P<body>[\u4e00-\u9fff（）\s]{2,40}?)(?:关于|印发|转发|批转|贯彻|对).{2,120}(?:通知|意见|决定|公告|通告|批复|函|报告|规定|办法|答复|公报|通报|措施|请示|令)(?:[（(〔].{1,20}[）)〕])?\Z"
)

_AND_OTHERS = re.compile(r"等[一二三四五六七八九十\d]{1,3}个?(?:部门|单位|局|家)\Z")


def signing_body(lines: list[str]) -> str | None:
    """The bodies among the signature's lines, parted by a space; None where no line names a body.

    >>> signing_body(["河滨市统计局", "国家统计局河滨调查队", "2024年3月15日"])
    '河滨市统计局 国家统计局河滨调查队'
    >>> signing_body(["（记者 陈立）"]) is None
    True
    """
    bodies: list[str] = []
    for line in lines:
        if published_value(line):
            head, _, _ = line.replace("\u3000", " ").rpartition(" ")
            line = head.strip()
        if is_organ(line):
            bodies += [body for body in line.split() if body not in bodies]
    return " ".join(bodies[:4]) or None


def issuer_of_title(title: str) -> str | None:
    """The body that the title of a document begins with.

    >>> issuer_of_title("河滨市人民政府办公室关于印发《河滨市养老服务实施办法》的通知"), issuer_of_title("关于加强养老服务的思考")
    ('河滨市人民政府办公室', None)
    >>> issuer_of_title("河滨市人民政府令")
    '河滨市人民政府'
    """
    match = _TITLE.match(title)
    if match is None:
        return title[:-1] if title.endswith("令") and is_organ(title[:-1]) else None
    body = _AND_OTHERS.sub("", " ".join(match["body"].split()))
    return body if is_organ(body) or body in ("中共中央", "中共中央 国务院", "中共中央办公厅 国务院办公厅") else None
