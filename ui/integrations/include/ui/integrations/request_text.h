#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace cordboard::ui {

/// A request as a person wants to repeat it somewhere else.
struct RequestText
{
    QByteArray method = "POST";
    QString url;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
};

/// One word for a POSIX shell, whatever it holds.
QString shellQuoted(const QString &word);

/// Ready to be pasted into a terminal or a file. What opens something is never in it: keys, tokens
/// and passwords in headers and in the address are read from the environment instead
/// (CORDBOARD_KEY). The text ends without a line end.
QString asCurl(const RequestText &request);
QString asPython(const RequestText &request);
QString asJavaScript(const RequestText &request);

} // namespace cordboard::ui
