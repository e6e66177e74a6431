"""A derivation that a reader types line by line: is every line still the slope, and which is the first that is not?

`formula` reads a line, `value` computes it at a place, `lines` compares the lines. Nothing that was typed is ever run.
"""
