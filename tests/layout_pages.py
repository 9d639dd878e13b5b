"""Invented pages: each line with the role that it should get, and what the metadata of the page should be."""

from typing import Any, NamedTuple


class Page(NamedTuple):
    """A page: ``role|line`` rows, and the metadata fields that are not empty."""

    rows: str
    meta: dict[str, Any]

    @property
    def roles(self) -> list[str]:
        return [row.split("|", 1)[0] for row in self.rows.strip().split("\n")]

    @property
    def text(self) -> str:
        return "\n".join(row.split("|", 1)[1] for row in self.rows.strip().split("\n"))


PAVING = "河滨市今年以来深入推进老旧小区改造，全市已开工改造小区86个，惠及居民2.3万户，预计年底前全部完工。"
PIPES = "据市住房城乡建设局介绍，改造坚持先地下、后地上，同步更新供水、供气、供热管网120公里，新增停车位4600个。"
LANES = "下一步，河滨市将把改造延伸到背街小巷，到2026年建成“十分钟便民圈”60个，让群众下楼就能买菜、看病、理发。"

PAGES = {
    "county news with credits, neighbours and footer": Page(
        f"""
title|云溪县“三个聚焦”推动茶产业提质
meta|2024-03-18 09:12 来源：云溪县融媒体中心 作者：罗小满
paragraph|云溪融媒讯（记者 罗小满 通讯员 何青）{PAVING}
caption|图为茶农在采摘春茶。何青 摄
paragraph|{PIPES}
byline|（罗小满 何青）
meta|编辑：许一诺  责编：丁立  审核：彭程
boilerplate|上一篇：云溪县召开春耕备耕现场会
boilerplate|下一篇：没有了
boilerplate|【打印本页】【关闭窗口】
boilerplate|主办：云溪县人民政府 承办：云溪县人民政府办公室 网站标识码：5200000001
""",
        {
            "title": "云溪县“三个聚焦”推动茶产业提质",
            "source": "云溪县融媒体中心",
            "published": "2024-03-18T09:12",
            "reporters": ["罗小满"],
            "correspondents": ["何青"],
            "photographers": ["何青"],
            "editors": ["许一诺", "丁立", "彭程"],
            "region": "云溪县",
            "region_evidence": "title",
        },
    ),
    "notice without labels: red head, number, address, signature, annex, copies": Page(
        """
meta|河滨市人民政府办公室文件
meta|河政办发〔2023〕15号
title|河滨市人民政府办公室
title|关于印发河滨市“智改数转”三年行动方案的通知
paragraph|各县（区）人民政府，市政府各部门、各直属机构：
paragraph|《河滨市“智改数转”三年行动方案》已经市政府同意，现印发给你们，请认真组织实施。
byline|河滨市人民政府办公室
byline|2023年6月20日
meta|（此件公开发布）
heading|河滨市“智改数转”三年行动方案
heading|一、总体目标
paragraph|到2025年，全市规模以上工业企业数字化改造覆盖面达到80%以上，培育智能工厂30家。
heading|二、重点任务
heading|（一）实施“诊断”行动
paragraph|每年免费为300家企业开展数字化诊断。
paragraph|附件：1.重点任务清单
paragraph|2.市级智能工厂名单
meta|抄送：市委各部门，市人大常委会办公室，市政协办公室。
meta|河滨市人民政府办公室 2023年6月20日印发
""",
        {
            "title": "河滨市人民政府办公室关于印发河滨市“智改数转”三年行动方案的通知",
            "published": "2023-06-20",
            "region": "河滨市",
            "region_evidence": "issuer",
            "issuer": "河滨市人民政府办公室",
            "number": "河政办发〔2023〕15号",
        },
    ),
    "information table with label and value on separate lines, an empty label above the headline": Page(
        """
boilerplate|http://www.hebin.example/zfxxgk/2022/0411/t1.html
meta|索 引 号：
meta|HB-2022-0019
meta|发文机关：
meta|河滨市人民政府
meta|成文日期：
meta|2022年04月02日
meta|标　　题：
meta|河滨市人民政府关于加快工业互联网发展的实施意见
meta|发文字号：
meta|河政发〔2022〕9号
meta|发布日期：
meta|2022年04月11日
meta|主 题 词：
title|河滨市人民政府关于加快
title|工业互联网发展的实施意见
meta|河政发〔2022〕9号
paragraph|各区人民政府，市政府各部门：
paragraph|为加快工业互联网发展，经研究，提出以下实施意见。
paragraph|到2025年，全市建成工业互联网平台15个，上云企业达到2万家，带动就业5万人以上。
byline|河滨市人民政府
byline|二〇二二年四月二日
boilerplate|扫一扫在手机打开当前页
""",
        {
            "title": "河滨市人民政府关于加快工业互联网发展的实施意见",
            "published": "2022-04-11",
            "region": "河滨市",
            "region_evidence": "issuer",
            "issuer": "河滨市人民政府",
            "number": "河政发〔2022〕9号",
        },
    ),
    "joint notice: two bodies above the title and in the signature": Page(
        """
title|河滨市人力资源和社会保障局
title|河滨市财政局
title|关于印发《河滨市技能提升补贴办法》的通知
meta|河人社规〔2023〕3号
paragraph|各县（市、区）人力资源社会保障局、财政局：
paragraph|现将《河滨市技能提升补贴办法》印发给你们，请认真贯彻执行。
byline|河滨市人力资源和社会保障局    河滨市财政局
byline|2023年5月6日
""",
        {
            "title": "河滨市人力资源和社会保障局 河滨市财政局关于印发《河滨市技能提升补贴办法》的通知",
            "published": "2023-05-06",
            "region": "河滨市",
            "region_evidence": "issuer",
            "issuer": "河滨市人力资源和社会保障局 河滨市财政局",
            "number": "河人社规〔2023〕3号",
        },
    ),
    "order: the number on a line of its own, the mayor signs": Page(
        """
meta|河滨市人民政府令
meta|第12号
paragraph|《河滨市城市绿化管理办法》已经2023年5月6日市政府第20次常务会议通过，现予公布，自2023年7月1日起施行。
byline|市长 罗启明
byline|2023年5月20日
title|河滨市城市绿化管理办法
paragraph|第一条 为了加强城市绿化管理，制定本办法。
""",
        {
            "title": "河滨市城市绿化管理办法",
            "published": "2023-05-20",
            "region": "河滨市",
            "region_evidence": "issuer",
            "issuer": "河滨市人民政府",
            "number": "河滨市人民政府令第12号",
        },
    ),
    "body of a site in the head, menu in one line, button before the editor": Page(
        f"""
meta|河滨市总工会
boilerplate|首页 工会概况 新闻动态 通知公告
title|市总工会举办职工技能大赛
meta|发布日期：2023-05-06 | 作者：市总工会宣教部 | 点击数：120
paragraph|{PAVING}
meta|【我要纠错】 责任编辑：丁立
boilerplate|扫描二维码分享
""",
        {"title": "市总工会举办职工技能大赛", "published": "2023-05-06", "editors": ["丁立"]},
    ),
    "labels and values run together": Page(
        """
meta|发文机构河滨市人民政府办公室发文字号河政办〔2022〕9号
meta|索引号HB-2022-0019主题分类工业经济发布日期2022-04-11
title|市人民政府办公室关于加快工业互联网发展的实施意见
paragraph|各区人民政府，市政府各部门：
paragraph|到2025年，全市建成工业互联网平台15个，上云企业达到2万家，带动就业5万人以上。
""",
        {
            "title": "市人民政府办公室关于加快工业互联网发展的实施意见",
            "published": "2022-04-11",
            "region": "河滨市",
            "region_evidence": "issuer",
            "issuer": "河滨市人民政府办公室",
            "number": "河政办〔2022〕9号",
        },
    ),
    "statistics release: the issuing bodies and the day below the title": Page(
        """
title|河滨市2023年国民经济和社会发展统计公报
byline|河滨市统计局 国家统计局河滨调查队
meta|2024年3月28日
paragraph|2023年，全市上下坚持稳中求进工作总基调，经济运行回升向好，高质量发展扎实推进。
heading|一、综合
paragraph|初步核算，全年全市生产总值2345.6亿元，按不变价格计算，比上年增长6.2%。
paragraph|注：1.本公报数据均为初步统计数。
""",
        {
            "title": "河滨市2023年国民经济和社会发展统计公报",
            "published": "2024-03-28",
            "region": "河滨市",
            "region_evidence": "issuer",
            "issuer": "河滨市统计局 国家统计局河滨调查队",
        },
    ),
    "television programme": Page(
        f"""
boilerplate|河滨网首页 > 新闻 > 河滨新闻
title|河滨：老厂房变身“创意园”
meta|来源：河滨网络广播电视台 2023年11月02日 19:32
boilerplate|A- A+
paragraph|河滨网消息（河滨新闻）：近日，记者在位于河滨市东城区的老棉纺厂看到，昔日车间已改造成创意园区，入驻企业68家。
paragraph|{PIPES}
paragraph|【同期】河滨市东城区区长 邱明：今年我们还将盘活闲置厂房12万平方米。
meta|编辑：韦芳 责任编辑：蒋冬
boilerplate|扫一扫 分享到微信
boilerplate|点击收起全文
boilerplate|返回顶部
""",
        {
            "title": "河滨：老厂房变身“创意园”",
            "source": "河滨网络广播电视台",
            "published": "2023-11-02T19:32",
            "editors": ["韦芳", "蒋冬"],
            "region": "河滨市",
            "region_evidence": "source",
        },
    ),
    "broadcast round-up: dateline of its own, items with headlines": Page(
        f"""
title|全省联播快讯
paragraph|央视网消息（新闻联播）：
heading|前三季度外贸进出口增长7.1%
paragraph|{PAVING}
heading|城市“口袋公园”今年再添3000个
paragraph|住房城乡建设部门介绍，新建公园均在居民步行十分钟范围内。（视频编辑：韦芳 文字编辑：蒋冬）
""",
        {"title": "全省联播快讯", "source": "央视网", "editors": ["韦芳", "蒋冬"]},
    ),
    "questions and answers": Page(
        """
boilerplate|您现在的位置：首页 > 政策解读
title|《河滨市养老服务实施办法》政策问答
meta|发布时间：2024-01-09 来源：市民政局 字体：[大] [中] [小]
heading|一、《办法》出台的背景是什么？
paragraph|答：近年来，我市老龄化程度不断加深，截至2023年底，全市60岁以上老年人达到48.6万人，占比23.1%。
paragraph|记者：对养老机构有哪些补贴？请介绍一下标准。
paragraph|局长：对新建养老机构，每张床位一次性补贴8000元；对运营机构，按入住老人每人每月补贴200元。
""",
        {
            "title": "《河滨市养老服务实施办法》政策问答",
            "source": "市民政局",
            "published": "2024-01-09",
            "region": "河滨市",
            "region_evidence": "title",
        },
    ),
    "work report: occasion and speaker": Page(
        """
title|政府工作报告
subtitle|——2024年1月16日在河滨市第九届人民代表大会第四次会议上
byline|河滨市人民政府市长 罗启明
paragraph|各位代表：
paragraph|现在，我代表市人民政府，向大会报告工作，请予审议，并请市政协委员提出意见。
heading|一、2023年工作回顾
paragraph|一年来，我们坚持项目为王，全市新开工亿元以上项目126个，完成投资380亿元。
""",
        {
            "title": "政府工作报告",
            "subtitle": "2024年1月16日在河滨市第九届人民代表大会第四次会议上",
            "region": "河滨市",
            "region_evidence": "title",
        },
    ),
    "newspaper: line above the headline, reporters under it, headings, list of two": Page(
        f"""
subtitle|我市召开产业工人队伍建设改革推进会，研究部署下一步工作
title|让“工匠”成为城市名片
byline|本报记者 罗小满 通讯员 何 青
paragraph|{PAVING}
heading|搭平台，技能有舞台
paragraph|{PIPES}
heading|强激励，创新有动力
paragraph|{LANES}
""",
        {
            "title": "让“工匠”成为城市名片",
            "subtitle": "我市召开产业工人队伍建设改革推进会，研究部署下一步工作",
            "reporters": ["罗小满"],
            "correspondents": ["何青"],
            "region": "河滨市",
            "region_evidence": "body",
        },
    ),
    "HTML title above, with a character lost; channel word between": Page(
        f"""
meta|老旧小区里的“新生活 - 民生 - 河滨新闻网
boilerplate|民生频道
title|老旧小区里的“新生活”
meta|2023-05-06 08:00 | 河滨日报
paragraph|{PAVING}
byline|（作者：罗小满，单位：河滨市总工会）
meta|责任编辑：丁立
boilerplate|媒体矩阵
boilerplate|河滨新闻网客户端
boilerplate|关于我们 | 版权声明 | 举报电话：0300-5550100
boilerplate|×
""",
        {
            "title": "老旧小区里的“新生活”",
            "source": "河滨日报",
            "published": "2023-05-06T08:00",
            "reporters": ["罗小满"],
            "editors": ["丁立"],
            "region": "河滨市",
            "region_evidence": "source",
        },
    ),
    "teasers in the middle, the article goes on; a statement behind the editors": Page(
        f"""
title|河滨打造“十分钟便民圈”
paragraph|{PAVING}
related|相关阅读
related|河滨：一刻钟买菜圈成型
related|社区食堂开到家门口，据介绍，截
paragraph|{PIPES}
paragraph|{LANES}
byline|本报记者 罗小满
meta|责任编辑：丁立
related|河滨市举办迎春花市，三天接待游客12万人次，商户营业额比去年增长一成多。
boilerplate|版权声明：凡本网注明“来源：河滨日报”的作品，未经授权不得转载。
""",
        {
            "title": "河滨打造“十分钟便民圈”",
            "reporters": ["罗小满"],
            "editors": ["丁立"],
            "region": "河滨市",
            "region_evidence": "body",
        },
    ),
    "a sidebar under 相关链接 belongs to the article": Page(
        f"""
title|河滨发布人才新政
paragraph|{PAVING}
heading|相关链接
paragraph|人才公寓是指由政府提供政策支持、限定套型面积和租金标准，面向符合条件的人才供应的租赁住房，租期一般不超过5年。
byline|记者 罗小满 通讯员 何青 文/图
""",
        {
            "title": "河滨发布人才新政",
            "reporters": ["罗小满"],
            "correspondents": ["何青"],
            "photographers": ["何青"],
        },
    ),
    "menu of short lines, site name, trail": Page(
        f"""
boilerplate|首页
boilerplate|新闻中心
boilerplate|政务公开
boilerplate|河滨市人民政府门户网站
boilerplate|当前位置：首页 > 新闻中心 > 部门动态
title|市人社局多措并举稳就业
meta|信息来源：河滨市人社局 发布日期：2023年09月21日 访问量：102
paragraph|{PAVING}
boilerplate|分享到：
""",
        {
            "title": "市人社局多措并举稳就业",
            "source": "河滨市人社局",
            "published": "2023-09-21",
            "region": "河滨市",
            "region_evidence": "source",
        },
    ),
    "spam keywords first": Page(
        f"""
spam|澳门葡京娱乐官网，棋牌游戏下载，彩票平台，真人娱乐
title|河滨推进“口袋公园”建设
paragraph|{PAVING}
""",
        {"title": "河滨推进“口袋公园”建设"},
    ),
    "Taiwan: years of the Republic, contact line": Page(
        """
boilerplate|跳到主要内容区块
boilerplate|首页 / 市政新闻
title|青年就业领航计划开跑 市长邀青年踊跃报名
meta|资料来源：桃园市政府劳动局
meta|发布日期：112-05-10
paragraph|桃园市政府今（10）日举行青年就业领航计划记者会，市长表示，市府自今年起连续3年投入2亿4,000万元，协助1万2,000名青年就业。
meta|新闻联络人：就业服务处 林小姐
""",
        {
            "title": "青年就业领航计划开跑 市长邀青年踊跃报名",
            "source": "桃园市政府劳动局",
            "published": "2023-05-10",
            "region": "桃园市",
            "region_code": "710600",
            "region_evidence": "source",
        },
    ),
    "Hong Kong press release": Page(
        """
title|政府公布「社区康健计划」最新进展
paragraph|医务卫生局今日（十二月五日）公布，「社区康健计划」自去年推出以来，已有超过12万名市民登记参加。
boilerplate|完
byline|2023年12月5日（星期二）
meta|香港时间16时30分
""",
        {
            "title": "政府公布「社区康健计划」最新进展",
            "published": "2023-12-05T16:30",
            "region": "香港",
            "region_code": "810000",
            "region_evidence": "dateline",
        },
    ),
    "plain news: a headline and paragraphs": Page(
        f"""
title|河滨市新增公办幼儿园学位4320个
paragraph|{PAVING}
paragraph|{PIPES}
""",
        {"title": "河滨市新增公办幼儿园学位4320个", "region": "河滨市", "region_evidence": "title"},
    ),
    "paragraphs alone: no title is made up": Page(
        f"""
paragraph|{PIPES}
paragraph|工程将分三期实施。
""",
        {},
    ),
    "a short sentence first is no title": Page(
        f"""
paragraph|全市供热管网改造全面完成。
paragraph|{PIPES}
""",
        {},
    ),
    "a law: history of the text, chapters and articles": Page(
        """
title|河滨市湿地保护条例
paragraph|2019年8月30日河滨市第八届人民代表大会常务委员会第二十次会议通过
heading|第一章　总则
paragraph|第一条　为了加强湿地保护，制定本条例。
paragraph|第二条　湿地保护应当坚持保护优先、合理利用的原则，个人违反本条例的，处500元以上2000元以下罚款。
""",
        {"title": "河滨市湿地保护条例", "region": "河滨市", "region_evidence": "title"},
    ),
}
