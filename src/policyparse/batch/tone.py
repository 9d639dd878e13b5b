"""The tone of a target: 力争 and 确保 are different promises, and researchers code them."""

from __future__ import annotations

import re

# 计划 is mostly a noun (该计划由…, 研发计划项目): a tone it is before a verb or a time. 拟 is part of words (模拟, 拟定).
_PLAN = "到|在|于|用|将|今|明|年内|20|新[建增办设开培引]|[投建实培引完招开改再每安达落组推出扩增减造种修拆治发募生]|总投资"
# Each branch begins with its character, and looks back behind it: so the search skips what can begin none.
_TONE = re.compile(
    rf"力争|确保|争取|力促|力求|预计|预期(?!目标|值|性)|有望|拟(?<![模虚比]拟)(?![人定合制态])|计划(?<![动作该本此]计划)(?={_PLAN})"
)


def tone_of(sentence: str, start: int, end: int) -> str | None:
    """The last word of tone before the end of a figure, within its sentence and not beyond a semicolon.

    Args:
        sentence: the sentence of the figure.
        start: where the figure begins in it.
        end: where it ends.

    >>> chars = "力争新建食堂120家，确保覆盖老人3万人"
    >>> tone_of(chars, 2, 10), tone_of(chars, 13, 19)
    ('力争', '确保')
    >>> tone_of("实施三年行动计划，新建食堂120家", 9, 17) is None
    True
    """
    begin = max(sentence.rfind("；", 0, start), sentence.rfind(";", 0, start)) + 1
    found = None
    for found in _TONE.finditer(sentence, begin, end):  # noqa: B007  the last one is wanted
        pass
    return found[0] if found else None
