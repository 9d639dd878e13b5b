"""Spaces that Chinese does not have go; those that part names, labels, columns and titles stay."""

from __future__ import annotations

import pytest

from policyparse.prepare.repair.remove_stray_spaces import remove_stray_spaces
from policyparse.text import Text


def without_strays(chars: str) -> str:
    return Text(chars).edited(remove_stray_spaces(chars)).chars


@pytest.mark.parametrize(
    ("damaged", "expected"),
    [
        ("到“ 十四五”末", "到“十四五”末"),  # behind an opening quote
        ("实施《 夜校计划 》和（ 试行 ）办法", "实施《夜校计划》和（试行）办法"),
        ("推进“ 结对\u3000帮扶”，办好“ 流动 课堂”。", "推进“结对\u3000帮扶”，办好“流动课堂”。"),
        ("打造“夜校 +”， 建设“食堂” ，服务居民 。", "打造“夜校 +”，建设“食堂”，服务居民。"),  # around marks
        ("会上获悉, 2021年,“ 夜校”开班", "会上获悉,2021年,“夜校”开班"),  # behind a comma that a crawler flattened
        ("培育 35 万人，占 60%以上。", "培育35万人，占60%以上。"),  # figures
        ("新建\u300035\xa0家，超 5000  人参加。", "新建35家，超5000人参加。"),  # any space, two of them
        ("新增 12 条线路", "新增12条线路"),  # a title: the figure has a unit
        ("来源： 云溪日报", "来源：云溪日报"),  # value of a label
        ("记者: 周小满 何小暑/文", "记者:周小满 何小暑/文"),  # but not between the names
        ("职业技能 · 创新创业大赛", "职业技能·创新创业大赛"),
        ("国 务 院", "国务院"),  # letter-spaced
        ("国\u3000\u3000务\u3000\u3000院\n索 引 号：0001", "国务院\n索引号：0001"),
        ("云政发 〔 2023 〕 12 号文件", "云政发〔2023〕12号文件"),
        ("温度 35 ℃，面积 120 ㎡，占 60 %。", "温度35℃，面积120㎡，占60%。"),  # signs that are units
        ("标\u3000题：夜校\n来 源:云溪", "标题：夜校\n来源:云溪"),  # labels of two characters
        (
            "全 市 社 区 食 堂 ， 年 底 建 成 3 5 家 。",
            "全市社区食堂，年底建成35家。",
        ),  # the same space behind every character of the line, digits and marks included
        ("全 市 社 区 食 堂 ，年底建成3 5家。", "全市社区食堂，年底建成3 5家。"),  # behind Chinese characters only: digits are not joined
        ("第 12 條 本辦法自發布日施行。", "第12條 本辦法自發布日施行。"),
        ("到“ 十四五”末，建成“ 夜校”，推动经 济发展。", "到“十四五”末，建成“夜校”，推动经济发展。"),  # a damaged page: inside sentences too
        (
            "新增 35家，服务 12人，占 6成，推动经 济发展。",
            "新增35家，服务12人，占6成，推动经济发展。",
        ),  # figures apart on one side: no style
        ("夜校 建设规划\n夜校建设明年开始，新建 35家", "夜校建设规划\n夜校建设明年开始，新建35家"),  # joined elsewhere on the page
        (
            "到“ 十四五”末，“ 夜校”开班，现就有关事项 通知如下：",
            "到“十四五”末，“夜校”开班，现就有关事项通知如下：",
        ),  # no label in a sentence
        (
            "“ 夜校”“ 食堂”开张，他说：“原来晚上没有地方 去，现在来夜校的邻居越来越多了。”",
            "“夜校”“食堂”开张，他说：“原来晚上没有地方去，现在来夜校的邻居越来越多了。”",
        ),  # speech with marks is no slogan of two halves
        ("办好“ 夜校”“ 食堂”，资金由县里 统筹使用，责任 人员名单公开。", "办好“夜校”“食堂”，资金由县里统筹使用，责任人员名单公开。"),
        ("办好“ 夜校”“ 食堂”，馆长告诉 记者，明年扩建。", "办好“夜校”“食堂”，馆长告诉记者，明年扩建。"),  # somebody in a sentence
        ("办好“ 夜校”“ 食堂”，记者在采访电 厂时看到新灯。", "办好“夜校”“食堂”，记者在采访电厂时看到新灯。"),  # 电 of no dateline
        ("办好“ 夜校”“ 食堂”（由专业委 员会审核），今年开课。", "办好“夜校”“食堂”（由专业委员会审核），今年开课。"),  # no names
        (
            "“ 夜校”“ 食堂”办法如下。\n第十二 条 夜校免费。",
            "“夜校”“食堂”办法如下。\n第十二条 夜校免费。",
        ),  # inside the number, not behind it
        (
            "新增 35家，服务 12人，占 6成。\n2021 云溪马拉松开跑\n全年接待游客约 1792.9万人次\n门票降至100 至200元",
            "新增35家，服务12人，占6成。\n2021云溪马拉松开跑\n全年接待游客约1792.9万人次\n门票降至100至200元",
        ),  # in titles, on a page where figures have spaces on one side
        ("全市“ 夜校”“ 食堂”\n推动高质 量发展", "全市“夜校”“食堂”\n推动高质量发展"),  # in a title only where a word is split
    ],
)
def test_removed(damaged: str, expected: str) -> None:
    once = without_strays(damaged)
    assert once == expected
    assert without_strays(once) == once


DAMAGED = "到“ 十四五”末，建成“ 夜校”“ 食堂”。\n"
"""Spaces behind opening quotes: the page is damaged."""


@pytest.mark.parametrize(
    ("damaged", "expected"),
    [
        ("加快构建优质高效 的社区食堂体系", "加快构建优质高效的社区食堂体系"),  # no half of a title begins so
        ("云溪市社区食堂数量 同比增加", "云溪市社区食堂数量同比增加"),
        ("云溪市首家社区食堂今天在 老城区开张", "云溪市首家社区食堂今天在老城区开张"),  # nor ends so
        ("二〇二三年 九月七日", "二〇二三年九月七日"),  # dates and numerals
        ("夜校开张一 周年：新课上线", "夜校开张一周年：新课上线"),
        ("云溪市夜校学员达3.2万 名", "云溪市夜校学员达3.2万名"),
        ("本报 记者 周小满", "本报记者 周小满"),
        ("云溪网 消息（记者 周小满）", "云溪网消息（记者 周小满）"),
        (
            "市里印发《云溪市社区食堂建设 专项规划（2023—2025年）》，今年实施。",
            "市里印发《云溪市社区食堂建设专项规划（2023—2025年）》，今年实施。",
        ),
        ("云溪市民政局关于做好社区食堂 补助发放的通知", "云溪市民政局关于做好社区食堂补助发放的通知"),
        ("馆长给在场的记者 算了一笔账，一年省了五万元。", "馆长给在场的记者算了一笔账，一年省了五万元。"),  # a verb, no name
    ],
)
def test_inside_a_phrase_of_a_damaged_page(damaged: str, expected: str) -> None:
    once = without_strays(DAMAGED + damaged)
    assert once.partition("\n")[2] == expected
    assert without_strays(once) == once
    assert without_strays(damaged) == damaged  # one space is no damage


@pytest.mark.parametrize(
    "chars",
    [
        "社区食堂稳步增加 夜校课程不断丰富",  # halves of titles
        "全市推进食堂建设 加快夜校扩容\n市里要求推进食堂建设加快夜校扩容。",  # joined below, but the second one begins with a verb
        "统一规划建设夜校 百姓家门口上课",  # 统一 is no numeral
        "共建美丽云溪家园 和谐社区人人有责",  # 和谐 is a word
        "中共中央 国务院关于做好社区食堂工作的意见",  # joint issuers
        "市里学习《中共云溪市委 云溪市人民政府关于加快食堂建设的意见》，抓好落实。",
        "市里印发《推进社区食堂扩面提质 加快夜校建设的意见》，今年实施。",  # two aims
        "节目《云溪新气象 夜校新课堂》今晚播出，欢迎收看。",  # no document
        "石溪庆“五一” 百名工匠上夜校",
        "记者 阿依努尔 周小满",
        "会议由记者 阿依努尔主持。",  # a foreign name
    ],
)
def test_kept_on_a_damaged_page(chars: str) -> None:
    assert without_strays(DAMAGED + chars).partition("\n")[2] == chars


def test_three_spaces_in_sentences_that_nothing_explains_are_damage() -> None:
    sentences = "食堂由社区 运营，价格由街道 核定，票据由财政 监制。"
    assert without_strays(sentences) == sentences.replace(" ", "")
    assert without_strays(sentences.replace("由财政 ", "由财政")) == sentences.replace("由财政 ", "由财政")


@pytest.mark.parametrize(
    ("damaged", "expected"),
    [
        ("中 共 中 央 国 务 院 关 于 做 好 社 区 食 堂 工 作 的 意 见", "中共中央 国务院关于做好社区食堂工作的意见"),
        ("云 溪 日 报 3月5日 讯 今 年 全 市 夜 校 扩 容", "云溪日报3月5日讯 今年全市夜校扩容"),
    ],
)
def test_what_always_stands_apart_stays_so_in_a_letter_spaced_line(damaged: str, expected: str) -> None:
    assert without_strays(damaged) == expected


@pytest.mark.parametrize(
    "chars",
    [
        "记者 周小满 何小暑",  # a byline
        "云溪融媒记者 周小满 通讯员 何小暑 摄影报道",
        "云溪日报记者 周小满 何小暑视频剪辑 周小满 何小暑通讯员 方圆 “逛完一圈，我很满意。”",  # run together
        "（周小满 何小暑 方圆）",
        "责任编辑：周小满 二审：何小暑 三审：方圆",  # labels of one line
        "来源：云溪日报 发布时间：2023-05-06 10:11",
        "日期： 来源：云溪日报",  # an empty value
        "云溪日报云溪融媒讯 社区食堂是民生工程，今年新建30家。",  # the head of a news item
        "新华社云溪10月2日电 国庆假期，游客增加。",
        "截至6月底 全市新建社区食堂120家",  # a title of two parts
        "夜校进社区 食堂暖人心",
        "云溪 | 社区食堂 - 民生 - 首页 > 新闻",
        "第一章\u3000总则\n第二条\u3000本办法所称夜校，是指公益课堂。",  # articles
        "1 总则\n2.1 范围\n图4 夜校分布\n表2\u3000项目清单\n（一） 基本原则",  # numbers of items
        "云溪 35 12.1\n浠川 28 9.7",  # columns
        "姓名    职务    单位\n周小满  局长    民政局",
        "甲 乙",  # two single characters are no word
        "\u3000\u3000社区食堂开张了。\n    缩进的一行",  # indentation
        "观看《夜校 新生活》节目，了解更多。",  # inside a title
        "活动以“学在夜校新天地 乐享社区好生活”为主题。",  # a slogan of two halves
        "使用 GDP 数据，参加 World Cup 比赛，CPU 性能",  # beside Latin words
        "Hello, world (a test) 12 monkeys",
        "项目\t 数量\t 12",
        "市委办公厅 市政府办公厅印发《意见》，要求落实。",
        "1 部门联动\n2 到2025年的目标",  # numbers of items, whatever they might count
    ],
)
def test_kept(chars: str) -> None:
    assert without_strays(chars) == chars


def test_a_space_inside_a_word_needs_a_damaged_page() -> None:
    assert without_strays("推动经 济发展，改善民生。") == "推动经 济发展，改善民生。"


def test_numbers_of_articles_stay_apart_on_a_damaged_page() -> None:
    page = "第二条 夜校办公室“ 统筹”全市“ 夜校”工作。"
    assert without_strays(page) == "第二条 夜校办公室“统筹”全市“夜校”工作。"


def test_titles_and_datelines_stay_apart_on_a_damaged_page() -> None:
    page = "新增 35家，服务 12人，占 6成。\n2025-03-07 本报记者 周小满\n客流增长10% 商户看好后市\n责任编辑 周小满，统筹 何小暑。"
    for kept in ("03-07 本报", "10% 商户", "编辑 周小满，统筹 何小暑"):
        assert kept in without_strays(page)


def test_signs_keep_their_spaces_in_a_letter_spaced_line() -> None:
    assert without_strays("首 页 > 政 务 公 开 | 云 溪 要 闻") == "首页 > 政务公开 | 云溪要闻"


def test_the_indentation_of_a_letter_spaced_line_stays() -> None:
    assert without_strays(" 云 溪 市 人 民 政 府\n# 云 溪 市 夜 校 办 法") == " 云溪市人民政府\n# 云溪市夜校办法"


def test_names_stay_apart_on_a_damaged_page() -> None:
    page = "到“ 十四五”末，“ 夜校”开班。（特约评论员 周小满）\n“ 食堂”开张，记者 何小暑 方圆报道，（视频编辑：周小满 文字编辑：何小暑）"
    repaired = without_strays(page)
    for kept in ("评论员 周小满", "记者 何小暑 方圆", "周小满 文字编辑"):
        assert kept in repaired


def test_digits_are_never_joined() -> None:
    assert without_strays("“ 甲”“ 乙”共 1 2 家，35 12 人。") == "“甲”“乙”共1 2家，35 12人。"


def test_several_spaces_on_a_page_that_lost_characters_are_no_certain_damage() -> None:
    edits = remove_stray_spaces("字号：  小，“ 夜校”\ufffd人。")
    assert [(edit.span, edit.certainty) for edit in edits] == [((3, 5), "likely"), ((8, 9), "certain")]


@pytest.mark.parametrize(
    ("damaged", "expected"),
    [
        ("新增投资1. 5亿元，增长3 .2%", "新增投资1.5亿元，增长3.2%"),
        ("食堂面积约2 ．6 公顷", "食堂面积约2．6公顷"),  # in full width, which another step folds
        ("附件1. 20家食堂名单\n1. 20家食堂", "附件1. 20家食堂名单\n1. 20家食堂"),  # numbers of items
        ("共12. 2023年开工", "共12. 2023年开工"),  # no unit of a decimal
    ],
)
def test_a_space_inside_a_decimal_number_is_a_likely_stray(damaged: str, expected: str) -> None:
    edits = remove_stray_spaces(damaged)
    assert Text(damaged).edited(edits).chars == expected
    assert all(edit.certainty == "likely" for edit in edits if damaged[edit.span.start - 1] in ".．" or damaged[edit.span.end] in ".．")


DAMAGED_PAGE = "办好“ 夜校”“ 食堂”，今年开课。\n"
"""Spaces inside quotes: nobody types them."""


@pytest.mark.parametrize(
    ("damaged", "expected"),
    [
        ("施 达礼\u3000云溪重工焊工", "施达礼\u3000云溪重工焊工"),  # the first character of a name
        ("编辑：易小 满", "编辑：易小满"),  # its last one
        ("云溪融媒 记者 岑 海宁 通讯员 周小满", "云溪融媒 记者 岑海宁 通讯员 周小满"),
        ("首页 | 设 为首页", "首页 | 设为首页"),
        ("从“要我 学”到“我要学”", "从“要我学”到“我要学”"),  # at the end of a quotation
        ("本院人员\n奖金之分 配比例如左：", "本院人员\n奖金之分配比例如左："),  # a word that only looks like the beginning of a label
        ("摄 影 周小满", "摄影 周小满"),  # the end of a word, not the beginning of a name
        ("第十九 条 夜校免费。", "第十九条 夜校免费。"),  # nor what belongs to a number
        ("16\u3000部门联手整治噪声", "16部门联手整治噪声"),  # no list has but a 16th item
    ],
)
def test_pieces_that_no_title_has_are_joined_on_damaged_pages(damaged: str, expected: str) -> None:
    assert without_strays(DAMAGED_PAGE + damaged) == "办好“夜校”“食堂”，今年开课。\n" + expected


@pytest.mark.parametrize(
    "chars",
    [
        "编辑：王 伟",  # a name padded to the length of the others
        "记者 周小满 摄",  # credits
        "图 云溪新貌",
        "收听《听 山里的歌声》",  # the title of a work
        "周小满 女 汉族",  # cells of a table
        "经济管理\u3000考察\u3000措施\u3000函",  # subjects of a document
        "云政发〔2021〕8号 各县、各部门：",  # the addressees, on a line of their own once
        "16\u3000部门联手整治噪声\n17\u3000部门发文",  # items of a list
    ],
)
def test_single_characters_that_mean_something_stay_alone(chars: str) -> None:
    assert without_strays(DAMAGED_PAGE + chars) == "办好“夜校”“食堂”，今年开课。\n" + chars


def test_a_space_between_de_and_a_quotation_is_a_stray_everywhere() -> None:
    assert without_strays("作为新河市场的 “老大哥”，今年扩建。") == "作为新河市场的“老大哥”，今年扩建。"
    assert without_strays("新河 “老大哥”") == "新河 “老大哥”"
