#!/usr/bin/env python3
"""start.py RELEASE_FOLDER [MESSAGES]: how long until the console is usable, and what it costs when idle.

Prints one line of JSON. The program says "usable after N ms" in its log when CORDBOARD_BENCH=1; the
wall-clock time here starts before the process does, so it also counts the loader.
"""

import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from built import program  # noqa: E402

STARTS = 5
IDLE_SECONDS = 10
USABLE = re.compile(r"usable after (\d+) ms")


class Console:
    """One run of the console over a data folder."""

    def __init__(self, path, folder):
        self.began = time.monotonic()
        self.process = subprocess.Popen(
            [path, "--data-dir", folder], stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
            env={**os.environ, "CORDBOARD_BENCH": "1", "QT_QPA_PLATFORM": "xcb", "QT_LOGGING_RULES": "cordboard.app=true"})
        self.log, self.said_ms, self.wall_ms = [], None, None
        self.usable = threading.Event()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stderr:
            self.log.append(line)
            match = USABLE.search(line)
            if match and not self.usable.is_set():
                self.said_ms, self.wall_ms = int(match.group(1)), round(1000 * (time.monotonic() - self.began))
                self.usable.set()
        self.usable.set()

    def wait_usable(self):
        if not self.usable.wait(60) or self.said_ms is None:
            self.stop()
            sys.exit("start: the console did not say that it is usable:\n" + "".join(self.log[-20:]))

    def cpu_seconds(self):
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def megabytes(self, key):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return round(int(re.search(rf"{key}:\s+(\d+)", status).group(1)) / 1024, 1)

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def idle_percent(console):
    """After a moment to settle: what start-up still does behind the window is not idling."""
    time.sleep(3)
    before = console.cpu_seconds()
    time.sleep(IDLE_SECONDS)
    return round(100 * (console.cpu_seconds() - before) / IDLE_SECONDS, 2)


def main():
    release, messages = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    cordboard = program(release, "cordboard")
    with tempfile.TemporaryDirectory(prefix="cordboard-bench-") as folder:
        subprocess.run([program(release, "bench_fill"), "--data-dir", folder, "--messages", str(messages)],
                       check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        said, wall = [], []
        for run in range(STARTS):
            console = Console(cordboard, folder)
            console.wait_usable()
            said.append(console.said_ms)
            wall.append(console.wall_ms)
            if run < STARTS - 1:
                console.stop()
        result = {"bench": "start", "messages": messages, "usable_ms": round(statistics.median(said)),
                  "wall_ms": round(statistics.median(wall)), "wall_ms_all": wall,
                  "idle_cpu_percent": idle_percent(console), "rss_mb": console.megabytes("VmRSS"),
                  "rss_peak_mb": console.megabytes("VmHWM")}
        console.stop()
    print(json.dumps(result))


if __name__ == "__main__":
    main()
