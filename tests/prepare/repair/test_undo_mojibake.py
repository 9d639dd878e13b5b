"""Text read in a wrong encoding, by line; names with accents stay."""

from __future__ import annotations

import pytest

from policyparse.prepare.repair.undo_mojibake import undo_mojibake
from policyparse.text import LOST, Text
from repair_judge import recall

ARTICLE = "云溪市夜校·简介\n到2026年，全市新增“两山”课堂120家——服务3.5万人次……\n01\n堆场、质量、充电、巅峰、淅川等项目（二期）开工。\n© 周小满 摄\n"


def undone(chars: str) -> str:
    return Text(chars).edited(undo_mojibake(chars)).chars


def windows(data: bytes) -> str:
    """cp1252 as browsers read it: the five holes are controls."""
    return "".join(chr(b) if b in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else bytes((b,)).decode("cp1252") for b in data)


DAMAGED = {
    "utf8_as_latin1": ARTICLE.encode().decode("latin-1"),
    "utf8_as_cp1252": windows(ARTICLE.encode()),
    "utf8_as_mac_roman": ARTICLE.encode().decode("mac_roman"),
    "utf8_as_mac_cyrillic": ARTICLE.encode().decode("mac_cyrillic"),
    "utf8_as_koi8_r": ARTICLE.encode().decode("koi8_r"),
    "utf8_twice": windows(windows(ARTICLE.encode()).encode()),
    "utf8_three_times": windows(windows(windows(ARTICLE.encode()).encode()).encode()),
    "gbk_as_latin1": ARTICLE.replace("©", "").encode("gbk").decode("latin-1"),
    "gbk_as_cp1252": windows(ARTICLE.replace("©", "").encode("gbk")),
}


@pytest.mark.parametrize("kind", DAMAGED)
def test_whole_articles(kind: str) -> None:
    expected = ARTICLE.replace("©", "") if kind.startswith("gbk") else ARTICLE
    assert undone(DAMAGED[kind]) == expected
    assert {e.certainty for e in undo_mojibake(DAMAGED[kind])} == {"certain"}
    assert undo_mojibake(expected) == []


def test_edits_are_small_so_that_offsets_stay_exact() -> None:
    edits = undo_mojibake("全文：" + "全市人员".encode().decode("latin-1"))
    assert [(e.span, e.new) for e in edits] == [((3, 6), "全"), ((6, 9), "市"), ((9, 12), "人"), ((12, 15), "员")]


def test_each_line_on_its_own() -> None:
    utf8, gbk = "全市新增夜校".encode(), "社区食堂建成".encode("gbk")
    lines = ["来源：云溪日报", utf8.decode("latin-1"), gbk.decode("latin-1"), "全市人员".encode().decode("gbk")]
    assert undone("\n".join(lines)) == "来源：云溪日报\n全市新增夜校\n社区食堂建成\n全市人员"


def test_a_short_line_follows_what_the_others_prove() -> None:
    page = "\n".join(line.encode("gbk").decode("latin-1") for line in ("全市新增社区食堂一百家", "附：", "甪直"))
    assert undone(page) == "全市新增社区食堂一百家\n附：\n甪直"


@pytest.mark.parametrize("text", ["全市新增社区食堂", "关于印发实施方案的通知，请认真贯彻落实", "发展经济、改善民生，完成目标任务"])
def test_utf8_as_gbk_where_every_byte_survived(text: str) -> None:
    damaged = text.encode().decode("gb18030", "replace")
    if "\ufffd" not in damaged:
        assert undone(damaged) == text
    assert text.startswith(undone(damaged).split(LOST)[0][: len(text)])


def test_a_hole_inside_gb18030_is_byte_80_and_one_at_the_end_is_chosen() -> None:
    damaged = "新增岗位、稳定就业。".encode().decode("gb18030", "replace")
    assert undone(damaged) == "新增岗位、稳定就业。"
    chosen = [e for e in undo_mojibake(damaged) if e.certainty != "certain"]
    assert len(chosen) == 1
    assert chosen[0].certainty == "likely"
    assert chosen[0].candidates[0].endswith("。")


def test_a_digit_is_never_guessed() -> None:
    damaged = "完成投资２".encode().decode("gbk", "replace")  # full-width: its last byte is gone
    assert not any(c.isdigit() for c in undone(damaged))


@pytest.mark.parametrize(
    "chars",
    [
        "Müller与José、François访问云溪，参观Škoda展台",  # names
        "α射线、β粒子与γ刀项目，Ⅱ期临床",  # Greek
        "Россия和中国的合作",  # Cyrillic word
        "— “ ” … · × ÷ ° ± § © ® €",  # signs that Chinese pages use
        "温度达到35℃，面积120㎡",
        "naïve café Ångström résumé",
        "涓涓细流，汇成江海；浠水县夜校开课",  # rare characters that mojibake has too
        "鍥鎴",
    ],
)
def test_kept(chars: str) -> None:
    assert undo_mojibake(chars) == []


def test_ftfy_is_asked_only_where_bytes_are_missing() -> None:
    whole = "全市新增社区食堂一百二十家，服务老年人三万人次"
    damaged = windows(whole.encode()).replace("\x81", "").replace("\x8d", "").replace("\x8f", "").replace("\x90", "").replace("\x9d", "")
    edits = undo_mojibake(damaged)
    assert edits
    assert undone("前文不变，标点“不变”！\n" + damaged).startswith("前文不变，标点“不变”！\n")


# ---------------------------------------------------------------- code pages of all kinds, synthetic

PAGES = "cp1250 cp1251 cp1252 cp1254 cp1257 cp1258 cp437 cp850 cp866 iso8859_2 iso8859_5 iso8859_15 koi8_r mac_cyrillic mac_roman".split()
LETTER = "云溪市人民政府关于印发社区食堂建设行动方案的通知\n到2025年，新增“社区食堂”120家，助餐点300个；财政补贴不低于2.8亿元。\n"


@pytest.mark.parametrize("written", ["utf-8", "gbk"])
@pytest.mark.parametrize("page", PAGES)
def test_single_byte_code_pages(page: str, written: str) -> None:
    """Code pages that have a character for every byte give all of them back."""
    damaged = LETTER.encode(written).decode(page, "replace")
    repaired = Text(damaged).edited(undo_mojibake(damaged)).chars
    if "\ufffd" in damaged:
        assert sum(a == b for a, b in zip(repaired, LETTER, strict=False)) > 0.85 * len(LETTER)
    else:
        assert repaired == LETTER


@pytest.mark.parametrize("page", ["gbk", "gb18030", "cp932", "shift_jis", "cp949"])
def test_utf8_in_double_byte_code_pages(page: str) -> None:
    damaged = LETTER.encode().decode(page, "replace")
    repaired = Text(damaged).edited(undo_mojibake(damaged)).chars
    assert sum(a == b for a, b in zip(repaired, LETTER, strict=False)) > 0.9 * len(LETTER)
    assert not [c for c in repaired if c in "一二三四五六七八九十百千万" and c not in LETTER]


@pytest.mark.parametrize("page", ["latin-1", "cp932", "cp949"])
def test_big5_in_other_code_pages(page: str) -> None:
    text = "雲溪市政府公布社區食堂計畫，三年內新增據點，服務長者。\n"
    damaged = text.encode("big5").decode(page, "replace")
    repaired = Text(damaged).edited(undo_mojibake(damaged)).chars
    assert sum(a == b for a, b in zip(repaired, text, strict=False)) > 0.85 * len(text)


def test_bytes_that_the_reader_left_out() -> None:
    """``errors="ignore"``: no mark tells where a byte is missing, the sequences of UTF-8 do."""
    damaged = LETTER.encode().decode("gbk", "ignore")
    edits = undo_mojibake(damaged)
    assert recall(Text(damaged).edited(edits).chars, LETTER) > 0.85
    assert {edit.certainty for edit in edits} == {"certain", "likely", "lost"}


def test_passages_of_several_encodings_in_one_line() -> None:
    first, second, third = "云溪市新增社区食堂，", "财政补贴不低于往年，", "老年人满意度明显提高。"
    line = first + second.encode().decode("latin-1") + third.encode("gbk").decode("latin-1") + first
    assert Text(line).edited(undo_mojibake(line)).chars == first + second + third + first


FOREIGN = [
    "Příliš žluťoučký kůň úpěl ďábelské ódy",
    "Türkçe: gelişim çağında ışık, ğüşiöç",
    "Tiếng Việt: phát triển kỹ năng nghề nghiệp",
    "Ελληνικά κείμενα για την ανάπτυξη",
    "Это русский текст о развитии",
    "东京都发布「職業能力開発計画」，参加者は120名",
    "ﾃﾞｰﾀ処理ｼｽﾃﾑ的导入",
    "직업 능력 개발 계획을 발표했다?",
    "注音ㄅㄆㄇㄈ，ㄓㄨˋ ㄧㄣ",
    "生僻字：龘靐齉爩鱻麤龗灪，王璟琞、李炘烜、張堃、劉燚",
]


@pytest.mark.parametrize("chars", FOREIGN)
def test_other_languages_and_rare_characters_stay(chars: str) -> None:
    assert undo_mojibake(chars) == []
