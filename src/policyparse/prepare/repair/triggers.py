"""The characters without which a step has nothing to do: clean text costs one search for all the rare ones and a few for signs.

A step that is not named here runs on every text.
"""

from __future__ import annotations

import re

from .double_byte import GBK_SIGNS, SCRIPTS

_SIGNS: dict[str, str | tuple[str, ...]] = {
    "undo_bytes_literals": ("\\x",),
    "undo_escapes": "%\\=u<",
    "unescape_entities": "&#",
    "undo_php_gbk": ">＞",
    "undo_gbk_slips": "?",
    "undo_lost_bytes": "?\ufffd",
    "remove_tag_residue": ">",
    "remove_pinyin_brackets": "(（",
    "join_broken_lines": "\n",
    "remove_stray_spaces": " \xa0\u3000\u2002\u2003\u2009\u202f\t\u2000\u2001\u2004\u2005\u2006\u2007\u2008\u200a\u205f\u1680",
    "restore_punctuation": ",:;!?()\"'•・‧∙⋅･",
}
_RARE = {
    "undo_utf16": "\x00-\x08\x0e-\x1f\x80-\x9f\u0230\u0a00\u0cff",  # controls; the swapped 。 LF and ，
    "remove_controls": "\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff",
    "unify_line_ends": "\r\v\f\x85\u2028\u2029",
    "undo_mojibake": "À-ÖØ-öø-ɏ\u0370-\u04ff" + SCRIPTS + "锟" + "".join(sorted(GBK_SIGNS)),
    "fold_compatibility_characters": "\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe44\ufe50-\ufe5e\U0002f800-\U0002fa1d",
    "fold_full_width": "\uff02-\uff07\uff0a\uff0b\uff0d-\uff19\uff1d\uff20-\uff5d",
}
_CLASSES = {step: re.compile(f"[{chars}]") for step, chars in _RARE.items()}
_ANY_RARE = re.compile(f"[{''.join(_RARE.values())}]")


def rare_characters(chars: str) -> str:
    """The characters that only damage of the rare kinds has, each once; "" for clean text.

    >>> rare_characters("全市新增就业5万人（含县区）。"), rare_characters("全\\u200b市\\u200b新增２") == "\\u200b２"
    ('', True)
    """
    return "".join(dict.fromkeys(_ANY_RARE.findall(chars)))


def may_apply(step: str, chars: str, rare: str) -> bool:
    """Whether a step can find anything; ``rare`` is what ``rare_characters`` gives for the text.

    >>> may_apply("undo_escapes", "全市", ""), may_apply("join_broken_lines", "全市\\n", "")
    (False, True)
    """
    if step in _CLASSES:
        return rare != "" and _CLASSES[step].search(rare) is not None
    signs = _SIGNS.get(step)
    return signs is None or any(map(chars.__contains__, signs))
