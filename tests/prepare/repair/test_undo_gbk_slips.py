"""GBK read one byte out of step: the cloaking script, and single lost bytes. Cases by origin; the invented ones come from the simulators."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policyparse.damage.gbk import cut_sentences, insert_readings
from policyparse.damage.traditional import to_naive_traditional
from policyparse.prepare.repair.undo_gbk_slips import undo_gbk_slips
from policyparse.prepare.repair.undo_lost_bytes import undo_lost_bytes
from policyparse.text import LOST, Text

lost_bytes = sys.modules[undo_lost_bytes.__module__]


def in_step(chars: str) -> str:
    return Text(chars).edited(undo_gbk_slips(chars)).chars


def restored(chars: str) -> str:
    return Text(chars).edited(undo_lost_bytes(chars)).chars


# ---------------------------------------------------------------- in the wild, in other words

READINGS = [
    # text, what the script annotates
    ("這是因為校企雙方組織的活動", "驗"),  # the pair of 驗 stands between 為 and 校; 雙 brings the bytes into step
    ("頒發獎勵，每兩年評選一次", "績"),  # its reading jī is one of three
    ("刊登於江畔日報，歡迎閱讀", "請"),
]


@pytest.mark.parametrize(("chars", "annotated"), READINGS)
def test_readings_out_of_step(chars: str, annotated: str) -> None:
    damaged = insert_readings(chars, annotated)
    assert damaged != chars
    if "?" not in damaged:
        pytest.skip("the pair stands in step here")
    assert in_step(damaged) == chars


def test_reading_behind_a_reading() -> None:
    """The character before the slip carries a reading of its own."""
    damaged = insert_readings("舉辦頒獎展示雙人活動", "務獎")
    assert "(jiǎng)?wù)" in damaged
    assert in_step(damaged).replace("(jiǎng)", "") == "舉辦頒獎展示雙人活動"


CUTS = [
    "完成培訓。“工匠”隊伍不斷壯大",
    "全縣動員。縣政府要求各鄉鎮落實",
    "大家都說好。”連場主說",
]


@pytest.mark.parametrize("chars", CUTS)
def test_cuts_out_of_step(chars: str) -> None:
    damaged = cut_sentences(chars)
    assert "?" in damaged
    repaired = in_step("完成培訓?！肮そ场标犖?\n" + damaged)  # the page shows that the script was at work
    assert repaired.partition("\n")[2] == chars


def test_a_character_that_nothing_tells_is_lost_and_the_rest_in_step() -> None:
    damaged = cut_sentences("覆蓋三十個省（區、市），帶動就業")
    repaired = in_step("完成培訓?！肮そ场标犖?\n" + damaged).partition("\n")[2]
    assert repaired.replace("省", LOST) == f"覆蓋三十個{LOST}（區、市），帶動就業"


def test_a_digit_that_the_slip_swallowed_stays_lost() -> None:
    """。” is out of step, and the byte left over takes the figure's first digit."""
    damaged = cut_sentences("完成培訓。“工匠”隊伍壯大\n他說：“好。”3月份開工")
    repaired = in_step(damaged)
    assert "3" not in repaired
    assert LOST in repaired.partition("\n")[2]


def test_slips_are_likely_at_best() -> None:
    edits = undo_gbk_slips(insert_readings("這是因為校企雙方組織的活動", "驗"))
    assert [edit.certainty for edit in edits] == ["likely"]


# ---------------------------------------------------------------- lost bytes, by the simulator's rules


def lose(chars: str, place: int, mark: bytes = b"") -> str:
    """GBK without the byte at ``place``, as Python's decoder shows it."""
    data = chars.encode("gbk")
    return (data[:place] + mark + data[place + 1 :]).decode("gbk", "replace").replace("\ufffd", "?")


@pytest.mark.parametrize("mark", [b"", b"?"])
def test_a_lost_byte_and_the_words_behind_it(mark: bytes) -> None:
    text = "加快推进高技能人才队伍建设，完善培养体系，2025年建成"
    repaired = restored(lose(text, 12, mark))
    same = sum(a == b for a, b in zip(repaired, text, strict=False))
    assert len(repaired) == len(text)
    assert same >= len(text) - 2  # the characters of which a byte is lost may be others
    assert "2025年建成" in repaired


# ---------------------------------------------------------------- negative

CLEAN = [
    "好不好?！大家說好",  # marks of two widths
    "这是为什么?。",
    "农民增收了吗?怎么办?",
    "能不能办成?关键看落实?",
    "为什么?(wèi shén me)",
    "□□□○○○?",
    "┌──────────────────?",
    "主治医师颜景辉说?",  # a reading out of step would be common characters too
    "Что это?",
    "耗材料，?",
    "?!食—",  # nothing odd is shown: marks alone prove nothing
    "全市食堂?；家，食３",
]


@pytest.mark.parametrize("chars", CLEAN)
def test_clean_text_stays(chars: str) -> None:
    assert undo_gbk_slips(chars) == []
    assert undo_lost_bytes(chars) == []


def test_traditional_page_without_slips_stays() -> None:
    page = to_naive_traditional("全市举办技能竞赛？大家都来参加！好不好？") * 3
    assert in_step(page) == page
    assert restored(page) == page


# ---------------------------------------------------------------- known failures


@pytest.mark.xfail(strict=True, reason="four user-defined pairs in a row vanish with eight bytes")
def test_vanished_pairs_in_a_row() -> None:
    text = "總量不小，但‘塔尖’不夠高"
    assert in_step("完成培訓?！肮そ场标犖?\n" + cut_sentences(text)).partition("\n")[2] == text


@given(
    st.lists(st.sampled_from(["才", "队伍建设", "？", "?", "\ufffd", "a", "捕游榻ㄉ杌", "技能人才队伍建设" * 12]), max_size=12).map(
        "".join
    ),
    st.integers(0, 30),
)
def test_a_look_before_the_marks_finds_the_runs_that_a_look_everywhere_finds(chars: str, position: int) -> None:
    found, expected = lost_bytes._next_run(chars, position), lost_bytes._RUN.search(chars, position)
    assert (found and found.span(1)) == (expected and expected.span(1))


@given(st.text("全市新增技能人才队伍建设，。榻杌捕游乡镇", min_size=3, max_size=40))
def test_no_end_of_a_plain_run_has_a_plainer_reading_where_that_does_not_end_plain(run: str) -> None:
    read = lost_bytes._read(run.encode("gbk")[1:-1])
    if lost_bytes._is_plain(run) and not lost_bytes._ends_plain(read):
        assert not lost_bytes._plainer_places(read, run)


@given(st.text("全市新增技能人才队伍建设，。榻杌捕游乡镇", min_size=4, max_size=40))
def test_no_place_gains_more_than_the_bound_for_it(run: str) -> None:
    read = lost_bytes._read(run.encode("gbk")[1:-1])
    place, gain = lost_bytes._best_place(run, read)
    assert gain <= lost_bytes._most_gain(run, read, {place})
