"""Where the counted noun behind a number ends and what is said of it begins: 30家企业|转型, 3个单元|氨氮浓度下降."""

from __future__ import annotations

from collections.abc import Sequence

from ...prepare.segment import Token
from .phrase import Phrase, is_verb
from .phrase_after import noun_phrase_after, verb_phrase_after

_HAPPENING = frozenset(
    "获得 荣获 获评 获 得 有 是 被 入选 通过 取得 达到 实现 完成 进入 参加 来自 用于 位于 涉及 属于 成为 超过 具有 拥有 出现 发生 采用 实行 开展 具备 享受 纳入 列入 接受 突破 保持 处于 占 使用".split()
)
_TOWARDS = ("向", "给")
_SHORT, _LONGEST_STATE, _ENDS = 2, 6, "，。；！"


def last_verb(after: Phrase | None, last: Token) -> Phrase | None:
    """30家企业转型: the last word of the phrase behind a number, where it is a verb and all that is not counted."""
    return Phrase(last.text, last.start, last.end) if after and last.tag == "vn" and last.start == after.end else None


def state_of(after: Phrase | None, right: Sequence[Token]) -> Phrase | None:
    """3个单元氨氮浓度下降: what is said of the places that a number counts, where the clause says it to its end."""
    if after is None or len(after.text) > _SHORT or right[-1].text not in _ENDS:
        return None
    said = [t for t in right if t.start >= after.end][:-1]
    if not 1 < len(said) <= _LONGEST_STATE or not is_verb(said[-1]) or said[0].text == "的" or any(t.text in "，（" for t in said):
        return None
    return Phrase("".join([t.text for t in said]), said[0].start, said[-1].end)


def with_verb(right: Sequence[Token], predicate: Phrase) -> tuple[Phrase | None, Phrase | None]:
    """The noun that begins with a verb behind a number of things: 联合收割机; what things undergo (获得, 通过) is a predicate."""
    first = right[0]
    if first.start != predicate.start or first.text in _HAPPENING or not is_verb(first) or len(right) < 2 or right[1].tag != "n":
        return None, predicate
    after, index = noun_phrase_after(right[1:])
    if after is None:
        return None, predicate
    return Phrase(first.text + after.text, first.start, after.end), verb_phrase_after(right, index + 1)


def before_verb(right: Sequence[Token], verb: int) -> tuple[Phrase | None, Phrase | None]:
    """The noun and the predicate of tokens whose verb was taken for a part of the noun."""
    end = verb
    while end > 1 and right[end - 1].tag in ("d", "ad", "a"):
        end -= 1
    return noun_phrase_after(right[:end])[0], verb_phrase_after(right, verb)


def is_theirs_not(chars: str, predicate: Phrase, left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Whether what is said behind the counted does not name them: others do it (向7省下拨资金), or the next number cuts through it."""
    if any(t.text in _TOWARDS for t in left):
        return True
    # 选手参加焊工、钳工等|18个工种的角逐
    return "、" in predicate.text and predicate.end == right[-1].end and chars[predicate.end : predicate.end + 1].isnumeric()
