"""Runs the pages that have to run, as many at a time as the machine has processors, before Sphinx reads them.

MyST-NB runs a page when Sphinx reads it, one after another, unless its outputs are in the cache. So they are put there
first. A page that fails here is left to MyST-NB, which runs it once more and says where it fails.
"""

import asyncio
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from jupyter_cache import get_cache
from jupyter_cache.base import CacheBundleIn
from myst_nb.core.read import create_nb_reader
from nbclient import NotebookClient
from nbclient.exceptions import CellControlSignal
from sphinx.util import logging

from .inputs import marked

log = logging.getLogger(__name__)


def run_pages(app, env, docnames):
    """Sphinx event env-before-read-docs: docnames are the pages that will be read."""
    config = env.mystnb_config
    if config.execution_mode == "cache":
        cache = get_cache(config.execution_cache_path)
        ahead = {path: book for path, book in notebooks(env, docnames) if not is_cached(cache, book)}
        with ThreadPoolExecutor(1) as thread:   # whoever calls may have an event loop of their own
            thread.submit(lambda: asyncio.run(run_all(ahead, cache, config.execution_timeout))).result()


def notebooks(env, docnames):
    """(path, notebook) of each page with cells, as MyST-NB will read it."""
    for name in docnames:
        path = Path(env.doc2path(name))
        text = marked(path.read_text("utf8"))[0]
        reader = create_nb_reader(str(path), env.myst_config, env.mystnb_config, text)
        if reader is not None:
            yield path, reader.read(text)


def is_cached(cache, notebook):
    try:
        return bool(cache.match_cache_notebook(notebook))
    except KeyError:
        return False


async def run_all(ahead, cache, timeout):
    """Run {path: notebook} and put what succeeds into the cache."""
    processors = asyncio.Semaphore(os.cpu_count())
    runs = [run(processors, path, book, timeout) for path, book in ahead.items()]
    for number, ended in enumerate(asyncio.as_completed(runs), 1):
        path, done = await ended
        if done:
            bundle = CacheBundleIn(ahead[path], str(path))
            cache.cache_notebook_bundle(bundle, check_validity=False, overwrite=True)
        log.info("running pages... [%3d%%] %s", 100 * number / len(runs), path.stem)


async def run(processors, path, notebook, timeout):
    """Run a page in its folder; return (path, has it gone to its end?)."""
    async with processors:
        place = {"metadata": {"path": str(path.parent)}}
        # Times would be part of the cache's key.
        client = NotebookClient(notebook, timeout=timeout, resources=place, record_timing=False)
        try:
            await client.async_execute()
        except CellControlSignal:  # a cell that failed or took too long
            return path, False
        return path, True


def setup(app):
    app.connect("env-before-read-docs", run_pages)
