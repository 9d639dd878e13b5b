"""Web pages: with ``--main-text``, what stands beside the article gives no facts, and every offset still leads to the file."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from command import run_here
from policyparse import Parser
from policyparse.batch.core import Job, parse_job
from policyparse.batch.file_name import NamePattern
from policyparse.batch.tables import HEAD_FIELDS, cells_of

PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}"><title>临滏县推进社区食堂建设</title></head><body>
<div class="main"><h1>临滏县推进社区食堂建设</h1><p class="info">发布日期：2023-05-06　来源：临滏日报</p>
<div class="content"><p>　　记者昨日从县民政局获悉，到2025年，全县新建社区食堂120家，覆盖老年人3.5万人。</p>
<p>　　县民政局负责人表示，去年全县建成社区食堂45家&nbsp;，完成投资1200万元&mdash;&mdash;全部投入使用，老人每餐只付8元。</p>
<p>　　社区食堂的建设纳入全县民生实事，民政局会同财政局给予补助，由镇街统一发放，接受群众监督，食材由县里的农业合作社统一配送。</p></div></div>
<aside><p>大家还在看：邻近的沙溪县今年建成农家书屋30家，藏书6万册，读者都说好。</p></aside></body></html>"""


def quotes(content: bytes, *, main_text: bool, suffix: str = ".html") -> tuple[list[str], dict[str, object]]:
    """The quotes of the figures, and the metadata; each quote is checked against the file."""
    outcome = parse_job(Parser(), Job("a" + suffix, content, suffix=suffix), NamePattern(), main_text=main_text)
    assert outcome.error is None
    facts = [cells_of(row) for row in outcome.facts]
    return [fact["quote"] for fact in facts if fact["kind"] == "figure"], dict(zip(HEAD_FIELDS, outcome.head, strict=True))


@pytest.mark.parametrize("charset", ["utf-8", "gb2312"])
def test_only_the_main_text_gives_facts(charset: str) -> None:
    pytest.importorskip("trafilatura", reason="the extra html is not installed")
    content = PAGE.format(charset=charset).encode(charset)
    whole, meta = quotes(content, main_text=False)
    main, same = quotes(content, main_text=True)
    assert [quote for quote in whole if quote not in main] == ["建成农家书屋30家", "藏书6万册"]
    assert [quote for quote in main if quote not in whole] == []
    assert len(main) == 5
    assert (meta["published"], meta["title"]) == (same["published"], same["title"]) == ("2023-05-06", "临滏县推进社区食堂建设")


def test_a_page_without_a_main_text_is_read_whole() -> None:
    pytest.importorskip("trafilatura", reason="the extra html is not installed")
    assert quotes("<html><body></body></html>食堂120家。".encode(), main_text=True)[0]


def test_files_that_are_no_pages_are_left_alone() -> None:
    pytest.importorskip("trafilatura", reason="the extra html is not installed")
    content = PAGE.format(charset="utf-8").encode()
    assert quotes(content, main_text=True, suffix=".txt") == quotes(content, main_text=False, suffix=".txt")


def test_the_option_is_part_of_the_fingerprint_and_offsets_lead_to_the_file(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura", reason="the extra html is not installed")
    page = tmp_path / "a.html"
    page.write_text(PAGE.format(charset="utf-8"), encoding="utf-8", newline="")
    words = ("batch", page, "--store", tmp_path / "out.db", "--jobs", "1")
    assert "parsed 1" in run_here(*words).err
    assert "parsed 1" in run_here(*words, "--main-text").err
    assert "parsed 0, unchanged 1" in run_here(*words, "--main-text").err
    found = run_here("sql", tmp_path / "out.db", "SELECT quote, source_start, source_end FROM figures", "--format", "json").records
    chars = page.read_bytes().decode("utf-8")
    assert [chars[row["source_start"] : row["source_end"]] for row in found] == [row["quote"] for row in found]
    assert len(found) == 5


@pytest.mark.parametrize(("language", "told"), [("en", "needs the package trafilatura"), ("zh", "需要软件包 trafilatura")])
def test_a_missing_extra_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, language: str, told: str) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    ran = run_here("batch", tmp_path, "--store", tmp_path / "out.db", "--main-text", "--lang", language)
    assert ran.status == 2
    assert told in ran.err
    assert "pip install 'policyparse[html]'" in ran.err
