"""A skip is green, so a test that nobody runs looks like one that passes. `--strict-skips` fails on an unlisted one."""

import re
from pathlib import Path

LIST = Path(__file__).with_name("allowed_skips.txt")


def allowed(text):
    """[(file, pattern of the reason)] of the list's lines."""
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return [(file, re.compile(pattern)) for file, pattern in (line.split(maxsplit=1) for line in lines)]


def unlisted(reports, text):
    """A sentence for each skip that the list does not allow; a report's longrepr is (file, line, reason)."""
    known = allowed(text)
    found = []
    for report in reports:
        file, reason = report.nodeid.split("::")[0], str(report.longrepr[2]).removeprefix("Skipped: ")
        if not any(file == name and pattern.match(reason) for name, pattern in known):
            found.append(f"{report.nodeid} was skipped, and tests/allowed_skips.txt does not allow it: {reason}")
    return found
