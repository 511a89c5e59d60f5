#pragma once

#include "base/result.h"

#include <QHash>
#include <QString>

#include <vector>

namespace cordboard::mms {

/// An XML element with local names only. Small documents of strangers: see readXml().
struct XmlElement
{
    QString name;
    QHash<QString, QString> attributes;
    QString text; ///< its own, trimmed
    std::vector<XmlElement> children;

    /// The first child of that name, null without one. Names are compared without case.
    const XmlElement *child(QStringView wanted) const;
    QString textOf(QStringView wanted) const;
    /// The first element of that name anywhere below.
    const XmlElement *find(QStringView wanted) const;
};

/// DTDs, more than 16 levels, 2,000 elements or 1 MiB are an Error (Protocol). What the prolog
/// says of the encoding is not believed: UTF-16 by its byte order mark, else UTF-8, else Latin-1.
Result<XmlElement> readXml(QByteArrayView octets);

} // namespace cordboard::mms
