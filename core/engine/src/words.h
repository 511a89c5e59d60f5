#pragma once

#include <QCoreApplication>
#include <QUuid>

namespace cordboard::engine {

/// Translations for code that is no QObject.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::engine::Words)
};

/// What a carrier's sealed password is bound to: copied to another row it does not open.
inline QByteArray sealingContext(const QUuid &uuid)
{
    return "carrier:" + uuid.toByteArray(QUuid::WithoutBraces);
}

} // namespace cordboard::engine
