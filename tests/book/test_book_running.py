"""Pages run side by side before Sphinx reads them, and what they keep reaches the prose."""

from types import SimpleNamespace

import myst_nb
import numpy as np
import pytest
from book_pages import running
from cells import page
from IPython.core import displaypub, interactiveshell
from jupyter_cache import get_cache
from myst_nb.core.config import NbParserConfig
from myst_parser.config.main import MdParserConfig
from test_book_build import HEADER

# Each of two pages waits until the other one runs.
WAITS = """
import time
from pathlib import Path
Path("{mine}").touch()
while not Path("{other}").exists():
    time.sleep(0.05)
print("met {other}")
"""


@pytest.fixture
def env(tmp_path):
    """The environment of a book in a folder of its own, as far as running needs it."""
    config = NbParserConfig(execution_mode="cache", execution_timeout=60, execution_cache_path=str(tmp_path / "cache"))
    return SimpleNamespace(mystnb_config=config, myst_config=MdParserConfig(),
                           doc2path=lambda name: str(tmp_path / f"{name}.md"))


def write(env, name, code):
    with open(env.doc2path(name), "w", encoding="utf8") as file:
        file.write(f"{HEADER}# Page\n\n```{{code-cell}} ipython3\n{code}\n```\n" if code else "# Prose\n")


def outputs(env, name):
    """What the cache holds of a page: the text of its outputs, or None."""
    cache = get_cache(env.mystnb_config.execution_cache_path)
    (_, notebook), = running.notebooks(env, [name])
    if not running.is_cached(cache, notebook):
        return None
    return "".join(output.get("text", "") for cell in cache.merge_match_into_notebook(notebook)[1].cells
                   if cell.cell_type == "code" for output in cell.outputs)


def test_pages_run_at_the_same_time_and_each_once(env, monkeypatch):
    monkeypatch.setattr(running.os, "cpu_count", lambda: 2)
    write(env, "one", WAITS.format(mine="a", other="b"))
    write(env, "two", WAITS.format(mine="b", other="a"))
    write(env, "prose", "")
    running.run_pages(None, env, ["one", "prose", "two"])
    assert (outputs(env, "one"), outputs(env, "two")) == ("met b\n", "met a\n")
    monkeypatch.setattr(running, "NotebookClient", lambda *args, **more: pytest.fail("it has run already"))
    running.run_pages(None, env, ["one", "prose", "two"])


def test_a_page_that_fails_stops_no_other_and_is_left_to_the_reader(env):
    """MyST-NB runs it again and says where it fails: test_book_build.py."""
    write(env, "broken", "1 / 0")
    write(env, "whole", "print('whole')")
    running.run_pages(None, env, ["broken", "whole"])
    assert (outputs(env, "broken"), outputs(env, "whole")) == (None, "whole\n")


@pytest.mark.parametrize("value", [0.25, np.float64(0.25), np.arange(3)[1], "words", page.table(["a"], [[1]])])
def test_what_is_kept_is_what_myst_nb_would_keep(monkeypatch, value):
    """Ours is `myst_nb.glue` without Sphinx: the same data under the same name."""
    published = []
    monkeypatch.setattr(displaypub.DisplayPublisher, "publish",
                        lambda self, data, metadata=None, **more: published.append((data, metadata)))
    interactiveshell.InteractiveShell.instance()
    page.keep(name=value)
    myst_nb.glue("name", value.item() if hasattr(value, "item") else value, display=False)
    assert published[0] == published[1] and len(published) == 2
