#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace cordboard::ui {

struct SignatureFinding
{
    bool genuine = false;
    QString what;   ///< one sentence
    QString advice; ///< what to do; may be empty
};

using HeaderList = QList<std::pair<QByteArray, QByteArray>>;

/// "name: value", a line each; lines that are none are left out.
HeaderList headersOf(const QString &text);

/// What a receiver would say of such a request: Standard Webhooks where its headers are there, else
/// X-VoIPBIN-Signature. Pure.
SignatureFinding checkSignature(const QString &secret, const HeaderList &headers,
                                const QByteArray &body, qint64 nowS);

} // namespace cordboard::ui
