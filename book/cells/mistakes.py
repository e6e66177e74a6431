"""Wrong answers of a page, run through the check: the page shows the message that each earns."""

import re
import textwrap

from IPython.display import Markdown

from autograder import check
from autograder.exercises.table import lookup

from .figures import _


def shown_failing(exercise, function, wrong):
    """Run wrong bodies of one function through the check and show the message that each earns.

    wrong is a list of function bodies, or of pairs (the lines to show, the whole body); the exercise's other
    functions are right.
    """
    spec, found = lookup(exercise), []
    for body in wrong:
        shown, body = (body, body) if isinstance(body, str) else body
        namespace = spec.namespace()
        exec(f"def {spec.part(function).signature}:\n{textwrap.indent(body, '    ')}", namespace)    # noqa: S102  (ours)
        finding = first_failed(check(exercise, namespace), function)
        found += [f"```python\n{shown}\n```", told(finding)]
    return Markdown("\n\n".join(found))


def told(finding):
    """What the learner reads, without the pointer to the page that this is."""
    advice = re.sub(r" Page: \S+\.$", "", finding.help)
    tried = f" {_('**Try:**')} {advice}" if advice else ""
    return f"{finding.rationale}{tried}".replace("$", r"\$")


def first_failed(report, function):
    """The finding that a learner reads first; a wrong answer that passes is an error on our page."""
    for finding in report.findings:
        if finding.check.startswith(f"{function}.") and finding.passed is False:
            return finding
    raise AssertionError(f"{function}: the page shows this as a mistake, and the check accepts it")
