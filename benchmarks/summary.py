"""Print what a run found: documents, facts by kind, repairs by certainty. ``python benchmarks/summary.py build/corpus.jsonl``"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path


def main() -> None:
    """Read the JSON lines of a run and print the counts."""
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    parsed = [record for record in records if "facts" in record]
    kinds = Counter(fact["kind"] for record in parsed for fact in record["facts"])
    repairs = Counter(repair["certainty"] for record in parsed for repair in record["repairs"])
    print(f"{len(parsed)} of {len(records)} documents, {sum(r['source']['characters'] for r in parsed):,} characters")
    print("facts:  ", ", ".join(f"{count} {kind}" for kind, count in kinds.most_common()))
    print("repairs:", ", ".join(f"{count} {certainty}" for certainty, count in repairs.most_common()))
    for record in records:
        if "error" in record:
            print("failed: ", record["source"]["name"], record["error"]["message"])


if __name__ == "__main__":
    main()
