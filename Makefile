# Everything a newcomer types. Each target makes .venv and installs what it needs when it is not there.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
GOLD   := ../shared/gold

.DEFAULT_GOAL := help
.PHONY: help demo test lint format accuracy model wheel clean lock

help: ## print this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

$(READY): pyproject.toml .ci/constraints.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r .ci/constraints.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: $(READY) ## extract the facts of a sample
	@$(BIN)/pressfacts extract samples/five-news.txt

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

model: $(READY) ## train models/en_pressfacts from its sources and ../shared
	@$(BIN)/python models/train.py

wheel: $(READY) ## build the wheel into dist/
	@$(BIN)/python -m build --wheel --no-isolation --outdir dist . >/dev/null && ls dist

lock: ## renew .ci/constraints.txt (versions and hashes alone)
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	  --no-emit-index-url --no-emit-find-links --group dev pyproject.toml -o .ci/constraints.txt

clean: ## remove what was made
	@rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis
