"""Programmes: quoted and unquoted names, lists, slogans, what belongs to what."""

from __future__ import annotations

import pytest

from named_context import context
from policyparse.facts.anchors import WordList
from policyparse.facts.document import find_documents
from policyparse.facts.programme import Programme, find_programmes
from policyparse.facts.programme_heads import head_of, is_statement
from policyparse.lexicon.pair_scan import PairScan


def found(*lines: str | tuple[str, str]) -> list[Programme]:
    made = context(*lines)  # type: ignore[arg-type]
    made.found["document"] = find_documents(made)
    return find_programmes(made)


def pairs(text: str) -> list[tuple[str, str | None]]:
    return [(programme.name, programme.category) for programme in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实施“春雨”行动。", [("春雨行动", "action")]),  # the noun behind the marks
        ("实施“春雨行动”。", [("春雨行动", "action")]),  # within
        ("实施“春雨行动、夏荷行动、秋实行动”。", [("春雨行动", "action"), ("夏荷行动", "action"), ("秋实行动", "action")]),
        ("推进“山城绣娘”培育工程。", [("山城绣娘培育工程", "project")]),  # words between marks and noun
        ("实施“人才兴县”战略。", [("人才兴县战略", "strategy")]),
        ("打造“清溪”品牌。", [("清溪品牌", "brand")]),
        ("举办“清溪杯”职工技能大赛。", [("清溪杯职工技能大赛", "competition")]),
        ("开展“师徒同心”活动。", [("师徒同心活动", "campaign")]),
        ("成立“清溪”产学研联盟。", [("清溪产学研联盟", "platform")]),
        ("“清溪绣娘”“清溪茶师”人才培育攀登计划", [("清溪绣娘清溪茶师人才培育攀登计划", "plan")]),  # one name of two quotations
        ("推进“百企”“千社”行动。", [("千社行动", "action"), ("百企行动", "action")]),  # one noun for two names
        ("实施“金桥”“银桥”“铜桥”三大行动。", [("金桥行动", "action"), ("银桥行动", "action"), ("铜桥行动", "action")]),
        ("实施“金桥”培训工程、“银桥”提升行动。", [("金桥培训工程", "project"), ("银桥提升行动", "action")]),  # each has its own
        ("开展“六小”革新、“赛马争先”等活动。", [("六小革新", "campaign"), ("赛马争先", "campaign")]),  # a list with its kind
        ("推广“师徒讲堂”“工匠讲堂”等模式。", [("师徒讲堂", "platform"), ("工匠讲堂", "platform")]),
        ("第三届“清溪”文化艺术节", [("第三届清溪文化艺术节", "campaign")]),  # the ordinal before the marks
        ("开展“质量月”活动。", [("质量月活动", "campaign")]),
        ("国家“九七三计划”重点项目", [("九七三计划", "plan")]),
        ("上线服务平台“清溪荟”。", [("清溪荟", "platform")]),  # apposition
        ("推出“清溪码”。", [("清溪码", "platform")]),
        ("开展“我为乡亲办实事”实践活动。", [("我为乡亲办实事实践活动", "campaign")]),  # a statement names a campaign
        ("实施高技能人才“3311”振兴计划。", [("高技能人才3311振兴计划", "plan")]),  # a number alone is no name
        ("参加「清溪可可节」，推动「清溪产业振兴方案」。", [("清溪可可节", "campaign"), ("清溪产业振兴方案", "plan")]),  # marks of Taiwan
        ("打造“清溪生蚝”“清溪金鲳”公用品牌。", [("清溪生蚝", "brand"), ("清溪金鲳", "brand")]),  # brands with a shared noun
        ("建设“清溪工坊”10个。", [("清溪工坊", "platform")]),
        ("启动“清溪工坊”项目。", [("清溪工坊项目", "project")]),  # the project is named after what it sets up
        ("实施“一村一品”茶叶品牌提升行动。", [("一村一品茶叶品牌提升行动", "action")]),  # a noun behind a noun
        ("发放“工匠礼遇卡”。", [("工匠礼遇卡", "system")]),
    ],
)
def test_quoted_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(pairs(text)) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "“十四五”规划期间，聚焦“三农”工作。",  # a period, a slogan
        "落实“放管服”改革，推进“1+N”行动。",
        "打造人才“蓄水池”，打出“组合拳”。",  # metaphors
        "弘扬“工匠精神”，称为“清溪模式”。",
        "严禁“形象工程”。",
        "攻克“卡脖子”难题。",
        "“我们将继续努力！”他说，工程已经开工。",  # a quotation
        "荣获“五个一工程”奖。",  # an honour
        "坚决反对“分裂”活动，查处“黑车”违法活动。",
        "“清溪”系列产品成为亮点的行动",  # 的 between
        "获“清溪工匠”称号",
        "以“匠心筑梦”为主题，被命名为“清溪创新工作室”。",  # a motto, an honour
        "以“六大工程”为抓手，推行“订单式”培训项目。",
    ],
)
def test_quotations_that_name_no_programme(text: str) -> None:
    assert pairs(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("深入开展职业技能提升行动。", [("职业技能提升行动", "action")]),
        ("深入实施全面节水战略。", [("全面节水战略", "strategy")]),  # too short a name without the adverb
        ("全面实施高中教育普及攻坚计划。", [("高中教育普及攻坚计划", "plan")]),  # 普及 joins nothing
        ("启动制造业竞争力提升五年行动计划。", [("制造业竞争力提升五年行动计划", "plan")]),
        ("两校共建的清江现代产业学院投入使用。", [("清江现代产业学院", "platform")]),  # the verb stands in front of 的
        ("引导企业开展学徒制培训。", []),  # no name in front of the noun
        ("2023年烟台消费季启动，全国职业教育活动周同日开幕。", [("2023年烟台消费季", "campaign"), ("全国职业教育活动周", "campaign")]),
        ("实施耕地质量巩固提升行动。", [("耕地质量巩固提升行动", "action")]),  # verbs inside the name
        ("推行企业新型学徒制和现代学徒制。", [("企业新型学徒制", "system"), ("现代学徒制", "system")]),
        ("建立12家企业新型学徒制培训基地。", [("企业新型学徒制", "system")]),  # a number before it
        ("参加第三届山城市职工技能大赛8个项目比赛。", [("第三届山城市职工技能大赛", "competition")]),
        ("山城市第五届运动会闭幕。", [("山城市第五届运动会", "competition")]),  # a place that no list knows
        ("市文旅局主办2024烟台国际葡萄酒博览会。", [("2024烟台国际葡萄酒博览会", "campaign")]),
        ("举办第九届山城茶文化节。", [("第九届山城茶文化节", "campaign")]),
        ("开展城镇居民养老保险试点。", [("城镇居民养老保险试点", "system")]),
        ("承担国家产教融合试点任务。", [("国家产教融合试点", "system")]),
        ("产业工人队伍建设改革全面试点", [("产业工人队伍建设改革全面试点", "system")]),  # an adverb right before the noun
        ("坚持科教兴县战略、人才强县战略。", [("科教兴县战略", "strategy"), ("人才强县战略", "strategy")]),
        ("聚焦清江流域生态保护、新老产业接续转换等重大战略。", [("清江流域生态保护", "strategy"), ("新老产业接续转换", "strategy")]),
        ("打造工匠会客厅，设立班组大讲堂。", [("工匠会客厅", "platform"), ("班组大讲堂", "platform")]),
        ("组建技工教育联盟。", [("技工教育联盟", "platform")]),
        ("实施奶业提升行动和种业提升行动。", [("奶业提升行动", "action"), ("种业提升行动", "action")]),  # the verb holds for both
        (
            "开展农田提升、水利提升、种业提升三大工程。",
            [("农田提升工程", "project"), ("水利提升工程", "project"), ("种业提升工程", "project")],
        ),
        ("打赢脱贫攻坚战。", [("脱贫攻坚战", "action")]),
    ],
)
def test_unquoted_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "芜湖出台行动计划，制定年度行动计划。",  # nothing names the plan
        "举办消费季和文化节，设立活动周。",  # neither place nor year
        "积极参加各级各类技能大赛，健全竞赛体系。",  # common nouns
        "开展专项行动，实施重点工程和民生工程。",
        "工程机械行业回暖，保障建设工程质量。",  # the noun is the beginning of another word
        "计划投资3亿元，战略目标清晰，以实际行动支持。",
        "对目录进行动态调整。",  # across a word
        "支持自贸区试点汽车租赁，先行先试。",  # a verb
        "在试点的基础上推广，试点城市增加。",
        "国家战略、国际大赛、全国比赛",  # only a scope
        "建设一批重大水利工程。",
        "发挥部门联席会议制度作用。",
        "等专项治理行动",
    ],
)
def test_common_nouns_are_no_programmes(text: str) -> None:
    assert pairs(text) == []


def test_forms_of_one_name_are_mentions_of_one_programme() -> None:
    (programme,) = found("启动“清溪绣娘”建设工程。", "清溪绣娘建设工程启动以来，实施“清溪绣娘”建设工程。")
    assert [m.quote for m in programme.mentions] == ["“清溪绣娘”建设工程", "清溪绣娘建设工程", "“清溪绣娘”建设工程"]


def test_a_platform_bears_the_coined_name_by_which_it_is_called() -> None:
    assert [p.name for p in found("“清溪慕课”线上培训平台。", "大家都说“清溪慕课”好。")] == ["清溪慕课"]
    assert [p.name for p in found("“清溪慕课”线上培训平台。")] == ["清溪慕课线上培训平台"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["根据《甲县人才方案》，实施“春雨行动”。"], {"春雨行动": "甲县人才方案"}),
        (["《甲县人才方案》提出，实施“春雨行动”。"], {"春雨行动": "甲县人才方案"}),
        (["印发《甲县人才方案》。", "根据方案，将实施“春雨行动”。"], {"春雨行动": "甲县人才方案"}),  # by the head noun
        (["出台《关于实施“春雨”行动的意见》。"], {"春雨行动": "关于实施“春雨”行动的意见"}),  # in the title
        (["《甲县人才方案》提出，实施“春雨行动、夏荷行动”。"], {"春雨行动": "甲县人才方案", "夏荷行动": "甲县人才方案"}),  # a list
        (["实施“春雨行动”。开展“师徒同心”活动。"], {"春雨行动": None, "师徒同心活动": "春雨行动"}),  # what opens a paragraph leads it
        (["（一）实施“春雨”行动。办好“清溪”山货节。"], {"春雨行动": None, "清溪山货节": "春雨行动"}),
        (["出台《甲县人才方案》，举办“春雨”活动。"], {"春雨活动": None}),  # only side by side
        (["开展“春雨”行动，成效明显。举办“师徒同心”活动。"], {"春雨行动": None, "师徒同心活动": None}),
    ],
)
def test_what_belongs_to_what(lines: list[str], expected: dict[str, str | None]) -> None:
    assert {p.name: p.part_of for p in found(*lines)} == expected


def test_a_plan_frames_what_it_sets_up() -> None:
    title = "甲县养老服务三年行动方案"
    assert [p.part_of for p in found(("title", title), "实施“暖夕”行动。")] == [title]
    assert [p.part_of for p in found(("title", "甲县2023年政府工作报告"), "实施“暖夕”行动。")] == [None]


def test_names_inside_titles_are_not_the_titles() -> None:
    assert pairs("印发《甲县“春雨”三年行动方案》《职业技能提升行动方案》。") == []


def test_nothing_outside_the_article() -> None:
    assert found(("related", "实施“春雨行动”。"), ("meta", "“夏荷”行动专题")) == []


def test_positions_and_rules() -> None:
    (programme,) = found("全县推进“春雨”行动走深走实。")
    mention = programme.mentions[0]
    assert (mention.start, mention.end, mention.quote, programme.rule) == (4, 10, "“春雨”行动", "programme.quoted_head")


def test_head_nouns() -> None:
    assert head_of("春雨专项行动") == ("专项行动", "action", False)
    assert head_of("春雨日报") is None
    assert [is_statement(words) for words in ("十五五", "三农", "5+5+7", "打造升级版", "春雨润苗")] == [True, True, True, True, False]


def test_words_that_lie_in_one_another() -> None:
    scan = PairScan("专项行动计划")
    assert [hit.word for hit in WordList(("行动", "行动计划", "计划")).find(scan)] == ["行动计划"]
