"""JSON and text as a whole run writes them."""

from __future__ import annotations

import json

import pytest

from policyparse import parse
from policyparse.output import Printer
from policyparse.output.json import JsonLinesPrinter, JsonPrinter
from policyparse.output.text import TextPrinter

FIRST, SECOND = parse("到2025年，建成5家。"), parse("目标\udcff：建成7家。\n")
FAILED = {"schema": "policyparse/1", "source": {"name": "x"}, "error": {}}


def run(printer: Printer) -> str:
    """Two documents and a failure between them."""
    return printer.begin() + printer.document(FIRST) + printer.failure(FAILED) + printer.document(SECOND) + printer.end()


def test_array() -> None:
    assert json.loads(run(JsonPrinter(several=True))) == [FIRST.to_dict(), FAILED, SECOND.to_dict()]


def test_empty_array() -> None:
    printer = JsonPrinter(several=True)
    assert json.loads(printer.begin() + printer.end()) == []


def test_one_object_is_indented() -> None:
    printer = JsonPrinter(several=False)
    written = printer.begin() + printer.document(SECOND) + printer.end()
    assert written.startswith('{\n "schema"')
    assert json.loads(written) == SECOND.to_dict()


def test_lines() -> None:
    lines = run(JsonLinesPrinter()).split("\n")
    assert [json.loads(line) for line in lines[:-1]] == [FIRST.to_dict(), FAILED, SECOND.to_dict()]
    assert lines[-1] == ""


@pytest.mark.parametrize("printer", [JsonPrinter(several=True), JsonLinesPrinter(), TextPrinter(several=True)])
def test_everything_can_be_encoded(printer: Printer) -> None:
    assert run(printer).encode("utf-8")


def test_text_ends_in_one_line_end() -> None:
    printer = TextPrinter(several=False)
    assert printer.document(FIRST) == "到2025年，建成5家。\n"
    assert printer.document(SECOND) == "目标\ufffd：建成7家。\n"
    assert printer.failure(FAILED) == ""
