"""The characters without which a step has nothing to do, looked for once for all of them: clean text has few of them and costs little.

A step that is not named here never runs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from .double_byte import GBK_SIGNS, SCRIPTS

_SIGNS = {
    "undo_bytes_literals": "\\",
    "undo_escapes": "%\\=u<",
    "unescape_entities": "&#",
    "undo_php_gbk": ">＞",
    "undo_gbk_slips": "?",
    "undo_lost_bytes": "?\ufffd",
    "remove_tag_residue": ">",
    "remove_pinyin_brackets": "(（",
    "join_broken_lines": "\n",
    "remove_stray_spaces": " \xa0\u3000\t",
    "restore_punctuation": ",:;!?()\"'",
    "remove_repeated_punctuation": "，、；：。",
}
"""Characters that clean text may have."""

_RARE = {
    "undo_utf16": "\x00-\x08\x0e-\x1f\x80-\x9f\u0230\u0a00\u0cff",  # controls; the swapped 。 LF and ，
    "remove_controls": "\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb",
    "unify_line_ends": "\r\v\f\x85\u2028\u2029",
    "undo_mojibake": "À-ÖØ-öø-ɏ\u0370-\u04ff" + SCRIPTS + "锟" + "".join(sorted(GBK_SIGNS)),
    "fold_compatibility_characters": "\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe44\ufe50-\ufe5e",
    "fold_full_width": "\uff02-\uff07\uff0a\uff0b\uff0d-\uff19\uff1d\uff20-\uff5d",
    "remove_stray_spaces": "\u1680\u2000-\u200a\u202f\u205f",
    "restore_punctuation": "•・‧∙⋅･",
}
"""Characters that hardly any clean text has, as classes of a pattern."""

_ASTRAL = {"remove_controls": "\U000e0000-\U000e0fff", "fold_compatibility_characters": "\U0002f800-\U0002fa1d"}
"""The same beyond U+FFFF. A class with them is searched for at half the speed of one without."""

_NEEDED = {step: frozenset(signs) for step, signs in _SIGNS.items()}
_ASCII = sorted({sign for signs in _SIGNS.values() for sign in signs if sign < "\x80"})
_OTHERS = sorted({sign for signs in _SIGNS.values() for sign in signs if sign >= "\x80"})
_CLASSES = {step: re.compile(f"[{chars}{_ASTRAL.get(step, '')}]") for step, chars in _RARE.items()}
_ANY_RARE = re.compile(f"[{''.join(_RARE.values())}]")
_ANY_ASTRAL = re.compile(f"[{''.join(_ASTRAL.values())}]")
_MANY = 60


class Signs(NamedTuple):
    """What a text has of the characters that the steps need.

    Args:
        common: those that clean text may have. rare: the others, each once; "" for most clean text.
    """

    common: frozenset[str]
    rare: str

    @classmethod
    def of(cls, chars: str) -> Signs:
        """The signs of a text.

        >>> Signs.of("全市新增就业5万人").common, Signs.of("全\\u200b市（\\u200b新增２").rare == "\\u200b２"
        (frozenset(), True)
        """
        ascii_chars = chars.encode("ascii", "ignore").decode("ascii")
        rare = _ANY_RARE.findall(chars)
        if len(chars.encode("utf-16-le", "surrogatepass")) > 2 * len(chars):
            rare += _ANY_ASTRAL.findall(chars)
        common = [sign for sign in _ASCII if sign in ascii_chars] + [sign for sign in _OTHERS if sign in chars]
        return cls(frozenset(common), "".join(dict.fromkeys(rare)))

    def after(self, new: Iterable[str], chars: str) -> Signs:
        """The signs of the text that the one of these signs became.

        Args:
            new: what was put into it. chars: the text after that.

        >>> Signs.of("全市(⼈才)").after(["（", "）"], "全市（⼈才）")
        Signs(common=frozenset({'（'}), rare='⼈')
        """
        if len(self.rare) > _MANY:
            return Signs.of(chars)
        added = Signs.of("".join(new))
        common = frozenset([sign for sign in self.common | added.common if sign in chars])
        return Signs(common, "".join([sign for sign in dict.fromkeys(self.rare + added.rare) if sign in chars]))


def applying_steps(signs: Signs) -> frozenset[str]:
    """The steps of which the text has a sign.

    >>> sorted(applying_steps(Signs.of("全市\\n"))), sorted(applying_steps(Signs.of("⼈才")))
    (['join_broken_lines'], ['fold_compatibility_characters'])
    """
    found = _steps_of(signs.common)
    if signs.rare:
        found = found.union([step for step, kinds in _CLASSES.items() if kinds.search(signs.rare)])
    return found


@lru_cache(maxsize=1024)
def _steps_of(common: frozenset[str]) -> frozenset[str]:
    return frozenset([step for step, needed in _NEEDED.items() if not needed.isdisjoint(common)])
