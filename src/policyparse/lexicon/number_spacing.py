"""Spaces inside one number (20 亿, 7 万 5 千, 百 分 之 五): a reader of numbers looks through them."""

from __future__ import annotations

import re

_DIGIT = "0-9０-９零〇一二两三四五六七八九"
_SCALE = "十百千万亿"
# Between two rows of digits a space stays: 3 5 may be two numbers, and 1 234 is read as it stands.
_GAP = re.compile(
    rf"(?<=[{_DIGIT}{_SCALE}点余多几]) +(?=[{_SCALE}点余多几成折])|(?<=[{_SCALE}点余多]) +(?=[零〇一二两三四五六七八九几])"
    rf"|(?<=[千万亿]) +(?=\d+ *[十百千])|(?<=成) +(?=[一二三四五六七八九])|(?<=百) +(?=分)|(?<=分) +(?=[点之])|(?<=个) +(?=百 *分)|(?<=零下) +(?=\d)|(?<=负) +(?=\d)|(?<=之) +(?=[{_DIGIT}])"
    rf"|(?<=[{_DIGIT}{_SCALE}%％℃‰]) +(?=[\u4e00-\u9fff%％℃°‰]|(?:[kcmµ]?m|k?g|mg|m?L|ml|[kM]?W|[kM]Wh|[kMGT]B|[kMG]?Hz|ha)(?![A-Za-z]))"
)


def without_gaps(chars: str) -> tuple[str, list[int] | None]:
    """A text without the spaces inside its numbers, and where each of its characters stood; None where nothing changed.

    >>> without_gaps("约 7 万5 千"), without_gaps("3 5")
    (('约 7万5千', [0, 1, 2, 4, 5, 7]), ('3 5', None))
    """
    if " " not in chars:
        return chars, None
    gaps = {place for match in _GAP.finditer(chars) for place in range(match.start(), match.end())}
    if not gaps:
        return chars, None
    places = [place for place in range(len(chars)) if place not in gaps]
    return "".join(chars[place] for place in places), places
