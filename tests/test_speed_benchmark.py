"""The benchmark of speed puts its clocks around functions of the pipeline by name."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import policyparse.parser as pipeline
from policyparse import Parser

SPEED = Path(__file__).resolve().parents[1] / "benchmarks" / "speed.py"


def load_benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("speed_benchmark", SPEED)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_layer_of_the_benchmark_is_a_function_of_the_pipeline() -> None:
    speed = load_benchmark()
    assert [name for name in speed.LAYERS if not callable(getattr(pipeline, name, None))] == []


def test_clocks_see_every_layer_that_a_text_goes_through() -> None:
    clock = load_benchmark().Clock()
    with clock.watch():
        Parser().parse("到2025年，新建社区食堂120家。")
    assert {"decode", "repair", "layout", "metadata", "facts: figure"} <= clock.seconds.keys()
