#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Storyloop authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what the program and its modules are linked to: a command must not pay for the window.

usage: links.py NAME=FILE...
"""

import os
import re
import subprocess
import sys

WINDOW = r"libQt6(Widgets|Charts|Svg|PrintSupport|OpenGL.*)\.so|libKF6|libstoryloop_"
NETWORK = r"libQt6(Network|Sql)\.so"
CHARTS = r"libQt6(Charts|OpenGL.*)\.so"

# Measured before main: 19 ms for a bare QGuiApplication, 26 with Charts, 37 with KSyntaxHighlighting.
MUST_NOT_NEED = {
    "storyloop": r"(?!lib(stdc\+\+|m|gcc_s|c|dl|pthread|asan|ubsan)\.so|ld-linux)",
    "storyloop_commands": f"{WINDOW}|{NETWORK}",
    "storyloop_window": f"{CHARTS}|{NETWORK}|libKF6(SyntaxHighlighting|Archive)",
    "storyloop_zip": f"libQt6(Gui|Widgets)|{CHARTS}|{NETWORK}|libstoryloop_",
    "storyloop_views": f"{CHARTS}|{NETWORK}|libQt6PrintSupport|libKF6SyntaxHighlighting|libstoryloop_",
    "storyloop_charts": f"{NETWORK}|libKF6",
    "storyloop_printing": f"{CHARTS}|{NETWORK}|libKF6",
    "storyloop_spelling": f"libQt6(Gui|Widgets)|{CHARTS}|libstoryloop_",
    "storyloop_highlight": f"libQt6Widgets|{CHARTS}|libstoryloop_",
}

NEEDED = re.compile(r"\(NEEDED\)\s.*\[(.+)\]")

ROWS = [
    ("the executable, as it should be", "storyloop", ["libstdc++.so.6", "libm.so.6", "libc.so.6"], []),
    ("what all modules have", "storyloop", ["libQt6Core.so.6", "libc.so.6"], ["libQt6Core.so.6"]),
    ("the commands, as they should be", "storyloop_commands", ["libQt6Gui.so.6", "libQt6Core.so.6", "libc.so.6"], []),
    ("a widget", "storyloop_commands", ["libQt6Widgets.so.6"], ["libQt6Widgets.so.6"]),
    ("a module of ours", "storyloop_commands", ["libstoryloop_views.so"], ["libstoryloop_views.so"]),
    ("the network", "storyloop_commands", ["libQt6Network.so.6"], ["libQt6Network.so.6"]),
    ("the frameworks", "storyloop_commands", ["libKF6BreezeIcons.so.6"], ["libKF6BreezeIcons.so.6"]),
    ("the window does not pack", "storyloop_window", ["libKF6Archive.so.6"], ["libKF6Archive.so.6"]),
    ("the packer packs", "storyloop_zip", ["libKF6Archive.so.6", "libQt6Core.so.6"], []),
    ("the window has icons", "storyloop_window", ["libKF6BreezeIcons.so.6", "libQt6Widgets.so.6"], []),
    ("the window has no charts", "storyloop_window", ["libQt6Charts.so.6"], ["libQt6Charts.so.6"]),
    ("the views do not highlight", "storyloop_views", ["libKF6SyntaxHighlighting.so.6"],
     ["libKF6SyntaxHighlighting.so.6"]),
    ("the charts have charts", "storyloop_charts", ["libQt6Charts.so.6", "libstoryloop_views.so"], []),
]


def needed(file):
    told = subprocess.run(["readelf", "-dW", file], check=True, capture_output=True, text=True,
                          env={"LC_ALL": "C", "PATH": os.environ["PATH"]})
    return NEEDED.findall(told.stdout)


def refused(name, libraries):
    return [library for library in libraries if re.match(MUST_NOT_NEED[name], library)]


def main():
    faults = [f"the row “{row}”: got {refused(name, libraries)}" for row, name, libraries, expected in ROWS
              if refused(name, libraries) != expected]
    files = dict(argument.split("=", 1) for argument in sys.argv[1:])
    faults += [f"{name}: no file was given" for name in MUST_NOT_NEED.keys() - files.keys()]
    for name, file in files.items():
        libraries = needed(file)
        print(f"{name} needs {' '.join(libraries)}")
        if not any(library.startswith("libc.so") for library in libraries):
            faults.append(f"{file}: needs no library of C, so it was not read rightly")
        faults += [f"{file}: must not need {library}" for library in refused(name, libraries)]
    print(*faults, sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
