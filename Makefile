# Two commands for everybody: make demo, make test. Each sets up all it needs, once.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test check bench proof clean help

help:
	@echo "make demo    the whole job on a bundled sample site, in ./cabc-demo"
	@echo "make test    all tests but the proofs"
	@echo "make check   import rules, types, lint, format"
	@echo "make proof   longer proofs: simulated years, breaking layouts"
	@echo "make bench   speed and accuracy beside others, as tables"

demo: $(READY)
	@$(BIN)/cabc demo $(ARGS)

test: $(READY)
	@$(BIN)/python -m pytest -n 2 --dist worksteal $(ARGS)

check: $(READY)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python tests/checks/module_sizes.py

proof: $(READY)
	@$(BIN)/python -m pytest -n 2 --dist worksteal -m proof $(ARGS)

bench: $(READY)
	@$(BIN)/python -m bench.digest $(ARGS)
	@$(BIN)/python -m bench.collect $(ARGS)
	@$(BIN)/python -m bench.feeds $(ARGS)

$(READY): pyproject.toml requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed: make PYTHON=/path/to/python3 $(MAKECMDGOALS)"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || \
		{ echo "Python's venv module is needed (Debian: apt install python3-venv)"; exit 1; }
	@echo "Setting up $(VENV) (once)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

clean:
	rm -rf $(VENV) cabc-demo build dist
