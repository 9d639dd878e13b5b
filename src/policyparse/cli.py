"""The command line. (First version: JSON of files and folders.)"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from .document import SCHEMA, write_json
from .errors import InputError
from .parser import Parser


def main(arguments: list[str] | None = None) -> int:
    """Parse the inputs and print one JSON line for each."""
    cli = argparse.ArgumentParser(prog="policyparse")
    cli.add_argument("paths", nargs="+")
    cli.add_argument("--format", default="jsonl")
    options = cli.parse_args(arguments)
    parser, failed = Parser(), 0
    for given in options.paths:
        path = Path(given)
        for file in sorted(path.rglob("*.txt")) if path.is_dir() else [path]:
            try:
                print(parser.parse(file, name=str(file)).to_json())
            except InputError as problem:
                failed = 1
                print(f"{file}: {problem.message}", file=sys.stderr)
                print(write_json({"schema": SCHEMA, "source": {"name": str(file)}, "error": problem.record()}))
    return failed
