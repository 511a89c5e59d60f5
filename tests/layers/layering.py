"""Who includes and links whom, against the table."""

import re

ADD_LIBRARY = re.compile(r"cordboard_add_(ui_)?library\(\s*(\w+)(.*?)\)", re.DOTALL)
KEYWORDS = {"SOURCES", "LINKS", "EXTERNAL", "PRIVATE_EXTERNAL"}


def allowed(tree, owner, other):
    """True when a file of `owner` may include one of `other`."""
    if owner == other:
        return True
    kind, _, library = other.partition("/")
    if kind == "core" and library in tree.table["open"] and owner not in ("core/base", "core/model"):
        return True
    if owner == "core/model":
        return other == "core/base"
    mine, _, place = owner.partition("/")
    if mine == "core":
        return kind == "core" and library in tree.table["core"].get(place, [])
    if mine == "ui":
        return kind == "ui" or (kind == "core" and library in tree.table["ui"])
    row = tree.table["app"].get(place, [])
    return kind in row or library in row


def check_includes(tree):
    for path in tree.sources("core", "ui", "app"):
        owner = tree.owner(path)
        for line, name, other, target in tree.includes(path):
            where = f"{tree.name(path)}:{line}"
            if other and not allowed(tree, owner, other):
                yield f"{where}: {owner} may not include {name} (of {other})"
            elif target and other != owner and "include" not in target.relative_to(tree.root / other).parts:
                yield f"{where}: {name} is private to {other}"


def check_known(tree):
    """A folder that the table does not know has no rules; so it must be known."""
    for kind in ("core", "app"):
        for folder in sorted({tree.owner(path) for path in tree.sources(kind)}):
            if folder.partition("/")[2] not in tree.table[kind] and folder.count("/") > 0 and "." not in folder:
                yield f"{folder}: has no row in tests/layers/table.json"


def check_gui_free(tree):
    for path in tree.sources(*tree.table["no_gui"]):
        for line, name, _, target in tree.includes(path):
            if target is None and tree.is_gui_header(name):
                yield f"{tree.name(path)}:{line}: {name} belongs to Qt Gui or Widgets; this must run without a screen"


def library_name(tree, cmake_name):
    """engine_face is the library core/engine/face."""
    return next((row for row in tree.table["core"] if row.replace("/", "_") == cmake_name), cmake_name)


def links_of(body):
    words, found, taking = body.replace("\n", " ").split(), [], False
    for word in words:
        if word in KEYWORDS:
            taking = word == "LINKS"
        elif taking:
            found.append(word)
    return found


def check_links(tree):
    for top in ("core", "ui"):
        for file in sorted((tree.root / top).rglob("CMakeLists.txt")):
            text = re.sub(r"#.*", "", file.read_text())
            for ui, name, body in ADD_LIBRARY.findall(text):
                owner = f"ui/{name}" if ui else f"core/{library_name(tree, name)}"
                for link in links_of(body):
                    other = f"ui/{link[3:]}" if link.startswith("ui_") else f"core/{library_name(tree, link)}"
                    if not allowed(tree, owner, other):
                        yield f"{tree.name(file)}: {owner} may not link {link}"


def check_cycles(tree):
    """No two folders of ui/ (or of core/) may reach each other."""
    edges = {}
    for path in tree.sources("core", "ui"):
        for _, _, other, _ in tree.includes(path):
            if other and other != tree.owner(path):
                edges.setdefault(tree.owner(path), set()).add(other)
    reported = set()
    for start in sorted(edges):
        ring = find_ring(edges, start)
        if ring and frozenset(ring) not in reported:
            reported.add(frozenset(ring))
            yield "folders include each other in a ring: " + " -> ".join([*ring, ring[0]])


def find_ring(edges, start):
    """The folders on a way from `start` back to itself, or nothing."""
    stack, seen = [(start, [start])], set()
    while stack:
        folder, way = stack.pop()
        for other in sorted(edges.get(folder, ())):
            if other == start:
                return way
            if other not in seen:
                seen.add(other)
                stack.append((other, [*way, other]))
    return None
