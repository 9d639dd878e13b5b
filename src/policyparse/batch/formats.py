"""Files that are no plain text: what is needed to read them, and how. Workers read them, so a broken one costs a worker at most."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from ..errors import InputError
from .extras import require


def read_docx(content: bytes) -> bytes:
    """The paragraphs and table rows of a .docx file, each on a line, as UTF-8.

    Raises:
        InputError: python-docx is missing, or the file is broken.
    """
    docx = require("docx", "docx")
    lines: list[str] = []
    for part in docx.Document(BytesIO(content)).iter_inner_content():
        rows = getattr(part, "rows", None)
        lines += [part.text] if rows is None else ["\t".join(cell.text for cell in row.cells) for row in rows]
    return "\n".join(lines).encode("utf-8", "replace")


def read_pdf(content: bytes) -> bytes:
    """The text layer of a .pdf file as UTF-8.

    Raises:
        InputError: pypdf is missing, the file is broken, or it has no text layer (a scan).
    """
    pypdf = require("pypdf", "pdf")
    text = "\n".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(content)).pages)
    if not text.strip():
        raise InputError("no_text_layer", "the PDF has no text layer", "recognise its characters (OCR) first", layer="batch")
    return text.encode("utf-8", "replace")


READERS: dict[str, Callable[[bytes], bytes]] = {".docx": read_docx, ".pdf": read_pdf}
"""By the ending of the file; other files are read as they are."""

TEXT_SUFFIXES = (".txt", ".html", ".htm", *READERS)
TABLE_SUFFIXES = (".jsonl", ".csv", ".tsv", ".xlsx")


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
        message = f"the {suffix} file cannot be read: {type(problem).__name__}: {problem}"
        raise InputError("broken_file", message, "open it and save it again", layer="batch") from problem
