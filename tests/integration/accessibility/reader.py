"""What a screen reader does: it finds things by role and name, presses and types, and hears what is told."""

import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  (after the version is chosen)

PATIENCE = 60
TOLD = ["object:state-changed:showing", "object:announcement", "object:property-change:accessible-name"]


class Missing(AssertionError):
    """Something that should be there is not."""


class Reader:
    def __init__(self):
        Atspi.init()
        self.heard = []
        self.listener = Atspi.EventListener.new(self._hear)
        for kind in TOLD:
            self.listener.register(kind)

    def _hear(self, event):
        try:
            if event.type.startswith("object:announcement"):
                self.heard.append(("announcement", event.any_data))
            elif event.source.get_role() == Atspi.Role.NOTIFICATION and event.detail1 == 1:
                self.heard.append(("announcement", event.source.get_name()))
            elif event.source.get_role() in (Atspi.Role.LIST_ITEM, Atspi.Role.ALERT):
                self.heard.append((event.source.get_role_name(), event.source.get_name()))
        except GLib.Error:
            pass  # it went before it could be asked

    def until(self, what, found, patience=PATIENCE):
        """Turns the loop of events until `found` gives something, and gives that."""
        end = time.monotonic() + patience
        context = GLib.MainContext.default()
        while True:
            try:
                result = found()
            except GLib.Error:
                result = None  # it went while it was looked at
            if result:
                return result
            if time.monotonic() > end:
                raise Missing(f"no {what} within {patience} s")
            GLib.timeout_add(20, lambda: False)
            context.iteration(True)

    def program(self, name):
        def look():
            desktop = Atspi.get_desktop(0)
            for child in children(desktop):
                if child.get_name() == name and child.get_child_count() > 0:
                    return child
            return None

        return self.until(f"program {name}", look)

    def find(self, root, role, name, patience=PATIENCE):
        return self.until(f"{role} “{name}”", lambda: next(
            (node for node, _ in walk(root) if node.get_role_name() == role and node.get_name() == name), None), patience)

    @staticmethod
    def key(value, kind=Atspi.KeySynthType.SYM):
        Atspi.generate_keyboard_event(value, None, kind)


def children(node):
    for place in range(node.get_child_count()):
        child = node.get_child_at_index(place)
        if child is not None:
            yield child


def has(node, state):
    return node.get_state_set().contains(state)


def walk(root, depth=0, most=40):
    """Everything that is to be seen, in the order in which it is read. Of a long list only the first."""
    for place, child in enumerate(children(root)):
        if place >= most:
            return
        if not has(child, Atspi.StateType.SHOWING):
            continue
        yield child, depth
        yield from walk(child, depth + 1, most)
