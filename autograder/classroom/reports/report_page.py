"""The class report as one HTML page: no script, no request, readable by keyboard and screen reader."""

from html import escape
from pathlib import Path
from urllib.parse import quote

from autograder.classroom.grading.verdict import GRADED, UNREADABLE
from autograder.classroom.reports.report import SHOWN_CODE, learner_code, summary

STYLE = Path(__file__).with_name("report.css")
BINS = 10


def page(course, report):
    """Return the page's text."""
    title = f"Class report: {escape(report.name)}"
    body = [f"<h1>{title}</h1>", overview(report), '<h2 id="marks">Marks by exercise</h2>', marks(report),
            '<h2 id="misconceptions">Misconceptions by exercise</h2>', misconceptions(course, report),
            '<h2 id="carried">Not punished twice</h2>', carried(course, report),
            '<h2 id="learners">Marks by learner</h2>', learners(report),
            '<h2 id="failures">Submissions that could not be read or judged</h2>', failures(report),
            '<h2 id="not-judged">Not judged</h2>', listed(report.not_judged, "Nobody."),
            '<h2 id="differs">Where the page and the class differ</h2>', listed(report.differs, "Nowhere."),
            '<h2 id="time">Time</h2>', times(report)]
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><style>{STYLE.read_text("utf8")}</style></head>
<body><nav aria-label="Sections"><a href="#marks">Marks</a> <a href="#misconceptions">Misconceptions</a>
<a href="#carried">Not punished twice</a>
<a href="#learners">Learners</a> <a href="#failures">Unreadable</a>
<a href="#not-judged">Not judged</a> <a href="#differs">Differences</a> <a href="#time">Time</a></nav>
<main>{"".join(body)}</main></body></html>
"""


def overview(report):
    unread = sum(mark.status == UNREADABLE for mark in report.marks)
    without = sum(mark.status not in (GRADED, UNREADABLE) for mark in report.marks)
    missing = f" <strong>{without} could not be judged, and need a person or another run.</strong>" if without else ""
    return (f"<p>{len(report.marks)} submissions of {len(report.students)} learners to {len(report.exercises)} "
            f"exercises; {unread} could not be read.{missing} The tables are also in "
            "<a href='marks.csv'>marks.csv</a> and <a href='misconceptions.csv'>misconceptions.csv</a>.</p>")


def marks(report):
    rows = []
    for exercise in report.exercises:
        count, mean, median, full = summary(report.of(exercise))
        rows.append(f"<tr><th scope=row>{escape(exercise)}</th><td>{count}</td><td>{mean:.0%}</td>"
                    f"<td>{median:.0%}</td><td>{full:.0%}</td><td>{histogram(report.of(exercise))}</td></tr>")
    return wide("Marks by exercise", ("Exercise", "Submissions", "Mean", "Median", "Full marks", "How the marks lie"),
                rows)


def wide(label, head, rows):
    """A table that scrolls in itself where the window is too narrow for it."""
    head = "".join(f"<th scope=col>{escape(name)}</th>" for name in head)
    return (f"<div class=wide tabindex=0 role=region aria-label='{label}'><table><thead><tr>{head}</tr></thead>"
            f"<tbody>{''.join(rows)}</tbody></table></div>")


def histogram(marks):
    """Ten bars from no points to all points, with the counts in words for who cannot see them."""
    counts = [0] * BINS
    for mark in marks:
        if mark.most and mark.points is not None:
            counts[min(int(BINS * max(mark.points, 0) / mark.most), BINS - 1)] += 1
    top = max([*counts, 1])
    bars = "".join(f'<rect x="{16 * i}" y="{40 - 36 * n / top:.1f}" width="14" height="{36 * n / top:.1f}"/>'
                   f'<text x="{16 * i + 7}" y="52">{n or ""}</text>' for i, n in enumerate(counts))
    words = ", ".join(f"{n} from {10 * i} to {10 * i + 10} %" for i, n in enumerate(counts) if n)
    return (f'<svg class="bars" viewBox="0 0 160 56" width="160" height="56" role="img" '
            f'aria-label="{words}"><path d="M0 40.5H158"/>{bars}</svg>')


def misconceptions(course, report):
    parts = []
    for exercise in report.exercises:
        found = [m for m in report.misconceptions if m.exercise == exercise]
        parts.append(f"<h3>{escape(exercise)}</h3>")
        parts += [misconception(course, m, len(report.of(exercise))) for m in found] or ["<p>None.</p>"]
    return "".join(parts)


def misconception(course, found, total):
    """One click shows who; a second one shows the learner's own code."""
    number = len(found.learners)
    shown = "".join(learner(course, found, student, happened) for student, happened in found.learners[:SHOWN_CODE])
    more = ", ".join(link(course, student, found.exercise) for student, _ in found.learners[SHOWN_CODE:])
    rest = f"<p>And {more}.</p>" if more else ""
    return (f'<details><summary><meter min=0 max={total} value={number} aria-hidden=true></meter> '
            f"<b>{number} of {total}</b> <code>{escape(found.function)}</code>: {escape(found.title)} "
            f"<small>{escape(found.message)}</small></summary>"
            f"<p>What they are told: {escape(found.advice)}</p>{shown}{rest}</details>")


def carried(course, report):
    """Functions that have their points though they call one that is not right: a click shows whose."""
    rows = [f"<details><summary><b>{len(found.learners)} of {len(report.of(found.exercise))}</b> "
            f"{escape(found.exercise)}, <code>{escape(found.function)}</code>: right by itself, judged with a right "
            f"function in the place of the wrong one that it calls</summary><ul>{whose(course, found)}</ul></details>"
            for found in report.carried]
    return "".join(rows) or "<p>No right function stands on a wrong one.</p>"


def whose(course, found):
    return "".join(f"<li>{link(course, student, found.exercise)}: {escape(happened)}</li>"
                   for student, happened in found.learners)


def learner(course, found, student, happened):
    code = learner_code(course, student, found)
    return (f"<details class=learner><summary>{escape(student)}</summary><p>{escape(happened)}</p>"
            f"<pre><code>{escape(code)}</code></pre><p>{link(course, student, found.exercise, 'The submission')}</p>"
            "</details>")


def link(course, student, exercise, text=""):
    """To the learner's feedback page if it is made, else to the graded notebook."""
    step, name = "feedback", f"{exercise}.html"
    if not (course.root / step / student / exercise / name).exists():
        step, name = "autograded", f"{exercise}.ipynb"
    return f'<a href="../{quote(f"{step}/{student}/{exercise}/{name}")}">{escape(text or student)}</a>'


def learners(report):
    by = {(mark.student, mark.exercise): mark for mark in report.marks}
    wrong = {}
    for found in report.misconceptions:
        for student, _ in found.learners:
            wrong.setdefault(student, []).append(f"{found.function}: {found.title}")
    rows = []
    for student in report.students:
        cells = "".join(f"<td>{points(by.get((student, exercise)))}</td>" for exercise in report.exercises)
        said = "".join(f"<li>{escape(text)}</li>" for text in wrong.get(student, ()))
        rows.append(f"<tr><th scope=row>{escape(student)}</th>{cells}<td><ul>{said}</ul></td></tr>")
    return wide("Marks by learner", ("Learner", *report.exercises, "Misconceptions"), rows)


def points(mark):
    if mark is None:
        return "–"
    if mark.points is None:
        return "no mark yet"
    late = f" (−{mark.late_penalty:g} late)" if mark.late_penalty else ""
    return f"{mark.points:g}/{mark.most:g}{late}{' (to be marked by hand)' if mark.by_hand else ''}"


def failures(report):
    rows = [f"<tr><th scope=row>{escape(mark.student)}</th><td>{escape(mark.exercise)}</td>"
            f"<td>{escape(mark.status)}</td><td>{points(mark)}</td><td>{escape(mark.sentence)}</td></tr>"
            for mark in report.marks if mark.status != GRADED]
    if not rows:
        return "<p>None.</p>"
    return wide("Unreadable submissions", ("Learner", "Exercise", "Status", "Mark", "What is wrong"), rows)


def listed(sentences, nothing):
    """Sentences as a list: who handed in and has no line above, of whose mark the page said otherwise."""
    if not sentences:
        return f"<p>{nothing}</p>"
    return f"<ul>{''.join(f'<li>{escape(sentence)}</li>' for sentence in sentences)}</ul>"


def times(report):
    slow = sorted(report.marks, key=lambda mark: -mark.seconds)[:5]
    total = sum(mark.seconds for mark in report.marks)
    named = "; ".join(f"{escape(mark.student)}, {escape(mark.exercise)}: {mark.seconds:.1f} s" for mark in slow)
    return (f"<p>{total:.1f} s for all submissions, {1000 * total / max(len(report.marks), 1):.0f} ms each. "
            f"The slowest: {named}.</p>")
