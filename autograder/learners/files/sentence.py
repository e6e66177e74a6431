"""What a person reads about a file that cannot be graded."""

MOST_NAME, MOST = 80, 400


class BadSubmission(ValueError):
    """A file that cannot be graded; the message is one sentence that says why and what to do.

    Whatever the file's name or its content brings into the sentence: it is short and holds no control character.
    """

    def __init__(self, sentence):
        super().__init__(printable(sentence, MOST))


def shown(path):
    """The name of a file as it can be shown: a name may hold anything but a zero byte."""
    return printable(path, MOST_NAME)


def printable(text, most):
    """At most that many characters of a text, cut in its middle; none of them moves a cursor or breaks a line."""
    text = str(text)
    if len(text) > most:
        text = f"{text[:most // 2]}…{text[1 - most // 2:]}"
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
