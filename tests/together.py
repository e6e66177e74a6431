"""How pytest-xdist hands out tests: one by one, but a file whose tests share a fixture of their module as a whole.

Such a fixture costs seconds, and every process would make its own. (xdist's own mark for groups is not read by this
version of pytest.)
"""

import re
from functools import cache

from xdist.scheduler import LoadScopeScheduling

# A fixture of the module; or the proof, which takes all processors for a minute if the last build's is not fresh.
COSTLY = re.compile(r'@pytest\.fixture\(scope="module"|^def test_\w+\(proof\b', re.M)


class Together(LoadScopeScheduling):
    """Scopes are handed out, the ones with the most tests first."""

    def _split_scope(self, nodeid):
        file = nodeid.partition("::")[0]
        return file if shares(self.config.rootpath / file) else nodeid


@cache
def shares(path):
    return bool(COSTLY.search(path.read_text("utf8")))
