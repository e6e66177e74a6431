"""Which one edit makes a wrong function right? Edits of its text, put to the checks' own questions."""
