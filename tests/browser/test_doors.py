"""Where else an exercise opens: its notebook always, Colab and Binder where the repository is known."""

from types import SimpleNamespace

import pytest
from book_pages.assets.numpy_wheel import ROOT
from book_pages.exercise import doors


def config(url):
    """The part of the settings that names the repository."""
    return SimpleNamespace(html_theme_options={"repository_url": url})


@pytest.mark.parametrize(("url", "place"), [
    ("https://github.com/somebody/g_prime", "somebody/g_prime"),
    ("https://github.com/somebody/g_prime.git", "somebody/g_prime"),
    ("https://github.com/somebody/g_prime/", "somebody/g_prime"),
    ("", ""),
    ("https://example.org/somebody/g_prime", ""),
])
def test_the_repository_is_read_from_the_settings(url, place):
    """Colab and Binder open what lies on GitHub; anything else turns the links off."""
    assert doors.repository(config(url)) == place


def test_the_links_lead_to_the_release_branch():
    """The publishing workflow pushes the notebooks to the branch that the links name."""
    line = doors.doors("tanh", config("https://github.com/somebody/g_prime"), lambda place: f"../{place}")
    assert 'href="../_static/g_prime/notebooks/tanh.ipynb"' in line
    assert "https://colab.research.google.com/github/somebody/g_prime/blob/release/tanh.ipynb" in line
    assert "https://mybinder.org/v2/gh/somebody/g_prime/release?labpath=tanh.ipynb" in line
    workflow = (ROOT / ".github" / "workflows" / "publish.yml").read_text("utf8")
    assert "git init -q -b release" in workflow
    assert "colab" not in doors.doors("tanh", config(""), lambda place: place)
