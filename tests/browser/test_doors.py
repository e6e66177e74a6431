"""Where else an exercise opens: its notebook always, Colab and Binder where the repository is known."""

from types import SimpleNamespace

import pytest
import yaml
from book_pages.assets.numpy_wheel import ROOT
from book_pages.exercise import doors


def with_config(folder, url):
    (folder / "_config.yml").write_text(yaml.safe_dump({"repository": {"url": url}}))
    return doors.repository(SimpleNamespace(srcdir=str(folder / "book")))


@pytest.mark.parametrize(("url", "place"), [
    ("https://github.com/somebody/g_prime", "somebody/g_prime"),
    ("https://github.com/somebody/g_prime.git", "somebody/g_prime"),
    ("https://github.com/somebody/g_prime/", "somebody/g_prime"),
    ("", ""),
    ("https://example.org/somebody/g_prime", ""),
])
def test_the_repository_is_read_from_the_settings(tmp_path, url, place):
    """Colab and Binder open what lies on GitHub; anything else turns the links off."""
    assert with_config(tmp_path, url) == place


def test_the_links_lead_to_the_release_branch():
    """The publishing workflow pushes the notebooks to the branch that the links name."""
    line = doors.doors("tanh", "somebody/g_prime", lambda path, resource: f"../{path}")
    assert 'href="../_static/g_prime/notebooks/tanh.ipynb"' in line
    assert "https://colab.research.google.com/github/somebody/g_prime/blob/release/tanh.ipynb" in line
    assert "https://mybinder.org/v2/gh/somebody/g_prime/release?labpath=tanh.ipynb" in line
    workflow = (ROOT / ".github" / "workflows" / "publish.yml").read_text("utf8")
    assert "git init -q -b release" in workflow
    assert "colab" not in doors.doors("tanh", "", lambda path, resource: path)
