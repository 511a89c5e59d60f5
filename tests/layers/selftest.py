#!/usr/bin/env python3
"""Proves that the check `layers` can fail: each rule gets a small tree that breaks it."""

import tempfile
import unittest
from pathlib import Path

import layers
from tree import Tree

GOOD = {
    "core/base/include/base/error.h": "#pragma once\n#include <QString>\n",
    "core/base/README.md": "What it is.\n",
    "core/base/CMakeLists.txt": "cordboard_add_library(base SOURCES src/a.cpp EXTERNAL Qt6::Core)\n",
    "core/store/include/store/inbox.h": '#pragma once\n#include "base/error.h"\n',
    "core/store/src/rows.h": "#pragma once\n",
    "core/store/src/rows.cpp": '#include "rows.h"\n',
    "core/engine/face/include/engine/face/engine.h": '#pragma once\n#include "base/error.h"\n',
    "core/engine/src/engine.cpp": '#include "engine/face/engine.h"\n#include "store/inbox.h"\n',
    "ui/common/include/ui/common/theme.h": "#pragma once\n#include <QColor>\n",
    "ui/chat/src/view.cpp": '#include "ui/common/theme.h"\n#include "engine/face/engine.h"\n'
                            "void f() { connect(a, &A::b, this, [] {}); }\n",
    "app/console/main.cpp": '#include "store/inbox.h"\n#include "ui/common/theme.h"\n',
}


class LayersTest(unittest.TestCase):
    def found(self, extra):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in {**GOOD, **extra}.items():
                path = Path(folder) / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)
            return layers.problems(Tree(folder))

    def breaks(self, name, text, words):
        problems = self.found({name: text})
        self.assertEqual(len(problems), 1, problems)
        self.assertIn(words, problems[0])

    def test_good_tree_passes(self):
        self.assertEqual(self.found({}), [])

    def test_row_of_the_table(self):
        self.breaks("core/store/src/x.cpp", '#include "engine/face/engine.h"\n', "core/store may not include")

    def test_base_includes_nothing(self):
        self.breaks("core/base/src/x.cpp", '#include "model/message.h"\n', "core/base may not include")

    def test_engine_is_hidden_behind_its_face(self):
        self.breaks("core/serve/src/x.cpp", '#include "engine/outbox.h"\n', "core/serve may not include")

    def test_ui_never_sees_the_store(self):
        self.breaks("ui/chat/src/x.cpp", '#include "store/inbox.h"\n', "ui/chat may not include")

    def test_angle_brackets_are_no_way_around(self):
        self.breaks("ui/chat/src/x.cpp", "#include <store/inbox.h>\n", "ui/chat may not include")

    def test_dots_are_no_way_around(self):
        self.breaks("core/engine/src/x.cpp", '#include "../../store/src/rows.h"\n', "is private to core/store")

    def test_headless_program_has_no_ui(self):
        self.breaks("app/engine/main.cpp", '#include "ui/common/theme.h"\n', "app/engine may not include")

    def test_links(self):
        self.breaks("core/base/CMakeLists.txt", "cordboard_add_library(base\n  SOURCES a.cpp\n  LINKS store)\n",
                    "core/base may not link store")

    def test_unknown_library(self):
        self.breaks("core/misc/src/x.cpp", "\n", "has no row")

    def test_core_without_gui(self):
        self.breaks("core/store/src/x.cpp", "#include <QColor>\n", "Qt Gui or Widgets")
        self.breaks("core/store/src/x.cpp", "#include <QtWidgets/QLabel>\n", "Qt Gui or Widgets")

    def test_rings(self):
        self.breaks("ui/common/src/x.cpp", '#include "ui/chat/view.h"\n', "in a ring")

    def test_sizes(self):
        self.breaks("core/store/src/x.cpp", "\n" * 601, "601 lines")

    def test_lambda_without_context(self):
        self.breaks("ui/chat/src/x.cpp", "void f() {\n connect(a, &A::b, [this](int x) { g(x, 1); });\n}\n", "x.cpp:2: a lambda")
        self.breaks("ui/chat/src/x.cpp", "void f() { QTimer::singleShot(5, [this] {}); }\n", "a lambda needs")

    def test_forbidden_calls(self):
        for text in ("connect(a, SIGNAL(b()), c, d);", "Store::instance();", "static Store &instance();",
                     "QCoreApplication::processEvents();", "dialog.exec();", "job.waitForFinished();"):
            self.breaks("ui/chat/src/x.cpp", text + "\n", "x.cpp:1")
        self.breaks("tests/unit/tst_x.cpp", "QTest::qWait(50);\n", "tests wait for a condition")

    def test_comments_and_texts_are_not_code(self):
        self.assertEqual(self.found({"ui/chat/src/x.cpp": '// dialog.exec();\nauto x = "a.exec(";\n'}), [])
        self.assertEqual(self.found({"ui/chat/src/x.cpp": "auto *x = QCoreApplication::instance();\n"}), [])

    def test_unfinished(self):
        self.breaks("core/store/src/x.cpp", "// TO" "DO later\n", "unfinished")

    def test_readme(self):
        self.breaks("core/store/CMakeLists.txt", "cordboard_add_library(store)\n", "README.md")


if __name__ == "__main__":
    unittest.main()
