"""What a person who typed a command can mend."""


class UserError(Exception):
    """Ends a command with exit code 2; the message is one sentence that says what to do."""
