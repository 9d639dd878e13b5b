"""Repair: each class of damage is one step, a pure function from characters to edits; ``STEPS`` is their order.

A step names itself in its edits, makes none without evidence, and finds nothing more to do in its own result. Most kinds of damage need a
character that clean text lacks; ``triggers`` knows them, so that clean text costs next to nothing.
"""

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
from .report import compose_edits
from .restore_punctuation import restore_punctuation
from .triggers import Signs, applying_steps
from .undo_bytes_literals import undo_bytes_literals
from .undo_escapes import undo_escapes
from .undo_gbk_slips import undo_gbk_slips
from .undo_lost_bytes import undo_lost_bytes
from .undo_mojibake import undo_mojibake
from .undo_php_gbk import undo_php_gbk
from .undo_utf16 import undo_utf16
from .unescape_entities import unescape_entities
from .unify_line_ends import unify_line_ends
from .withheld import Withheld

Step = Callable[[str], list[Edit]]

STEPS: tuple[Step, ...] = (
    undo_utf16,  # first of all, and the next one: controls are bytes of theirs
    undo_mojibake,
    remove_controls,
    unify_line_ends,
    undo_bytes_literals,  # before the escapes inside them
    undo_escapes,
    unescape_entities,
    undo_mojibake,  # again, and the next two: what the escapes held
    remove_controls,
    unify_line_ends,
    undo_php_gbk,  # needs the tails of tags, and punctuation as the damage left it
    remove_tag_residue,
    undo_gbk_slips,  # needs the readings that the next one removes
    undo_lost_bytes,
    remove_pinyin_brackets,
    fold_compatibility_characters,
    fold_full_width,
    join_broken_lines,  # before the spaces: the lengths of wrapped lines count them
    remove_stray_spaces,
    restore_punctuation,
    remove_repeated_punctuation,
)


_ROUNDS = 4
"""A later step may give an earlier one something to do (a bracket that became full-width shows the space in it as a stray)."""


def repair_text(text: Text, withheld: Withheld | None = None) -> Text:
    """Run the steps until they find nothing more.

    Args:
        text: what to repair.
        withheld: given, only certain edits are made, and none that touches the place of another. See ``repair_certain``.

    Returns:
        The repaired text at the end of a chain with one child ``Text`` for each step that changed something; clean text itself.

    >>> repair_text(Text("到“ 十四五”末,建成⼯坊 35 家")).chars
    '到“十四五”末，建成工坊35家'
    """
    idle: dict[Step, Text] = {}
    signs = Signs.of(text.chars)
    for _ in range(_ROUNDS):
        repaired, signs = _run_steps(text, signs, withheld, idle)
        if repaired is text:
            break
        text = repaired
    return text


def _run_steps(text: Text, signs: Signs, withheld: Withheld | None, idle: dict[Step, Text]) -> tuple[Text, Signs]:
    """One round; ``idle`` keeps for each step the last text in which it found nothing, so that it does not look through that one again.

    Args:
        signs: those of the text.

    Returns:
        The text behind the round, and its signs.
    """
    applying = applying_steps(signs)
    for step in STEPS:
        if step.__name__ not in applying or idle.get(step) is text:
            continue
        edits = step(text.chars)
        if edits and withheld is not None:
            edits = withheld.keep(edits, text.chars)
        repaired = text.edited(edits) if edits else text
        if repaired is text or repaired.alignment is None:
            idle[step] = text
            continue
        if withheld is not None:
            withheld.follow(repaired.alignment)
        elif step is join_broken_lines:  # it goes on until it finds nothing more in its own result
            idle[step] = repaired
        signs = signs.after([edit.new for edit in repaired.alignment.edits], repaired.chars)
        applying = applying_steps(signs)
        text = repaired
    return text, signs


def repair_certain(text: Text) -> Text:
    """Make only what the damage determines.

    To leave the uncertain edits out of a finished repair would not do: a later step that calls its edit certain may owe it to a guess (which
    quotation mark opens hangs on the ones before it). Nor would running without them: what is left in their places misleads the later steps.
    So an edit is made where both runs make it, the one with the guesses and the one without.

    Args:
        text: the decoded source, the root of its chain.

    Returns:
        The text with these edits; as ``repair_text`` gives it where everything is certain.

    >>> repair_certain(Text("推进规范,。建成35 家")).chars
    '推进规范,。建成35家'
    """
    repaired = repair_text(text)
    made = compose_edits(repaired)
    if all(edit.certainty == "certain" for edit in made):
        return repaired
    sure = {(edit.span, edit.new) for edit in made if edit.certainty == "certain"}
    without_guesses = compose_edits(repair_text(text, Withheld()))
    return text.edited(edit for edit in without_guesses if (edit.span, edit.new) in sure)
