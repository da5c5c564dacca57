// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "descriptor.h"

#include <sys/types.h>

/// For save.cpp and privatefiles.cpp alone.
namespace store {

/// One change of one file in its folder; keeps the temporary file from outliving a failure.
class Swap
{
public:
    explicit Swap(const QString& path);
    Swap(const Swap&) = delete;
    Swap& operator=(const Swap&) = delete;
    ~Swap();

    /// The rights of the file where it is new, whatever the umask is.
    void setMode(mode_t mode) { m_mode = mode; }

    std::expected<Saved, story::Error> run(const QByteArray& bytes, const std::optional<Fingerprint>& known,
                                           const Keeper& keep);
    std::expected<Fingerprint, story::Error> replace(const QByteArray& bytes);
    /// The same in two steps: first all that may fail for want of room or rights, then the rename.
    std::optional<story::Error> prepare(const QByteArray& bytes);
    std::optional<story::Error> takePlace();
    std::expected<void, story::Error> remove(const Fingerprint& known);

private:
    std::optional<story::Error> checkKnown(const Fingerprint& known);
    std::optional<story::Error> writeTemporary(const QByteArray& bytes);
    std::optional<story::Error> exchange(const Fingerprint& known, const Fingerprint& written);
    void keepForeign(const Fingerprint& ours);
    std::optional<story::Error> place();
    std::optional<story::Error> sync(const Fingerprint& written, bool wasThere);
    void takeBack(const Fingerprint& written, bool wasThere);
    void putBack();
    bool isThereAlready(const QByteArray& bytes);

    [[nodiscard]] story::Error failed(const QString& what) const;
    [[nodiscard]] story::Error failed() const;
    [[nodiscard]] story::Error changed() const;
    [[nodiscard]] story::Error advised(const story::Error& error, int number) const;
    int rename(unsigned flags);

    QString m_path;
    QByteArray m_name;
    QByteArray m_temporary;
    Descriptor m_folder;
    mode_t m_mode = 0666;
    QByteArray m_old; ///< what checkKnown() has read
    bool m_hasTemporary = false;
};

} // namespace store
