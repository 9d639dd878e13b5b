"""What the first sheet of an export explains, and the words for codes in Chinese."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

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
    "kind": {
        "figure": "数据",
        "date": "日期",
        "programme": "项目",
        "document": "文件",
        "honour": "荣誉",
        "position": "职务",
        "organisation": "机构",
        "place": "地点",
        "person": "人物",
    },
    "certainty": {"certain": "确定", "likely": "可能", "lost": "缺失"},
    "frequency": {"P1Y": "每年", "P1M": "每月"},
    "cumulative": {"1": "是", "0": ""},
    "region_from": {"figure": "该数据", "article": "文章", "file_name": "文件名"},
    "year_from": {"text": "文中时间", "file_name": "文件名"},
}
WORDED = frozenset(_WORDS)
"""English names of the columns whose codes have words."""

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
        ("去重数据", "转载（多数句子相同的文章）中的同一数据只计一次；文章数为载有它的篇数。城市年份面板同样只计一次"),
        (
            "城市年份面板",
            "长表：地区、年份、指标各一行。年份取该数据时间的末年，文中没有时取文件名年份；地区取该数据的地区，没有时取文章的地区，见“地区来自”“年份来自”",
        ),
        (
            "城市年份面板宽表",
            "每个地区、年份一行，指标为列，界限另列；同格有几个数值时取载文最多者，再取发布最晚者，“多值格数”为这样的格数；“依据”列出每格的事实",
        ),
        ("抽样复核", "随机抽取的事实。在第一列填“对”或“错”，右侧公式计算准确率及其 95% 置信区间（Wilson）"),
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
        ("figures_once", "a figure that several reprints state counts once; documents: how many state it. The panel counts the same way"),
        (
            "panel",
            "long form. The year is the last one of the figure's time, else the file's; the region is the figure's, else the article's: see"
            " region_from and year_from",
        ),
        (
            "panel_wide",
            "a row for each region and year, a column for each indicator, bounds beside it; of several values that of the most articles, then"
            " the one published last; several: cells with more than one value; evidence: the fact behind each cell",
        ),
        ("sample", "random facts. Mark the first column right or wrong; the formulas give the precision and its 95 % interval (Wilson)"),
        ("errors", "documents without a result: layer, kind, message, what to do; --retry-failed tries them again"),
        ("repairs", "likely and lost ones each; certain ones counted by document and step, with the first one"),
        ("cells", "longer than 32,767 characters are cut and end in …; more than 1,048,576 rows are split"),
    ),
}


def translated(names: Sequence[str], row: Sequence[Any]) -> list[Any]:
    """A row with Chinese words in place of codes, by the English names of its columns."""
    cells = list(row)
    for position, english in enumerate(names):
        words = _WORDS.get(english)
        if words and cells[position] is not None:
            cells[position] = words.get(str(cells[position]), cells[position])
    return cells


def word(column: str, code: str, language: str) -> str:
    """What a code is called.

    >>> word("status", "target", "zh"), word("status", "target", "en"), word("basis", "2020", "zh")
    ('目标', 'target', '2020')
    """
    return _WORDS[column].get(code, code) if language == "zh" else code


def note_lines(db: sqlite3.Connection, language: str, version: str, left_out: int = 0) -> Iterator[Sequence[Any]]:
    """The lines of the first sheet: where the rows come from and what the columns mean.

    Args:
        left_out: how many indicators have no column of the wide panel.
    """
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
    if left_out:
        told = "{} 个较少见的指标没有列，见城市年份面板" if zh else "{} rarer indicators have no column; they are in panel"
        yield "城市年份面板宽表" if zh else "panel_wide", told.format(left_out)
    yield ("",)
    yield ("工作表", "行数", "分表数") if zh else ("sheet", "rows", "sheets")
