"""tools/system.sh on machines of all sorts, made up of a few programs: it installs what it can and says the rest."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "tools" / "system.sh"
# Like apt-get: an unknown name among several, and none of them is installed. A package brings a program of its name.
APT = """#!/bin/bash
echo "$@" >>"$FAKE/asked"
[ "$1" = install ] || exit 0
names=()
for word in "$@"; do case $word in -*|install) ;; *) names+=("$word") ;; esac; done
for name in "${names[@]}"; do [[ " $KNOWN " == *" $name "* ]] || exit 100; done
for name in "${names[@]}"; do printf '#!/bin/sh\\n' >"$FAKE/$name"; chmod +x "$FAKE/$name"; done
"""
WANTED = ["bwrap=bwrap", "chromium,chromium-browser=chromium,chromium-browser",
          "--optional", "firefox=firefox", "java=jre,java"]


class Machine:
    """A folder that is the whole PATH."""

    def __init__(self, folder, user):
        self.folder = folder
        for name in ("bash", "tr", "env", "chmod"):
            (folder / name).symlink_to(shutil.which(name))
        self.program("id", f"#!/bin/sh\necho {user}\n")

    def program(self, name, text="#!/bin/sh\n"):
        (self.folder / name).write_text(text)
        (self.folder / name).chmod(0o755)

    def run(self, *wanted, known=""):
        environment = {"PATH": str(self.folder), "FAKE": str(self.folder), "KNOWN": known}
        return subprocess.run([self.folder / "bash", SCRIPT, *wanted], capture_output=True, text=True, env=environment,
                              stdin=subprocess.DEVNULL)

    def asked(self):
        file = self.folder / "asked"
        return [line for line in file.read_text().splitlines() if line.startswith("install")] if file.exists() else []


@pytest.fixture
def root(tmp_path):
    machine = Machine(tmp_path, user=0)
    machine.program("apt-get", APT)
    return machine


def test_what_is_there_is_not_installed(root):
    for name in ("bwrap", "chromium-browser", "firefox", "java"):
        root.program(name)
    done = root.run(*WANTED)
    assert (done.returncode, done.stdout, done.stderr, root.asked()) == (0, "", "", [])


def test_all_that_is_missing_is_installed_at_once_and_said(root):
    done = root.run(*WANTED, known="bwrap chromium firefox jre java")
    assert done.returncode == 0 and "Installing bwrap chromium firefox jre" in done.stdout
    assert len(root.asked()) == 1


def test_one_unknown_name_drags_no_other_along(root):
    """As on Ubuntu, which has Chromium by another name and no Firefox as a package."""
    done = root.run(*WANTED, known="bwrap chromium-browser java")
    assert done.returncode == 0, done.stderr
    assert all((root.folder / name).exists() for name in ("bwrap", "chromium-browser", "java"))
    assert "so their tests are skipped: firefox" in done.stdout


def test_a_wanted_one_that_cannot_be_had_ends_with_a_sentence(root):
    done = root.run(*WANTED, known="chromium")
    assert done.returncode == 1 and done.stderr == "Missing: bwrap. Install them with: sudo apt-get install bwrap\n"
    assert (root.folder / "chromium").exists()


def test_without_rights_the_command_is_said_and_nothing_asked(tmp_path):
    machine = Machine(tmp_path, user=1000)
    machine.program("apt-get", APT)
    done = machine.run(*WANTED, known="bwrap chromium")
    assert done.returncode == 1 and "sudo apt-get install bwrap chromium" in done.stderr and machine.asked() == []


def test_sudo_without_a_password_is_used(tmp_path):
    machine = Machine(tmp_path, user=1000)
    machine.program("apt-get", APT)
    machine.program("true")
    machine.program("sudo", '#!/bin/bash\n[ "$1" = -n ] && shift\nexec "$@"\n')
    done = machine.run("bwrap=bwrap", known="bwrap")
    assert done.returncode == 0 and "Installing bwrap" in done.stdout


def test_a_machine_without_apt_is_told_what_is_missing(tmp_path):
    done = Machine(tmp_path, user=0).run(*WANTED)
    assert done.returncode == 1 and "Missing: bwrap chromium." in done.stderr


def test_a_path_counts_as_a_program(root):
    assert root.run(f"{os.sep}=postgresql").returncode == 0
