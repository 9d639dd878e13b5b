"""Files of office programs for tests: a PDF with a Chinese text layer, written by hand, and a .docx."""

from __future__ import annotations

import io

import pytest


def pdf_of(*lines: str) -> bytes:
    """A page whose lines can be copied as text: glyph numbers are UTF-16 units, which a ToUnicode map declares."""
    shown = " ".join(f"<{line.encode('utf-16-be').hex()}> Tj T*" for line in lines)
    page = f"BT /F 12 Tf 14 TL 50 700 Td {shown} ET"
    cmap = "begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap"
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        f"<< /Length {len(page)} >>\nstream\n{page}\nendstream",
        "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream",
    )
    file, places = io.BytesIO(b"%PDF-1.4\n"), []
    file.seek(0, io.SEEK_END)
    for number, body in enumerate(objects, 1):
        places.append(file.tell())
        file.write(f"{number} 0 obj\n{body}\nendobj\n".encode("ascii"))
    start = file.tell()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    file.write(f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer << /Size {count} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF".encode())
    return file.getvalue()


def docx_of(*paragraphs: str) -> bytes:
    """Paragraphs, and a table with 食堂 and 120家."""
    docx = pytest.importorskip("docx", reason="the extra docx is not installed")
    file, document = io.BytesIO(), docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "食堂", "120家"
    document.save(file)
    return file.getvalue()
