"""What a learner is called: from the words of a path to the name of a folder.

A name has one form, whatever system wrote it: accents composed, no mark that is not seen, one blank at a time.
"""

import re
import unicodedata

from autograder.classroom.course.find import LONGEST_NAME
from autograder.classroom.course.meant import A_COPY, OF_SYSTEMS, without_ending
from autograder.learners.files.sentence import BadSubmission, shown
from autograder.sentences import say
from autograder.texts.text import names

LONGEST_BYTES = 200     # of a folder's name: systems bear 255
FORBIDDEN = re.compile(r'[/\\:*?"<>|]')
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?|\..*|-.*", re.IGNORECASE)
INVISIBLE = ("Cc", "Cf", "Co", "Cn", "Zl", "Zp")
# Words that a file or folder is called by and a learner is not; a name that holds another word is left whole.
ORDINARY = frozenset((
    "g", "prime", "course", "saved", "work", "submission", "submissions", "submitted", "class", "classes", "download",
    "downloads", "archive", "archives", "inbox", "homework", "assignment", "assignments", "exercise", "exercises",
    "solution", "solutions", "notebook", "notebooks", "untitled", "file", "files", "copy", "final", "new", "old",
    "my", "all", "the", "week", "handed", "in", "of", "and", "zip", "answer", "answers", "task", "tasks",
    "checkpoint", "late"))
PAGES = re.compile(r"^g[_ -]?prime[_ -]?(saved[_ -])?(course|work)(?![^\W_])", re.IGNORECASE)
NUMBER = re.compile(r"v?\d+")
BETWEEN = r"[\s_.,;:()\[\]+-]*"
MOODLE = re.compile(r"(?P<name>.+?)_(?P<id>\d+)_assignsubmission_[a-z]+_?(?P<file>.*)\Z", re.DOTALL)
CANVAS = re.compile(r"(?P<name>[^_].*?)(?:_LATE)?_(?P<id>\d+)_(?P<work>\d+)_(?P<file>.+)\Z", re.DOTALL)
NOBODY = {"participant", "anon", "anonymous"}       # where the system hides who it is


def cleaned(name):
    """(the name of a learner's folder, "") or ("", the sentence that says why there can be none)."""
    made = unicodedata.normalize("NFC", name)
    made = "".join(" " if sign.isspace() else sign for sign in made
                   if sign.isspace() or unicodedata.category(sign) not in INVISIBLE)
    made = re.sub(" +", " ", made).strip()
    try:
        size = len(made.encode())
    except UnicodeEncodeError:
        size = 0
    if not size or not made.isprintable() or len(made) > LONGEST_NAME or size > LONGEST_BYTES \
            or FORBIDDEN.search(made) or RESERVED.fullmatch(made) or OF_SYSTEMS.fullmatch(made):
        return "", str(BadSubmission(say("collect.name", name=shown(name))))
    return made, ""


def by_system(part, last=True):
    """(name, number, rest of the file's name) if Moodle or, of a file, Canvas wrote this part of a path; else None."""
    found = MOODLE.match(part) or (CANVAS.match(part) if last else None)
    if not found or exercise_in(found["name"]) and found.re is CANVAS:
        return None
    return found["name"], found["id"], found["file"]


def words_of(exercise):
    """An exercise's name as people write it: leaky_relu, leaky-relu, Leaky ReLU, leakyrelu."""
    return r"(?<![^\W_])" + r"[\s_-]*".join(map(re.escape, exercise.split("_"))) + r"(?![^\W_])"


def exercises_in(text):
    """The exercises that a text names, and what is left of it. The longest name first: relu is a part of another."""
    found = []
    for name in sorted(names(), key=len, reverse=True):
        text, count = re.subn(words_of(name), " ", text, flags=re.IGNORECASE)
        found += [name] * bool(count)
    return found, text


def exercise_in(text):
    """The one exercise that a text names; "" if it names none or several."""
    found, _ = exercises_in(without_ending(text))
    return found[0] if len(found) == 1 else ""


def person_in(text):
    """What is left of a file's or folder's name as a learner's; "" if these are ordinary words alone."""
    _, rest = exercises_in(A_COPY.sub("", PAGES.sub("", without_ending(re.sub(r"\.zip$", "", text, flags=re.I)))))
    rest = re.sub(rf"^{BETWEEN}|{BETWEEN}$", "", re.sub(r"[\s_-]*\s[\s_-]*", " ", rest))
    tokens = re.findall(r"[^\W_]+", rest.casefold())
    return rest if any(token not in ORDINARY and not NUMBER.fullmatch(token) for token in tokens) else ""
