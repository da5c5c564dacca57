// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../welcomepage.h"
#include "store/recovery.h"

namespace views {

/// What the welcome page says of a text that was typed and not saved: when, what became of its file since, and the places
/// in which the text differs from what the file held.
[[nodiscard]] WelcomePage::Recovered recoveredText(const store::Recovery::Copy& copy);

} // namespace views
