"""What is no text: empty, too large, or a file of another kind, refused with a sentence that says what to do."""

from __future__ import annotations

from ..errors import InputError

_MAGIC = (
    (b"%PDF-", "a PDF file", "PDF 文件"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (.doc, .xls, .ppt, .wps)", "旧版 Office 文件（.doc、.xls、.ppt、.wps）"),
    (b"PK\x03\x04", "a ZIP or Office file (.docx, .xlsx, .ofd)", "ZIP 或 Office 文件（.docx、.xlsx、.ofd）"),
    (b"PK\x05\x06", "an empty ZIP file", "空的 ZIP 文件"),
    (b"\x1f\x8b", "a gzip file", "gzip 压缩文件"),
    (b"BZh", "a bzip2 file", "bzip2 压缩文件"),
    (b"\xfd7zXZ\x00", "an xz file", "xz 压缩文件"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z file", "7z 压缩文件"),
    (b"Rar!\x1a\x07", "a RAR file", "RAR 压缩文件"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture", "PNG 图片"),
    (b"\xff\xd8\xff", "a JPEG picture", "JPEG 图片"),
    (b"GIF87a", "a GIF picture", "GIF 图片"),
    (b"GIF89a", "a GIF picture", "GIF 图片"),
    (b"II*\x00", "a TIFF picture", "TIFF 图片"),
    (b"MM\x00*", "a TIFF picture", "TIFF 图片"),
    (b"\x7fELF", "a program", "可执行程序"),
    (b"{\\rtf", "an RTF file", "RTF 文件"),
    (b"SQLite format 3\x00", "an SQLite database", "SQLite 数据库"),
)
_HEADS = tuple(magic for magic, _, _ in _MAGIC)
_BLANK = " \t\r\n\0\ufeff\u3000\xa0"


def refuse_large(size: int, max_bytes: int) -> None:
    """Raise ``too_large`` for more than ``max_bytes`` bytes."""
    if size <= max_bytes:
        return
    limit = max_bytes / 1048576  # a reader stops one byte behind the limit, so the true size is not known here
    raise InputError(
        "too_large",
        f"the input is larger than the {limit:.1f} MB that are read",
        "split it into articles, or raise max_bytes",
        message_zh=f"输入超过上限 {limit:.1f} MB",
        hint_zh="请按文章拆分，或调高 max_bytes",
    )


def refuse_empty(content: bytes | str) -> None:
    """Raise ``empty`` for bytes or characters that are all blank."""
    blank = not content.strip(_BLANK) if isinstance(content, str) else not content.strip(b" \t\r\n\0")
    if blank:
        raise InputError(
            "empty",
            "the input has no characters",
            "give a file or text that holds an article",
            message_zh="输入为空",
            hint_zh="请提供含有正文的文件或文本",
        )


def refuse_binary(raw: bytes, *, sure: bool = False) -> None:
    """Raise ``binary`` for files of a known other kind, or for any input where the caller is ``sure``.

    >>> try:
    ...     refuse_binary(b"%PDF-1.7 ...")
    ... except InputError as error:
    ...     print(error.code, "|", error)
    binary | the input is a PDF file, not text
    """
    head = raw[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(_HEADS):
        raise next(_binary(kind, kind_zh) for magic, kind, kind_zh in _MAGIC if head.startswith(magic))
    if sure:
        raise _binary("a binary file", "二进制文件")


def _binary(kind: str, kind_zh: str) -> InputError:
    return InputError(
        "binary",
        f"the input is {kind}, not text",
        "open it in its program, save it as plain text (UTF-8) and give that file",
        message_zh=f"输入是{kind_zh}，不是文本",
        hint_zh="请用相应软件打开，另存为纯文本（UTF-8）后再处理",
    )
