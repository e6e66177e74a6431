# make        build the book, release the exercises, grade the sample class, say where to look
# make site   the book alone, in _build/html
# make serve  serve the site on 127.0.0.1
# make test   everything that is tested, with what the tests need
# make bench  the reference against its peers (installs them in an environment of their own)
SHELL := /bin/bash
.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
export PATH := $(CURDIR)/.venv/bin:$(PATH)
# The course's matrices are small: a second BLAS thread costs more than it brings.
export OPENBLAS_NUM_THREADS := 1

PYTHON ?= python3
STEP := .venv/bin/python .ci/step.py
CODE := $(shell find solutions autograder -name '*.py')
TEXTS := $(wildcard exercises/*.md)
BOOK := $(shell find book -type f -not -path '*/node_modules/*' -not -path '*/_generated/*')

all: _build/book.done _build/release.done _build/class.done
	@.venv/bin/python .ci/summary.py

.venv/done: requirements.txt constraints.txt pyproject.toml .ci/system.sh
	@.ci/system.sh bwrap=bubblewrap
	@test -x .venv/bin/python || $(PYTHON) -m venv .venv
	@echo "setup      … (a minute or two the first time)"
	@.venv/bin/python -m pip install -qq --disable-pip-version-check -r requirements.txt -c constraints.txt -e '.[classroom]'
	@touch $@

_build/proof.json: .venv/done $(CODE) $(TEXTS)
	@$(STEP) proof autograder proof --json --output $@
	@.venv/bin/python .ci/proof_line.py $@

_build/book.done: .venv/done _build/proof.json _config.yml $(CODE) $(TEXTS) $(BOOK) benchmarks/results.json
	@$(STEP) book python book/build.py
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

serve: all
	@echo "The book is on http://127.0.0.1:8000 (Ctrl+C stops it)."
	@.venv/bin/python -m http.server --bind 127.0.0.1 --directory _build/html 8000

.venv/test: .venv/done
	@.ci/system.sh bwrap=bubblewrap chromium=chromium
	@.ci/system.sh firefox-esr=firefox-esr /usr/lib/postgresql=postgresql java=default-jre-headless || echo "Their tests will be skipped."
	@.venv/bin/python -m pip install -qq --disable-pip-version-check -c constraints.txt -e '.[classroom,test]'
	@touch $@

test: .venv/test all
	@ruff check .
	@code=0; for folder in tests/[a-z]*/; do echo "$$folder"; python -m pytest $$folder || code=1; done; exit $$code

bench: .venv/done
	@python benchmarks/run.py

clean:
	@rm -rf _build book/node_modules

.PHONY: all site serve test bench clean
