"""Makes the model of this folder again and compares it with what SHA256SUMS records.

    python make.py            make it in a temporary folder and compare
    python make.py --accept   put it into files/ and record its sums
"""

import sys
from hashlib import sha256
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
FILES = HERE / "files"
SUMS = HERE / "SHA256SUMS"

DIMENSIONS = 256
PRECISION = "int8"

MADE = ("config.json", "model.safetensors", "modules.json", "tokenizer.json")
WRITTEN_BY_HAND = ("LICENSE", "README.md")
MOST_BYTES = 8 * 1024 * 1024


def main(arguments: list[str]) -> None:
    """Make the model, then compare or accept it."""
    if arguments not in ([], ["--accept"]):
        raise SystemExit("Say nothing to compare, or --accept to record: python make.py [--accept]")
    with TemporaryDirectory() as folder:
        make(Path(folder))
        if arguments:
            accept(Path(folder))
        else:
            compare(Path(folder))


def make(folder: Path) -> None:
    """Write the files of the model into a folder."""
    from model2vec.model import quantize_model

    from distilled import distilled

    model = quantize_model(distilled(DIMENSIONS), quantize_to=PRECISION)
    model.save_pretrained(folder)


def accept(folder: Path) -> None:
    """Put what was made beside the card and the licence, and record the sums of all of it."""
    for name in MADE:
        copyfile(folder / name, FILES / name)
    paths = [FILES / name for name in sorted(MADE + WRITTEN_BY_HAND)]
    size = sum(path.stat().st_size for path in paths)
    if size > MOST_BYTES:
        raise SystemExit(f"The model takes {size:,} bytes; {MOST_BYTES:,} are the most. Choose fewer dimensions.")
    SUMS.write_text("".join(f"{digest(path)}  {path.relative_to(HERE).as_posix()}\n" for path in paths))
    print(f"Recorded {len(paths)} files, {size:,} bytes together, in {SUMS.name}.")


def compare(folder: Path) -> None:
    """Say which of the files that were made are not the recorded ones."""
    recorded = dict(reversed(line.split("  ")) for line in SUMS.read_text().splitlines())
    differing = [name for name in MADE if recorded[f"files/{name}"] != digest(folder / name)]
    if differing:
        raise SystemExit(
            f"Not the recorded bytes: {', '.join(differing)}. Other package versions or another kind of processor "
            "can be the reason; run evaluate.py before you record them with --accept."
        )
    print(f"All {len(MADE)} files that were made are byte for byte the recorded ones.")


def digest(path: Path) -> str:
    """The SHA-256 of a file, as sha256sum prints it."""
    return sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    main(sys.argv[1:])
