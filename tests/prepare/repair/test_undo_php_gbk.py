"""The round trip through GBK: what is certain is right, what is chosen is marked, and no digit is ever made up.

Cases by origin: seen in the wild (told in other words), made with the simulator, text that must stay, and what is not solved.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policyparse.damage.php_gbk import Damaged, Glyph, damage_html, php_gbk
from policyparse.prepare.repair.php_gbk import resolve
from policyparse.prepare.repair.php_gbk.machine import gives_question, underflow_origin
from policyparse.prepare.repair.php_gbk.page import read_page
from policyparse.prepare.repair.remove_tag_residue import remove_tag_residue
from policyparse.prepare.repair.undo_php_gbk import php_gbk_evidence, undo_php_gbk
from policyparse.text import LOST, Edit, Text
from work import count_calls

SHARED = Path(__file__).parents[4] / "shared"
ARTICLES = Path(__file__).parents[3] / "corpus" / "clean"
EVIDENCE = "今年以来+/span>云溪县粮食丰收+/span>收入稳步增长、/span>\n"
EVIDENCE_RAW = "今年以来＋/span>云溪县粮食丰收＋/span>收入稳步增长、/span>\n"


def restored(damaged: str, evidence: str = EVIDENCE) -> str:
    text = Text(evidence + damaged)
    return text.edited(undo_php_gbk(text.chars)).chars.partition("\n")[2]


def guesses(damaged: str) -> list[Edit]:
    """The edits of ``damaged`` that are not certain."""
    return [e for e in undo_php_gbk(EVIDENCE + damaged) if e.certainty != "certain"]


# ---------------------------------------------------------------- in the wild, in other words

SHIFTED = [
    ("来源9/span>云溪日报", "来源：云溪日报"),  # a full-width colon, shifted to a nine and folded
    ("云溪县总工伙/span>", "云溪县总工会"),
    ("粮食连年丰收、/span>", "粮食连年丰收。"),
    ("粮食连年丰收、/span>span>水利", "粮食连年丰收。水利"),  # the tail of a second tag, which a crawler cut
    ("打造“云溪能手“/span>", "打造“云溪能手”"),
    ("《云溪县技能人才培育办法《/span>", "《云溪县技能人才培育办法》"),
    ("(试行(/span>", "(试行）"),
    ("'/span>通讯员", "（通讯员"),
    ("农户增收了吗>/span>", "农户增收了吗？"),
    ("一是扩面:/span>", "一是扩面；"),
    ("培育产业工人大冚/h1>", "培育产业工人大军"),
    ("云溪县人民政府网罐/title>首页", "云溪县人民政府网网\n首页"),  # an end of a line leaves a line break
    ("第一段结束、/p>\n第二殴/p>", "第一段结束。\n第二段"),
    ("评出先进集佒strong>二十丩/strong>", "评出先进集体二十丩"),  # the last one is no shape that the machine makes
    ("气温升到32C/span>", "气温升到32℃"),
    ("共有2022/span>", "共有2023"),  # full-width digits before the folding
]


@pytest.mark.parametrize(("damaged", "expected"), SHIFTED)
def test_shifted_characters_are_certain(damaged: str, expected: str) -> None:
    assert restored(damaged) == expected
    assert {e.certainty for e in undo_php_gbk(EVIDENCE + damaged)} == {"certain"}


WIPED_OUT = [
    ("职工的队伍不断壮?/span>+/span>", "职工的队伍不断壮大，"),
    ("充分发挥工会的作?/span>+/span>", "充分发挥工会的作用，"),
    ("为工匠提供展示舞?/span>+/span>", "为工匠提供展示舞台，"),
    ("一?/span>总体要求\n", "一、总体要求\n"),  # the number of a heading
    ("各位代表?/p>过去一年，我们团结奋斗", "各位代表！\n过去一年，我们团结奋斗"),  # an address needs its mark
    ("2022年9月3?/span>+/span>", "2022年9月3日，"),  # nothing else follows a month and a number
    ("申请专业技术职?/span>+/span>", "申请专业技术职称，"),  # 职工 is the more frequent word, 技术职称 the phrase
    ("云溪县新建工作室12?/span>+/span>", "云溪县新建工作室12个，"),
    ("云溪梯田亩产达到0.6?/span>+/span>", "云溪梯田亩产达到0.6吨，"),  # a decimal is no number of things
    ("销往河西、河东等?/span>+/span>", "销往河西、河东等地，"),
    ("记者从云溪县农业局了解?/span>+/span>", "记者从云溪县农业局了解到，"),  # what such a clause ends with
    ("全县新建夜校、食堂?strong>书屋等设施", "全县新建夜校、食堂、书屋等设施"),  # one more of a list
    ("统计工作避免?strong>据重复", "统计工作避免数据重复"),  # 数 is no numeral in 数据
    ("最近十多年?/span>+/span>", "最近十多年来，"),  # behind a duration
    ("二○二四年三月三十一?/span>+/span>", "二○二四年三月三十一日，"),  # a date in words
    ("二〇二二年五月十?/span>+/span>", "二〇二二年五月十日，"),
    ("来源：云溪日?/span>+/span>", "来源：云溪日报，"),
    ("劳模方雪今年24?/span>+/span>", "劳模方雪今年24岁，"),  # an age, no number of things
    ("张帆，63?strong>的退休矿工", "张帆，63岁的退休矿工"),
    ("全县家禽出栏320?/span>+/span>", "全县家禽出栏320只，"),
    ("新增省级、市?/span>、县级平台", "新增省级、市级、县级平台"),  # as the item of the list before it ends
    ("产值和利润分别增长4.3%?/strong>7.0%", "产值和利润分别增长4.3%、7.0%"),  # the first of several amounts
    ("获得高级工证?/span>+/span>", "获得高级工证书，"),
    ("满足群众的实际需?/span>+/span>", "满足群众的实际需要，"),
    ("云溪大桥工期比计划提前了13?/span>+/span>", "云溪大桥工期比计划提前了13天，"),  # how long, not how many
    ("建成的实训基地不少于3?/span>+/span>", "建成的实训基地不少于3个，"),  # a bound is no day
    ("申请人年满18?strong>岁", "申请人年满18周岁"),
    ("记者看?/span>+/span>", "记者看到，"),  # 看 is no surname
    ("责任单位：县农业局?strong>县水利局", "责任单位：县农业局、县水利局"),  # two offices of one county
    ("中秋?strong>国庆放假八天", "中秋、国庆放假八天"),
    ("试行办法?strong>公布之日起施行", "试行办法自公布之日起施行"),
    ("值得一提的?/span>+/span>", "值得一提的是，"),
    ("最低气温零下六?/span>+/span>", "最低气温零下六度，"),
    ("马铃薯种植面积达到12余万?/span>+/span>", "马铃薯种植面积达到12余万亩，"),  # what the number is of
    # 购车 stands there more often, 购买农机 is what follows here
    ("购车、购车、购车。农户购买农机。鼓励农户购?strong>农机", "购车、购车、购车。农户购买农机。鼓励农户购买农机"),
]


@pytest.mark.parametrize(("damaged", "expected"), WIPED_OUT)
def test_wiped_out_characters_are_chosen(damaged: str, expected: str) -> None:
    assert restored(damaged) == expected
    (chosen,) = guesses(damaged)
    assert chosen.certainty == "likely"
    assert chosen.candidates[0] == chosen.new


def test_what_is_broken_through_is_a_number_whose_first_digit_is_gone() -> None:
    assert restored("全县粮食产量?strong>?.3万吨，") == f"全县粮食产量突破{LOST}.3万吨，"


def test_a_quotation_that_stands_whole_on_the_page_is_closed() -> None:
    page = "全县命名“云溪巧匠”三批、/span>\n"
    assert restored(page + "今年新增“云溪巧匠?2名") == f"全县命名“云溪巧匠”三批。\n今年新增“云溪巧匠”{LOST}2名"


NEVER_CHOSEN = [
    "（记者 林?/span> 通讯员 方雪",  # names: nothing tells them
    "责任编辑：陈?/span>|",
    "云溪县三月十?/span>日发文",  # 十八日: a numeral may be what is lost
]


@pytest.mark.parametrize("damaged", NEVER_CHOSEN)
def test_what_nothing_tells_is_lost(damaged: str) -> None:
    (left,) = guesses(damaged)
    assert (left.new, left.certainty) == (LOST, "lost")


def test_counts_of_word_pairs_are_read_only_where_they_are_needed() -> None:
    program = (
        "from policyparse import repair; from policyparse.prepare.repair.php_gbk.word_pairs import word_pairs;"
        "repair('全县新增就业5万人。'); repair('推进技能人捕游榻ㄉ杌?出时间表'); print(word_pairs.cache_info().currsize);"
        f"repair({EVIDENCE + '充分发挥工会的作?/span>'!r}); print(word_pairs.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, encoding="utf-8")
    assert done.stdout.split() == ["0", "1"]


def test_a_word_of_the_page_is_likelier() -> None:
    damaged = "两家的协?/span>+/span>"
    pages = ("两地协议公布、/span>\n", "三方协助办案，四方协助取证、/span>\n")
    assert [restored(page + damaged).rpartition("\n")[2] for page in pages] == ["两家的协议，", "两家的协助，"]


def test_characters_of_traditional_pages() -> None:
    """The dictionary is a Simplified one; the page gets its own characters."""
    evidence = "今年以來+/span>雲溪縣產業實現穩步發展+/span>全縣經濟會議召開、/span>\n"
    assert restored("縣舉行頒獎典?/span>+/span>", evidence) == "縣舉行頒獎典禮，"


FIGURES = [
    # damaged, expected, certainty of the last guess
    ("每年选树“云溪匠人?0名", "每年选树“云溪匠人”�0名", "lost"),
    ("新设“云溪首席匠人?名,", "新设“云溪首席匠人”�名,", "lost"),  # the whole number
    ("新设“云溪首席匠人?同/span>", "新设“云溪首席匠人”�名", "lost"),  # and its unit shifted
    ("工业产值同比增?.5%左右", "工业产值同比增长�.5%左右", "lost"),
    ("，截?022年底", "，截至2022年底", "likely"),  # the year leaves one digit only
    ("，截?022平/span>", "，截至2022年", "likely"),
    ("2022??3日开幕", "2022年�月�3日开幕", "lost"),
    ("2022?2?1日开幕", "2022年�2月�1日开幕", "lost"),
    ("2022??日开幕", "2022年�月�日开幕", "lost"),
    ("2022?月开幕", "2022年�月开幕", "lost"),
    ("9?3日开幕", "9月�3日开幕", "lost"),
    ("云政办发?021?2号", "云政办发〔2021〕�2号", "lost"),
    ("(2023?025年)", "(2023—2025年)", "likely"),
    ("二?025年工作安排", "二、2025年工作安排", "likely"),  # the number of a heading
    ("实施《匠心工程行动计划(2023?025年)》", "实施《匠心工程行动计划(2023—2025年)》", "likely"),
]


@pytest.mark.parametrize(("damaged", "expected", "certainty"), FIGURES)
def test_lost_digits_stay_lost(damaged: str, expected: str, certainty: str) -> None:
    assert restored(damaged) == expected
    assert guesses(damaged)[-1].certainty == certainty


@pytest.mark.parametrize("damaged", ["奖?00万元", "超?0个", "共有?000年历史", "达?1?5万人", "上市约?900年", "第?届大会", "培训??00人"])
def test_no_digit_is_made_up(damaged: str) -> None:
    """Years from 2001 to 2049 and 1910 to 1999 are the only ones that force a digit: 2000, 900 and 1,900 could be other numbers."""
    digits = Counter(c for c in damaged if c.isdigit())
    assert Counter(c for c in restored(damaged) if c.isdigit()) == digits
    assert LOST in restored(damaged)


def test_bracket_that_opens() -> None:
    assert restored("各企?基层)协同") == "各企业（基层)协同"


def test_bracket_that_closes_is_known_where_the_character_is_not() -> None:
    assert restored("市、县(?、乡镇协同") == f"市、县({LOST}）、乡镇协同"


def test_numbered_clause_keeps_its_number_open() -> None:
    """What stood in the brackets was a Chinese numeral, and those are digits too."""
    assert restored("(?强化保障措施") == f"({LOST}）强化保障措施"


@pytest.mark.parametrize("damaged", ["全县共建成工坊二?/span>+/span>", "选出代表十?/span>+/span>", "覆盖第?/span>+/span>"])
def test_chinese_numerals_are_never_chosen(damaged: str) -> None:
    assert guesses(damaged)
    assert not set("十六八百千万亿一二三") & set("".join(e.new for e in guesses(damaged)))


def test_character_reference_that_lost_its_ampersand() -> None:
    assert restored("全县的企?nbsp;负责人") == "全县的企业\xa0负责人"


def test_semicolon_that_left_no_trace() -> None:
    """``赛;`` shows as ``赚``; only a page that has the word elsewhere and is full of damage proves it."""
    page = EVIDENCE * 4 + "技能竞赛、岗位竞赛、行业竞赛、全县竞赛、全省竞赛贯通\n每年都组织技能竞赚大力培养能手"
    assert "组织技能竞赛；大力培养" in Text(page).edited(undo_php_gbk(page)).chars
    edit = next(e for e in undo_php_gbk(page) if e.new == "赛；")
    assert edit.certainty == "likely"
    assert not any("；" in e.new for e in undo_php_gbk(page[len(EVIDENCE) * 2 :]))  # six tails are not enough


# ---------------------------------------------------------------- what was left of the characters is shown as U+FFFD

MARKED = "今年以来＋�/span>云溪县粮食丰收＋�/span>收入稳步增长、�/span>\n"
MARKS = [
    ("云溪县总工伙�/span>", "云溪县总工会"),
    ("增强工会的作�?/span>＋�/span>", "增强工会的作用，"),
    ("每年选树“云溪匠人�?0名", "每年选树“云溪匠人”�0名"),  # the digit stays lost
    ("每年都组织技能竞赚�大力培养能手", "每年都组织技能竞赛；大力培养能手"),  # a semicolon: only its place is left
    ("联系电诜�0000", "联系电话：0000"),
    ("云溪县总工伙�/span>谁来建设?", "云溪县总工会谁来建设?"),  # without a mark a question mark is one
    ("云溪县总工� 举办竞赛", "云溪县总工会 举办竞赛"),  # lost before white space
]


@pytest.mark.parametrize(("damaged", "expected"), MARKS)
def test_marks_tell_where(damaged: str, expected: str) -> None:
    assert restored(damaged, MARKED) == expected


def test_marks_of_something_else_stay() -> None:
    page = "今年以来�云溪县粮食�丰收�收入\n" + EVIDENCE
    assert "�云溪县粮食�丰收�收入" in Text(page).edited(undo_php_gbk(page)).chars


# ---------------------------------------------------------------- PHP 8.1: every odd end is a question mark


def test_marks_with_a_tag_of_their_own_are_commas() -> None:
    page = "云溪县总工?/span>?/span>" * 6 + "加快建设?/span>?/p>\n"
    repaired = Text(page).edited(undo_php_gbk(page)).chars
    assert repaired == "云溪县总工会，" * 6 + f"加快建设{LOST}。\n"
    assert {e.certainty for e in undo_php_gbk(page) if e.new in ("，", "。")} == {"likely"}


def test_few_marks_prove_no_habit() -> None:
    page = "云溪县总工?/span>?/span>" * 3
    assert "，" not in Text(page).edited(undo_php_gbk(page)).chars


# ---------------------------------------------------------------- synthetic: the machine itself

HTML = [
    "<p><span>云溪县总工会召开全县技能竞赛动员大会</span><span>，</span><span>各镇参加</span><span>。</span></p>",
    "<h1>云溪县：打造“匠心”品牌，提升服务水平</h1><p>来源：<b>云溪日报</b></p><p>（记者 张明）</p>",
    '<p align="left">加快建设现代化产业体系<br/>推动县域经济<strong>高质量</strong>发展</p><p>再上新台阶</p>',
    "<div>目标<font face=宋体>任务</font>分工<a href='a.htm'>方案</a>《办法》<i>（试行）</i></div><td>完成</td><td>进度</td>",
]


@pytest.mark.parametrize("html", HTML)
@pytest.mark.parametrize("fold", [True, False])
def test_what_the_machine_shifts_comes_back(html: str, fold: bool) -> None:
    page = damage_html(html * 3, fold=fold)
    edits = {e.span.start: e for e in undo_php_gbk(page.chars)}
    shifted = [(position, glyph) for position, glyph in page.spots() if glyph.damage == "underflow tag"]
    assert shifted
    assert [folded(edits[position].new) for position, _ in shifted] == [folded(glyph.truth) for _, glyph in shifted]
    assert all(edits[position].certainty == "certain" for position, _ in shifted)


def test_raw_and_folded_pages_give_the_same() -> None:
    assert restored("来源９/span>云溪日报", EVIDENCE_RAW) == "来源：云溪日报"
    page = EVIDENCE_RAW.strip() * 2
    assert restored("来源9/span>云溪日报", page + "\n") == "来源9云溪日报"  # unfolded, a nine is a nine


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=12))
def test_every_character_before_a_tag(run: str) -> None:
    """Shifted back, left open, or not damaged at all; never another character with certainty."""
    page = damage_html(f"<p>{run}</p>", fold=False)
    for edit in undo_php_gbk(EVIDENCE_RAW + page.chars):
        start = edit.span.start - len(EVIDENCE_RAW)
        if start >= 0 and edit.certainty == "certain" and edit.new.strip():
            assert edit.new == page.truth_at(start, edit.span.end - len(EVIDENCE_RAW))


def test_origin_is_the_next_code_point() -> None:
    assert [underflow_origin(c) for c in "罐伙、９"] == ["网", "会", "。", "："]
    assert not any(underflow_origin(chr(ord(c) - 1)) for c in "用、大" if gives_question(c))


# ---------------------------------------------------------------- negative

CLEAN = [
    "首页 > 新闻 > 政务 > 正文",
    "增长>5%，同比>3%，环比>1%",
    "谁来建设新云溪？云溪怎么办？",
    "<p>云溪县</p><p>粮食</p><p>丰收</p>",  # whole tags
    "云溪县/span>粮食/span>",  # two tails
    "a/span>b/span>c/span>d/span>",  # behind Latin letters: the < was lost in another way
    "全县会议/span>开展竞赛/span>工作实施/span>强化军民/span>",  # restored they would be 会讯 竞赜 实斾 军氒
]


@pytest.mark.parametrize("chars", CLEAN)
def test_clean_text_stays(chars: str) -> None:
    assert undo_php_gbk(chars) == []
    assert php_gbk_evidence(chars) == 0


@pytest.mark.parametrize(
    "chars", ["为什么要学技术?因为有奔头", "收入增加了多少?答案在田间", "办得好不好?群众说了算", "How?", "问:何时办理?"]
)
def test_questions_stay_in_a_damaged_page(chars: str) -> None:
    assert restored(chars) == chars


def test_nothing_is_guessed_before_white_space() -> None:
    assert restored("扫码关注云溪微\n\n下载客户\n") == "扫码关注云溪微\n\n下载客户\n"


def test_later_php_leaves_no_guess() -> None:
    """PHP 8.1 makes ? of every odd end: words and commas look the same, so nothing is written but U+FFFD."""
    page = damage_html(HTML[0] * 3, flavour="8.1")
    assert {e.certainty for e in undo_php_gbk(page.chars) if e.new} == {"lost"}


def test_importing_needs_no_jieba() -> None:
    script = (
        "import sys; from policyparse.prepare.repair.undo_php_gbk import undo_php_gbk;"
        "assert undo_php_gbk(sys.argv[1])[-2].new; assert 'jieba' not in sys.modules"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", script, EVIDENCE + "充分发挥工会的作?/span>"], check=True, env=environment)


# ---------------------------------------------------------------- known failures


@pytest.mark.parametrize(
    ("damaged", "expected"),
    [
        ("给予每人专项资?/span>+/span>", "给予每人专项资助，"),  # the verb is too far away
        ("形成四级联?/span>+/span>", "形成四级联动，"),
        ("?届大会", "第�届大会"),  # a frame that nothing knows yet
        ("关注云溪微\n\n云溪微信号", "关注云溪微信\n\n云溪微信号"),  # lost before white space
    ],
)
@pytest.mark.xfail(strict=True, reason="needs more language than words and the page")
def test_known_failures(damaged: str, expected: str) -> None:
    assert restored(damaged) == expected


# ---------------------------------------------------------------- real pages


@cache
def real_texts() -> list[str]:
    folder = SHARED / "real"
    if not folder.is_dir():
        pytest.skip("the real texts are not beside the repository")
    return [path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))]


def seed(number: str) -> str:
    paths = sorted((SHARED / "seeds").glob(f"{number}*.txt"))
    if not paths:
        pytest.skip("the seed articles are not beside the repository")
    return paths[0].read_text("utf-8")


def folded(chars: str) -> str:
    return unicodedata.normalize("NFKC", chars)


def test_clean_pages_stay() -> None:
    for chars in [*real_texts(), *map(seed, ("000", "001", "003", "004"))]:
        assert undo_php_gbk(chars) == []
        assert php_gbk_evidence(chars) == 0


def _repaired_lines(chars: str) -> list[str]:
    text = Text(chars)
    for step in (undo_php_gbk, remove_tag_residue):
        text = text.edited(step(text.chars))
    return [folded(line.strip()) for line in text.chars.split("\n") if line.strip()]


def test_seed_002_against_its_gold() -> None:
    chars = seed("002")
    gold = json.loads((SHARED / "gold" / "002.json").read_text("utf-8"))
    edits = [e for e in undo_php_gbk(chars) if e.new]
    assert sum(e.certainty == "certain" for e in edits) >= 177
    pairs = zip(_repaired_lines(chars), (folded(block["text"]) for block in gold["blocks"]), strict=True)
    same_length = [(ours, theirs) for ours, theirs in pairs if len(ours) == len(theirs)]
    assert len(same_length) >= 33  # the others lost characters before white space
    differences = [(a, b) for ours, theirs in same_length for a, b in zip(ours, theirs, strict=True) if a != b]
    assert not any(a.isdigit() or b.isdigit() for a, b in differences)
    assert len([a for a, _ in differences if a != LOST]) <= 3  # wrong guesses
    assert len(differences) <= 11
    assert sum(ours.count(LOST) for ours, _ in same_length) <= 12 + 9
    assert "竞赛;大力" in "".join(ours for ours, _ in same_length)


def test_seed_002_twice() -> None:
    once = Text(seed("002")).edited(undo_php_gbk(seed("002"))).chars
    assert undo_php_gbk(once) == []


def _judged(page: Damaged) -> Iterator[tuple[Edit, str, Glyph]]:
    spots = dict(page.spots())
    truths = [glyph.truth if first else "" for glyph in page.glyphs for first in _firsts(glyph)]
    for edit in undo_php_gbk(page.chars):
        shown = edit.span.of(page.chars)
        if edit.new not in ("", "\n") and shown.strip(LOST):  # what was lost before white space has no glyph
            place = edit.span.end - len(shown.lstrip(LOST))
            yield edit, "".join(truths[edit.span.start : edit.span.end]), spots.get(place, Glyph("", ""))


def _firsts(glyph: Glyph) -> list[bool]:
    return [index == 0 for index in range(len(glyph.shown))]


@pytest.mark.parametrize(
    ("fold", "flavour", "invalid"), [(True, "7.4", "ignore"), (False, "7.4", "ignore"), (False, "7.4", "replace"), (False, "8.1", "ignore")]
)
def test_simulated_pages(fold: bool, flavour: str, invalid: str) -> None:
    counts: Counter[str] = Counter()
    for number, chars in enumerate(real_texts()[:: 3 if flavour == "7.4" else 6]):
        page = php_gbk(chars, random.Random(number), fold=fold, flavour=flavour, invalid=invalid)
        counts["tails"] += sum(glyph.damage == "underflow tag" for _, glyph in page.spots())
        for edit, truth, glyph in _judged(page):
            right = folded(edit.new) == folded(truth)
            counts[f"{edit.certainty} {right}"] += 1
            counts["false"] += not glyph.damage
            known = [c for c in folded(edit.new) if c in "0123456789"]
            counts["digits"] += bool(known) and known != [c for c in folded(truth) if c in "0123456789"]
    assert counts["certain False"] == counts["false"] == counts["digits"] == 0
    assert counts["certain True"] >= 0.997 * counts["tails"]
    assert counts["likely True"] >= 0.85 * (counts["likely True"] + counts["likely False"])
    assert counts["likely True"] >= 100


def test_simulated_pages_twice() -> None:
    for chars in real_texts()[::10]:
        page = php_gbk(chars, random.Random(7)).chars
        edits = undo_php_gbk(page)
        assert all(a.span.end <= b.span.start for a, b in pairwise(edits))
        assert undo_php_gbk(Text(page).edited(edits).chars) == []


def test_clean_text_costs_next_to_nothing() -> None:
    chars = "云溪县粮食连年丰收，农民收入稳步增长。" * 130
    assert count_calls(undo_php_gbk, chars) < 8  # the gate alone


def test_long_pages_take_work_in_proportion() -> None:
    articles = [path.read_text("utf-8") for path in sorted(ARTICLES.glob("*.txt"))[:3]]
    page = "".join(php_gbk(chars, random.Random(number)).chars + "\n" for number, chars in enumerate(articles))
    undo_php_gbk(page)
    assert count_calls(undo_php_gbk, page * 32) < 4.5 * count_calls(undo_php_gbk, page * 8)


def test_a_hole_is_read_from_the_whole_page_or_from_what_is_near_in_a_very_long_one(monkeypatch: pytest.MonkeyPatch) -> None:
    lengths: list[int] = []

    class Watched(resolve.Readings):
        def __init__(self, page: str) -> None:
            lengths.append(len(page))
            super().__init__(page)

    monkeypatch.setattr(resolve, "Readings", Watched)
    line = "全县新建食堂，服务老人，群众满意。" * 60 + "\n"
    hole = EVIDENCE + "增强工会的作?/span>共同建设。\n"
    undo_php_gbk(line + hole)
    assert lengths == [len(read_page(line + hole).readable)]  # a hole of an ordinary page: all of it, once
    lengths.clear()
    undo_php_gbk((line * 40 + hole) * 5)
    assert len(lengths) > 1
    assert max(lengths) <= 3 * resolve._NEAR
