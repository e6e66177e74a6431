"""Known mistakes: each is a wrong implementation and the message it earns, and nothing else.

There is no detector to write. A learner's answers are compared with the answers of the wrong
implementation; where they agree, the message is shown. A test runs every entry and expects its own message.
To add one, write the wrong function into the file of its exercise, in the place where it belongs: the most specific
come first. What every activation invites goes into `general`.
"""
