"""Names that no list knows: places by their shape, firms without 公司, bodies without their region, undertakings in lists and parts of others."""

import pytest

from policyparse import Parser


def names(kind: str, text: str) -> list[str]:
    """The names of the facts of a kind in a short article."""
    document = Parser().parse("要闻\n\n" + text)
    return [fact.name for fact in document.facts if fact.kind == kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在砚石镇、乌棠乡、板坡街道建设高产示范片。", ["砚石镇", "乌棠乡", "板坡街道"]),  # a list of townships
        ("岚溪坪镇获评示范乡镇，老鸹岩村入选名录。", ["岚溪坪镇", "老鸹岩村"]),
        ("家住海砚市望砚楼街道银砚社区的居民叶芳说。", ["海砚市", "望砚楼街道", "银砚社区"]),  # an unknown city before its street
        ("亭砚口水库开始蓄水，沙砚河流域水质改善。", ["亭砚口水库", "沙砚河"]),
        ("走进砚溪古镇，游客络绎不绝。", ["砚溪古镇"]),
        ("石砚县获表彰。今年，石砚县扩大种植。", ["石砚县"]),  # named again
        ("建设健康中国，其中东盟占三成。", []),  # an aim; 其中 + 东盟
        ("实施健康烟台行动。", []),  # inside the name of an undertaking
        ("行政村和示范村、城中村、旅游景区、千年古镇、大型水库都有变化。", []),  # kinds of places
        ("农产品下乡，城镇居民和农村人口增收，进一步放开股市。", []),  # words that end in 乡, 镇, 村, 市
        ("自贸试验区和核心区、居住区、示范区加快建设。", []),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    assert names("place", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全区集聚康砚生物、佳岫医疗、启岚制药等企业126家。", ["康砚生物", "佳岫医疗", "启岚制药"]),
        ("宏岫牧业、绿野农科两家龙头企业产值增长。", ["宏岫牧业", "绿野农科"]),  # counted: ordinary words may be names
        ("金岫锂业、鸿砚精密入选省级专精特新企业。", ["金岫锂业", "鸿砚精密"]),
        ("百岫医药副总裁程远航说，百岫医药将扩产。", ["百岫医药"]),
        ("发展人工智能、高端装备、新材料等企业。", []),  # trades, no firms
        ("中铁十九局集团青砚铁路项目部进场施工。", ["中铁十九局集团青砚铁路项目部"]),
        ("交通运输部公路局、中国气象局应急减灾司参加会议。", ["交通运输部公路局", "中国气象局应急减灾司"]),
        ("公司司机、司法部门参加。", []),  # 司 that ends no name
        ("发展改革委会同国资委研究提出意见。", ["发展改革委", "国资委"]),
        ("各级卫生健康委应当加强管理。", []),
        ("国家发展改革委召开会议，发展改革委将会同有关部门推进。", ["国家发展改革委"]),  # one body
        ("中国石化、中国石油两大集团参加。", ["中国石化", "中国石油"]),
        ("开会时，中国铁路济南局集团有限公司介绍情况。", ["中国铁路济南局集团有限公司"]),
        ("园长到华东师范大学附属幼儿园跟岗。", ["华东师范大学附属幼儿园"]),
        ("县林业和草原局负责实施。", ["县林业和草原局"]),
    ],
)
def test_organisations(text: str, expected: list[str]) -> None:
    assert names("organisation", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("组织实施农业服务提升、重点应用拓展和示范带动等三大行动。", ["农业服务提升行动", "重点应用拓展行动", "示范带动行动"]),
        ("开展隐患排查、交通整治等专项行动。", ["隐患排查专项行动", "交通整治专项行动"]),
        ("实施传统工艺振兴、传承人研修两大计划。", ["传统工艺振兴计划", "传承人研修计划"]),
        ("采取统筹安排、强制执行等行动。", []),  # nothing is undertaken
        ("落实财政奖补和税收优惠两项政策。", []),
        ("启动实施“银岫支教”，招募教师。", ["银岫支教"]),  # started, without a noun
        ("“砚溪遗书数字化”今年3月启动。", ["砚溪遗书数字化"]),
        ("实施“一票否决”，开展“回头看”。", []),  # methods
        ("一是公办园扩容工程，二是园长领航工程。", ["公办园扩容工程", "园长领航工程"]),
        ("乡村学生营养改善计划实施十年来，学生受益。", ["乡村学生营养改善计划"]),
        ("企业计划实施三个项目。", []),  # a verb
        ("组织“名医进村”“送药到户”系列活动。", ["名医进村系列活动", "送药到户系列活动"]),
    ],
)
def test_programmes(text: str, expected: list[str]) -> None:
    assert names("programme", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实施材料攻关工程。作为该工程的子项，设立“星岫”青年科学家计划。", {"材料攻关工程": None, "星岫青年科学家计划": "材料攻关工程"}),
        ("启动“数砚工匠”培育计划。该计划包括“码砚”训练营。", {"数砚工匠培育计划": None, "码砚训练营": "数砚工匠培育计划"}),
        ("“青砚”行动是“乐岫”工程的重要内容。", {"青砚行动": "乐岫工程", "乐岫工程": None}),
        ("将“春砚”项目纳入“乐岫”工程。", {"春砚项目": "乐岫工程", "乐岫工程": None}),
        (
            "《甲县学前教育方案》提出实施两大工程。一是公办园扩容工程。二是园长领航工程。",
            {"公办园扩容工程": "甲县学前教育方案", "园长领航工程": "甲县学前教育方案"},
        ),
        (
            "（一）适老改造提升工程。启动“暖砚”项目。（二）嵌入服务工程。",
            {"适老改造提升工程": None, "暖砚项目": "适老改造提升工程", "嵌入服务工程": None},
        ),
    ],
)
def test_what_is_part_of_what(text: str, expected: dict[str, str | None]) -> None:
    document = Parser().parse("要闻\n\n" + text)
    assert {p.name: p.part_of for p in document.programmes} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("总经理李小川获评“砚岭工匠”。", [("砚岭工匠", "李小川")]),  # 经 of 总经理 is no agent
        (
            "授予县乡村振兴局、砚溪镇人民政府“振兴先进集体”称号。",
            [("振兴先进集体", "县乡村振兴局"), ("振兴先进集体", "砚溪镇人民政府")],
        ),
    ],
)
def test_holders(text: str, expected: list[tuple[str, str]]) -> None:
    document = Parser().parse("要闻\n\n" + text)
    assert sorted((h.name, h.holder) for h in document.honours) == sorted(expected)
