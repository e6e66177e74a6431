"""An object that can be anything, and is nothing: what a plot, a widget or a display is where there is none.

Stands alone: standard library only. Whatever a learner's code does with it ends at once and raises nothing.
"""

import sys
from dis import opmap

UNPACK, UNPACK_REST, MORE = (opmap[name] for name in ("UNPACK_SEQUENCE", "UNPACK_EX", "EXTENDED_ARG"))


class Nothing:
    """Every attribute, call, item, sum and comparison of it is there. It has no length, and one item in a loop."""

    def __init__(self, *args, **kwargs):
        pass

    def __call__(self, *args, **kwargs):
        """A function that is decorated stays itself: `@interact(z=(-6, 6))`."""
        return args[0] if len(args) == 1 and not kwargs and type(args[0]) is type(lambda: 0) else NOTHING

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)      # Python asks for these to learn what a thing can do
        return NOTHING

    def __setattr__(self, name, value):
        if type(self) is not Nothing:       # a class of the learner's that stands on it
            object.__setattr__(self, name, value)

    def __delattr__(self, name):
        self.__dict__.pop(name, None)

    def __iter__(self):
        """As many as `a, b, c = …` asks for, and else one."""
        return iter((NOTHING,) * wanted(sys._getframe(1)))

    def __next__(self):
        raise StopIteration

    def __init_subclass__(cls, **options):
        pass

    def __await__(self):
        return iter(())

    def __array__(self, dtype=None, copy=None):
        return sys.modules["numpy"].zeros((), dtype)

    def __mro_entries__(self, bases):
        return type("Nothing", (Nothing,), {}),     # a class of its own: a class may stand on several

    def __instancecheck__(self, thing):
        return isinstance(thing, Nothing)

    def __subclasscheck__(self, kind):
        return issubclass(kind, Nothing)

    def __eq__(self, other):
        return isinstance(other, Nothing)

    def __hash__(self):
        return 0

    def __exit__(self, *error):
        return False

    async def __aexit__(self, *error):
        return False

    def __bool__(self):
        return False

    def __len__(self):
        return 0

    def __index__(self):
        return 0

    def __float__(self):
        return 0.0

    def __complex__(self):
        return 0j

    def __str__(self):
        return ""

    def __format__(self, form):
        return ""

    def __bytes__(self):
        return b""

    def __fspath__(self):
        return ""

    def __dir__(self):
        return []


def wanted(frame):
    """How many values the statement unpacks that asks for them; 1 if it unpacks none."""
    code, at = frame.f_code.co_code, frame.f_lasti
    if at < 0 or code[at] not in (UNPACK, UNPACK_REST):
        return 1
    more = code[at - 1] if at >= 2 and code[at - 2] == MORE else 0
    return code[at + 1] + more * (256 if code[at] == UNPACK else 1)


def nothing(self, *args, **kwargs):
    return NOTHING


def no(self, other):
    return False


NOTHING = Nothing()
SUMS = "add sub mul matmul truediv floordiv mod divmod pow lshift rshift and or xor"
OTHERS = "getitem enter aenter array_ufunc array_function pos neg abs invert round reversed"
for name in [*SUMS.split(), *(f"r{name}" for name in SUMS.split()), *OTHERS.split()]:
    setattr(Nothing, f"__{name}__", nothing)
for name in ("lt", "le", "gt", "ge"):
    setattr(Nothing, f"__{name}__", no)
for name in ("setitem", "delitem", "int", "trunc", "floor", "ceil"):
    setattr(Nothing, f"__{name}__", lambda self, *args: 0)
