"""Numbers with unit and bound: one row a construction, negatives beside positives."""

from __future__ import annotations

import pytest

from policyparse.lexicon.numeral import decimal_string
from policyparse.lexicon.quantity import Quantity, find_quantities


def show(quantity: Quantity) -> str:
    """value[-high] unit bound, as the tables write it."""
    value = quantity.pattern if quantity.value is None else decimal_string(quantity.value)
    high = "" if quantity.value_high is None else f"-{quantity.value_high:f}"
    return f"{value}{high} {quantity.unit} {quantity.bound}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建成35万人", "350000 人 EQUAL"),  # multiplier
        ("超过1万2 083人次", "12083 人次 MORE_THAN"),  # groups of digits as Hong Kong parts them
        ("完成1万2,083人", "12083 人 EQUAL"),  # multiplier and comma
        ("投资1亿2000万元", "120000000 元 EQUAL"),  # two multipliers
        ("安排2000余万元", "20000000 元 MORE_THAN"),  # 余 before the multiplier
        ("培训4.3万余人", "43000 人 MORE_THAN"),  # 余 after it
        ("录制130多课时", "130 课时 MORE_THAN"),  # 多
        ("突破35万人", "350000 人 MORE_THAN"),  # bound words before
        ("不少于30人", "30 人 EQUAL_OR_MORE"),
        ("近600家", "600 家 LESS_THAN"),
        ("不超过5%", "5 % EQUAL_OR_LESS"),
        ("约3公里", "3 公里 APPROX"),
        ("800个以上", "800 个 EQUAL_OR_MORE"),  # bound words after
        ("30人或以上", "30 人 EQUAL_OR_MORE"),  # the same in Hong Kong
        ("大于或者等于80米", "80 米 EQUAL_OR_MORE"),  # the long form before
        ("融资8亿人民币", "800000000 元 EQUAL"),  # money, no people
        ("20天以内", "20 天 EQUAL_OR_LESS"),
        ("100项左右", "100 项 APPROX"),
        ("首次超过500万元", "5000000 元 MORE_THAN"),
        ("500至800元", "500-800 元 EQUAL"),  # ranges with every mark
        ("30—50万元", "300000-500000 元 EQUAL"),  # the multiplier is shared
        ("60%~70%", "60-70 % EQUAL"),
        ("处1万元以上5万元以下罚款", "10000-50000 元 EQUAL"),
        ("用电20万千瓦时", "200000 千瓦时 EQUAL"),  # 千 belongs to the unit
        ("装机5千瓦", "5 千瓦 EQUAL"),
        ("下降0.5个百分点", "0.5 百分点 EQUAL"),  # 百分点 is not %
        ("亩产612公斤/亩", "612 公斤/亩 EQUAL"),  # compound
        ("人均3.2万元/人", "32000 元/人 EQUAL"),
        ("百分之五点六", "5.6 % EQUAL"),  # parts in words
        ("约三分之一", "33.33 % APPROX"),
        ("近七成", "70 % LESS_THAN"),
        ("不低于两成", "20 % EQUAL_OR_MORE"),
        ("成长一成二，", "12 % EQUAL"),
        ("成长1成2，", "12 % EQUAL"),
        ("约七成半", "75 % APPROX"),
        ("过半", "50 % MORE_THAN"),
        ("翻一番", "1 倍 EQUAL"),  # growth of one time
        ("翻两番", "3 倍 EQUAL"),
        ("技能人才超万人", "10000 人 MORE_THAN"),  # bare multipliers
        ("上万名职工", "10000 名 EQUAL_OR_MORE"),
        ("首届百名工匠", "100 名 EQUAL"),
        ("数十家企业", "10 家 MORE_THAN"),  # vague numbers
        ("百余名", "100 名 MORE_THAN"),
        ("二三十家", "20-30 家 APPROX"),
        ("三家企业", "3 家 EQUAL"),  # Chinese numerals
        ("一百二十万零三人", "1200003 人 EQUAL"),
        ("增加5个岗位", "5 个 EQUAL"),  # the noun stays a noun
        ("十余万元", "100000 元 MORE_THAN"),
        ("3千多万人", "30000000 人 MORE_THAN"),  # a multiplier behind the vague word
        ("约3000日元", "3000 日元 APPROX"),  # 日 of a currency is no day
        ("30-50家", "30-50 家 EQUAL"),  # an ASCII hyphen
        ("增长一倍", "1 倍 EQUAL"),
        ("提高十个百分点", "10 百分点 EQUAL"),
        ("千分之三", "3 ‰ EQUAL"),
        ("万分之五", "0.05 % EQUAL"),
        ("百分之五至百分之八", "5-8 % EQUAL"),  # ranges in words
        ("三分之一到三分之二", "33.33-66.67 % EQUAL"),
        ("七八成", "70-80 % APPROX"),
        ("三至五家", "3-5 家 EQUAL"),
        ("二十三四座", "23-24 座 APPROX"),
        ("一倍以上三倍以下", "1-3 倍 EQUAL"),
        ("16℃以上不足18℃", "16-18 摄氏度 EQUAL"),  # the upper end says 不足
        ("50万元以上、不足100万元", "500000-1000000 元 EQUAL"),
        ("同比-4.6%", "-4.6 % EQUAL"),  # a sign
        ("气温-5℃至3℃", "-5-3 摄氏度 EQUAL"),
        ("共1 234元", "1234 元 EQUAL"),  # a space between thousands
        ("约2 800个", "2800 个 APPROX"),
        ("1亿5千万元", "150000000 元 EQUAL"),  # a multiplier in the second part
        ("由一成七", "17 % EQUAL"),
        ("占总数的1/3，", "33.33 % EQUAL"),  # a slash
        ("占近1/4，", "25 % LESS_THAN"),
        ("翻了近一番", "1 倍 LESS_THAN"),
        ("翻了一番还多", "1 倍 MORE_THAN"),
    ],
)
def test_found(text: str, expected: str) -> None:
    assert [show(q) for q in find_quantities(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "电话010-12345678转0",  # telephone
        "上午14:30开会",  # clock
        "依照第三条",  # article number
        "乘K1路公交",  # a code
        "“5+5+7”产业",  # a slogan
        "云政办发〔2023〕15号",  # document number
        "参加G20峰会",  # a name
        "2024全球产业大会",  # a year without 年
        "统一部署，一些地方，一线职工",  # lexicalised numerals
        "千方百计，百家争鸣",
        "每万人口拥有量",  # a base, no count
        "第三届大赛",  # an ordinal
        "全文共第3页",
        "三是抓落实",  # enumeration
        "十分重要",
        "型号1 2345",  # a number in parts: none of them is the number
        "电话0535-6612345",
        "10/26日",  # a day, a page, a round, an idiom
        "1/3页",
        "1/3决赛",
        "一成不变",
        "三成公司",
        "1-7月",
    ],
)
def test_no_quantity(text: str) -> None:
    assert [show(q) for q in find_quantities(text) if q.unit] == []


@pytest.mark.parametrize(
    ("text", "expected", "candidates"),
    [
        ("培育“山城工匠”�0名", "?0 名 EQUAL", 9),  # a lost digit: pattern and readings
        ("增��00名", "?00 名 EQUAL", 9),  # the word before it is lost as well
        ("奖励�00万元", "?00 元 EQUAL", 9),
        ("增长�0.8%", "?0.8 % EQUAL", 9),
        ("达到�.5万人", "?.5 人 EQUAL", 9),  # only the decimals are left
        ("共有“首席工匠”�名", "? 名 EQUAL", 9),  # no digit is left
        ("每年组织开?00项竞赛", "?00 项 EQUAL", 9),  # an unrepaired question mark
        ("投入12�万元", "12? 元 EQUAL", 0),  # digit, multiplier or word: never read
        ("增长12.\ufffd%", "12.? % EQUAL", 0),  # one digit or several behind the point
        ("销量12.\ufffd\ufffd万台", "12.? 台 EQUAL", 0),
        ("价格�30~135元", "?30 元 EQUAL", 0),  # one end of a range
        ("价格30~�35元", "?35 元 EQUAL", 0),
        ("给予�%至3%补贴", "? % EQUAL", 0),  # an end without digits
        ("处�倍以上2倍以下罚款", "? 倍 EQUAL_OR_LESS", 0),
        ("补助�万元", "? 元 EQUAL", 9),  # only the multiplier is left
        ("提高10%��0%", "?0 % EQUAL", 0),  # the mark of the range is lost as well
        ("总额4万\ufffd，", "4万? None EQUAL", 0),  # 万亿 or 万元
        ("贷款5万?..", "5万? None EQUAL", 0),
        ("至少提百分之五\ufffd以上", "百分之五? % EQUAL", 0),  # 百分之五十
        ("效率为百分之八+计", "百分之八? % EQUAL", 0),  # 十 misread
        ("增长百分之五å计", "百分之五? % EQUAL", 0),  # what a wrong encoding left
        ("处罚200万\uf2d5以下", "200万? None EQUAL", 0),  # a character of a font of its own
        ("增加6.0뿂쉎人次", "6.0? None EQUAL", 0),
        ("新增\ue0055家", "?5 家 EQUAL", 0),
        ("每月领取\ufffd,000元", "?000 元 EQUAL", 0),  # the last group of a number in thousands
        ("惠及? 900户", "?900 户 EQUAL", 0),
        ("惠及\ufffd人，每月领取000元", "?000 元 EQUAL", 0),  # no number begins like this
    ],
)
def test_damage_is_never_read_over(text: str, expected: str, candidates: int) -> None:
    found = find_quantities(text)
    assert [show(q) for q in found] == [expected]
    assert len(found[0].candidates) == candidates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("增加5万元\ufffd", "50000 元 EQUAL"),  # behind its unit a number is whole
        ("是不是新增了5万?\n", "50000 None EQUAL"),  # a question
        ("“要投5万?”他问", "50000 None EQUAL"),
        ("投资3×5万元", None),
    ],
)
def test_signs_that_take_nothing_away(text: str, expected: str | None) -> None:
    found = [show(q) for q in find_quantities(text)]
    assert expected is None or expected in found
    assert not any("?" in shown for shown in found)


def test_candidates_are_values_in_base_units() -> None:
    assert find_quantities("奖励�0万元")[0].candidates[:2] == ("100000", "200000")


def test_a_list_shares_its_unit() -> None:
    assert [show(q) for q in find_quantities("高1.5个和0.6个百分点")] == ["1.5 百分点 EQUAL", "0.6 百分点 EQUAL"]


def test_medals() -> None:
    assert [(str(q.value), q.unit) for q in find_quantities("夺得11金9银14铜")] == [("11", "金牌"), ("9", "银牌"), ("14", "铜牌")]


def test_a_lost_digit_elsewhere_changes_no_other_stretch() -> None:
    """Blocks are read one by one: what one of them lost is nothing to the others."""
    chars = "占比百分之五至百分之八。\n新建食堂\ufffd0家。"
    end = chars.index("\n")
    assert [(str(q.value), str(q.value_high)) for q in find_quantities(chars, 0, end)] == [("5", "8")]
