"""Python in the page without NumPy, and everything that can go wrong with a worker and its files."""

import pytest
from book_pages.assets import numpy_wheel
from page_exercise import RIGHT, Exercise
from static_server import PYTHON_FOLDER


def test_nothing_of_python_is_loaded_before_the_first_click(visit, server):
    """A page without an exercise loads the marks alone; one with an exercise only the list of what there is."""
    visit("plain.html").wait_for_load_state("networkidle")
    assert [name.rpartition("/")[2] for name, _ in server.sent if "g_prime/" in name] == ["marks.mjs"]
    visit("sigmoid.html").wait_for_load_state("networkidle")
    assert server.bytes_of("g_prime/exercise") > 0
    assert {name for name, _ in server.sent if "pyodide" in name} <= {PYTHON_FOLDER + "assets.json"}


@pytest.mark.usefixtures("without_numpy")
class TestWithoutNumpy:
    """A site that was built without the wheel."""

    def test_run_works_and_check_says_what_is_missing(self, visit):
        """Run needs no NumPy. Check names what is missing and the way to work locally."""
        exercise = Exercise(visit("sigmoid.html"))
        exercise.write("g", "import math\nprint(math.exp(0))")
        assert exercise.press("g", "Run") == "Ran."
        assert exercise.result("g").inner_text().strip() == "1.0"
        said = exercise.press("g", "Check")
        assert "This site cannot check this exercise" in said and "autograder check sigmoid sigmoid.ipynb" in said

    def test_the_page_says_so_before_it_loads_anything(self, visit, server):
        """A reader who comes to the exercise reads it there; Check says it once more, at once."""
        page = visit("sigmoid.html")
        exercise = Exercise(page)
        assert "This site cannot check this exercise" in page.locator(".exercise-nowhere").inner_text()
        exercise.write("g", RIGHT["g"])
        assert "This site cannot check this exercise" in exercise.press("g", "Check")
        assert {name for name, _ in server.sent if "pyodide" in name} == {PYTHON_FOLDER + "assets.json"}

    def test_an_error_names_the_line(self, visit):
        """Run shows Python's own message, with the line of the reader's editor."""
        exercise = Exercise(visit("sigmoid.html"))
        exercise.write("g", "x = 1\n\nx = = 2")
        assert exercise.press("g", "Run") == "Your code stopped with an error."
        told = exercise.result("g").inner_text()
        assert "your g, line 3" in told and "SyntaxError: invalid syntax" in told
        exercise.write("g", "def f():\n    return 1 / 0\n\nf()")
        exercise.press("g", "Run")
        told = exercise.result("g").inner_text()
        assert "your g, line 4" in told and "your g, line 2" in told and "ZeroDivisionError" in told
        assert "page_session" not in told and "exec" not in told

    def test_stop_ends_an_endless_loop_and_python_comes_back(self, visit):
        """Stop works at once; the next Run finds a new Python."""
        page = visit("sigmoid.html")
        exercise = Exercise(page)
        exercise.write("g", "print(1)")
        exercise.press("g", "Run")
        exercise.write("g", "while True:\n    print('again')")
        exercise.button("g", "Run").click()
        page.wait_for_timeout(1500)
        exercise.button("g", "Stop").click()
        assert exercise.finished("g") == "Stopped."
        assert exercise.result("g").locator("pre").inner_text().startswith("again")
        exercise.write("g", "print(2)")
        assert exercise.press("g", "Run") == "Ran."

    def test_an_endless_loop_is_stopped_after_ten_seconds(self, visit):
        """Nobody has to press Stop."""
        exercise = Exercise(visit("sigmoid.html"))
        exercise.write("g", "while True: pass")
        assert exercise.press("g", "Run").startswith("Stopped after 10 seconds.")

    def test_stop_works_while_python_is_loading(self, visit, server):
        """A reader on a slow line can change their mind."""
        server.bits_per_second = 2_000_000
        exercise = Exercise(visit("sigmoid.html"))
        exercise.button("g", "Run").click()
        exercise.page.get_by_text("Loading Python, about").first.wait_for()
        exercise.button("g", "Stop").click()
        assert exercise.finished("g") == "Stopped."

    def test_very_much_output_is_cut(self, visit):
        """A million lines do not freeze the page."""
        exercise = Exercise(visit("sigmoid.html"))
        exercise.write("g", "for n in range(10**6):\n    print(n)")
        assert exercise.press("g", "Run") == "Ran."
        assert exercise.result("g").inner_text().endswith("These are the first 8000 characters.")

    def test_start_over_brings_the_stub_back_and_undo_the_code(self, visit):
        """Start over can be undone."""
        page = visit("sigmoid.html")
        exercise = Exercise(page)
        stub = exercise.text("g")
        exercise.write("g", "x = 1")
        exercise.button("g", "Start over").click()
        assert exercise.text("g") == stub
        page.keyboard.press("Control+z")
        assert exercise.text("g") == "x = 1"


@pytest.mark.usefixtures("with_numpy")
class TestBrokenFiles:
    """A wheel that is not the published one must never run."""

    wheel = PYTHON_FOLDER + numpy_wheel.entry()["file_name"]
    # What Chromium itself writes to the console of a page whose file does not come.
    complaints = ("Failed to load resource", "Failed to find a valid digest", "The following error occurred",
                  "Failed to load", "Failed to fetch")

    def refused(self, visit):
        page = visit("sigmoid.html")
        page.expected_errors = self.complaints
        exercise = Exercise(page)
        exercise.write("g", RIGHT["g"])
        return exercise.press("g", "Check")

    def test_one_changed_byte_is_refused(self, visit, server, site):
        """The lock's sha256 decides."""
        data = bytearray((site / self.wheel).read_bytes())
        data[len(data) // 2] ^= 1
        server.swap[self.wheel] = bytes(data)
        assert "numpy did not arrive as this site published it" in self.refused(visit)

    def test_a_lost_file_is_refused(self, visit, server):
        """A 404 is told in the same words."""
        server.swap[self.wheel] = None
        assert "numpy did not arrive as this site published it" in self.refused(visit)

    def test_a_changed_grader_is_refused(self, visit, server, site):
        """Our own wheel is held to its sha256 too."""
        own = next((site / PYTHON_FOLDER).glob("g_prime_course-*.whl"))
        data = bytearray(own.read_bytes())
        data[len(data) // 2] ^= 1
        server.swap[PYTHON_FOLDER + own.name] = bytes(data)
        assert "g-prime-course did not arrive as this site published it" in self.refused(visit)


def test_no_network_at_all_is_told_and_the_text_stays(visit):
    """The line goes down after the page came: the reader learns it, and can go on when it is back."""
    page = visit("sigmoid.html")
    page.expected_errors = ("ERR_INTERNET_DISCONNECTED", "Failed to load", "Failed to fetch")
    exercise = Exercise(page)
    exercise.write("g", "print(1)")
    page.context.set_offline(True)
    assert exercise.press("g", "Run").startswith("Python could not be loaded.")
    assert exercise.text("g") == "print(1)"
    page.context.set_offline(False)
    assert exercise.press("g", "Run") == "Ran."
