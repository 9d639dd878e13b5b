"""Blocks with roles, and the metadata of the page."""

from __future__ import annotations

from .blocks import find_blocks
from .metadata import read_meta, written_on
from .page import ARTICLE_ROLES, Block, Meta, Role
from .region import resolve_region

__all__ = ["ARTICLE_ROLES", "Block", "Meta", "Role", "find_blocks", "read_meta", "resolve_region", "written_on"]
