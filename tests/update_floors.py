"""Raise the floors of tests/floors.json to what is measured now, rounded down to 0.01. A floor is never lowered: that is an edit by hand, with a reason.

python tests/update_floors.py
"""

import json
import sys
from pathlib import Path

from corpus_digest import corpus_digest

FLOORS = Path(__file__).parent / "floors.json"

Floors = dict[str, dict[str, float]]


def read_floors(path: Path = FLOORS) -> tuple[str, Floors]:
    """The digest of the corpus that the floors were measured on, and the floors by split and kind."""
    if not path.exists():
        return "", {}
    stored = json.loads(path.read_text(encoding="utf-8"))
    return stored["corpus"], stored["floors"]


def raised(floors: Floors, measured: Floors) -> Floors:
    """The higher of the two for each split and kind."""
    return {
        split: {kind: max(value, floors.get(split, {}).get(kind, 0.0)) for kind, value in values.items()}
        for split, values in measured.items()
    }


def cut(measured: Floors) -> Floors:
    """Measured values rounded down to 0.01: a floor leaves room for one fact more or less."""
    return {split: {kind: int(value * 100 + 1e-9) / 100 for kind, value in values.items()} for split, values in measured.items()}


def below(floors: Floors, measured: Floors) -> list[str]:
    """A line for each measured value that is below its floor."""
    return [
        f"{split} {kind}: {measured[split].get(kind, 0.0):.4f}, floor {floor:.4f}"
        for split, values in floors.items()
        for kind, floor in values.items()
        if measured[split].get(kind, 0.0) < floor
    ]


def main() -> int:
    """Write the floors; 1 where something is below its floor."""
    from corpus_scores import measured

    now = measured()
    _, floors = read_floors()
    FLOORS.write_text(json.dumps({"corpus": corpus_digest(), "floors": raised(floors, cut(now))}, indent=1) + "\n", encoding="utf-8")
    lower = below(floors, now)
    print("\n".join(lower) or "all values are at or above their floors")
    return 1 if lower else 0


if __name__ == "__main__":
    sys.exit(main())
