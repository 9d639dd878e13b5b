"""Names in news about skills, workers and their unions, read by the whole program: who holds which post and which honour, and what is none."""

from __future__ import annotations

from functools import cache

import pytest

from policyparse import Parser
from policyparse.facts.honour import Honour
from policyparse.facts.organisation import Organisation
from policyparse.facts.person import Person
from policyparse.facts.position import Position
from policyparse.facts.programme import Programme


@cache
def parser() -> Parser:
    return Parser()


def facts_of(text: str) -> tuple[object, ...]:
    return tuple(parser().parse(text.encode()).facts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a title behind a name is that person's, and ends the chain of the next
        (
            "山东省技能学会副会长金一岭教授、烟台大学校长关小岭院士等出席。",
            [
                ("金一岭", "山东省技能学会", "副会长"),
                ("金一岭", None, "教授"),
                ("关小岭", "烟台大学", "校长"),
                ("关小岭", None, "院士"),
            ],
        ),
        # the committee of an autonomous region is a body; its government's head stands for himself
        (
            "自治区党委常委、自治区副主席潘岭阳主持会议。",
            [("潘岭阳", "自治区党委", "常委"), ("潘岭阳", None, "自治区副主席")],
        ),
        (
            "自治区党委书记、人大常委会主任胡岭华宣布开工。",
            [("胡岭华", "自治区党委", "书记"), ("胡岭华", "人大常委会", "主任")],
        ),
        ("南宁市青秀区党委书记李岭明说。", [("李岭明", "南宁市青秀区", "党委书记")]),  # a district is none
        # words that only look like verbs inside the name of a body
        ("市职业技能鉴定指导中心主任屠立岭主持。", [("屠立岭", "市职业技能鉴定指导中心", "主任")]),
        ("省委人才办专职副主任魏岭来到现场。", [("魏岭", "省委人才办", "专职副主任")]),
        # 集团 is the firm that the article is about
        (
            "烟台砚山汽车集团董事长柳建岭出席。石敬岭是集团首席技能专家、第十四届全国人大代表。",
            [
                ("柳建岭", "烟台砚山汽车集团", "董事长"),
                ("石敬岭", "烟台砚山汽车集团", "首席技能专家"),
                ("石敬岭", None, "第十四届全国人大代表"),
            ],
        ),
        # the age between the name and the post
        ("吴长岭今年58岁，乳山市竹缘工艺品厂厂长，爱好书法。", [("吴长岭", "乳山市竹缘工艺品厂", "厂长")]),
        ("吴长岭今年58岁，乳山市的街坊都认识他。", []),
        # the office of a committee, a department behind a post, the words between
        ("大赛组委会办公室主任彭岭国致闭幕辞。", [("彭岭国", "大赛组委会办公室", "主任")]),
        (
            "区党工委委员、宣传群团部部长高小岭出席。",
            [("高小岭", "区党工委", "委员"), ("高小岭", "宣传群团部", "部长")],
        ),
        (
            "市妇联副主席、党政办公室主任李小岭出席。",
            [("李小岭", "市妇联", "副主席"), ("李小岭", "市妇联", "党政办公室主任")],
        ),
        # bodies of the party in zones and districts
        (
            "潍坊高新区党工委副书记、管委会主任崔小岭出席。",
            [("崔小岭", "潍坊高新区党工委", "副书记"), ("崔小岭", "潍坊高新区管委会", "主任")],
        ),
        ("芝罘区妇联主席钱小岭介绍情况。", [("钱小岭", "芝罘区妇联", "主席")]),
        # a chain of posts that a comma parts
        (
            "成都市总工会党组成员、副主席，市劳模协会会长冯小岭表示支持。",
            [("冯小岭", "成都市总工会", "党组成员"), ("冯小岭", "成都市总工会", "副主席"), ("冯小岭", "市劳模协会", "会长")],
        ),
        ("市总工会走访企业，市劳模协会会长冯小岭表示支持。", [("冯小岭", "市劳模协会", "会长")]),
        # a title of honour in the chain is no post, and the workshop belongs to the post
        (
            "烟台砚山机械有限公司开工。师傅、齐鲁首席技师、公司模具车间主任栾志岭说。",
            [("栾志岭", "烟台砚山机械有限公司", "模具车间主任")],
        ),
        (
            "焊工潘小岭生前系泊岭镍盐有限公司装配车间党支部书记。",
            [("潘小岭", None, "焊工"), ("潘小岭", "泊岭镍盐有限公司", "装配车间党支部书记")],
        ),
        # titles of honour between the posts of a chain, a party committee of a school, 学校 itself
        (
            "为湖北砚山重工有限责任公司数控车工、全国五一劳动奖章获得者董小岭颁奖。",
            [("董小岭", "湖北砚山重工有限责任公司", "数控车工")],
        ),
        ("徒弟、高级技师盖小岭站在身旁。", [("盖小岭", None, "高级技师")]),
        (
            "南昌大学党委常委、副校长江小岭到现场。",
            [("江小岭", "南昌大学党委", "常委"), ("江小岭", "南昌大学", "副校长")],
        ),
        ("昌都市职业技术学校开学。学校党委书记扎小岭说。", [("扎小岭", "昌都市职业技术学校", "党委书记")]),
        ("队员李小岭，是烟台砚山工程有限公司最年轻的女焊工。", [("李小岭", "烟台砚山工程有限公司", "女焊工")]),
        ("浙江大学医学院附属砚岭医院护士长周小岭说。", [("周小岭", "浙江大学医学院附属砚岭医院", "护士长")]),
        # rosters with labels, and their further lines
        (
            "组成人员如下：\n主 任：张建岭 市委副书记、市长\n副主任：刘 芳 市委常委、副市长\n成 员：赵 亮 市财政局局长",
            [
                ("张建岭", "市委", "副书记"),
                ("张建岭", None, "市长"),
                ("刘芳", "市委", "常委"),
                ("刘芳", None, "副市长"),
                ("赵亮", "市财政局", "局长"),
            ],
        ),
        # an association in the chain is a body; honours in a clause are passed over
        (
            "湖南省总工会二级巡视员、职工技术协会会长龙小岭说。",
            [("龙小岭", "湖南省总工会", "二级巡视员"), ("龙小岭", "职工技术协会", "会长")],
        ),
        ("焊工贾小岭，是全国劳动模范、第十三届全国人大代表。", [("贾小岭", None, "焊工"), ("贾小岭", None, "第十三届全国人大代表")]),
        (
            "东莞台商协会承办展会，该协会会长谢小岭说。",
            [("谢小岭", "东莞台商协会", "会长")],
        ),
        ("银岛资讯市场分析师张小岭说。", [("张小岭", "银岛资讯", "市场分析师")]),
        # the year of birth, and what somebody is by now
        (
            "工程师倪小岭1971年生，现任宜兴方圆紫砂有限公司艺术总监。",
            [("倪小岭", None, "工程师"), ("倪小岭", "宜兴方圆紫砂有限公司", "艺术总监")],
        ),
        (
            "焊工张小岭，如今已是山东砚山重工股份有限公司技术部副主任。",
            [("张小岭", None, "焊工"), ("张小岭", "山东砚山重工股份有限公司", "技术部副主任")],
        ),
        ("专家们享受国务院特殊津贴，专家李志岭说。", []),  # an allowance is no body's post
    ],
)
def test_positions(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    found = [f for f in facts_of(text) if isinstance(f, Position)]
    assert sorted((f.person, str(f.org), f.title) for f in found) == sorted((p, str(o), t) for p, o, t in expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a prize of its own behind the quoted title
        ("授予潘小岭“最美焊工”提名奖。", [("最美焊工提名奖", "潘小岭")]),
        ("授予潘小岭“最美焊工”称号。", [("最美焊工", "潘小岭")]),
        # studios and families hold titles, not the people they are named after
        (
            "“杜明岭技能大师工作室”2021年被人社部认定为国家级技能大师工作室。",
            [("国家级技能大师工作室", "杜明岭技能大师工作室")],
        ),
        (
            "他领衔的石敬岭劳模和工匠人才创新工作室被命名为“全省示范性创新工作室”。",
            [("全省示范性创新工作室", "石敬岭劳模和工匠人才创新工作室")],
        ),
        ("傅小岭家庭获评“全国五好家庭”。", [("全国五好家庭", "傅小岭家庭")]),
        # what a person became, was engaged as, is
        ("石敬岭说，当年他从一名学徒工成长为“大国工匠”。", [("大国工匠", "石敬岭")]),
        ("车工丁小岭被市总工会聘为“工匠导师”。", [("工匠导师", "丁小岭")]),
        (
            "首席技师杜明岭是第三届全国钳工技能竞赛钳工组冠军，享受国务院政府特殊津贴。",
            [("首席技师", "杜明岭"), ("第三届全国钳工技能竞赛钳工组冠军", "杜明岭"), ("国务院政府特殊津贴", "杜明岭")],
        ),
        ("车工杜明岭是这次大赛冠军的师傅。", []),
        # one prize for each of the events
        (
            "威海港集团徐大岭、烟台石化集团陈思岭分别夺得焊工、电工赛项第一名。",
            [("焊工赛项第一名", "徐大岭"), ("电工赛项第一名", "陈思岭")],
        ),
        # a list that the sentence announces
        (
            "省农业农村厅公布第三批省级乡村工匠名师名单，临清市的木雕师傅余秋岭、陶艺师傅詹小岭2人入选。",
            [("第三批省级乡村工匠名师", "余秋岭"), ("第三批省级乡村工匠名师", "詹小岭")],
        ),
        # the holder of a title stands behind 获得者, 、 and the post
        ("“全国三八红旗手”获得者、烟台刺绣研究所所长华小岭主讲。", [("全国三八红旗手", "华小岭")]),
        # titles of the person before belong to nobody else
        ("全国劳动模范、党代表石敬岭正带着徒弟韩冬岭攻关。", [("全国劳动模范", "石敬岭")]),
        # the title of a decision names no holder
        ("市总工会下发《关于命名2024年芝罘区“最美工匠”的决定》。", [("最美工匠", None)]),
        # a contest with a quoted name in it
        ("焊工何小岭拿下第九届“匠心”全国创新大赛一等奖。", [("第九届匠心全国创新大赛一等奖", "何小岭")]),
        ("《太湖晨曲》获中国工艺美术“百花杯”金奖。", [("中国工艺美术百花杯金奖", "太湖晨曲")]),
        # titles of a province or a town, whole items of a list
        ("四川工匠、烟台砚山集团铣工曾小岭说。", [("四川工匠", "曾小岭")]),
        ("佛山市突出贡献高技能人才、熔铸工罗小岭说。", [("佛山市突出贡献高技能人才", "罗小岭")]),
        ("青年工匠、砚山集团首席技师王小岭说。", [("首席技师", "王小岭")]),  # no place, no title
        # what a further clause says somebody is
        ("沈小岭是合作社理事长，也是江苏省劳动模范、全国三八红旗手。", [("江苏省劳动模范", "沈小岭"), ("全国三八红旗手", "沈小岭")]),
        ("沈小岭说，师傅是全国劳模。", []),
        # engaged as, and whom the list names
        ("学校聘请何小岭、曾小岭为“校外导师”。", [("校外导师", "何小岭"), ("校外导师", "曾小岭")]),
        ("授予王小岭（已故）、赵忠岭等10人国家荣誉称号。", []),
        # a group without the number behind it
        ("砚山股份有限公司智能声学班等10个班组被授予“工人先锋号”。", [("工人先锋号", "砚山股份有限公司智能声学班")]),
        # 培育工程 makes a programme of the title
        ("市总工会实施“蓝领先锋”培育工程。", []),
        # handed to persons and firms in front of the quoted title
        (
            "向砚山机械有限公司、晋岭技师学院两家“突出贡献单位”授牌，向李建国、郭跃岭等10名“太行工匠”和秦文岭等5名“太行工匠”提名奖获得者颁发证书。",
            [
                ("突出贡献单位", "砚山机械有限公司"),
                ("突出贡献单位", "晋岭技师学院"),
                ("太行工匠", "李建国"),
                ("太行工匠", "郭跃岭"),
                ("太行工匠提名奖", "秦文岭"),
            ],
        ),
        ("向全市职工颁发“技能提升”补贴。", []),
        # one holder of two quoted titles; posts between a title and the name
        ("“大国工匠”、“中华技能大奖”获得者高小岭说。", [("大国工匠", "高小岭"), ("中华技能大奖", "高小岭")]),
        ("“三晋技术能手”、晋岭集团综采一队班长郭小岭作了发言。", [("三晋技术能手", "郭小岭")]),
        # quoted trades are no titles
        ("今年新增“网络工程师”“机器人运维”等8个专业。", []),
        # 获得 inside 获得者; the place before 省
        ("其中有广东省五一劳动奖章获得者申小岭等先进典型。", [("广东省五一劳动奖章", "申小岭")]),
        # the noun of the title stands behind the marks
        ("车工李小岭被评为北京市“三八”红旗手。", [("北京市三八红旗手", "李小岭")]),
        # a pronoun means whom the sentence before opens with, and nobody of whom others speak
        ("焊工韩小岭，师从罗德岭。2012年他获评航天技术能手。", [("航天技术能手", "韩小岭")]),
        ("焊工韩小岭在备战。“师傅赵大岭很严，要求高。”2012年他荣获“优秀焊工”称号。", [("优秀焊工", "韩小岭")]),
        # a place of a winner; a platform as holder; a document is none
        ("铣工阿小岭夺得冠军，被授予“天山区技术能手”。", [("冠军", "阿小岭"), ("天山区技术能手", "阿小岭")]),
        ("“工会帮就业”云平台入选“全国优秀品牌”。", [("全国优秀品牌", "工会帮就业云平台")]),
        ("司机胡小岭按照《人才分类标准》被认定为杭州市D类人才。", [("杭州市D类人才", "胡小岭")]),
        # one prize each behind 分获, with the schools in brackets; a studio is no person
        (
            "李小岭（芝罘技师学院）、陈小岭（威海技师学院）分获焊接、数控铣项目金牌。",
            [("焊接项目金牌", "李小岭"), ("数控铣项目金牌", "陈小岭")],
        ),
        ("国网衡水供电公司贾小岭创新工作室研发的机器人获一等奖。", [("一等奖", "国网衡水供电公司")]),
        ("威海供电公司、砚山齿轮股份有限公司的两项成果获二等奖。", [("二等奖", "威海供电公司"), ("二等奖", "砚山齿轮股份有限公司")]),
        # two contests with quoted names
        (
            "《惠女风情》获得民间文艺“山花奖”提名和第十届福建省工艺“争艳杯”大赛金奖。",
            [("山花奖", "惠女风情"), ("第十届福建省工艺争艳杯大赛金奖", "惠女风情")],
        ),
        ("这个班组走出了3名全国技术能手。", [("全国技术能手", None)]),  # a number in front
        ("这个班组有全国技术能手的榜样。", []),
        ("已累计培育汽车行业国家级专精特新“小巨人”企业数百家。", [("国家级专精特新小巨人企业", None)]),
        # bodies behind 获得…的, counted; a body that somebody founded
        (
            "对获得“无锡市五一劳动奖状”的砚山环保集团股份有限公司、江苏泊岭有限责任公司等20家单位进行表扬。",
            [("无锡市五一劳动奖状", "砚山环保集团股份有限公司"), ("无锡市五一劳动奖状", "江苏泊岭有限责任公司")],
        ),
        ("青年王小岭创办的高县峰顶茶叶专业合作社，被团省委评为四川省青年文明号。", [("四川省青年文明号", "高县峰顶茶叶专业合作社")]),
        ("师从中国工艺美术大师汪小岭。", [("中国工艺美术大师", "汪小岭")]),
        # a brand wins a title and makes no other one
        ("“泊岭焊工”入选全国脱贫地区特色劳务品牌。", [("全国脱贫地区特色劳务品牌", "泊岭焊工")]),
    ],
)
def test_honours(text: str, expected: list[tuple[str, str | None]]) -> None:
    found = [(f.name, f.holder) for f in facts_of(text) if isinstance(f, Honour)]
    assert sorted(map(str, found)) == sorted(map(str, expected))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("总经理常青岭多次到车间看望。", ["常青岭"]),  # an adverb behind a post and a name
        ("总经理常多次到车间看望。", []),
        ("市大数据局局长应天成、市科技局局长李小岭启动平台。", ["应天成", "李小岭"]),  # 应 is a surname where the given name is one
        ("局长应带头、干部应跟上。", []),
        ("检察长应勇列席会议。", ["应勇"]),
        ("检察长应邀列席会议。", []),
        ("车间主任栾志刚学习新技术。", ["栾志刚"]),  # 刚 ends the name where a word begins behind it
        ("，张立岭等15名同志被授予奖章。", ["张立岭"]),
        ("在西藏，学生次仁多吉正跟着徒弟丹增平措学画。", ["次仁多吉", "丹增平措"]),  # Tibetan names
        ("藏族同胞说，扎西德勒是问候。", []),
        ("机加二班夏立峥荣获“工匠”称号。", ["夏立峥"]),  # a unit in front of a verb of honour
        ("机加二班高质量荣获“工匠”称号。", []),
        ("学生周岭圆、蒋丽岭已分别取得证书。", ["周岭圆", "蒋丽岭"]),  # an adverb is no part of a name
        ("向艾克拜尔·买买提一边鼓掌一边道贺。", ["艾克拜尔·买买提"]),
        ("市总工会副主席龙山介绍，", ["龙山"]),  # a name that is a place too
        ("授予迪丽娜尔·阿布都拉“友谊勋章”。", ["迪丽娜尔·阿布都拉"]),
        ("高级工程师潘从岭说。", ["潘从岭"]),
        ("向“全国优秀农民工”白露霜颁发证书。", ["白露霜"]),
        (
            "烟台钢铁股份有限公司李丰收、烟台轨道交通集团王海岭等9人获“全国技术能手”称号。",
            ["李丰收", "王海岭"],  # a list behind bodies
        ),
        ("烟台钢铁股份有限公司高质量、烟台轨道交通集团快速发展。", []),
    ],
)
def test_persons(text: str, expected: list[str]) -> None:
    assert [f.name for f in facts_of(text) if isinstance(f, Person)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021年参加县就业服务中心组织的培训。", ["县就业服务中心"]),  # the character of the year is none of the name's
        ("烟台市自来水总公司、市产改协调小组、市评选委员会参加。", ["烟台市自来水总公司", "市产改协调小组", "市评选委员会"]),
        ("与砚禾食品公司签约，汽车零部件公司、物业服务公司参加。", []),
        ("区妇联联合区文体旅局举办活动。", ["区妇联", "区文体旅局"]),
        ("山东砚山不锈股份有限公司、合肥京东方砚岭科技有限公司参加。", ["山东砚山不锈股份有限公司", "合肥京东方砚岭科技有限公司"]),
        ("各县区人民政府，市人民政府各部门：", ["市人民政府"]),
        ("新华社拉萨7月6日电，襄阳、荆门三市总工会作交流。", []),
        ("走进中车株洲砚山机车有限公司。", ["中车株洲砚山机车有限公司"]),
        ("享受国务院特殊津贴。", []),
        ("墙上挂着江苏省智能制造示范工厂的牌匾。", []),  # a title
        ("本次大赛由省总工会、滨河市人民政府主办。", ["省总工会", "滨河市人民政府"]),  # a town that the dictionary knows as a place
        ("本次大赛由沿海市人民政府主办。", ["市人民政府"]),
    ],
)
def test_organisations(text: str, expected: list[str]) -> None:
    assert [f.name for f in facts_of(text) if isinstance(f, Organisation)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("这是“数智工会”建设三年行动计划的重要内容。", ["数智工会建设三年行动计划"]),
        ("这是“数智工会”计划的。", []),  # 计划的 is a verb
        ("第二届“技能照亮前程”职业技能培训成果展开幕。", ["第二届技能照亮前程职业技能培训成果展"]),
        ("第二届“一带一路”国际技能大赛闭幕。", ["第二届一带一路国际技能大赛"]),  # a slogan in a counted contest
        ("共建“一带一路”国际技能大赛平台。", []),
        ("中国砚山工程第六建设有限公司参加。", []),
        ("山东砚山安装工程有限公司开工。", []),
        ("墙上“国家级博士后科研工作站”“省级示范基地”等牌匾醒目。", []),
        ("“泊岭月嫂”荣获劳务品牌发展大会“知名品牌”。", []),
    ],
)
def test_programmes(text: str, expected: list[str]) -> None:
    assert [f.name for f in facts_of(text) if isinstance(f, Programme)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whoever 由…获奖 lists has won; the firm in marks by its name
        ("现场颁发“青年推手奖”，由海鸥精密公司及“拾穗坊”两家业者获奖。", [("青年推手奖", "海鸥精密公司"), ("青年推手奖", "拾穗坊")]),
        ("现场颁发“青年推手奖”，由陈立负责评审。", []),  # nobody has won it
        # the post between the title and the name
        (
            "去年“杰出学徒奖”得主、现职海鸥电力工程有限公司技术员的张海岭说，边学边做。",
            [("杰出学徒奖", "张海岭")],
        ),
    ],
)
def test_prizes_and_their_winners(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted((fact.name, fact.holder) for fact in facts_of(text) if isinstance(fact, Honour) and fact.holder) == sorted(expected)
