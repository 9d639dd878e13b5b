"""Repair: each class of damage is one step, a pure function from characters to edits; ``STEPS`` is their order."""

from __future__ import annotations

from collections.abc import Callable

from ...text import Edit, Text
from .fold_compatibility_characters import fold_compatibility_characters
from .fold_full_width import fold_full_width
from .join_broken_lines import join_broken_lines
from .remove_controls import remove_controls
from .remove_pinyin_brackets import remove_pinyin_brackets
from .remove_repeated_punctuation import remove_repeated_punctuation
from .remove_stray_spaces import remove_stray_spaces
from .remove_tag_residue import remove_tag_residue
from .restore_punctuation import restore_punctuation
from .undo_escapes import undo_escapes
from .undo_mojibake import undo_mojibake
from .unescape_entities import unescape_entities
from .unify_line_ends import unify_line_ends

Step = Callable[[str], list[Edit]]

STEPS: tuple[Step, ...] = (
    remove_controls,
    unify_line_ends,
    undo_escapes,
    unescape_entities,
    undo_mojibake,
    remove_controls,  # again: what the escapes and the mojibake held
    unify_line_ends,
    remove_tag_residue,
    remove_pinyin_brackets,
    fold_compatibility_characters,
    fold_full_width,
    join_broken_lines,  # before the spaces: the lengths of wrapped lines count them
    remove_stray_spaces,
    restore_punctuation,
    remove_repeated_punctuation,
)


def repair_text(text: Text) -> Text:
    """Run the steps; one child ``Text`` for each that changed something."""
    for step in STEPS:
        text = text.edited(step(text.chars))
    return text
