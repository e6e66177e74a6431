"""The files around the code: one version everywhere, templates that GitHub reads, links that lead somewhere."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf8"))["project"]
PAGES = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", ".github/pull_request_template.md"]
TEMPLATES = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("[!c]*.yml"))
FOLDERS = r"book|exercises|solutions|autograder|tests|tools|docs|\.ci"
FIELDS = {"markdown", "input", "textarea", "dropdown", "checkboxes"}


def read(name):
    return (ROOT / name).read_text("utf8")


def test_the_version_is_the_same_everywhere():
    """In the package, in the citation and, newest first, in the changelog."""
    citation = yaml.safe_load(read("CITATION.cff"))
    newest = re.search(r"^## \[(\d[\d.]*)\] - ([\d-]+)$", read("CHANGELOG.md"), re.M)
    assert PROJECT["version"] == citation["version"] == newest[1]
    assert citation["date-released"] == newest[2]
    assert citation["cff-version"] == "1.2.0" and citation["authors"] and citation["title"]


def test_the_changelog_says_what_comes_next():
    """Unreleased stands first, and every heading below a release is one of Keep a Changelog's."""
    text = read("CHANGELOG.md")
    assert re.findall(r"^## (.*)$", text, re.M)[0] == "[Unreleased]"
    assert set(re.findall(r"^### (.*)$", text, re.M)) <= {"Added", "Changed", "Deprecated", "Removed", "Fixed",
                                                        "Security"}


@pytest.mark.parametrize("page", PAGES)
def test_a_link_leads_to_a_file(page):
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", read(page)):
        assert (ROOT / page).parent.joinpath(target).exists(), f"{page}: {target}"


@pytest.mark.parametrize("page", PAGES)
def test_a_path_that_is_named_exists(page):
    """`folder/file` in code marks is a path of this repository; the changelog also tells of what has gone."""
    if page != "CHANGELOG.md":
        for path in re.findall(rf"`((?:{FOLDERS})/[\w./-]*)`", read(page)):
            assert (ROOT / path).exists(), f"{page}: {path}"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_an_issue_template_is_one_that_github_reads(path):
    """Name, description and a body of known fields; every field but prose has an id of its own and a label."""
    template = yaml.safe_load(path.read_text("utf8"))
    assert template["name"] and template["description"]
    asked = [field for field in template["body"] if field["type"] != "markdown"]
    assert {field["type"] for field in template["body"]} <= FIELDS and asked
    assert len({field["id"] for field in asked}) == len(asked)
    assert all(field["attributes"]["label"] for field in asked)


def test_there_is_a_template_for_each_kind_of_issue():
    assert [path.stem for path in TEMPLATES] == ["bug", "new-activation", "wrong-check"]


def test_the_hooks_use_the_projects_own_versions():
    """ruff before a commit is ruff in `make lint`; hooks from elsewhere are pinned by sha."""
    hooks = yaml.safe_load(read(".pre-commit-config.yaml"))["repos"]
    pinned = dict(pin.split("==") for pin in PROJECT["optional-dependencies"]["test"])
    for repository in hooks:
        if repository["repo"] != "local":
            assert re.fullmatch(r"[0-9a-f]{40}", repository["rev"])
        for hook in repository["hooks"]:
            for pin in hook.get("additional_dependencies", ()):
                name, version = pin.split("==")
                assert pinned[name] == version


def test_updates_are_asked_for_wherever_packages_are_named():
    """A folder with a package.json is a folder that Dependabot looks into."""
    updates = yaml.safe_load(read(".github/dependabot.yml"))["updates"]
    kinds = {update["package-ecosystem"]: update for update in updates}
    assert set(kinds) == {"pip", "npm", "github-actions"}
    named = subprocess.run(["git", "ls-files", "*package.json"], cwd=ROOT, capture_output=True, text=True, check=True)
    folders = {f"/{Path(name).parent}" for name in named.stdout.split()}
    assert set(kinds["npm"]["directories"]) == folders
