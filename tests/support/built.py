"""Where the build put a program."""
import os
import sys
from pathlib import Path


def program(release, name):
    found = [path for path in Path(release).rglob(name) if path.is_file() and os.access(path, os.X_OK)]
    if not found:
        sys.exit(f"{Path(sys.argv[0]).stem}: the build made no program {name}")
    return str(found[0])
