// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fontsubset.h"

#include <QtEndian>

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

#include <array>
#include <map>
#include <memory>

namespace publish {

namespace {

template <auto destroy> struct Destroy
{
    template <typename Type> void operator()(Type* object) const { destroy(object); }
};
using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using Plan = std::unique_ptr<hb_subset_plan_t, Destroy<hb_subset_plan_destroy>>;
using Input = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;

/// A font as HarfBuzz reads it, table by table. The tables stay as long as this: what makes subsets (10.2) keeps places in
/// them beyond the blobs that it got.
class FontTables
{
public:
    explicit FontTables(const QRawFont& font)
        : m_font(font)
        , m_face(hb_face_create_for_tables(table, this, nullptr))
    {
    }
    FontTables(const FontTables&) = delete;
    FontTables& operator=(const FontTables&) = delete;

    [[nodiscard]] hb_face_t* face() const { return m_face.get(); }

private:
    static hb_blob_t* table(hb_face_t*, hb_tag_t tag, void* self)
    {
        const auto tables = static_cast<FontTables*>(self);
        std::array<char, 5> name{};
        hb_tag_to_string(tag, name.data());
        const auto [known, isNew] = tables->m_tables.try_emplace(tag);
        if (isNew) known->second = tables->m_font.fontTable(name.data());
        const QByteArray& bytes = known->second;
        return hb_blob_create(bytes.constData(), unsigned(bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    }

    const QRawFont& m_font;
    std::map<hb_tag_t, QByteArray> m_tables;
    Face m_face; // goes before its tables
};

QByteArray bytesOf(hb_blob_t* owned)
{
    const Blob blob(owned);
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob.get(), &length);
    return {data, qsizetype(length)};
}

/// Compact outlines, read as far as it takes to find a table in them (Adobe Technical Note 5176).
class CompactOutlines
{
public:
    explicit CompactOutlines(QByteArray& bytes)
        : m_bytes(bytes)
    {
        constexpr int charset = 15;
        constexpr int registry = 1200 + 30; // only fonts whose glyphs have keys name where those come from
        const qsizetype dictionaries = end(byte(2));
        qsizetype lastOperand = 0;
        for (qsizetype at = start(dictionaries, 0); at < start(dictionaries, 1);) {
            const int first = byte(at);
            if (first > 21) {
                lastOperand = at;
                skipOperand(at);
                continue;
            }
            const int name = first == 12 ? 1200 + byte(at + 1) : first;
            if (name == registry) m_isKeyed = true;
            if (name == charset) m_charset = lastOperand;
            at += first == 12 ? 2 : 1;
        }
    }

    /// Whether a document asks for a glyph by a key, and not by its number.
    [[nodiscard]] bool isKeyed() const { return m_isKeyed; }

    /// Gives the glyphs from the first on these keys.
    void setKeys(const QList<quint16>& keys)
    {
        constexpr char longNumber = 29;
        if (byte(m_charset) != longNumber) return; // as places of tables are written
        const auto place = qToBigEndian(quint32(m_bytes.size()));
        m_bytes.replace(m_charset + 1, sizeof place,
                        QByteArrayView(reinterpret_cast<const char*>(&place), sizeof place));
        m_bytes.append('\0'); // a plain list
        for (const quint16 key : keys) {
            m_bytes.append(char(key >> 8));
            m_bytes.append(char(key & 0xff));
        }
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
    /// From the first byte of an operand in a dictionary to behind its last.
    void skipOperand(qsizetype& at) const
    {
        const int first = byte(at++);
        if (first == 28) at += 2;
        else if (first == 29) at += 4;
        else if (first == 30) // a fraction, up to a half byte of fifteen
            while (at < m_bytes.size() && (byte(at++) & 0xf) != 0xf) { }
        else if (first >= 247) ++at;
    }

    QByteArray& m_bytes;
    bool m_isKeyed = false;
    qsizetype m_charset = 0; ///< where the place of the table of keys is written
};

} // namespace

FontSubset fontSubset(const QRawFont& font, const QList<quint32>& glyphs)
{
    const FontTables tables(font);
    hb_face_t* const face = tables.face();
    const Input input(hb_subset_input_create_or_fail());
    if (!input) return {};
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NO_LAYOUT_CLOSURE);
    for (const char* unneeded : {"GSUB", "GPOS", "GDEF", "OS/2", "cmap", "name", "post", "MATH", "STAT", "kern"})
        hb_set_add(hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG), hb_tag_from_string(unneeded, -1));
    if (hb_ot_var_has_data(face)) {
        hb_subset_input_pin_all_axes_to_default(input.get(), face);
        hb_subset_input_pin_axis_location(input.get(), face, HB_OT_TAG_VAR_AXIS_WEIGHT, float(font.weight()));
    }
    QByteArray outlines = bytesOf(hb_face_reference_table(face, HB_TAG('C', 'F', 'F', ' ')));
    // HarfBuzz (10.2) takes the wrong subroutines for such glyphs unless they stay in their order.
    const bool isKeyed = !outlines.isEmpty() && CompactOutlines(outlines).isKeyed();
    for (qsizetype i = 0; i < glyphs.size(); ++i) {
        hb_set_add(hb_subset_input_glyph_set(input.get()), glyphs[i]);
        if (!isKeyed) hb_map_set(hb_subset_input_old_to_new_glyph_mapping(input.get()), glyphs[i], unsigned(i + 1));
    }
    const Plan plan(hb_subset_plan_create_or_fail(face, input.get()));
    const Face subset(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
    if (!subset) return {};
    if (outlines.isEmpty()) return {bytesOf(hb_face_reference_blob(subset.get())), false};
    outlines = bytesOf(hb_face_reference_table(subset.get(), HB_TAG('C', 'F', 'F', ' ')));
    if (isKeyed) {
        QList<quint16> keys;
        const hb_map_t* before = hb_subset_plan_new_to_old_glyph_mapping(plan.get());
        for (unsigned glyph = 1; glyph < hb_face_get_glyph_count(subset.get()); ++glyph)
            keys.append(quint16(glyphs.indexOf(hb_map_get(before, glyph)) + 1));
        CompactOutlines(outlines).setKeys(keys);
    }
    return {outlines, true};
}

QByteArray programName(const QRawFont& font)
{
    const FontTables tables(font);
    std::array<char, 128> text{};
    unsigned size = text.size();
    hb_ot_name_get_utf8(tables.face(), HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, text.data());
    QByteArray name(text.data());
    if (name.isEmpty()) name = (font.familyName() + font.styleName()).toLatin1();
    name.removeIf([](char c) { return !QChar::isLetterOrNumber(uchar(c)) && c != '-'; });
    name.removeIf([](char c) { return uchar(c) > 127; });
    return name.isEmpty() ? QByteArray("Font") : name;
}

} // namespace publish
