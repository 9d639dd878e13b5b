"""Layers import only downward, and importing the package loads none of the heavy packages."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "policyparse"
LAYERS = [
    "version",
    "errors",
    "text",
    "lexicon",
    "damage",
    "prepare",
    "facts",
    "document",
    "contract",
    "layers",
    "parser",
    "output",
    "evaluate",
    "batch",
    "cli",
]
PEERS = {"output": {"evaluate", "batch"}, "evaluate": {"output", "batch"}, "batch": {"output", "evaluate"}}
HEAVY = ["jieba", "pydantic", "ftfy", "regex", "opencc", "rich"]


def layer_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_layers(path: Path) -> set[str]:
    """Layers that a file imports, imports for type checking only aside."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    typing_only = {
        id(n) for node in ast.walk(tree) if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test) for n in ast.walk(node)
    }
    found = set()
    depth = len(path.relative_to(PACKAGE).parts)
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and id(node) not in typing_only:
            if node.level == depth:
                found.add(node.module.split(".")[0] if node.module else node.names[0].name)
            elif node.module and node.module.startswith("policyparse."):
                found.add(node.module.split(".")[1])
    return found


FILES = sorted(p for p in PACKAGE.rglob("*.py") if p.name not in ("__init__.py", "__main__.py") or p.parent != PACKAGE)


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_go_downward(path: Path) -> None:
    own = layer_of(path)
    for layer in imported_layers(path) - {own}:
        assert layer in LAYERS, f"{layer} is no known layer"
        assert LAYERS.index(layer) < LAYERS.index(own), f"{path.name} ({own}) imports {layer}"
        assert layer not in PEERS.get(own, set()), f"{own} imports its peer {layer}"


def test_every_module_has_a_layer() -> None:
    known = set(LAYERS) | {"__init__", "__main__", "gazetteer"}
    assert {layer_of(p) for p in PACKAGE.rglob("*.py")} <= known


def test_importing_the_package_is_light() -> None:
    code = f"import sys, policyparse; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=PACKAGE.parent)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_files_stay_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300, (
        "split the file: 250 lines are the ceiling of the design, 300 of this test"
    )
