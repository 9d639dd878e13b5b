"""Files that are no plain text: what is needed to read them, and how. Workers read them, so a broken one costs a worker at most."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

from ..errors import InputError
from .extras import require


def read_docx(content: bytes) -> bytes:
    """The paragraphs and table rows of a .docx file, each on a line, as UTF-8. Merged cells are one.

    Raises:
        InputError: python-docx is missing, or the file is broken.
    """
    docx = require("docx", "docx")
    return "\n".join(_docx_lines(docx.Document(BytesIO(content)))).encode("utf-8", "replace")


def _docx_lines(part: Any) -> list[str]:
    """Lines of a document or a cell; a table in a cell stands in the line of its cell."""
    lines: list[str] = []
    for item in part.iter_inner_content():
        if not hasattr(item, "rows"):
            lines.append(item.text)
            continue
        known: set[Any] = set()
        for row in item.rows:
            cells = {cell._tc: cell for cell in row.cells if cell._tc not in known}  # a merged cell comes for each place that it covers
            known.update(cells)
            lines.append("\t".join("\n".join(_docx_lines(cell)) for cell in cells.values()))
    return lines


def read_pdf(content: bytes) -> bytes:
    """The text layer of a .pdf file as UTF-8.

    Raises:
        InputError: pypdf is missing, the file is broken, or it has no text layer (a scan).
    """
    pypdf = require("pypdf", "pdf")
    text = "\n".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(content)).pages)
    if not text.strip():
        raise InputError(
            "no_text_layer",
            "the PDF has no text layer",
            "recognise its characters (OCR) first",
            layer="batch",
            message_zh="PDF 没有文本层（扫描件）",
            hint_zh="请先做文字识别（OCR）",
        )
    return text.encode("utf-8", "replace")


READERS: dict[str, Callable[[bytes], bytes]] = {".docx": read_docx, ".pdf": read_pdf}
"""By the ending of the file; other files are read as they are."""

HTML_SUFFIXES = (".html", ".htm")
TEXT_SUFFIXES = (".txt", *HTML_SUFFIXES, *READERS)
NOT_READ = (".doc", ".wps", ".rtf", ".odt", ".ofd", ".caj", ".xls", ".et", ".ppt", ".pptx", ".md", ".json", ".xml", ".zip", ".rar", ".7z")
"""Files that may hold articles, but in forms that are not read: a folder with some is worth a word."""

TABLE_SUFFIXES = (".jsonl", ".csv", ".tsv", ".xlsx")


def text_of(path: Path) -> str:
    """The characters that the source offsets of a file count in: of a .docx or .pdf those that were read out of it, else the decoded file.

    Raises:
        InputError: an extra is missing, or the file is broken or no text.
        OSError: it cannot be read.
    """
    from ..prepare.decode import decode

    return decode(readable(path.suffix, path.read_bytes()), path.name).chars


def readable(suffix: str, content: bytes) -> bytes:
    """The bytes to parse of a file with that ending.

    Raises:
        InputError: an extra is missing, or the file is broken.
    """
    reader = READERS.get(suffix.lower())
    if reader is None:
        return content
    try:
        return reader(content)
    except InputError:
        raise
    except Exception as problem:
        why = f"{type(problem).__name__}: {problem}"
        raise InputError(
            "broken_file",
            f"the {suffix} file cannot be read: {why}",
            "open it and save it again",
            layer="batch",
            message_zh=f"无法读取 {suffix} 文件：{why}",
            hint_zh="请打开后重新保存",
        ) from problem
