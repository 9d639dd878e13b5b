"""All steps together: clean text stays, lossless damage goes, a second run finds nothing, digits and characters are never lost."""

from __future__ import annotations

import html
import random
import sys
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policyparse.prepare import repair
from policyparse.prepare.repair import STEPS, repair_text
from policyparse.prepare.repair.report import collect_repairs, replay
from policyparse.prepare.repair.triggers import Signs, applying_steps
from policyparse.prepare.simplify import simplify_text
from policyparse.text import Text
from work import HOSTILE_PIECES, count_calls

SHARED = Path(__file__).parents[3] / ".." / "shared"
REAL = [p for p in sorted((SHARED / "real").glob("*.txt")) if "tw_laws" not in p.name]
ARTICLE = """云溪市召开社区食堂建设推进会
——3年新增120家，让老人吃上热饭
来源：云溪日报 发布时间：2023-05-06 10:11:54
云溪日报讯 社区食堂建设推进会5月6日召开。会议指出，到“十四五”末，全市建成社区食堂120家，助餐点1,200个，服务老年人3.5万人次。
《云溪市社区食堂建设三年行动方案（2023—2025年）》明确，财政补贴不低于2.8亿元，占总投入的60%以上；老年人满意度达到98.5%。
“这样的食堂好不好？”周小满说，“好！饭菜可口，价格公道……”
第一章　总则
记者 周小满 何小暑
（责任编辑：方圆）
"""


def repaired(chars: str) -> str:
    return repair_text(Text(chars)).chars


def bag(chars: str) -> Counter[str]:
    """Chinese characters and digits, width aside."""
    return Counter(c for c in unicodedata.normalize("NFKC", chars) if "\u3400" <= c <= "\u9fff" or c.isdigit())


DAMAGE = {
    "utf8_as_latin1": lambda t: t.encode().decode("latin-1"),
    "utf8_as_mac_cyrillic": lambda t: t.encode().decode("mac_cyrillic"),
    "gbk_as_latin1": lambda t: t.encode("gbk").decode("latin-1"),
    "entities": lambda t: "".join(f"&#{ord(c)};" if c > "\x7f" else c for c in t),
    "named_entities": lambda t: html.escape(t).replace("“", "&ldquo;").replace("”", "&rdquo;").replace("—", "&mdash;"),
    "percent_u": lambda t: "".join(f"%u{ord(c):04X}" if c > "\xff" else "%25" if c == "%" else c for c in t),
    "backslash_u": lambda t: "".join(f"\\u{ord(c):04x}" if c > "\x7f" else c for c in t),
    "zero_width": lambda t: "\u200b".join(t),
    "soft_hyphen": lambda t: t.replace("社", "社\xad").replace("1", "1\xad"),
    "crlf": lambda t: t.replace("\n", "\r\n"),
    "kangxi": lambda t: t.replace("人", "⼈").replace("行", "⾏").replace("长", "⻓").replace("会", "会"),
    "wide_digits": lambda t: "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalnum() else c for c in t).replace("%", "％"),
    "flat_punctuation": lambda t: t.translate(str.maketrans("，：；（）！", ",:;()!")),
    "doubled_marks": lambda t: t.replace("，", "，，").replace("。", "。。"),
    "spaces_in_quotes": lambda t: t.replace("“", "“ ").replace("《", "《 ").replace("120家", "120 家").replace("3.5万", " 3.5 万"),
    "bom": lambda t: "\ufeff" + t,
    "nul": lambda t: t.replace("\n", "\0\0\n"),
    "pinyin": lambda t: t.replace("社", "社(shè)").replace("食", "食(shí )").replace("建", "建（jiàn）"),
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_lossless_damage_goes(kind: str) -> None:
    damaged = DAMAGE[kind](ARTICLE)
    assert damaged != ARTICLE
    assert repaired(damaged) == ARTICLE
    text = repair_text(Text(damaged))
    assert replay(collect_repairs(text), damaged) == ARTICLE


def test_clean_text_is_returned_as_it_is() -> None:
    text = Text(ARTICLE)
    assert repair_text(text) is text


ESCAPED = ("percent_u", "backslash_u", "entities", "named_entities")
MOJIBAKE = ("utf8_as_latin1", "utf8_as_mac_cyrillic", "gbk_as_latin1")
PAIRS = [
    (first, second)
    for first in DAMAGE
    for second in ("utf8_as_latin1", "entities", "zero_width", "crlf", "bom", "nul")
    # No page has escapes of mojibake, or invisible characters inside an escape or between the bytes of a character.
    if first != second and not (first in MOJIBAKE and second != "crlf") and not (first in ESCAPED and second in ("zero_width", "nul"))
]


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_two_kinds_of_damage_go(first: str, second: str) -> None:
    assert repaired(DAMAGE[second](DAMAGE[first](ARTICLE))) == ARTICLE


@pytest.mark.parametrize("step", dict.fromkeys(STEPS), ids=lambda step: step.__name__)
def test_every_step_is_idempotent_on_every_damage(step) -> None:  # type: ignore[no-untyped-def]
    for kind, damage in DAMAGE.items():
        once = Text(damage(ARTICLE)).edited(step(damage(ARTICLE)))
        assert step(once.chars) == [] or once.edited(step(once.chars)) is once, kind


@pytest.mark.parametrize("step", dict.fromkeys(STEPS), ids=lambda step: step.__name__)
def test_every_step_names_itself_and_gives_sorted_edits(step) -> None:  # type: ignore[no-untyped-def]
    for damage in DAMAGE.values():
        edits = step(damage(ARTICLE))
        assert {e.step for e in edits} <= {step.__name__}
        assert edits == sorted(edits, key=lambda e: e.span)


@pytest.mark.parametrize("step", dict.fromkeys(STEPS), ids=lambda step: step.__name__)
def test_triggers_hide_nothing(step) -> None:  # type: ignore[no-untyped-def]
    for kind, damage in DAMAGE.items():
        chars = damage(ARTICLE)
        if step.__name__ not in applying_steps(Signs.of(chars)):
            assert Text(chars).edited(step(chars)).chars == chars, kind


def test_no_step_looks_twice_through_a_text_in_which_it_found_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[str, str]] = []

    def watched(step):  # type: ignore[no-untyped-def]
        def look(chars: str):  # type: ignore[no-untyped-def]
            edits = step(chars)
            if not edits:
                seen.append((step.__name__, chars))
            return edits

        look.__name__ = step.__name__
        return look

    watchers = {step: watched(step) for step in STEPS}
    monkeypatch.setattr(repair, "STEPS", tuple(watchers[step] for step in STEPS))
    for damage in DAMAGE.values():
        seen.clear()
        repair_text(Text(damage(ARTICLE)))
        assert len(seen) == len(set(seen)) > 0


@pytest.mark.parametrize(("reference", "read"), [("&#65298;", "2"), ("&#8203;", ""), ("&#12113;", "毛"), ("&#13;", "\n")])
def test_a_rare_character_that_an_edit_puts_in_wakes_the_steps_behind_it(reference: str, read: str) -> None:
    assert repaired(ARTICLE.replace("云溪市召开", f"云溪市{reference}召开")) == ARTICLE.replace("云溪市召开", f"云溪市{read}召开")


ALPHABET = (
    "云溪市食堂发展發(fā)１２３35万家，。、：；？！“”《》（）,:;?!()\"'%％&;#u5168 \u3000\xa0\n\r\t\ufeff\u200b\xad⼈å\x85¨锛�…—·•<>/p"
)


@settings(max_examples=300, deadline=None)
@given(st.text(ALPHABET, max_size=60))
def test_a_second_repair_finds_nothing(chars: str) -> None:
    once = repaired(chars)
    assert repaired(once) == once


@settings(max_examples=200, deadline=None)
@given(st.text(ALPHABET.replace("&", "").replace("#", "").replace("锛", "").replace("<", "").replace("(fā)", ""), max_size=60))
def test_digits_and_characters_are_never_lost(chars: str) -> None:
    assert bag(chars) <= bag(repaired(chars))


def test_real_text_keeps_its_characters_and_digits() -> None:
    if not REAL:
        pytest.skip("the real texts are not here")
    for path in REAL:
        chars = path.read_text(encoding="utf-8")
        text = simplify_text(repair_text(Text(chars)))
        assert bag(chars) <= bag(text.chars), path.name
        assert repaired(repaired(chars)) == repaired(chars), path.name


CHANNELS = ["utf8_as_latin1", "gbk_as_latin1", "percent_u", "backslash_u", "zero_width", "kangxi", "cjk_compat", "soft_hyphen", "line_ends"]


@pytest.mark.parametrize("channel", CHANNELS)
def test_real_text_survives_lossless_channels(channel: str) -> None:
    if not REAL:
        pytest.skip("the real texts are not here")
    sys.path.insert(0, str(SHARED))
    try:
        import damage_channels
    finally:
        sys.path.pop(0)
    for path in random.Random(2).sample(REAL, 8):
        chars = path.read_text(encoding="utf-8")[:4000]
        if channel.startswith("gbk"):
            chars = chars.encode("gbk", "ignore").decode("gbk")
        assert repaired(damage_channels.apply(channel, chars, 4)) == repaired(chars), path.name


def test_clean_text_costs_next_to_nothing() -> None:
    """Gates read the text whole; nothing is called for a figure or a character."""
    line = "云溪县粮食连年丰收，农民收入稳步增长；全县建成社区食堂120家，服务老年人3.5万人次。"
    repair_text(Text(line))
    calls = count_calls(repair_text, Text(line))
    assert calls < 10 * len(STEPS)
    assert count_calls(repair_text, Text(line * 500)) == calls


@pytest.mark.parametrize("piece", HOSTILE_PIECES)
def test_repeated_pieces_take_work_in_proportion(piece: str) -> None:
    """Four times the pieces take four times the work, not sixteen; ``benchmarks/growth.py`` times them."""
    repair_text(Text(piece * 50))
    assert count_calls(repair_text, Text(piece * 2000)) < 4.5 * count_calls(repair_text, Text(piece * 500))
