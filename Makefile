# make run, make test: all a newcomer needs. Everything is installed into .venv, nothing outside this folder.
PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 5000
MINUTES ?= corpus/minutes
TESTS ?=
BIN := .venv/bin
METADATA := setup.cfg pyproject.toml
# setuptools warns of every editable installation that folders of the same name would come first; here they are the same.
INSTALL := PYTHONWARNINGS='ignore:Editable installation' $(BIN)/pip install --quiet --disable-pip-version-check --editable

.PHONY: run test lint quality screenshots clean

run: .venv/installed  ## index the minutes that come along, serve them on http://$(HOST):$(PORT)
	@$(BIN)/ordet index $(MINUTES)
	@$(BIN)/ordet serve --host $(HOST) --port $(PORT)

test: .venv/installed-test  ## every test; TESTS=tests/test_x.py for some
	@$(BIN)/python -m pytest $(TESTS)

lint: .venv/installed-lint  ## ruff and mypy
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

quality: .venv/installed-test  ## the measured tables: splitting, Danish, judged questions
	@$(BIN)/python benchmarks/quality.py

screenshots: .venv/installed-test  ## docs/screenshots from the running program
	@$(BIN)/python benchmarks/screenshots.py

clean:  ## everything that was made here
	rm -rf .venv .ordet build *.egg-info

.venv/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Ordet needs Python 3.11 or newer; name one with: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@echo "Making a virtual environment in .venv"
	@$(PYTHON) -m venv .venv || \
	  { rm -rf .venv; echo "Python's venv module is missing; on Debian: apt-get install python3-venv" >&2; exit 1; }

.venv/installed: $(METADATA) | .venv/bin/pip
	@echo "Installing Ordet and what it needs"
	@$(INSTALL) .
	@touch $@

.venv/installed-test: .venv/installed
	@$(INSTALL) '.[test]'
	@touch $@

.venv/installed-lint: .venv/installed
	@$(INSTALL) '.[lint]'
	@touch $@
