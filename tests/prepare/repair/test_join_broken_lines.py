"""Lines broken inside a sentence are joined; titles, lists, verse and bylines are not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policyparse.prepare.repair.join_broken_lines import join_broken_lines
from policyparse.text import Text

PARAGRAPHS = [
    "云溪市召开社区食堂建设推进会",
    "云溪市社区食堂建设推进会今天召开，会议总结上半年工作，部署下半年任务。会议指出，全市已经建成社区食堂120家，服务老年人3.5万人次，群众满意度达到98%。",
    "会议要求，各县区要加快进度，把好事办好、实事办实，确保年底前新建食堂30家，助餐点60个，覆盖所有街道和乡镇，让更多老年人在家门口吃上热饭。",
    "会议强调，要严格食品安全管理，健全监督机制，加大财政补贴力度，鼓励企业和社会组织参与运营，形成可持续发展的模式，推动养老服务提质增效。",
    "（周小满 何小暑）",
]
ARTICLE = "\n".join(PARAGRAPHS)


def joined(chars: str) -> str:
    return Text(chars).edited(join_broken_lines(chars)).chars


def wrapped(chars: str, length: int) -> str:
    return "\n".join("\n".join(p[i : i + length] for i in range(0, len(p), length)) or p for p in chars.split("\n"))


@pytest.mark.parametrize("length", range(18, 44))
def test_a_page_cut_at_one_length(length: int) -> None:
    damaged = wrapped(ARTICLE, length)
    repaired = joined(damaged)
    # A full line that ends with 。 may end its paragraph; everything else must be as it was.
    assert repaired.replace("。\n", "。") == ARTICLE.replace("。\n", "。")
    assert joined(repaired) == repaired


def test_indented_paragraphs_come_back_exactly() -> None:
    article = "\n".join("\u3000\u3000" + p for p in PARAGRAPHS[1:4])
    for length in range(20, 40):
        assert joined(wrapped(article, length)) == article


def test_paragraphs_that_one_space_indents_come_back_exactly() -> None:
    article = "\n".join(
        " " + p for p in [*PARAGRAPHS[1:4], "（一）食堂建设。（责任单位：市民政局）", "（二）夜校建设。（责任单位：市总工会）"]
    )
    for length in range(20, 40):
        assert joined(wrapped(article, length)) == article, length


def test_paragraphs_that_empty_lines_part_come_back_exactly() -> None:
    article = "\n\n".join(PARAGRAPHS)
    for length in range(20, 40):
        assert joined(wrapped(article, length)) == article, length


def test_a_long_run_of_spaces_comes_back_exactly() -> None:
    article = "\n".join([*PARAGRAPHS[1:4], "云溪市" + "\u3000" * 90 + "民政局"])
    for length in range(20, 40):
        assert joined(wrapped(article, length)).endswith(article[-96:]), length


def test_a_closing_quote_goes_to_its_sentence() -> None:
    speech = "“食堂的饭菜可口价格又公道，邻居们都愿意来吃，我们也就越办越有劲头了，明年再开两家。”"
    article = "\n".join([*PARAGRAPHS[1:4], speech])
    assert joined(wrapped(article, len(speech) - 1)).endswith("。”")


def test_a_headline_as_long_as_a_line_is_not_joined_with_the_news_below() -> None:
    length = 27
    headline = "云溪市首批社区食堂和夜校在老城区同步开张迎客服务万家邻里"[:length]
    article = "\n".join([headline, "昨天（5月18日），" + PARAGRAPHS[1], *PARAGRAPHS[2:4]])
    assert joined(wrapped(article, length)).startswith(headline + "\n昨天")


def test_a_number_at_the_end_of_a_line_goes_with_what_it_counts() -> None:
    opening = "云溪市为老城区社区食堂和夜校招募的首批志愿者320"
    article = "\n".join([opening + "名昨天（5月18日），" + PARAGRAPHS[1], *PARAGRAPHS[2:4]])
    assert joined(wrapped(article, len(opening))).startswith(opening + "名昨天")


def test_a_headline_below_a_full_line_that_ends_a_sentence_stays() -> None:
    news = [p + "会后参观。" * 2 for p in PARAGRAPHS[1:4]]
    article = "\n".join((news[0], "云溪首届夜校展开幕", news[1], "浠川老街换新颜", news[2]))
    for length in range(18, 44):
        repaired = joined(wrapped(article, length))
        assert all(f"\n{title}" in repaired for title in ("云溪首届", "浠川老街")), length


def test_a_letter_spaced_line_is_as_long_as_without_its_spaces() -> None:
    lines = "推 动 全 市 经 济 高 质 量 发 展 ，\n加 快 建 设 社 区 食 堂 和 夜 校"
    assert joined(lines) == lines


def test_a_page_wrapped_by_a_typesetter() -> None:
    # No mark may begin a line, so the lengths differ by one or two; the copy left spaces at the ends.
    lines = [
        "会议指出，全市已经建成社区食堂一百二十家，",
        "服务老年人三万五千人次，群众满意度很高，各 ",
        "县区积极性很高，社会组织广泛参与运营管理，",
        "形成了可持续发展的模式。下一步要继续加大财",
        "政补贴力度，健全监督机制，把好事办好、实事",
        "办实，让更多老年人吃上热饭。",
    ]
    assert joined("\n".join(lines)) == "".join(line.strip() for line in lines)


@pytest.mark.parametrize(
    ("damaged", "expected"),
    [
        ("印发《社区食堂建设\n三年行动方案》的通知", "印发《社区食堂建设三年行动方案》的通知"),  # a title in marks
        ("云溪市人民政府办公室关于印发社区食堂建设\n三年行动方案的通知", "云溪市人民政府办公室关于印发社区食堂建设三年行动方案的通知"),
        ("云溪市教育局關於開展夜校\n質量評估工作的通知", "云溪市教育局關於開展夜校質量評估工作的通知"),
        ("全市新建食堂30家\n，助餐点60个。", "全市新建食堂30家，助餐点60个。"),  # a mark begins no line
        ("群众满意度达到98\n%，比去年提高。", "群众满意度达到98%，比去年提高。"),
        (
            "会议要求各县区加快进度，确保年底前全部完成建设任务，\n覆盖所有街道和乡镇。",
            "会议要求各县区加快进度，确保年底前全部完成建设任务，覆盖所有街道和乡镇。",
        ),
    ],
)
def test_single_breaks(damaged: str, expected: str) -> None:
    assert joined(damaged) == expected
    assert joined(expected) == expected


@pytest.mark.parametrize(
    "chars",
    [
        ARTICLE,
        "社区食堂建设推进会召开\n——云溪市交出民生答卷\n来源：云溪日报\n记者 周小满",
        "一、总体要求\n（一）指导思想。坚持以人民为中心，\n（二）基本原则。政府主导，",  # items
        "1.社区食堂，\n2.夜校，\n3.助餐点，",
        "春风拂过云溪岸，\n夜校灯明照万家。\n食堂饭暖邻里近，\n笑语声声满晚霞。",  # verse
        "坚持党建引领聚合力\n坚持民生优先办实事\n坚持创新驱动增活力\n坚持底线思维保安全",  # slogans
        "出席会议的有：\n周小满、何小暑",
        "图为社区食堂开张现场\n全市食堂建设全面提速，群众点赞。",  # a caption
        "会议要求各县区加快进度，确保年底前全部完成建设任务，\n\n覆盖所有街道和乡镇。",  # an empty line
        "会议要求各县区加快进度，确保年底前全部完成建设任务，\n\u3000\u3000覆盖所有街道和乡镇。",  # an indented one
        "市政府关于夜校建设的说明\n社区食堂三年行动的通知",  # both are titles
        "阅读《云溪日报\n欢迎订阅",
        "目录\n总则\n附则",
        "\n\n",
        "只有一行",
    ],
)
def test_kept(chars: str) -> None:
    assert join_broken_lines(chars) == []


INDENTED = ["\u3000\u3000" + paragraph for paragraph in PARAGRAPHS[1:4]]


def test_a_break_in_a_page_of_indented_paragraphs() -> None:
    broken = INDENTED[1][:47] + "\n" + INDENTED[1][47:]  # 确保年底前新建 | 食堂30家
    assert joined("\n".join([INDENTED[0], broken, INDENTED[2]])) == "\n".join(INDENTED)
    caption = "图为云溪市社区食堂开张现场"  # no sentence: it ends nothing
    page = "\n".join([INDENTED[0][:47], caption, INDENTED[1], INDENTED[2]])
    assert joined(page) == page


def test_a_break_in_a_page_of_spaced_paragraphs() -> None:
    article = "\n\n".join(PARAGRAPHS[1:])
    broken = article.replace("确保年底前新建", "确保年底前新建\n")
    assert joined(broken) == article
    assert joined("\n".join(PARAGRAPHS[1:]).replace("确保年底前新建", "确保年底前新建\n")) != article  # nothing sets these off


def test_latin_words_keep_a_space_where_a_typesetter_broke_the_line() -> None:
    lines = [
        "云溪市与多家企业签订合作协议，项目加快落地",
        "，建设进度明显加快，合作方之一的公司Green",
        "City表示，将继续扩大在云溪市的投资规模，",
    ]
    lines += ["参与社区食堂和夜校的建设运营，带动更多居民", "就业增收，推动城乡融合发展迈上新的台阶，为", "老年人提供更好的服务。"]
    assert "公司Green City表示" in joined("\n".join(lines))


@settings(max_examples=60)
@given(st.lists(st.text("会议要求，。“”《》夜校12\u3000 ", max_size=40), max_size=12))
def test_only_line_ends_and_spaces_go(lines: list[str]) -> None:
    chars = "\n".join(lines)
    repaired = joined(chars)
    assert [c for c in repaired if not c.isspace()] == [c for c in chars if not c.isspace()]
    assert joined(repaired) == repaired
