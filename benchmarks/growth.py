"""How time grows with the length of hostile input: a piece repeated, and four times as often.

    python benchmarks/growth.py [--times N]

A step that reads a text once takes four times as long for four times the text; one that looks back over it again and again takes sixteen
times. The tests count calls for the same pieces, which sees loops but not the inside of one regular expression; seconds see both.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from policyparse import InputError, Parser
from policyparse.prepare.layout import find_blocks
from policyparse.prepare.losses import find_losses
from policyparse.prepare.repair import repair_text
from policyparse.text import Text
from work import HOSTILE_PIECES

LINES = ("强化保障\n", "2023年5月6日\n", "河滨市统计局\n", "（陈立 周小雨）\n", "相关阅读\n", "首页 > 要闻\n", "附件：1.清单\n", "河滨市")
SENTENCES = ("新增就业3000人，", "“", "（", "1", "1、", "十", "2023年", "河滨市", "张三、", "《", "同比增长", "分别为1、2、3万元，")
LOSSES = ("1?", "中?", "？?1", "榻", "ｱ榻", "エ", "入民", "妙技", "中\ufffd\n", "...\n", "?..\n", "http://a?")


def seconds(function: Callable[..., Any], *arguments: Any) -> float:
    """The faster of two runs."""
    runs = []
    for _ in range(2):
        started = time.process_time()
        function(*arguments)
        runs.append(time.process_time() - started)
    return min(runs)


def print_growth(name: str, function: Callable[[str], Any], pieces: tuple[str, ...], times: int) -> None:
    """A line a piece: seconds for the piece ``times`` over, for four times that, and their ratio."""
    print(name)
    for piece in pieces:
        short, long = seconds(function, piece * times), seconds(function, piece * times * 4)
        ratio = f"{long / short:5.1f}" if long > 0.02 else "    -"
        print(f"  {piece!r:24}{short:8.3f} s{long:8.3f} s  x {ratio}", flush=True)


def main() -> None:
    """Print the growth of repair, warnings, layout and the whole pipeline."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--times", type=int, default=2500, metavar="N", help="repetitions of a piece in the shorter text (default: 2500)")
    times = options.parse_args().times
    parser = Parser()

    def parse(chars: str) -> None:
        with suppress(InputError):  # a text without Chinese characters
            parser.parse(chars)

    print_growth("repair", lambda chars: repair_text(Text(chars)), HOSTILE_PIECES, times)
    print_growth("warnings", lambda chars: find_losses(Text(chars)), HOSTILE_PIECES + LOSSES, times)
    print_growth("layout", find_blocks, LINES, times)
    print_growth("the whole", parse, HOSTILE_PIECES + LINES + SENTENCES, times)


if __name__ == "__main__":
    main()
