"""The tree as the checks see it: which folder a file belongs to, and what its includes mean."""

import json
import re
from pathlib import Path

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
SOURCES = {".h", ".hpp", ".cpp"}


class Tree:
    def __init__(self, root, table=None, qt_headers=None):
        self.root = Path(root).resolve()
        self.table = table or json.loads((Path(__file__).parent / "table.json").read_text())
        self.qt_headers = Path(qt_headers) if qt_headers else None
        self._gui_headers = None

    def sources(self, *tops):
        for top in tops or ("core", "ui", "app", "tests"):
            for path in sorted((self.root / top).rglob("*")):
                if path.suffix in SOURCES and path.is_file() and "node_modules" not in path.parts:
                    yield path

    def name(self, path):
        return path.relative_to(self.root).as_posix()

    def owner(self, path):
        """The folder a file belongs to: "core/engine/face", "ui/chat", "app/console"."""
        parts = path.resolve().relative_to(self.root).parts
        if parts[0] == "core":
            for length in (2, 1):
                library = "/".join(parts[1:1 + length])
                if library in self.table["core"] and len(parts) > length:
                    return f"core/{library}"
            return f"core/{parts[1]}"
        return "/".join(parts[:2])

    def includes(self, path):
        """Every include as (line, name, owner or None, its file or None)."""
        text = path.read_text(encoding="utf-8")
        for match in INCLUDE.finditer(text):
            line = text.count("\n", 0, match.start(2)) + 1
            target = self._find(path, match.group(2), match.group(1) == '"')
            yield line, match.group(2), self.owner(target) if target else self._named(match.group(2)), target

    def _find(self, path, name, quoted):
        folder = self.root / self.owner(path)
        places = [path.parent] if quoted else []
        places += [folder / "src", folder / "include", folder]
        named = self._named(name)
        if named:
            places += [self.root / named / "include"]
        for place in places:
            candidate = (place / name).resolve()
            if candidate.is_file() and self.root in candidate.parents:
                return candidate
        return None

    def _named(self, name):
        """The library that "store/inbox.h" or "ui/chat/view.h" names, whether the file exists or not."""
        parts = name.split("/")
        if parts[0] == "ui" and len(parts) > 2:
            return f"ui/{parts[1]}"
        for length in (2, 1):
            library = "/".join(parts[:length])
            if library in self.table["core"] and len(parts) > length:
                return f"core/{library}"
        return None

    def is_gui_header(self, name):
        module, _, header = name.rpartition("/")
        if module.split("/")[-1] in self.table["gui_modules"] or name in self.table["gui_modules"]:
            return True
        return header in self._gui_names()

    def _gui_names(self):
        if self._gui_headers is None:
            self._gui_headers = set(self.table["gui_headers"])
            for module in self.table["gui_modules"] if self.qt_headers else []:
                folder = self.qt_headers / module
                self._gui_headers |= {f.name for f in folder.glob("*")} if folder.is_dir() else set()
        return self._gui_headers
