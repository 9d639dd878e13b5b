"""Repair damaged Chinese policy texts and pull out facts, each traced to the exact characters of the original."""

from .version import __version__

__all__ = ["__version__"]
