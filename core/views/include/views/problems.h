#pragma once

#include "base/error.h"

#include <QString>
#include <QStringList>

namespace cordboard::views {

/// "provision.json, line 7, column 3: words". Without a source "Line 7: words"; a line or column of
/// 0 is left out.
QString placed(const QString &source, int line, int column, const QString &words);

/// The sentences about one document, in the order they were found. At most 50 are kept, so that a
/// hostile document cannot make a long answer.
class Problems
{
public:
    explicit Problems(QString source = {})
        : m_source(std::move(source))
    {}

    void add(int line, const QString &words);

    bool isEmpty() const { return m_sentences.isEmpty(); }
    const QString &source() const { return m_source; }
    QStringList sentences() const { return m_sentences; }

    /// All of them, one a line; code Invalid.
    Error error() const;

private:
    QString m_source;
    QStringList m_sentences;
};

} // namespace cordboard::views
