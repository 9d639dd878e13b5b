"""After a word of the gazetteer has changed: every document is parsed again, and the difference is what that word changes, nothing else."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from policyparse.lexicon.gazetteer import gazetteer_folder

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "policyparse"
TEXTS = {
    "a.txt": "记者从莱阳市获悉，到2025年，新建社区食堂120家。",
    "b.txt": "招远市今年新建社区食堂30家，招远市民政局局长王明介绍。",
    "c.txt": "到2025年，莱阳市与招远市共新建书屋20家。",
}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the program whose gazetteer may be changed, and the texts."""
    shutil.copytree(PACKAGE, tmp_path / "policyparse", ignore=shutil.ignore_patterns("__pycache__", "gazetteer"))
    shutil.copytree(gazetteer_folder(), tmp_path / "policyparse" / "gazetteer")
    (tmp_path / "texts").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "texts" / name).write_text(text, encoding="utf-8")
    return tmp_path


def run(copy: Path, *words: str) -> str:
    settings = os.environ | {"PYTHONPATH": str(copy), "LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "policyparse", *words]
    done = subprocess.run(command, cwd=copy, env=settings, capture_output=True, text=True, encoding="utf-8", check=True)
    return done.stdout + done.stderr


def test_a_changed_word_changes_its_facts_only(copy: Path) -> None:
    batch = ("batch", "texts", "--store", "out.db", "--jobs", "1")
    assert "parsed 3, unchanged 0" in run(copy, *batch)
    assert "parsed 0, unchanged 3" in run(copy, *batch)
    divisions = copy / "policyparse" / "gazetteer" / "divisions.tsv"
    lines = divisions.read_text(encoding="utf-8").split("\n")
    (row,) = [number for number, line in enumerate(lines) if "莱阳市" in line.split("\t")]
    assert "370682" in lines[row]
    lines[row] = lines[row].replace("370682", "370699")
    divisions.write_text("\n".join(lines), encoding="utf-8")
    assert "parsed 3, unchanged 0" in run(copy, *batch)
    differences = [json.loads(line) for line in run(copy, "diff", "out.db", "2", "3", "--format", "json").splitlines()]
    assert {(d["change"], d["document"]) for d in differences} == {("changed", "texts/a.txt"), ("changed", "texts/c.txt")}
    for difference in differences:
        before, after = difference["before"], difference["after"]
        fields = {name for name in before | after if before.get(name) != after.get(name)} - {"fact_id"}
        assert fields in ({"code"}, {"region_code"}), difference
        assert {before[name] for name in fields} == {"370682"}
        assert {after[name] for name in fields} == {"370699"}
    assert run(copy, "diff", "out.db", "1", "2", "--format", "json") == ""
