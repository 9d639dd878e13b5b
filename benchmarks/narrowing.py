"""How often the candidates of a lost digit become fewer, and whether the true value is ever ruled out, channel by channel.

    python benchmarks/narrowing.py [--real N] [--longest N] [--seeds N] [--examples] [CHANNEL ...]

Texts: the undamaged ones of the corpus, and N of ../shared/real where it exists, each damaged with every seed. ``leading_digit`` takes the
first digit of one number in three and nothing else; the other channels are those of ``policyparse.damage``, by default the ones that lose
digits and leave the text readable. Prints figures with candidates, of how many the true value is known and among them, how many lost
candidates, how many kept one, how many were narrowed although the true value was no candidate, and how many lost the true value (never).
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "benchmarks")]

from narrowing_judge import LEADING, NarrowingVerdict, judge_narrowing  # noqa: E402
from policyparse.damage import CHANNELS  # noqa: E402
from repair_rates import read_texts  # noqa: E402

_USUAL = (LEADING, "php_gbk", "php_gbk_81", "question_marks", "random_byte_loss", "gbk_slip", "gbk_split", "utf8_as_gbk_question")
_LONGEST = 20_000


def main() -> None:
    """Print one line for each channel, the sum, and the rules that narrowed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("channels", nargs="*", metavar="CHANNEL", choices=[LEADING, *CHANNELS, []])
    parser.add_argument("--real", type=int, default=200)
    parser.add_argument("--longest", type=int, default=_LONGEST, help="characters of each text (default: %(default)s)")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--examples", action="store_true", help="print what lost the true value")
    args = parser.parse_args()
    texts = read_texts(args.real, args.longest)
    total = NarrowingVerdict()
    print(f"{len(texts)} texts, {args.seeds} seeds")
    print(f"{'channel':26}{'figures':>9}{'known':>8}{'possible':>10}{'narrowed':>10}{'to one':>8}{'misled':>8}{'wrong':>7}")
    for name in args.channels or [one for one in _USUAL if one == LEADING or one in CHANNELS]:
        verdict = NarrowingVerdict()
        for seed in range(args.seeds):
            for number, chars in enumerate(texts):
                verdict.add(judge_narrowing(name, chars, 1000 * seed + number))
        total.add(verdict)
        _print_row(name, verdict)
        for example in verdict.wrong if args.examples else ():
            print(f"    {example}")
    _print_row("all", total)
    for rule, count in total.rules.most_common():
        print(f"{rule:26}{count:9}")


def _print_row(name: str, one: NarrowingVerdict) -> None:
    counts = f"{one.figures:9}{one.placed:8}{one.possible:10}{one.narrowed:10}{one.single:8}{one.misled:8}{len(one.wrong):7}"
    print(f"{name:26}{counts}", flush=True)


if __name__ == "__main__":
    main()
