#pragma once

#include "model/category.h"

#include <QByteArray>
#include <QMetaType>

namespace cordboard::ui {

/// When a text is to leave.
struct SendTime
{
    qint64 leaveUs = 0;       ///< µs since 1970; 0: now
    QByteArray zone{};        ///< whose clock it was chosen by; empty: this computer's
    bool unlessReply = false; ///< taken back when the person writes first
    bool anyway = false;      ///< also when a colleague has answered meanwhile
    Category category = Category::Conversation;

    friend bool operator==(const SendTime &, const SendTime &) = default;
};

} // namespace cordboard::ui

Q_DECLARE_METATYPE(cordboard::ui::SendTime)
