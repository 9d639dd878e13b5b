"""Policy documents: titles in 《》, title lines, unmarked titles, and what the words around them say."""

from __future__ import annotations

import pytest

from named_context import context
from policyparse.facts.document import PolicyDocument, find_documents
from policyparse.facts.document_titles import find_titles, title_groups, type_of
from policyparse.prepare.layout import Meta


def found(*lines: str, bodies: str = "") -> list[PolicyDocument]:
    return find_documents(context(*lines, bodies=bodies))


def names(*lines: str) -> list[str]:
    return [document.name for document in found(*lines)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("印发《山城市养老服务办法》。", ["山城市养老服务办法"]),
        ("《甲县治水方案》《甲县造林规划》出台。", ["甲县治水方案", "甲县造林规划"]),  # side by side
        ("《甲县治水方案》、《甲县造林规划》和《甲县公路条例》", ["甲县治水方案", "甲县造林规划", "甲县公路条例"]),
        ("《关于印发〈甲县治水方案〉的通知》", ["关于印发〈甲县治水方案〉的通知"]),  # nested, single marks inside
        ("《关于印发《甲县治水方案》的通知》", ["关于印发《甲县治水方案》的通知"]),  # nested, the same marks
        ("《关于修改<甲县治水条例>的决定》", ["关于修改<甲县治水条例>的决定"]),  # nested, ASCII marks
        ("《山城日报》报道，《山城新闻联播》播出。", []),  # newspapers and programmes
        ("电影《大河之歌》、图书《山城往事》", []),  # works
        ("《甲县志愿服务条例（草案）》提请审议。", ["甲县志愿服务条例（草案）"]),
        ("《甲县水利规划（2021—2035年）》", ["甲县水利规划（2021—2035年）"]),
        ("《甲县治水方案", []),  # never closed
        ("《意见》提出三项任务。", []),  # refers back to nothing
        ("写入政府工作报告。", ["政府工作报告"]),
        ("讨论《政府工作报告》。", ["政府工作报告"]),  # a head noun that is a title
        ("学习党的二十大报告。", ["党的二十大报告"]),
        ("写入山东省第十二次党代会报告。", ["山东省第十二次党代会报告"]),
        ("落实“十四五”规划纲要。", ["“十四五”规划纲要"]),
        ("“十四五”规划期间，完成“十四五”规划目标。", []),  # the period, not the document
        ("依「甲县工艺奖励自治条例」规定办理。", ["甲县工艺奖励自治条例"]),  # marks of Taiwan
        ("启动「甲县工艺培育计划」。", []),  # an undertaking
        ("出台水利五年规划、“清溪”品牌建设意见等政策。", ["水利五年规划", "“清溪”品牌建设意见"]),  # unmarked, but named
        ("出台一系列意见、多项措施和相关办法。", []),  # common nouns
        ("制定五年规划，发布会上解读。", []),  # no issuing verb before it
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("山城市人民政府关于加强防汛工作的通知", "通知"),
        ("山城市养老服务三年行动方案（2023—2025年）", "方案"),
        ("山城市2023年国民经济和社会发展统计公报", "公报"),
        ("山城市人民政府办公室关于印发《山城市绿道管理办法》的通知", "通知"),
    ],
)
def test_the_title_of_the_page_is_a_document(title: str, expected: str) -> None:
    documents = find_documents(context(("title", title), "各县人民政府："))
    assert (documents[0].name, documents[0].type, documents[0].rule) == (title, expected, "document.title_line")


@pytest.mark.parametrize(
    "title",
    ["山城市出台养老服务办法", "山城发布首个绿道指南", "养老服务怎么办？听听专家意见", "山城市召开会议"],
)
def test_a_headline_is_no_title_of_a_document(title: str) -> None:
    assert find_documents(context(("title", title))) == []


def test_a_notice_passes_issuer_and_number_on() -> None:
    made = context(
        ("title", "山城市水务局关于印发《山城市绿道管理办法》的通知"), ("meta", "山水字〔2023〕9号"), meta=Meta(number="山水字〔2023〕9号")
    )
    notice, issued = sorted(find_documents(made), key=lambda d: d.type or "", reverse=True)
    assert (notice.issuers, notice.number) == (("山城市水务局",), "山水字〔2023〕9号")
    assert (issued.name, issued.issuers, issued.number, issued.status) == (
        "山城市绿道管理办法",
        ("山城市水务局",),
        "山水字〔2023〕9号",
        "印发",
    )


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("近日，市水务局印发《甲县治水方案》。", "印发"),
        ("联合出台了《甲县治水方案》。", "出台"),
        ("会议审议通过《甲县治水方案》。", "审议通过"),
        ("会议审议并通过了《甲县治水方案》。", "审议通过"),
        ("《甲县治水方案》近日正式印发。", "印发"),
        ("《甲县治水方案》已经2020年6月12日县人民政府第11次常务会议审议通过。", "审议通过"),
        ("《甲县治水方案》（以下简称《方案》）由县水务局发布。", "发布"),
        ("《甲县治水条例》自2023年9月1日起施行。", "施行"),
        ("新近发布的《甲县治水方案》提出目标。", "发布"),
        ("《甲县治水办法（试行）》印发。", "试行"),  # the title itself states it
        ("《甲县治水办法（征求意见稿）》公开征求意见。", "征求意见稿"),
        ("发布会上解读《甲县治水方案》。", None),
        ("根据《甲县治水方案》，发布预警。", None),
        ("《甲县治水方案》及其实施条例", None),
        ("抓紧出台《甲县治水方案》。", None),  # not yet
        ("随着《甲县治水方案》的实施", None),  # said of something else
    ],
)
def test_status(text: str, status: str | None) -> None:
    assert [d.status for d in found(text)] == [status]


def test_status_reaches_the_whole_list_and_comes_from_the_next_clause() -> None:
    assert [d.status for d in found("印发《甲县治水方案》《甲县造林规划》。")] == ["印发", "印发"]
    text = "《甲县治水方案》《甲县绿道办法（试行）》……今年以来，全县先后出台多个治水政策。"
    assert [d.status for d in found(text)] == ["出台", "试行"]


@pytest.mark.parametrize(
    ("text", "bodies", "issuers"),
    [
        ("近日，县水务局、县财政局联合印发《甲县治水方案》。", "县水务局 县财政局", ("县水务局", "县财政局")),
        ("县总工会联合12部门共同出台《甲县治水方案》。", "县总工会", ("县总工会",)),
        ("《甲县治水方案》由县水务局印发。", "县水务局", ("县水务局",)),
        ("县水务局高度重视，先后出台《甲县治水方案》。", "县水务局", ("县水务局",)),  # the subject opens the sentence
        ("县水务局起草了《甲县治水方案》。", "县水务局", ()),  # a drafter
        ("记者从县水务局获悉，日前印发《甲县治水方案》。", "县水务局", ()),  # a source
        ("我县先后出台《甲县治水方案》。", "县水务局", ()),
        ("根据县水务局、县财政局印发的《甲县治水方案》", "县水务局 县财政局", ("县水务局", "县财政局")),
        ("县水务局副局长介绍，今年8月启动改革，出台《甲县治水方案》。", "县水务局", ()),  # who speaks does not issue
        ("县水务局成立；甲县出台《甲县治水方案》。", "县水务局 甲县", ()),  # an area is no body
        ("根据县水务局等七部门《关于治水的通知》精神", "县水务局", ("县水务局",)),  # right before the title
        (
            "9月1日甲县住房和城乡建设局、甲县民政局印发《甲县治水方案》。",
            "",
            ("甲县住房和城乡建设局", "甲县民政局"),
        ),  # by their last character
        ("《甲县水务局、甲县民政局关于治水的通知》", "", ("甲县水务局", "甲县民政局")),  # in the title
    ],
)
def test_issuers(text: str, bodies: str, issuers: tuple[str, ...]) -> None:
    assert found(text, bodies=bodies)[0].issuers == issuers


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("《甲县治水方案》（甲政发〔2023〕5号）印发。", "甲政发〔2023〕5号"),
        ("《甲县治水方案》(甲政办[2019] 12号)", "甲政办[2019]12号"),
        ("《甲县治水方案》共5章。", None),
        ("《甲县治水方案》，并附2023年5号公告。", None),
    ],
)
def test_number(text: str, number: str | None) -> None:
    assert found(text)[0].number == number


def test_back_references_are_mentions_of_one_document() -> None:
    (document,) = found("印发《甲县治水实施方案》（以下简称《实施方案》）。", "《实施方案》提出，《方案》明确。")
    assert document.aliases == ("实施方案", "方案")
    assert [m.quote for m in document.mentions] == ["《甲县治水实施方案》", "《实施方案》", "《实施方案》", "《方案》"]


def test_a_back_reference_means_the_nearest_document_of_its_kind() -> None:
    first, second = found("《甲县治水条例》和《甲县造林条例》。《条例》共五章。")
    assert (len(first.mentions), len(second.mentions)) == (1, 2)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("《甲县绿水青山保护方案》，《绿水青山保护方案》", "甲县绿水青山保护方案"),  # without the place
        ("《关于深化治水改革的意见》，《中共甲县县委关于深化治水改革的意见》", "中共甲县县委关于深化治水改革的意见"),  # with the issuer
        ("《甲县水利发展规划》，《甲县水利发展规划（2021—2035年）》", "甲县水利发展规划（2021—2035年）"),  # with the years
        ("《甲县治水条例（草案）》征求意见。《甲县治水条例》公布。", "甲县治水条例"),  # the draft gives way
        ("《中华人民共和国森林法》，《森林法》", "中华人民共和国森林法"),
    ],
)
def test_forms_of_one_name(text: str, name: str) -> None:
    assert names(text) == [name]


def test_who_issued_may_stand_in_the_next_sentence() -> None:
    (document,) = found(
        "发布会介绍了《甲县治水行动计划》。该计划由县水务局牵头起草，县财政局、县民政局印发，明确了任务。",
        bodies="县财政局 县民政局 县水务局",
    )
    assert document.issuers == ("县财政局", "县民政局")


def test_nothing_outside_the_article() -> None:
    assert find_documents(context(("related", "印发《甲县治水方案》"), ("meta", "政府工作报告"))) == []


def test_titles_in_one_list() -> None:
    chars = "《甲》《乙》、《丙》（试行）和《丁》。另有《戊》"
    groups = title_groups(chars, find_titles(chars, 0, len(chars)))
    assert [[t.name for t in group] for group in groups] == [["甲", "乙", "丙", "丁"], ["戊"]]


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("甲县三年行动方案", "方案"),
        ("甲县规划纲要", "纲要"),
        ("就业蓝皮书", "蓝皮书"),
        ("甲县晚报", ""),
        ("森林法", "法"),
        ("甲县公约（修订）", "公约"),
    ],
)
def test_head_nouns(name: str, head: str) -> None:
    assert type_of(name) == head
