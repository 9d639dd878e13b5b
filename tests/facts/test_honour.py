"""Honours: titles, awards and grades, and who holds them."""

from __future__ import annotations

import pytest

from named_context import context
from policyparse.facts.honour import Honour, find_honours
from policyparse.facts.honour_names import is_common, plain_name


def found(*lines: str, persons: str = "", bodies: str = "") -> list[Honour]:
    return find_honours(context(*lines, persons=persons, bodies=bodies))


def names(text: str) -> list[str]:
    return [honour.name for honour in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("选树“山城工匠”20名。", ["山城工匠"]),  # a verb of choosing, a number
        ("20名“山城工匠”入选。", ["山城工匠"]),
        ("增设“首席山城工匠”。", ["首席山城工匠"]),
        ("设置“国际工匠”“雏鹰工匠”。", ["国际工匠", "雏鹰工匠"]),
        ("推出“木王”、“瓷大师”等企业级工匠人才。", ["木王", "瓷大师"]),  # a list called titles
        ("获评省级“节水先锋”称号。", ["节水先锋"]),  # 称号 points at it
        ("颁授「山城工艺师」证书。", ["山城工艺师"]),
        ("荣获“梅香”奖。", ["梅香奖"]),  # the noun behind the marks
        ("荣获全省技术能手称号、全国行业竞赛一等奖第一名。", ["全省技术能手", "全国行业竞赛一等奖第一名"]),
        ("获评全国“四好公路”示范县。", ["全国四好公路示范县"]),  # a quotation inside the title
        ("获评国家级专精特新“小巨人”企业。", ["国家级专精特新小巨人企业"]),
        ("涌现出全国行业大工匠5名。", ["全国行业大工匠"]),  # without marks, with a number
        ("培育市级以上首席技师150名。", ["首席技师"]),
        ("2023年度泰山产业技能领军人才选拔推荐10人。", ["泰山产业技能领军人才"]),
        ("16人聘用到特级技师岗位。", ["特级技师"]),
        ("荣获联合国和平勋章。", ["联合国和平勋章"]),  # 和 inside a word
        ("《大河》获评委会大奖。", ["评委会大奖"]),  # 获 + 评委会
        ("首批“山城工匠”十分优秀。", ["山城工匠"]),
        (
            "先后荣获全国生态县、全国乡村旅游和休闲农业示范县等多项荣誉称号。",
            ["全国生态县", "全国乡村旅游和休闲农业示范县"],
        ),  # a list called honours
        ("被评为“全国森林乡村”“平安村”。", ["全国森林乡村", "平安村"]),  # the verb governs nothing else
        ("入选全省十大公用品牌。", ["全省十大公用品牌"]),
        ("去年又领回全省五一劳动奖章。", ["全省五一劳动奖章"]),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "弘扬“工匠精神”，发挥“山城工匠”作用。",  # no sign that it is conferred
        "培养高技能人才3万名，引进领军人才50名。",  # kinds of people
        "获得广泛好评，成为增长的亮点之一。",  # other objects of the verbs
        "成为继电脑、智能手机之后的产品。",  # across a word
        "获得银牌2枚、优胜奖牌14枚。",  # medals that nobody is named for
        "成为实际签约的双料冠军。",
        "取得突破，获得专利255项。",
        "20余名人才被评为工程师以上职称。",  # a grade of unnamed people
        "深受群众欢迎的劳模走进校园。",
        "开展“寻找身边金牌工人”活动，授予“争创工人先锋号”旗帜。",  # calls
    ],
)
def test_what_is_no_honour(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("山城机械厂技术员李江荣获“山城工匠”称号。", [("山城工匠", "李江")]),  # the subject
        ("李江凭借过硬技术，被授予“全国劳动模范”荣誉称号。", [("全国劳动模范", "李江")]),  # of an earlier clause
        ("李江和厂里的周敏成为首批企业自主评价首席技师。", [("首席技师", "周敏"), ("首席技师", "李江")]),  # two subjects
        ("特级技师李江获“中华技能大奖”。", [("特级技师", "李江"), ("中华技能大奖", "李江")]),  # a title before the name
        ("“时代楷模”山城港机团队，“人民工匠”李江", [("时代楷模", "山城港机团队"), ("人民工匠", "李江")]),  # beside the title
        ("授予李江“山城工匠”称号。", [("山城工匠", "李江")]),  # the object
        ("今年又被县政府授予首届“瓷都工匠”称号。", [("瓷都工匠", None)]),
        ("李江是老师傅。他先后获得“省技术能手”“市五一劳动奖章”。", [("省技术能手", "李江"), ("市五一劳动奖章", "李江")]),  # a pronoun
        ("选树李江、周敏等12名市级技能大师。", [("市级技能大师", "周敏"), ("市级技能大师", "李江")]),
        ("推荐的山城港机团队成为全国首批20家绿色工厂培训基地之一。", [("绿色工厂培训基地", "山城港机团队")]),  # one of a set
        ("李江说，其中3位曾获“国家工艺成就奖”。", [("国家工艺成就奖", None)]),  # the subject is a number of people
        ("李江带领12名队员巡查，班组被授予“工人先锋号”。", [("工人先锋号", None)]),  # a title of teams
        ("李江安全行车百万公里，与周敏一道当选“山城年度人物”。", [("山城年度人物", "李江"), ("山城年度人物", "周敏")]),
        ("李江等30名职工被命名为“山城工匠”。", [("山城工匠", "李江")]),  # the one of many who is named
        ("甲镇等3个镇、乙村等12个村分别获评“幸福乡镇”“和美乡村”。", [("幸福乡镇", "甲镇"), ("和美乡村", "乙村")]),  # one each
        ("授予山城港机团队一班等20个集体“工人先锋号”。", [("工人先锋号", "山城港机团队一班")]),  # the first of a list of bodies
        ("“清溪红薯”入选全省十大公用品牌。", [("全省十大公用品牌", "清溪红薯")]),  # a quoted name before the verb
        ("李江说，两年来近百名青年职工拿到高级工证书。", []),  # of unnamed people
        ("李江说，自己去年拿下银牌。", [("银牌", "李江")]),  # the speaker of himself
        ("李江去年在竞赛中拿下银牌。", [("银牌", "李江")]),  # a kind of prize, with its holder
    ],
)
def test_holders(text: str, expected: list[tuple[str, str | None]]) -> None:
    honours = found(text, persons="李江 周敏", bodies="山城港机团队")
    assert sorted((h.name, h.holder or "") for h in honours) == sorted((name, holder or "") for name, holder in expected)


def test_no_record_without_holder_beside_one_with_a_holder() -> None:
    honours = found("选树“山城工匠”20名。", "李江荣获“山城工匠”称号。", persons="李江")
    assert [(h.name, h.holder) for h in honours] == [("山城工匠", "李江")]


def test_further_mentions_need_no_evidence() -> None:
    (honour,) = found("发挥“山城工匠”作用，选树“山城工匠”20名，宣传“山城工匠”故事。")
    assert len(honour.mentions) == 3


def test_forms_with_and_without_brackets_are_one() -> None:
    (honour,) = found("培育“山城（大）工匠”5名。", "选树“山城大工匠”3名。")
    assert (honour.name, len(honour.mentions)) == ("山城（大）工匠", 2)


def test_nothing_outside_the_article() -> None:
    assert find_honours(context(("related", "李江荣获“山城工匠”称号"), persons="李江")) == []


def test_the_rule_and_the_place_of_a_mention() -> None:
    (honour,) = found("全县选树“山城工匠”20名。")
    mention = honour.mentions[0]
    assert (honour.rule, mention.start, mention.end, mention.quote) == ("honour.quoted", 4, 10, "“山城工匠”")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("我市首批企业自主评价首席技师", "首席技师"),
        ("了由省总工会颁发的五一劳动奖章", "五一劳动奖章"),
        ("建县以来首位全国劳动模范", "全国劳动模范"),
        ("广泛支持", None),
    ],
)
def test_what_a_verb_governs(words: str, name: str | None) -> None:
    honour = plain_name(words, 0, len(words))
    assert (honour.name if honour else None) == name


def test_kinds_of_people_are_common() -> None:
    assert [is_common(word) for word in ("工匠", "高技能人才", "领军人才", "山城工匠", "首席技师")] == [True, True, True, False, False]
