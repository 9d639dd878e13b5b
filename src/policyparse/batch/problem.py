"""Why a document has no result, in both languages: what the store keeps of an error."""

from __future__ import annotations

from typing import NamedTuple

from ..errors import InputError
from ..text import replace_surrogates


class Problem(NamedTuple):
    """The layer that gave up, a stable word for the kind, and a sentence and what to do, in English and Chinese."""

    layer: str
    kind: str
    message: str
    hint: str
    message_zh: str = ""
    hint_zh: str = ""

    def row(self) -> tuple[str, ...]:
        """The columns of the store; what has no Chinese words stands in English."""
        return (*self[:4], self.message_zh or self.message, self.hint_zh or self.hint)


NO_PROBLEM = (None,) * len(Problem._fields)
"""The columns of a document that has a result."""


def problem_of(error: InputError) -> Problem:
    """An error of reading as the store keeps it.

    >>> problem_of(InputError("empty", "the input has no characters", "give a text", message_zh="没有字符")).row()[4:]
    ('没有字符', 'give a text')
    """
    return Problem(
        error.layer, error.code, replace_surrogates(error.message), error.hint, replace_surrogates(error.message_zh), error.hint_zh
    )


_OF_WORKERS = {
    "timeout": (
        *("look at the document, or give it more time with --time-limit", "超过单个文档的时限"),
        "请查看该文档，或用 --time-limit 放宽时限",
    ),
    "killed": (
        *("look at the document; it may need more memory than there is", "处理它的进程几次被结束"),
        "请查看该文档；可能内存不足",
    ),
    "raised": ("please report it with this document", "程序出错", "请连同该文档报告此问题"),
}


def worker_problem(kind: str, message: str) -> Problem:
    """A document that cost its worker the life, or the time.

    >>> worker_problem("timeout", "not finished after 60 seconds").row()[4]
    '超过单个文档的时限（not finished after 60 seconds）'
    """
    hint, message_zh, hint_zh = _OF_WORKERS.get(kind, ("", "", ""))
    return Problem("worker", kind, message, hint, f"{message_zh}（{message}）" if message_zh else "", hint_zh)
