// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The library is in here whole, although nothing calls it. That this links and starts is the test.
int main() { return 0; }
