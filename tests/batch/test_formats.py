"""Files that are no plain text, and the extras that read them."""

from __future__ import annotations

import io
import sys

import pytest

from office_files import docx_of, pdf_of
from policyparse import InputError, Parser
from policyparse.batch.core import Job, parse_job
from policyparse.batch.file_name import NamePattern
from policyparse.batch.formats import readable

TEXT = "到2025年，临滏县新建社区食堂120家。"


def test_paragraphs_and_tables_of_a_docx() -> None:
    assert readable(".docx", docx_of("标题", TEXT)).decode() == f"标题\n{TEXT}\n食堂\t120家"


def test_merged_cells_and_tables_in_cells_are_read_once() -> None:
    docx = pytest.importorskip("docx", reason="the extra docx is not installed")
    file, document = io.BytesIO(), docx.Document()
    table = document.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(0, 2)).text = "新建食堂120家"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "书屋"
    table.cell(1, 1).text, table.cell(2, 2).text = "30家", "40家"
    table.cell(1, 2).add_table(1, 1).cell(0, 0).text = "其中新建8家"
    document.save(file)
    lines = readable(".docx", file.getvalue()).decode().split("\n")
    assert lines == ["新建食堂120家", "书屋\t30家\t", "其中新建8家", "", "\t40家"]


def test_a_docx_gives_facts() -> None:
    outcome = parse_job(Parser(), Job("a.docx", docx_of(TEXT), suffix=".docx"), NamePattern())
    assert outcome.error is None
    assert outcome.facts


@pytest.mark.parametrize(("suffix", "module"), [(".docx", "docx"), (".pdf", "pypdf")])
def test_a_broken_file_is_an_error(suffix: str, module: str) -> None:
    pytest.importorskip(module, reason=f"the extra {suffix[1:]} is not installed")
    outcome = parse_job(Parser(), Job("a", b"broken", suffix=suffix), NamePattern())
    assert outcome.error is not None
    assert outcome.error[1] == "broken_file"


def test_the_text_layer_of_a_pdf() -> None:
    pytest.importorskip("pypdf", reason="the extra pdf is not installed")
    assert readable(".pdf", pdf_of("关于社区食堂", TEXT)).decode().rstrip() == f"关于社区食堂\n{TEXT}"


def test_a_pdf_that_everyone_may_open_though_it_is_encrypted() -> None:
    pypdf = pytest.importorskip("pypdf", reason="the extra pdf is not installed")
    pytest.importorskip("cryptography", reason="the extra pdf is not installed")
    writer, file = pypdf.PdfWriter(io.BytesIO(pdf_of(TEXT))), io.BytesIO()
    writer.encrypt("", "owner", algorithm="AES-256")
    writer.write(file)
    assert readable(".pdf", file.getvalue()).decode().rstrip() == TEXT


def test_a_scan_says_that_it_has_no_text() -> None:
    pypdf = pytest.importorskip("pypdf", reason="the extra pdf is not installed")
    file, writer = io.BytesIO(), pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    writer.write(file)
    with pytest.raises(InputError, match="no text layer"):
        readable(".pdf", file.getvalue())


@pytest.mark.parametrize(("suffix", "module"), [(".docx", "docx"), (".pdf", "pypdf")])
def test_a_missing_extra_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch, suffix: str, module: str) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(InputError) as caught:
        readable(suffix, b"x")
    assert (caught.value.code, caught.value.hint) == ("extra_missing", f"pip install 'policyparse[{suffix[1:]}]'")
