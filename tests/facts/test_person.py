"""Persons: names with evidence beside them, and the words and people that are none."""

from __future__ import annotations

import pytest

from named_context import context
from policyparse.facts.base import Context
from policyparse.facts.person import Person, find_persons
from policyparse.facts.person_patterns import read_name, read_name_before
from policyparse.prepare.layout import Meta
from policyparse.prepare.segment import Segmenter

WORDS = Segmenter()


def document(*lines: str, meta: Meta | None = None) -> Context:
    made = context(*lines, meta=meta)
    made.segmenter = WORDS
    return made


def found(*lines: str, meta: Meta | None = None) -> list[Person]:
    return find_persons(document(*lines, meta=meta))


def names(text: str) -> list[str]:
    return [person.name for person in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a title in front
        ("市人社局副局长方砚秋坦言，压力不小。", ["方砚秋"]),
        ("厅长胡斌在会上讲话。", ["胡斌"]),  # two characters before a preposition
        ("技术员何伟正在调试设备。", ["何伟"]),  # 何伟 + 正在, not 何伟正
        ("班长王进作报告。", ["王进"]),  # 王进 + 作报告
        ("主席王东岭同志批示肯定。", ["王东岭"]),
        ("县长马强，县政协主席吴秀英出席。", ["马强", "吴秀英"]),
        ("种植大户马占川蹲在地头算账。", ["马占川"]),  # no verb of the list behind, but a word of its own
        ("公司副总经理安小军介绍，产能翻番。", ["安小军"]),  # a surname that is a word, with both sides
        ("联系人：贾䶮平，电话见附件。", ["贾䶮平"]),  # a rare character, a colon
        ("院长额尔敦巴图说，合作顺利。", ["额尔敦巴图"]),  # a long name before a verb of saying
        ("党支部书记化岭岭告诉记者，红薯丰收。", ["化岭岭"]),  # a surname that no list has
        # an occupation in front
        ("电缆挤塑工卫东平去年通过评价。", ["卫东平"]),
        ("绣娘杨阿妮正在赶制订单。", ["杨阿妮"]),
        # a verb behind
        ("许成发告诉记者，收成不错。", ["许成发"]),
        ("会议由王志强主持，刘玉梅作工作报告。", ["王志强", "刘玉梅"]),
        ("王树岭获“山城大奖”。", ["王树岭"]),
        ("王建邦，男，1975年生。", ["王建邦"]),
        ("陈学岭（中）在车间指导徒弟。", ["陈学岭"]),
        # an organisation
        ("澜舟集团有限公司的王树岭和霁月集团有限公司的林秀禾获评。", ["王树岭", "林秀禾"]),
        ("赵丽岭是合肥市中医院的一名护士。", ["赵丽岭"]),
        # an honour in quotation marks
        ("“人民工匠”许振岭走进校园。", ["许振岭"]),
        # lists
        ("选树葛松涛、汪晓禾等12名市级大师。", ["葛松涛", "汪晓禾"]),
        ("青年工匠王浩、李娜、张伟分别获得前三名。", ["王浩", "李娜", "张伟"]),
        ("授予刘海岭、乌云娜等28人“劳动模范”称号。", ["刘海岭", "乌云娜"]),  # one name without a common surname
        ("任命王强岭为副市长。", ["王强岭"]),
        # at the opening of a clause
        ("刘志岭带领团队攻关。", ["刘志岭"]),
        ("据孙建岭介绍，产能翻番。", ["孙建岭"]),
        ("一位名叫赵志岭的年轻人。", ["赵志岭"]),
        ("今年45岁的李建岭是老师傅。", ["李建岭"]),
        # before their organisation, in plain lists, as speakers
        ("一等奖：张晓岭（合肥第二技师学院）、李志岭（芜湖职业技术学院）。", ["张晓岭", "李志岭"]),
        ("获奖名单：刘志岭、陈建岭、赵晓岭。", ["刘志岭", "陈建岭", "赵晓岭"]),
        ("周凯岭：谢谢主持人。", ["周凯岭"]),
        ("省教育厅副厅长 李雪岭。", ["李雪岭"]),  # a space between
        # foreign names
        ("世界银行行长阿贾伊·班加说，增长放缓。", ["阿贾伊·班加"]),
        ("蒙古国代表团的巴特尔·苏和参观后说，很好。", ["巴特尔·苏和"]),  # 和 ends the name
        ("美国总统拜登、法国总统马克龙参加峰会。", ["拜登", "马克龙"]),
        # the first of the state
        ("以习近平同志为核心的党中央", ["习近平"]),
        # corner marks
        ("「人民工匠」许振岭走进校园。", ["许振岭"]),
    ],
)
def test_persons(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "主任高度重视，局长任期为五年，处长级干部不得兼任。",  # words that begin like surnames
        "教师应当提高水平，工人应该学习，负责人应当到场。",
        "医护人员正在服务，选手程度不一，专家组成评审组。",
        "职工晋级技师，工程的意义，师范生培养。",  # 工 + 程, 师 + 范
        "业务专家和新入职的工人。",  # 和
        "焊工项目第一名",  # 项目
        "企业主管领导牵头负责。",  # 主 + 管领导
        "负责人曾多次表示支持。",  # 曾 + 多次
        "徐州、宿迁、连云港等8个城市。",  # places in a list
        "“全国劳动模范”荣誉称号",  # 荣誉
        "市民王女士、李先生、张师傅告诉记者。",  # only a surname
        "老板杭某解释说。",
        "请张厅长、李主任回答。",
        "徐州获得一等奖，石化企业负责供气，柳林镇负责建设。",  # clause openings that are no names
        "江苏、浙江、安徽参加，石油、陶瓷、程序等行业。",  # lists of other things
        "习近平新时代中国特色社会主义思想",  # the name of a doctrine
        "在会上说，还介绍，随后表示。",
        "总工程师带队。",  # 总工 + 程师
        "职业技能·创新创业大赛开幕式现场",  # a dot between words
        "全国职业技能大赛（决赛）在合肥举行。",
    ],
)
def test_no_persons(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "记者张伟岭、李娜岭报道，通讯员王芳岭供稿。",
        "图为焊接现场。 车全岭 摄",
        "（记者 陆闻溪 通讯员 高晓棠）8月16日，会议召开。记者陆闻溪表示。",
    ],
)
def test_makers_of_the_article_are_no_persons(text: str) -> None:
    assert names(text) == []


def test_makers_of_the_metadata_are_no_persons() -> None:
    meta = Meta(reporters=["王小岭"], editors=["李大岭"])
    assert [p.name for p in found("局长王小岭说。局长李大岭说。局长赵中岭说。", meta=meta)] == ["赵中岭"]


def test_every_place_of_a_name_is_a_mention() -> None:
    made = document("技师王树岭说，要创新。", "王树岭进行检测。")
    (person,) = find_persons(made)
    assert [m.start for m in person.mentions] == [2, 12]
    assert all(m.quote == "王树岭" for m in person.mentions)


def test_a_short_name_inside_another_word_is_no_mention() -> None:
    (person,) = found("学生于敏获一等奖。不要过于敏感。")
    assert len(person.mentions) == 1


def test_rule_says_what_the_evidence_was() -> None:
    assert [p.rule for p in found("局长王小岭说。许成发告诉记者。“人民工匠”许振岭走进校园。")] == [
        "person.titled",
        "person.speaking",
        "person.honoured",
    ]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("局长王小明表示，", 2, 5),
        ("局长王强说，", 2, 4),  # 王强 + 说, not 王强说
        ("主席欧阳明和副主席", 2, 5),  # a surname of two characters
        ("教授王一。", 2, 4),
        ("局长王的讲话", 2, None),  # 的 is in no name
        ("局长办公会", 2, None),
    ],
)
def test_read_name(text: str, start: int, end: int | None) -> None:
    reading = read_name(text, start, len(text))
    assert (reading.end if reading else None) == end


@pytest.mark.parametrize(
    ("text", "end", "start"),
    [
        ("，王小明说", 4, 1),
        ("由王强主持", 3, 1),  # behind 由
        ("大家王小明说", 5, None),  # no boundary
    ],
)
def test_read_name_before(text: str, end: int, start: int | None) -> None:
    assert read_name_before(text, end, 0) == start
