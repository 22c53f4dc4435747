# Everything a newcomer types. Each target makes .venv and installs what it needs when it is not there.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
RUNS   := $(VENV)/.runs
READY  := $(VENV)/.ready
PIP    := $(BIN)/python -m pip install --quiet --disable-pip-version-check
GOLD   := ../shared/gold
TABLES := ../shared/tables/recognizers

.DEFAULT_GOAL := help
.PHONY: help demo test lint format accuracy segments gold open bench corpus tables browser model wheel release docs clean lock fuzz soak faults growth mutants ways audit

help: ## print this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

# What pressfacts needs to run, and (READY) what its tests need on top.
$(RUNS): pyproject.toml .ci/runtime.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) --require-hashes -r .ci/runtime.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(READY): $(RUNS) .ci/constraints.txt
	@$(PIP) --require-hashes -r .ci/constraints.txt
	@touch $@

demo: $(RUNS) ## extract the facts of a sample
	@$(BIN)/pressfacts extract samples/five-news.txt --format table

test: $(READY) ## run the tests
	@$(BIN)/python -m pytest -n 2

lint: $(READY) ## ruff and strict types
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

format: $(READY) ## let ruff mend what it can
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format --quiet .

accuracy: $(READY) ## score the gold in ../shared beside stock pipelines; fails under the floors
	@$(BIN)/python tests/accuracy/gate.py $(GOLD)
	@$(BIN)/python tests/gold score

segments: $(READY) ## cut bundles in 35 styles beside TextTiling (FORM=short for small ones); fails under the floors
	@$(BIN)/python tests/segmentation $(FORM)

gold: $(READY) ## count the annotated releases in tests/gold and check them against their texts
	@$(BIN)/python tests/gold counts && $(BIN)/python tests/gold check

open: $(READY) ## open the blind batch BATCH (batch-1 … batch-14): its scores go into tests/gold/log.jsonl, with NOTE
	@$(BIN)/python tests/gold open $(BATCH) "$(NOTE)"

tables: $(READY) .venv-quantulum ## run the number and currency tables in ../shared beside quantulum3
	@PRESSFACTS_QUANTULUM=.venv-quantulum/bin/python $(BIN)/python tests/tables/run.py $(TABLES)

.venv-quantulum:
	@$(PYTHON) -m venv $@ && $@/bin/python -m pip install --quiet --quiet --disable-pip-version-check quantulum3 \
	  || echo "without quantulum3: it could not be installed" >&2

browser: $(READY) ## try the report page in an installed Chromium
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r .ci/browser.txt
	@$(BIN)/python -m pytest -rs tests/report/test_browser.py tests/report/test_browser_facts.py

bench: $(READY) ## measure speed and memory beside their references; writes docs/performance.md
	@$(BIN)/python tests/bench ../shared/corpus --write docs/performance.md

model: $(READY) ## train models/en_pressfacts from its sources and ../shared
	@OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/python models/train.py # one thread: the same sums in the same order

corpus: $(READY) ## extract all of the corpus in ../shared: no failure, no warning, every mention true, no age a figure
	@PYTHONPATH=tests $(BIN)/python tests/fuzz/corpus.py ../shared/corpus

fuzz: $(READY) ## fuzz the readers and rules, FUZZ seconds a target (group fuzz; says so where atheris is missing)
	@$(BIN)/python tests/fuzz/run.py $(or $(FUZZ),60)

soak: $(READY) ## extract SOAK generated releases: no exception, memory level; ten minutes at most
	@$(BIN)/python tests/fuzz/soak.py $(or $(SOAK),5000) 600

faults: $(READY) ## FAULTS kills of a batch and as many full disks: nothing lost, nothing twice; twenty minutes at most
	@$(BIN)/python tests/fuzz/faults.py $(or $(FAULTS),20) 1200

growth: $(READY) ## time each rule family on hostile text of 10 KB to 10 MB, GROWTH seconds a text at most
	@$(BIN)/python tests/fuzz/growth.py $(or $(GROWTH),120)

mutants: $(READY) ## remove one row of a rule file at a time (FILE=figures/arrests.toml, SECONDS=600): rows no test misses
	@$(BIN)/python tests/mutation $(or $(FILE),figures/arrests.toml) --seconds $(or $(SECONDS),600)

ways: $(READY) ## write the gold in ../shared in other ways and count the facts that stay
	@$(BIN)/python tests/fuzz/ways.py $(GOLD)/train

audit: $(READY) ## licences of what runs, its bill of materials, and known holes where pip-audit is installed
	@mkdir -p dist && $(BIN)/python .ci/tools/audit.py --sbom dist/sbom.json
	@$(BIN)/python .ci/tools/holes.py .ci/runtime.txt

wheel: $(READY) ## build the wheel into dist/
	@$(BIN)/python -m build --wheel --no-isolation --outdir dist . >/dev/null && ls dist

release: $(READY) ## build, check and list what would be published: wheel, source archive, bill of materials, digests
	@$(BIN)/python .ci/tools/release.py

docs: $(READY) ## renew what is made from the program, build the site into .made/site
	@$(PIP) --require-hashes -r .ci/docs.txt
	@$(BIN)/python docs/tools/make.py --examples
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --config-file .mkdocs.yml

LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
  --no-emit-index-url --no-emit-find-links

lock: ## renew the pins in .ci (versions and hashes alone)
	@$(LOCK) --group dev --extra all pyproject.toml -o .ci/constraints.txt
	@$(LOCK) --group build -c .ci/constraints.txt pyproject.toml -o .ci/runtime.txt
	@$(LOCK) --group browser -c .ci/constraints.txt -o .ci/browser.txt
	@$(LOCK) --group audit --group fuzz -c .ci/constraints.txt -o .ci/audit.txt
	@$(LOCK) --group docs -c .ci/constraints.txt -o .ci/docs.txt

clean: ## remove what was made
	@rm -rf $(VENV) .venv-quantulum dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis
