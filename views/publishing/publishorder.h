// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "publish/publish.h"

namespace views {

/// Which stories are published, and how.
struct PublishOrder
{
    QList<story::Project> stories;
    story::Owner owner;
    publish::Options options;
};

} // namespace views
