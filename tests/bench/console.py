#!/usr/bin/env python3
"""console.py RELEASE_FOLDER [MESSAGES [THREADS [SECONDS]]]: the window over a full database, from the first click to a flood.

As many messages again are in one thread. Prints one line of JSON for each question; see bench_console.cpp.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from built import program  # noqa: E402

release = sys.argv[1]
messages, threads, seconds = (sys.argv[2:] + ["1000000", "100000", "30"][len(sys.argv) - 2:])[:3]

with tempfile.TemporaryDirectory(prefix="cordboard-bench-") as folder:
    subprocess.run([program(release, "bench_fill"), "--data-dir", folder, "--messages", messages, "--threads", threads,
                    "--busy", messages], check=True, stdin=subprocess.DEVNULL)
    subprocess.run([program(release, "bench_console"), "--data-dir", folder, "--seconds", seconds], check=True,
                   stdin=subprocess.DEVNULL)
