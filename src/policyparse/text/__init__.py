"""Where things are: spans, edits, alignments and the chain of texts. The lowest layer; imports nothing of the package."""

from .alignment import LOST, Alignment, Certainty, Edit
from .once import once
from .span import Span, make_span
from .surrogates import has_surrogates, replace_surrogates
from .text import Source, Text
from .tuples import maker

__all__ = [
    "LOST",
    "Alignment",
    "Certainty",
    "Edit",
    "Source",
    "Span",
    "Text",
    "has_surrogates",
    "make_span",
    "maker",
    "once",
    "replace_surrogates",
]
