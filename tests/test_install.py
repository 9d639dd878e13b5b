"""Installed from a wheel and installed editable, the package finds its gazetteer and parses, from any working directory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SENTENCE = "到2025年，全市高技能人才达到3万人。"

pytest.importorskip("hatchling", reason="hatchling builds the wheel: pip install -e '.[test]'")
pytest.importorskip("pip", reason="pip installs the wheel")


def call(*command: str | Path, folder: Path, stdin: str = "") -> str:
    """Run a program that sees nothing of this repository but what is installed; its standard output."""
    settings = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "PYTHONHOME")}
    settings |= {"PYTHONUTF8": "1", "LC_ALL": "C.UTF-8", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INDEX": "1"}
    done = subprocess.run(
        [*map(str, command)], input=stdin, capture_output=True, text=True, cwd=folder, env=settings, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source distribution, which must therefore hold everything."""
    folder = tmp_path_factory.mktemp("dist")
    call(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", folder, folder=ROOT)
    (archive,) = folder.glob("*.tar.gz")
    call(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", folder, archive, folder=folder)
    (built,) = folder.glob("*.whl")
    return built


def environment(folder: Path) -> Path:
    """The Python of a fresh virtual environment that sees the packages of this one, but not what is installed editable here."""
    call(sys.executable, "-m", "venv", "--without-pip", folder / "venv", folder=folder)
    python = folder / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
    site = Path(call(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", folder=folder).strip())
    (site / "packages.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python


def check_installed(python: Path, folder: Path, package: Path, gazetteer: Path) -> None:
    """The package is the one expected, its gazetteer too, and it parses."""
    code = "import policyparse; from policyparse.lexicon.gazetteer import gazetteer_folder; print(policyparse.__file__); print(gazetteer_folder())"
    lines = call(python, "-c", code, folder=folder).splitlines()
    assert Path(lines[0]).resolve() == package / "__init__.py"
    assert Path(lines[1]).resolve() == gazetteer
    record = json.loads(call(python, "-m", "policyparse", "-", "--region", "烟台市", folder=folder, stdin=SENTENCE))
    (figure,) = (f for f in record["facts"] if f["kind"] == "figure")
    assert (figure["value"], figure["unit"], figure["region_code"]) == ("30000", "人", "370600")


def test_installed_from_the_wheel(wheel: Path, tmp_path: Path) -> None:
    python = environment(tmp_path)
    call(sys.executable, "-m", "pip", "--python", python, "install", "-q", "--no-deps", wheel, folder=tmp_path)
    site = next((tmp_path / "venv").rglob("policyparse/__init__.py")).parent.resolve()
    check_installed(python, tmp_path, site, site / "gazetteer")
    script = python.with_name("policyparse.exe" if os.name == "nt" else "policyparse")
    assert call(script, "--version", folder=tmp_path).startswith("policyparse ")


def test_installed_editable(tmp_path: Path) -> None:
    python = environment(tmp_path)
    install = [sys.executable, "-m", "pip", "--python", python, "install", "-q", "--no-deps", "--no-build-isolation", "-e", ROOT]
    call(*install, folder=tmp_path)
    check_installed(python, tmp_path, ROOT / "src" / "policyparse", ROOT / "gazetteer")


def test_the_wheel_holds_what_it_needs_and_no_more(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "policyparse/py.typed" in names
    tables = {Path(name).name for name in names if name.startswith("policyparse/gazetteer/") and name.endswith(".tsv")}
    assert tables == {path.name for path in (ROOT / "gazetteer").glob("*.tsv")}
    assert {"LICENSE", "NOTICE"} <= {Path(name).name for name in names if ".dist-info/licenses/" in name}
    assert {name.split("/")[0].split("-")[0] for name in names} == {"policyparse"}


def test_the_source_distribution_holds_tests_and_corpus(wheel: Path) -> None:
    (archive,) = wheel.parent.glob("*.tar.gz")
    with tarfile.open(archive) as packed:
        names = {name.split("/", 1)[1] for name in packed.getnames() if "/" in name}
    for name in (
        "tests/test_install.py",
        "corpus/DIGEST",
        "gazetteer/units.tsv",
        "README.zh-CN.md",
        "docs/schema.json",
        "Makefile",
        "NOTICE",
    ):
        assert name in names
    assert not {name for name in names if name.startswith((".venv", "build/")) or "__pycache__" in name}
