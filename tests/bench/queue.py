#!/usr/bin/env python3
"""queue.py RELEASE_FOLDER [MESSAGES]: does cordboardd claim as fast from a long queue as from a short one?

Fills one folder with 100,000 queued messages and one with MESSAGES (1,000,000), starts cordboardd on each
against cordboard-smsc, and watches the SMSC for some seconds. Prints one line of JSON: time from the start
of the process to its bind and to its first submit, submits a second, the memory, and how long it takes to stop.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from built import program  # noqa: E402

SHORT = 100_000
WATCH_SECONDS = 8


class Smsc:
    def __init__(self, path):
        self.process = subprocess.Popen([path, "--commands", "--seed", "1"], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline().rpartition(":")[2])

    def status(self):
        self.process.stdin.write("status\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def wait(self, true_of, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            status = self.status()
            if true_of(status):
                return status
            time.sleep(0.005)
        sys.exit("queue: the SMSC waited in vain, it saw " + json.dumps(status))

    def stop(self):
        self.process.stdin.close()
        self.process.terminate()
        self.process.wait(20)


class Engine:
    """cordboardd over a folder of its own, with a carrier at the SMSC's port."""

    def __init__(self, path, folder, port):
        self.path, self.folder = path, folder
        Path(folder, "passphrase").write_text("bench of the queue\n")
        Path(folder, "passphrase").chmod(0o600)
        carrier = {"name": "lab", "kind": "smpp", "host": "127.0.0.1", "port": port, "bind": "transceiver",
                   "system_id": "bench", "password": "bench", "window": 500, "rate": 0, "tls": False}
        Path(folder, "lab.json").write_text(json.dumps(
            {"carriers": [carrier], "senders": [{"number": "+15550100142", "carrier": "lab"}]}))

    def start(self, *more):
        self.process = subprocess.Popen(
            [self.path, "--data-dir", self.folder, "--passphrase-file", f"{self.folder}/passphrase", *more],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def megabytes(self, key):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return round(int(re.search(rf"{key}:\s+(\d+)", status).group(1)) / 1024, 1)

    def cpu_seconds(self):
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def stop(self):
        self.process.terminate()
        self.process.wait(60)


def measure(release, queued):
    smsc = Smsc(program(release, "cordboard-smsc"))
    with tempfile.TemporaryDirectory(prefix="cordboard-bench-", dir=os.environ.get("BENCH_DIR")) as folder:
        engine = Engine(program(release, "cordboardd"), folder, smsc.port)
        engine.start("--provision", f"{folder}/lab.json")
        smsc.wait(lambda status: status["links"] == 1, 20)
        engine.stop()
        subprocess.run([program(release, "bench_fill"), "--data-dir", folder, "--messages", str(queued),
                        "--queued", "lab"], check=True, stdin=subprocess.DEVNULL)
        began = time.monotonic()
        engine.start()
        smsc.wait(lambda status: status["links"] == 1, 60)
        bound = time.monotonic() - began
        first = smsc.wait(lambda status: status["submits"] > 0, 60)["submits"]
        submitting, cpu = time.monotonic(), engine.cpu_seconds()
        # The short queue is gone before the time is.
        last = smsc.status()["submits"]
        while time.monotonic() - submitting < WATCH_SECONDS and last < queued:
            time.sleep(0.05)
            last = smsc.status()["submits"]
        per_second = (last - first) / (time.monotonic() - submitting)
        cpu = (engine.cpu_seconds() - cpu) / max(1, last - first) * 100_000
        result = {"queued": queued, "bound_s": round(bound, 2), "first_submit_s": round(submitting - began, 2),
                  "submits_per_s": round(per_second), "cpu_s_per_100k": round(cpu, 2), "rss_mb": engine.megabytes("VmRSS"),
                  "rss_peak_mb": engine.megabytes("VmHWM")}
        stopping = time.monotonic()
        engine.stop()
        result["stop_s"] = round(time.monotonic() - stopping, 2)
    smsc.stop()
    return result


def main():
    release, messages = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    short, long = measure(release, SHORT), measure(release, messages)
    print(json.dumps({"bench": "queue", "short": short, "long": long,
                      "ratio": round(long["submits_per_s"] / max(1, short["submits_per_s"]), 2)}))


if __name__ == "__main__":
    main()
