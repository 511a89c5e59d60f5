"""Kannel from the request to the answered delivery report, for smpp.py: Debian's bearerbox and smsbox as they come, with
the spool as its store."""

import asyncio
import os
import shutil
import socket
import subprocess
import time
from pathlib import Path

CONNECTIONS = 64
PATIENCE = 120

CONFIG = """
group = core
admin-port = {admin}
admin-password = bench
admin-allow-ip = 127.0.0.1
smsbox-port = {box}
box-allow-ip = 127.0.0.1
log-file = {folder}/bearerbox.log
log-level = 2
store-type = spool
store-location = {folder}/spool
dlr-storage = internal
sms-incoming-queue-limit = -1

group = smsc
smsc = smpp
smsc-id = lab
host = 127.0.0.1
port = {smsc}
transceiver-mode = true
smsc-username = bench
smsc-password = bench
system-type = ""
max-pending-submits = 500
msg-id-type = 0x00

group = smsbox
bearerbox-host = 127.0.0.1
sendsms-port = {api}
log-file = {folder}/smsbox.log
log-level = 2

group = sendsms-user
username = bench
password = bench
concatenation = true

group = sms-service
keyword = default
max-messages = 0
text = ""
"""


def free_ports(count):
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


def cpu_seconds(process):
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Bench:
    def __init__(self, api):
        self.api, self.accepted, self.told, self.last = api, 0, 0, 0.0

    async def receive(self, reader, writer):
        """A report: GET /dlr; the answer is what the gateway waits for."""
        try:
            while await reader.readuntil(b"\r\n\r\n"):
                self.told += 1
                self.last = time.monotonic()
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        except (asyncio.IncompleteReadError, asyncio.CancelledError, ConnectionError):
            writer.close()

    async def post(self, report, number, until):
        reader, writer = await asyncio.open_connection("127.0.0.1", self.api)
        head = (f"GET /cgi-bin/sendsms?username=bench&password=bench&from=%2B15550134477&to=%2B1555{number:07}"
                f"&text=Your+parcel+arrives+today+between+ten+and+twelve&dlr-mask=3"
                f"&dlr-url=http%3A%2F%2F127.0.0.1%3A{report}%2Fdlr HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").encode()
        while time.monotonic() < until:
            writer.write(head)
            answer = await reader.readuntil(b"\r\n\r\n")
            length = int(answer.lower().partition(b"content-length:")[2].split(b"\r\n")[0] or 0)
            await reader.readexactly(length)
            self.accepted += answer.startswith(b"HTTP/1.1 202")
        writer.close()

    async def wait_for_api(self):
        end = time.monotonic() + 20
        while time.monotonic() < end:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", self.api)
                writer.close()
                return
            except OSError:
                await asyncio.sleep(0.1)
        raise TimeoutError("smsbox does not listen")

    async def run(self, processes, seconds):
        await self.wait_for_api()
        server = await asyncio.start_server(self.receive, "127.0.0.1", 0)
        report = server.sockets[0].getsockname()[1]
        used, began = sum(map(cpu_seconds, processes)), time.monotonic()
        await asyncio.gather(*(self.post(report, number, began + seconds) for number in range(CONNECTIONS)))
        end = time.monotonic() + PATIENCE
        while self.told < self.accepted and time.monotonic() < end:
            await asyncio.sleep(0.05)
        server.close()
        elapsed = self.last - began
        cpu = sum(map(cpu_seconds, processes)) - used
        return {"messages": self.accepted, "reported": self.told, "per_s": round(self.told / elapsed),
                "cpu_s_per_100k": round(cpu / max(1, self.told) * 100_000, 1), "store": "spool, never synced"}


def measure(folder, smsc_port, seconds):
    bearerbox, smsbox = (shutil.which(name, path=os.environ["PATH"] + ":/usr/sbin") for name in ("bearerbox", "smsbox"))
    if not bearerbox or not smsbox:
        return {"skipped": "Debian's package kannel is not installed"}
    admin, box, api = free_ports(3)
    config = Path(folder, "kannel.conf")
    Path(folder, "spool").mkdir()
    config.write_text(CONFIG.format(admin=admin, box=box, api=api, smsc=smsc_port, folder=folder))
    processes = []
    try:
        for name in (bearerbox, smsbox):
            processes.append(subprocess.Popen([name, str(config)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                              stderr=subprocess.DEVNULL, cwd=folder))
            time.sleep(1)
        return asyncio.run(Bench(api).run(processes, seconds))
    except (TimeoutError, OSError, ZeroDivisionError) as error:
        return {"failed": str(error)}
    finally:
        for process in reversed(processes):
            process.terminate()
        for process in processes:
            process.wait(30)
