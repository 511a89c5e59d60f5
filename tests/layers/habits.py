"""House rules that a compiler does not know: file sizes and calls we do without."""

import re

COMMENT = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"', re.DOTALL)
CALL = re.compile(r"(?<![\w:])(?:QObject::)?(connect|singleShot)\s*\(|QTimer::(singleShot)\s*\(")

# (what is wrong, regex, folders, exceptions by file name)
FORBIDDEN = [
    ("SIGNAL() and SLOT() are checked by nobody; connect by pointer to member", r"\b(SIGNAL|SLOT)\s*\(", ("core", "ui", "app", "tests")),
    ("no singletons: pass it through the constructor", r"\bstatic\b[^;{}()=]*\binstance\s*\(\s*\)|\b(?!Q)\w+::instance\s*\(\s*\)", ("core", "ui", "app")),
    ("no nested event loop", r"\bprocessEvents\s*\(|\bQEventLoop\b", ("core", "ui", "app")),
    ("no nested event loop: open() a dialog, popup() a menu", r"(?:->|\.)exec\s*\(", ("ui",)),
    ("the GUI thread waits for nothing", r"\bwaitFor(?:Finished|ReadyRead|Connected|BytesWritten|Disconnected)\s*\(", ("ui",)),
    ("tests wait for a condition, never for a time", r"\bqWait\s*\(|\bqSleep\s*\(|QThread::u?m?sleep\s*\(|\bsleep_for\s*\(|\busleep\s*\(", ("core", "ui", "app", "tests")),
    ("words for Q_SIGNALS, Q_SLOTS and Q_EMIT are switched off", r"^\s*(?:signals|slots)\s*:|^\s*public slots\s*:", ("core", "ui", "app", "tests")),
]
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX)\b")


def without_comments(text):
    """The code alone, with every line where it was."""
    def blank(match):
        found = match.group(0)
        return ('""' if found[0] in '"R' else " ") + "\n" * found.count("\n")
    return COMMENT.sub(blank, text)


def check_sizes(tree):
    """Errors above the limit; what is only large is returned by large()."""
    for path in tree.sources():
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > tree.table["lines"]["fail"]:
            yield f"{tree.name(path)}: {lines} lines; split it (at most {tree.table['lines']['fail']})"


def large(tree):
    for path in tree.sources():
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if tree.table["lines"]["warn"] < lines <= tree.table["lines"]["fail"]:
            yield f"{tree.name(path)}: {lines} lines; is there a reason?"


def arguments(text, start):
    """The top-level arguments of a call whose "(" is just before `start`."""
    depth, found, begin = 0, [], start
    for at in range(start, len(text)):
        letter = text[at]
        if letter in "([{":
            depth += 1
        elif letter in ")]}":
            if depth == 0:
                found.append(text[begin:at].strip())
                return found
            depth -= 1
        elif letter == "," and depth == 0:
            found.append(text[begin:at].strip())
            begin = at + 1
    return found


def check_contexts(tree):
    for path in tree.sources():
        text = without_comments(path.read_text(encoding="utf-8"))
        for call in CALL.finditer(text):
            given = arguments(text, call.end())
            limit = 3 if call.group(1) == "connect" else 2
            if len(given) == limit and given[-1].startswith("["):
                line = text.count("\n", 0, call.start()) + 1
                yield f"{tree.name(path)}:{line}: a lambda needs a context object, or it outlives what it uses"


def check_forbidden(tree):
    for why, regex, tops in FORBIDDEN:
        pattern = re.compile(regex, re.MULTILINE)
        for path in tree.sources(*tops):
            text = without_comments(path.read_text(encoding="utf-8"))
            for match in pattern.finditer(text):
                line = text.count("\n", 0, match.start()) + 1
                yield f"{tree.name(path)}:{line}: {match.group(0).strip()}: {why}"


def check_finished(tree):
    for path in tree.sources():
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if UNFINISHED.search(line):
                yield f"{tree.name(path)}:{number}: unfinished: {line.strip()}"


def check_readmes(tree):
    for top in ("core", "ui"):
        for file in sorted((tree.root / top).rglob("CMakeLists.txt")):
            if "cordboard_add_" in file.read_text() and not (file.parent / "README.md").exists():
                yield f"{tree.name(file.parent)}: needs a README.md of about ten lines"
