#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Storyloop authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads every #include in model/, views/ and app/ and refuses those that the layers do not allow.

usage: includes.py SOURCE_DIR QT_HEADERS...
"""

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Layer:
    """What the sources of one folder, or a few named files in it, may include."""

    ours: list[str]
    qt: list[str] = field(default_factory=lambda: ["Core"])
    others: list[str] = field(default_factory=list)  # libraries that are neither Qt's nor ours
    system: bool = False  # the calls of Linux: <fcntl.h>, <sys/stat.h>


GUI = ["Core", "Gui"]
WIDGETS = [*GUI, "Widgets", "Svg"]
MODEL = [f"model/{name}" for name in
         ("story", "store", "merge", "importers", "analysis", "coach", "document", "items", "publish")]
PLUGIN = "model/publish/highlightplugin."
SPELLING = "views/spelling/sonnetplugin."
PRINTING = "views/publishing/printingmodule."
WITHOUT_PUBLISH = [name for name in MODEL if name != "model/publish"]

# The first pattern that a file begins with or is counts: the exceptions stand before their folders.
LAYERS = {
    "model/story/": Layer([]),
    "model/store/archive.": Layer(["model/story"], others=["KArchive"]),
    "model/store/": Layer(["model/story"], others=["yyjson"], system=True),
    "model/merge/": Layer(["model/story", "model/store"]),
    "model/importers/": Layer(["model/story"], ["Core", "Sql", "Network"], system=True),
    "model/analysis/": Layer(["model/story"]),
    "model/coach/": Layer(["model/story", "model/analysis"]),
    "model/document/": Layer(["model/story", "model/store", "model/merge"], GUI),
    "model/items/": Layer(["model/story", "model/analysis", "model/coach", "model/document"], GUI),
    PLUGIN: Layer([], GUI, ["KSyntaxHighlighting"]),
    "model/publish/": Layer(["model/story", "model/analysis", "model/coach"], GUI, ["harfbuzz", "zlib", "hyphen"]),
    "views/charts/": Layer([*WITHOUT_PUBLISH, "views"], [*WIDGETS, "Charts"]),
    SPELLING: Layer(["views"], ["Core"], ["Sonnet"]),
    PRINTING: Layer([*MODEL, "views"], [*WIDGETS, "PrintSupport"]),
    "views/icons.cpp": Layer([*MODEL, "views"], WIDGETS, ["BreezeIcons"]),
    "views/": Layer([*MODEL, "views"], WIDGETS),
    # The executable itself: all else comes in modules.
    "app/main.cpp": Layer([], [], system=True),
    "app/commands.h": Layer([], []),
    "app/commandsmodule.": Layer([*MODEL], GUI),
    "app/chartcommand.": Layer([*MODEL], GUI),
    "app/commandline.": Layer([*MODEL], GUI),
    "app/exportfiles.": Layer([*MODEL], GUI),
    "app/exportoptions.": Layer([*MODEL], GUI),
    "app/mergecommand.": Layer([*MODEL], GUI),
    "app/programpaths.": Layer([*MODEL], GUI),
    "app/terminal.": Layer([*MODEL], GUI),
    "app/portfolioclaim.": Layer([*MODEL, "views"], [*WIDGETS, "DBus"]),
    "app/endsignals.": Layer([], system=True),
    "app/": Layer([*MODEL, "views"], WIDGETS),
}

OTHERS = {
    "yyjson": r"yyjson\.h",
    "KSyntaxHighlighting": r"(KF6/)?KSyntaxHighlighting/.*",
    "KArchive": r"K(Archive|Zip)|(KF6/)?KArchive/.*",
    "Sonnet": r"(KF6/)?Sonnet(Core|Ui)?/.*",
    "BreezeIcons": r"(KF6/)?BreezeIcons(/.*)?|breezeicons\.h",
    "harfbuzz": r"(harfbuzz/)?hb(-\w+)?\.h",
    "zlib": r"zlib\.h",
    "hyphen": r"hyphen\.h",
}

INCLUDE = re.compile(r"\s*#\s*(?:include|import|include_next)\b\s*(.*)")
NAME = re.compile(r'(<([^>]+)>|"([^"]+)")')


def qt_modules(folders):
    """The header's name, as it may be written, to the modules that have it."""
    modules = {}
    for folder in {path for root in folders for path in Path(root).glob("Qt*") if path.is_dir()}:
        for header in folder.iterdir():
            if header.is_file():
                modules.setdefault(header.name, set()).add(folder.name.removeprefix("Qt"))
    return modules


class Checker:
    def __init__(self, root, qt_headers):
        self.root = root
        self.qt = qt_modules(qt_headers)
        if "QString" not in self.qt or "QWidget" not in self.qt:
            sys.exit(f"there are no headers of Qt in {qt_headers}")

    def faults(self, path, text):
        """One line for each include of the source that its layer does not allow."""
        layer = next((layer for start, layer in LAYERS.items() if path.startswith(start)), None)
        if layer is None:
            return [f"{path}: this folder is in no layer: architecture.md names them, and tests/layering/includes.py"]
        found = []
        for number, line in enumerate(text.splitlines(), 1):
            if not (match := INCLUDE.match(line)):
                continue
            if why := self.fault(path, layer, match[1]):
                found.append(f"{path}:{number}: {line.strip()}: {why}; {allowed(path, layer)}")
        return found

    def fault(self, path, layer, written):
        match = NAME.match(written)
        if not match:
            return "an include is written out, so that it can be read here"
        name = match[2] or match[3]
        if ours := self.our_file(path, name, quoted=bool(match[3])):
            return self.fault_of_ours(path, layer, ours)
        for library, pattern in OTHERS.items():
            if re.fullmatch(pattern, name):
                return None if library in layer.others else f"{library} is not for this file"
        if modules := self.modules_of(name):
            return None if modules & set(layer.qt) else f"that is Qt {' or '.join(sorted(modules))}"
        if re.fullmatch(r"[a-z_0-9]+", name):  # of the standard library
            return None
        if re.fullmatch(r"[a-z_0-9/]+\.h", name) and not match[3]:
            return None if layer.system else "that is a call of the system, or a library that nobody allowed"
        return "nobody allowed this library, or there is no such file"

    def modules_of(self, name):
        """<QtGui/QColor>, <QtGui/6.8.2/QtGui/private/x_p.h>, <QtGui> and <QColor>."""
        module, slash, _ = name.partition("/")
        if module.startswith("Qt") and slash:
            return {module.removeprefix("Qt")}
        return self.qt.get(name)

    def our_file(self, path, name, quoted):
        """The file in the tree that the compiler would take, as a path from the root."""
        folder = (self.root / path).parent
        for start in ([folder] if quoted else []) + [self.root / "model", self.root]:
            file = (start / name).resolve()
            # In the build folder: what moc and configure_file make of our files.
            made_here = quoted and start == folder and (name.endswith(".moc") or Path(f"{file}.in").exists())
            if (file.is_file() or made_here) and file.is_relative_to(self.root):
                return str(file.relative_to(self.root))
        return None

    def fault_of_ours(self, path, layer, included):
        if included.startswith(PLUGIN) and not path.startswith(PLUGIN):
            return f"{included} is for a module of its own"
        folder = layer_of(included)
        return None if folder in (layer_of(path), *layer.ours) else f"that is {folder}"


def layer_of(path):
    parts = Path(path).parts
    return "/".join(parts[:2]) if parts[0] == "model" else parts[0]


def allowed(path, layer):
    ours = ", ".join([layer_of(path), *(name for name in layer.ours if name != layer_of(path))])
    return f"allowed here: {ours}; Qt {', '.join(layer.qt)}" + "".join(f"; {name}" for name in layer.others)


# What must be refused (the words of the reason), and what must not (nothing).
ROWS = [
    ("a model file reads its own folder", "model/story/project.h", '#include "values.h"', None),
    ("the standard library is everybody's", "model/story/project.h", "#include <optional>", None),
    ("Qt Core is everybody's", "model/story/project.h", "#include <QString>", None),
    ("Qt Core, with its module", "model/story/project.h", "#include <QtCore/QString>", None),
    ("a colour in a story", "model/story/project.h", "#include <QColor>", "that is Qt Gui"),
    ("a colour in a story, with its module", "model/story/project.h", "#include <QtGui/QColor>", "that is Qt Gui"),
    ("a colour in a story, in small letters", "model/story/project.h", "#include <qcolor.h>", "that is Qt Gui"),
    ("all of Qt Widgets in a story", "model/story/project.h", "#include <QtWidgets>", "that is Qt Widgets"),
    ("story knows nobody", "model/story/project.cpp", '#include "store/json.h"', "that is model/store"),
    ("store knows story", "model/store/json.h", '#include "story/project.h"', None),
    ("store knows story by its whole path", "model/store/json.h", '#include "model/story/project.h"', None),
    ("store calls the system", "model/store/save.cpp", "#include <sys/stat.h>", None),
    ("analysis does not call the system", "model/analysis/words.cpp", "#include <unistd.h>", "call of the system"),
    ("store parses JSON", "model/store/jsonreader.cpp", "#include <yyjson.h>", None),
    ("nobody else does", "model/analysis/check.cpp", "#include <yyjson.h>", "yyjson is not for this file"),
    ("analysis does not open files", "model/analysis/check.cpp", '#include "store/folder.h"', "that is model/store"),
    ("analysis does not, by dots either", "model/analysis/check.cpp", '#include "../store/folder.h"',
     "that is model/store"),
    ("nor in angle brackets", "model/analysis/check.cpp", "#include <store/folder.h>", "that is model/store"),
    ("nor with blanks", "model/analysis/check.cpp", '  #  include\t"store/folder.h" // why', "that is model/store"),
    ("merge reads stories", "model/merge/conflictmarkers.cpp", '#include "store/json.h"', None),
    ("merge knows no document", "model/merge/merge.h", '#include "document/document.h"', "that is model/document"),
    ("coach knows analysis", "model/coach/phrases.h", '#include "analysis/check.h"', None),
    ("coach does not know the document", "model/coach/phrases.h", '#include "document/document.h"',
     "that is model/document"),
    ("document has the undo stack", "model/document/document.h", "#include <QUndoStack>", None),
    ("document has no widget", "model/document/document.h", "#include <QWidget>", "that is Qt Widgets"),
    ("items know the document", "model/items/columns.h", '#include "document/edits.h"', None),
    ("items do not save", "model/items/columns.h", '#include "store/save.h"', "that is model/store"),
    ("items do not show", "model/items/columns.h", '#include "views/theme.h"', "that is views"),
    ("items do not show, by dots", "model/items/columns.h", '#include "../../views/theme.h"', "that is views"),
    ("publish paints", "model/publish/canvas.h", "#include <QPainter>", None),
    ("publish has no charts", "model/publish/canvas.h", "#include <QtCharts/QChart>", "that is Qt Charts"),
    ("publish has no charts, without the module", "model/publish/canvas.h", "#include <QChart>", "that is Qt Charts"),
    ("publish does not save", "model/publish/pdf.cpp", '#include "store/save.h"', "that is model/store"),
    ("the plugin highlights", "model/publish/highlightplugin.cpp", "#include <KSyntaxHighlighting/Theme>", None),
    ("the plugin has its own moc", "model/publish/highlightplugin.cpp", '#include "highlightplugin.moc"', None),
    ("publish itself does not highlight", "model/publish/layoutcode.cpp", "#include <KSyntaxHighlighting/Theme>",
     "KSyntaxHighlighting is not for this file"),
    ("publish does not include the plugin", "model/publish/layoutcode.cpp", '#include "highlightplugin.h"',
     "is for a module of its own"),
    ("views know the model", "views/sidebar.h", '#include "document/document.h"', None),
    ("views know each other", "views/fields/codeedit.cpp", '#include "../theme.h"', None),
    ("views do not know the window", "views/sidebar.h", '#include "app/mainwindow.h"', "that is app"),
    ("views have no charts", "views/sidepanel.cpp", "#include <QChartView>", "that is Qt Charts"),
    ("views/charts has them", "views/charts/markers.h", "#include <QChartView>", None),
    ("views/charts does not publish", "views/charts/markers.h", '#include "publish/canvas.h"', "that is model/publish"),
    ("archive.cpp has KArchive", "model/store/archive.cpp", "#include <KZip>", None),
    ("others ask archive.h", "model/store/folder.cpp", "#include <KZip>", "KArchive is not for this file"),
    ("icons.cpp has the icons", "views/icons.cpp", "#include <BreezeIcons>", None),
    ("others ask icons.h", "views/sidebar.cpp", "#include <BreezeIcons>", "BreezeIcons is not for this file"),
    ("icons.h is not icons.cpp", "views/icons.h", "#include <BreezeIcons>", "BreezeIcons is not for this file"),
    ("the printing module prints", "views/publishing/printingmodule.cpp", "#include <QPrinter>", None),
    ("others ask it to", "views/publishing/publishpage.cpp", "#include <QPrinter>", "that is Qt PrintSupport"),
    ("the spelling module has Sonnet", "views/spelling/sonnetplugin.cpp", "#include <Sonnet/Speller>", None),
    ("others ask the checker", "views/fields/writingedit.cpp", "#include <Sonnet/Speller>",
     "Sonnet is not for this file"),
    ("the window has views", "app/mainwindow.cpp", '#include "views/theme.h"', None),
    ("a file that CMake makes", "app/main.cpp", '#include "installpaths.h"', None),
    ("the commands have no views", "app/commandline.cpp", '#include "views/theme.h"', "that is views"),
    ("the executable has no widgets", "app/main.cpp", "#include <QApplication>", "that is Qt Widgets"),
    ("a library that nobody allowed", "views/theme.cpp", "#include <boost/any.hpp>", "nobody allowed"),
    ("a file that is not there", "views/theme.cpp", '#include "nowhere.h"', "no such file"),
    ("a hidden name", "views/theme.cpp", "#include CHOSEN_HEADER", "written out"),
    ("a folder in no layer", "model/helpers/x.h", "#include <QString>", "in no layer"),
    ("a comment is no include", "model/story/project.h", "// #include <QWidget>", None),
]


def wrong_rows(checker):
    for name, path, line, reason in ROWS:
        faults = checker.faults(path, "\n" + line + "\n")
        if (reason is None) != (not faults) or (reason and reason not in faults[0]):
            yield f"the row “{name}”: expected {reason or 'silence'}, got {faults or 'silence'}"
        elif faults and "no layer" not in faults[0] and not faults[0].startswith(f"{path}:2: "):
            yield f"the row “{name}”: no place in {faults[0]}"


def main():
    checker = Checker(Path(sys.argv[1]).resolve(), ";".join(sys.argv[2:]).split(";"))
    faults = list(wrong_rows(checker))
    sources = [file for folder in ("model", "views", "app") for file in (checker.root / folder).rglob("*")
               if file.suffix in (".h", ".cpp", ".in") and file.name != "CMakeLists.txt"]
    for file in sorted(sources):
        faults += checker.faults(str(file.relative_to(checker.root)), file.read_text(encoding="utf-8"))
    print(*faults, sep="\n")
    print(f"{len(ROWS)} rows and {len(sources)} sources: {len(faults)} faults")
    return 1 if faults or len(sources) < 50 else 0


if __name__ == "__main__":
    sys.exit(main())
