#pragma once

#include <QApplication>
#include <QFont>

namespace cordboard::test {

/// The letters of a program that paints pictures; CORDBOARD_POINTS makes them larger.
inline void setShowFont()
{
    const int points = qEnvironmentVariableIntValue("CORDBOARD_POINTS");
    QApplication::setFont(QFont(QStringLiteral("Inter"), points > 0 ? points : 10));
}

} // namespace cordboard::test
