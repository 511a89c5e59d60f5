#pragma once

#include <QList>
#include <QString>

namespace cordboard::text {

/// A link that leads through a shortener: carriers block many of those, whoever uses them.
struct ShortLink
{
    qsizetype at = 0; ///< where it stands in the text
    qsizetype length = 0;
    QString domain; ///< "bit.ly"

    friend bool operator==(const ShortLink &, const ShortLink &) = default;
};

/// Those in a text, in order; only domains that anybody can use (a company's own short domain is
/// fine). Pure; any thread.
QList<ShortLink> shortLinks(const QString &text);

} // namespace cordboard::text
