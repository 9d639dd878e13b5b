"""Whether damage ever makes a number wrong without saying so, channel by channel.

    python benchmarks/silent_numbers.py [--real N] [--longest N] [--seed S] [--examples] [CHANNEL ...]

Texts: the undamaged ones of the corpus, and N of ../shared/real where it exists, damaged by each channel of ``policyparse.damage`` and
parsed. A figure counts as silently wrong where it has a value that no number of the undamaged text has, and no damage is told of it.
Prints figures found, how many have no value or are told to be damaged, and how many are silently wrong.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "benchmarks")]

from policyparse.damage import CHANNELS  # noqa: E402
from repair_rates import LONGEST, read_texts  # noqa: E402
from silent_judge import NumbersVerdict, judge_numbers  # noqa: E402


def main() -> None:
    """Print one line for each channel, and the sum."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("channels", nargs="*", metavar="CHANNEL", choices=[*CHANNELS, []])
    parser.add_argument("--real", type=int, default=40)
    parser.add_argument("--longest", type=int, default=LONGEST, help="characters of each text (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--examples", action="store_true", help="print what is silently wrong")
    args = parser.parse_args()
    texts = read_texts(args.real, args.longest)
    total = NumbersVerdict()
    print(f"{'channel':26}{'figures':>9}{'told':>8}{'silent':>8}")
    for name in args.channels or CHANNELS:
        verdict = NumbersVerdict()
        for number, chars in enumerate(texts):
            verdict.add(judge_numbers(name, chars, args.seed + number))
        total.add(verdict)
        print(f"{name:26}{verdict.figures:9}{verdict.told:8}{len(verdict.silent):8}", flush=True)
        for example in verdict.silent if args.examples else ():
            print(f"    {example}")
    print(f"{'all':26}{total.figures:9}{total.told:8}{len(total.silent):8}")


if __name__ == "__main__":
    main()
