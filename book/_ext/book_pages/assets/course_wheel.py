"""The wheel that the page's Python loads: `solutions` and the checks, without what only a server runs."""

import base64
import hashlib
import tomllib
import zipfile

from .numpy_wheel import ROOT

# No page calls these; most of them need more than NumPy and the standard library.
LEFT_OUT = {"sandbox", "classroom", "proof", "server", "contracts", "returning", "files", "appeal.py", "cli.py",
            "check_file.py", "appeal_file.py", "derive_file.py", "terminal.py", "__main__.py", "__pycache__",
            "appeal.json", "collect.json", "returning.json", "server.json"}
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the same files make the same wheel, byte by byte


def project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf8"))["project"]


def sources():
    """(name in the wheel, bytes) of every module and data file, sorted."""
    for package in ("autograder", "solutions"):
        for file in sorted((ROOT / package).rglob("*")):
            name = file.relative_to(ROOT)
            if file.is_file() and not LEFT_OUT.intersection(name.parts):
                yield name.as_posix(), file.read_bytes()


def modules():
    """The dotted name of every module in the wheel."""
    names = [name.removesuffix(".py").removesuffix("/__init__") for name, _ in sources() if name.endswith(".py")]
    return [name.replace("/", ".") for name in names]


def write_wheel(folder):
    """Write the wheel into folder; return its path."""
    about = project()
    name, version = about["name"].replace("-", "_"), about["version"]
    info = f"{name}-{version}.dist-info"
    files = dict(sources())
    files[f"{info}/METADATA"] = f"Metadata-Version: 2.1\nName: {about['name']}\nVersion: {version}\n".encode()
    files[f"{info}/WHEEL"] = b"Wheel-Version: 1.0\nGenerator: g_prime\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    rows = [f"{path},sha256={record_hash(data)},{len(data)}" for path, data in files.items()]
    files[f"{info}/RECORD"] = "\n".join([*rows, f"{info}/RECORD,,", ""]).encode()
    path = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        for file, data in files.items():
            wheel.writestr(zipfile.ZipInfo(file, LONG_AGO), data, zipfile.ZIP_DEFLATED, compresslevel=9)
    return path


def record_hash(data):
    """A wheel's RECORD wants sha256 in URL-safe base64 without padding."""
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
