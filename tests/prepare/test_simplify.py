"""Conversion to Simplified: equal to OpenCC on Traditional text, Mainland spelling, protected words, Simplified lines left alone."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policyparse.lexicon.gazetteer import table
from policyparse.prepare.conversion import _tables, convert, simplified_characters, traditional_characters
from policyparse.prepare.simplify import simplify, simplify_text, to_simplified
from policyparse.text import Text

REAL = Path(__file__).parents[2] / ".." / "shared" / "real"
PHRASES = sorted(phrase for group in _tables().phrases.values() for phrase in group)


def simplified(chars: str) -> str:
    return simplify_text(Text(chars)).chars


@pytest.fixture(scope="module")
def t2s():  # type: ignore[no-untyped-def]
    return pytest.importorskip("opencc").OpenCC("t2s").convert


@given(st.lists(st.sampled_from([*PHRASES, "縣", "乾", "著", "於", "，", "a1", "发展"]), max_size=8))
def test_phrases_in_any_company_equal_opencc(t2s, parts: list[str]) -> None:  # type: ignore[no-untyped-def]
    chars = "".join(parts)
    assert convert(chars) == t2s(chars)


def test_pieces_of_phrases_equal_opencc(t2s) -> None:  # type: ignore[no-untyped-def]
    rng = random.Random(3)
    for _ in range(1500):
        chars = "".join(rng.choice(PHRASES)[: rng.randint(1, 4)] for _ in range(rng.randint(1, 6)))
        assert convert(chars) == t2s(chars), chars


def test_every_single_character_equals_opencc(t2s) -> None:  # type: ignore[no-untyped-def]
    chars = "，".join(_tables().single)
    assert convert(chars) == t2s(chars)


def test_real_traditional_text_equals_opencc(t2s) -> None:  # type: ignore[no-untyped-def]
    files = sorted(REAL.glob("tw_laws_*.txt"))
    if not files:
        pytest.skip("the real texts are not here")
    for path in files:
        chars = path.read_text(encoding="utf-8")[:4000]
        assert convert(chars) == t2s(chars), path.name


@pytest.mark.parametrize(
    ("traditional", "expected"),
    [
        ("雲溪縣總工會開展職業技能競賽", "云溪县总工会开展职业技能竞赛"),
        ("乾隆年間的乾燥工藝與餅乾生產", "乾隆年间的干燥工艺与饼干生产"),  # one character, two spellings
        ("沿著河岸，隨著發展，意味著轉型", "沿着河岸，随着发展，意味着转型"),  # t2s leaves 著
        ("著力推進，成效顯著，著名景區", "着力推进，成效显著，著名景区"),
        ("這部著作的著者、編著與譯著", "这部著作的著者、编著与译著"),
        ("據瞭解，一目瞭然，瞭望塔", "据了解，一目了然，瞭望塔"),
        ("畢昇故里的於潛鎮", "毕昇故里的於潜镇"),  # names keep their character
        ("乾縣與乾安縣的蒜薹基地", "乾县与乾安县的蒜薹基地"),
        ("皇后與后妃，以後、後來", "皇后与后妃，以后、后来"),
        ("「產業鏈」覆蓋系統，聯繫關係", "「产业链」覆盖系统，联系关系"),  # the quotes stay
        ("軟體、資訊、網路與品質", "软体、资讯、网路与品质"),  # characters, not words
    ],
)
def test_traditional_lines(traditional: str, expected: str) -> None:
    assert simplified(traditional) == expected


@pytest.mark.parametrize(
    "line",
    [
        "乾县、乾安县与於潜镇的干部群众",  # 乾 and 於 of place names
        "毕昇杯大赛由昇腾公司承办，李昇获奖",  # 昇 of names
        "蒜薹、菜薹丰收，哪吒主题展开幕",
        "成果显著的著名企业编著了三部专著",
        "甯某某、王珮瑜、陶喆等出席活动发言",  # characters that only names have
        "二噁英排放达标，多醣体研究进展",
        "宫商角徵羽五音与魏徵传说",
        "瞭望哨上看发展",
        "皇后镇发展后劲足，干部下乡",  # 后 and 干 are Simplified too
        "这是一行只有两岸共用字的文本：人民日子上下中心大小山水",
    ],
)
def test_simplified_lines_stay(line: str) -> None:
    assert simplified(line) == line
    assert simplify(line) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("全市发展後劲不断增强，产业体係更加完善", "全市发展后劲不断增强，产业体系更加完善"),
        ("各级党组织认真学习，为瞭改善环境，打响瞭品牌", "各级党组织认真学习，为了改善环境，打响了品牌"),  # over-converted 了
        ("面向社会公开徵求意见，稳步推进特徵识别", "面向社会公开征求意见，稳步推进特征识别"),  # sure by its neighbour
        ("关於印发实施方案的通知，屬於重点任务", "关于印发实施方案的通知，属于重点任务"),
        ("资金用於农村道路，公司於今天上午开工，於2023年建成", "资金用于农村道路，公司于今天上午开工，于2023年建成"),
        ("随著经济发展，沿著正确方向，显著提升", "随着经济发展，沿着正确方向，显著提升"),
        ("推动乾旱地区节水灌溉发展", "推动干旱地区节水灌溉发展"),
    ],
)
def test_stray_traditional_characters_in_simplified_lines(line: str, expected: str) -> None:
    assert simplified(line) == expected


def test_each_line_is_judged_on_its_own() -> None:
    page = "乾縣發展報告：產業興旺、環境優美\n乾县发展报告：产业兴旺、王昇获奖，书记讲话"
    assert simplified(page) == "乾县发展报告：产业兴旺、环境优美\n乾县发展报告：产业兴旺、王昇获奖，书记讲话"


def test_a_short_line_follows_the_page() -> None:
    page = "全縣產業發展總體規劃、實施辦法\n周昇"
    assert simplified(page).endswith("\n周升")  # a Traditional page: t2s decides
    assert simplified("全县产业发展总体规划、实施办法\n周昇").endswith("\n周昇")


@given(st.text("發发展後后乾著瞭於昇徵，\n1a縣县", max_size=30))
def test_the_length_never_changes_and_a_second_run_finds_nothing(chars: str) -> None:
    once = simplified(chars)
    assert len(once) == len(chars) == len(to_simplified(chars))
    assert [c for c in chars if c.isdigit() or c == "\n"] == [c for c in once if c.isdigit() or c == "\n"]
    assert simplified(once) == once


def test_edits_name_the_step_and_cover_only_what_changes() -> None:
    text = simplify_text(Text("雲溪的發展"))
    assert text.alignment is not None
    assert [(e.span, e.new, e.step) for e in text.alignment.edits] == [((0, 1), "云", "simplify"), ((3, 4), "发", "simplify")]
    assert simplify_text(Text("全市发展")).parent is None


def test_character_sets_are_disjoint() -> None:
    assert not traditional_characters() & simplified_characters()
    assert "著" not in traditional_characters()


def test_protected_words_hold_their_character() -> None:
    for row in table("protect"):
        assert row["kept"] in row["word"], row
        assert row["kept"] in simplified(f"{row['word']}的发展"), row


def test_real_simplified_text_stays() -> None:
    files = [p for p in sorted(REAL.glob("*.txt")) if "tw_laws" not in p.name]
    if not files:
        pytest.skip("the real texts are not here")
    changed = {p.name: edits for p in files if (edits := simplify(p.read_text(encoding="utf-8")))}
    assert changed == {}


def test_importing_does_not_import_opencc() -> None:
    source = (Path(__file__).parents[2] / "src/policyparse/prepare/conversion.py").read_text(encoding="utf-8")
    assert not re.search(r"^\s*(?:import|from) opencc", source, re.M)
