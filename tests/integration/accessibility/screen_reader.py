#!/usr/bin/python3
"""The main job as somebody does it who sees nothing: open a thread, type, send, hear “delivered”.

  screen_reader.py PROGRAM    the console, started as `PROGRAM --demo` on a screen and buses of its own

The window is reached through AT-SPI only, as by Orca. 77: AT-SPI for Python is not there (see ./dev)."""

import sys

try:
    import gi

    gi.require_version("Atspi", "2.0")
except (ImportError, ValueError):
    print("skipped: python3-gi and gir1.2-atspi-2.0 are not installed")
    sys.exit(77)

from screen import Screen, give_keys_to

UNNAMED = {"filler", "layered pane", "split pane", "scroll pane", "viewport", "unknown", "panel", "separator", "image",
           "root pane", "label", "frame", "scroll bar"}
ENDS = ("Delivered", "Failed", "Too late")


def check(true, sentence):
    if not true:
        raise AssertionError(sentence)


def everything_has_a_name(window, where):
    from reader import walk
    nameless = [node.get_role_name() for node, _ in walk(window)
                if node.get_role_name() not in UNNAMED and not node.get_name().strip()]
    check(not nameless, f"{where}: without a name: {nameless}")
    roles = {node.get_role_name() for node, _ in walk(window)}
    check("push button" in roles, f"{where}: nothing can be pressed in {sorted(roles)}")


def order_of(window, names):
    from reader import walk
    read = [node.get_name() for node, _ in walk(window)]
    places = []
    for name in names:
        check(name in read, f"“{name}” is not read; what is: {read}")
        places.append(read.index(name))
    check(places == sorted(places), f"read in another order than {names}: {places}")


def places_are_named(reader, window):
    from gi.repository import Atspi
    for place in ("Carriers", "Integrations", "Health", "Settings", "Inbox"):
        button = reader.find(window, "radio button", place)
        button.get_action_iface().do_action(0)
        reader.until(f"the place {place}", lambda: button.get_state_set().contains(Atspi.StateType.CHECKED))
        everything_has_a_name(window, place)


def focused(window):
    from gi.repository import Atspi
    from reader import walk
    return next((node for node, _ in walk(window) if node.get_state_set().contains(Atspi.StateType.FOCUSED)), None)


def walk_to(reader, window, what, there):
    """F6 from pane to pane, as the keyboard map says."""
    seen = []
    for _ in range(8):
        now = focused(window)
        if now is not None and there(now):
            return
        reader.key(0xFFC3)  # F6
        try:
            after = reader.until("focus that moves", lambda: (lambda new: new if new != now else None)(focused(window)), 5)
        except AssertionError:
            after = None
        seen.append(after.get_name()[:40] if after else "nothing")
    raise AssertionError(f"F6 does not reach {what}; it was at: {seen}")


def open_a_thread(reader, window):
    from gi.repository import Atspi
    from reader import children
    threads = reader.find(window, "list", "Conversations")
    row = reader.until("customer that writes", lambda: next(children(threads), None))
    check("unread" in row.get_name(), f"the row does not say that it is unread: {row.get_name()}")
    walk_to(reader, window, "the list of conversations",
            lambda node: node == threads or node.get_parent() == threads)
    reader.key(0xFF50)  # Home
    reader.key(0xFF0D)  # Return
    messages = reader.find(window, "list", "Messages")
    bubble = reader.until("message of a customer", lambda: next(children(messages), None))
    check(bubble.get_role_name() == "list item" and len(bubble.get_name()) > 10, f"no bubble: {bubble.get_name()}")
    return messages


def send(reader, window, text):
    editor = reader.find(window, "text", "Message text")
    editor.get_component_iface().grab_focus()
    editable = editor.get_editable_text_iface()
    check(editable is not None, "the text of the message cannot be edited")
    editable.insert_text(0, text, len(text))
    button = reader.find(window, "push button", "Send")
    whom = button.get_description()
    check(whom.startswith("to "), f"Send does not say to whom: “{whom}”")
    del reader.heard[:]
    check(button.get_action_iface().do_action(0), "Send cannot be pressed")
    return whom[3:].rsplit(", ", 1)[0].rstrip("\u2026")  # names have commas of their own; long ones are cut


def hear_the_end(reader, messages, text):
    from reader import children

    def said(word):
        return next((line for kind, line in reader.heard if kind == "announcement" and line.startswith(word)), None)

    line = reader.until("word of what became of it", lambda: next(filter(None, map(said, ENDS)), None))
    bubble = reader.until("bubble of it", lambda: next(
        (child for child in children(messages) if text in child.get_name()), None))
    check(bubble.get_name().startswith("You"), f"the bubble does not say that it is ours: {bubble.get_name()}")
    state = line.split(" ")[0]
    reader.until(f"state in the bubble, “{bubble.get_name()}”", lambda: state in bubble.get_name())
    return line


def the_main_job(reader, window):
    messages = open_a_thread(reader, window)
    everything_has_a_name(window, "Inbox with a thread")
    order_of(window, ["Conversations", "Messages", "Message text", "Send"])
    # Now and then the demo's carrier fails a message, as carriers do.
    for number in range(1, 8):
        text = f"Your bike is ready, number {number}."
        person = send(reader, window, text)
        line = hear_the_end(reader, messages, text)
        print("heard:", line)
        if line.startswith("Delivered"):
            check(line.startswith(f"Delivered to {person}"), f"heard “{line}”, not “Delivered to {person}”")
            return
    raise AssertionError("seven messages, and none was delivered")


def main():
    program = sys.argv[1]
    with Screen() as screen:
        child = screen.start([program, "--demo"])
        from reader import Missing, Reader, children
        try:
            reader = Reader()
            root = reader.program("cordboard")
            # In front of the name stands how many threads have something unread.
            window = reader.until("window of the demo", lambda: next(
                (child for child in children(root) if child.get_name().endswith("Cordboard, demo")), None))
            reader.until("window that takes keys", lambda: give_keys_to("Cordboard, demo"))
            places_are_named(reader, window)
            the_main_job(reader, window)
            check(child.poll() is None, "the program ended meanwhile")
        except (AssertionError, Missing) as failure:
            print("FAILED:", failure)
            print(screen.log_of(program)[-2000:])
            return 1
    print("opened a thread, typed, sent, heard “delivered”")
    return 0


if __name__ == "__main__":
    sys.exit(main())
