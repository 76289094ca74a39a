"""Makes the archive that the engine's Python imports from: compiled by that very Python, and only what is needed."""

import os
import re
import shutil
from collections.abc import Container, Iterator
from importlib._bootstrap_external import _code_to_timestamp_pyc
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

SITE = "/lib/python3.14/site-packages"

# What has a library that is not Python stays in a folder, as an archive could not hold it.
FOLDER = "pydantic_core/"

# Compiled messages for other versions of protobuf, types for editors, tests.
UNUSED = re.compile(r"^weaviate/proto/v1/v(4216|51|52|5261)/|\.(pyi|proto|sh|typed|map)$|(^|/)tests?/|__pycache__")
METADATA = re.compile(r"\.dist-info/METADATA$")


def make(wheels: str, folders: list[str], target: str, unpacked: str) -> None:
    """Compile wheels, and folders of our own, into one archive."""
    with ZipFile(target, "w") as archive:
        for name, content in (*in_wheels(wheels), *in_folders(folders)):
            if UNUSED.search(name) or (".dist-info/" in name and not METADATA.search(name)):
                continue
            if name.endswith(".py"):
                name, content = name + "c", compiled(content, f"{SITE}/{name}")
            if name.startswith(FOLDER):
                write(f"{unpacked}/{name}", content)
            else:
                add(archive, name, content)


def in_wheels(folder: str) -> Iterator[tuple[str, bytes]]:
    """The files of all wheels in a folder."""
    for wheel in sorted(name for name in os.listdir(folder) if name.endswith(".whl")):
        with ZipFile(f"{folder}/{wheel}") as whole:
            yield from ((name, whole.read(name)) for name in whole.namelist() if not name.endswith("/"))


def in_folders(folders: list[str]) -> Iterator[tuple[str, bytes]]:
    """The files of folders and of the folders in them."""
    for folder in folders:
        for parent, _, names in sorted(os.walk(folder)):
            for path in (os.path.join(parent, name) for name in sorted(names)):
                with open(path, "rb") as file:
                    yield os.path.relpath(path, folder), file.read()


def compiled(source: bytes, origin: str) -> bytes:
    """A source as Python keeps it compiled."""
    return bytes(_code_to_timestamp_pyc(compile(source, origin, "exec", dont_inherit=True)))


def add(archive: ZipFile, name: str, content: bytes) -> None:
    """Add a file without its date, so that an archive depends on its content alone."""
    archive.writestr(ZipInfo(name), content, ZIP_DEFLATED, 9)


def write(path: str, content: bytes) -> None:
    """Write a file and the folders that it is in."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(content)


def share(source: str, target: str, names: list[str]) -> None:
    """Take modules of the recorder as they are."""
    os.makedirs(target, exist_ok=True)
    for name in names:
        shutil.copyfile(f"{source}/{name}", f"{target}/{name}")


def leave_out(source: str, target: str, imported: Container[str]) -> None:
    """Copy an archive without the modules that are in memory already."""
    with ZipFile(source) as whole, ZipFile(target, "w") as archive:
        for name in whole.namelist():
            module = name.removesuffix(".pyc").removesuffix("/__init__").replace("/", ".")
            if not (name.endswith(".pyc") and module in imported):
                add(archive, name, whole.read(name))
