// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spellchecker.h"

#include "spellingengine.h"

#include <QCoreApplication>
#include <QPluginLoader>
#include <QPointer>

namespace views {

namespace {

QString& moduleFolder()
{
    static QString folder;
    return folder;
}

} // namespace

/// Lives in the thread, and is the only one that touches the engine.
class SpellingWorker : public QObject
{
public:
    explicit SpellingWorker(const QString& folder)
        : m_loader(folder + QStringLiteral("/libstoryloop_spelling.so"))
    {
    }

    QSet<QString> wrongAmong(const QString& language, const QStringList& words)
    {
        QSet<QString> wrong;
        SpellingEngine* engine = engineFor(language);
        for (const QString& word : words)
            if (engine && !engine->isRight(word)) wrong.insert(word);
        return wrong;
    }

    QStringList suggestions(const QString& language, const QString& word)
    {
        SpellingEngine* engine = engineFor(language);
        return engine ? engine->suggestions(word) : QStringList();
    }

    void addToDictionary(const QString& language, const QString& word)
    {
        if (SpellingEngine* engine = engineFor(language)) engine->addToDictionary(word);
    }

private:
    SpellingEngine* engineFor(const QString& language)
    {
        auto* engine = qobject_cast<SpellingEngine*>(m_loader.instance());
        return engine && engine->setLanguage(language) ? engine : nullptr;
    }

    QPluginLoader m_loader;
};

SpellChecker::SpellChecker(QObject* parent)
    : QObject(parent)
    , m_worker(std::make_unique<SpellingWorker>(moduleFolder()))
{
    m_worker->moveToThread(&m_thread);
    m_thread.start(QThread::LowPriority);
}

SpellChecker::~SpellChecker()
{
    m_thread.quit();
    m_thread.wait(); // then the worker is nobody's, and goes with its owner
}

void SpellChecker::setModuleFolder(const QString& folder) { moduleFolder() = folder; }

SpellChecker& SpellChecker::shared()
{
    static QPointer<SpellChecker> checker;
    if (!checker) checker = new SpellChecker(QCoreApplication::instance());
    return *checker;
}

SpellChecker::Verdict SpellChecker::verdict(const QString& language, const QString& word) const
{
    if (m_ignored.contains(word)) return Verdict::Right;
    const auto words = m_known.constFind(language);
    if (words == m_known.constEnd()) return Verdict::Unknown;
    const auto known = words->constFind(word);
    return known == words->constEnd() ? Verdict::Unknown : *known ? Verdict::Right : Verdict::Wrong;
}

void SpellChecker::ask(const QString& language, const QStringList& words)
{
    QMetaObject::invokeMethod(m_worker.get(), [this, worker = m_worker.get(), language, words] {
        const QSet<QString> wrong = worker->wrongAmong(language, words);
        QMetaObject::invokeMethod(this, [this, language, words, wrong] { take(language, words, wrong); });
    });
}

void SpellChecker::take(const QString& language, const QStringList& words, const QSet<QString>& wrong)
{
    QHash<QString, bool>& known = m_known[language];
    for (const QString& word : words)
        known.insert(word, !wrong.contains(word));
    emit answered();
}

QStringList SpellChecker::suggestions(const QString& language, const QString& word)
{
    QStringList found;
    QMetaObject::invokeMethod(
        m_worker.get(), [&] { found = m_worker->suggestions(language, word); }, Qt::BlockingQueuedConnection);
    return found;
}

void SpellChecker::addToDictionary(const QString& language, const QString& word)
{
    QMetaObject::invokeMethod(m_worker.get(),
                              [worker = m_worker.get(), language, word] { worker->addToDictionary(language, word); });
    m_known[language].insert(word, true);
    emit learned();
}

void SpellChecker::ignore(const QString& word)
{
    m_ignored.insert(word);
    emit learned();
}

} // namespace views
