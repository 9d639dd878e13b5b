"""More invented pages, for their heads: menus, unlabelled source lines, names in brackets, orders, buttons."""

from layout_pages import LANES, PAVING, PIPES, Page

HEAD_PAGES = {
    "menu of the medium, then medium, moment and names without colons": Page(
        f"""
boilerplate|河滨新闻网　时评　视频　专题　副刊
title|老街添了新座椅
meta|河滨新闻网　2021年5月6日 16:40:12　记者 罗小满　通讯员 何青 周小雨
paragraph|{PAVING}
paragraph|{PIPES}
""",
        {
            "title": "老街添了新座椅",
            "source": "河滨新闻网",
            "published": "2021-05-06T16:40:12",
            "reporters": ["罗小满"],
            "correspondents": ["何青", "周小雨"],
            "region": "河滨市",
            "region_evidence": "source",
        },
    ),
    "menu of channels, bar between moment and author": Page(
        f"""
boilerplate|要闻 时政 社会 民生 图片
title|河滨市老旧小区改造过半
meta|2023-05-06 08:00 | 作者：陈立 | 编辑：许一诺
paragraph|{PAVING}
paragraph|{PIPES}
""",
        {
            "title": "河滨市老旧小区改造过半",
            "published": "2023-05-06T08:00",
            "reporters": ["陈立"],
            "editors": ["许一诺"],
            "region": "河滨市",
            "region_evidence": "title",
        },
    ),
    "a headline of four short parts is no menu": Page(
        f"""
title|凝心聚力 改革创新 团结奋进 争创一流
meta|河滨日报 2023-05-06 08:00
paragraph|{PAVING}
paragraph|{PIPES}
""",
        {
            "title": "凝心聚力 改革创新 团结奋进 争创一流",
            "source": "河滨日报",
            "published": "2023-05-06T08:00",
            "region": "河滨市",
            "region_evidence": "source",
        },
    ),
    "names in brackets behind the source, sizes of type and sharing": Page(
        f"""
boilerplate|当前位置：首页 > 港口 > 正文
title|河滨港前三季度吞吐量创新高
subtitle|“一次验放”让通关再提速
meta|2024-10-22 07:58:30 来源：河滨日报（记者 陈立 通讯员 周小雨）
boilerplate|【大中小】 分享到：微信 微博 QQ空间
paragraph|{PAVING}
paragraph|{PIPES}
""",
        {
            "title": "河滨港前三季度吞吐量创新高",
            "subtitle": "“一次验放”让通关再提速",
            "source": "河滨日报",
            "published": "2024-10-22T07:58:30",
            "reporters": ["陈立"],
            "correspondents": ["周小雨"],
            "region": "河滨市",
            "region_evidence": "source",
        },
    ),
    "statistics bureau: menu, views, section before the editor": Page(
        f"""
boilerplate|首页　数据发布　数据解读　统计知识　互动交流
title|一季度河滨市经济平稳开局
meta|信息来源：河滨市统计局　　发布日期：2023年4月26日　　访问量：672
boilerplate|字体：大 中 小　打印本页
paragraph|{PAVING}
paragraph|{PIPES}
meta|河滨市统计局国民经济综合统计科　编辑：丁立
""",
        {
            "title": "一季度河滨市经济平稳开局",
            "source": "河滨市统计局",
            "published": "2023-04-26",
            "editors": ["丁立"],
            "region": "河滨市",
            "region_evidence": "source",
        },
    ),
    "order: the document that it carries gives the title": Page(
        """
meta|河滨市人民政府令
meta|第6号
paragraph|《河滨市城镇供热管理办法》已经2020年6月12日市人民政府第11次常务会议审议通过，现予公布，自2020年10月1日起施行。
byline|市长 罗启明
byline|2020年6月28日
title|河滨市城镇供热管理办法
heading|第一章 总则
paragraph|第一条 为了规范城镇供热活动，维护用户的合法权益，制定本办法。
""",
        {
            "title": "河滨市城镇供热管理办法",
            "published": "2020-06-28",
            "region": "河滨市",
            "region_evidence": "issuer",
            "issuer": "河滨市人民政府",
            "number": "河滨市人民政府令第6号",
        },
    ),
    "order: number in the same line": Page(
        """
meta|河滨市人民政府令第31号
title|河滨市户外广告设置管理规定
paragraph|（2022年3月1日河滨市人民政府第6次常务会议通过）
paragraph|第一条 为了规范户外广告设置，制定本规定。
""",
        {
            "title": "河滨市户外广告设置管理规定",
            "region": "河滨市",
            "region_evidence": "issuer",
            "issuer": "河滨市人民政府",
            "number": "河滨市人民政府令第31号",
        },
    ),
    "writing and finishing dates run into their labels, the day of disclosure wins": Page(
        f"""
meta|发文机关河滨市农业农村局　发文字号河农发〔2021〕9号
meta|成文日期2021-09-06　公开日期2021-09-10
title|河滨市设施农业发展规划
paragraph|{PAVING}
paragraph|{PIPES}
""",
        {
            "title": "河滨市设施农业发展规划",
            "published": "2021-09-10",
            "region": "河滨市",
            "region_evidence": "issuer",
            "issuer": "河滨市农业农村局",
            "number": "河农发〔2021〕9号",
        },
    ),
    "credits in brackets with colons, a surname that no list holds": Page(
        f"""
title|河滨市：让工匠之光照亮钢城
meta|来源:河滨日报
meta|2024-04-28 10:36
paragraph|{PAVING}
paragraph|{PIPES}
byline|(记者:宝音,通讯员:周小雨)
meta|责任编辑:许一诺
""",
        {
            "title": "河滨市：让工匠之光照亮钢城",
            "source": "河滨日报",
            "published": "2024-04-28T10:36",
            "reporters": ["宝音"],
            "correspondents": ["周小雨"],
            "editors": ["许一诺"],
            "region": "河滨市",
            "region_evidence": "title",
        },
    ),
    "text and pictures by one, editors below": Page(
        f"""
title|云溪县茶园采茶忙
byline|文/图 罗小满
meta|2024年3月18日 云溪县融媒体中心
paragraph|{PAVING}
paragraph|{PIPES}
byline|记者：罗小满 编辑：许一诺
""",
        {
            "title": "云溪县茶园采茶忙",
            "source": "云溪县融媒体中心",
            "published": "2024-03-18",
            "reporters": ["罗小满"],
            "photographers": ["罗小满"],
            "editors": ["许一诺"],
            "region": "云溪县",
            "region_evidence": "title",
        },
    ),
    "county site: body, day and views without labels": Page(
        f"""
boilerplate|网站首页 | 政务公开 | 政务服务 | 互动交流 | 走进云溪
boilerplate|您的位置：首页 - 新闻中心 - 部门动态
title|云溪县开展春季义务植树
meta|云溪县林业局　2024-03-12　浏览次数：128
paragraph|{PAVING}
paragraph|{PIPES}
""",
        {
            "title": "云溪县开展春季义务植树",
            "source": "云溪县林业局",
            "published": "2024-03-12",
            "region": "云溪县",
            "region_evidence": "title",
        },
    ),
    "paper with page number and reporter behind the day": Page(
        f"""
title|河滨市推进口袋公园建设
meta|2023年05月06日 河滨日报 记者 陈立
paragraph|{PAVING}
paragraph|{LANES}
""",
        {
            "title": "河滨市推进口袋公园建设",
            "source": "河滨日报",
            "published": "2023-05-06",
            "reporters": ["陈立"],
            "region": "河滨市",
            "region_evidence": "title",
        },
    ),
    "source and reporter in one line, only the source has a label": Page(
        f"""
title|河滨市夜间经济升温
meta|来源：河滨日报 记者 陈立 周小雨 2023-07-01 09:20
paragraph|{PAVING}
paragraph|{LANES}
""",
        {
            "title": "河滨市夜间经济升温",
            "source": "河滨日报",
            "published": "2023-07-01T09:20",
            "reporters": ["陈立", "周小雨"],
            "region": "河滨市",
            "region_evidence": "title",
        },
    ),
    "press release of Taiwan: labels of the site, buttons for type and sharing": Page(
        f"""
boilerplate|:::
boilerplate|首页 / 新闻稿 / 县政新闻
title|苗栗县推动社区照顾据点
meta|发布日期：112-05-10　发布单位：苗栗县政府社会处
boilerplate|分享至： Facebook LINE 列印
paragraph|苗栗县政府今（10）日表示，{PAVING}
paragraph|{PIPES}
""",
        {
            "title": "苗栗县推动社区照顾据点",
            "source": "苗栗县政府社会处",
            "published": "2023-05-10",
            "region": "苗栗县",
            "region_code": "719006",
            "region_evidence": "title",
        },
    ),
    "press release of Hong Kong": Page(
        f"""
boilerplate|繁体版 | English | 寄给朋友 | 政府新闻网
title|社区园圃计划接受申请
paragraph|{PAVING}
paragraph|{PIPES}
byline|2024年5月6日（星期一）
meta|香港时间11时00分
""",
        {
            "title": "社区园圃计划接受申请",
            "published": "2024-05-06T11:00",
            "region": "香港",
            "region_code": "810000",
            "region_evidence": "dateline",
        },
    ),
    "row of labels as long as running text, ended by a button": Page(
        f"""
title|河滨市老街换新颜
meta|信息来源：河滨市教育局 | 发布时间：2023-05-06 | 责任编辑：办公室 | 浏览次数：12 | 分享：
paragraph|{PAVING}
paragraph|{PIPES}
""",
        {
            "title": "河滨市老街换新颜",
            "source": "河滨市教育局",
            "published": "2023-05-06",
            "region": "河滨市",
            "region_evidence": "title",
        },
    ),
    "paper in print: day of the week, number of the page, reader aloud": Page(
        f"""
boilerplate|第01版：要闻
title|河滨市老街换新颜
meta|河滨日报 2023年05月06日 星期六 第01版 要闻
boilerplate|听全文 扫码阅读手机版
paragraph|{PAVING}
paragraph|{PIPES}
""",
        {
            "title": "河滨市老街换新颜",
            "source": "河滨日报",
            "published": "2023-05-06",
            "region": "河滨市",
            "region_evidence": "title",
        },
    ),
    "account of a city: author, account, moment, place of posting; the trail below": Page(
        f"""
title|老街换新颜
meta|原创 陈立 河滨发布 2023-05-06 08:00 发表于河滨
boilerplate|首页>>信息公开>>部门动态
boilerplate|打印 | 关闭 | 字号：大 中 小
paragraph|{PAVING}
paragraph|{PIPES}
""",
        {
            "title": "老街换新颜",
            "source": "河滨发布",
            "published": "2023-05-06T08:00",
            "reporters": ["陈立"],
            "region": "河滨市",
            "region_evidence": "source",
        },
    ),
    "everything in brackets, the site's clerk as author": Page(
        f"""
title|河滨市老街换新颜
meta|[2023-05-06] [来源：河滨日报] [作者：管理员]
paragraph|{PAVING}
paragraph|{PIPES}
""",
        {"title": "河滨市老街换新颜", "source": "河滨日报", "published": "2023-05-06", "region": "河滨市", "region_evidence": "title"},
    ),
    "author before the date, medium behind it": Page(
        f"""
title|河滨市老街换新颜
meta|作者：陈立　　2023-05-06　　云溪县融媒体中心
paragraph|{PAVING}
paragraph|{PIPES}
""",
        {
            "title": "河滨市老街换新颜",
            "source": "云溪县融媒体中心",
            "published": "2023-05-06",
            "reporters": ["陈立"],
            "region": "河滨市",
            "region_evidence": "title",
        },
    ),
    "menu of common words, names with labels, the moment behind the last of them": Page(
        f"""
boilerplate|中央 要闻 地方 评论
title|河滨市老街换新颜
meta|来源：河滨日报　记者：陈立　编辑：许一诺　2023-05-06 08:00
paragraph|{PAVING}
paragraph|{PIPES}
""",
        {
            "title": "河滨市老街换新颜",
            "source": "河滨日报",
            "published": "2023-05-06T08:00",
            "reporters": ["陈立"],
            "editors": ["许一诺"],
            "region": "河滨市",
            "region_evidence": "title",
        },
    ),
    "bars without spaces": Page(
        f"""
title|河滨市老街换新颜
meta|2023-05-06 08:00:00|来源：河滨日报|责编：许一诺
paragraph|{PAVING}
paragraph|{PIPES}
""",
        {
            "title": "河滨市老街换新颜",
            "source": "河滨日报",
            "published": "2023-05-06T08:00:00",
            "editors": ["许一诺"],
            "region": "河滨市",
            "region_evidence": "title",
        },
    ),
    "paper with day and page in brackets": Page(
        f"""
title|河滨市老街换新颜
meta|《河滨日报》（2023年05月06日 第 01 版）
paragraph|{PAVING}
paragraph|{PIPES}
""",
        {"title": "河滨市老街换新颜", "source": "河滨日报", "published": "2023-05-06", "region": "河滨市", "region_evidence": "title"},
    ),
    "a body beside a clock time publishes, the same beside a day at the end signs": Page(
        f"""
title|河滨市老街换新颜
meta|2023-05-06 08:00 云溪县人民政府
paragraph|{PAVING}
paragraph|{PIPES}
""",
        {
            "title": "河滨市老街换新颜",
            "source": "云溪县人民政府",
            "published": "2023-05-06T08:00",
            "region": "河滨市",
            "region_evidence": "title",
        },
    ),
}
"""By what is special about the head of the page."""
