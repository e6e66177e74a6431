"""The examples in the docstrings of `solutions` say what really comes out."""

import doctest

import pytest

from solutions import activations, checking, propagation, triangle


@pytest.mark.parametrize("module", [activations, checking, propagation, triangle], ids=lambda module: module.__name__)
def test_examples_in_docstrings(module):
    found = doctest.testmod(module)
    assert found.attempted and not found.failed
