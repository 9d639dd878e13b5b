# make demo   parse a damaged article of the corpus and show the table
# make test   everything that must pass: ruff, mypy, pytest with all doctests
# Both create the virtual environment .venv first. Another Python: make test PYTHON=python3.12

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ARTICLE ?= corpus/articles/07-county-feature.txt

.PHONY: demo test check lint types tests corpus bench growth repair-rates repair-table silent-numbers narrowing schema floors accuracy clean help

help:
	@echo "make demo      parse a damaged article and show the table (ARTICLE=FILE for another one)"
	@echo "make test      ruff, mypy and all tests"
	@echo "make corpus    parse the corpus to build/corpus.db, only what is new or changed, and export it to build/corpus.xlsx"
	@echo "make bench     speed of each layer, and of the whole against jieba.lcut"
	@echo "make growth    how time grows with the length of hostile input"
	@echo "make repair-rates  how far repair gets with each kind of simulated damage"
	@echo "make repair-table  the same table into docs/damage.md"
	@echo "make silent-numbers  damage of all kinds: numbers that become wrong without a word (about 10 minutes)"
	@echo "make narrowing  lost digits: how often the article itself rules candidates out, and never the right one (about 5 minutes)"
	@echo "make accuracy  precision, recall and F1 on the corpus, also into the READMEs and docs/accuracy.md"
	@echo "make floors    raise the accuracy floors to what is measured"
	@echo "make schema    write the JSON Schema of the output to docs/schema.json"
	@echo "make clean     remove what was built"

demo: $(VENV)/.runtime
	$(BIN)/python -m policyparse $(ARTICLE) --format table

test: lint types tests

lint: $(VENV)/.development
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.development
	$(BIN)/mypy

tests: $(VENV)/.development
	$(BIN)/python -m pytest -q

corpus: $(VENV)/.runtime
	mkdir -p build
	$(BIN)/python -m policyparse batch corpus/articles --store build/corpus.db
	$(BIN)/python -m policyparse status build/corpus.db
	$(BIN)/python -m policyparse export build/corpus.db -o build/corpus.xlsx

bench: $(VENV)/.runtime
	$(BIN)/python benchmarks/speed.py

growth: $(VENV)/.runtime
	$(BIN)/python benchmarks/growth.py

repair-rates: $(VENV)/.runtime
	$(BIN)/python benchmarks/repair_rates.py

repair-table: $(VENV)/.runtime
	$(BIN)/python benchmarks/repair_rates.py --real 0 --longest 800 --write

silent-numbers: $(VENV)/.runtime
	$(BIN)/python benchmarks/silent_numbers.py --examples

narrowing: $(VENV)/.runtime
	$(BIN)/python benchmarks/narrowing.py --examples

accuracy: $(VENV)/.runtime
	$(BIN)/python tests/corpus_scores.py --write

floors: $(VENV)/.runtime
	$(BIN)/python tests/update_floors.py

schema: $(VENV)/.runtime
	$(BIN)/python -m policyparse schema -o docs/schema.json

clean:
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find src tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; this is $$($(PYTHON) --version 2>&1). Try: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' || { echo "Python lacks venv. On Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/.development: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@ $(VENV)/.runtime
