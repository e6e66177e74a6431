"""What a page's hidden cells use: values kept for the prose, tables, wrong answers shown failing."""

import re
import textwrap

from figures import _
from IPython.display import Markdown
from myst_nb import glue

from autograder import check
from autograder.exercises.table import lookup


def keep(**values):
    """Keep numbers, pictures and tables, each under its name, for the page's text to place."""
    for name, value in values.items():
        glue(name, value.item() if hasattr(value, "item") else value, display=False)


def table(header, rows):
    """A Markdown table; cells are strings, numbers are formatted by the caller."""
    lines = [header, ["---"] * len(header), *rows]
    return Markdown("\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines))


def powers(value, digits=2):
    """A number as prose writes it: 8.2·10⁻⁹ where code prints 8.2e-09."""
    digits_only, _e, exponent = f"{value:.{digits}g}".partition("e")
    digits_only = digits_only.replace("-", "−")
    if not exponent:
        return digits_only
    raised = str(int(exponent)).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return f"10{raised}" if digits_only == "1" else f"{digits_only}·10{raised}"


def shown_failing(exercise, function, wrong):
    """Run wrong bodies of one function through the check and show the message that each earns.

    wrong is a list of function bodies, or of pairs (the lines to show, the whole body); the exercise's other
    functions are right.
    """
    spec, found = lookup(exercise), []
    for body in wrong:
        shown, body = (body, body) if isinstance(body, str) else body
        namespace = spec.namespace()
        exec(f"def {spec.part(function).signature}:\n{textwrap.indent(body, '    ')}", namespace)
        finding = first_failed(check(exercise, namespace), function)
        found += [f"```python\n{shown}\n```", told(finding)]
    return Markdown("\n\n".join(found))


def told(finding):
    """What the learner reads, without the pointer to the page that this is."""
    advice = re.sub(r" Page: \S+\.$", "", finding.help)
    return f"{finding.rationale} {_('**Try:**')} {advice}".replace("$", r"\$")


def first_failed(report, function):
    """The finding that a learner reads first; a wrong answer that passes is an error on our page."""
    for finding in report.findings:
        if finding.check.startswith(f"{function}.") and finding.passed is False:
            return finding
    raise AssertionError(f"{function}: the page shows this as a mistake, and the check accepts it")
