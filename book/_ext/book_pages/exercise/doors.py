"""Where else an exercise opens: its notebook and the offline folder always, Colab and Binder from a known repository.

The publishing workflow pushes the notebooks to the repository's branch `release`.
"""

import re

NOTEBOOK = "_static/g_prime/notebooks/{name}.ipynb"
RELEASE = "_static/g_prime/g_prime_course.zip"
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


def repository(config):
    """owner/name of the repository on GitHub that `_config.yml` names, or ""."""
    url = config.html_theme_options.get("repository_url") or ""
    found = re.fullmatch(r"https://github\.com/([\w.-]+/[\w.-]+?)(?:\.git)?/?", url)
    return found[1] if found else ""
