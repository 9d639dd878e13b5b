"""Organisations: where a name begins and ends, what is none, and which names are one body."""

from __future__ import annotations

import pytest

from named_context import context
from policyparse.facts.base import Context
from policyparse.facts.organisation import Organisation, find_organisations
from policyparse.facts.organisation_links import parts_of
from policyparse.lexicon.gazetteer import rows_by
from policyparse.prepare.segment import Segmenter

WORDS = Segmenter()


def document(*lines: str, region: str | None = None) -> Context:
    made = context(*lines)
    made.segmenter = WORDS
    made.region = rows_by("divisions", ("name",))[region] if region else None
    return made


def found(*lines: str, region: str | None = None) -> list[Organisation]:
    return find_organisations(document(*lines, region=region))


def names(text: str) -> list[str]:
    return [body.name for body in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # departments: region or bare level + body noun
        ("由市人社局牵头。", ["市人社局"]),
        ("由中共中央办公厅国务院办公厅印发", ["中共中央办公厅", "国务院办公厅"]),  # a space between them was lost
        ("民政部教育部联合发文", ["民政部", "教育部"]),
        ("展会在京举行云溪集团发布新品", ["云溪集团"]),  # 京 is where it is held
        ("联合省委组织部、省委宣传部、省教育厅印发", ["省委组织部", "省委宣传部", "省教育厅"]),
        ("市委市政府高度重视", ["市委", "市政府"]),
        ("省人力资源和社会保障厅批复同意", ["省人力资源和社会保障厅"]),  # 和 inside a name
        ("潍坊市委、烟台市委", ["潍坊市委", "烟台市委"]),  # 市 belongs to both
        ("市市场监管局、市市容环境局", ["市市场监管局", "市市容环境局"]),  # 市 + 市场
        ("县畜牧水产局和市民族文化局", ["县畜牧水产局", "市民族文化局"]),  # bureaus that no list has
        ("市委人才办、市委编办", ["市委人才办", "市委编办"]),
        ("团市委、市直机关工委", ["团市委", "市直机关工委"]),
        ("中共烟台市委印发", ["中共烟台市委"]),
        ("市产改联席会议办公室修改完善", ["市产改联席会议办公室"]),
        ("成都高新区管委会服务企业", ["成都高新区管委会"]),
        ("安徽省合肥市庐阳区人社局介绍", ["安徽省合肥市庐阳区人社局"]),
        # the centre
        ("党中央、国务院部署", ["党中央", "国务院"]),
        ("财政部、发展改革委、民政部印发", ["财政部", "发展改革委", "民政部"]),  # a department that the list makes one
        ("教育部职业教育与成人教育司司长", ["教育部职业教育与成人教育司"]),  # 司 + 司长
        ("国家统计局安徽调查总队发布", ["国家统计局安徽调查总队"]),
        ("美国商务部宣布", ["美国商务部"]),
        ("中央政府和国家教委支持", ["中央政府", "国家教委"]),
        ("香港职业训练局主席", ["香港职业训练局"]),
        # firms
        ("近日，安徽澜舟线缆有限公司投产", ["安徽澜舟线缆有限公司"]),
        ("走进豪迈机械股份有限公司", ["豪迈机械股份有限公司"]),  # an ordinary word + a strong head
        ("阿里云谷（中国）有限公司", ["阿里云谷（中国）有限公司"]),
        ("二重（德阳）装备有限公司", ["二重（德阳）装备有限公司"]),
        ("国网安徽省电力公司合肥供电公司", ["国网安徽省电力公司合肥供电公司"]),  # a branch and its mothers
        ("工行安徽省分行", ["工行安徽省分行"]),
        ("澜舟集团、霁月酒业、新郎集团等5家企业", ["澜舟集团", "霁月酒业", "新郎集团"]),  # the list makes 新郎 a firm
        ("推出澜舟集团“匠王”、霁月通用“大师”等企业级工匠", ["澜舟集团", "霁月通用"]),
        # schools, hospitals, research
        ("合肥第二技师学院与南通职业大学签约", ["合肥第二技师学院", "南通职业大学"]),
        ("武汉大学人民医院教授", ["武汉大学人民医院"]),  # a part of the body before it
        ("中国人民大学劳动人事学院教授", ["中国人民大学劳动人事学院"]),
        ("国立台湾科技大学校长", ["国立台湾科技大学"]),
        # committees, groups, teams
        ("在安徽省人才工作领导小组领导下", ["安徽省人才工作领导小组"]),
        ("组成“山城工匠”建设工程推进工作委员会", ["“山城工匠”建设工程推进工作委员会"]),  # a quoted name inside
        ("成立劳模工匠党组织书记宣讲团", ["劳模工匠党组织书记宣讲团"]),  # founded
        ("“时代楷模”澜钢创新团队", ["澜钢创新团队"]),  # a team behind its honour
        # issuers inside titles
        ("根据《国务院办公厅关于促进就业的意见》", ["国务院办公厅"]),
    ],
)
def test_organisations(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "各级党委、政府和有关部门要密切配合。",  # kinds of bodies
        "支持技工院校、行业协会和龙头企业。",
        "推动公立医院、商业银行和上市公司改革。",  # generic modifiers
        "新建技师学院8所、县医院500所、乡镇卫生院20家。",  # counts
        "1500所县医院完成改造。",
        "省市县三级联动，市县两级财政配套。",
        "当地政府和各县（市、区）人社局",
        "市人社部门、市教育部门",  # 部 + 门
        "省人大代表、市政协委员",  # members
        "银行业和保险业",  # 银行 + 业
        "全国海关查验货物",  # all of a kind
        "公司职工教育部举办培训",  # a department inside a firm
        "调高中国经济预期",  # 高中 across words
        "搭建平台大数据中心城市",  # 台大, 中心城市
        "国办发〔2019〕30号",  # a document number
        "城市委托管理，超市委屈求全",  # 市委 across words
        "举办展会，市政府办展会",  # 办 as a verb: 市政府 is a body, 市政府办 is none
        "“蓝湾种业”工程",  # a quoted programme
        "《烟台市总工会工作条例》",  # inside a title
        "央视网消息（新闻联播）：",  # the medium of the dateline
        "构建“四位一体”技工教育集团",
        "党中央决策部署".replace("党中央", ""),  # 部署 holds no 署
    ],
)
def test_no_organisations(text: str) -> None:
    assert [name for name in names(text) if name not in ("市政府",)] == []


def test_office_of_a_verb_is_not_taken() -> None:
    assert names("市政府办展会") == ["市政府"]
    assert names("市政府办、市财政局") == ["市政府办", "市财政局"]


def test_meeting_of_two_bodies_is_no_body() -> None:
    assert names("召开市政府与市总工会联席会议") == ["市政府", "市总工会"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["安徽省总工会印发意见。", "省总工会牵头。"], [("安徽省总工会", ("省总工会",))]),  # a bare level
        (["合肥市人社局介绍，市人力资源和社会保障局将跟进。"], [("市人力资源和社会保障局", ("合肥市人社局",))]),  # short department
        (["霁月集团股份有限公司投产，霁月集团负责人到场。"], [("霁月集团股份有限公司", ("霁月集团",))]),  # firm
        (["澜舟线缆有限公司（以下简称“澜舟”）投产。澜舟员工多。"], [("澜舟线缆有限公司", ("澜舟",))]),  # announced short form
        (["中华全国总工会和全国总工会机关"], [("中华全国总工会", ("全国总工会",))]),  # forms of the gazetteer
        (["合肥市总工会和芜湖市总工会"], [("合肥市总工会", ()), ("芜湖市总工会", ())]),  # two bodies
        (
            ["湖南省总工会、株洲市委、市总工会"],
            [("湖南省总工会", ()), ("株洲市委", ()), ("市总工会", ())],
        ),  # a city's is not the province's
    ],
)
def test_names_of_one_body(lines: list[str], expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(body.name, body.aliases) for body in found(*lines)] == expected


def test_departments_of_hong_kong_go_by_their_bare_names() -> None:
    text = "教育局和劳工处公布，计划由职业训练局统筹。"
    assert [b.name for b in found(text, region="香港特别行政区")] == ["教育局", "劳工处", "职业训练局"]
    assert [b.name for b in found(text, region="芜湖市")] == []  # elsewhere each town has one
    assert [b.name for b in found("深圳市教育局到访。", region="香港特别行政区")] == ["深圳市教育局"]


def test_bare_level_goes_to_the_region_of_the_article() -> None:
    bodies = found("合肥市总工会与芜湖市总工会签约，市总工会致辞。", region="芜湖市")
    assert [(b.name, b.aliases) for b in bodies] == [("合肥市总工会", ()), ("芜湖市总工会", ("市总工会",))]


def test_mentions_are_stretches_of_the_text() -> None:
    made = document("安徽省总工会印发意见。", "省总工会牵头。")
    (body,) = find_organisations(made)
    assert [m.quote for m in body.mentions] == ["安徽省总工会", "省总工会"]
    assert all(made.chars[m.start : m.end] == m.quote for m in body.mentions)
    assert body.rule == "organisation.region"


@pytest.mark.parametrize(
    ("name", "region", "rest"),
    [
        ("山东省潍坊市人社局", "370700", "人力资源社会保障局"),  # the last region counts
        ("潍坊市委组织部", "370700", "委组织部"),
        ("县总工会", "县", "总工会"),
        ("全国妇联", "", "全国妇联"),
    ],
)
def test_parts_of_names(name: str, region: str, rest: str) -> None:
    assert parts_of(name)[::2] == (region, rest)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("安徽省合肥市庐阳区人社局", "安徽省合肥市庐阳区人社局"),  # an authority bears the names of its places
        ("重庆市铜梁区凤山职业教育中心的教室", "铜梁区凤山职业教育中心"),  # a school lies in them
        ("安徽高密技师学院", "安徽高密技师学院"),  # without suffixes they are its name
    ],
)
def test_places_in_front(text: str, expected: str) -> None:
    assert names(text) == [expected]


@pytest.mark.parametrize("text", ["烟台市总工会举行会议。", "山东省总工会发文，省总工会主席讲话。"])  # one form, and an alias
def test_an_organisation_is_the_one_that_validation_makes(text: str) -> None:
    for body in found(text) or pytest.fail("no organisation"):
        checked = Organisation(**{name: getattr(body, name) for name in Organisation.model_fields if name != "kind"})
        assert (body, repr(body), list(body.__dict__)) == (checked, repr(checked), list(checked.__dict__))
        assert body.model_dump_json(exclude_unset=True) == checked.model_dump_json(exclude_unset=True)
