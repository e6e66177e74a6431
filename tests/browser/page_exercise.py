"""What a reader does with an exercise on a page, for the tests: write, press, read."""

RIGHT = {
    "g": "def g(z):\n    return 1 / (1 + np.exp(-z))\n",
    "g_prime": "def g_prime(z):\n    a = g(z)\n    return a * (1 - a)\n",
    "g_prime_from_a": "def g_prime_from_a(a):\n    return a * (1 - a)\n",
}
# The first chapter's: the triangle, which does without NumPy, and the slope.
G = "def g(z):\n    return 1 / (1 + math.exp(-z))\n"
SLOPE_AT = "def slope_at(z, h):\n    return (g(z + h) - g(z - h)) / (2 * h)\n"
SLOPE = "def slope(g, z, step=1e-6):\n    return (g(z + step) - g(z - step)) / (2 * step)\n"
WRONG_SIGN = "def g_prime(z):\n    return g(z) * (1 + g(z))\n"
# A browser that lets the course keep nothing. The theme keeps light and dark all the same, and would complain.
DENY_STORAGE = """for (const name of ["getItem", "setItem", "removeItem"]) {
    const allowed = Storage.prototype[name];
    Storage.prototype[name] = function (key, ...more) {
        if (key.startsWith("g_prime")) throw new DOMException("denied");
        return allowed.call(this, key, ...more);
    };
}"""


class Exercise:
    """The exercise of a page whose editors are named by their first function; the reader has come to it."""

    def __init__(self, page):
        self.page = page
        page.locator(".code-editor").first.scroll_into_view_if_needed()
        page.locator(".code-editor .cm-content").first.wait_for()

    def editor(self, name):
        return self.page.get_by_role("textbox", name=f"Your {name}", exact=True)

    def button(self, name, label):
        group = self.page.get_by_role("group", name=f"Run and check {name}", exact=True)
        return group.get_by_role("button", name=label, exact=True)

    def status(self, name):
        group = self.page.get_by_role("group", name=f"Run and check {name}", exact=True)
        outcome = group.locator("xpath=following-sibling::div[@aria-live][1]")
        return outcome.locator(".exercise-status").inner_text()

    def result(self, name):
        return self.page.get_by_role("region", name=f"Result for {name}", exact=True)

    def write(self, name, code):
        self.editor(name).click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(code)

    def press(self, name, label):
        """Press Check or Run and wait for its end; return the status line."""
        self.button(name, label).click()
        return self.finished(name)

    def finished(self, name):
        check = self.button(name, "Check").element_handle()
        self.page.wait_for_function("button => !button.disabled", arg=check)
        return self.status(name)

    def tab_to(self, target, back=False):
        """Press Tab until the element has the focus; Escape first where Tab indents."""
        wanted = target.element_handle()
        for _ in range(80):
            if self.page.evaluate("wanted => document.activeElement === wanted", wanted):
                return
            if "cm-content" in self.page.evaluate("document.activeElement.className"):
                self.page.keyboard.press("Escape")
            self.page.keyboard.press("Shift+Tab" if back else "Tab")
        raise AssertionError("80 presses of Tab did not reach the editor")

    def type(self, code):
        """Type code in place of what stands in the focused editor, key by key."""
        self.page.keyboard.press("Control+a")
        self.page.keyboard.press("Delete")
        head, *body = code.strip().split("\n")
        self.page.keyboard.type(head + "\n" + "\n".join(line.strip() for line in body))  # the editor indents

    def text(self, name):
        """The editor's text, line by line as it stands there."""
        return "\n".join(line.inner_text().rstrip("\n") for line in self.editor(name).locator(".cm-line").all())


def solve_triangle(page):
    """Write the triangle's two functions and check them; the exercise, which is passed."""
    exercise = Exercise(page)
    exercise.write("g", G)
    exercise.write("slope_at", SLOPE_AT)
    assert exercise.press("slope_at", "Check").startswith("All of it is right")
    return exercise
