#!/usr/bin/env python3
"""console.py RELEASE_FOLDER [MESSAGES [THREADS [SECONDS]]]: the window over a full database, from the first click to a flood.

As many messages again are in one thread. Prints one line of JSON for each question; see bench_console.cpp.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

release = Path(sys.argv[1])
messages, threads, seconds = (sys.argv[2:] + ["1000000", "100000", "30"][len(sys.argv) - 2:])[:3]


def program(name):
    return str(next(path for path in release.rglob(name) if path.is_file() and path.stat().st_mode & 0o100))


with tempfile.TemporaryDirectory(prefix="cordboard-bench-") as folder:
    subprocess.run([program("bench_fill"), "--data-dir", folder, "--messages", messages, "--threads", threads,
                    "--busy", messages], check=True, stdin=subprocess.DEVNULL)
    subprocess.run([program("bench_console"), "--data-dir", folder, "--seconds", seconds], check=True,
                   stdin=subprocess.DEVNULL)
