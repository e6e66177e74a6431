"""`autograder proof`: every known wrong and right answer and every mutant, tried in one run."""

import json
import sys
import time
from pathlib import Path


def add_commands(commands):
    proof = commands.add_parser("proof", help="try every known wrong and right answer and every mutant")
    proof.add_argument("--exercise", help="try this exercise alone")
    proof.add_argument("--all", action="store_true",
                       help="make a hundred wrong programs from each right answer, not two: some minutes")
    proof.add_argument("--golden", type=Path, metavar="FOLDER",
                       help="try the wrong answers alone, and write what a learner reads for each into files there")
    proof.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    proof.add_argument("--output", type=Path, metavar="FILE", help="write the figures there instead of printing them")
    proof.set_defaults(run=run_proof)


def run_proof(options):
    """Print or write the figures; the exit code is 0 if the grader holds and 1 if it does not."""
    from autograder.exercises.table import lookup, table
    from autograder.proof.figures import faults, figures, text
    from autograder.proof.golden import write
    from autograder.proof.trials import run_all, show, trials, wrong_trials

    exercises = [lookup(options.exercise).name] if options.exercise else list(table())
    if options.golden:
        write(options.golden, exercises, run_all(wrong_trials(exercises), show))
        return 0
    began = time.perf_counter()
    found = figures(run_all(trials(exercises, options.all), show), time.perf_counter() - began)
    said = json.dumps(found, indent=1, ensure_ascii=False) if options.json else text(found)
    if options.output:
        options.output.parent.mkdir(parents=True, exist_ok=True)
        options.output.write_text(said + "\n", "utf8")
    else:
        print(said)
    for fault in faults(found):
        print(f"autograder: {fault}", file=sys.stderr)
    return 1 if faults(found) else 0
