"""What cannot be undone is named: each kind with its negatives, no alarm on clean text, how much of simulated damage is noticed, facts carry it."""

from __future__ import annotations

import random
from pathlib import Path
from unittest import mock

import pytest

from corpus_digest import CORPUS
from policyparse import parse, repair, simplify
from policyparse.damage import CHANNELS, damage
from policyparse.lexicon.pair_scan import PairScan
from policyparse.prepare.losses import SENTENCES, find_losses
from policyparse.prepare.repair.php_gbk import words
from policyparse.text import Text
from work import HOSTILE_PIECES, count_calls

SHARED = Path(__file__).resolve().parents[3] / "shared"
REAL = sorted((SHARED / "real").glob("*.txt"))
CLEAN = sorted((CORPUS / "clean").glob("*.txt"))


def named(chars: str) -> list[tuple[str, str]]:
    """Codes of the warnings and the characters that they are about."""
    return [(w.code, w.span.of(chars)) for w in find_losses(Text(chars))]


PLACES = [
    # one lost character, a run of them
    ("王\ufffd任县民政局局长。", [("lost_characters", "\ufffd")]),
    ("新增\ufffd\ufffd\ufffd就业。", [("lost_characters", "\ufffd\ufffd\ufffd")]),
    # beside a number it may be a digit, and the whole number is named
    ("新增就业\ufffd00人。", [("lost_digits", "\ufffd00")]),
    ("增长3.\ufffd%。", [("lost_digits", "3.\ufffd%")]),
    ("投资1\ufffd5亿元。", [("lost_digits", "1\ufffd5")]),
    ("二\ufffd二二年。", [("lost_digits", "\ufffd")]),
    ("达到\ufffd万人。", [("lost_digits", "\ufffd万")]),
    ("获得金牌?枚，建成\ufffd个。", [("lost_digits", "?枚"), ("lost_digits", "\ufffd个")]),
    ("工作\ufffd名单、\ufffd个人、\ufffd项目", [("lost_characters", "\ufffd")] * 3),
    ("新增就业?00人，增长?.6%。", [("lost_digits", "?00"), ("lost_digits", "?.6")]),
    # question marks where no question can end
    ("县民政局?长周小满说。", [("question_marks", "?")]),
    ("建成社区食堂?，吸纳就业。", [("question_marks", "?")]),
    ("建成食堂，?纳就业。", [("question_marks", "?")]),
    ("阿布?买买提任主任。", [("question_marks", "?")]),
    ("建成????，吸纳就业。", [("question_marks", "????")]),
    # a page of them: one warning a line
    (
        "??????\n2023?4?26?\n????，??????",
        [("question_marks", "??????"), ("question_marks", "2023?4?26?"[4:]), ("question_marks", "????，??????")],
    ),
    # bytes, private use
    ("食堂\udce5\udc9d任。", [("undecodable_bytes", "\udce5\udc9d")]),
    ("高技能\ue642才。", [("private_use", "\ue642")]),
    ("\U000f1234食堂。", [("private_use", "\U000f1234")]),
    # passages of a wrong encoding
    ("本次锟斤拷会议。", [("unreadable", "锟斤拷")]),
    ("会议强调ÖÐ¹ú特色。", [("unreadable", "ÖÐ¹ú")]),
    ("推进人捕游榻ㄉ杌，新增。", [("unreadable", "榻ㄉ杌")]),
    ("会议指出锛屽叏甯傛柊澧炲氨涓氥。", [("unreadable", "锛屽叏甯傛柊澧炲氨涓氥")]),
    ("研究“ｼｼﾄﾜﾈﾋｲﾅ”问题。", [("unreadable", "ｼｼﾄﾜﾈﾋｲﾅ")]),
    ("实现均增낀꼇됴黨两成。", [("unreadable", "낀꼇됴黨")]),
    ("县政府第å二次会议。", [("unreadable", "å")]),
    ("按鎸夊彲姣斾环格计算。", [("unreadable", "鎸夊彲姣斾")]),
    # cut off
    ("全市新增就业一万二千个，同比增?..\n", [("cut_lines", "?..")]),
    # OCR: two words, or one that no text has
    ("全县入民的末来更美好。", [("misread_characters", "入民"), ("misread_characters", "末来")]),
    ("做好エ作。", [("misread_characters", "エ作")]),
    ("做好エ会会务。", [("misread_characters", "エ会")]),
    ("第ニ，6月3曰。", [("misread_characters", "第ニ"), ("misread_characters", "曰")]),
    ("同此增长3%，占此达5%，培训30万入。", [("misread_characters", "此"), ("misread_characters", "此"), ("misread_characters", "入")]),
    # replaced words: the stretch of lines that hold them
    ("青浔县\n大众办事质量较着提高。\n科技立异才能捏续提升。\n结束", [("spun_words", "大众办事质量较着提高。\n科技立异才能捏续提升。")]),
]


@pytest.mark.parametrize(("chars", "expected"), PLACES)
def test_the_place_is_named(chars: str, expected: list[tuple[str, str]]) -> None:
    assert named(chars) == expected


HONEST = [
    # questions, also with ASCII marks at their ends, and addresses
    "“这样好不好?”他问。",
    "什么是社区食堂？怎么申请？",
    "真的?\n",
    "网址：http://www.example.cn/a?id=3&b=5 欢迎访问。",
    "A+ A-\n?\n正文",
    # names of rare characters, words and letters of other languages, signs
    "郦韬珉、佟岫郗、鄢昶赟出席，韬珉与蔺暾陪同。",
    "Müller博士、José与Москва大学合作α射线研究。",
    "橄榄、螺蛳、蟑螂、忐忑、嫖娼、貔貅",
    "魑魅魍魉、蟑螂蚯蚓、琥珀玛瑙",
    "直径Ø为20毫米，10µ以下，气温5°左右，Ａ级§三",
    "㎡、℃、①、Ⅳ、√、×、─│├┼┤、㈠、〇、№",
    "日本の会社与한국公司",
    "拷问、拷打、拷贝",
    # dots that are meant
    "这件事说来话长...\n第二天又来了。",
    "关于印发某办法的...\n[更多]\n正文第一段。\n正文第二段。\n",
    # one such word may be a slip of the pen or the end of one word and the beginning of the next
    "加大投入力度，收入群体扩大，期末来校复习，本土地区。",
    "全县末来可期。",
    "30万入库，同此增设，曰：，C++，30+五，エレベーター、ニュース与ニ",
    "各界鼎力支持。",
    "双轨制、标新立异、罪恶勾当、平易近人、养家糊口、巧立名目。",
]


@pytest.mark.parametrize("chars", HONEST)
def test_honest_text_is_left_alone(chars: str) -> None:
    assert named(chars) == []


@pytest.mark.parametrize("path", CLEAN + REAL, ids=lambda path: path.stem)
def test_clean_text_raises_no_alarm(path: Path) -> None:
    assert [(w.code, w.message) for w in repair(path).warnings] == []


def test_clean_text_costs_no_look_into_the_dictionary() -> None:
    chars = CLEAN[0].read_text(encoding="utf-8")
    with mock.patch.object(words, "general_lexicon", side_effect=AssertionError("the dictionary was asked")):
        assert find_losses(Text(chars)) == []


def test_clean_text_is_hardly_looked_at() -> None:
    # Calls, not seconds: what a look costs differs from machine to machine.
    chars = simplify("".join(path.read_text(encoding="utf-8") for path in CLEAN[:8]))
    text, scan = Text(chars), PairScan(chars)
    find_losses(text, scan)  # reads the tables, and makes the search that all layers share
    assert count_calls(find_losses, text, scan) < 0.3 * len(chars)


@pytest.mark.parametrize(
    "piece", [*HOSTILE_PIECES, "1?", "中?", "榻", "ｱ榻", "エ", "入民", "妙技", "中\ufffd\n", "...\n", "?..\n", "http://a?"]
)
def test_work_grows_with_the_length(piece: str) -> None:
    find_losses(Text(piece * 100))
    short, long = (count_calls(find_losses, Text(piece * times)) for times in (500, 2000))
    assert long < 5 * short + 200


# simulated damage

NOTICED = {
    # channel: share of damaged texts of which something must be said, at least; measured, and a little less
    **dict.fromkeys(("php_gbk", "php_gbk_nfkc", "php_gbk_replaced", "php81_gbk"), 1.0),
    **dict.fromkeys(("gbk_as_utf8", "kuntangkao", "all_question", "pua", "double_gbk", "big5_as_gbk"), 1.0),
    **dict.fromkeys(("truncate", "truncate_gbk"), 1.0),
    **dict.fromkeys(("synonyms", "ocr"), 0.7),
    **dict.fromkeys(("utf8_as_gbk_q", "question_marks"), 0.7),
    "gbk_slip": 0.7,
}


@pytest.mark.parametrize(("name", "least"), NOTICED.items())
def test_damage_is_noticed(name: str, least: float) -> None:
    noticed = damaged = 0
    for seed, path in enumerate(CLEAN[::4]):
        chars = path.read_text(encoding="utf-8")[:1000]
        broken = damage(name, chars, seed)
        repaired = repair(broken)
        if repaired.text != repair(chars).text:  # the channel hit it, and repair did not undo it all
            damaged += 1
            noticed += bool(repaired.warnings)
    assert damaged
    assert noticed >= least * damaged


LOSSLESS = [name for name, channel in CHANNELS.items() if channel.lossless]


@pytest.mark.parametrize("name", LOSSLESS)
def test_what_was_undone_is_not_warned_of(name: str) -> None:
    for seed, path in enumerate(random.Random(4).sample(CLEAN, 3)):
        assert repair(damage(name, path.read_text(encoding="utf-8")[:1500], seed)).warnings == []


def test_warnings_are_in_order_and_fit_their_sentences() -> None:
    for name, channel in CHANNELS.items():
        if not channel.lossless:
            found = repair(damage(name, CLEAN[0].read_text(encoding="utf-8")[:800], 2)).warnings
            assert [w.span for w in found] == sorted(w.span for w in found)
            for warning in found:
                assert warning.code in SENTENCES
                assert warning.message
                assert warning.message_zh
                assert "{" not in warning.message + warning.message_zh
                assert warning.span.length


# facts and records


def test_facts_in_such_places_carry_it() -> None:
    document = parse("本报讯 到2025年，青浔县新建社区食堂120家。锟斤拷锟街王小满等出席。\n去年建成工坊?05家，王\ufffd任县长。")
    marked: dict[str, list[str]] = {warning.code: [] for warning in document.warnings}
    for fact in document.facts:
        for index in fact.damage.warnings if fact.damage else ():
            marked[document.warnings[index].code].append(fact.mentions[0].quote)
    assert any("?05家" in quote for quote in marked["lost_digits"])
    assert all(f.damage is None for f in document.figures if f.value == "120")


def test_every_fact_of_a_spun_page_carries_it() -> None:
    page = "青浔县鼎力推进科技立异\n到2025年，青浔县大众办事质量较着提高，妙技人才捏续增添，新建社区食堂120家。"
    document = parse(page)
    assert [w.code for w in document.warnings] == ["spun_words"]
    assert document.facts
    assert all(fact.damage is not None and fact.damage.warnings == (0,) for fact in document.facts)
    assert document.figures[-1].value == "120"  # figures stay as they were


def test_records_give_the_place_in_text_and_source() -> None:
    page = "推動高質(zhì)量發(fā)展，建(jiàn)成社區食堂?20 家。"
    record = parse(page).to_dict()
    (warning,) = record["warnings"]
    assert warning["code"] == "lost_digits"
    assert record["text"][warning["start"] : warning["end"]] == "?20"
    assert page[warning["source_start"] : warning["source_end"]] == "?20"


@pytest.mark.parametrize("name", ["all_question", "gbk_as_utf8"])
def test_a_page_of_which_all_chinese_is_lost_is_no_error(name: str) -> None:
    page = damage(name, "青浔县新建社区食堂，方便老年人就近用餐。\n到二〇二五年实现全覆盖，惠及三万人。")
    document = parse(page)
    assert document.warnings
    assert not document.figures
