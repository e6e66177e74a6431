"""The golden transcript: what a learner reads for each wrong answer, one page an exercise, kept under version control.

A change of a message, of a judge or of the order of mistakes shows there as a diff, and is read before it lands.
"""

import re

from autograder.proof.catalogue import wrong_answers
from autograder.report import function_lines

HEAD = """# {exercise}: what each wrong answer is told

Written by `autograder proof --golden FOLDER`; never by hand.
"""
ENTRY = """
## {id}

```python
{code}
```

```text
{told}
```
"""

# Wrong answers whose numbers are rounding, and so those of one processor: here they are written as #.
ROUNDING = {
    "network-rate-times-m": "600 steps that are far too long",
    "tanh-g_prime-triangle": "the difference of two heights in 32 bits",
}
VALUE = re.compile(r"( = |gave |expected )-?\d+(\.\d+)?(e[-+]?\d+)?")


def told(report):
    """What the command line prints of the functions that are not right, with the fresh questions of the public seed."""
    lines = []
    for function in dict.fromkeys(finding.function for finding in report.findings):
        findings = [finding for finding in report.findings if finding.function == function]
        if not all(finding.passed for finding in findings):
            lines += function_lines(function, findings)
    return "\n".join(lines)


def transcript(exercise, texts):
    """The page of one exercise from {id of a wrong answer: what its learner is told}, in the catalogue's order."""
    return HEAD.format(exercise=exercise) + "".join(
        ENTRY.format(id=entry.id, code=program(entry.code), told=steady(entry.id, texts[entry.id]))
        for entry in wrong_answers(exercise))


def steady(id, text):
    """The text as every machine tells it."""
    return VALUE.sub(r"\1#", text) if id in ROUNDING else text


def program(code):
    """An entry's program without the line that every known mistake begins with."""
    return re.sub(r"^right = \w+\n\n", "", code).rstrip("\n")


def write(folder, exercises, wrong):
    """Write the pages of these exercises from the results of their wrong answers."""
    texts = {result["id"]: result["told"] for result in wrong}
    folder.mkdir(parents=True, exist_ok=True)
    for exercise in exercises:
        (folder / f"{exercise}.md").write_text(transcript(exercise, texts), "utf8")
