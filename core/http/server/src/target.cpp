#include "http/server/target.h"

namespace cordboard::http {

namespace {

using Failure = Unexpected<QByteArray>;

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

enum class Part { Path, Query };

/// Decoded, or the sentence that says why not.
Result<QByteArray, QByteArray> decode(QByteArrayView text, Part part)
{
    QByteArray decoded;
    decoded.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        char c = text[at];
        const auto octet = static_cast<unsigned char>(c);
        if (octet <= 0x20 || octet >= 0x7F || c == '#')
            return Failure("The address holds a character that must be percent-encoded.");
        if (c == '%') {
            const int high = at + 2 < text.size() ? hexValue(text[at + 1]) : -1;
            const int low = at + 2 < text.size() ? hexValue(text[at + 2]) : -1;
            if (high < 0 || low < 0)
                return Failure(
                    "The address holds a % that is not followed by two hexadecimal digits.");
            c = static_cast<char>(high * 16 + low);
            at += 2;
            if (part == Part::Path && c == '/')
                return Failure("The path holds an encoded slash.");
        } else if (c == '+' && part == Part::Query) {
            c = ' ';
        }
        if (c == '\0' ||
            (part == Part::Path && (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)))
            return Failure("The address holds a control character.");
        if (part == Part::Path && c == '\\')
            return Failure("The path holds a backslash.");
        decoded.append(c);
    }
    if (!decoded.isValidUtf8())
        return Failure("The address is not UTF-8.");
    return decoded;
}

std::optional<QByteArray> faultOfSegments(const QByteArray &path)
{
    qsizetype begin = 1;
    while (begin <= path.size()) {
        qsizetype end = path.indexOf('/', begin);
        const bool last = end < 0;
        if (last)
            end = path.size();
        const QByteArrayView segment = QByteArrayView(path).sliced(begin, end - begin);
        if (segment.isEmpty() && !last)
            return QByteArray("The path holds an empty part (//).");
        if (segment == "." || segment == "..")
            return QByteArray("The path holds a part of dots alone.");
        begin = end + 1;
    }
    return std::nullopt;
}

Result<Fields, QByteArray> parseQuery(QByteArrayView text)
{
    Fields fields;
    qsizetype begin = 0;
    while (begin < text.size()) {
        qsizetype end = text.indexOf('&', begin);
        if (end < 0)
            end = text.size();
        const QByteArrayView pair = text.sliced(begin, end - begin);
        begin = end + 1;
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        auto name = decode(equals < 0 ? pair : pair.first(equals), Part::Query);
        if (!name)
            return Failure(name.error());
        auto value = decode(equals < 0 ? QByteArrayView() : pair.sliced(equals + 1), Part::Query);
        if (!value)
            return Failure(value.error());
        fields.emplace_back(*std::move(name), *std::move(value));
    }
    return fields;
}

} // namespace

Result<Target, QByteArray> parseTarget(QByteArrayView target)
{
    if (!target.startsWith('/'))
        return Failure("The address must begin with a slash: this is no proxy.");
    const qsizetype question = target.indexOf('?');
    auto path = decode(question < 0 ? target : target.first(question), Part::Path);
    if (!path)
        return Failure(path.error());
    if (const auto fault = faultOfSegments(*path))
        return Failure(*fault);
    auto query = question < 0 ? Result<Fields, QByteArray>(Fields())
                              : parseQuery(target.sliced(question + 1));
    if (!query)
        return Failure(query.error());
    return Target{*std::move(path), *std::move(query)};
}

} // namespace cordboard::http
