#include "http/client/exchange.h"

#include "words.h"

#include <array>

namespace cordboard::http {

namespace {

QString sentenceOfStatus(int status)
{
    if (status >= 200 && status < 300)
        return Words::tr("It answered %1.").arg(status);
    if (status >= 300 && status < 400) {
        return Words::tr("It answered %1, a redirect, and redirects are not followed. Enter the "
                         "address that it leads to.")
            .arg(status);
    }
    switch (status) {
    case 401:
    case 403:
        return Words::tr("It answered %1: it does not let us in.").arg(status);
    case 404:
        return Words::tr("It answered 404: there is nothing at this address.");
    case 410:
        return Words::tr("It answered 410: it is gone for good.");
    case 429:
        return Words::tr("It answered 429: too many requests.");
    default:
        return (status >= 500 ? Words::tr("The receiver answered %1. The fault is in the receiving "
                                          "program.")
                              : Words::tr("It answered %1 and did not take it."))
            .arg(status);
    }
}

using Kind = Outcome::Kind;

/// In the order of Kind.
constexpr std::array<QLatin1String, 8> kindWords{
    QLatin1String("answered"),  QLatin1String("not_resolved"), QLatin1String("not_connected"),
    QLatin1String("forbidden"), QLatin1String("untrusted"),    QLatin1String("too_slow"),
    QLatin1String("broken"),    QLatin1String("cancelled")};
static_assert(size_t(Kind::Cancelled) + 1 == kindWords.size());

} // namespace

QString toWord(Outcome::Kind kind)
{
    return kindWords.at(size_t(kind));
}

Outcome::Kind outcomeKindFromWord(QStringView word)
{
    for (size_t i = 0; i < kindWords.size(); ++i) {
        if (word == kindWords[i])
            return Kind(i);
    }
    return Kind::Cancelled;
}

QString sentenceOf(const Outcome &outcome)
{
    switch (outcome.kind) {
    case Outcome::Kind::Answered:
        return sentenceOfStatus(outcome.status);
    case Outcome::Kind::NotResolved:
        return Words::tr("The name of the computer could not be found.");
    case Outcome::Kind::NotConnected:
        return Words::tr("Nobody answers at this address.");
    case Outcome::Kind::Forbidden:
        return Words::tr(
            "The address leads to this computer or a private network, which is not allowed here.");
    case Outcome::Kind::Untrusted:
        return Words::tr("Its certificate is not trusted.");
    case Outcome::Kind::TooSlow:
        return Words::tr("It did not answer in time.");
    case Outcome::Kind::Broken:
        return Words::tr("The connection ended before the answer was there.");
    case Outcome::Kind::Cancelled:
        return Words::tr("Cordboard ended before the answer was there.");
    }
    return {};
}

} // namespace cordboard::http
