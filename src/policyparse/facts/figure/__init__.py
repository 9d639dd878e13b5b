"""Figures: numbers are recognised once (lexicon.quantity); here the clause decides what each of them means."""

from .extract import find_figures
from .model import Figure, Time

__all__ = ["Figure", "Time", "find_figures"]
