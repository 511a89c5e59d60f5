#include "ui/carriers/carrier_words.h"

#include "ui/common/state_look.h"
#include "ui/common/time_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace cordboard::ui {

namespace {

constexpr qint64 second = 1'000'000;

// Gives lupdate and the strings of this file one context.
struct CarrierWords
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::CarrierWords)
};

QString count(qint64 n, const char *one, const char *many)
{
    return n == 1 ? CarrierWords::tr(one) : CarrierWords::tr(many).arg(QLocale().toString(n));
}

QString withoutStop(QString sentence)
{
    if (sentence.endsWith(u'.'))
        sentence.chop(1);
    return sentence;
}

} // namespace

QString kindWords(const Carrier &carrier)
{
    if (carrier.demo)
        return CarrierWords::tr("Built in");
    if (carrier.isMm7())
        return carrier.tls ? CarrierWords::tr("MM7, TLS") : CarrierWords::tr("MM7");
    return carrier.tls ? CarrierWords::tr("SMPP, TLS") : CarrierWords::tr("SMPP");
}

QString bindWords(BindMode mode)
{
    switch (mode) {
    case BindMode::Transceiver:
        return CarrierWords::tr("One line for both ways (transceiver)");
    case BindMode::Pair:
        return CarrierWords::tr("Two lines, one each way (transmitter and receiver)");
    case BindMode::Transmitter:
        return CarrierWords::tr("Only sending (transmitter)");
    case BindMode::Receiver:
        break;
    }
    return CarrierWords::tr("Only receiving (receiver)");
}

QString spanWords(qint64 us)
{
    const qint64 minutes = us / (60 * second);
    if (minutes < 1)
        return CarrierWords::tr("a moment");
    if (minutes < 60)
        return count(minutes, QT_TRANSLATE_NOOP("cordboard::CarrierWords", "1 minute"),
                     QT_TRANSLATE_NOOP("cordboard::CarrierWords", "%1 minutes"));
    if (minutes < 48 * 60)
        return count(minutes / 60, QT_TRANSLATE_NOOP("cordboard::CarrierWords", "1 hour"),
                     QT_TRANSLATE_NOOP("cordboard::CarrierWords", "%1 hours"));
    return count(minutes / (24 * 60), QT_TRANSLATE_NOOP("cordboard::CarrierWords", "1 day"),
                 QT_TRANSLATE_NOOP("cordboard::CarrierWords", "%1 days"));
}

QString carrierFact(const Carrier &carrier, const LinkStatus &link)
{
    QString fact;
    if (!carrier.enabled || link.state == LinkState::Off)
        fact = CarrierWords::tr("Stopped by you");
    else if (link.state == LinkState::Up)
        fact = CarrierWords::tr("%1 waiting").arg(QLocale().toString(link.waiting));
    else if (link.state == LinkState::Connecting)
        fact = CarrierWords::tr("Connecting");
    else
        fact = capital(withoutStop(link.sentence));
    return CarrierWords::tr("%1 · %2").arg(kindWords(carrier), fact);
}

QString linkLine(const LinkStatus &link, qint64 nowUs)
{
    switch (link.state) {
    case LinkState::Off:
        return CarrierWords::tr("Stopped by you");
    case LinkState::Connecting:
        return CarrierWords::tr("Connecting");
    case LinkState::Up: {
        const QString span = spanWords(nowUs - link.upSinceUs);
        if (link.upSinceUs <= 0)
            return CarrierWords::tr("Up");
        if (link.answerMs < 0)
            return CarrierWords::tr("Up for %1").arg(span);
        return CarrierWords::tr("Up for %1, answers in %2 ms")
            .arg(span, QLocale().toString(link.answerMs));
    }
    case LinkState::Degraded:
    case LinkState::Down:
        break;
    }
    return capital(link.sentence);
}

QString statusWords(const LinkStatus &link)
{
    const QString words = linkWords(link);
    if (link.nextTryUs <= 0 || link.state == LinkState::Up || link.state == LinkState::Off)
        return words;
    const QString time = timeOfDay(link.nextTryUs);
    // Many sentences name the time themselves.
    return words.contains(time) ? words
                                : CarrierWords::tr("%1. Next try %2").arg(withoutStop(words), time);
}

} // namespace cordboard::ui
