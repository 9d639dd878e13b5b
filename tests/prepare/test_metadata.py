"""Metadata: whole pages, dates, credits, issuers, datelines and the place of an article, each with what must not be read."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from head_pages import HEAD_PAGES
from layout_pages import LANES, PAGES, PAVING, PIPES, Page
from policyparse.prepare.credits import read_credits
from policyparse.prepare.dateline import read_dateline
from policyparse.prepare.headline import strip_site
from policyparse.prepare.issuer import issuer_of_title
from policyparse.prepare.labels import read_labels
from policyparse.prepare.layout import Meta, find_blocks, read_meta
from policyparse.prepare.lines import document_number
from policyparse.prepare.moments import is_date_line, published_value
from policyparse.prepare.names import is_person_name
from policyparse.prepare.places import find_names

REAL = Path(__file__).parents[2] / ".." / "shared" / "real"


def meta_of(chars: str) -> Meta:
    return read_meta(chars, find_blocks(chars))


def given(chars: str) -> dict[str, Any]:
    return {name: value for name, value in asdict(meta_of(chars)).items() if value}


@pytest.mark.parametrize("page", (PAGES | HEAD_PAGES).values(), ids=list(PAGES | HEAD_PAGES))
def test_page(page: Page) -> None:
    assert given(page.text) == page.meta


DAYS = [
    ("2023-10-26", "2023-10-26"),
    ("2023/10/26 10:11", "2023-10-26T10:11"),
    ("2023.10.26", "2023-10-26"),
    ("2023年10月26日 10:11:54", "2023-10-26T10:11:54"),
    ("2023年10月26日10时11分", "2023-10-26T10:11"),
    ("2023-10-26T08:30:00", "2023-10-26T08:30:00"),
    ("二〇二三年十月二十六日", "2023-10-26"),
    ("二○二三年十二月三十一日", "2023-12-31"),
    ("民国109年3月5日", "2020-03-05"),
    ("中华民国一百一十二年五月十日", "2023-05-10"),
    ("2023-13-26", None),  # no such month
    ("2023-02-30", None),  # no such day
    ("2023-10-26 25:70", "2023-10-26"),  # no such time
    ("10月26日", None),  # no year
    ("2023年10月", None),  # no day
    ("112-05-10", None),  # three digits count from 1912 on pages of Taiwan only
    ("0300-5550100", None),  # a telephone
    ("192.168.10.26", None),
]


@pytest.mark.parametrize(("chars", "value"), DAYS)
def test_published_value(chars: str, value: str | None) -> None:
    assert published_value(chars) == value


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2022-09-13 13:47", True),
        ("（2024年1月10日）", True),
        ("2024年1月10日 星期三", True),
        ("二〇二四年一月十日", True),
        ("2024年1月10日在河滨市", False),
        ("截至2024年1月10日", False),
        ("2024年", False),
    ],
)
def test_date_line(line: str, expected: bool) -> None:
    assert is_date_line(line) is expected


CREDITS = [
    # line, reporters, correspondents, photographers, editors
    ("河滨日报全媒体记者 陈立 摄影报道", "陈立", "", "陈立", ""),
    ("河滨日报社全媒体记者：陈立 周小雨/文", "陈立 周小雨", "", "", ""),
    ("河滨日报社全媒体记者：陈立/文图", "陈立", "", "陈立", ""),
    ("本报记者 陈立 通讯员 周小雨/文 吴越/图", "陈立", "周小雨", "吴越", ""),
    ("文/陈立 图/周小雨", "陈立", "", "周小雨", ""),
    ("本报记者 陈立 摄", "", "", "陈立", ""),
    ("周屿摄", "", "", "周屿", ""),
    ("（记者陈立、周小雨）", "陈立 周小雨", "", "", ""),
    ("（作者：陈立，单位：河滨市总工会）", "陈立", "", "", ""),
    ("记者 王　伟 通讯员 陈立", "王伟", "陈立", "", ""),
    ("责任编辑：陈立 二审：周小雨 三审：王萌", "", "", "", "陈立 周小雨 王萌"),
    ("策划：陈立 编辑：周小雨", "", "", "", "周小雨"),  # who plans or designs edits nothing
    ("责编｜陈立 校对｜周小雨", "", "", "", "陈立 周小雨"),
    ("记者 阿卜杜拉·买买提", "阿卜杜拉·买买提", "", "", ""),
    ("收集编辑：河滨日报", "", "", "", ""),  # a medium is no person
    ("责任编辑：佚名", "", "", "", ""),
    ("记者陈立周小雨", "陈立 周小雨", "", "", ""),  # names run together
]


@pytest.mark.parametrize("row", CREDITS, ids=[row[0] for row in CREDITS])
def test_credits(row: tuple[str, ...]) -> None:
    found = read_credits(row[0])
    assert [" ".join(names) for names in (found.reporters, found.correspondents, found.photographers, found.editors)] == list(row[1:])


@pytest.mark.parametrize("line", ["记者从市统计局获悉", "记者 陈立 走进车间", "摄影展开幕", "文化和旅游深度融合", "编辑部的故事"])
def test_sentence_is_no_credit(line: str) -> None:
    assert not read_credits(line).complete


@pytest.mark.parametrize(
    ("chars", "expected"),
    [("陈立", True), ("欧阳小雨", True), ("市统计局", False), ("综合", False), ("文汇报", False), ("发展", False)],
)
def test_person_name(chars: str, expected: bool) -> None:
    assert is_person_name(chars) is expected


LABELS = [
    ("来 源：河滨日报", "source=河滨日报"),
    ("来源：河滨日报责任编辑：陈立", "source=河滨日报 editors=陈立"),
    ("发布日期：2023年10月26日 浏览次数：12", "published=2023年10月26日 views=12"),
    ("2023-10-26 10:11 来源：河滨日报", "published=2023-10-26 10:11 source=河滨日报"),
    ("【来源：河滨日报】", "source=河滨日报"),
    ("（责任编辑：陈立）", "editors=陈立"),
    ("编辑|陈立 审核|周小雨", "editors=陈立 editors=周小雨"),
    ("发文机关 河滨市人民政府", "issuer=河滨市人民政府"),
    ("2023-10-26 | 河滨日报", "source=河滨日报 published=2023-10-26"),
    ("资金来源：市级财政", ""),  # no label of a page
    ("他介绍说：来源：不明", ""),
    ("论坛征文|打造品牌", ""),
    ("河滨日报全媒体记者：陈立", ""),  # a credit; the medium is no source
]


@pytest.mark.parametrize(("line", "expected"), LABELS)
def test_labels(line: str, expected: str) -> None:
    assert " ".join(f"{pair.field}={pair.value}" for pair in read_labels(line)) == expected


DATELINES = [
    # paragraph, medium, place, credit
    ("新华社长春9月17日电（记者陈立、周小雨）金秋九月，", "新华社", "长春", "记者陈立、周小雨"),
    ("本报河滨10月26日讯 近年来，", None, "河滨", None),
    ("本报讯（记者 陈立）近年来，", None, None, "记者 陈立"),
    ("央视网消息（新闻联播）：今年以来，", "央视网", None, None),
    ("河滨网讯 记者陈立报道：近年来，", "河滨网", None, "记者陈立"),
    ("（记者 陈立）近年来，", None, None, "记者 陈立"),
]


@pytest.mark.parametrize("row", DATELINES, ids=[row[0] for row in DATELINES])
def test_dateline(row: tuple[str, str | None, str | None, str | None]) -> None:
    found = read_dateline(row[0])
    assert found is not None
    assert (found.medium, found.place, found.credit) == row[1:]


@pytest.mark.parametrize("chars", ["近年来，全市大力发展水电。", "国家电网消息灵通人士称，", "电视台记者陈立说，", "通讯产业增长8%。"])
def test_no_dateline(chars: str) -> None:
    found = read_dateline(chars)
    assert found is None or found == (None, None, None)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("河政办发〔2023〕15号", "河政办发〔2023〕15号"),
        ("河政办发[2023] 15号", "河政办发〔2023〕15号"),
        ("河政办发（2023）15号", "河政办发〔2023〕15号"),
        ("2023年第15号", None),
        ("第15号", None),
    ],
)
def test_document_number(line: str, number: str | None) -> None:
    assert document_number(line) == number


@pytest.mark.parametrize(
    ("title", "issuer"),
    [
        ("河滨市人民政府关于加快养老服务发展的实施意见", "河滨市人民政府"),
        ("河滨市发展和改革委员会关于做好节能审查工作的通知", "河滨市发展和改革委员会"),
        ("关于加快养老服务发展的实施意见", None),
        ("河滨加快出台关于养老服务的意见", None),
        ("让养老更有温度", None),
    ],
)
def test_issuer_of_title(title: str, issuer: str | None) -> None:
    assert issuer_of_title(title) == issuer


def test_title_of_a_report_names_no_issuer() -> None:
    """A newspaper that prints the name of a document as its headline does not issue it."""
    chars = f"河滨市人民政府关于加快养老服务发展的实施意见\n来源：河滨日报\n{PAVING}\n{PIPES}"
    assert meta_of(chars).issuer is None


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("老街换新颜_河滨新闻网", "老街换新颜"),
        ("老街换新颜 - 要闻 - 河滨日报", "老街换新颜"),
        ("“十四五”规划——我们这五年", "“十四五”规划——我们这五年"),
        ("征文|创新打造“匠心”品牌", "征文|创新打造“匠心”品牌"),
    ],
)
def test_strip_site(line: str, bare: str) -> None:
    assert strip_site(line) == bare


def test_who_publishes_a_press_release_issues_no_document() -> None:
    found = meta_of(f"青年就业领航计划开跑\n发布单位：桃园市政府劳动局 发布日期：2023-05-10\n{PIPES}\n{LANES}")
    assert (found.issuer, found.source, found.region) == (None, "桃园市政府劳动局", "桃园市")


def test_events_of_the_body_are_no_publication_date() -> None:
    assert meta_of(f"河滨推进供热改造\n2021年3月5日，河滨市印发供热改造方案，当年完成投资6.2亿元。\n{PIPES}").published is None


def test_labels_of_the_body_are_no_metadata() -> None:
    chars = f"河滨书市开幕\n{PAVING}\n时间：2023年10月26日\n地点：会展中心\n主办单位：河滨市文化馆\n{PIPES}\n{LANES}"
    found = given(chars)
    assert {"published", "issuer", "source"}.isdisjoint(found)


@pytest.mark.parametrize(
    ("labels", "published"),
    [
        ("成文日期：2023年10月20日\n发布日期：2023年10月26日", "2023-10-26"),
        ("更新时间：2023-11-02\n发布时间：2023-10-26 08:00", "2023-10-26T08:00"),
        ("成文日期：2023年10月20日", "2023-10-20"),
        ("日期： 来源：河滨日报", None),
        ("发布日期：112-05-10", None),  # nothing on the page says Taiwan
    ],
)
def test_which_date_is_published(labels: str, published: str | None) -> None:
    assert meta_of(f"河滨推进供热改造\n{labels}\n{PIPES}\n{LANES}").published == published


REGIONS = [
    # what the page has, the region, its code and the evidence
    ("烟台：老街换新颜\n" + PIPES, "烟台市", "370600", "title"),
    ("山东高密推进供热改造\n" + PIPES, "高密市", "370785", "title"),
    ("老街换新颜\n来源：潍坊融媒客户端\n我市推进供热改造，潍坊市区已开工12处。\n" + PIPES, "潍坊市", "370700", "source"),
    (
        "老街换新颜\n来源：大众日报\n近日，烟台推进供热改造。烟台市今年已开工12处。\n烟台将再改造20处，烟台市民受益。",
        "烟台市",
        "370600",
        "source",
    ),
    ("老街换新颜\n青岛市供热改造提速。\n青岛今年改造老旧小区，全市已开工12处，青岛市财政投入2亿元。", "青岛市", "370200", "body"),
    ("烟台市人民政府关于推进供热改造的通知\n烟政发〔2023〕9号\n各区市人民政府：\n" + PIPES, "烟台市", "370600", "issuer"),
    ("老街换新颜\n新华社长春9月17日电（记者陈立）长春推进供热改造，今年已在长春开工12处。", "长春市", "220100", "dateline"),
    ("西海岸新区打造“港城”品牌\n新区今年已开工12处改造工程，供热管网全部更新。", "西海岸新区", None, "title"),
    ("国务院办公厅关于推进供热改造的通知\n国办发〔2023〕9号\n" + PIPES, "中国", "100000", "issuer"),
    ("我国供热改造提速\n" + PIPES, "中国", "100000", "title"),  # national news by its title
    (
        "国务院办公厅部署供热改造\n各地区今年已开工1200处改造工程，供热管网全部更新。",
        "中国",
        "100000",
        "title",
    ),  # a national body opens the title
    ("中华人民共和国供热条例\n第一条 为了保障供热，国家鼓励更新供热管网，制定本条例。", "中国", "100000", "title"),
    ("供热改造提速\n国家统计局今天发布数据，各地区今年已开工1200处改造工程，全国供热管网更新过半。", "中国", "100000", "body"),
    ("供热改造提速\n今年以来，我国加快供热改造，各地区已开工1200处改造工程，供热管网更新过半。", "中国", "100000", "body"),
    ("政府工作报告\n国务院总理 陈立\n各位代表：\n今年以来，各地区已开工1200处改造工程，全国供热管网更新过半。", "中国", "100000", "body"),
    ("青岚新区管委会关于推进供热改造的通知\n青岚管发〔2023〕9号\n各街道：\n全区供热改造提速，青岚新区已开工。", "青岚新区", None, "issuer"),
    ("老街换新颜\n本报澜滨讯 澜滨市推进供热改造，我市今年已开工12处，管网全部更新。", "澜滨市", None, "dateline"),  # in no table
    ("黔东南州推进供热改造\n黔东南州今年已开工12处改造工程，供热管网全部更新。", "黔东南州", "522600", "title"),  # as the page calls it
    # no evidence
    ("国家级新区推进供热改造\n各地今年已开工12处改造工程，供热管网全部更新。", None, None, None),  # no zone by name
    ("老街换新颜\n我市今年已开工12处改造工程，全市供热管网全部更新。", None, None, None),
    ("供热改造提速\n新华社北京9月17日电 供热改造今年全面提速，各地已开工改造1200处。", None, None, None),
    ("供热改造提速\n北京、上海、广州、深圳、成都、武汉等地推进供热改造，各地累计开工1200处，年底前完工。", None, None, None),
    # a national body and places of their own, which the article does not name most
    ("供热改造提速\n住房城乡建设部今天发布名单，合肥、芜湖等地的改造工程入选，全国共1200处。", None, None, None),
    (
        "快讯\n今年，我国已开工1200处改造工程。\n烟台供热改造提速。\n潍坊供热改造提速。\n济南供热改造提速，全国供热管网更新过半。",
        None,
        None,
        None,
    ),
    ("推进中台中心建设\n各部门要以中台为中枢，在平台中打通系统，在平台中共享数据，在平台中开展协同。", None, None, None),
]


@pytest.mark.parametrize("row", REGIONS, ids=[row[0][:16] for row in REGIONS])
def test_region(row: tuple[str, str | None, str | None, str | None]) -> None:
    found = meta_of(row[0])
    assert (found.region, found.region_code, found.region_evidence) == row[1:]


@pytest.mark.parametrize(
    ("chars", "words"),
    [
        ("在烟台和潍坊市", ["烟台", "潍坊市"]),
        ("平台中心", []),  # 台中 across two words
        ("云溪县", []),  # not 云溪区
        ("山东高密", ["山东", "高密"]),
    ],
)
def test_names_of_places(chars: str, words: list[str]) -> None:
    assert [name.word for name in find_names(chars)] == words


def test_nothing_gives_nothing() -> None:
    assert given("") == {}
    assert given(PIPES) == {}


@pytest.mark.skipif(not REAL.is_dir(), reason="the real texts are not at hand")
def test_labels_of_real_pages_are_read() -> None:
    """Every page with a dated label gets that date; every document with a number line gets number and issuer."""
    for path in REAL.glob("procurement_*"):
        chars = path.read_text(encoding="utf-8", errors="replace")
        assert meta_of(chars).published == chars.split("发布时间：")[1][:10], path.name
    for path in REAL.glob("govcn_*"):
        found = meta_of(path.read_text(encoding="utf-8", errors="replace"))
        assert found.number, path.name
        assert found.issuer, path.name
        assert found.region == "中国", path.name
