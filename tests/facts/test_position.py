"""Positions: who holds which post where."""

from __future__ import annotations

import pytest

from named_context import context
from policyparse.facts.base import Context
from policyparse.facts.person import find_persons
from policyparse.facts.position import Position, find_positions
from policyparse.prepare.segment import Segmenter

WORDS = Segmenter()


def document(*lines: str) -> Context:
    made = context(*lines)
    made.segmenter = WORDS
    made.found["person"] = find_persons(made)
    return made


def found(*lines: str) -> list[Position]:
    return find_positions(document(*lines))


def rows(text: str) -> list[tuple[str, str | None, str]]:
    return [(p.person, p.org, p.title) for p in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # organisation and title in front
        ("合肥市人社局副局长方砚秋坦言，压力不小。", [("方砚秋", "合肥市人社局", "副局长")]),
        ("安徽真情公交集团K1路公交车驾驶员于义岭获评。", [("于义岭", "安徽真情公交集团", "K1路公交车驾驶员")]),
        ("澜舟集团有限公司特级技师王树岭获“大奖”。", [("王树岭", "澜舟集团有限公司", "特级技师")]),
        # firms that only their place tells
        ("飞虹装饰总经理周小满表示，订单增加。", [("周小满", "飞虹装饰", "总经理")]),
        ("订单增加，但澜舟家具营销总监方砚秋认为，利润变薄。", [("方砚秋", "澜舟家具", "营销总监")]),
        ("卓澜资讯的分析师何小暑认为，价格将回升。", [("何小暑", "卓澜资讯", "分析师")]),
        ("公司总经理周小满表示，订单增加。", [("周小满", None, "总经理")]),  # whose, nobody says
        ("资深分析师何小暑认为，价格将回升。", [("何小暑", None, "资深分析师")]),  # no name
        # chains
        (
            "四川省人力资源和社会保障厅党组书记、厅长胡岭表示支持。",
            [("胡岭", "四川省人力资源和社会保障厅", "党组书记"), ("胡岭", "四川省人力资源和社会保障厅", "厅长")],
        ),
        (
            "全国人大常委会副委员长、全国总工会主席王东岭同志批示。",
            [("王东岭", "全国人大常委会", "副委员长"), ("王东岭", "全国总工会", "主席")],
        ),
        ("市委副书记、市长李晓岭主持会议。", [("李晓岭", "市委", "副书记"), ("李晓岭", None, "市长")]),  # the post of a city, not of 市委
        ("霁月股份有限公司董事长兼总裁王传岭说。", [("王传岭", "霁月股份有限公司", "董事长"), ("王传岭", "霁月股份有限公司", "总裁")]),
        (
            "湖南省总工会党组书记、常务副主席周农岭出席。",
            [("周农岭", "湖南省总工会", "党组书记"), ("周农岭", "湖南省总工会", "常务副主席")],
        ),
        # no organisation
        ("习近平总书记强调，要弘扬工匠精神。", [("习近平", None, "总书记")]),
        ("国家主席习近平会见。", [("习近平", None, "国家主席")]),
        ("县长马强岭表示支持。", [("马强岭", None, "县长")]),
        # places as bodies
        ("山东省副省长周立岭出席。", [("周立岭", "山东省", "副省长")]),
        ("美国总统拜登参加峰会。", [("拜登", "美国", "总统")]),
        ("白水镇梅岭村党支部书记杨淑岭带着村民办厂。", [("杨淑岭", "白水镇梅岭村", "党支部书记")]),
        # occupations
        ("陶瓷技工徐望岭正带着徒弟修坯。", [("徐望岭", None, "陶瓷技工")]),
        ("在澜舟线缆有限公司，“90后”电缆挤塑工卫东平去年拿到证书。", [("卫东平", "澜舟线缆有限公司", "电缆挤塑工")]),
        # behind the name
        ("张海岭现任合肥市总工会主席。", [("张海岭", "合肥市总工会", "主席")]),
        ("张海岭说，他有信心。张海岭原是海州机械厂车间主任。", [("张海岭", "海州机械厂", "车间主任")]),  # what he was
        ("现职海鸥电力工程有限公司技术员的张海岭说。", [("张海岭", "海鸥电力工程有限公司", "技术员")]),  # 现职 of Hong Kong
        ("赵丽岭是合肥市中医院的一名护士。", [("赵丽岭", "合肥市中医院", "护士")]),
        # department and its head
        ("教育部职业教育司司长彭岭介绍。", [("彭岭", "教育部职业教育司", "司长")]),
        # a title that is a title of the state
        ("全国人大代表、合肥市第三中学教师林芳岭建议。", [("林芳岭", None, "全国人大代表"), ("林芳岭", "合肥市第三中学", "教师")]),
    ],
)
def test_positions(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "村民李秀岭在车间上班。",  # says what somebody is, no post
        "选手塔兰岭获得第一名。",
        "王建邦，男，1975年生。",
        "以习近平同志为核心的党中央",
        "习近平特使、代表团抵达。",  # 特使 is another person
        "“人民工匠”许振岭走进校园。",
    ],
)
def test_no_positions(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "org"),
    [
        ("德化县霁月陶瓷有限公司是试点。董事长曾令岭介绍经验。", "德化县霁月陶瓷有限公司"),
        ("安徽澜舟线缆有限公司增产。公司工会主席林秀禾说。", "安徽澜舟线缆有限公司"),
        ("合肥钢城技师学院招生。院长陈学岭说。", "合肥钢城技师学院"),
        ("澜舟有限公司和霁月有限公司签约。董事长曾令岭介绍经验。", None),  # two firms
        ("合肥钢城技师学院招生。董事长曾令岭介绍经验。", None),  # a school has none
    ],
)
def test_body_of_the_paragraph(text: str, org: str | None) -> None:
    assert [p.org for p in found(text)] == [org]


def test_post_named_again_without_its_body_is_the_same() -> None:
    (position,) = found("合肥市人社局局长王丽岭说。局长王丽岭补充。")
    assert position.org == "合肥市人社局"
    assert [m.quote for m in position.mentions] == ["合肥市人社局局长王丽岭", "局长王丽岭"]


def test_longer_title_takes_the_shorter_one_in() -> None:
    assert rows("国家主席习近平会见。习近平主席指出。") == [("习近平", None, "国家主席")]
