"""`autograder proof`."""


def add_commands(commands):
    proof = commands.add_parser("proof", help="try every known wrong and right answer and every mutant")
    proof.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    proof.set_defaults(run=run_proof)


def run_proof(options):
    """Not here yet: part D."""
    raise NotImplementedError
