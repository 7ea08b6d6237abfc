# Two commands for everybody: `make run` starts the tracker, `make test` proves it. The rest is for who works on it.

PYTHON ?= python3
BIN := .venv/bin
WORKERS ?= auto
BENCH := PYTHONPATH=.:tests $(BIN)/python

.DEFAULT_GOAL := help
.PHONY: help install run test demo docs clean soak \
	bench-matching bench-extraction bench-backlog bench-history bench-reading bench-fetching bench-delivering bench-subjects

help: ## say what there is to make
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

install: .venv/installed ## make .venv with pinned versions; afterwards .venv/bin/tracker works

run: install ## start the tracker: it collects, compares, alerts and answers; data in ./data
	@$(BIN)/tracker run

test: install ## everything: style, types, the borders between the rooms, the tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n $(WORKERS) --dist loadgroup

demo: install ## play the story on this machine alone: a list, an article, the list again, and what is told
	@$(BIN)/tracker demo

docs: install ## write docs/settings.md and docs/sources.md anew from the code
	$(BIN)/python tests/settings_page.py > docs/settings.md
	$(BIN)/python tests/sources_page.py > docs/sources.md

bench-matching: install ## how well and how fast names are matched (needs ../shared/data)
	$(BENCH) -m benchmarks.matching.run

bench-extraction: install ## how well claims are read out of prose, how fast mentions are found (needs ../shared/data)
	$(BENCH) tests/benchmarks/extraction/run.py
	$(BENCH) tests/benchmarks/extraction/mentioning.py

bench-backlog: install ## how fast article pages become events (10,000 of them: minutes)
	$(BENCH) tests/benchmarks/extraction/backlog.py --articles 10000

bench-history: install ## 143 published versions of one list, replayed (needs ../shared/data)
	$(BENCH) tests/benchmarks/history/replay.py
	$(BENCH) tests/benchmarks/history/published.py
	$(BENCH) tests/benchmarks/history/first_import.py

bench-reading: install ## how fast lists are read (needs ../shared/data)
	$(BENCH) tests/benchmarks/reading.py

bench-fetching: install ## what politeness and the guarded door cost
	$(BENCH) tests/benchmarks/fetching.py

bench-delivering: install ## how fast notices go out
	$(BENCH) tests/benchmarks/delivering.py
	$(BENCH) tests/benchmarks/outbox.py

bench-subjects: install ## a million subjects: import, and screened again when a list changes
	$(BENCH) tests/benchmarks/screening_subjects.py

soak: install ## kill importers and senders a hundred times and more: nothing may be lost (about 20 minutes)
	$(BENCH) tests/soak_play.py

clean: ## remove what was installed and built; your data stays
	rm -rf .venv build *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/installed: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and f"Python 3.11 or newer is needed, {sys.executable} is {sys.version.split()[0]}: try make PYTHON=python3.11")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@
