"""Python's collector of cycles waits while a document is parsed; that costs no memory, as parsing leaves no cycles behind."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from corpus_digest import CORPUS
from policyparse import InputError, Parser

PARSER = Parser()
TEXT = "到2025年，新建社区食堂120家。"


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    enabled = gc.isenabled()
    yield
    (gc.enable if enabled else gc.disable)()


def test_parsing_leaves_no_cycles_behind() -> None:
    paths = sorted((CORPUS / "articles").glob("*.txt"))[::4]
    PARSER.parse(paths[0].read_bytes())  # what is loaded once is no garbage
    gc.disable()
    gc.collect()
    for path in paths:
        PARSER.parse(path.read_bytes()).to_json()
    assert gc.collect() == 0


@pytest.mark.parametrize("enabled", [True, False])
def test_the_collector_is_as_it_was(enabled: bool) -> None:
    (gc.enable if enabled else gc.disable)()
    PARSER.parse(TEXT)
    assert gc.isenabled() is enabled


def test_the_collector_is_as_it_was_behind_an_error() -> None:
    gc.enable()
    with pytest.raises(InputError):
        PARSER.parse("no Chinese at all")
    assert gc.isenabled()
