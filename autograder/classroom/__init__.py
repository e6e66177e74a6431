"""A class: nbgrader's course directory, grading it, reporting on it."""

import sys

# nbgrader loads jsonschema, which loads a grammar of web addresses if it finds one: a second, for nothing here.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
