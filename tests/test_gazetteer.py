"""The gazetteer keeps its promises: format, order, keys, classes, codes, script, and no sentences among the words."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[1] / "gazetteer"
NAMES = sorted(path.stem for path in FOLDER.glob("*.tsv"))
# Tables whose first column may repeat, and how many columns their key has.
KEYS = {"protect": 2, "name_edges": 2}
# Tables about other forms of characters.
OTHER_SCRIPT = {"protect", "radicals", "pinyin"}

BODY = (
    "government party congress court union department committee company school hospital research association media bank fund military venue"
)
ZONE = "new_area high_tech economic free_trade bonded airport demonstration cooperation scenic industrial administrative"
CLASSES = {
    ("divisions", "level"): "country province city county",
    (
        "places",
        "kind",
    ): "region river lake sea island area mountain desert project country world_region foreign_city taiwan hongkong historic division",
    ("zones", "kind"): ZONE,
    ("zone_types", "kind"): ZONE + " agricultural education area port reserve region",
    ("periods", "kind"): "plan congress plenum event",
    ("units", "kind"): "classifier unit currency percent",
    ("units", "dimension"): (
        "currency area length mass energy power people household organisation occasion count area_unit percent percent_point time volume"
        " ratio rank compound data data_rate computing container temperature pressure frequency sound electric"
    ),
    ("programmes", "category"): "action project plan strategy brand competition campaign platform system",
    ("programme_nouns", "category"): "action project plan strategy brand competition campaign platform system",
    ("programme_nouns", "generic"): "yes no",
    ("document_types", "type"): (
        "plan opinion measure guide planning notice regulation decision report catalogue agreement emergency draft treatise newspaper"
        " periodical programme work software"
    ),
    ("document_types", "policy"): "yes no",
    ("body_nouns", "kind"): BODY,
    ("organisations", "kind"): BODY + " international",
    ("honours", "kind"): "title award medal grade",
    ("honour_nouns", "kind"): "title award medal grade",
    ("job_titles", "kind"): "party government congress court union business academic technical worker military media",
    ("job_titles", "role"): "post person",
    ("job_titles", "prefix"): "yes no",
    ("surnames", "rank"): "common rare compound",
    ("surnames", "word"): "yes no",
    ("media_nouns", "kind"): "newspaper site app broadcaster agency",
    ("labels", "field"): (
        "published source editors reporters correspondents photographers author issuer number index title subtitle subject validity"
        " openness views appendix contact other"
    ),
    ("boilerplate", "role"): "boilerplate related spam meta",
    ("boilerplate", "match"): "line prefix contains",
    ("boilerplate", "weak"): "yes no",
    ("divisions", "common"): "yes no",
}
CLASSES["indicators", "dimension"] = CLASSES["units", "dimension"]


@cache
def lines(name: str) -> list[str]:
    text = (FOLDER / f"{name}.tsv").read_bytes().decode("utf-8")
    assert "\r" not in text
    assert text.endswith("\n")
    return text[:-1].split("\n")


@cache
def rows(name: str) -> list[dict[str, str]]:
    body = [line.split("\t") for line in lines(name) if not line.startswith("#")]
    return [dict(zip(body[0], row, strict=True)) for row in body[1:]]


@cache
def division_codes() -> frozenset[str]:
    return frozenset(row["code"] for row in rows("divisions"))


@pytest.mark.parametrize("name", NAMES)
def test_format(name: str) -> None:
    comments = [line for line in lines(name) if line.startswith("#")]
    assert lines(name)[: len(comments)] == comments, "comments stand at the head"
    header = " ".join(comments)
    assert "Admission" in header
    assert "Source" in header
    keys = [tuple(row.values())[: KEYS.get(name, 1)] for row in rows(name)]
    assert [key[0] for key in keys] == sorted(key[0] for key in keys)
    assert [key for key, count in Counter(keys).items() if count > 1] == []
    for row in rows(name):
        for cell in row.values():
            assert cell == cell.strip(), row
            values = cell.split("|")
            assert len(values) == len(set(values)), row
            assert len(values) == 1 or all(values), row
        assert next(iter(row.values())), row


@pytest.mark.parametrize("name", NAMES)
def test_readme_documents_the_columns(name: str) -> None:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert f"| `{name}.tsv` | {', '.join(rows(name)[0])} |" in readme


@pytest.mark.parametrize(("name", "column"), CLASSES)
def test_classes(name: str, column: str) -> None:
    allowed = set(CLASSES[name, column].split())
    assert [row for row in rows(name) if row[column] not in allowed and (column != "weak" or row["role"] == "spam")] == []


@pytest.mark.parametrize("name", [name for name in NAMES if name not in OTHER_SCRIPT])
def test_simplified_only(name: str) -> None:
    from opencc import OpenCC

    kept = {row["kept"] for row in rows("protect")}
    text = "".join(cell for row in rows(name) for cell in row.values())
    converted = OpenCC("t2s").convert("".join(sorted(set(text))))
    assert {a for a, b in zip(sorted(set(text)), converted, strict=True) if a != b} <= kept


@pytest.mark.parametrize("name", [name for name in NAMES if name != "boilerplate"])
def test_no_sentences(name: str) -> None:
    for row in rows(name):
        word = next(iter(row.values()))
        assert len(word) <= 30, row
        assert not re.search(r"[，。；！？]", word), row


def test_division_codes() -> None:
    codes = division_codes()
    for row in rows("divisions"):
        code, level = row["code"], row["level"]
        assert re.fullmatch(r"\d{6}", code), row
        if level == "city" and not code.startswith("71"):
            assert code.endswith("00"), row
        if level in ("city", "county"):
            assert f"{code[:2]}0000" in codes, row
        # Municipalities have no prefecture; 90 are counties and county towns under the province itself.
        if level == "county" and code[:2] not in ("11", "12", "31", "50", "71", "81", "82") and code[2:4] != "90":
            assert f"{code[:4]}00" in codes, row


def test_divisions_are_complete() -> None:
    # Published totals of the mainland, see gazetteer/README.md.
    mainland = [row for row in rows("divisions") if row["code"][:2] not in ("10", "71", "81", "82")]
    assert Counter(row["level"] for row in mainland) == {"province": 31, "city": 333, "county": 2844}
    cities = [row["name"] for row in mainland if row["level"] == "city"]
    assert Counter(re.search("市$|自治州$|地区$|盟$", name)[0] for name in cities) == {"市": 293, "自治州": 30, "地区": 7, "盟": 3}


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("北京", "110000"),  # a municipality is a province
        ("内蒙古", "150000"),  # 自治区 without its nation
        ("烟台", "370600"),  # a city without 市
        ("恩施州", "422800"),  # 州 without its nations
        ("前郭尔罗斯", "220721"),  # 自治县 without its nation
        ("蓬莱市", "370614"),  # a city that became a district
        ("胶南市", "370211"),  # merged under another name
        ("襄樊市", "420600"),  # renamed
        ("渝北区", "500157"),  # merged in 2025
        ("昌邑", "370786"),  # shared by a city and a district: the city
        ("台北市", "710100"),  # Taiwan
        ("香港", "810000"),  # Hong Kong
        ("和康县", "653228"),  # founded in 2024
        ("合作", None),  # an ordinary word
        ("和平", None),  # an ordinary word
        ("鼓楼", None),  # four districts
        ("海南州", "632500"),  # 海南 is the province
        ("大同", None),  # 扩大同类
    ],
)
def test_division_words(word: str, code: str | None) -> None:
    found = {row["code"] for row in rows("divisions") for column in ("name", "short", "former") if word in row[column].split("|")}
    assert found == ({code} if code else set())


def test_short_forms_are_unambiguous() -> None:
    for levels in (("province", "city"), ("county",)):
        forms = Counter(form for row in rows("divisions") if row["level"] in levels for form in row["short"].split("|") if form)
        assert [form for form, count in forms.items() if count > 1] == []
    higher = {form for row in rows("divisions") if row["level"] in ("province", "city") for form in row["short"].split("|") if form}
    lower = {form for row in rows("divisions") if row["level"] == "county" for form in row["short"].split("|")}
    assert higher & lower == set()
    assert [form for form in higher | lower if len(form) == 1] == []


def test_former_names_are_not_in_force() -> None:
    # 永定区 was 永定县; a name in force elsewhere in the province would be read as that division.
    current = {(row["code"][:2], row["name"]) for row in rows("divisions")}
    for row in rows("divisions"):
        for name in row["former"].split("|"):
            assert (row["code"][:2], name) not in current, row


@pytest.mark.parametrize(("name", "column"), [("zones", "parent_code"), ("places", "parent_code"), ("media", "place_code")])
def test_parents_exist(name: str, column: str) -> None:
    assert [row for row in rows(name) if row[column] and row[column] not in division_codes()] == []


def test_zone_codes() -> None:
    codes = [row["code"] for row in rows("zones") if row["code"]]
    assert len(codes) == len(set(codes))
    assert [code for code in codes if not re.fullmatch(r"\d{6}", code)] == []
    new_areas = (
        "浦东新区 滨海新区 两江新区 舟山群岛新区 兰州新区 南沙新区 西咸新区 贵安新区 西海岸新区 金普新区 天府新区 湘江新区 江北新区 "
        "福州新区 滇中新区 哈尔滨新区 长春新区 赣江新区 雄安新区"
    )
    held = {row["name"] for row in rows("zones") if row["kind"] == "new_area"}
    assert set(new_areas.split()) <= held


def test_place_names_stand_in_one_table() -> None:
    # A zone may be a division as well (浦东新区); nothing else may be two things.
    zones = Counter(form for row in rows("zones") for form in (row["name"], *row["short"].split("|")) if form)
    assert [form for form, count in zones.items() if count > 1] == []
    places = Counter(form for row in rows("places") for form in (row["name"], *row["aliases"].split("|")) if form)
    assert [form for form, count in places.items() if count > 1] == []
    divisions = {form for row in rows("divisions") for form in (row["name"], *row["short"].split("|"))}
    assert set(places) & divisions == set()
    assert set(places) & set(zones) == set()


def test_periods_are_edtf() -> None:
    for row in rows("periods"):
        for cell in (row["start"], row["end"]):
            assert re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", cell), row
        assert row["start"] <= row["end"], row


def test_units_have_factors() -> None:
    units = {row["word"]: row for row in rows("units")}
    for row in units.values():
        assert Decimal(row["factor"]) > 0, row
        assert row["unit"] in units or row["unit"] in ("P", "人", "台套", "甲"), row
    assert Decimal(units["亩"]["factor"]) * 15 == pytest.approx(Decimal(10000), rel=Decimal("1e-6"))
    assert units["个百分点"]["unit"] == "百分点"
    assert units["百分点"]["dimension"] != units["%"]["dimension"]
    assert not {"万", "亿", "万元", "亿元", "万吨"} & set(units), "multipliers are no units"


def test_abbreviated_departments_name_their_full_form() -> None:
    names = {row["name"] for row in rows("organisations")}
    assert [row for row in rows("organisations") if row["full"] and row["full"] not in names] == []


def test_indicators_share_no_wording_and_have_units_that_fit() -> None:
    from policyparse.lexicon.indicator import fold_indicator, indicator_id

    wordings = [(fold_indicator(word), row) for row in rows("indicators") for word in (row["name"], *row["synonyms"].split("|")) if word]
    owners: dict[str, set[str]] = {}
    for wording, row in wordings:
        owners.setdefault(wording, set()).add(row["id"])
    assert {wording: ids for wording, ids in owners.items() if len(ids) > 1} == {}
    assert len(rows("indicators")) >= 300
    for row in rows("indicators"):
        assert re.fullmatch(r"[a-z][a-z0-9_]+", row["id"]), row
        for word in (row["name"], *row["synonyms"].split("|")):
            if word and row["dimension"] != "ratio":
                assert indicator_id(word, row["unit"]) == row["id"], (word, row)
