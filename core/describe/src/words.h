#pragma once

#include <QCoreApplication>
#include <QString>

namespace cordboard::describe {

/// The translation context of this library.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::describe::Words)
};

/// A number and what it means; `text` is marked for translation.
struct Meaning
{
    quint32 number;
    const char *text;
};

/// "0x40", as many digits as `octets` have.
inline QString hexNumber(quint64 number, int octets)
{
    return QStringLiteral("0x%1").arg(number, octets * 2, 16, QLatin1Char('0'));
}

} // namespace cordboard::describe
