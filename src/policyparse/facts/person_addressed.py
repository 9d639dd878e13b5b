"""Names with their title or address behind them: 李明德教授, 多谢王小明议员, 陈美华女士."""

from __future__ import annotations

from collections.abc import Iterator

from ..lexicon.pattern import Sighted
from .base import Context
from .person_judge import is_likely_name
from .person_patterns import Candidate, is_given, opens_name, plain_surnames, surnames
from .quotes import uniform_chars

_WORDS = ("议员", "教授", "博士", "院士", "先生", "女士", "老师", "校长", "律师", "法官", "检察官")
_BEHIND = Sighted(
    [word[:2] for word in _WORDS],
    f"(?:{'|'.join(_WORDS)})(?!们|台|团|组|级|会|职|后|生导|生研|生招|学位|头衔|称号|公寓|岗|工作|队伍|资格|证|遴选|培养)",
)
_VERBS = frozenset("多谢 感谢 邀请 祝贺 慰问 看望 会见 访问 采访 拜访 联系 委托 悼念 纪念 致敬 以及 欢迎 专访 对话 陪同".split())
"""Verbs of which a person is the object, right before a name."""

_NO_ENDS = frozenset("副老小大总正名聘任座誉")
"""What belongs to the title behind it: 副教授, 讲座教授."""


def addressed_names(context: Context) -> Iterator[Candidate]:
    """The names that stand right before a title or an address, behind a mark, a title or a verb that takes persons."""
    chars = uniform_chars(context)
    for match in _BEHIND.finditer(context.scan, chars):
        sentence = context.sentence_at(match.start())
        if sentence is None:
            continue
        low, end = sentence.span.start, match.start()
        for size in (3, 2, 4):
            start = end - size
            if start < low or not _is_shape(chars[start:end]):
                continue
            if (opens_name(chars, start, low) or chars[start - 2 : start] in _VERBS) and is_likely_name(context, start, end, False):
                yield Candidate(start, end, "person.addressed")
                break


def _is_shape(name: str) -> bool:
    """Whether characters are a surname that is no word and a given name."""
    size = 2 if name[:2] in surnames() and len(name) > 2 else 1
    return name[:size] in plain_surnames() and len(name) - size in (1, 2) and name[-1] not in _NO_ENDS and is_given(name[size:])
