"""How far repair gets with every kind of damage that ``policyparse.damage`` simulates, measured against the known truth.

    python benchmarks/repair_rates.py [--real N] [--longest N] [--seed S] [--examples] [--write] [CHANNEL ...]

Texts: corpus/clean, and N texts of ../shared/real where it exists. For each channel: whether the damage determines the original, texts
restored exactly (width aside), mean recall before and after, repairs by certainty, wrong ones among those called certain and likely,
digits that no truth has, texts on which a second repair finds more to do, and texts of which a place is named that could not be undone
(``warned``: of a damage that loses nothing none should be). The last line does the same for undamaged text.
``--write`` puts the table into docs/damage.md.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from policyparse.damage import CHANNELS  # noqa: E402
from policyparse.prepare.losses import find_losses  # noqa: E402
from policyparse.prepare.repair import repair_text  # noqa: E402
from policyparse.prepare.simplify import simplify_text  # noqa: E402
from policyparse.text import Text  # noqa: E402
from repair_judge import DIGITS, Verdict, judge  # noqa: E402

REAL = ROOT.parent / "shared" / "real"
LONGEST = 3000


def read_texts(real: int, longest: int = LONGEST) -> list[str]:
    """The clean texts of the corpus and a fixed sample of the real ones, no more than ``longest`` characters of each."""
    paths = sorted((ROOT / "corpus" / "clean").glob("*.txt"))
    beside = sorted(REAL.glob("*.txt"))
    paths += random.Random(5).sample(beside, min(real, len(beside)))
    return [path.read_text("utf-8")[:longest] for path in paths]


def judge_channel(name: str, texts: Iterable[str], seed: int) -> Verdict:
    """The verdicts of all texts, added up."""
    total = Verdict()
    for number, chars in enumerate(texts):
        total.add(judge(name, chars, seed + number))
    return total


def print_row(name: str, total: Verdict, seconds: float) -> None:
    """One line of the table."""
    flag = {True: "yes", False: "no", None: "partly"}[CHANNELS[name].lossless]
    edits = "/".join(str(total.edits[certainty]) for certainty in ("certain", "likely", "lost"))
    print(
        f"{name:24}{flag:7}{total.exact:4}/{total.texts:<4}{total.before / total.texts:7.3f}{total.after / total.texts:8.4f}"
        f"{edits:>20}{total.wrong_certain:7}{total.wrong_likely:7}{total.wrong_digits:7}{total.unstable:7}{total.warned:7}{seconds:7.1f}",
        flush=True,
    )


MARKS = ("<!-- rates: written by make repair-table -->", "<!-- end -->")


def markdown(totals: dict[str, Verdict], undamaged: str, longest: int) -> str:
    """The table of docs/damage.md."""
    texts = next(iter(totals.values())).texts
    rows = [
        f"{texts} texts, up to {longest:,} characters of each. {undamaged}",
        "",
        "| channel | lossless | restored exactly | recall of the damaged text | of the repaired | certain, wrong | likely, right | wrong digits |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for name, total in totals.items():
        flag = {True: "yes", False: "no", None: "partly"}[CHANNELS[name].lossless]
        likely = total.edits["likely"]
        right = f"{1 - total.wrong_likely / likely:.0%} of {likely:,}" if likely else "–"
        rows.append(
            f"| `{name}` | {flag} | {total.exact / total.texts:.1%} | {total.before / total.texts:.3f} | {total.after / total.texts:.4f}"
            f" | {total.wrong_certain:,} of {total.edits['certain']:,} | {right} | {total.wrong_digits} |"
        )
    return "\n".join(rows)


def write_table(content: str) -> None:
    """Put the table between the marks of docs/damage.md."""
    page = ROOT / "docs" / "damage.md"
    text = page.read_text("utf-8")
    start, end = text.index(MARKS[0]) + len(MARKS[0]), text.index(MARKS[1])
    page.write_text(f"{text[:start]}\n{content}\n{text[end:]}", "utf-8")


def count_false_repairs(texts: Iterable[str]) -> tuple[int, int, int, int]:
    """Texts in which repair changes anything, Chinese characters, and digits, and those that it warns of."""
    changed = han = digits = warned = 0
    for chars in texts:
        text = repair_text(Text(chars))
        repaired = text.chars
        changed += repaired != chars
        warned += bool(find_losses(simplify_text(text)))
        for kind in ("han", "digits"):
            ours, theirs = (
                sorted(c for c in t if (c in DIGITS if kind == "digits" else "\u3400" <= c <= "\u9fff")) for t in (repaired, chars)
            )
            han += kind == "han" and ours != theirs
            digits += kind == "digits" and ours != theirs
    return changed, han, digits, warned


def main() -> int:
    """Print the table; 1 where a digit is wrong."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("channels", nargs="*", metavar="CHANNEL", choices=[*CHANNELS, []])
    arguments.add_argument("--real", type=int, default=20)
    arguments.add_argument("--longest", type=int, default=LONGEST, metavar="N", help="characters of each text (default: %(default)s)")
    arguments.add_argument("--seed", type=int, default=3)
    arguments.add_argument("--examples", action="store_true", help="print the wrong repairs of each channel")
    arguments.add_argument("--write", action="store_true", help="put the table of all channels into docs/damage.md")
    options = arguments.parse_args()
    totals: dict[str, Verdict] = {}
    texts = read_texts(options.real, options.longest)
    print(
        f"{'channel':24}{'exact?':7}{'restored':>9}{'before':>7}{'after':>8}{'certain/likely/lost':>20}{'wrong c':>7}{'l':>7}{'digit':>7}{'again':>7}{'warned':>7}{'sec':>7}"
    )
    wrong = 0
    for name in options.channels or CHANNELS:
        started = time.perf_counter()
        total = judge_channel(name, texts, options.seed)
        print_row(name, total, time.perf_counter() - started)
        totals[name] = total
        wrong += total.wrong_digits
        if options.examples:
            print(*(f"    {example}" for example in total.examples[:12]), sep="\n")
    changed, han, digits, warned = count_false_repairs(texts)
    undamaged = (
        f"Undamaged: {changed} of them changed in spaces or marks, {han} in Chinese characters, {digits} in digits, {warned} warned of."
    )
    print(undamaged)
    if options.write:
        write_table(markdown(totals, undamaged, options.longest))
    return 1 if wrong or han or digits or warned else 0


if __name__ == "__main__":
    sys.exit(main())
