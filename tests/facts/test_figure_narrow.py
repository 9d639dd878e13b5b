"""Candidates of a lost digit against what the article itself says: what is proof, and what is not."""

from __future__ import annotations

import pytest

from policyparse import parse
from policyparse.damage import damage
from policyparse.facts.figure import Figure

LOST = "\ufffd"


def damaged(text: str) -> Figure:
    """The one figure of a text that lost a digit; ``?`` stands for it."""
    (figure,) = [f for f in parse(text.replace("?", LOST)).figures if f.damage and f.damage.pattern]
    assert figure.value is None  # whatever is proved: a lost digit is never filled
    return figure


def left(text: str) -> list[str]:
    """The candidates that are left; all nine where nothing is ruled out."""
    figure = damaged(text)
    assert figure.damage is not None
    assert (len(figure.damage.candidates) < 9) is bool(figure.damage.evidence)
    return list(figure.damage.candidates) if figure.damage.evidence else []


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("2023年新增就业12.35万人。会上获悉，2023年，新增就业?2.35万人。", ["123500"]),  # stated twice, of one year
        ("2023年新增就业123500人。会上获悉，2023年，新增就业?2.35万人。", ["123500"]),  # written in another way
        ("全市拥有水库12.35亿立方米\n会议召开。全市拥有水库?2.35亿立方米。", ["1235000000"]),  # three digits need no date
        # negative
        ("新增就业12.35万人。到2025年，新增就业?2.35万人。", []),  # an aim is no result
        ("2022年，新增就业12.35万人。2023年，新增就业?2.35万人。", []),  # another year
        ("2023年新增就业超12.35万人。会上获悉，2023年，新增就业?2.35万人。", []),  # more than that
        ("2023年新增就业12.4万人。会上获悉，2023年，新增就业?2.35万人。", []),  # rounded, and so another number
        ("2023年青山县新增就业12.35万人。2023年白水县新增就业?2.35万人。", []),  # another county
        ("2023年新增就业12.35万人，新增就业?2.35万人。", []),  # a list or a contrast
        ("补贴企业12.35万元。补贴企业32.35万元。补贴企业?2.35万元。", []),  # two values of one name
        ("新建公园20个。会上获悉，新建公园?0个。", []),  # round numbers are alike
        ("新建公园27个。会上获悉，新建公园?7个。", []),  # one digit is no proof
        ("新建公园127个。会上获悉，新建公园?27个。", []),  # nor are two without a year
        ("2023年出口增长5.95%。会上获悉，2023年，出口增长?.95%。", []),  # rates are alike
        ("2023年新增就业25万人。会上获悉，2023年，新增就业?25万人。", []),  # what is lost is no digit, it seems
        ("2023年新建公园127个。会上获悉，2023年，新建学校?27个。", []),  # other things
    ],
)
def test_repetition(text: str, candidates: list[str]) -> None:
    assert left(text) == candidates


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("农家书屋由120个增加到?85个，增加65个。", ["185"]),  # where it came to
        ("农家书屋由120个增加到185个，增加?5个。", ["65"]),  # how far it came
        ("农家书屋由120个增加到180个，增加?0个。", ["60"]),  # round, but the words leave no doubt
        ("农家书屋由420个减少到?50个，减少270个。", ["150"]),  # down
        ("农家书屋由12,120个增加到?2,185个，增加65个。", ["12185"]),  # in groups of three
        ("投资由1.2亿元增加到?.5亿元，增加3000万元。", ["150000000"]),  # with different multipliers
        ("农家书屋由2020年的120个增加到2023年的?85个，增加65个。", ["185"]),  # each with its year
        ("农家书屋由120个增加到?85个，增长54.2%。", ["185"]),  # by a rate
        ("农家书屋由120个增加到185个，增长?4.2%。", ["54.2"]),  # the rate itself
        ("覆盖率由60.2%提高到?2.3%，提高2.1个百分点。", ["62.3"]),  # in points
        ("门店由420家增加到?50家。", ["450", "550", "650", "750", "850", "950"]),  # more than before is all that is said
        ("粮食产量?18.5万吨，比上年的205.3万吨增长6.4%。", ["2185000"]),  # both levels and the rate
        ("粮食产量218.5万吨，比上年的?05.3万吨增长6.4%。", ["2053000"]),
        ("粮食产量218.5万吨，比上年的205.3万吨增长?.4%。", ["6.4"]),
        # negative
        ("门店由420家减少到?50家。", []),  # what is lost may be 近: 50 is less as well
        ("农家书屋由120个增加到?85个，增加约65个。", []),  # about
        ("农家书屋由120个增加到?85个，新增座位65个。", []),  # of something else
        ("农家书屋由120个增加到?85个，平均增长54.2%。", []),  # a year, on average
        ("农家书屋由120个增加到?85个，增加64个。", []),  # the article contradicts itself: nothing is put right
        ("排名由全国25位上升到?8位。", []),  # a place that rises becomes less
        ("农家书屋由120个增加??05个。", []),  # to 105 or more, or by so many: the word is lost too
        ("覆盖率由60.2%提高到62.3%，提高?.1%。", []),  # of a percentage, percent are no points
        ("农家书屋由120个增加到?85个，比上年增加65个。", []),  # since when?
        ("农家书屋由120个变为?85个。", []),  # neither more nor less
        ("书屋和书店由30个、80个增加到?5个、90个。", []),  # which came from 80?
        ("地区生产总值由120亿元增加到150亿元，增长?.2%。", []),  # at constant prices
        ("工业增加值218.5亿元，比上年的205.3亿元增长?.4%。", []),  # likewise
        ("粮食产量?18.5万吨，比上年的205.3万吨增加6.4万吨。", []),  # contradicts itself
        ("农家书屋由120个增加到185个，增加?个。", []),  # no digit is left: what is lost may be a word
    ],
)
def test_changes(text: str, candidates: list[str]) -> None:
    assert left(text) == candidates


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("新建小学135所、中学83所，合计?18所。", ["218"]),  # the sum
        ("新建小学?35所、中学83所，合计218所。", ["135"]),  # a part
        ("小学和中学共218所，分别为135所、?3所。", ["83"]),  # all parts are named
        ("商机?0.0119亿元，其中零售6680万元，订单4.4237亿元，意向14.9202亿元。", ["2001190000"]),  # so many digits agree
        ("学校?18所，其中小学235所。", ["318", "418", "518", "618", "718", "818", "918"]),  # no whole less than a part
        ("企业250家，其中规上企业?25家，占比50%。", ["125"]),  # a share says of how many
        ("企业250家，其中规上企业125家，占比?0%。", []),  # a round share is borne out by no digit
        ("企业?50家，其中规上企业125家，占总数的50%。", ["250"]),
        ("三次产业占比分别为5.1%、?0.2%、54.7%。", ["40.2"]),  # they make a hundred
        ("三次产业占比分别为5.1%、40.2%和?4.7%。", ["54.7"]),
        # negative
        ("学校218所，其中小学?35所。", []),  # what is lost may be 近: 35 is a part as well
        ("学校218所，其中小学135所、中学?3所。", []),  # 其中 need not name all of them
        ("新建小学135所、中学83所，合计?19所。", []),  # contradicts itself
        ("新建小学135所、中学83所，招收教师?18人。", []),  # other things
        ("新建小学约135所、中学83所，合计?18所。", []),  # about
        ("小学和中学218所，分别为135所、?3所。", []),  # 均为 or together?
        ("小学、中学和幼儿园共218所，分别为135所、?3所。", []),  # a part is left out
        ("小学35所、中学43所，其中农村小学20所，合计?8所。", []),  # a part of a part
        ("小学35所、职高若干、中学43所，合计?8所。", []),  # how many?
        ("补助5亿元，其中带动投资?0亿元。", []),  # money of others
        ("人口自然增加20万人，其中出生人口?5万人。", []),  # others died
        ("利润50亿元，其中国有企业利润?2亿元。", []),  # others may have lost
        ("占地面积3000平方米，其中建筑面积?500平方米。", []),  # on several storeys
        ("职工比上年增加30人，其中女职工增加?5人。", []),  # men may have become fewer
        ("企业超过200家，其中规上企业?50家。", []),  # how many more?
        ("企业250家，其中规上企业125家，增长?0.0%。", []),  # no share
        ("一产、二产占比分别为5.1%、?0.2%。", []),  # the third is missing
        ("甲、乙、丙占比分别为5.1%、?0.2%、54.7%。", []),  # are they all?
        ("学校218所；其中小学?35所。", []),  # behind ； a sentence begins anew
    ],
)
def test_parts_and_shares(text: str, candidates: list[str]) -> None:
    assert left(text) == candidates


INDUSTRIES = "其中，第一产业增加值20.1亿元，增长3.1%；第二产业增加值98.2亿元，增长5.5%；第三产业增加值100.2亿元，增长5.6%。"


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        (f"2023年，地区生产总值?18.5亿元，比上年增长5.2%。{INDUSTRIES}", ["21850000000"]),  # the three industries
        (f"2023年，地区生产总值218.5亿元。{INDUSTRIES.replace('98.2', '?8.2')}", ["9820000000"]),  # one of them
        ("2023年，全市进出口总额?20.5亿元，其中，出口200.3亿元，增长3%；进口120.2亿元，下降2%。", ["32050000000"]),
        ("2023年，全市进出口总额320.5亿元。出口?00.3亿元，增长3%；进口120.2亿元，下降2%。", ["20030000000"]),
        ("2023年，一般公共预算收入32.35亿元，税收收入?2.15亿元，非税收入10.2亿元。", ["2215000000"]),
        # negative
        (f"2023年，地区生产总值?17.5亿元，比上年增长5.2%。{INDUSTRIES}", []),  # contradicts itself
        (f"地区生产总值?18.5亿元，比上年增长5.2%。{INDUSTRIES}", []),  # of when?
        (f"2023年，地区生产总值?18.5亿元。{INDUSTRIES.replace('98.2', '约98.2')}", []),  # about
        (f"2023年，地区生产总值超?18.5亿元。{INDUSTRIES}", []),  # more than
        (f"2023年，地区生产总值?18.5亿元。2022年，{INDUSTRIES}", []),  # of another year
        ("2023年，地区生产总值?18.5亿元。第一产业增加值20.1亿元，第二产业增加值98.2亿元。", []),  # the third is missing
        ("2023年，进出口总额?20.5亿元。出口200.3亿元，进口120.2亿元。民营企业出口150.1亿元，出口99.1亿元。", []),  # whose exports?
        ("2023年，进出口总额?20.5亿美元。出口200.3亿元，进口120.2亿元。", []),  # in another currency
        ("2023年，进出口总额?.5亿元。出口1.3亿元，进口1.2亿元。", []),  # rounded too far for one digit
    ],
)
def test_definitions(text: str, candidates: list[str]) -> None:
    assert left(text) == candidates


@pytest.mark.parametrize(
    ("text", "rules", "proof"),
    [
        ("农家书屋由120个增加到?85个，增加65个。", ["figure.from_to"], "120个增加到?85个，增加65个"),
        ("2023年新增就业12.35万人。会上获悉，2023年，新增就业?2.35万人。", ["figure.repeated"], "新增就业12.35万人"),
        ("新建小学135所、中学83所，合计?18所。", ["figure.sum"], "135所、中学83所，合计?18所"),
    ],
)
def test_evidence_says_where_it_stands(text: str, rules: list[str], proof: str) -> None:
    damage = damaged(text).damage
    assert damage is not None
    assert [evidence.rule for evidence in damage.evidence] == rules
    assert proof in text[damage.evidence[0].start : damage.evidence[0].end]


PAGE = "全县召开推进会，总结一年来的工作，部署下一步的任务。各乡镇围绕便民服务，整合资源，精简网点，提升质量，成立工作室。"


@pytest.mark.parametrize(
    ("text", "pattern", "candidates"),
    [
        ("全县有工作室218个，其中示范工作室135个。", "?35", ("135",)),  # no part is more than the whole
        ("全县有工作室超过218个，其中示范工作室135个。", "?35", ()),  # how many more?
        ("全县净增工作室218个，其中示范工作室135个。", "?35", ()),  # others may have closed
    ],
)
def test_bounds_where_the_damage_itself_tells_that_a_digit_is_lost(text: str, pattern: str, candidates: tuple[str, ...]) -> None:
    """The round trip through GBK takes the digit with the character before it."""
    pages = (parse(damage("php_gbk", PAGE + text + PAGE, seed)).figures for seed in range(60))
    lost = [f.damage for figures in pages for f in figures if f.damage and f.damage.pattern == pattern and f.damage.repairs]
    assert lost
    found = {one.candidates if one.evidence else () for one in lost}
    assert found - {()} == ({candidates} if candidates else set())  # nothing where the whole is damaged too


def test_two_lost_digits_prove_nothing_of_each_other() -> None:
    figures = parse(f"农家书屋由120个增加到{LOST}85个，增加{LOST}5个。").figures
    assert [f.damage and len(f.damage.candidates) for f in figures] == [9, 9]


def test_a_headline_and_the_text_are_one_statement() -> None:
    text = f"全市新增就业32.5万人\n\n本报讯 记者从会上获悉，2023年，全市新增就业{LOST}2.5万人，会议对就业工作作出部署。"
    (figure,) = [f for f in parse(text).figures if f.value is None]
    assert figure.damage is not None
    assert figure.damage.candidates == ("325000",)
