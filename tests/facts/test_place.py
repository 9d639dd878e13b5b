"""Places: which names count, in which form, with which code."""

from __future__ import annotations

import pytest

from named_context import context
from policyparse.facts.base import Context
from policyparse.facts.place import Place, find_places
from policyparse.lexicon.gazetteer import rows_by
from policyparse.prepare.layout import Meta
from policyparse.prepare.segment import Segmenter

WORDS = Segmenter()


def document(*lines: str, region: str | None = None, meta: Meta | None = None) -> Context:
    """A document whose article is about ``region``, the name of a division."""
    made = context(*lines, meta=meta)
    made.segmenter = WORDS
    made.region = rows_by("divisions", ("name",))[region] if region else None
    return made


def found(*lines: str, region: str | None = None, meta: Meta | None = None) -> list[Place]:
    return find_places(document(*lines, region=region, meta=meta))


def names(text: str, region: str | None = None) -> list[str]:
    return [place.name for place in found(text, region=region)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会议在烟台举行。", ["烟台"]),  # a short form behind a preposition
        ("学员来自山东、河南和安徽。", ["山东", "河南", "安徽"]),  # a list
        ("山东省烟台市莱山区的企业", ["山东省", "烟台市", "莱山区"]),  # every step of a chain
        ("成都高新区启动试点", ["成都高新区"]),  # city + zone is one place
        ("位于青岛西海岸新区的港口", ["青岛西海岸新区"]),  # a zone of the table
        ("长三角和粤港澳大湾区", ["长三角", "粤港澳大湾区"]),  # regions
        ("距县城26公里的三义镇，漆香满屋；邻近的公馆乡开起分坊。", ["三义镇", "公馆乡"]),  # behind a distance
        ("距县城26公里的特色小镇，游人如织。", []),
        ("长江、淮河和太湖水质好转", ["长江", "淮河", "太湖"]),  # waters
        ("昆都仑河治理", ["昆都仑河"]),  # a river named after a district is no district
        ("泰国和哈萨克斯坦的客商", ["泰国", "哈萨克斯坦"]),  # countries
        ("在德化县某某镇", ["德化县"]),  # 某某 is no name
        ("在德化县石牛山镇春岭村采风", ["德化县", "石牛山镇", "春岭村"]),  # township and village behind a county
        ("在云石乡、梅岭乡和白水镇设立工坊", ["云石乡", "梅岭乡", "白水镇"]),  # a list of townships behind a preposition
        ("白水镇梅岭村党支部书记", ["白水镇", "梅岭村"]),  # township + village at the start
        ("青岛市场上新", ["青岛"]),  # 青岛 + 市场
        ("深圳市民营企业", ["深圳市"]),  # 深圳市 + 民营, not 市民
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "合作共赢，和平发展，建设文明城市。",  # ordinary words that counties share
        "我市和全省都有提高，本县排名靠前。",  # no names
        "推动乡镇、城镇和特色小镇建设，带动返乡创业。",  # nouns that end like townships
        "综合示范县建设",  # 范县
        "创新乡村治理",  # 新乡
        "搭建平台中的问题",  # 台中
        "重大理论问题",  # 大理
        "中国特色、中国式道路、中国制造",  # 中国 inside a word
        "“烟台工匠”和“青岛名匠”",  # inside quoted names
        "《烟台市人才办法》",  # inside a title
        "第三届烟台市职业技能大赛开幕",  # inside the name of a contest
        "烟台市总工会、潍坊技师学院",  # inside organisations
        "据烟台日报报道",  # inside a newspaper
        "家住北京路的居民",  # a road
        "延安精神、北京时间",  # 精神, 时间
        "泰山产业领军人才",  # a programme of talents
        "主任黄海波到场",  # inside a personal name
        "齐鲁大地，八闽儿女",  # poetic names
        "宏兴纺织厂和永兴纺织厂",  # a county in the name of a firm
        "自贸区、沿海地区和中西部",  # kinds of places
    ],
)
def test_no_places(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["烟台提速，烟台市发力。"], "烟台市"),  # of two free forms the fuller
        (["烟台提速。《烟台市人才办法》印发。"], "烟台"),  # the fuller one stands only in a title
        (["烟台提速。第三届烟台市技能大赛开幕。"], "烟台"),  # … in the name of a contest
        (["烟台市总工会发布消息。", "烟台提速。"], "烟台"),  # … in the name of a body
    ],
)
def test_name_is_the_fullest_form_that_stands_free(lines: list[str], expected: str) -> None:
    assert [place.name for place in found(*lines)] == [expected]


def test_forms_of_one_place_are_mentions_of_one_fact() -> None:
    (place,) = found("烟台提速，烟台市发力。")
    assert [m.quote for m in place.mentions] == ["烟台", "烟台市"]
    assert (place.code, place.level, place.kind) == ("370600", "city", "place")


@pytest.mark.parametrize(
    ("text", "region", "code"),
    [
        ("南京市鼓楼区启动试点", None, "320106"),  # the parent stands in front
        ("福州市鼓楼区启动试点", None, "350102"),
        ("鼓楼区启动试点", "南京市", "320106"),  # the article's region
        ("鼓楼区启动试点", None, None),  # several, and nothing decides
        ("石牛山镇启动试点", None, None),
    ],
)
def test_codes(text: str, region: str | None, code: str | None) -> None:
    places = found(text, region=region)
    assert (places[-1].code if places else None) == code


def test_region_of_the_page_is_a_name_even_if_no_list_has_it() -> None:
    places = found("临澧河市召开会议。临澧河起步早。", meta=Meta(region="临澧河市"))
    assert [(p.name, len(p.mentions)) for p in places] == [("临澧河市", 2)]
    assert names("临澧河市召开会议。") == []


def test_county_of_the_page_counts_in_its_short_form_everywhere() -> None:
    assert names("德化陶瓷走俏", region="德化县") == ["德化"]
    assert names("德化陶瓷走俏") == []


def test_two_places_of_one_name_stay_two_facts() -> None:
    assert [p.code for p in found("南京市鼓楼区和福州市鼓楼区结对") if p.name == "鼓楼区"] == ["320106", "350102"]


def test_only_the_article_is_read() -> None:
    assert [p.name for p in find_places(document(("title", "烟台提速"), ("related", "青岛发力"), ("boilerplate", "版权所有 济南")))] == [
        "烟台"
    ]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text", ["会议在烟台举行。", "位于成都高新区的企业。", "代表来自浔阳\ufffd山东\ufffd等地。"]
)  # with a code, without, beside damage
def test_a_place_is_the_one_that_validation_makes(text: str) -> None:
    for place in found(text) or pytest.fail("no place"):
        checked = Place(**{name: getattr(place, name) for name in Place.model_fields if name != "kind"})
        assert (place, repr(place), list(place.__dict__)) == (checked, repr(checked), list(checked.__dict__))
        assert place.model_dump_json(exclude_unset=True) == checked.model_dump_json(exclude_unset=True)
