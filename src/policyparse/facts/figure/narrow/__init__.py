"""Narrowing: which candidates of a number with a lost digit the rest of the article rules out.

Only what is proof counts: the same quantity stated a second time, or an equation that the words of the sentence make. The value stays
unknown; the candidates become fewer, and the evidence says where that is written.
"""

from .candidates import narrow_candidates

__all__ = ["narrow_candidates"]
