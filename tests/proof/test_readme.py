"""The README says what the proof found."""

import sys

from conftest import ROOT

sys.path.insert(0, str(ROOT / "tools"))

import readme


def test_the_readme_has_the_proofs_figures(proof):
    text = readme.README.read_text("utf8")
    assert readme.rewritten(text, proof) == text, "README.md holds other figures than the proof: run `make readme`"


def test_old_figures_are_seen(proof):
    """One more wrong answer in the catalogue, and the README is no longer right."""
    text = readme.README.read_text("utf8")
    assert readme.rewritten(text, {**proof, "wrong_total": proof["wrong_total"] + 1}) != text
