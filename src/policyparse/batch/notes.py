"""What the first sheet of an export explains, and the words for codes in Chinese."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from .views import View

_WORDS: dict[str, dict[str, str]] = {
    "status": {"target": "目标", "achieved": "完成", "provision": "规定"},
    "bound": {
        "EQUAL": "等于",
        "MORE_THAN": "超过",
        "EQUAL_OR_MORE": "不少于",
        "LESS_THAN": "不足",
        "EQUAL_OR_LESS": "不超过",
        "APPROX": "约",
    },
    "measure": {"level": "水平", "increment": "增量", "change": "变化", "share": "占比", "rank": "位次", "ratio": "比值"},
    "basis": {"yoy": "同比", "pop": "环比"},
    "time_role": {"deadline": "期限", "as_of": "截至", "period": "期间", "since": "自"},
    "time_mod": {"START": "初", "MID": "中", "END": "末", "APPROX": "约"},
    "mod": {"START": "初", "MID": "中", "END": "末", "APPROX": "约"},
    "kind": {"honour": "荣誉", "position": "职务"},
    "certainty": {"certain": "确定", "likely": "可能", "lost": "缺失"},
    "frequency": {"P1Y": "每年", "P1M": "每月"},
    "cumulative": {"1": "是", "0": ""},
}

_NOTES = {
    "zh": (
        (
            "每行的依据",
            "原文：陈述该事实的文字；所在句：其句子；起、止：在修复后文本中的位置；源文起、源文止：在解码后原文件中的位置（字符，从 0 起，止不含）",
        ),
        ("数值", "以“单位”为单位，万、亿等已换算；位数缺失时为空，残留数字见“损坏”；超过 15 位有效数字的以文本保存"),
        ("时间", "EDTF 写法，如 2025、2023-10、2021/2025；无法确定者为空"),
        ("区划代码", "GB/T 2260，文本格式，保留前导零"),
        ("文件名年份、文件名地区", "仅来自文件名，供核对；文中没有地区时，文件名地区用作地区"),
        ("错误", "未能解析的文档：哪一层、什么问题、怎么办；--retry-failed 重试"),
        ("修复", "可能、缺失者逐条列出；确定者按文档与步骤计数，列出首例"),
        ("单元格", "超过 32767 字者截断并以…结尾；超过 1048576 行者分表"),
    ),
    "en": (
        (
            "evidence",
            "quote: the words that state the fact; start, end: code points of the repaired text; source_start, source_end: of the decoded file",
        ),
        (
            "value",
            "in units of 'unit', multipliers applied; empty where digits are lost (see damage); text where it has more than 15 digits",
        ),
        ("time_value", "EDTF, such as 2025, 2023-10, 2021/2025; empty where it cannot be known"),
        ("region_code", "GB/T 2260, as text"),
        ("name_year, name_region", "from the name of the file; the region is used where the text gives none"),
        ("errors", "documents without a result: layer, kind, message, what to do; --retry-failed tries them again"),
        ("repairs", "likely and lost ones each; certain ones counted by document and step, with the first one"),
        ("cells", "longer than 32,767 characters are cut and end in …; more than 1,048,576 rows are split"),
    ),
}


def translated(view: View, row: Sequence[Any]) -> list[Any]:
    """A row with Chinese words in place of codes."""
    cells = list(row)
    for position, (english, _, _) in enumerate(view.columns):
        words = _WORDS.get(english)
        if words and cells[position] is not None:
            cells[position] = words.get(str(cells[position]), cells[position])
    return cells


def note_lines(db: sqlite3.Connection, language: str, version: str) -> Iterator[Sequence[Any]]:
    """The lines of the first sheet: where the rows come from and what the columns mean."""
    zh = language == "zh"
    last = db.execute("SELECT run, started, state, parsed, unchanged, failed, fingerprint FROM run ORDER BY run DESC LIMIT 1").fetchone()
    yield "policyparse", version
    if last:
        names = (
            ("运行", "开始", "状态", "解析", "未变", "失败", "指纹")
            if zh
            else ("run", "started", "state", "parsed", "unchanged", "failed", "fingerprint")
        )
        yield from zip(names, map(str, last), strict=True)
    yield ("",)
    yield from _NOTES["zh" if zh else "en"]
    yield ("",)
    yield ("工作表", "行数", "分表数") if zh else ("sheet", "rows", "sheets")
