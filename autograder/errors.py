"""What a person who typed a command can mend, and what they meant to end."""


class UserError(Exception):
    """Ends a command with exit code 2; the message is one sentence that says what to do."""


def let_interrupt(error: BaseException) -> None:
    """Raise KeyboardInterrupt if an error arose in the wake of one: what falls over in putting away is no fault."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, KeyboardInterrupt):
            raise KeyboardInterrupt from None
        cause = cause.__cause__ or cause.__context__
