"""What comes back: five questions by the reader's own mistakes, kept in the browser, forgotten at a button."""

import json

import pytest
from axe import violations
from page_exercise import DENY_STORAGE, Exercise
from test_look import SCREENS, overflow

from autograder.returning.questions import topics, words_of_mistakes

MIRRORED = "def g(z):\n    return 1 / (1 + math.exp(z))\n"
pytestmark = pytest.mark.usefixtures("without_numpy")


def questions(page):
    return page.locator(".returning-question").all()


def own(page):
    return page.locator(".returning-question[data-own=true]")


def right_of(topic, question):
    """The right answer, by the checker's own package."""
    asks = question.locator("legend").inner_text().partition(". ")[2]
    return next(one for one in topics("sigmoid")[topic] if asks.startswith(one.asks.replace("`", "")))


def choose(question, answer):
    question.get_by_label(answer, exact=True).check()
    return question.get_by_role("status").inner_text()


def fail(visit):
    """A page on which Check has just found a mistake of the reader's."""
    page = visit("slope.html")
    exercise = Exercise(page)
    exercise.write("g", MIRRORED)
    exercise.press("g", "Check")
    assert "mirrored" in exercise.result("g").inner_text()
    return page


def test_a_mistake_comes_back_with_other_numbers_until_it_is_made_good(visit, server):
    page = fail(visit)
    page.goto(server.url + "returning.html")
    assert len(questions(page)) == 5
    assert page.locator('.returning-page a').count() == 5
    assert "Of these 5 questions, 2 come from mistakes" in page.locator(".returning-about").inner_text()
    topic = page.locator(".returning-question[data-topic='triangle.g']")
    one = right_of("triangle.g", topic)
    mirrored = next(answer for answer, ids in one.wrong.items() if "triangle-mirrored" in ids or "mirrored" in ids[0])
    said = choose(topic, mirrored)
    assert "Code that gives this has a slip: The curve is mirrored" in said
    page.reload()
    topic = page.locator(".returning-question[data-topic='triangle.g']")
    assert choose(topic, right_of("triangle.g", topic).right).startswith("Yes.")
    page.reload()
    assert "1 come from" in page.locator(".returning-about").inner_text()


def test_the_button_forgets_everything_and_nothing_else(visit):
    page = visit("returning.html")
    page.evaluate("""() => {
        const site = `g_prime:${new URL('.', location.href).pathname}:`;
        localStorage.setItem(`${site}:mistakes`, JSON.stringify({of: {"triangle.g": ["triangle-mirrored"]}}));
        localStorage.setItem(`${site}triangle`, JSON.stringify({passed: true}));
    }""")
    page.reload()
    assert own(page).count() == 1
    page.get_by_role("button", name="Forget my mistakes").click()
    assert page.locator(".returning-about").inner_text().startswith("Forgotten.")
    assert own(page).count() == 0 and len(questions(page)) == 5
    assert page.evaluate("Object.keys(localStorage).filter(key => key.includes('mistakes'))") == []
    assert page.evaluate("Object.keys(localStorage).filter(key => key.endsWith(':triangle')).length") == 1


def test_others_have_other_numbers_and_the_focus_goes_to_the_first(visit):
    page = visit("returning.html")
    seen = set()
    for _ in range(6):
        seen |= {each.inner_text().partition(". ")[2] for each in page.locator("legend").all()}
        page.get_by_role("button", name="Five others").press("Enter")
        assert page.evaluate("document.activeElement.type") == "radio"
    assert len(seen) > 10


def test_a_browser_that_keeps_nothing_keeps_nothing(visit, server):
    page = visit("plain.html")
    page.add_init_script(DENY_STORAGE)
    page.goto(server.url + "returning.html")
    assert len(questions(page)) == 5 and own(page).count() == 0
    first = questions(page)[0]
    one = right_of(first.get_attribute("data-topic"), first)
    wrong = next(each for each in first.locator("label").all_inner_texts() if each != one.right)
    assert choose(first, wrong).startswith("It is not.")
    page.get_by_role("button", name="Forget my mistakes").click()
    assert len(questions(page)) == 5


@pytest.mark.parametrize("kept", [
    '{"of": 3}', '{"of": {"no.such": ["x"], "triangle.g": "text", "slope.slope": [7, null]}}', "[1]", "null",
    "no JSON"])
def test_whatever_the_storage_holds_there_are_five_questions(visit, kept):
    page = visit("returning.html")
    key = "g_prime:" + page.evaluate("new URL('.', location.href).pathname") + "::mistakes"
    page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [key, kept])
    page.reload()
    assert len(questions(page)) == 5


def test_without_scripts_five_plain_questions_stand_there(visit):
    page = visit("returning.html", java_script_enabled=False)
    assert page.locator(".returning li").count() == 5
    page.locator(".returning summary").first.click()
    assert page.locator(".returning details p").first.is_visible()
    assert "the same for every reader" in page.locator(".returning").inner_text()


@pytest.mark.parametrize("screen", SCREENS)
def test_it_is_accessible_and_fits(visit, screen):
    page = visit("returning.html", **SCREENS[screen])
    for question in questions(page):
        question.get_by_role("radio").first.check()
    assert violations(page) == []
    assert overflow(page) <= 0


def test_the_page_brings_what_python_made(visit):
    """Topics, answers and words, whole: the script invents none."""
    page = visit("returning.html", java_script_enabled=False)
    data = json.loads(page.locator(".returning script").text_content())
    made = topics("sigmoid")
    assert data["says"] == words_of_mistakes("sigmoid")
    brought = {topic: [(one["asks"], one["right"].strip("`")) for one in each["questions"]]
               for topic, each in data["topics"].items()}
    assert brought == {topic: [(one.asks, one.right) for one in each] for topic, each in made.items()}
