"""`python -m autograder`: the same as the console script."""

import sys

from autograder.cli import main

if __name__ == "__main__":     # the server's processes load this module under another name
    sys.exit(main())
