"""Credit lines: who wrote, photographed and edited the article (记者 张三 通讯员 李四/文 王五/图).

A credit line is made of role words and names and nothing else; that is what tells it from a sentence in which a reporter appears.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from .names import could_be_name, is_person_name, split_names
from .vocabulary import CREDITED, is_medium, label_fields, longest_label

LONGEST_CREDIT = 120
"""Characters; a longer line is no credit line."""

_BREAK = re.compile(r"[\s,，、;；|｜丨/／()（）\[\]【】<>《》:：。□■◎●○◇◆▲△▪•—-]+")
_FILLER = re.compile(r"[\u3400-\u9fff]{0,6}(?:报道|综合|整理|供稿|来稿|讯|电)|[和与及等并]|[^\u3400-\u9fff]{1,12}")
_ENDING = re.compile(r"(?<=.)(?:综合)?(?:报道|供稿|整理)\Z")

_WRITTEN, _PICTURED = "reporters", "photographers"
_SHORT = {
    **dict.fromkeys(("文", "文字", "撰文"), (_WRITTEN,)),
    **dict.fromkeys(("图", "摄", "摄影", "图片", "供图", "拍摄"), (_PICTURED,)),
    **dict.fromkeys(("文图", "图文", "摄影报道", "摄影/报道"), (_WRITTEN, _PICTURED)),
}
"""Roles that stand before a name (图/张三) or behind it (张三/图)."""

_CALLED = {
    "记者": _WRITTEN,
    "评论员": _WRITTEN,
    "作者": _WRITTEN,
    "实习生": _WRITTEN,
    "通讯员": "correspondents",
    "编辑": "editors",
    "摄影": _PICTURED,
}
"""Roles that may carry a medium or a rank before them (河滨日报全媒体记者)."""

_ROLE_COLON = re.compile(r"(?:记者|通讯员|作者|摄影)\s?[:：]\s?([\u4e00-\u9fff]{2,3})(?=[\s,，、;；|）)]|\Z)")
_LONGEST_RANK = 16
_EDITING = re.compile("编|审|校|核|责任|主任|签发")  # 策划, 设计, 出品 and 发布人 stand in the same lines and edit nothing

Role = tuple[str, ...]

_NO_ROLE: Role = ("unassigned",)


@dataclass(slots=True)
class Credits:
    """Names by what they did; ``unassigned`` stand without a role word.

    ``complete``: the characters hold role words and names only; ``roles``: how many role words.
    """

    reporters: list[str] = field(default_factory=list)
    correspondents: list[str] = field(default_factory=list)
    photographers: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)
    unassigned: list[str] = field(default_factory=list)
    complete: bool = False
    roles: int = 0

    def put(self, role: Role, names: list[str]) -> None:
        """Put names under each part of a role."""
        for part in role:
            held = getattr(self, part)
            held.extend(name for name in names if name not in held)

    @property
    def count(self) -> int:
        """How many names there are."""
        return len(self.reporters) + len(self.correspondents) + len(self.photographers) + len(self.editors)


@lru_cache(maxsize=512)
def read_credits(chars: str) -> Credits:
    """Role words and the names that belong to them. The result is shared: read it, do not change it.

    >>> c = read_credits("本报记者 陈立 通讯员 周小雨/文 吴越/图")
    >>> c.reporters, c.correspondents, c.photographers, c.complete
    (['陈立'], ['周小雨'], ['吴越'], True)
    >>> read_credits("记者 陈立 在现场看到，大棚里一片繁忙").complete
    False
    """
    credits = Credits()
    parts = list(_parts(chars)) if len(chars) <= LONGEST_CREDIT else []
    role: Role | None = None
    names: list[str] = []
    last: list[str] = []  # the names that the short role before this one took
    called = _called(chars)
    credits.complete = bool(parts)
    for index, (kind, value) in enumerate(parts):
        if kind == "name" or (kind == "maybe" and (role == ("editors",) or (role and value in called) or _among_names(parts))):
            names.append(value)
        elif kind == "short" and (names or last) and _stands_behind(parts, index):
            credits.roles += 1
            credits.put(_behind(_SHORT[value], role), names or last)
            last, names = names or last, []
        elif kind in ("long", "short"):
            credits.roles += 1
            credits.put(_NO_ROLE if role is None else role, names)
            role = _SHORT[value] if kind == "short" else (value,) if value else ()
            names, last = [], []
        elif role != ():  # the words behind 单位, 来源 and other labels may be anything
            credits.complete = False
    credits.put(_NO_ROLE if role is None else role, names)
    return credits


def _called(chars: str) -> list[str]:
    """Words behind 记者： and 通讯员： in one row: names there even with a surname that no list holds; one alone may be what a speaker says."""
    found = _ROLE_COLON.findall(chars) if ":" in chars or "：" in chars else []
    return found if len(found) > 1 else []


def _among_names(parts: list[tuple[str, str]]) -> bool:
    """Whether a token without a known surname is a name by its company: at least two sure names for each such token."""
    sure = sum(kind == "name" for kind, _ in parts)
    return sure >= 2 * sum(kind == "maybe" for kind, _ in parts) and all(kind != "other" for kind, _ in parts)


def _stands_behind(parts: list[tuple[str, str]], index: int) -> bool:
    """张三 文 李四 图: a short role stands behind the name if the row begins with a name or ends with a role, or no name follows it."""
    return parts[-1][0] == "short" or parts[0][0] == "name" or index + 1 == len(parts) or parts[index + 1][0] != "name"


def _behind(short: Role, role: Role | None) -> Role:
    """Who 记者 张三/文 and 通讯员 李四/文图 are: the long role says who wrote, the short one that a picture is theirs."""
    if role is None or _WRITTEN not in short:
        return short
    return tuple(dict.fromkeys((*role, *(part for part in short if part != _WRITTEN))))


def _parts(chars: str) -> Iterator[tuple[str, str]]:
    """Names, role words and the rest, in order: (name | maybe | long | short | other, value)."""
    tokens = [token for token in _BREAK.split(chars) if token]
    index = 0
    while index < len(tokens):
        token = tokens[index]
        following = tokens[index + 1] if index + 1 < len(tokens) else ""
        index += 1
        if len(token) == len(following) == 1 and is_person_name(token + following) and following not in _SHORT:
            index += 1  # 王　伟: two characters set apart
            yield "name", token + following
        else:
            yield from _token_parts(token)


def _token_parts(token: str) -> Iterator[tuple[str, str]]:
    if token in _SHORT:
        yield "short", token
        return
    end, value = _long_role(token)
    if end:
        yield "long", value
        token = token[end:]
    if token:
        yield from _name_parts(token)


def _long_role(token: str) -> tuple[int, str]:
    """Where the role word at the beginning of a token ends, and the field of its names ('' for a label that credits nobody)."""
    for size in range(min(longest_label(), len(token)), 1, -1):
        field_name = label_fields().get(token[:size])
        if field_name is not None:
            credited = CREDITED.get(field_name, "")
            return size, "" if credited == "editors" and not _EDITING.search(token[:size]) else credited
    places = [(token.find(word), word) for word in _CALLED if word in token]
    if not places or min(places)[0] > _LONGEST_RANK:
        return 0, ""
    place, word = min(places)
    return place + len(word), _CALLED[word]


def _name_parts(token: str) -> Iterator[tuple[str, str]]:
    """张三, 张三报道, 张三摄, 张三李四; a medium that stands beside another (河滨日报/河滨新闻网记者) is no name."""
    if is_medium(token):
        return
    bare = _ENDING.sub("", token)
    short = next((word for word in ("文图", "摄影", "摄", "文", "图") if bare.endswith(word) and is_person_name(bare[: -len(word)])), "")
    if short and (short in ("文图", "摄影", "摄") or not is_person_name(bare)):
        yield from (("name", bare[: -len(short)]), ("short", short))
    elif is_person_name(bare, labelled=True):
        yield "name", bare
    elif names := split_names(bare):
        yield from (("name", name) for name in names)
    elif not _FILLER.fullmatch(token):
        yield "maybe" if could_be_name(bare) else "other", token
