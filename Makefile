# 两条命令：make site 把 data/ 变成 site/；make test 运行全部检查。两者自己准备环境，只要有 Python 3.11+、make 和软件包索引。
# Two commands: `make site` and `make test`. Both set themselves up; they need Python 3.11+, make and a package index.

# That of a distribution comes first: it was compiled with profiles, and builds a site in some nine tenths of the time.
PYTHON ?= $(shell for python in /usr/bin/python3 python3.14 python3.13 python3.12 python3.11 python3; do \
	command -v $$python >/dev/null 2>&1 && $$python -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo $$python && break; done)
BIN := .venv/bin
READY := .venv/ready

.PHONY: help site test audit trust browser packages lint format golden docs lock picture look gallery bench clean

help:  ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

$(READY): pyproject.toml constraints.lock
	@test -n "$(PYTHON)" || { echo "需要带 venv 的 Python 3.11 或更新版本 / Python 3.11 or newer with venv is needed" >&2; exit 2; }
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps --requirement constraints.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m pip check --quiet --disable-pip-version-check || { echo "constraints.txt 不全 / constraints.txt is not complete" >&2; exit 2; }
	@touch $@

site: $(READY)  ## build the site of data/ into site/
	$(BIN)/mingxi build

test:  ## everything that must hold: style, types, tests
	@$(MAKE) --no-print-directory --jobs=2 lint packages
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

audit: $(READY)  ## what takes longer: Lighthouse, the validator of the W3C on all pages, LibreOffice on all workbooks, nginx
	$(BIN)/python -m tests.browser.prepare audit
	$(BIN)/python -m pytest tests/browser/audit/audit_*.py tests/outputs/audit_*.py tests/permanence/audit_*.py

trust: $(READY)  ## what takes hours: builds killed, disks failing, a site under load, a million texts, every attack, every mutant
	$(BIN)/python -m tests.trust
	$(BIN)/python -m tests.browser.prepare test
	$(BIN)/python -m pytest tests/trust/attacks_everywhere.py
	$(BIN)/python -m pytest --numprocesses auto tests/trust/fuzzing_everything.py tests/trust/imports_damaged.py
	$(BIN)/python -m pytest --numprocesses auto tests/trust/mutants_all.py

browser:  # Chromium and a font from Debian's packages, fetched while Python's packages are
	@test -z "$(PYTHON)" || $(PYTHON) tests/browser/prepare.py

packages: browser $(READY)  # those of Node's index, which the tests in a browser use
	$(BIN)/python -m tests.browser.prepare test workflow

lint: $(READY)
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy

format: $(READY)  ## put the code into shape
	$(BIN)/ruff check --fix --quiet
	$(BIN)/ruff format --quiet

golden: $(READY)  ## write expected output anew; read its diff like code
	$(BIN)/python -m pytest --golden

docs: $(READY)  ## write docs/reference anew from the program; read its diff like code
	$(BIN)/python -m pytest --golden tests/docs/test_reference.py

lock: $(READY)  ## write constraints.lock anew, after a change of constraints.txt
	$(BIN)/python -m tests.installed.locking

OUT ?= ../mingxi-look

look: $(READY)  ## take pictures of one page of each kind into OUT, to look at
	$(BIN)/python -m tests.browser.prepare
	$(BIN)/mingxi build --out $(OUT)/site
	$(BIN)/python -m tests.browser.look $(OUT)/site $(OUT)

picture: $(READY)  ## take the picture in README.md anew, into docs/pictures
	$(BIN)/python -m tests.browser.prepare
	$(BIN)/mingxi build --out build/site
	$(BIN)/python -m tests.browser.look build/site docs/pictures 320600/keji/2025/ --width 1280 --top 900

gallery: $(READY)  ## set the examples of all components into build/gallery, to look at
	$(BIN)/mingxi gallery --out build/gallery

bench: $(READY)  ## measure reading, checking, importing, building and the search, of up to 20,000 records
	$(BIN)/python -m tests.bench

clean:  ## remove the environment and everything built
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis site/*
