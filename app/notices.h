// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "banner.h"

#include "document/document.h"

#include <QObject>

#include <optional>

namespace app {

/// What waits for an answer, one after the other in one banner, so that nothing takes the place of something else for good:
/// what was just done; what the story in sight waits for; what was told; what other stories wait for. What a story waits
/// for is asked anew each time, and stays as long as it is so.
class Notices : public QObject
{
    Q_OBJECT

public:
    struct Notice
    {
        QString text;
        QList<Banner::Choice> choices;
    };
    /// What a story waits for; nothing: for nothing.
    using Waiting = std::function<std::optional<Notice>(const QString& key)>;

    Notices(Banner& banner, const document::Document& document, Waiting waiting, QObject* parent);

    /// What was done, until it is closed or something else comes up.
    void tellDone(const Notice& notice);
    /// Until one of the choices is taken. What was told under the same name goes.
    void tell(const QString& name, const Notice& notice);
    void forget(const QString& name);
    /// Another portfolio is opened, or none.
    void clear();
    void setCurrent(const QString& key);
    /// Somebody else did something: what was done here is old by now.
    void news();
    void refresh();

private:
    struct Told
    {
        QString name;
        Notice notice;
    };
    [[nodiscard]] std::optional<Notice> first() const;

    Banner& m_banner;
    const document::Document& m_document;
    Waiting m_waiting;
    QString m_key;
    std::optional<Notice> m_done;
    QList<Told> m_told;
};

} // namespace app
