"""Packages that are needed for some files only: the module, or a sentence that says how to get it."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from ..errors import InputError

_WHAT = {
    "docx": ("reading a .docx file", "读取 .docx 文件"),
    "html": ("finding the main text of a web page (--main-text)", "提取网页正文（--main-text）"),
    "pandas": ("writing .dta (Stata) and data frames", "写出 .dta（Stata）与 DataFrame"),
    "parquet": ("writing .parquet", "写出 .parquet"),
    "pdf": ("reading a .pdf file", "读取 .pdf 文件"),
    "xlsx": ("reading an .xlsx file", "读取 .xlsx 文件"),
}


def require(module: str, extra: str) -> Any:
    """A module of an optional extra.

    Raises:
        InputError: it is not installed, with the command that installs it, in both languages.

    >>> require("json", "parquet").__name__
    'json'
    >>> require("no_such_module", "parquet")
    Traceback (most recent call last):
    policyparse.errors.InputError: writing .parquet needs the package no_such_module
    """
    try:
        return import_module(module)
    except ImportError:
        english, chinese = _WHAT[extra]
        command = f"pip install 'policyparse[{extra}]'"
        raise InputError(
            "extra_missing",
            f"{english} needs the package {module}",
            command,
            layer="batch",
            message_zh=f"{chinese}需要软件包 {module}",
            hint_zh=f"请安装：{command}",
        ) from None
