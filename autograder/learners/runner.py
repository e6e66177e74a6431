"""Runs a learner's cells, statement by statement, and calls their functions.

Stands alone, with `plain`, `statements` and `telling` beside it: standard library only. These and `stand_ins` are all
that the sandbox holds of the grader; the same files run in a notebook and in a page. They know no exercise.
"""

import ast
import linecache
import types
from contextlib import contextmanager, nullcontext, suppress

from autograder.learners.aside import Heard, aside
from autograder.learners.patience import MOST_OF_ATTEMPT, MOST_ROUNDS, Rounds, counted
from autograder.learners.plain import Unusable, plain, plain_after
from autograder.learners.reach import reaches_out
from autograder.learners.statements import FUTURE, UNREAD_HINTS, Statement, statements
from autograder.learners.telling import NEW_LINE, name_of_type, place, told, told_of_syntax, where, words_of

MOST_REMARKS = 100
MOST_WARNINGS = 10
WHOLE = -1      # the number of no statement: a cell as such


class Session:
    """A namespace, the sources that filled it, and the calls made in it.

    namespace: a dict that is used as it is; None is a new `__main__` that begins with the names of `given`. turn(far):
    makes the context in which alone a learner's code runs; far: what it changes in far places is looked for, too;
    None: it can have changed nothing.
    """

    def __init__(self, namespace=None, given=(), turn=nullcontext):
        self.main = types.ModuleType("__main__")
        self.namespace = vars(self.main) if namespace is None else namespace
        self.namespace.update(given)
        self.turn, self.sources, self.flags = turn, {}, 0
        self.is_at_home = namespace is None     # nothing that has run here reaches what the process shares
        self.lost: set[str] = set()     # names that a statement which failed should have made
        self.heard: Heard | None = Heard()
        self.instead: dict = {}         # functions that stand in the places of these names while a call lasts
        self.rounds, self.most_rounds = Rounds(), {"each": MOST_ROUNDS}     # of loops, in one call
        self.endless: dict = {}         # by name, the failure of a function that is not called again

    def run(self, cells, skip=(), tell=lambda cell, number: None):
        """Run (name, source) cells in order, each statement by itself; one that fails does not stop the next.

        A function whose name a later cell has given to what came of it, as `g = g(Z)` does, has it back at the end.
        Returns a remark on each that failed: (cell, number, (type, message, where), the names it would have bound).
        skip: those that are left out, as (cell, number), where WHOLE is all of a cell; the remark on one has no type
        and no message. tell(cell, number) is called before each statement, and with WHOLE before a cell is read.
        """
        remarks, used_up = [], {}
        with aside(self.heard):
            for cell, (name, source) in enumerate(cells):
                functions = self._functions()
                tell(cell, WHOLE)
                self._learn(name, source)
                whole = (cell, WHOLE) in skip
                for number, statement in [(WHOLE, Statement(1, source))] if whole else enumerate(statements(source)):
                    if (cell, number) in skip:
                        failure = "", "", where(name, source, statement.line)
                    else:
                        tell(cell, number)
                        failure = self._run_statement(name, statement)
                        used_up.update({name: functions[name] for name in statement.made_from_themselves()
                                        if name in functions})
                    if failure:
                        self.lost.update(statement.names())
                        remarks.append((cell, number, failure, statement.names()))
        self.namespace.update({name: function for name, function in used_up.items()
                               if name in self.namespace and not callable(self.namespace[name])})
        return remarks[:MOST_REMARKS]

    def _functions(self):
        return {name: value for name, value in self.namespace.items() if type(value) is types.FunctionType}

    def _learn(self, name, source):
        """Keep a cell's text for messages, and for a learner who asks for the source of a function."""
        self.sources[name], self.namespace["__file__"] = source, name
        linecache.cache[name] = (len(source), None, [f"{line}\n" for line in NEW_LINE.split(source)], name)

    def _run_statement(self, name, statement):
        """None if it ran, else (type, message, where)."""
        code = None
        try:
            code = statement.code(name, self.flags)
            self.flags |= code.co_flags & FUTURE
            self.rounds.begin(**self.most_rounds)
            with self._turn_of(code, True):
                execute(code, self.namespace)
        except BaseException as error:  # noqa: BLE001  (a learner's exit() is an error like another)
            if code is None:
                return told_of_syntax(error, name, self.sources[name])
            self._run_bare(name, statement, error)
            return told(error, self.sources, self._say)
        return None

    def _run_bare(self, name, statement, error):
        """A function whose hints or decorators name what could not be imported is defined without them."""
        bare = statement.bare() if type(error) is NameError and error.name in self.lost else None
        if bare is not None:
            with suppress(BaseException):   # its remark is made
                code = bare.code(name, self.flags | UNREAD_HINTS)
                with self._turn_of(code, True):
                    execute(code, self.namespace)

    def put(self, programs):
        """Put the functions that these programs make in the places of these names; programs: {name: source}, ours."""
        self.instead, self.endless = {}, {}
        for name, source in programs.items():
            own = {"__name__": "__main__"}
            with suppress(Exception):   # a learner may have broken what it imports: then nothing stands in
                exec(source, own)   # noqa: S102  (ours)
                self.instead[name] = own[name]

    def call(self, name, args, then=None, by_name=()):
        """Return a dict: `value` or `failure` (kind, type, message, where), `after`, `warnings`.

        by_name: the names of the last arguments, which go in by name.
        """
        if name not in self.endless:
            with replaced(self.namespace, self.instead):
                return self._call(name, args, then, by_name)
        return {"failure": self.endless[name]}

    def _call(self, name, args, then, by_name):
        if name not in self.namespace:
            return {"failure": ("missing", "", "", "")}
        function = self.namespace[name]
        if not callable(function):
            return {"failure": ("not_callable", name_of_type(function), "", "")}
        self.rounds.begin(**self.most_rounds)
        with aside(self.heard) as caught:
            try:
                places = len(args) - len(by_name)
                value = self._theirs(function, *args[:places], **dict(zip(by_name, args[places:], strict=True)))
                if then is not None:
                    self._theirs(function, *then)
            except BaseException as error:  # noqa: BLE001  (whatever a learner's function raises)
                if self.rounds.stop is None:
                    return {"failure": ("raised", *told(error, self.sources, self._say))}
            if self.rounds.stop is not None:    # also where their code has caught it
                self.endless[name] = "stopped", "", "", place(self.rounds.stop, "", self.sources)
                return {"failure": self.endless[name]}
            said = [words_of(one.message, self._say) for one in caught[:MOST_WARNINGS]]
            try:
                return {"value": plain(value), "after": tuple(map(plain_after, args)), "warnings": said}
            except Unusable as error:
                if type(value) is types.CoroutineType:
                    value.close()   # else Python says later that nobody has awaited it
                return {"failure": ("unusable", name_of_type(value), str(error), "")}

    def attempt(self, place, source, name, args, then=None, by_name=()):
        """`call` as if a statement had been written otherwise: it runs once more, and then its names are put back.

        place: the name of its cell. Nobody reads where an attempt stopped, so that is not looked for.
        """
        before, sources, self.sources = dict(self.namespace), self.sources, {}
        heard, self.heard = self.heard, None
        endless, most_rounds, self.endless = self.endless, self.most_rounds, {}
        try:
            self.most_rounds = {"together": MOST_OF_ATTEMPT}
            self.rounds.begin(**self.most_rounds)
            with aside():
                code = compile(counted(ast.parse(source), source, everywhere=True), place, "exec", self.flags, True)
                with self._turn_of(code, False):
                    execute(code, self.namespace)
            return self.call(name, args, then, by_name)
        except BaseException as error:  # noqa: BLE001  (an attempt may raise anything)
            return {"failure": ("raised", *told(error, {}, self._say))}
        finally:
            self.sources, self.heard, self.endless, self.most_rounds = sources, heard, endless, most_rounds
            self.namespace.clear()
            self.namespace.update(before)

    def _turn_of(self, code, far):
        """The learner's turn for a piece of their code; from one on that reaches out, each turn is looked at."""
        self.is_at_home = self.is_at_home and not reaches_out(code)
        return self.turn(None if self.is_at_home else far)

    def printed(self) -> str:
        """The beginning of what was printed, but for attempts."""
        return self.heard.text() if self.heard else ""

    def _theirs(self, function, *args, **named):
        """Call what is the learner's own, in the learner's turn."""
        with self.turn(None if self.is_at_home else False):
            return function(*args, **named)

    def _say(self, thing):
        return self._theirs(str, thing)


@contextmanager
def replaced(namespace, instead):
    """Other values stand in a namespace for a while; what has become of these names by then stays as it is."""
    before = {name: namespace[name] for name in instead if name in namespace}
    namespace.update(instead)
    try:
        yield
    finally:
        for name in [name for name in instead if namespace.get(name) is instead[name]]:
            del namespace[name]
            namespace.update({name: before[name]} if name in before else {})


def execute(code, namespace):
    """Run a statement; one that awaits, as a notebook's may, is driven to its end."""
    waiting = eval(code, namespace)     # noqa: S307  (a learner's own code: in the sandbox)
    if waiting is not None:
        try:
            while True:
                waiting.send(None)
        except StopIteration:
            pass
