// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace publish {

/// A number as PDF writes it, rounded to so many digits behind the point.
[[nodiscard]] QByteArray pdfNumber(qreal value, int digits = 2);
/// Bytes as a string of PDF, in parentheses.
[[nodiscard]] QByteArray pdfString(const QByteArray& bytes);
/// A text for people: ASCII as it is, all else in UTF-16.
[[nodiscard]] QByteArray pdfText(const QString& text);
/// Always in UTF-16 and hexadecimal digits, as a map of characters has it; with its mark as a text has it.
[[nodiscard]] QByteArray pdfHex(const QString& text, bool withMark = false);
/// "12 0 R"
[[nodiscard]] QByteArray pdfReference(int object);

/// The objects of a file and, at its end, the table of where they are. All that are not streams are packed together.
/// The same objects give the same bytes; the file's ID is made of them.
class PdfFile
{
public:
    /// The number of an object that is told later, or never: then it is null.
    [[nodiscard]] int reserve();
    void set(int object, const QByteArray& body) { m_objects[object - 1].body = body; }
    int add(const QByteArray& body);
    /// `entries` are those of the dictionary besides the length; deflates the data and says so.
    int addStream(const QByteArray& entries, const QByteArray& data);
    /// The data as they are: plain, or packed as `entries` say.
    int addRaw(const QByteArray& entries, const QByteArray& data);

    [[nodiscard]] QByteArray finish(int catalogue, int info);

private:
    struct Object
    {
        QByteArray body;
        bool isStream = false;
        qsizetype place = 0; ///< of a stream, from the file's begin; of others, in the stream that holds them
        int holder = 0;
    };
    void packObjects();

    QList<Object> m_objects;
};

} // namespace publish
