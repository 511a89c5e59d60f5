#pragma once

#include "model/access_key.h"
#include "ui/common/state_look.h"

#include <QCoreApplication>

namespace cordboard::ui {

/// The sentences about keys of programs.
class KeyWords
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::ui::KeyWords)

public:
    static bool isInUse(const AccessKey &key, qint64 nowUs);

    /// Shape, colour and word: "May read and send", "Revoked", "Ended".
    static StateLook state(const AccessKey &key, qint64 nowUs);
    static QString role(KeyRole role);
    /// "All", "+1 555 010 0142", "3 numbers"
    static QString senders(const AccessKey &key);
    /// "14:32", "20 Nov", "Never"
    static QString lastUsed(const AccessKey &key, qint64 nowUs);
    /// "12.40 of 50", "12.40"
    static QString spending(const AccessKey &key);

    /// In the person's own way of writing numbers, at least two decimals.
    static QString amount(qint64 micro);
    /// "12.50" and, where it is written so, "12,50". Absent: no amount, or below 0.
    static std::optional<qint64> amountFrom(const QString &typed);
};

} // namespace cordboard::ui
