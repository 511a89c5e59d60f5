#include "clamd/scan.h"

#include "exchange.h"
#include "words.h"

#include <algorithm>

namespace cordboard::clamd {

namespace {

constexpr qsizetype longestName = 100;

/// Printable ASCII alone: it is shown.
QString shown(const QByteArray &text)
{
    QString words;
    for (const char c : text.first(qMin(text.size(), longestName)))
        words += c >= 0x20 && c < 0x7f ? QChar::fromLatin1(c) : QChar(u'?');
    return words;
}

Verdict unchecked(const QString &why, bool isAway = false)
{
    return {Verdict::Kind::Unchecked, why, isAway};
}

/// "stream: OK", "stream: Eicar-Test-Signature FOUND", "INSTREAM size limit exceeded. ERROR".
Verdict judged(const Exchange::Answer &answer)
{
    const QByteArray &text = answer.text;
    const QByteArray found = " FOUND";
    const QByteArray before = "stream: ";
    if (text.startsWith(before) && text.endsWith(found) &&
        text.size() > before.size() + found.size()) {
        const QByteArray name =
            text.sliced(before.size(), text.size() - before.size() - found.size());
        return {Verdict::Kind::Infected, shown(name), false};
    }
    if (text == "stream: OK" && answer.wasAllSent)
        return {Verdict::Kind::Clean, {}, false};
    if (text.contains("size limit exceeded"))
        return unchecked(Words::tr("it is larger than clamd takes (its StreamMaxLength)."));
    if (text.endsWith("ERROR"))
        return unchecked(Words::tr("clamd says “%1”.").arg(shown(text)));
    return unchecked(Words::tr("what answers for clamd says “%1”.").arg(shown(text)));
}

Verdict judgedFailure(const Error &error)
{
    return unchecked(error.message, error.code == ErrorCode::Unreachable);
}

} // namespace

std::optional<Address> addressFrom(const QString &text)
{
    const QString word = text.trimmed();
    constexpr qsizetype longestPath = 100; // sockaddr_un has room for 108
    if (word.startsWith(u'/'))
        return word.size() > longestPath || word.endsWith(u'/')
                   ? std::nullopt
                   : std::optional(Address{word, {}, 0});
    const qsizetype colon = word.lastIndexOf(u':');
    QString host = word.left(qMax<qsizetype>(0, colon));
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    else if (host.contains(u':'))
        return std::nullopt;
    bool isNumber = false;
    const int port = word.mid(colon + 1).toInt(&isNumber);
    const bool isHost = !host.isEmpty() && host.size() <= 253 &&
                        std::none_of(host.begin(), host.end(), [](QChar c) {
                            return c.isSpace() || c == u'/' || c == u'[' || c == u']';
                        });
    if (!isHost || !isNumber || port < 1 || port > 65'535)
        return std::nullopt;
    return Address{{}, host, quint16(port)};
}

void scan(const Options &options, const QByteArray &octets, QObject *context,
          std::function<void(const Verdict &)> then)
{
    auto *exchange = new Exchange(options, "zINSTREAM", context);
    exchange->stream(octets);
    QObject::connect(exchange, &Exchange::answered, context,
                     [then = std::move(then)](const Result<Exchange::Answer> &answer) {
                         then(answer ? judged(*answer) : judgedFailure(answer.error()));
                     });
    exchange->start();
}

void version(const Options &options, QObject *context,
             std::function<void(const Result<QString> &)> then)
{
    auto *exchange = new Exchange(options, "zVERSION", context);
    QObject::connect(
        exchange, &Exchange::answered, context,
        [then = std::move(then)](const Result<Exchange::Answer> &answer) {
            if (!answer)
                return then(forward(answer));
            if (!answer->text.startsWith("ClamAV "))
                return then(
                    fail(ErrorCode::Protocol,
                         Words::tr("What answers there says “%1”.").arg(shown(answer->text))));
            then(shown(answer->text));
        });
    exchange->start();
}

} // namespace cordboard::clamd
