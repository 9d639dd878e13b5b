"""What a reader is told of a place where something is gone for good, and the sentences for it in both languages."""

from __future__ import annotations

from typing import NamedTuple

from ...text import Span

SENTENCES: dict[str, tuple[str, str]] = {
    "lost_characters": ("此处有 {0} 个字符缺失", "{0} character(s) are lost here"),
    "lost_digits": ("此处有字符缺失，可能是数字", "characters are lost here that may be digits"),
    "question_marks": ("此处的问号代替了 {0} 个缺失的字符", "{0} question mark(s) stand here for characters that are lost"),
    "undecodable_bytes": ("有 {0} 个字节不属于任何编码，以代理码位保留", "{0} byte(s) fit no encoding and stand as surrogates"),
    "private_use": ("{0} 个私用区字符，含义取决于已不可知的字体", "{0} private-use character(s), whose meaning depended on a font"),
    "unreadable": ("此段是错误编码的残余，无法辨读", "this passage is what a wrong encoding left, and cannot be read"),
    "cut_lines": ("此行在写满字节数处被截断，其后内容缺失", "the line was cut off here at a number of bytes; what followed is gone"),
    "misread_characters": ("此处似为识别之误（{0}，应为{1}）", "misread by OCR, it seems: {0} for {1}"),
    "spun_words": ("文章似被机器替换了词语（{0}），名称与用词不可靠", "a machine replaced words of this article, it seems ({0}); names and wording cannot be relied on"),
}  # fmt: skip
"""Codes of warnings, and what they say in Chinese and English."""


class Warned(NamedTuple):
    """Something the reader should know about a stretch of the text.

    Args:
        code: a key of ``SENTENCES``. message: one English sentence. span: where, in the text. message_zh: the sentence in Chinese.
    """

    code: str
    message: str
    span: Span
    message_zh: str = ""


def warned(code: str, start: int, end: int, *values: object) -> Warned:
    """The warning of that code, its sentence filled in.

    >>> warned("lost_characters", 3, 5, 2).message
    '2 character(s) are lost here'
    """
    chinese, english = SENTENCES[code]
    return Warned(code, english.format(*values), Span(start, end), chinese.format(*values))
