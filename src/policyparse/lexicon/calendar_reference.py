"""Vague past, present and future: words that name a time that no calendar fixes."""

from __future__ import annotations

import re

_PAST = (
    "近日 日前 近期 近来 近年 近年来 近几年 近几年来 近些年 近些年来 这些年 这些年来 多年来 多年以来 往年 历年 历年来 以往 此前",
    "不久前 前不久 长期以来 一直以来 前些年 前几年 一段时间以来 近一段时间 近段时间 前段时间 前一段时间 最近几天 几年来 数年来 几年前 几天前 前几天 前几日 连日来 早年 早些年 最近 最近几年 过去几年",
    "这几年 数年前 多年前",
)
_PRESENT = "目前 当前 当今 现如今 眼下 如今 现在 当下 现阶段 现今 时下"
_FUTURE = "未来几天 今后 未来 将来 未来几年 今后几年 今后一个时期 今后一段时期 未来一段时间 未来一段时期 未来一个时期 不久的将来"

REFERENCES: dict[str, str] = {
    **dict.fromkeys(" ".join(_PAST).split(), "PAST_REF"),
    **dict.fromkeys(_PRESENT.split(), "PRESENT_REF"),
    **dict.fromkeys(_FUTURE.split(), "FUTURE_REF"),
}
"""Each word with its TIMEX3 value."""

_BY_HEAD: dict[str, tuple[str, ...]] = {}
for _word in sorted(REFERENCES, key=len, reverse=True):
    _BY_HEAD[_word[:2]] = (*_BY_HEAD.get(_word[:2], ()), _word)

# Words before or after which the same characters say something else: 3日前, 题目前, 美好未来.
_NOT_AFTER = {
    "日前": re.compile(r"[\d一二三四五六七八九十今昨近当同节假每生] ?\Z|扶贫\Z"),
    "目前": re.compile(r"[项题]\Z"),
    "时下": re.compile(r"[瓦小同平及届]\Z"),
    "当前": re.compile(r"[相适恰应]\Z"),
    "近期": re.compile(r"[远最]\Z"),
    "未来": re.compile(r"[的向赢创迎筑绘见到个往望眼]\Z"),
    "近日": re.compile(r"[贴附]\Z"),
    "现在": re.compile(r"[出体实表呈展显发再浮涌闪]\Z"),  # 最大雨量出现在…
}
_NOT_BEFORE = {
    "未来": re.compile(r"(?![，,将]|[\d一二两三四五六七八九十]+年)"),
    "将来": re.compile(r"(?![，,。、的；])"),
    "最近": re.compile(r"的|距|年|[处一两\d]"),
    "日前": re.compile(r"后|往|夕"),
    "时下": re.compile(r"[调降跌滑达发行]"),
    "近期": re.compile(r"规划|目标|任务|建设"),
    "现在": re.compile(r"完成|进行"),
    "当前": re.compile(r"页|位置|价"),
    "历年": re.compile(r"[真试]"),
    "早年": re.compile(r"间"),
}


def reference_at(chars: str, start: int) -> tuple[int, str] | None:
    """The vague time word at a position: its end and TIMEX3 value; None where the characters say something else there.

    >>> reference_at("近年来，全市", 0), reference_at("创造美好未来", 4), reference_at("3日前", 1)
    ((3, 'PAST_REF'), None, None)
    """
    for word in _BY_HEAD.get(chars[start : start + 2], ()):
        if chars.startswith(word, start):
            end = start + len(word)
            before, after = _NOT_AFTER.get(word), _NOT_BEFORE.get(word)
            if before is not None and before.search(chars[max(0, start - 3) : start]):
                return None
            return None if after is not None and after.match(chars[end : end + 6]) else (end, REFERENCES[word])
    return None
