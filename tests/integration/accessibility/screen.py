"""A screen, a message bus and an accessibility bus of our own, with one program on them.

Nothing of it touches the session of whoever runs the tests: the folders, the X server and the two buses are made here
and end with it."""

import ctypes
import os
import subprocess
import tempfile


class WindowAttributes(ctypes.Structure):
    """XWindowAttributes of Xlib.h, as far as map_state."""

    _fields_ = [(name, ctypes.c_int) for name in ("x", "y", "width", "height", "border_width", "depth")] + [
        ("visual", ctypes.c_void_p), ("root", ctypes.c_ulong), ("window_class", ctypes.c_int),
        ("bit_gravity", ctypes.c_int), ("win_gravity", ctypes.c_int), ("backing_store", ctypes.c_int),
        ("backing_planes", ctypes.c_ulong), ("backing_pixel", ctypes.c_ulong), ("save_under", ctypes.c_int),
        ("colormap", ctypes.c_ulong), ("map_installed", ctypes.c_int), ("map_state", ctypes.c_int),
        ("rest", ctypes.c_byte * 128)]


def give_keys_to(title):
    """There is no window manager, and nobody else says which window gets the keys. False: no such window yet."""
    x = ctypes.CDLL("libX11.so.6")
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XDefaultRootWindow.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x.XOpenDisplay(None))
    root = x.XDefaultRootWindow(display)
    parent, count = ctypes.c_ulong(), ctypes.c_uint()
    windows = ctypes.POINTER(ctypes.c_ulong)()
    x.XQueryTree(display, ctypes.c_ulong(root), ctypes.byref(ctypes.c_ulong()), ctypes.byref(parent),
                 ctypes.byref(windows), ctypes.byref(count))
    found = False
    for window in windows[:count.value]:
        name, attributes = ctypes.c_char_p(), WindowAttributes()
        x.XGetWindowAttributes(display, ctypes.c_ulong(window), ctypes.byref(attributes))
        x.XFetchName(display, ctypes.c_ulong(window), ctypes.byref(name))
        if attributes.map_state == 2 and name.value and name.value.decode(errors="replace").endswith(title):
            x.XSetInputFocus(display, ctypes.c_ulong(window), 1, ctypes.c_ulong(0))
            found = True
    x.XSync(display, 0)
    x.XCloseDisplay(display)
    return found


class Screen:
    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="cordboard-a11y-")
        self.children = []
        for name, mode in (("data", 0o700), ("config", 0o700), ("cache", 0o700), ("state", 0o700), ("run", 0o700)):
            os.mkdir(os.path.join(self.folder.name, name), mode)
            key = "XDG_RUNTIME_DIR" if name == "run" else f"XDG_{name.upper()}_HOME"
            os.environ[key] = os.path.join(self.folder.name, name)
        os.environ.pop("WAYLAND_DISPLAY", None)
        os.environ.update(
            DISPLAY=":" + self._first_line(["Xvfb", "-displayfd", "{fd}", "-screen", "0", "1400x900x24", "-nolisten", "tcp", "-noreset"]),
            LC_ALL="C.UTF-8", LANGUAGE="en", QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", NO_AT_BRIDGE="0")
        # The accessibility bus is started by the message bus when somebody asks for it.
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = self._first_line(
            ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address={fd}"])
        return self

    def __exit__(self, *_):
        for child in reversed(self.children):
            child.terminate()
            try:
                child.wait(timeout=10)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
        self.folder.cleanup()

    def start(self, arguments):
        log = open(os.path.join(self.folder.name, os.path.basename(arguments[0]) + ".log"), "wb")
        child = subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self.children.append(child)
        return child

    def log_of(self, program):
        with open(os.path.join(self.folder.name, os.path.basename(program) + ".log"), errors="replace") as log:
            return log.read()

    def _first_line(self, arguments):
        """What it writes when it is ready: the number of the display, the address of the bus."""
        reads, writes = os.pipe()
        command = [argument.format(fd=writes) for argument in arguments]
        log = open(os.path.join(self.folder.name, command[0] + ".log"), "wb")
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, pass_fds=[writes])
        os.close(writes)
        self.children.append(child)
        with os.fdopen(reads) as answer:
            line = answer.readline().strip()
        if not line:
            raise RuntimeError(f"{command[0]} did not start: " + self.log_of(command[0]))
        return line
