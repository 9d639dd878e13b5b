"""The simulators: the same for the same seed, of the kind they say, and byte for byte what the reference simulators do."""

from __future__ import annotations

import sys
import unicodedata
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest

from policyparse.damage import CHANNELS, damage
from policyparse.damage.gbk import ANNOTATED, cut_sentences, insert_readings
from policyparse.damage.php_gbk import damage_html, dress
from policyparse.damage.traditional import to_naive_traditional

SHARED = Path(__file__).parents[2] / ".." / "shared"
TEXT = """云溪市召开社区食堂建设推进会
来源：云溪日报 2023-05-06 10:11:54
　　云溪日报讯（记者 周小满）到“十四五”末，全市建成社区食堂120家，助餐点1,200个，服务老年人3.5万人次，同比增长12.5%。
　　《云溪市社区食堂建设三年行动方案（2023—2025年）》明确：财政补贴不低于2.8亿元；民工户口、食品日用品、黑龙江长江见面会等一并纳入。
　　“这样的食堂好不好？”周小满说，“好！饭菜可口……”
　　• 干部下乡，青年返乡；黄龙山·西门户，高质量发展产业园占地3㎡，人大代表𬟽某提出①号建议。
"""


@cache
def reference() -> Any:
    if not (SHARED / "damage_channels.py").is_file():
        pytest.skip("the reference simulators are not beside the repository")
    sys.path.insert(0, str(SHARED))
    try:
        import damage_channels
    finally:
        sys.path.remove(str(SHARED))
    return damage_channels


@pytest.mark.parametrize("name", CHANNELS)
def test_the_same_seed_gives_the_same_damage(name: str) -> None:
    damaged = damage(name, TEXT * 5, 5)
    assert damaged == damage(name, TEXT * 5, 5)
    assert damaged != TEXT * 5
    assert isinstance(damage(name, ""), str)


def test_every_reference_channel_is_there() -> None:
    assert set(reference().CHANNELS) <= CHANNELS.keys()
    families = {name: channel.family for name, channel in reference().CHANNELS.items()}
    assert {name: CHANNELS[name].family for name in families} == families


OWN_TABLES = {"radical_supplement", "naive_trad", "big5_as_gbk", "gbk_split", "kangxi", "cjk_compat"}
"""Deterministic channels whose tables of characters are larger than those of the reference."""

DETERMINISTIC = [
    name for name in CHANNELS if len({damage(name, TEXT, seed) for seed in range(6)}) == 1 and name not in OWN_TABLES | {"php_gbk_replaced"}
]


@pytest.mark.parametrize("name", DETERMINISTIC)
def test_deterministic_channels_equal_the_reference(name: str) -> None:
    expected = reference().apply(name, TEXT)
    if name == "truncate_gbk":
        expected = expected.removesuffix("\n")
    assert damage(name, TEXT) == expected


def _signature(damaged: str) -> set[str]:
    """Kinds of characters that the damage brought into the text."""
    return {unicodedata.category(char) for char in damaged if char not in TEXT}


@pytest.mark.parametrize("name", [name for name in CHANNELS if name not in DETERMINISTIC and name not in ("php_gbk_replaced", "synonyms")])
def test_other_channels_do_the_same_kind_of_damage(name: str) -> None:
    ours = [damage(name, TEXT * 4, seed) for seed in range(20)]
    theirs = [reference().apply(name, TEXT * 4, seed) for seed in range(20)]
    lengths = [sum(map(len, damaged)) for damaged in (ours, theirs)]
    assert 0.8 < lengths[0] / lengths[1] < 1.25
    kinds = _signature("".join(theirs))
    assert 4 * len(kinds & _signature("".join(ours))) >= 3 * len(kinds)


def test_round_trip_equals_the_reference_byte_machine() -> None:
    machine = reference()
    for seed in range(20):
        html = dress(TEXT, Random(seed))
        for flavour, invalid in (("7.4", "ignore"), ("7.4", "replace"), ("8.1", "ignore")):
            expected = machine.strip_tags(machine.php_gbk_roundtrip(html, "php" + flavour.replace(".", ""), invalid))
            assert damage_html(html, fold=False, flavour=flavour, invalid=invalid).chars == expected


def test_cloaking_script_equals_the_reference_byte_machine() -> None:
    machine = reference()
    site = [char for char in machine.PINYIN if char in ANNOTATED]
    for seed in range(10):
        Random(seed).shuffle(site)
        chars = to_naive_traditional(TEXT)
        chosen = "".join(site[:20])
        readings = {char: insert_readings(char, char)[2:-1] for char in chosen}
        assert insert_readings(chars, chosen) == machine.gbk_pinyin_bytes(chars, chosen, readings)
        assert cut_sentences(chars) == machine.gbk_split_bytes(chars)


WILD = [
    # what the script and PHP are known to make of words (invented sentences, the mechanism of real pages)
    ("因為校企雙方合作", "驗", "因?yàn)樾Ｆ箅p方合作"),
    ("頒發獎勵", "獎", "頒發獎(jiǎng)勵"),
]


@pytest.mark.parametrize(("chars", "annotated", "damaged"), WILD)
def test_readings_slip_as_seen(chars: str, annotated: str, damaged: str) -> None:
    assert insert_readings(chars, annotated) == damaged


def test_unknown_channels_are_refused() -> None:
    with pytest.raises(KeyError):
        damage("no_such_channel", TEXT)
