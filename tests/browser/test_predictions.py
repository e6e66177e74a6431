"""Say it first: the reader answers, then the page does; nothing leaves the page or stays in it."""


def test_each_choice_has_its_own_feedback_and_a_wrong_one_a_second_try(visit):
    """Wrong and right are told by sign and word; the answer opens with the right one, and says its words once."""
    page = visit("predictions.html")
    box = page.locator(".predict").nth(0)
    fold, marks = box.locator("details"), box.locator(".prediction-mark")
    assert fold.get_attribute("open") is None
    box.get_by_label("0.5", exact=True).check()
    assert box.locator(".prediction-feedback").inner_text() == (
        "That is the height g(0), not the slope. Try another one.")
    assert fold.get_attribute("open") is None
    box.get_by_label("0.25", exact=True).check()
    assert box.locator(".prediction-feedback").inner_text() == "Yes. The answer below says why."
    assert fold.get_attribute("open") is not None
    assert [mark.inner_text() for mark in marks.all()] == ["✗ not this one", "✓ right", ""]
    assert page.locator("body").inner_text().count("half of a half") == 1


def test_a_written_prediction_stands_beside_the_answer(visit):
    """Where the answer has no list, the reader's words are repeated above it."""
    box = visit("predictions.html").locator(".predict").nth(1)
    box.get_by_role("button", name="Compare").click()
    assert box.locator("details").get_attribute("open") is None
    box.get_by_label("Your prediction").fill("0.001")
    box.page.keyboard.press("Enter")
    assert box.locator(".prediction-feedback").inner_text() == "You said: 0.001"
    assert box.locator("details").get_attribute("open") is not None


def test_nothing_is_kept_or_sent(visit, server):
    """After answering, no request was made and the browser's storage has nothing of it."""
    page = visit("predictions.html")
    page.wait_for_load_state("networkidle")
    before = len(server.sent)
    page.get_by_label("0.5", exact=True).check()
    assert len(server.sent) == before
    assert page.evaluate("Object.keys(localStorage).filter(key => key.includes('g_prime'))") == []


def test_without_a_script_the_answer_opens(visit):
    """A folded answer needs no script."""
    box = visit("predictions.html", java_script_enabled=False).locator(".predict").nth(0)
    box.locator("summary").click()
    assert box.get_by_text("Yes: half of a half.").is_visible()
