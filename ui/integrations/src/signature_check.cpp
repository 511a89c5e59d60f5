#include "signature_check.h"

#include "webhook/face/signature.h"

#include <QCoreApplication>

namespace cordboard::ui {

namespace {

struct SignatureWords
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::ui::SignatureWords)
};

QByteArray valueOf(const HeaderList &headers, QByteArrayView name)
{
    for (const auto &[key, value] : headers) {
        if (name.compare(key, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString adviceOn(webhook::Verdict verdict)
{
    switch (verdict) {
    case webhook::Verdict::Forged:
        return SignatureWords::tr(
            "Check that it is the secret of this endpoint, and that the body is exactly as it was "
            "received: not one blank or line end may be changed before it is checked.");
    case webhook::Verdict::TooOld:
    case webhook::Verdict::TooNew:
        return SignatureWords::tr(
            "A receiver refuses it now, so that nobody can send an old request again. When it was "
            "checked at once, look at the clock of the computer that checked it.");
    case webhook::Verdict::Missing:
        return SignatureWords::tr("It needs webhook-id, webhook-timestamp and webhook-signature.");
    case webhook::Verdict::Genuine:
        break;
    }
    return {};
}

QString tooFarOff(webhook::Verdict verdict)
{
    return verdict == webhook::Verdict::TooOld
               ? SignatureWords::tr("The signature fits, but is more than five minutes old.")
               : SignatureWords::tr(
                     "The signature fits, but its time is more than five minutes ahead.");
}

bool sameInConstantTime(const QByteArray &one, const QByteArray &other)
{
    if (one.size() != other.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < one.size(); ++i)
        difference |= unsigned(uchar(one.at(i)) ^ uchar(other.at(i)));
    return difference == 0;
}

} // namespace

HeaderList headersOf(const QString &text)
{
    HeaderList headers;
    for (const QString &line : text.split(u'\n')) {
        const auto colon = line.indexOf(u':');
        if (colon > 0)
            headers.append(
                {line.left(colon).trimmed().toUtf8(), line.mid(colon + 1).trimmed().toUtf8()});
    }
    return headers;
}

SignatureFinding checkSignature(const QString &secret, const HeaderList &headers,
                                const QByteArray &body, qint64 nowS)
{
    const QByteArray voipbin = valueOf(headers, "x-voipbin-signature");
    const QByteArray standard = valueOf(headers, "webhook-signature");
    if (standard.isEmpty() && !voipbin.isEmpty()) {
        const bool same = sameInConstantTime(webhook::voipbinSignatureOf(secret, body), voipbin);
        const auto verdict = same ? webhook::Verdict::Genuine : webhook::Verdict::Forged;
        return {same, webhook::sentenceOf(verdict), adviceOn(verdict)};
    }
    const auto key = voipbin.isEmpty() ? webhook::keyOf(secret) : webhook::lenientKeyOf(secret);
    if (!key)
        return {false, key.error().message, {}};
    const QByteArray id = valueOf(headers, "webhook-id");
    const QByteArray time = valueOf(headers, "webhook-timestamp");
    const auto now = webhook::verify(*key, id, time, standard, body, nowS);
    // Whether it fits at all is what a person who looks an hour later wants to know.
    const auto then = webhook::verify(*key, id, time, standard, body, time.toLongLong());
    if (then == webhook::Verdict::Genuine && now != then)
        return {false, tooFarOff(now), adviceOn(now)};
    return {then == webhook::Verdict::Genuine, webhook::sentenceOf(then), adviceOn(then)};
}

} // namespace cordboard::ui
