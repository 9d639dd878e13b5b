"""What the fields of facts mean, one sentence each: the descriptions of the JSON Schema."""

from __future__ import annotations

_COMMON = {
    "kind": "Which kind of fact it is.",
    "rule": "Dotted name of the rule that found it.",
    "mentions": "Where it is stated, in text order; a figure has one mention, an entity one for each time it is named.",
    "damage": "Damage that touches the fact, or null.",
}

NOTES: dict[str, dict[str, str]] = {
    "Mention": {
        "start": "First code point in `text`.",
        "end": "Behind the last code point in `text`.",
        "source_start": "First code point in the decoded source.",
        "source_end": "Behind the last code point in the decoded source.",
        "quote": "Exactly `text[start:end]`.",
        "source_quote": "Exactly `source[source_start:source_end]`, damage included.",
        "sentence": "Start and end of the sentence in `text`.",
    },
    "Damage": {
        "pattern": "The digits that are left, `?` for each lost one (`?0`); then the value is null. Null where no digit is lost.",
        "candidates": "Values that the damage allows; fewer where the article itself rules some out, and then `evidence` says how. The value stays null.",
        "repairs": "Indices into `repairs` of the likely or lost repairs that touch the words.",
        "warnings": "Indices into `warnings` of the places that the words touch: what stands there cannot be relied on.",
        "evidence": "What in the article rules candidates out, so that they are fewer; empty where nothing does.",
    },
    "Evidence": {
        "rule": "Why: `figure.repeated` (the same quantity stated again), `figure.from_to`, `figure.growth`, `figure.sum`, `figure.part`, "
        "`figure.definition`, `figure.share` or `figure.hundred`.",
        "start": "First code point in `text` of the words that prove it.",
        "end": "Behind the last code point in `text`.",
    },
    "Time": {
        "text": "The date expression as printed, without a preposition.",
        "role": "`deadline` (by then), `as_of` (at that moment), `period` (during it) or `since`.",
        "value": "EDTF, or PAST_REF, PRESENT_REF, FUTURE_REF; null where the text does not tell.",
        "mod": "`START`, `MID`, `END`, `APPROX` or null.",
    },
    "Figure": {
        "quote": "The shortest stretch with number, unit, bound word and indicator.",
        "indicator": "What is measured, as printed, without number and quotation marks.",
        "indicator_id": "Identifier of a known indicator, or null.",
        "value": "Decimal string in units of `unit`, multipliers applied; falls are negative; null where digits are lost.",
        "value_high": "Upper end of a range, or null.",
        "value_from": "The value before, where the text says from what to what; or null.",
        "unit": "Measure word without multiplier: 人, 元, %, 百分点, 倍, 位 for ranks.",
        "bound": "How the number limits the quantity, in the words of TIMEX3.",
        "status": "`target` (goal, plan, forecast), `achieved` (reported as fact) or `provision` (rule, entitlement, threshold).",
        "measure": "`level`, `increment`, `change` (growth or fall), `share`, `rank` or `ratio`.",
        "basis": "For changes `yoy`, `pop` or the EDTF period compared with; else null.",
        "frequency": "`P1Y` a year, `P1M` a month, or null.",
        "cumulative": "Whether the text calls it a total so far.",
        "time": "The date expression that governs the number, or null.",
        "region": "The place whose figure it is, or null.",
        "region_code": "GB/T 2260 code of the region, or null.",
    },
    "Date": {
        "text": "The expression as printed, without a preposition.",
        "type": "TIMEX3 type.",
        "value": "EDTF, a duration such as P5Y, or PAST_REF, PRESENT_REF, FUTURE_REF; null where the text does not tell.",
        "mod": "`START`, `MID`, `END`, `APPROX` or null.",
    },
    "Programme": {
        "name": "Name with its head noun, without quotation marks.",
        "category": "action, project, plan, strategy, brand, competition, campaign, platform or system.",
        "part_of": "The document or programme that the text says it belongs to, or null.",
        "id": "Identifier of a known programme, or null.",
    },
    "PolicyDocument": {
        "name": "Title without the outer 《》.",
        "type": "Head noun of the title: 方案, 意见, 办法 and the like.",
        "number": "发文字号, or null.",
        "status": "As stated: 印发, 出台, 试行, 征求意见稿 and the like; or null.",
        "issuers": "Who issued it, as printed.",
        "aliases": "Other names that the text uses for it.",
        "id": "Identifier of a known document, or null.",
    },
    "Honour": {"name": "Title, award or skill grade.", "holder": "Who holds it; null where nobody is named."},
    "Position": {"person": "Name of the person.", "org": "Organisation, or null.", "title": "Job title as stated."},
    "Organisation": {"name": "Name as printed.", "aliases": "Other forms of the name.", "id": "Identifier of a known body, or null."},
    "Place": {"name": "Name as printed.", "code": "GB/T 2260 code, or null.", "level": "Administrative level, or null."},
    "Person": {"name": "Name as printed."},
}


def note(model: str, field: str) -> str | None:
    """The sentence for a field of a model.

    >>> note("Figure", "unit"), note("Figure", "rule")
    ('Measure word without multiplier: 人, 元, %, 百分点, 倍, 位 for ranks.', 'Dotted name of the rule that found it.')
    """
    return NOTES.get(model, {}).get(field) or _COMMON.get(field)
