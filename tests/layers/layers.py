#!/usr/bin/env python3
"""ctest `layers`: the include table of the design, and the house rules that grep can see."""

import argparse
import sys

import habits
import layering
from tree import Tree

CHECKS = [
    layering.check_known,
    layering.check_includes,
    layering.check_links,
    layering.check_gui_free,
    layering.check_cycles,
    habits.check_sizes,
    habits.check_contexts,
    habits.check_forbidden,
    habits.check_finished,
    habits.check_readmes,
]


def problems(tree):
    return [problem for check in CHECKS for problem in check(tree)]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root")
    parser.add_argument("--qt-headers", help="the folder that holds QtGui/ and QtWidgets/")
    options = parser.parse_args()
    tree = Tree(options.root, qt_headers=options.qt_headers)
    for note in habits.large(tree):
        print(f"note: {note}")
    found = problems(tree)
    for problem in found:
        print(problem, file=sys.stderr)
    print(f"{len(list(tree.sources()))} files read, {len(found)} problems")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
