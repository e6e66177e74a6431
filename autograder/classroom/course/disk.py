"""Files of a class that are there whole or not at all."""

import os
import secrets

PART = ".part"


def replace(path, data, mode=0o644):
    """Write a file in one step, over what was there.

    The part that is written first has a name of its own for each run, and goes again where the disk is full; what a
    killed run leaves, `sweep` takes away.
    """
    part = path.with_name(f".{path.name[:60]}.{secrets.token_hex(4)}{PART}")
    try:
        with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
            file.write(data)
        os.replace(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def sweep(folder, pattern):
    """Remove the parts that killed runs left: `pattern` says how deep they lie. Only while no other run writes."""
    for part in folder.glob(f"{pattern}/.*{PART}"):
        part.unlink(missing_ok=True)
