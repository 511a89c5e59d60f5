#include "ui/carriers/carrier_words.h"

#include "ui/common/state_look.h"
#include "ui/common/time_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace cordboard::ui {

namespace {

constexpr qint64 second = 1'000'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("cordboard::CarrierWords", text);
}

QString count(qint64 n, const char *one, const char *many)
{
    return n == 1 ? tr(one) : tr(many).arg(QLocale().toString(n));
}

QString withoutStop(QString sentence)
{
    if (sentence.endsWith(u'.'))
        sentence.chop(1);
    return sentence;
}

// Sentences of a link follow a name and a colon; here they stand alone.
QString capital(QString sentence)
{
    if (!sentence.isEmpty())
        sentence[0] = sentence[0].toUpper();
    return sentence;
}

} // namespace

QString kindWords(const Carrier &carrier)
{
    if (carrier.demo)
        return tr("Built in");
    return carrier.tls ? tr("SMPP, TLS") : tr("SMPP");
}

QString bindWords(BindMode mode)
{
    switch (mode) {
    case BindMode::Transceiver:
        return tr("One line for both ways (transceiver)");
    case BindMode::Pair:
        return tr("Two lines, one each way (transmitter and receiver)");
    case BindMode::Transmitter:
        return tr("Only sending (transmitter)");
    case BindMode::Receiver:
        break;
    }
    return tr("Only receiving (receiver)");
}

QString spanWords(qint64 us)
{
    const qint64 minutes = us / (60 * second);
    if (minutes < 1)
        return tr("a moment");
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
        fact = tr("Stopped by you");
    else if (link.state == LinkState::Up)
        fact = tr("%1 waiting").arg(QLocale().toString(link.waiting));
    else if (link.state == LinkState::Connecting)
        fact = tr("Connecting");
    else
        fact = capital(withoutStop(link.sentence));
    return tr("%1 · %2").arg(kindWords(carrier), fact);
}

QString linkLine(const LinkStatus &link, qint64 nowUs)
{
    switch (link.state) {
    case LinkState::Off:
        return tr("Stopped by you");
    case LinkState::Connecting:
        return tr("Connecting");
    case LinkState::Up: {
        const QString span = spanWords(nowUs - link.upSinceUs);
        if (link.upSinceUs <= 0)
            return tr("Up");
        if (link.answerMs < 0)
            return tr("Up for %1").arg(span);
        return tr("Up for %1, answers in %2 ms").arg(span, QLocale().toString(link.answerMs));
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
    return words.contains(time) ? words : tr("%1. Next try %2").arg(withoutStop(words), time);
}

} // namespace cordboard::ui
