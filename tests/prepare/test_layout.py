"""Roles of lines: invented pages, single lines with their negatives, and laws on real text."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from head_pages import HEAD_PAGES
from layout_pages import LANES, PAGES, PAVING, PIPES, Page
from policyparse.prepare.layout import ARTICLE_ROLES, Block, find_blocks
from policyparse.prepare.lines import is_caption, is_heading, is_organ, is_prose
from policyparse.prepare.signs import present_phrases, read_sign
from work import count_calls

REAL = Path(__file__).parents[2] / ".." / "shared" / "real"


def roles_of(chars: str) -> list[str]:
    return [block.role for block in find_blocks(chars)]


@pytest.mark.parametrize("page", (PAGES | HEAD_PAGES).values(), ids=list(PAGES | HEAD_PAGES))
def test_page(page: Page) -> None:
    lines = page.text.split("\n")
    found = roles_of(page.text)
    assert [f"{role}|{line}" for role, line in zip(found, lines, strict=True)] == page.rows.strip().split("\n")


@pytest.mark.parametrize("page", (PAGES | HEAD_PAGES).values(), ids=list(PAGES | HEAD_PAGES))
def test_page_with_half_width_colons_and_indents(page: Page) -> None:
    """Colons may come in half width, lines with white space and empty lines around them: the roles stay."""
    chars = "\n\n".join("  " + line.replace("：", ":") + " " for line in page.text.split("\n"))
    assert roles_of(chars) == page.roles


SIGNS = [
    # navigation and buttons
    ("首页 > 新闻 > 正文", "boilerplate"),
    ("当前位置:首页>政务>通知", "boilerplate"),
    ("首页／新闻中心／县府新闻", "boilerplate"),
    ("打印本页 | 关闭窗口", "boilerplate"),
    ("A+ A-", "boilerplate"),
    ("第3页 共12页", "boilerplate"),
    ("- 3 -", "boilerplate"),
    (":::", "boilerplate"),
    ("浏览次数：1203", "boilerplate"),
    ("大于60%>基准", None),  # a comparison is no trail
    ("第3次修订", None),  # no page counter
    # footers
    ("版权所有 河滨新闻网", "boilerplate"),
    ("冀ICP备20210001号-1", "boilerplate"),
    ("Copyright © 2023 hebin.example", "boilerplate"),
    ("版权交易额突破3亿元", None),
    # labels
    ("来 源：河滨日报", "meta"),
    ("来源:河滨日报 2023-10-26 10:11 字号", "meta"),
    ("责任编辑：陈立 二审：周小雨", "meta"),
    ("编辑|陈立 审核|周小雨", "meta"),
    ("发文字号：河政办〔2023〕15号", "meta"),
    ("2023-10-26 10:11:54", "meta"),
    ("二〇二三年十月二十六日", "meta"),
    ("河政办〔2023〕15号", "meta"),
    ("图片均为资料图", "meta"),
    ("（此件公开发布）", "meta"),
    ("记者：今年有哪些打算？", None),  # an interview
    ("来源：我们的钱从哪里来？", None),
    ("发言人：今年将新增学位。", None),
    ("目标：到2025年建成30家", None),
    ("2023年10月26日，大会开幕", None),
    # credits
    ("本报记者 陈立 通讯员 周小雨", "byline"),
    ("河滨日报社全媒体记者：陈立/文图", "byline"),
    ("（记者 陈立 实习记者 周小雨）", "byline"),
    ("（作者系河滨市委党校副教授）", "byline"),
    ("（河滨市统计局综合科供稿）", "byline"),
    ("文/陈立 图/周小雨", "byline"),
    ("（陈立 周小雨 王萌）", "byline"),
    ("（一）加强组织领导", None),
    ("（工业 农业 服务业）", None),  # no names
    ("记者走基层", None),
    ("记者 陈立 在现场看到，机器轰鸣", None),
    ("陈立 河滨市统计局局长", None),
    # teasers
    ("相关阅读", "related"),
    ("热门文章：", "related"),
    ("推荐阅读活动启动", None),
    # spam
    ("彩票平台，棋牌游戏，真人娱乐", "spam"),
    ("体育彩票公益金支出3亿元", None),  # an honest word
    ("严厉打击网络赌博", None),
]


@pytest.mark.parametrize(("line", "role"), SIGNS, ids=[line for line, _ in SIGNS])
def test_sign(line: str, role: str | None) -> None:
    sign = read_sign(line, present_phrases([line]))
    assert (sign.role if sign else None) == role


LOOKS = [
    # line, prose, heading, caption, organ
    ("今年以来，全市新增企业120家。", True, False, False, False),
    ("一、总体要求", False, True, False, False),
    ("（一）加强组织领导", False, True, False, False),
    ("为什么要修订？", False, True, False, False),
    ("01", False, True, False, False),
    ("各县区人民政府：", False, False, False, False),
    ("▲工人在检修设备 周屿 摄", False, True, True, False),
    ("图为开幕式现场", False, True, True, False),
    ("图书馆总分馆制建设", False, True, False, False),
    ("技师正在车间讲解操作。", False, False, True, False),
    ("每年开展检查2次。", False, False, False, False),
    ("河滨市文化和旅游局", False, True, False, True),
    ("中共河滨市委办公室 河滨市人民政府办公室", False, True, False, True),
    ("强化部门协同配合", False, True, False, False),
    ("工业运行的中心", False, True, False, False),
]


@pytest.mark.parametrize("row", LOOKS, ids=[row[0] for row in LOOKS])
def test_look_of_a_line(row: tuple[str, bool, bool, bool, bool]) -> None:
    line = row[0]
    assert (line, is_prose(line), is_heading(line), is_caption(line), is_organ(line)) == row


KEPT = [
    # a line in the middle of an article that must not be dropped, whatever words it holds
    "（三）建立相关推荐机制，扩大热门岗位供给，每年推荐高校毕业生5000人以上到基层就业。",
    "版权登记数量增长较快，全年完成作品版权登记1.2万件，比上年增长15.3%，“版权所有”意识深入人心。",
    "编辑和记者下基层，市融媒体中心全年派出采编人员1200人次，推出“走基层”报道860篇。",
    "打击网络赌博专项行动中，公安机关捣毁棋牌、彩票类赌博窝点23个，抓获嫌疑人156名。",
    "时间：2023年10月26日至28日，地点：河滨市会展中心，规模：200个展位。",
    "联系电话公布后，12345热线共接到来电3200个，办结率98.6%。",
    "首页点击量突破100万次，上一篇推送的阅读量达到6.2万次，分享到朋友圈的用户有1.3万人。",
    "联系人：陈立，联系电话：0300-5550100",
    "主办单位：河滨市人民政府",
]


@pytest.mark.parametrize("line", KEPT)
def test_paragraph_is_kept(line: str) -> None:
    chars = f"河滨推进基层治理\n{PAVING}\n{line}\n{PIPES}\n{LANES}"
    assert find_blocks(chars)[2].role in ARTICLE_ROLES


def test_editors_in_the_head_do_not_end_the_article() -> None:
    chars = f"河滨推进基层治理\n来源：河滨日报\n责任编辑：陈立\n{PAVING}\n强基础\n{PIPES}\n促提升\n{LANES}"
    assert roles_of(chars)[3:] == ["paragraph", "heading", "paragraph", "heading", "paragraph"]


def test_two_articles_on_a_page() -> None:
    """Credits between two long articles end neither of them."""
    chars = f"河滨推进基层治理\n{PAVING}\n{LANES}\n责任编辑：陈立\n河滨供水管网更新\n{PIPES}\n{LANES}"
    assert roles_of(chars)[4:] == ["heading", "paragraph", "paragraph"]


def test_teasers_end_at_the_next_number() -> None:
    chars = f"河滨推进基层治理\n一、夯实基础\n{PAVING}\n推荐阅读\n河滨供水提质\n二、提升服务\n{PIPES}"
    assert roles_of(chars)[3:] == ["related", "related", "heading", "paragraph"]


def test_a_source_at_the_foot_makes_no_head() -> None:
    assert roles_of(f"河滨推进基层治理\n{PAVING}\n来源：河滨日报") == ["title", "paragraph", "meta"]


def test_the_head_of_a_table_is_no_menu() -> None:
    row = "经济 教育 科技 文化 体育"
    assert roles_of(f"河滨统计\n{PAVING}\n{row}\n{PIPES}\n{LANES}")[2] == "paragraph"
    assert roles_of(f"{row}\n河滨市改造老旧小区\n{PAVING}\n{PIPES}\n{LANES}")[:2] == ["boilerplate", "title"]


def test_empty_texts() -> None:
    assert find_blocks("") == []
    assert find_blocks(" \n\u3000\n") == []


def test_title_alone() -> None:
    assert roles_of("河滨推进基层治理") == ["title"]


def real_files() -> list[Path]:
    return sorted(REAL.glob("*.txt"))


def check_cover(chars: str, blocks: list[Block]) -> None:
    lines = [line.strip() for line in chars.split("\n") if line.strip()]
    assert [block.span.of(chars) for block in blocks] == lines
    assert all(one.span.end < two.span.start for one, two in pairwise(blocks))


@pytest.mark.skipif(not REAL.is_dir(), reason="the real texts are not at hand")
def test_blocks_cover_every_line_of_real_texts() -> None:
    files = real_files()
    assert len(files) > 100
    for path in files:
        chars = path.read_text(encoding="utf-8", errors="replace")
        check_cover(chars, find_blocks(chars))


@pytest.mark.skipif(not REAL.is_dir(), reason="the real texts are not at hand")
@pytest.mark.parametrize(("kind", "floor"), [("cctv_*", 0.95), ("report_*", 0.99), ("laws_*", 0.97), ("policy_*", 0.99)])
def test_ordinary_texts_are_not_thrown_away(kind: str, floor: float) -> None:
    for path in REAL.glob(kind):
        chars = path.read_text(encoding="utf-8", errors="replace")
        blocks = find_blocks(chars)
        kept = sum(block.span.length for block in blocks if block.role in ARTICLE_ROLES)
        assert kept >= floor * sum(block.span.length for block in blocks), path.name


@pytest.mark.parametrize(
    "line", [PAVING, "强化保障", "2023年5月6日", "河滨市统计局", "（陈立 周小雨）", "相关阅读", "首页 > 要闻", "附件：1.清单"]
)
def test_work_grows_with_the_number_of_lines(line: str) -> None:
    """Four times the lines take about four times the work, not sixteen; ``benchmarks/growth.py`` times them."""
    find_blocks(line + "\n")
    assert count_calls(find_blocks, (line + "\n") * 2000) < 5 * count_calls(find_blocks, (line + "\n") * 500)


@pytest.mark.parametrize("piece", [PAVING, "河滨市"])
def test_a_long_line_is_no_more_work_than_a_short_one(piece: str) -> None:
    find_blocks(piece * 10)
    assert count_calls(find_blocks, piece * 100000) < 1000
