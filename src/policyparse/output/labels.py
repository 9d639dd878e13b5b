"""The words of tables and explanations, in Chinese and English, and what makes a string fit to be shown."""

from __future__ import annotations

from typing import Literal

Language = Literal["zh", "en"]

_LABELS: dict[str, tuple[str, str]] = {
    # the head of a document
    "title": ("标题", "Title"),
    "subtitle": ("副题", "Subtitle"),
    "source": ("来源", "Source"),
    "published": ("日期", "Published"),
    "region": ("地区", "Region"),
    "issuer": ("发文机关", "Issuer"),
    "number": ("文号", "Number"),
    "makers": ("采编", "By"),
    "input": ("输入", "Input"),
    "characters": ("字", "characters"),
    "n_repairs": ("处修复", "repairs"),
    "n_likely": ("处不确定", "uncertain"),
    "n_lost": ("处缺失", "lost"),
    # kinds
    "figure": ("指标数据", "Figures"),
    "programme": ("行动与工程", "Programmes"),
    "document": ("政策文件", "Policy documents"),
    "honour": ("荣誉", "Honours"),
    "position": ("职务", "Positions"),
    "organisation": ("机构", "Organisations"),
    "place": ("地名", "Places"),
    "person": ("人物", "Persons"),
    "date": ("时间", "Dates"),
    "warnings": ("提示", "Warnings"),
    "rules": ("规则", "Rules"),
    "by_step": ("各步骤", "By step"),
    # columns
    "indicator": ("指标", "Indicator"),
    "value": ("数值", "Value"),
    "unit": ("单位", "Unit"),
    "bound": ("界限", "Bound"),
    "status": ("性质", "Status"),
    "time": ("时间", "Time"),
    "quote": ("原文", "Quote"),
    "name": ("名称", "Name"),
    "category": ("类别", "Category"),
    "part_of": ("所属", "Part of"),
    "type": ("类型", "Type"),
    "state": ("状态", "State"),
    "issuers": ("发布机关", "Issued by"),
    "holder": ("获得者", "Holder"),
    "person_name": ("姓名", "Person"),
    "org": ("单位", "Organisation"),
    "job": ("职务", "Title"),
    "where": ("位置", "Where"),
    "code": ("代码", "Code"),
    "source_words": ("原文", "Original"),
    "offset": ("偏移", "Offset"),
    "before": ("原为", "Before"),
    "after": ("改为", "After"),
    "steps": ("步骤", "Step"),
    "certainty": ("把握", "Certainty"),
    "candidates": ("候选", "Candidates"),
    "reason": ("依据", "Reason"),
    "edits": ("修改数", "Edits"),
    "kind": ("种类", "Kind"),
    "rule": ("规则", "Rule"),
    # values
    "EQUAL": ("", ""),
    "MORE_THAN": ("超过", "more than"),
    "EQUAL_OR_MORE": ("不少于", "at least"),
    "LESS_THAN": ("不足", "less than"),
    "EQUAL_OR_LESS": ("不超过", "at most"),
    "APPROX": ("约", "about"),
    "target": ("目标", "target"),
    "achieved": ("完成", "achieved"),
    "provision": ("规定", "provision"),
    "level": ("", ""),
    "increment": ("增量", "increment"),
    "change": ("变化", "change"),
    "share": ("占比", "share"),
    "rank": ("位次", "rank"),
    "ratio": ("比值", "ratio"),
    "yoy": ("同比", "yoy"),
    "pop": ("环比", "pop"),
    "cumulative": ("累计", "cumulative"),
    "P1Y": ("每年", "a year"),
    "P1M": ("每月", "a month"),
    "deadline": ("至", "by"),
    "as_of": ("截至", "as of"),
    "since": ("自", "since"),
    "period": ("", ""),
    "action": ("行动", "action"),
    "project": ("工程", "project"),
    "plan": ("规划", "plan"),
    "strategy": ("战略", "strategy"),
    "brand": ("品牌", "brand"),
    "competition": ("赛事", "competition"),
    "campaign": ("活动", "campaign"),
    "platform": ("平台", "platform"),
    "system": ("制度", "system"),
    "START": ("初", "start"),
    "MID": ("中", "mid"),
    "END": ("末", "end"),
    "certain": ("确定", "certain"),
    "likely": ("可能", "likely"),
    "lost": ("缺失", "lost"),
    "unsure": ("不确定", "uncertain"),
    "narrowed": ("据文内其他数字缩小的候选", "Candidates narrowed by the article itself"),
    "pattern": ("缺损", "Damaged"),
    "digits_lost": ("数字缺失", "digits lost"),
    "more": ("等", "and more"),
    "none": ("无", "none"),
    "nothing": ("没有修改", "nothing was repaired"),
    "no_facts": ("没有找到事实", "no facts were found"),
    "lost_characters": ("有字符缺失", "characters are lost"),
    "lost_digits": ("数字可能缺失", "digits may be lost"),
    "question_marks": ("问号代替了字符", "question marks for characters"),
    "undecodable_bytes": ("有无法解码的字节", "bytes fit no encoding"),
    "private_use": ("有私用区字符", "private-use characters"),
    "unreadable": ("有无法辨读的段落", "unreadable passages"),
    "cut_lines": ("有被截断的行", "lines are cut off"),
    "misread_characters": ("疑有识别错字", "misread by OCR, it seems"),
    "spun_words": ("疑被机器替换词语（伪原创）", "words were replaced by a machine, it seems"),
}

_PICTURES = {code: chr(0x2400 + code) for code in range(32)} | {0x7F: "\u2421"}
_PICTURES |= dict.fromkeys((*range(0xD800, 0xE000), *range(0x80, 0xA0)), "\ufffd")
_PICTURES |= {0x2028: "\u240a", 0x2029: "\u240a"} | dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "")
_INVISIBLE = {
    code: f"<{code:04X}>"
    for code in (
        0xA0,
        0xAD,
        0x061C,
        0x3000,
        0xFEFF,
        *range(0x2000, 0x2010),
        *range(0x2028, 0x2030),
        *range(0x2060, 0x2070),
        *range(0xE000, 0xF900),
    )
}


def label(key: str, language: Language) -> str:
    """The word for a key in a language; the key itself where there is none.

    >>> label("MORE_THAN", "zh"), label("MORE_THAN", "en"), label("P5Y", "en")
    ('超过', 'more than', 'P5Y')
    """
    pair = _LABELS.get(key)
    return key if pair is None else pair[0 if language == "zh" else 1]


def visible(chars: str) -> str:
    r"""A string fit for one cell of a terminal: control characters as pictures, so that none reaches the terminal.

    >>> visible("一\x1b[31m二\n\udcff")
    '一␛[31m二␊�'
    """
    return chars if chars.isprintable() else chars.translate(_PICTURES)


def revealed(chars: str) -> str:
    r"""Like ``visible``, and spaces other than the common one, zero-width, direction and private-use characters by their code.

    >>> revealed("35\xa0人\u200b")
    '35<00A0>人<200B>'
    """
    return chars.translate(_INVISIBLE).translate(_PICTURES)
