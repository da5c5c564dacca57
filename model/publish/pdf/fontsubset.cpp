// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fontsubset.h"

#include <QtEndian>

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

#include <memory>

namespace publish {

namespace {

template <auto destroy> struct Destroy
{
    template <typename Type> void operator()(Type* object) const { destroy(object); }
};
using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using Input = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;

hb_blob_t* tableOf(hb_face_t*, hb_tag_t tag, void* font)
{
    std::array<char, 5> name{};
    hb_tag_to_string(tag, name.data());
    const auto table = new QByteArray(static_cast<const QRawFont*>(font)->fontTable(name.data()));
    return hb_blob_create(table->constData(), unsigned(table->size()), HB_MEMORY_MODE_READONLY, table,
                          [](void* held) { delete static_cast<QByteArray*>(held); });
}

/// As long as the font lives, which is read table by table.
Face faceOf(const QRawFont& font)
{
    return Face(hb_face_create_for_tables(tableOf, const_cast<QRawFont*>(&font), nullptr));
}

QByteArray bytesOf(hb_blob_t* owned)
{
    const Blob blob(owned);
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob.get(), &length);
    return {data, qsizetype(length)};
}

/// A reader of compact outlines, as far as it takes to find a table in them (Adobe Technical Note 5176).
class CompactReader
{
public:
    explicit CompactReader(QByteArray& bytes)
        : m_bytes(bytes)
    {
    }

    /// Gives the glyphs of a font that is keyed by characters the numbers that they have in the file as such keys:
    /// a document asks for a glyph by its key. The table that says so now is never longer than the one before.
    void numberKeys(quint16 glyphCount)
    {
        const qsizetype names = byte(2);
        const qsizetype dictionaries = end(names);
        const qsizetype from = start(dictionaries, 0);
        qsizetype at = from;
        QList<qint64> operands;
        bool isKeyed = false;
        qsizetype charset = 0;
        while (at < start(dictionaries, 1)) {
            const int first = byte(at);
            if (first > 21) {
                operands.append(operand(at));
                continue;
            }
            const int op = first == 12 ? 1200 + byte(at + 1) : first;
            if (op == 1230) isKeyed = true;
            if (op == 15 && !operands.isEmpty()) charset = qsizetype(operands.last());
            operands.clear();
            at += first == 12 ? 2 : 1;
        }
        if (!isKeyed || charset < 3 || glyphCount < 2) return;
        const quint16 more = glyphCount - 2;
        const bool isShort = more < 256;
        QByteArray table(isShort ? "\1\0\1" : "\2\0\1", 3);
        if (!isShort) table += char(more >> 8);
        table += char(more & 0xff);
        m_bytes.replace(charset, table.size(), table);
    }

private:
    [[nodiscard]] int byte(qsizetype at) const { return at < m_bytes.size() ? uchar(m_bytes[at]) : 0; }
    [[nodiscard]] qint64 number(qsizetype at, int bytes) const
    {
        qint64 value = 0;
        for (int i = 0; i < bytes; ++i)
            value = value << 8 | byte(at + i);
        return value;
    }
    /// Where the entry of an index begins; each index is a count, the size of offsets, the offsets, the data.
    [[nodiscard]] qsizetype start(qsizetype index, qsizetype entry) const
    {
        const qsizetype count = number(index, 2);
        const int size = byte(index + 2);
        return index + 2 + (count + 1) * size + number(index + 3 + entry * size, size);
    }
    [[nodiscard]] qsizetype end(qsizetype index) const
    {
        const qsizetype count = number(index, 2);
        return count == 0 ? index + 2 : start(index, count);
    }
    /// An operand in a dictionary; moves behind it.
    qint64 operand(qsizetype& at) const
    {
        const int first = byte(at++);
        if (first == 28) return qint16(number((at += 2) - 2, 2));
        if (first == 29) return qint32(number((at += 4) - 4, 4));
        if (first == 30) { // a fraction, up to a half byte of fifteen
            while ((byte(at) & 0xf) != 0xf && at < m_bytes.size())
                ++at;
            ++at;
            return 0;
        }
        if (first < 247) return first - 139;
        const int second = byte(at++);
        return first < 251 ? (first - 247) * 256 + second + 108 : -(first - 251) * 256 - second - 108;
    }

    QByteArray& m_bytes;
};

} // namespace

FontSubset fontSubset(const QRawFont& font, const QList<quint32>& glyphs)
{
    const Face face = faceOf(font);
    const Input input(hb_subset_input_create_or_fail());
    if (!input) return {};
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NO_LAYOUT_CLOSURE);
    for (const char* unneeded : {"GSUB", "GPOS", "GDEF", "OS/2", "cmap", "name", "post", "MATH", "STAT", "kern"})
        hb_set_add(hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG), hb_tag_from_string(unneeded, -1));
    for (qsizetype i = 0; i < glyphs.size(); ++i) {
        hb_set_add(hb_subset_input_glyph_set(input.get()), glyphs[i]);
        hb_map_set(hb_subset_input_old_to_new_glyph_mapping(input.get()), glyphs[i], unsigned(i + 1));
    }
    if (hb_ot_var_has_data(face.get())) {
        hb_subset_input_pin_all_axes_to_default(input.get(), face.get());
        hb_subset_input_pin_axis_location(input.get(), face.get(), HB_OT_TAG_VAR_AXIS_WEIGHT, float(font.weight()));
    }
    const Face subset(hb_subset_or_fail(face.get(), input.get()));
    if (!subset) return {};
    FontSubset result;
    result.program = bytesOf(hb_face_reference_table(subset.get(), HB_TAG('C', 'F', 'F', ' ')));
    result.isCompact = !result.program.isEmpty();
    if (result.isCompact) CompactReader(result.program).numberKeys(quint16(hb_face_get_glyph_count(subset.get())));
    else result.program = bytesOf(hb_face_reference_blob(subset.get()));
    return result;
}

QByteArray programName(const QRawFont& font)
{
    const Face face = faceOf(font);
    std::array<char, 128> text{};
    unsigned size = text.size();
    hb_ot_name_get_utf8(face.get(), HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, text.data());
    QByteArray name(text.data());
    if (name.isEmpty()) name = (font.familyName() + font.styleName()).toLatin1();
    name.removeIf([](char c) { return !QChar::isLetterOrNumber(uchar(c)) && c != '-'; });
    name.removeIf([](char c) { return uchar(c) > 127; });
    return name.isEmpty() ? QByteArray("Font") : name;
}

} // namespace publish
