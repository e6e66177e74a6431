"""Says where everything lies that `make` has made."""

import csv
import json
from pathlib import Path

from autograder.exercises.table import table

BUILD = Path("_build")
ASSETS = "html/_static/g_prime/pyodide/assets.json"
PLACES = [("Book", "html/index.html"), ("Release", "release"), ("Class", "class"),
          ("Gradebook", "class/gradebook.db"), ("Marks", "class/report/marks.csv"),
          ("Report", "class/report/index.html")]


def main():
    print()
    for name, place in PLACES:
        if (BUILD / place).exists():
            print(f"{name:<10} {BUILD / place}")
    proof = BUILD / "proof.json"
    if proof.exists():
        f = json.loads(proof.read_text())
        print(f"Grader     {f['wrong_refused']} of {f['wrong_total']} wrong answers refused, {f['wrong_named']} named; "
              f"{f['right_refused']} of {f['right_total']} right ones refused; {f['mutants_killed']} of "
              f"{f['mutants_total'] - f['mutants_equivalent']} mutants caught")
    marks = BUILD / "class" / "report" / "marks.csv"
    if marks.exists():
        with marks.open(newline="", encoding="utf8") as file:
            print(f"Class      {sum(1 for _ in csv.DictReader(file))} submissions graded")
    if (BUILD / ASSETS).exists():
        print(f"\n{checked_by(json.loads((BUILD / ASSETS).read_text()), table().values())}")
    print("Read the book with: make serve")


def checked_by(about, exercises):
    """By which engine the pages check, from their assets.json."""
    plain = [each.name for each in exercises if not each.needs]
    if not about["missing"]:
        return "The pages check every exercise: by the course's own server (make serve), elsewhere in the browser."
    return ("The pages check every exercise by the course's own server: make serve. Elsewhere "
            f"the browser checks {', '.join(plain)} alone, for NumPy could not be fetched for it: make wheel says why.")


if __name__ == "__main__":
    main()
