"""The page's Python asked directly: the worker of the site, with the questions that a page asks."""

from autograder.exercises.table import lookup

START = """address => {
    window.python = new Worker(address, {type: "module"});
    window.ask = question => new Promise(resolve => {
        python.onmessage = ({data}) => {
            if (data.report || data.state || data.fault || data.crashed || data.failed) resolve(data);
        };
        python.postMessage(question);
    });
}"""


class PagePython:
    """One worker; page: any page of the site."""

    def __init__(self, page):
        self.page = page
        page.evaluate(START, page.url.rpartition("/")[0] + "/_static/g_prime/python_worker.mjs")

    def check(self, exercise, cells):
        """The report, as plain data, of cells [(name, source)]."""
        own = [{"name": name, "source": source} for name, source in cells]
        question = {"kind": "check", "exercise": exercise, "needs": list(lookup(exercise).needs), "cells": own,
                    "asked": len(own) - 1}
        answer = self.page.evaluate("question => ask(question)", question)
        assert "report" in answer, (own[-1], answer)
        return answer["report"]

    def derive(self, subject, text):
        """What is said of a derivation."""
        return self.page.evaluate("question => ask(question)", {
            "kind": "derive", "exercise": subject, "needs": [], "cells": [{"name": "derivation", "source": text}],
            "asked": 0})


def verdict(report):
    return [(f["check"], f["passed"], f["points"], f["mistake"], f["observation"]) for f in report["findings"]]
