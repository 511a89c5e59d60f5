#include "model/media_link.h"

#include <QRandomGenerator>

#include <algorithm>

namespace cordboard {

namespace {

/// Base 32 (RFC 4648) in lower case.
constexpr char32_t digits[] = U"abcdefghijklmnopqrstuvwxyz234567";

bool isDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'2' && c <= u'7');
}

} // namespace

QString newLinkToken()
{
    // Five bits each; 26 of them are 130.
    QString token;
    token.reserve(linkTokenLength);
    for (int i = 0; i < linkTokenLength; ++i)
        token += QChar(char16_t(digits[QRandomGenerator::system()->generate() & 31U]));
    return token;
}

bool isLinkToken(const QString &text)
{
    return text.size() == linkTokenLength && std::all_of(text.cbegin(), text.cend(), &isDigit);
}

QString textWithLink(const QString &text, const QString &publicUrl, const QString &token)
{
    const QString link = publicUrl + QStringLiteral("/m/") + token;
    return text.isEmpty() ? link : text + u'\n' + link;
}

QString textWithSampleLink(const QString &text, const QString &publicUrl)
{
    return textWithLink(text, publicUrl, QString(linkTokenLength, u'a'));
}

} // namespace cordboard
