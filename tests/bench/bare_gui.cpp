// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QGuiApplication>

/// The least that a process with fonts and painting can cost: it starts, and ends.
int main(int argc, char* argv[])
{
    const QGuiApplication application(argc, argv);
    return 0;
}
