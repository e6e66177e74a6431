#!/usr/bin/env bash
# Installs Python packages into .venv, in the versions of constraints.txt. Usage: tools/install.sh ARGUMENT OF PIP…
# uv does in ten seconds what takes pip more than a minute. Where it finds no index, as where only pip has been told
# of one, pip does it. Either compiles what it installs: else every process that may not write beside it does it anew.
set -eu
cd "$(dirname "$0")/.."
pip=(.venv/bin/python -m pip install -qq --disable-pip-version-check -c constraints.txt)
if "${pip[@]}" uv && said=$(.venv/bin/uv pip install -q --compile-bytecode --python .venv/bin/python -c constraints.txt "$@" 2>&1); then
    exit 0
fi
"${pip[@]}" "$@" || { echo "${said:-}" >&2; exit 1; }
