// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "difference.h"

namespace story {

/// Makes one place of `now` what it is in `version`: a field with what is said about it, an entry as a whole and behind the
/// neighbour that it has there, or the members that only a newer program knows. What `version` has not goes. All other
/// places stay. False where `now` has no room for it any more, as the entry around it is gone.
bool putBack(Project& now, const Project& version, const Difference& difference);

} // namespace story
