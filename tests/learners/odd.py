"""Right answers with something odd around them, as honest people hand them in. Each earns what the plain one earns.

A program is written with `<g>`, and `<slopes>` for the other two functions; without these, the text is what stands
between them. `NEVER` holds those that end or outlive the process they run in: they are for the sandbox alone.
"""
# ruff: noqa: E501  (a row of a table stays one row)

FUNCTIONS = {
    "<g>": "def g(z):\n    return 1 / (1 + np.exp(-z))\n",
    "<g_prime>": "def g_prime(z):\n    a = g(z)\n    return a * (1 - a)\n",
    "<g_prime_from_a>": "def g_prime_from_a(a):\n    return a * (1 - a)\n",
}


def program(text):
    """The text of an odd program, whole."""
    text = text if "<slopes>" in text or "g_prime" in text else f"<g>\n{text}\n<slopes>"
    text = text.replace("<slopes>", "<g_prime>\n<g_prime_from_a>")
    for name, source in FUNCTIONS.items():
        text = text.replace(name, source)
    return text


PLOTS = {
    "a plot": "import matplotlib.pyplot as plt\nz = np.linspace(-6, 6)\nplt.plot(z, g(z))\nplt.show()",
    "one line of a plot": "import matplotlib.pyplot as plt\nline, = plt.plot([1, 2])\nline.set_color('red')",
    "three axes": "import matplotlib.pyplot as plt\nfig, (a, b, c) = plt.subplots(1, 3)\na.set(title='g')",
    "axes in rows": "import matplotlib.pyplot as plt\nfig, ((a, b), (c, d)) = plt.subplots(2, 2)\nd.grid()",
    "axes with a rest": "import matplotlib.pyplot as plt\nfirst, *rest = plt.subplots(1, 4)[1]\nfirst.plot([1])",
    "a histogram": "import matplotlib.pyplot as plt\nn, bins, bars = plt.hist(g(np.arange(9.0)))\nw = bins[1] - bins[0]",
    "limits": "import matplotlib.pyplot as plt\nlow, high = plt.ylim()\nplt.ylim(low - 0.1 * (high - low), high + 1)",
    "is it an axes": "import matplotlib.pyplot as plt\nassert isinstance(plt.gca(), plt.Axes)",
    "an axes of one's own": "import matplotlib.pyplot as plt\nclass My(plt.Axes):\n    def draw_it(self):\n        return 1",
    "a version": "import matplotlib\nassert int(matplotlib.__version__.split('.')[0]) >= 2",
    "three dimensions": "import matplotlib.pyplot as plt\nfrom mpl_toolkits.mplot3d import Axes3D\n"
                        "ax = plt.figure().add_subplot(projection='3d')\nax.set_zlim(*ax.get_zlim())",
    "pylab": "from pylab import *\nplot(linspace(0, 1), linspace(0, 1))\nshow()",
    "pylab above all": "from pylab import *\ndef g(z):\n    return 1 / (1 + exp(-z))\n<slopes>",
    "an animation": "import matplotlib.pyplot as plt\nfrom matplotlib.animation import FuncAnimation\n"
                    "anim = FuncAnimation(plt.figure(), lambda n: [], frames=3)",
    "seaborn": "import seaborn as sns\nsns.set_theme()\nsns.lineplot(x=[1], y=[2])",
    "a style": "import matplotlib.pyplot as plt\nplt.rcParams['figure.dpi'] = 100\nwith plt.style.context('ggplot'):\n"
               "    plt.plot([1])",
    "a slider": "from ipywidgets import interact\n@interact(z=(-6.0, 6.0))\ndef look(z=0.0):\n    return g(z)",
    "a plot inside the functions": "import matplotlib.pyplot as plt\ndef g(z):\n    a = 1 / (1 + np.exp(-z))\n"
                                   "    plt.plot(z, a)\n    return a\n<slopes>",
    "an axes for the functions": "import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\ndef g(z):\n"
                                 "    a = 1 / (1 + np.exp(-z))\n    ax.plot(z, a)\n    return a\n<slopes>",
    "a plot's numbers": "import matplotlib.pyplot as plt\nhandles, labels = plt.gca().get_legend_handles_labels()\n"
                        "for h in handles:\n    h.remove()\nassert len(plt.gca().lines) >= 0",
    "a progress bar": "from tqdm import tqdm\nfor n in tqdm(range(3)):\n    g(n)\nassert n == 2",
    "perhaps a plot": "try:\n    import matplotlib.pyplot as plt\nexcept ImportError:\n    plt = None\nif plt:\n"
                      "    plt.plot([1])",
}
NOTEBOOKS = {
    "display": "from IPython.display import display, HTML\ndisplay(HTML('<b>g</b>'))",
    "display without an import": "display(g(0.0))",
    "help": "help(g)\nhelp()",
    "magics as IPython writes them": "get_ipython().run_line_magic('matplotlib', 'inline')\n"
                                     "files = get_ipython().getoutput('ls')\nget_ipython().system('ls')",
    "where am I": "if 'google.colab' in str(get_ipython()):\n    from google.colab import drive",
    "Colab's drive": "from google.colab import drive\ndrive.mount('/content/drive')",
    "the course's own first lines": "from autograder import points\nfrom solutions.activations import ACTIVATIONS\n<g>\n"
                                    "points('sigmoid', 'g', globals())\n<slopes>",
    "a test against the course": "from solutions.activations import ACTIVATIONS\n"
                                 "assert np.allclose(g(1.0), ACTIVATIONS['sigmoid'].g(1.0))",
    "await": "import asyncio\nasync def wait():\n    await asyncio.sleep(0)\n    return 1\nx = await wait()",
    "await for long": "import asyncio\nawait asyncio.sleep(0.01)",
    "a loop of its own": "import asyncio\nasync def main():\n    return g(0.0)\nasyncio.run(main())",
    "the last value": "g(0.0)\nprint(_)",
    "a number of a cell": "print(Out[3], In[2])",
    "a file exported from Kaggle": "import os\nfor folder, _, files in os.walk('/kaggle/input'):\n    print(files)\n"
                                   "import pandas as pd",
}
ENDS = {
    "exit": "exit()",
    "quit": "quit(0)",
    "sys.exit": "import sys\nsys.exit('done')",
    "a main that exits": "import sys\ndef main():\n    print(g(0.0))\n    return 0\nif __name__ == '__main__':\n"
                         "    sys.exit(main())",
    "an exception": "raise ValueError('look here')",
    "an interrupt": "raise KeyboardInterrupt",
    "the end of an iteration": "raise StopIteration",
    "a generator's end": "raise GeneratorExit",
    "a group of exceptions": "raise ExceptionGroup('two', [ValueError(1), TypeError(2)])",
    "an exception that cannot be told": "class Bad(Exception):\n    def __str__(self):\n        raise self\n"
                                        "    __repr__ = __str__\nraise Bad",
    "a test that fails": "assert g(0.0) == 0.7, 'no'",
    "a division": "1 / 0",
    "a name that is not there": "prnt(g(0.0))",
    "recursion without end": "def f(n):\n    return f(n + 1)\nf(0)",
    "unittest": "import unittest\nclass T(unittest.TestCase):\n    def test(self):\n        self.assertEqual(g(0.0), 3)\n"
                "unittest.main(argv=['x'])",
    "argparse": "import argparse\np = argparse.ArgumentParser()\np.add_argument('file')\np.parse_args([])",
}
BROKEN = {
    "an open bracket": "print(g(0.0)",
    "an open bracket in a function": "def twice(z):\n    return (g(z) + g(z)\n",
    "half a line": "x =",
    "an open string": "'''a note\nto myself",
    "no colon": "def twice(z)\n    return 2 * z",
    "no body": "def twice(z):\n",
    "a bad indent": "def twice(z):\n    a = 1\n  return a",
    "prose": "Here I wrote the sigmoid first.",
    "Python 2": "print 'hello'",
    "return at the margin": "return g",
    "break at the margin": "break",
    "a merge's marks": "<<<<<<< HEAD\nx = 1\n=======\nx = 2\n>>>>>>> mine",
    "a bracket too many": "print(g(0.0)))",
    "the margin in a text": 'NOTE = """\nat the margin (\n"""\nx = (',
    "an else alone": "if g:\n    pass\nelse\n    pass",
    "a cell with an indent": "    x = 1\n    y = 2",
    "quotes of a word processor": "print(“hello”)",
    "a brace": "def twice(z) {\n  return 2 * z;\n}",
}
SETTINGS = {
    "np.seterr": "np.seterr(all='raise')",
    "warnings are errors": "import warnings\nwarnings.simplefilter('error')",
    "warnings are off": "import warnings\nwarnings.filterwarnings('ignore')",
    "print options": "np.set_printoptions(precision=2, suppress=True, formatter={'float': '{:.1f}'.format})",
    "a seed": "import random\nnp.random.seed(3)\nrandom.seed(3)\nprint(np.random.rand())",
    "a low recursion limit": "import sys\nsys.setrecursionlimit(60)",
    "a high recursion limit": "import sys\nsys.setrecursionlimit(10**5)",
    "another folder": "import os\nos.chdir(os.path.dirname(os.path.abspath(__file__)))",
    "another place": "from pathlib import Path\nDATA = Path(__file__).parent / 'data.csv'\nprint(DATA.read_text())",
    "the output's encoding": "import sys\nsys.stdout.reconfigure(encoding='utf-8')\nprint('σ')",
    "the output as bytes": "import sys\nsys.stdout.buffer.write(b'g')\nsys.stdout.flush()",
    "the output replaced": "import io, sys\nsys.stdout = io.StringIO()\nprint(g(0.0))",
    "the output closed": "import sys\nsys.stdout.close()\nprint('x')",
    "the path": "import sys\nsys.path.insert(0, '..')\nsys.path.append('lib')",
    "an environment": "import os\nos.environ['TF_CPP_MIN_LOG_LEVEL'] = '3'",
    "logging": "import logging\nlogging.basicConfig(level=logging.DEBUG)\nlogging.info('g')",
    "no garbage collection": "import gc\ngc.disable()\ngc.enable()",
    "built-in names by accident": "sum = 0\nlist = [1, 2]\nmax = len = 3\nstr = 'x'\ntype = id = input = None",
    "a built-in name for everybody": "import builtins\nbuiltins.sum = None\nbuiltins.abs = lambda x: 0\n"
                                     "builtins.print = lambda *x: None",
    "len for everybody": "import builtins\nbuiltins.len = builtins.isinstance = None",
    "another maximum": "np.maximum = max",
    "another math": "import math\nmath.exp = None",
    "the table emptied": "from solutions.activations import ACTIVATIONS\nACTIVATIONS.clear()",
    "a row changed": "from solutions.activations import ACTIVATIONS\nACTIVATIONS['sigmoid'] = ACTIVATIONS['tanh']",
}
WORLDS = {
    "its own main": "from __main__ import g as again\nassert again is g",
    "timeit from main": "import timeit\nprint(timeit.timeit('g(0.0)', setup='from __main__ import g', number=3))",
    "a class that is pickled": "import pickle\nclass Layer:\n    W = 1\nassert pickle.loads(pickle.dumps(Layer())).W == 1",
    "a data class": "from __future__ import annotations\nfrom dataclasses import dataclass\n@dataclass\nclass Layer:\n"
                    "    W: np.ndarray\n    b: float = 0.0",
    "the source of a function": "import inspect\nassert 'np.exp' in inspect.getsource(g)",
    "a profile": "import cProfile\ncProfile.run('g(0.0)')",
    "doctest": "import doctest\nprint(doctest.testmod())",
    "a question": "name = input('Your name? ')",
    "a question again and again": "while True:\n    answer = input('Again? ')\n    if answer == 'no':\n        break",
    "lines from a keyboard": "import sys\nfor line in sys.stdin:\n    print(line)",
    "a thread": "import threading\nt = threading.Thread(target=g, args=(0.0,))\nt.start()\nt.join()",
    "a pool": "from multiprocessing.pool import ThreadPool\nprint(ThreadPool(2).map(g, [0.0, 1.0]))",
    "a program": "import subprocess\nprint(subprocess.run(['true'], check=True))",
    "a file that is not there": "data = np.loadtxt('data.csv')",
    "a result kept in a file": "np.savetxt('g.csv', g(np.arange(3.0)))",
    "a library that is not there": "import torch_that_nobody_has as t\nassert t.sigmoid(t.tensor(0.0)) == 0.5",
    "a helper of one's own": "from my_helpers import plot_curve\nplot_curve(g)",
    "a future import below": "from __future__ import annotations\ndef h(z: Unknown) -> Unheard:\n    return z",
    "a loop of prints": "for n in range(2000):\n    print(n, end='')",
    "a loop and its warnings": "for n in range(300):\n    np.log(-1.0 * np.ones(2))",
    "exec": "exec('def h(z):\\n    return z')\nassert h(1) == 1\nprint(eval('g(0.0)'))",
    "its own names": "globals()['helper'] = g\nprint(sorted(vars()), sorted(locals()))\ndel helper",
    "another name for itself": "__name__ = 'mine'\n__all__ = ['g']",
    "this": "import this",
    "a clock": "import time\nt = time.time()\ng(np.zeros(9))\nprint(f'{time.time() - t:.3f} s')\ntime.sleep(0.01)",
    "an exit handler": "import atexit\natexit.register(lambda: None)",
    "an exception hook": "import sys\nsys.excepthook = lambda *x: None\nsys.displayhook = None",
}
STYLES = {
    "a lambda": "<g>\n<g_prime>\ng_prime_from_a = lambda a: a * (1 - a)",
    "a partial": "from functools import partial\ndef bell(scale, a):\n    return scale * a * (1 - a)\n<g>\n<g_prime>\n"
                 "g_prime_from_a = partial(bell, 1.0)",
    "an object that is called": "class Sigmoid:\n    def __call__(self, z):\n        return 1 / (1 + np.exp(-z))\n"
                                "g = Sigmoid()\n<slopes>",
    "a method": "class F:\n    def slope(self, a):\n        return a * (1 - a)\n<g>\n<g_prime>\ng_prime_from_a = F().slope",
    "a decorator": "import functools, time\ndef timed(f):\n    @functools.wraps(f)\n    def inner(*args):\n"
                   "        t = time.perf_counter()\n        try:\n            return f(*args)\n        finally:\n"
                   "            print(time.perf_counter() - t)\n    return inner\n@timed\n<g>\n<slopes>",
    "one in another's branch": "if True:\n    def g(z):\n        return 1 / (1 + np.exp(-z))\nelse:\n    g = None\n<slopes>",
    "made in a try": "try:\n    def g(z):\n        return 1 / (1 + np.exp(-z))\n    oops\nexcept NameError:\n    pass\n"
                     "<slopes>",
    "half of a statement": "if True:\n    def g(z):\n        return 1 / (1 + np.exp(-z))\n    oops\n<slopes>",
    "several on a line": "<g>\na = 1; b = oops; c = 3\nassert c == 3\n<slopes>",
    "everything of NumPy": "from numpy import *\nfrom math import *\n<g>\n<slopes>",
    "names of one's own": "σ = lambda z: 1 / (1 + np.exp(-z))\n<g>\ng_prime = lambda z: σ(z) * (1 - σ(z))\n<g_prime_from_a>",
    "prints inside": "def g(z):\n    print('g of', z)\n    return 1 / (1 + np.exp(-z))\n<slopes>",
    "a question inside": "def g(z):\n    try:\n        input('Go on? ')\n    except EOFError:\n        pass\n"
                         "    return 1 / (1 + np.exp(-z))\n<slopes>",
    "written twice": "def g(z):\n    return 0 * z\n<g>\n<slopes>",
    "first wrong, then broken": "<g>\ndef g(z):\n    return 1 / (1 + np.exp(-z)\n\n<slopes>",
    "a form feed": "<g>\n\x0c\n<g_prime>\n\x0c<g_prime_from_a>",
    "Windows lines": program("<g>\n<slopes>").replace("\n", "\r\n"),
    "old Mac lines": program("<g>\n<slopes>").replace("\n", "\r"),
    "tabs": program("<g>\n<slopes>").replace("    ", "\t"),
    "a coding line": "#!/usr/bin/env python\n# -*- coding: latin-1 -*-\n<g>\n<slopes>",
    "a strange escape": "<g>\nPATTERN = '\\d+ \\s'\n<slopes>",
    "a match": "match g:\n    case None:\n        pass\n    case other:\n        same = other",
    "annotations": "import numpy.typing as npt\nh: float = 1e-5\nunknown: Nowhere\n<g>\n<slopes>",
}
ODD = {**PLOTS, **NOTEBOOKS, **ENDS, **BROKEN, **SETTINGS, **WORLDS, **STYLES}

NEVER = {
    "an endless loop": "while True:\n    pass",
    "two endless loops": "while True:\n    pass\nx = 1\nwhile True:\n    pass",
    "sleep": "import time\ntime.sleep(1000)",
    "the process's end": "import os\nos._exit(0)",
    "abort": "import os\nos.abort()",
    "a crash": "import ctypes\nctypes.string_at(0)",
    "a huge power": "9 ** 9 ** 9 ** 9",
    "all memory": "big = np.ones(10**9)",
    "a debugger": "breakpoint()",
    "a debugger by name": "import pdb\npdb.set_trace()",
    "an alarm": "import signal\nsignal.alarm(1)",
    "every file closed": "import os\nos.closerange(0, 100)",
    "a program in its place": "import os\nos.execv('/bin/true', ['true'])",
    "a fork": "import os\nif os.fork() == 0:\n    os._exit(0)",
    "a server": "from http.server import HTTPServer, BaseHTTPRequestHandler\n"
                "HTTPServer(('', 8000), BaseHTTPRequestHandler).serve_forever()",
    "a download": "from urllib.request import urlopen\nprint(urlopen('http://example.invalid').read())",
    "an install": "import subprocess, sys\nsubprocess.check_call([sys.executable, '-m', 'pip', 'install', 'x'])",
}
