"""The server says of a typed derivation what Python and a page's own Python say of it, to the letter."""

import json

import page_session
import pytest
from derivations import EVERY

from autograder.page_answer import derived


def asked(subject, text, **more):
    return {"exercise": subject, "cells": [{"id": "derivation", "source": text}], **more}


def readable(text):
    """As UTF-8 carries it: no half of a surrogate pair."""
    return text.encode("utf-8", "replace").decode()


def test_every_derivation_is_told_the_same_by_every_door(server):
    for subject, text in EVERY:
        status, said = server.post("/api/derive", asked(subject, text))
        expected = json.loads(json.dumps(derived(subject, readable(text))))
        cells = [{"name": "derivation", "source": readable(text)}]
        by_page = page_session.answer(json.dumps({"kind": "derive", "exercise": subject, "cells": cells, "asked": 0}))
        assert (status, said) == (200, expected), text
        assert json.loads(by_page) == expected, text


@pytest.mark.parametrize("subject", ["triangle", "elu", "", "__class__", 3, None, ["tanh"]])
def test_what_is_not_derived_is_refused(server, subject):
    status, said = server.post("/api/derive", asked(subject, "g' = 1"))
    assert (status, said["problem"]) == (400, "exercise")
    assert "sigmoid, tanh, cost_gradient" in said["sentence"]


def test_a_derivation_is_no_check_and_a_check_no_derivation(server):
    """Each path answers its own question: nothing typed into the box is ever run."""
    status, said = server.post("/api/derive", asked("tanh", "print(1)"))
    assert status == 200 and said["state"] == "unreadable"
    status, said = server.post("/api/check", asked("tanh", "g' = 1 - a^2"))
    assert status == 200 and said["report"]["points"] == 0
    assert server.ask("GET", "/api/derive")[0] == 405
