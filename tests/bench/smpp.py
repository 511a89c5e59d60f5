#!/usr/bin/env python3
"""smpp.py RELEASE_FOLDER [PORT WINDOW COUNT | --seconds N]: our session and other people's, in one run.

With PORT WINDOW COUNT it is bench_smpp alone. Without, it prints a line of JSON for each pair: our session against
our SMSCs, the npm package "smpp" and Net::SMPP, then that package's client against our SMSCs; then cordboardd and,
where Debian's kannel is installed (no test needs it), its bearerbox and smsbox from the request to the answered
report; and the ratios. All on loopback, one after the other; what is missing is left out and said so.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

PEERS = Path(__file__).resolve().parent.parent / "integration" / "peers"
sys.path.insert(0, str(PEERS))
import kannel  # noqa: E402

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from built import program  # noqa: E402

WINDOW = 100


class Smsc:
    """A child that says its port on the first line, after a colon or alone."""

    def __init__(self, *command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, text=True)
        line = self.process.stdout.readline()
        self.port = line.strip().rpartition(":")[2]

    def stop(self):
        self.process.stdin.close()
        self.process.terminate()
        self.process.wait(20)


def run(client, *arguments):
    try:
        done = subprocess.run([*client, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, text=True, timeout=120)
        return json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        return None


def measure(smscs, clients, plan):
    done = {}
    for client, smsc, count in plan:
        if not clients[client] or not smscs[smsc]:
            print(json.dumps({"client": client, "smsc": smsc, "skipped": "not installed here"}), flush=True)
            continue
        peer = Smsc(*smscs[smsc])
        seen = run(clients[client], peer.port, str(WINDOW), str(count)) if peer.port else None
        peer.stop()
        if not seen or seen["ok"] != count:
            print(json.dumps({"client": client, "smsc": smsc, "failed": seen}), flush=True)
            continue
        done[client, smsc] = {"per_s": round(count / seen["elapsed_s"]),
                              "cpu_s_per_100k": round(seen["cpu_section_s"] / count * 100_000, 3)}
        print(json.dumps({"client": client, "smsc": smsc, "window": WINDOW, "parts": count, **done[client, smsc]}), flush=True)
    return done


def compare(ours, theirs):
    """How many times as fast, and how much of the processor they take for each of ours."""
    return {"times_as_fast": round(ours["per_s"] / theirs["per_s"], 1),
            "their_cpu_for_ours": round(theirs["cpu_s_per_100k"] / ours["cpu_s_per_100k"], 1)}


def sessions(release):
    ours, peer_js, peer_pl = program(release, "bench_smpp"), PEERS / "bare.js", PEERS / "bare.pl"
    has_node = (PEERS / "node_modules/smpp").exists()
    has_perl = subprocess.run(["perl", "-MNet::SMPP", "-e", "1"], stderr=subprocess.DEVNULL).returncode == 0
    smscs = {"bare": [ours, "--smsc"],
             "cordboard-smsc": [program(release, "cordboard-smsc"), "--seed", "1", "--lose-receipts", "100"],
             "node smpp": ["node", peer_js, "serve"] if has_node else None,
             "Net::SMPP": ["perl", peer_pl] if has_perl else None}
    clients = {"cordboard": [ours], "node smpp": ["node", peer_js, "submit"] if has_node else None}
    done = measure(smscs, clients, [
        ("cordboard", "bare", 600_000), ("cordboard", "cordboard-smsc", 200_000), ("cordboard", "node smpp", 60_000),
        ("cordboard", "Net::SMPP", 10_000), ("node smpp", "bare", 60_000), ("node smpp", "cordboard-smsc", 60_000)])
    return {f"session to node's, against {smsc}": compare(done["cordboard", smsc], done["node smpp", smsc])
            for smsc in ("bare", "cordboard-smsc") if {("cordboard", smsc), ("node smpp", smsc)} <= done.keys()}


def gateways(release, seconds):
    ours = run([program(release, "bench_gateway")], "--seconds", str(seconds))
    print(json.dumps({"gateway": "cordboard", **(ours or {"failed": True})}), flush=True)
    smsc = Smsc(program(release, "cordboard-smsc"), "--seed", "1", "--commands")
    with tempfile.TemporaryDirectory(prefix="cordboard-bench-", dir=os.environ.get("BENCH_DIR")) as folder:
        theirs = kannel.measure(folder, smsc.port, seconds)
    smsc.stop()
    print(json.dumps({"gateway": "kannel", **theirs}), flush=True)
    if not ours or "per_s" not in theirs:
        return {}
    return {"gateway to kannel, end to end": compare(ours, theirs)}


def main():
    release, rest = sys.argv[1], sys.argv[2:]
    if rest and rest[0] != "--seconds":
        os.execv(program(release, "bench_smpp"), ["bench_smpp", *rest])
    load = os.getloadavg()[0]
    ratios = {**sessions(release), **gateways(release, int(rest[1]) if rest else 5)}
    print(json.dumps({"bench": "smpp", "load_before": round(load, 1), "ratios": ratios}))


if __name__ == "__main__":
    main()
