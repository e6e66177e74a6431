"""A learner's code, as cells that run and functions that are called: here, or in the sandbox."""
