"""Wrong answers beside the known mistakes: one file an exercise.

Other programs that give the same wrong answers as a known mistake share its message; of the rest only an
observation can be said. `expects` is the id of the message to earn, `source` where it was seen.
"""
