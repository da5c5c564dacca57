// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfua.h"

#include "pdfcontent.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QTemporaryFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// The file as qpdf tells it: objects by "obj:12 0 R", names with their slash, texts with "u:" in front.
class Checker
{
public:
    explicit Checker(const QByteArray& pdf)
    {
        QTemporaryFile file;
        if (!file.open()) return;
        file.write(pdf);
        file.flush();
        QProcess process;
        process.start(u"qpdf"_s,
                      {u"--json=2"_s, u"--json-stream-data=inline"_s, u"--decode-level=generalized"_s,
                       file.fileName()});
        process.waitForFinished();
        const QJsonArray parts = QJsonDocument::fromJson(process.readAllStandardOutput())["qpdf"_L1].toArray();
        m_objects = parts.at(1).toObject();
    }

    QStringList faults()
    {
        const QJsonObject root = dictionary(m_objects["trailer"_L1]["value"_L1]["/Root"_L1]);
        if (root.isEmpty()) return {u"the file cannot be read"_s};
        checkCatalogue(root);
        const QJsonObject tree = dictionary(root["/StructTreeRoot"_L1]);
        readParents(tree);
        for (const QJsonValue& page : dictionary(root["/Pages"_L1])["/Kids"_L1].toArray())
            checkPage(page.toString());
        checkElement(dictionary(tree["/K"_L1]), tree["/K"_L1].toString());
        for (const auto& [mark, uses] : m_marks.asKeyValueRange())
            if (uses != 1) fault(u"mark %1 of %2 is in %3 elements"_s.arg(mark.second).arg(mark.first).arg(uses));
        for (const QString& annotation : std::as_const(m_annotations))
            fault(u"the annotation %1 is in no element"_s.arg(annotation));
        checkFonts();
        return m_faults;
    }

private:
    void fault(const QString& text) { m_faults.append(text); }
    [[nodiscard]] QJsonObject object(const QString& reference) const
    {
        return m_objects["obj:"_L1 + reference].toObject();
    }
    /// What a value is, or what the object is that it refers to.
    [[nodiscard]] QJsonObject dictionary(const QJsonValue& value) const
    {
        if (!value.isString()) return value.toObject();
        const QJsonObject found = object(value.toString());
        return found.contains("stream"_L1) ? found["stream"_L1]["dict"_L1].toObject() : found["value"_L1].toObject();
    }
    [[nodiscard]] QJsonArray array(const QJsonValue& value) const
    {
        return value.isString() ? object(value.toString())["value"_L1].toArray() : value.toArray();
    }
    [[nodiscard]] QByteArray data(const QString& reference) const
    {
        return QByteArray::fromBase64(object(reference)["stream"_L1]["data"_L1].toString().toLatin1());
    }

    void checkCatalogue(const QJsonObject& root);
    void readParents(const QJsonObject& tree);
    void checkPage(const QString& reference);
    void checkElement(const QJsonObject& element, const QString& reference);
    void checkKind(const QString& kind, const QJsonObject& element);
    void checkLink(const QJsonObject& objectReference, const QString& element);
    void checkFonts();

    QJsonObject m_objects;
    QHash<int, QJsonValue> m_parents; ///< by key: an element, or those of a page's marks
    QHash<std::pair<QString, int>, int> m_marks; ///< of pages, and how many elements hold them
    QSet<QString> m_annotations; ///< that no element has held so far
    QSet<QString> m_ids;
    QStringList m_faults;
    int m_lastLevel = 0;
};

void Checker::checkCatalogue(const QJsonObject& root)
{
    if (!dictionary(root["/MarkInfo"_L1])["/Marked"_L1].toBool()) fault(u"the file does not say that it is tagged"_s);
    if (root["/Lang"_L1].toString().size() < 4) fault(u"no language"_s);
    if (!dictionary(root["/ViewerPreferences"_L1])["/DisplayDocTitle"_L1].toBool()) fault(u"the title is not shown"_s);
    const QByteArray metadata = data(root["/Metadata"_L1].toString());
    if (!metadata.contains("<pdfuaid:part>1</pdfuaid:part>")) fault(u"the metadata do not name PDF/UA"_s);
    if (!metadata.contains("<dc:title>")) fault(u"the metadata have no title"_s);
}

void Checker::readParents(const QJsonObject& tree)
{
    const QJsonArray numbers = dictionary(tree["/ParentTree"_L1])["/Nums"_L1].toArray();
    for (qsizetype i = 0; i + 1 < numbers.size(); i += 2)
        m_parents.insert(numbers[i].toInt(), numbers[i + 1]);
}

void Checker::checkPage(const QString& reference)
{
    const QJsonObject page = dictionary(reference);
    const PdfContent content(data(page["/Contents"_L1].toString()));
    for (const QString& text : content.faults)
        fault(u"page %1: %2"_s.arg(reference, text));
    for (const int mark : content.marks)
        m_marks.insert({reference, mark}, 0);
    const QJsonArray parents = array(m_parents.value(page["/StructParents"_L1].toInt(-1)));
    if (parents.size() != content.marks.size()) fault(u"page %1: not every mark has a parent"_s.arg(reference));
    if (const QJsonArray annotations = page["/Annots"_L1].toArray(); !annotations.isEmpty()) {
        if (page["/Tabs"_L1].toString() != "/S"_L1) fault(u"page %1: no order of tabs"_s.arg(reference));
        for (const QJsonValue& annotation : annotations)
            m_annotations.insert(annotation.toString());
    }
}

void Checker::checkLink(const QJsonObject& objectReference, const QString& element)
{
    const QString annotation = objectReference["/Obj"_L1].toString();
    const QJsonObject link = dictionary(annotation);
    if (!m_annotations.remove(annotation)) fault(u"%1 is on no page"_s.arg(annotation));
    if (link["/Contents"_L1].toString().size() < 3) fault(u"the link %1 is not described"_s.arg(annotation));
    if (m_parents.value(link["/StructParent"_L1].toInt(-1)).toString() != element)
        fault(u"the link %1 has another parent"_s.arg(annotation));
}

void Checker::checkElement(const QJsonObject& element, const QString& reference)
{
    const QString kind = element["/S"_L1].toString();
    checkKind(kind, element);
    const QJsonValue kids = element["/K"_L1];
    for (const QJsonValue& kid : kids.isArray() ? kids.toArray() : QJsonArray{kids}) {
        const QJsonObject direct = kid.toObject();
        const QString type = direct["/Type"_L1].toString();
        const bool isElsewhere = type == "/MCR"_L1;
        if (kid.isDouble() || isElsewhere) {
            const QString page = (isElsewhere ? direct : element)["/Pg"_L1].toString();
            const std::pair mark{page, isElsewhere ? direct["/MCID"_L1].toInt() : kid.toInt()};
            if (m_marks.contains(mark)) ++m_marks[mark];
            else fault(u"%1 has mark %2, which is not on %3"_s.arg(reference).arg(mark.second).arg(page));
            const int key = dictionary(page)["/StructParents"_L1].toInt(-1);
            if (array(m_parents.value(key)).at(mark.second).toString() != reference)
                fault(u"mark %1 of %2 has another parent than %3"_s.arg(mark.second).arg(page, reference));
        } else if (type == "/OBJR"_L1) {
            checkLink(direct, reference);
            if (kind != "/Link"_L1) fault(u"an annotation in %1"_s.arg(kind));
        } else if (kid.isString()) {
            const QJsonObject child = dictionary(kid);
            if (child["/P"_L1].toString() != reference) fault(u"%1 has another parent"_s.arg(kid.toString()));
            checkElement(child, kid.toString());
        }
    }
}

void Checker::checkKind(const QString& kind, const QJsonObject& element)
{
    static const QSet<QString> known{u"/Document"_s, u"/Sect"_s, u"/H1"_s,   u"/H2"_s,  u"/H3"_s,
                                     u"/P"_s,        u"/L"_s,    u"/LI"_s,   u"/Lbl"_s, u"/LBody"_s,
                                     u"/Table"_s,    u"/TR"_s,   u"/TH"_s,   u"/TD"_s,  u"/Figure"_s,
                                     u"/Caption"_s,  u"/Code"_s, u"/Note"_s, u"/Link"_s};
    static const QHash<QString, QString> inside{{u"/TR"_s, u"/Table"_s}, {u"/TH"_s, u"/TR"_s},
                                                {u"/TD"_s, u"/TR"_s},    {u"/LI"_s, u"/L"_s},
                                                {u"/Lbl"_s, u"/LI"_s},   {u"/LBody"_s, u"/LI"_s}};
    if (!known.contains(kind)) fault(u"%1 is no kind of element"_s.arg(kind));
    const QString parent = dictionary(element["/P"_L1])["/S"_L1].toString();
    if (inside.contains(kind) && inside[kind] != parent) fault(u"%1 in %2"_s.arg(kind, parent));
    const QJsonObject attributes = dictionary(element["/A"_L1]);
    if (kind.size() == 3 && kind[1] == u'H' && kind[2].isDigit()) {
        const int level = kind[2].digitValue();
        if (level > m_lastLevel + 1) fault(u"%1 after H%2"_s.arg(kind).arg(m_lastLevel));
        m_lastLevel = level;
    } else if (kind == "/Figure"_L1) {
        if (element["/Alt"_L1].toString().size() < 3) fault(u"a figure without words"_s);
        if (attributes["/BBox"_L1].toArray().size() != 4) fault(u"a figure without a place"_s);
    } else if (kind == "/TH"_L1) {
        if (!attributes.contains("/Scope"_L1)) fault(u"a head of a table without scope"_s);
    } else if (kind == "/Note"_L1) {
        const QString id = element["/ID"_L1].toString();
        if (id.isEmpty() || m_ids.contains(id)) fault(u"a note without an ID of its own"_s);
        m_ids.insert(id);
    } else if (kind == "/Table"_L1) {
        QSet<qsizetype> widths;
        const auto isCell = [this](const QJsonValue& kid) {
            const QString itsKind = dictionary(kid)["/S"_L1].toString();
            return itsKind == "/TH"_L1 || itsKind == "/TD"_L1;
        };
        for (const QJsonValue& kid : element["/K"_L1].toArray()) {
            const QJsonObject row = dictionary(kid);
            const QJsonArray cells = row["/K"_L1].toArray();
            if (row["/S"_L1].toString() == "/TR"_L1) widths.insert(std::ranges::count_if(cells, isCell));
        }
        if (widths.size() != 1) fault(u"a table with rows of different widths"_s);
    }
}

void Checker::checkFonts()
{
    for (const QString& name : m_objects.keys()) {
        const QJsonObject font = dictionary(name.sliced(4));
        if (font["/Type"_L1].toString() != "/Font"_L1) continue;
        if (font["/Subtype"_L1].toString() == "/Type0"_L1) {
            if (data(font["/ToUnicode"_L1].toString()).isEmpty()) fault(u"the font %1 has no text"_s.arg(name));
            continue;
        }
        const QJsonObject descriptor = dictionary(font["/FontDescriptor"_L1]);
        const bool isCompact = font["/Subtype"_L1].toString() == "/CIDFontType0"_L1;
        const QJsonValue program = descriptor[isCompact ? "/FontFile3"_L1 : "/FontFile2"_L1];
        if (data(program.toString()).isEmpty()) fault(u"the font %1 is not embedded"_s.arg(name));
        if (!isCompact && font["/CIDToGIDMap"_L1].toString() != "/Identity"_L1)
            fault(u"the font %1 does not tell its glyphs"_s.arg(name));
    }
}

} // namespace

QStringList pdfUaFaults(const QByteArray& pdf) { return Checker(pdf).faults(); }
