"""Date facts: one for each distinct text and value, only in the article, with mentions, damage and the hits kept for the figures."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

import pytest

from policyparse import parse
from policyparse.facts.base import Context
from policyparse.facts.date import Date, find_dates
from policyparse.prepare.layout import Block, Meta, Role
from policyparse.text import Edit, Span, Text

SHARED = Path(__file__).parents[3] / "shared"
PUBLISHED = "2023-10-26"


def context(*lines: tuple[Role, str], published: str | None = PUBLISHED, title: str | None = None) -> Context:
    """A document of the given blocks, undamaged."""
    blocks, start = [], 0
    for role, chars in lines:
        blocks.append(Block(role, Span(start, start + len(chars))))
        start += len(chars) + 1
    day = date.fromisoformat(published[:10]) if published else None
    return Context(Text("\n".join(chars for _, chars in lines)), blocks, Meta(title=title, published=published), [], published=day)


def found(*lines: tuple[Role, str], published: str | None = PUBLISHED, title: str | None = None) -> list[tuple[str, str | None]]:
    return [(fact.text, fact.value) for fact in find_dates(context(*lines, published=published, title=title))]


def test_one_fact_for_each_text_and_value() -> None:
    document = context(("paragraph", "每年培训两次，每年检查一次。"), ("paragraph", "2022年启动。每年评选。"))
    facts = find_dates(document)
    assert [(f.text, f.type, f.value, len(f.mentions)) for f in facts] == [("每年", "SET", "P1Y", 3), ("2022年", "DATE", "2022", 1)]
    for fact in facts:
        for mention in fact.mentions:
            assert document.chars[mention.start : mention.end] == mention.quote == fact.text
    assert facts[0].mentions[2].sentence == (23, 28)


def test_same_words_with_another_value_are_another_fact() -> None:
    chars = "2020年，产量比上年增加。2022年，产量比上年减少。"
    assert found(("paragraph", chars)) == [("2020年", "2020"), ("上年", "2019"), ("2022年", "2022"), ("上年", "2021")]


def test_only_the_article_is_read() -> None:
    lines: list[tuple[Role, str]] = [
        ("title", "临河县2023年工匠行动启动"),
        ("meta", "2023-10-26 09:00:00　来源：临河日报"),
        ("paragraph", "近日，行动启动。"),
        ("caption", "10月20日，选手在比赛。"),
        ("byline", "记者 张三 10月25日"),
        ("related", "2019年评选结果揭晓"),
        ("boilerplate", "版权所有 2005年至今"),
    ]
    assert found(*lines) == [("2023年", "2023"), ("近日", "PAST_REF"), ("10月20日", "2023-10-20")]


def test_an_expression_does_not_reach_over_what_is_no_article() -> None:
    assert found(("paragraph", "2023年"), ("meta", "广告"), ("paragraph", "10月开工")) == [("2023年", "2023"), ("10月", "2023-10")]


def test_hits_are_kept_in_text_order_for_the_figures() -> None:
    document = context(("paragraph", "到2025年，建成5家；截至9月底，已建成3家；每年评选。每年表彰。"))
    find_dates(document)
    hits = document.found["date_hits"]
    assert [(h.text, h.role_hint) for h in hits] == [("2025年", "deadline"), ("9月底", "as_of"), ("每年", None), ("每年", None)]
    assert [h.start for h in hits] == sorted(h.start for h in hits)


def test_without_publication_relative_dates_are_null() -> None:
    assert found(("paragraph", "今天上午，会议召开。2021年底，已建成3家。"), published=None) == [("今天上午", None), ("2021年底", "2021")]


def test_the_title_says_which_year_a_bulletin_is_about() -> None:
    title = "白沙市2022年国民经济和社会发展统计公报"
    lines: list[tuple[Role, str]] = [("title", title), ("paragraph", "全年粮食产量增加。年末户籍人口减少。")]
    assert found(*lines, published="2023-04-10", title=title)[1:] == [("全年", "2022"), ("年末", "2022")]


def test_a_plan_for_years_to_come_is_no_year_of_account() -> None:
    title = "白沙市2025年发展目标发布"
    assert found(("paragraph", "全年完成投资10亿元。"), title=title) == [("全年", "2023")]


def test_a_month_long_past_that_is_to_come_is_next_years() -> None:
    assert found(("paragraph", "夜校将于3月15日开班。夜校于3月15日开班，预计9月扩建。")) == [
        ("3月15日", "2024-03-15"),
        ("3月15日", "2023-03-15"),
        ("9月", "2023-09"),
    ]


def test_taiwanese_texts_count_years_of_the_republic() -> None:
    assert found(("paragraph", "行政院109年核定，补助新台币5亿元。"), published="2020-11-03") == [("109年", "2020")]
    assert found(("paragraph", "学校有109年历史。")) == [("109年", "P109Y")]


def test_lost_digits_leave_null_and_a_pattern() -> None:
    (fact,) = find_dates(context(("paragraph", "截至20\ufffd1年底，已建成3家。")))
    assert (fact.text, fact.value, fact.mod) == ("20\ufffd1年底", None, "END")
    assert fact.damage is not None
    assert fact.damage.pattern == "20?1"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("夜校?六年建成。", None),  # 二〇?六年
        ("夜校于\ufffd七月十七日开班。", None),  # the year may have stood there
        ("夜校于\ue0017月开班。", None),  # in a font of its own
        ("夜校于\ufffd2023年7月开班。", "2023-07"),  # a year of its own
        ("夜校\ufffd今年开班。", "2023"),  # no number
        ("夜校\ufffd办，7月开班。", "2023-07"),  # further away
    ],
)
def test_a_number_behind_a_loss_is_no_date_to_rely_on(text: str, value: str | None) -> None:
    (fact,) = parse(f"全市社区夜校建设稳步推进，办学水平不断提高。{text}", published=PUBLISHED).dates
    assert fact.value == value
    assert (fact.damage is not None and bool(fact.damage.warnings)) == ("办" not in text)


def test_warnings_of_wording_leave_dates_alone() -> None:
    page = "大众办事质量较着提高，科技立异才能较着提升，妙技人才捏续增添，夜校7月开班。"
    document = parse(page, published=PUBLISHED)
    assert [w.code for w in document.warnings] == ["spun_words"]
    assert [f.value for f in document.dates] == ["2023-07"]


def test_mentions_are_traced_through_repairs() -> None:
    root = Text("截至2022 年底，已建成3家。")
    text = root.edited([Edit(Span(6, 7), "", "remove_stray_spaces")])
    document = Context(text, [Block("paragraph", Span(0, len(text.chars)))], Meta(), [])
    (fact,) = find_dates(document)
    (mention,) = fact.mentions
    assert (fact.text, mention.quote, mention.source_quote) == ("2022年底", "2022年底", "2022 年底")
    assert root.chars[mention.source_start : mention.source_end] == mention.source_quote


def test_a_date_is_the_one_that_validation_makes() -> None:
    document = context(("paragraph", "2022年启动，今年三季度末完成；截至20\ufffd1年底建成3家，连续五年、每年评选。"))
    facts = find_dates(document)
    assert len(facts) == 5
    for fact in facts:
        checked = Date(**{name: getattr(fact, name) for name in Date.model_fields if name != "kind"})
        assert fact == checked
        assert (fact.model_fields_set, list(fact.__dict__)) == (checked.model_fields_set, list(checked.__dict__))
        assert fact.model_dump_json(exclude_unset=True) == checked.model_dump_json(exclude_unset=True)


def test_the_model_admits_only_the_types_of_the_contract() -> None:
    with pytest.raises(ValueError, match="type"):
        Date(text="今年", type="YEAR", value="2023", rule="x", mentions=())  # type: ignore[arg-type]


def test_seed_articles() -> None:
    """At most three date errors over the five real articles whose facts were written down by hand."""
    if not (SHARED / "gold").is_dir():
        pytest.skip("the shared evaluation data is not here")
    sys.path.insert(0, str(SHARED / "eval"))
    try:
        import score
    finally:
        sys.path.pop(0)
    errors = []
    for path in sorted((SHARED / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        document = context(
            *((b["role"], b["text"]) for b in gold["blocks"]), published=gold["meta"]["published"], title=gold["meta"]["title"]
        )
        predicted = [fact.model_dump() for fact in find_dates(document)]
        _, missed, extra = score.match("date", score.unify_dates(gold["dates"]), score.unify_dates(predicted))
        errors += [(path.stem, "missed", d["text"]) for d in missed if not d.get("optional")] + [
            (path.stem, "extra", d["text"]) for d in extra
        ]
    assert len(errors) <= 3, errors
