"""Indicators of the gazetteer are read whole, whatever verbs the segmenter sees in them; what was done to them is not part of them."""

from __future__ import annotations

import pytest

from policyparse import Parser
from policyparse.lexicon.gazetteer import table

CASES = (
    # a verb in the middle of the name
    ("全年房地产开发投资41.2亿元，下降12.6%。", ["房地产开发投资", "房地产开发投资"]),
    ("失业人员再就业1180人。", ["失业人员再就业"]),
    ("全县生猪出栏达到9.8万头。", ["生猪出栏"]),
    # what stands in front of the noun that the phrase would begin with
    ("6月末，金融机构本外币各项存款余额312.5亿元。", ["金融机构本外币各项存款余额"]),
    ("全社会研发投入强度由1.92%提高到2.24%。", ["全社会研发投入强度"]),
    # what was done stands in front and is none of it
    ("全年新增就业岗位3200个。", ["就业岗位"]),
    ("景区接待游客12.3万人次。", ["游客"]),
    ("建设高标准农田2.2万亩。", ["高标准农田"]),
    ("新增专项债券12亿元。", ["专项债券"]),
    # a share: who has it and of what, also where it grows
    ("服务业增加值占地区生产总值比重提高0.6个百分点。", ["服务业增加值占地区生产总值比重"]),
    ("第三产业占比较上年提高0.6个百分点。", ["第三产业占比"]),
    ("卫生总费用为90.9亿元，占GDP的比重为6.7%。", ["卫生总费用", "卫生总费用占GDP的比重"]),
    # what grew is named in the clause before
    ("粮食总产量8.24万吨，增产0.7%。", ["粮食总产量", "粮食总产量"]),
    # a negation is part of what is measured
    ("电商快件不再二次包装率达到95%。", ["电商快件不再二次包装率"]),
)


@pytest.mark.parametrize(("text", "indicators"), CASES)
def test_names(text: str, indicators: list[str]) -> None:
    assert [figure.indicator for figure in Parser().parse(text).figures] == indicators


CHANGES = (
    # text, value, measure
    ("粮食总产量8.24万吨，增产0.7%。", "0.7", "change"),
    ("农民增收6%。", "6", "change"),
    ("粮食减产5%。", "-5", "change"),
)


@pytest.mark.parametrize(("text", "value", "measure"), CHANGES)
def test_verbs_that_say_what_grew(text: str, value: str, measure: str) -> None:
    figure = Parser().parse(text).figures[-1]
    assert (figure.value, figure.measure) == (value, measure)


STATUSES = (
    # 将 with how, where or when something will be done
    ("下一步将用两年时间，把养老服务站从现有的58个增加到100个。", "target"),
    ("区里将在三年内新建公园12个。", "target"),
    # what exists is a result where nothing starts from it
    ("全区现有养老服务站58个。", "achieved"),
)


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_status(text: str, status: str) -> None:
    assert [figure.status for figure in Parser().parse(text).figures] == [status]


def test_most_names_of_the_table_are_read_whole() -> None:
    """Measured: 95 of 100. What is not: names that begin with what was done (新增…, 参加…), with a scope (各类…) or with another's share."""
    parser, whole, names = Parser(), 0, 0
    for row in table("indicators"):
        for name in (row["name"], *filter(None, row["synonyms"].split("|"))):
            if name.isascii():
                continue
            unit = row["unit"].split("|")[0] or "个"
            for text in (f"2023年，全市{name}达到12.3{unit}。", f"其中，{name}由12.1%提高到15.6%。"):
                figures = parser.parse(text).figures
                whole += bool(figures) and figures[0].indicator == name
                names += 1
    assert whole >= 0.93 * names


def test_the_year_in_front_is_no_part_of_the_quote() -> None:
    figure = Parser().parse("到2024年单位工业增加值固废产生强度较2020年下降10%以上。").figures[0]
    assert figure.quote == "单位工业增加值固废产生强度较2020年下降10%以上"


def test_the_number_of_a_cited_document_is_not_the_number_of_the_page() -> None:
    page = "澄江市推进节水实施方案（2023—2025年）\n\n为落实《关于推进节水工作的通知》（云水资〔2022〕12号），结合我市实际，制定本方案。\n"
    assert {d.name: d.number for d in Parser().parse(page).documents} == {
        "澄江市推进节水实施方案（2023—2025年）": None,
        "关于推进节水工作的通知": "云水资〔2022〕12号",
    }


def test_a_column_in_front_of_a_title_hides_no_place() -> None:
    page = "【民生观察】望潮区：老街添新梯\n望潮区今年加装电梯41部，望潮区还将改造小区6个。\n"
    assert Parser().parse(page).meta.region == "望潮区"


GOVERNED = (
    # what was done is no part of what is measured
    ("全省水利投资累计完成1615亿元。", "水利投资"),
    ("地区生产总值完成186.4亿元，同比增长6.8%。", "地区生产总值"),
    ("按10元/亩的标准给予奖补。", "奖补"),
    ("今年开工重点水利项目45个。", "重点水利项目"),
    ("计划开工建设保障性住房1200套。", "保障性住房"),
    # nouns of two words keep the first
    ("开工项目30个。", "开工项目"),
    # what has come in of a sum is not the sum
    ("计划总投资中已到位7.3亿元。", "计划总投资到位"),
    # indicators in letters, their digits right behind them
    ("全区实现GDP486亿元。", "GDP"),
    ("按5G标准建成基站120个。", "基站"),
    # terms of years with tenths
    ("劳动年龄人口平均受教育年限提高到11.3年。", "劳动年龄人口平均受教育年限"),
)


@pytest.mark.parametrize(("text", "indicator"), GOVERNED)
def test_what_is_measured(text: str, indicator: str) -> None:
    assert Parser().parse(text).figures[0].indicator == indicator


LEFT_OUT = (
    # a list of payments names the payment once
    ("首次购房的，本科生补贴3万元、硕士生5万元、博士生10万元。", ["本科生补贴", "硕士生补贴", "博士生补贴"]),
    # what is new is named with what it is of, where that is no scope
    ("可再生能源新增装机1.34亿千瓦。", ["可再生能源新增装机"]),
    ("全市新增贷款52亿元。", ["贷款"]),
    # a share behind 约 has the owner of the clause before
    ("可再生能源装机达到16.53亿千瓦，约占全国总装机的53.8%。", ["可再生能源装机", "可再生能源装机占全国总装机"]),
    # a number that says for each of what is none of its own
    ("创业孵化基地每孵化成功1户奖励1万元。", ["奖励"]),
    # a name in quotation marks may begin with a length of time
    ("建成“15分钟养老服务圈”36个。", ["15分钟养老服务圈"]),
    # 确保 in front of a date is a verb still; 新 + a verb is what was done
    ("确保一季度开工率达到40%。", ["开工率"]),
    ("新培育规上工业企业100家。", ["规上工业企业"]),
)


@pytest.mark.parametrize(("text", "indicators"), LEFT_OUT)
def test_what_is_left_out_or_said_once(text: str, indicators: list[str]) -> None:
    assert [figure.indicator for figure in Parser().parse(text).figures] == indicators


def test_a_work_report_counts_from_the_day_of_the_speech_and_sets_aims_under_their_heading() -> None:
    page = (
        "政府工作报告\n——2024年1月18日在泊州市第十五届人民代表大会第四次会议上\n一、2023年工作回顾\n"
        "过去一年，全市地区生产总值增长6.3%，新建公园12个，办学条件持续改善。\n"
        "二、2024年主要预期目标\n地区生产总值增长6.5%左右，城镇调查失业率控制在5.5%以内。\n"
    )
    document = Parser().parse(page)
    assert [f.status for f in document.figures] == ["achieved", "achieved", "target", "target"]
    assert document.meta.published is None  # when the page appeared it does not say


SIGNS = (
    # 不低于 in front of what it is a share of: a bound, no fall
    ("新能源项目按不低于装机容量10%配建储能。", "10", "EQUAL_OR_MORE", "装机容量"),
    ("研发投入不低于营业收入3%。", "3", "EQUAL_OR_MORE", "营业收入"),
    # 低于 alone is how far below
    ("利率低于市场水平20%。", "-20", "EQUAL", "利率"),
    # which things are counted is no figure
    ("时长2小时以上项目占比超过80%。", "80", "MORE_THAN", "项目占比"),
    # what is done to things is no part of their noun
    ("园区建设12个项目。", "12", "EQUAL", "项目"),
    ("按实际投资额的10%给予补助。", "10", "EQUAL", "实际投资额补助"),
)


@pytest.mark.parametrize(("text", "value", "bound", "indicator"), SIGNS)
def test_signs_and_bounds(text: str, value: str, bound: str, indicator: str) -> None:
    (figure,) = Parser().parse(text).figures
    assert (figure.value, figure.bound, figure.indicator) == (value, bound, indicator)
