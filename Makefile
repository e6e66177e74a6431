# make        build the book, release the exercises, grade the sample class, say where to look
# make site   the book alone, in _build/html
# make serve  serve the site and check what its readers write, on 127.0.0.1
# make test   everything that is tested, with what the tests need
# make lint   what is wrong without running it: style, types, the pages' scripts
# make wheel  NumPy for the browser, from Pyodide's distribution; `make` tries it too, and goes on without
# make proof-all  the whole proof: some minutes; `make` tries a sample of the programs made by machine
# make readme write the proof's figures into README.md
# make bench  the reference against its peers (installs them in an environment of their own)
SHELL := /bin/bash
.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
# What does not depend on one another is made side by side; `make -j1` turns it off.
ifeq ($(MAKELEVEL)$(filter -j%,$(MAKEFLAGS)),0)
MAKEFLAGS += -j2
endif
export PATH := $(CURDIR)/.venv/bin:$(PATH)
# The course's matrices are small: a second BLAS thread costs more than it brings.
export OPENBLAS_NUM_THREADS := 1
# Else each of some hundred processes compiles our modules anew.
unexport PYTHONDONTWRITEBYTECODE

PYTHON ?= python3
STEP := .venv/bin/python tools/step.py
INSTALL := tools/install.sh
CODE := $(shell find solutions autograder -name '*.py')
TEXTS := $(wildcard exercises/*.md autograder/sentences/*/*.json)
BOOK := $(shell find book -type f -not -path '*/node_modules/*' -not -path '*/__pycache__/*')
# A class, its reports, the sandbox and the server say nothing about the proof.
PROVEN := $(filter-out autograder/classroom/% autograder/learners/sandbox/% autograder/server/%,$(CODE))

all: _build/book.done _build/release.done _build/class.done
	@.venv/bin/python tools/summary.py

.venv/done: requirements.txt constraints.txt pyproject.toml tools/system.sh tools/install.sh
	@tools/system.sh bwrap=bubblewrap
	@test -x .venv/bin/python || $(PYTHON) -m venv .venv
	@echo "setup      … (a minute the first time)"
	@$(INSTALL) -r requirements.txt -e '.[classroom,serve]'
	@touch $@

_build/proof.json: .venv/done $(PROVEN) $(TEXTS)
	@$(STEP) proof autograder proof --json --output $@

_build/packages.done: .venv/done book/package-lock.json
	@$(STEP) packages python tools/build_book.py --packages
	@touch $@

# Asked each time, for a network may have come. The file changes, and the book is built anew, when the answer does.
_build/numpy.done: _build/packages.done FORCE
	@$(STEP) numpy python book/_ext/book_pages/assets/numpy_wheel.py $@

_build/book.done: .venv/done _build/packages.done _build/numpy.done _build/proof.json _config.yml $(CODE) $(TEXTS) $(BOOK) benchmarks/results.json
	@$(STEP) book python tools/build_book.py
	@touch $@

_build/release.done: .venv/done $(CODE) $(TEXTS)
	@$(STEP) release autograder release _build/release
	@touch $@

_build/class.done: .venv/done $(CODE) $(TEXTS)
	@rm -rf _build/class
	@$(STEP) class autograder class new _build/class
	@$(STEP) sample autograder class sample _build/class
	@$(STEP) grade autograder class grade _build/class
	@$(STEP) report autograder class report _build/class
	@touch $@

site: _build/book.done

wheel: _build/packages.done
	@python book/_ext/book_pages/assets/numpy_wheel.py

proof-all: .venv/done
	@$(STEP) proof autograder proof --all --json --output _build/proof_all.json

readme: _build/proof.json
	@python tools/readme.py

serve: all
	@.venv/bin/autograder serve _build/html

.venv/test: .venv/done
	@tools/system.sh bwrap=bubblewrap \
	    chromium-headless-shell,chromium,chromium-browser,google-chrome=chromium-headless-shell,chromium,chromium-browser \
	    --optional firefox-esr,firefox=firefox-esr,firefox /usr/lib/postgresql=postgresql java=default-jre-headless
	@$(INSTALL) -e '.[classroom,serve,test]'
	@touch $@

SCRIPTS := tests/scripts/node_modules
$(SCRIPTS)/.package-lock.json: tests/scripts/package-lock.json .venv/done
	@cd tests/scripts && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error

# TypeScript looks up what the scripts import, so the pages' own packages must be there too.
lint: .venv/test _build/packages.done $(SCRIPTS)/.package-lock.json
	@ruff check .
	@mypy
	@python -m mypy.stubtest solutions --ignore-missing-stub
	@$(SCRIPTS)/.bin/eslint -c tests/scripts/eslint.config.mjs book tests/scripts
	@$(SCRIPTS)/.bin/tsc -p tests/scripts

# First the packages, which nothing may use while they are put in place; then what is built and looked through; then the tests.
test: .venv/test
	@$(MAKE) --no-print-directory all lint
	@python tools/run_tests.py

bench: .venv/done
	@python benchmarks/run.py

clean:
	@rm -rf _build book/node_modules tests/scripts/node_modules

FORCE:

.PHONY: all site wheel proof-all readme serve lint test bench clean FORCE
