"""The digest of the corpus: it changes when any byte of any file in corpus/ does.

Run as a program it prints the digest, for corpus/DIGEST.
"""

import hashlib
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[1] / "corpus"


def corpus_digest(folder: Path = CORPUS) -> str:
    """SHA-256 over name, size and bytes of all files below the folder, in order of their names, DIGEST itself left out."""
    total = hashlib.sha256()
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    for name in sorted(files.keys() - {"DIGEST"}):
        content = files[name].read_bytes()
        total.update(f"{name}\0{len(content)}\0".encode())
        total.update(content)
    return total.hexdigest()


if __name__ == "__main__":
    print(corpus_digest())
