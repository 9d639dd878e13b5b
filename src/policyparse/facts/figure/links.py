"""The words between an indicator and its number: links, changes, comparisons and what something is measured by."""

from __future__ import annotations

import re

from ...prepare.segment import Token
from ...text import LOST
from .phrase import PER_HEAD, VERB_TAGS, is_verb
from .reading import Reading
from .words import FALL, INCREMENT, REACH, RISE, SKIP, SWINGS, TARGET

_MEASURED_BY = re.compile(
    r"(?:(?P<limit>不低于|不少于|不高于|不超过|超过|不足|不到|逾)[^，。；：]{2,24}|在[^，。；：]{2,14}[中里内]|(?P<of>约?为|是|约?相当于|仅?为)[^，。；：为是]{2,14}|(?:扣除(?!标准|额|限额|比例|项目|期限|方式|范围)|剔除|不含)[^，。；：]{1,14}(?:后|影响|因素)|受[^，。；：]{1,12}(?:影响|拖累|冲击|带动))\Z"
)
_COMPARED = re.compile(
    r"(?:(?P<verb>(?<!不)高于|(?<!不)低于|快于|慢于|高出|领先于?|好于)|(?<![占之环同])比(?!重|例|率)|较|对比|相比)[^，。；：]{0,18}\Z"
)
# Characters without which neither can be found: most words beside a number hold none of them.
_MEASURING, _COMPARING = "不超逾在为是当扣剔受", "于出先比较"
_MAY_MEASURE, _MAY_COMPARE, _MAY_CUT = (re.compile(f"[{signs}]") for signs in (_MEASURING, _COMPARING, _MEASURING + _COMPARING))
_RATIO_LINKS = RISE | FALL | {"由", "从", "至", "到", "为"}
_COMPARED_NOUNS = ("收入", "支出", "性别", "供求", "存贷", "收支", "生师", "师生", "床位", "医护")
_MEASURE_ENDS = "率额数量值度比价"
_ADVERBS = "再又已也均各仍较"
_THAN = frozenset(("高于", "低于", "快于", "慢于", "多于", "少于", "优于"))
_NOT = frozenset(("不得", "不", "不应", "不能", "不可", "不宜"))
_BRINGING = frozenset(("实现", "取得", "录得", "呈现", "呈", "出现"))
_TO_WORDS = frozenset(("到", "至", "为", "成", "达"))
_TO_ENDS = ("达", "为", "到", "至", "超", "有")
_RECEIVING = frozenset("收到 接到 看到 找到 得到 受到 遇到 拿到 买到 迎来 带来".split())
_TOTALS = frozenset(("共", "总计", "共计", "合计", "总共"))
_GROWN = frozenset("发展 壮大 拓展 延伸 扩展 扩容 扩充 普及".split())
"""Before 到 these say that a size is reached: 面积已发展到10万亩."""
_LINKS = _GROWN | RISE | FALL | SWINGS | REACH | SKIP | INCREMENT | {*_THAN, *_BRINGING, "占", "看", "比降"}
_CHANGES = frozenset(word for word in RISE | FALL | SWINGS if len(word) == 2)
_LINKING_TAGS = VERB_TAGS | {"d", "m", ""}
_GRADES = ("工", "师", "级", "科", "专", "等", "硕士", "博士", "副高", "正高", "职称", "学历")
_INSIDE = ("中", "内", "里")


def _only_links(word: str) -> bool:
    """Whether a link is one wherever it stands: no change, no comparison, no total, no grade, and none of these in one word with a noun."""
    is_other = word in RISE or word in FALL or word in SWINGS or word in _THAN or word in _TOTALS or word in PER_HEAD or word == "以上"
    return not is_other and word[-2:] not in _CHANGES


_REACHING = frozenset(word for word in REACH if _only_links(word))
_PASSED_OVER = frozenset(word for word in SKIP - REACH if _only_links(word))


def pass_links(chars: str, tokens: list[Token], reading: Reading) -> list[Token]:
    """Drop the words that link noun and number (达到, 突破, 累计, 同比增长 …) and remember what they were."""
    if tokens and chars.find("比", tokens[-3:][0].start, tokens[-1].end) >= 0:
        _join_ratio(tokens)
    while tokens:
        token = tokens[-1]
        word = token.text
        if word == "数" and len(tokens) > 1 and tokens[-2].tag in ("n", "nz") and reading.passed:
            break  # 医师数达到3.6人
        if word in _PASSED_OVER or word in _REACHING:
            reading.reach = reading.reach or word in _REACHING
            reading.passed.append(word)
            tokens.pop()
            continue
        if word == "以上" and len(tokens) > 1 and tokens[-2].text.endswith(_GRADES):
            break  # 高级工以上9.2万人: from that grade on, not a bound of the number
        if not token.tag and len(word) == 2 and word[0] in _MEASURE_ENDS and word[1] in _ADVERBS:
            tokens[-1] = Token(token.start, token.end - 1, "n", word[0])  # 损失|数再: the cut went through the noun
            reading.passed.append(word[1])
            break
        if token.tag not in _LINKING_TAGS and word not in _LINKS and word not in PER_HEAD and word[-2:] not in _CHANGES:
            break  # most words that are reached are nouns, and the indicator begins with them
        if (word in RISE or word in FALL or word in _GROWN) and reading.passed[-1:] and reading.passed[-1] in _TO_WORDS:
            reading.reach = reading.arrives = True  # 提高到65%: a level that is reached
            reading.passed.append(word)
        elif word in _THAN and len(tokens) > 1 and tokens[-2].text in _NOT:
            reading.reach, reading.limit = True, "不" + word  # 不得低于新台币三千元
            reading.passed.append(word)
            tokens.pop()
        elif word in _THAN and reading.passed == ["的"]:
            reading.reach = True  # 高于去年的760万吨: the level of last year
            reading.passed.append(word)
        elif (word in RISE or word in FALL) and reading.passed == ["的"] and not reading.change:
            return []  # 促进经济增长的十项措施: an attribute of what follows
        elif reading.action and (word in RISE or word in _TOTALS):
            reading.passed.append(word)  # 加快推动: how something is done; 共收到: what is done
        elif word in RISE or word in FALL:
            reading.change = reading.change or (1 if word in RISE else -1)
            reading.passed.append(word)
        elif word in SWINGS:
            reading.change = -1 if word[-1] in FALL else 1
            reading.passed.append(word)
        elif word[-2:] in SWINGS and len(word) > 2:
            reading.change = -1 if word[-1] in FALL else 1
            reading.passed.append(word[-2:])
            tokens[-1] = Token(token.start, token.end - 2, "n", word[:-2])
            break
        elif (len(word) > 3 or (len(word) == 3 and word[0] in _MEASURE_ENDS)) and (word[-2:] in RISE or word[-2:] in FALL):
            # 价格上涨 is one word of the dictionary: its end is the change, the rest goes on with the noun.
            reading.change = 1 if word[-2:] in RISE else -1
            reading.passed.append(word[-2:])
            if word[:-2] in SKIP:
                tokens.pop()
                continue
            tokens[-1] = Token(token.start, token.end - 2, "n", word[:-2])
            break
        elif word in REACH:
            reading.reach = True
            reading.passed.append(word)
        elif word in PER_HEAD and len(tokens) > 1 and tokens[-2].text.endswith(("到", "至", "为")):
            reading.passed.append(word)  # 提高到人均1196元
        elif word in PER_HEAD and reading.action and not reading.change and len(tokens) > 1 and tokens[-2].tag in ("n", "nz"):
            reading.action = word + reading.action  # 农户户均增收1.1万元
            reading.passed.append(word)
        elif word in SKIP or (token.tag in ("d", "m") and len(word) < 3):
            reading.passed.append(word)
        elif word in _RECEIVING and not reading.change:
            reading.action = word + reading.action  # 收到46部影片: what comes is counted, not who gets it
            reading.passed.append(word)
        elif word.endswith(_TO_ENDS) and (is_verb(token) or (not token.tag and (len(word) == 2 or _is_spelt_link(word)))):
            reading.reach = True
            reading.passed.append(word)
            if word[0] in _MEASURE_ENDS and not token.tag:
                tokens[-1] = Token(token.start, token.end - 1, "n", word[0])  # 机械化|率达: the cut went through the noun
                break
        elif word in INCREMENT:
            reading.passed.append(word)
            return tokens[:-1]
        elif word[0] in "多少" and len(word) == 2 and len(tokens) > 1 and tokens[-2].text in ("同比", "环比"):
            reading.change = 1 if word[0] == "多" else -1  # 班列开行52列，同比多开17列
            reading.passed.append(word)
        elif is_verb(token) and len(tokens) > 1 and tokens[-2].text == "的":
            break  # 用于科技的投入: behind 的 a verb is a noun
        elif word == "占":
            reading.passed.append(word)
        elif word == "看" and len(tokens) > 1 and tokens[-2].text == "上":
            reading.reach = True  # 年产值上看12亿元
            reading.passed.append("上看")
            tokens.pop()
        elif word == "比降" and reading.passed[-1:] and reading.passed[-1] in _TO_WORDS:
            tokens = _with_ratio(tokens, reading)
            break
        elif word in _BRINGING and reading.change:
            reading.passed.append(word)  # 实现25.1%的增长
        elif is_verb(token) and not reading.change and len(reading.action) < 6:
            reading.action = reading.action if word in TARGET else word + reading.action  # 拟投入
            reading.passed.append(word)
        elif word.strip(LOST) == "":
            reading.passed.append("到" if len(word) > 1 or _lost_run(chars, token) > 1 else word)  # 提升��: the link is lost with the digit
        else:
            break
        tokens.pop()
    if not tokens or not (tokens[-1].text in _INSIDE or _MAY_CUT.search(chars, tokens[0].start, tokens[-1].end)):
        return tokens
    rest = _cut_comparison(chars, _cut_measure(chars, tokens, reading), reading)
    while reading.compared and rest and rest[-1].text in SKIP:
        reading.passed.append(rest.pop().text)  # 分别 before a comparison
    return rest


def _is_spelt_link(word: str) -> bool:
    """Whether the dictionary lacks a word of three characters that links: 已高达, 调高至."""
    return len(word) == 3 and (word[0] in "已仅约将共均仍" or word[:2] in RISE or word[:2] in FALL)


def _with_ratio(tokens: list[Token], reading: Reading) -> list[Token]:
    """占|比降|至: the dictionary has 比降 (a slope), the text has a ratio that falls."""
    reading.reach = reading.arrives = True
    first = tokens[-2] if len(tokens) > 1 and tokens[-2].text == "占" else tokens[-1]
    kept = [t for t in tokens if t.end <= first.start]
    return [*kept, Token(first.start, tokens[-1].end - 1, "n", "占比" if first.text == "占" else "比")]


def _join_ratio(tokens: list[Token]) -> None:
    """收入比 is a noun, and no comparison, where a link or the number follows: 收入比为2.38, 收入比由2.10."""
    for index in range(len(tokens) - 1, max(0, len(tokens) - 4), -1):
        first, last = tokens[index - 1], tokens[index]
        if last.text == "比较" and first.text == "占":  # 占比较上年提高: 占比, 较
            tokens[index - 1 : index + 1] = [Token(first.start, last.start + 1, "n", "占比"), Token(last.start + 1, last.end, "p", "较")]
            return
        ratio = last.text == "比" and all(t.text in REACH or t.text in _RATIO_LINKS for t in tokens[index + 1 :])
        if (ratio or last.text == "比为") and first.text in _COMPARED_NOUNS:
            tokens[index - 1 : index + 1] = [Token(first.start, last.start + 1, "n", first.text + "比")]
            return


def _lost_run(chars: str, token: Token) -> int:
    """Length of the run of lost characters that a token of them belongs to."""
    end = token.end
    while chars[end : end + 1] == LOST:
        end += 1
    return end - token.start


def _cut_measure(chars: str, tokens: list[Token], reading: Reading) -> list[Token]:
    """Cut what only says how something is measured: 约为传统大田的六成, 扣除退税因素后增长."""
    if not tokens:
        return tokens
    if tokens[-1].text in _INSIDE and chars[tokens[0].start - 1 : tokens[0].start] == "在":
        return []  # 在西部港口中排名第一
    start, end = tokens[0].start, tokens[-1].end
    match = _MEASURED_BY.search(chars, start, end) if _MAY_MEASURE.search(chars, start, end) else None
    if match is not None and (match["of"] or match["limit"]) and "的" not in reading.passed:
        within = chars.find("在", match.start(), end) if chars.endswith(_INSIDE, start, end) else -1  # 是市场煤在3个月时间内上涨10%
        match = _MEASURED_BY.search(chars, within, end) if within >= 0 else None
    if match is None:
        return tokens
    reading.limit = match["limit"] or ("约" if (match["of"] or "").startswith(("约", "相当")) else "")
    return [t for t in tokens if t.end <= match.start()]


def _cut_comparison(chars: str, tokens: list[Token], reading: Reading) -> list[Token]:
    """Cut 比上年, 较2017年, 高于全国平均水平 off the end: they name the basis, not the indicator."""
    if not tokens:
        return tokens
    start, end = tokens[0].start, tokens[-1].end
    match = _COMPARED.search(chars, start, end) if _MAY_COMPARE.search(chars, start, end) else None
    if match is None:
        return tokens
    if "的" in reading.passed[:2] and not reading.change:
        reading.reach = True  # 高于去年的760万吨, 比去年的760万吨增加…: the level that is compared with
    elif match["verb"] and reading.action and not reading.change:
        reading.reach = True  # 低于原定生产180万辆的目标
    elif reading.change or match["verb"]:
        reading.compared = match.group()
        reading.change = reading.change or (-1 if match["verb"] in ("低于", "慢于") else 1)
    else:
        return tokens
    return _before(tokens, match.start())


def _before(tokens: list[Token], position: int) -> list[Token]:
    """The tokens before a position; a word that it cuts keeps its beginning: 价格比."""
    kept = [t for t in tokens if t.start < position]
    if kept and kept[-1].end > position:
        last = kept[-1]
        kept[-1] = Token(last.start, position, "n", last.text[: position - last.start])
    return kept
