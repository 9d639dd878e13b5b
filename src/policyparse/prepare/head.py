"""The head of a page: which of its lines is the title, which the subtitle, and what stands around them."""

from __future__ import annotations

import re

from .headline import fold, has_site, is_page_title, strip_column
from .labels import label_alone, read_labels
from .lines import is_article, is_numbered, is_organ, opens_body
from .page import Role
from .signs import Sign
from .titles import DASHES, KIND, find_title_lines, role_below_title
from .vocabulary import is_medium

LONGEST_HEAD = 60
"""Lines; no title is looked for behind them."""

_LONGEST_TITLE = 90
_CHANNEL = 4  # characters up to which a line above the title is a channel or a button
_HAN = re.compile("[\u3400-\u9fff]")


class Head:
    """Roles of the lines before the body; ``end`` is the first line of the body."""

    def __init__(self, lines: list[str], signs: list[Sign | None]) -> None:
        self.lines = lines
        self.signs = signs
        self.end = find_head_end(lines, signs)
        self.roles: dict[int, Role] = {}
        self.label_title = ""

    def assign(self) -> dict[int, Role]:
        """The role of every line of the head."""
        self._assign_signs()
        groups = self._groups()
        best = self._best_group(groups)
        if best is None:
            return self.roles
        chosen = groups[best]
        titles = self._split_group(chosen)
        for index, group in enumerate(groups):
            if index != best:
                self._assign_others(group, titles, before=index < best)
        return self.roles

    def _assign_signs(self) -> None:
        waiting = ""
        for index in range(self.end):
            line, sign = self.lines[index], self.signs[index]
            if sign is not None and sign.kind != "ascii" and not (waiting and sign.kind in ("date", "number", "names")):
                self.roles[index] = "boilerplate" if sign.role == "related" else sign.role
                waiting = label_alone(line) or "" if sign.kind == "alone" else ""
                self._note_title(line)
            elif waiting and not self._is_title_again(line):
                self.roles[index] = "meta"
                self.label_title = line if waiting == "title" else self.label_title
                waiting = ""
            elif sign is not None:
                self.roles[index] = sign.role
            else:
                waiting = ""
                if "。" in line and len(line) >= 12:
                    self.roles[index] = "paragraph"

    def _note_title(self, line: str) -> None:
        for pair in read_labels(line) if "题" in line or "名" in line else ():
            if pair.field == "title" and len(pair.value) > 5:
                self.label_title = pair.value

    def _is_title_again(self, line: str) -> bool:
        """主题词： may be empty: the line behind it is then the headline, or its first half."""
        return len(line) > 5 and bool(self.label_title) and fold(line) in fold(self.label_title)

    def _groups(self) -> list[list[int]]:
        """Runs of lines that have no role yet: one of them holds the title."""
        groups: list[list[int]] = []
        for index in range(self.end):
            if index in self.roles:
                continue
            if groups and groups[-1][-1] == index - 1:
                groups[-1].append(index)
            else:
                groups.append([index])
        return groups

    def _best_group(self, groups: list[list[int]]) -> int | None:
        scores = [max(self._title_score(index) for index in group) + self._place_score(group) for group in groups]
        best = max(range(len(groups)), key=lambda i: (scores[i], -i), default=None)
        return best if best is not None and scores[best] > 0 else None

    def _title_score(self, index: int) -> int:
        line = self.lines[index]
        size = len(line)
        if not 4 <= size <= _LONGEST_TITLE or len(_HAN.findall(line)) < 3 or line.startswith(("http", "www")):
            return -5
        score = 2 if size >= 8 else 1 if size > _CHANNEL else 0
        if self.label_title and fold(line) in fold(self.label_title):
            score += 5
        if KIND.search(line) or ("关于" in line and size > 8):
            score += 2
        if any(other != index and self._repeats(line, self.lines[other]) for other in range(self.end) if other not in self.roles):
            score += 3
        return score

    def _repeats(self, line: str, other: str) -> bool:
        return len(line) >= 6 and fold(line) in fold(other)

    def _place_score(self, group: list[int]) -> int:
        """A title stands before the line of source and date, or right above the body; never above the trail of pages."""
        score = 1 if group[-1] + 1 == self.end else 0
        following = self.signs[group[-1] + 1] if group[-1] + 1 < self.end else None
        if following is not None:
            score += {"labels": 2, "weak": 2, "date": 2, "number": 2, "byline": 2, "furniture": 0, "alone": 0}.get(following.kind, 0)
        trail = next((i for i in range(group[-1] + 1, self.end) if self.lines[i].startswith(("当前", "您", "首页", "所在"))), self.end)
        return score - (4 if any(i not in self.roles for i in range(trail + 1, self.end)) else 0)

    def _split_group(self, group: list[int]) -> list[int]:
        """Give roles to the lines of the group that holds the title; returns the lines that are the title."""
        core = [i for i in group if self._title_score(i) >= 0 and not is_medium(self.lines[i])]
        pages = [
            i
            for i in core
            if has_site(self.lines[i]) and any(i != j and is_page_title(self.lines[i], self.lines[j]) for j in range(self.end))
        ]
        core = [i for i in core if i not in pages] or core
        while len(core) > 1 and len(self.lines[core[0]]) <= _CHANNEL and not self.lines[core[1]].startswith(DASHES):
            core.pop(0)
        titles = find_title_lines(self.lines, core, self.label_title)
        for index in group:
            if index in titles:
                self.roles[index] = "title"
            elif index in pages:
                self.roles[index] = "meta"
            elif index < titles[0]:
                self.roles[index] = self._above_title(index) if index in core else "boilerplate"
            else:
                self.roles[index] = role_below_title(self.lines[index])
        return titles

    def _above_title(self, index: int) -> Role:
        """引题, the red head of a document (河滨市人民政府文件), or the name of a channel."""
        line = self.lines[index]
        if is_organ(line.removesuffix("文件")):
            return "meta"
        return "subtitle" if len(line) > 8 else "boilerplate"

    def _assign_others(self, group: list[int], titles: list[int], before: bool) -> None:
        wanted = [fold(self.lines[i]) for i in titles]
        whole = "".join(wanted)
        for index in group:
            line = fold(self.lines[index])
            if is_organ(self.lines[index].removesuffix("文件")):
                self.roles[index] = "meta" if before else "byline"
            elif len(line) >= 5 and (line in whole or any(w in line for w in wanted)):
                again = strip_column(self.lines[index])
                self.roles[index] = "title" if before and fold(again) in (*wanted, whole) and not has_site(self.lines[index]) else "meta"
                if not before:
                    self.roles[index] = "title"
            elif before:
                self.roles[index] = "boilerplate"
            else:
                self.roles[index] = role_below_title(self.lines[index])


def find_head_end(lines: list[str], signs: list[Sign | None]) -> int:
    """The number of lines before the body."""
    limit = min(len(lines), LONGEST_HEAD)
    end = next((i for i in range(limit) if signs[i] is None and _starts_body(lines[i], i)), limit)
    named = end
    for index in range(end, min(limit, end + 6)):
        sign = signs[index]
        if sign is not None and sign.kind == "labels" and _has_page_label(lines[index]):
            named = index + 1
    # A teaser sentence may stand above the headline; a source line at the foot of a short item is no head.
    prose = [len(line) for line in lines[end:named] if "。" in line]
    return named if len(prose) <= 1 and sum(map(len, lines[named : named + 20])) > 4 * sum(prose) else end


def _starts_body(line: str, index: int) -> bool:
    if index == 0 and is_numbered(line) and not is_article(line) and "。" not in line and line[-1] not in "：:；;，,":
        return line[0] in "一（(第0123456789"
    return opens_body(line)


def _has_page_label(line: str) -> bool:
    return any(pair.field in ("source", "published") for pair in read_labels(line))
