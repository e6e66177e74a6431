"""Where else an exercise opens: its notebook and the offline folder always, Colab and Binder from a known repository.

The publishing workflow pushes the notebooks to the repository's branch `release`.
"""

import re
from html import escape
from itertools import pairwise

from autograder.exercises.table import table, without_points

WITHOUT_SCRIPT = ("<noscript><p>Without JavaScript this page cannot run or check your code. The notebook can, and so "
                  "can the folder with all exercises.</p></noscript>\n")
NOTEBOOK = "_static/g_prime/notebooks/{name}.ipynb"
RELEASE = "_static/g_prime/g_prime_course.zip"
END = "what-next"       # the book's last page
ELSEWHERE = {
    "Colab": "https://colab.research.google.com/github/{place}/blob/release/{name}.ipynb",
    "Binder": "https://mybinder.org/v2/gh/{place}/release?labpath={name}.ipynb",
}


def doors(name, config, link):
    """The line under an exercise. link: makes a path from the page's folder out of one from the site's."""
    links = [f'<a href="{link(NOTEBOOK.format(name=name))}" download>{name}.ipynb</a>',
             f'<a href="{link(RELEASE)}" download>all exercises, offline</a>']
    place = repository(config)
    if place:
        links += [f'<a href="{url.format(place=place, name=name)}">{door}</a>' for door, url in ELSEWHERE.items()]
    return f'<p class="exercise-doors">As a notebook: {" · ".join(links)}</p>'


def way_on(name, pages, link):
    """The line that leads to the next exercise of the book, or from the last one to the book's first page."""
    known = [each for each in (*table().values(), *without_points().values()) if each.page in pages]
    after = next((two for one, two in pairwise(known) if one.name == name), None)
    last = (link(END), "That was the last exercise. On to the end of the book") if END in pages else (
        link("index"), "That was the last exercise. See what is done")
    to, words = (f"{link(after.page)}#exercise-{after.name}", f"Next exercise: {after.title}") if after else last
    return f'<p class="exercise-next"><a href="{to}">{escape(words)}</a></p>\n'


def repository(config):
    """owner/name of the repository on GitHub that `_config.yml` names, or ""."""
    url = config.html_theme_options.get("repository_url") or ""
    found = re.fullmatch(r"https://github\.com/([\w.-]+/[\w.-]+?)(?:\.git)?/?", url)
    return found[1] if found else ""
