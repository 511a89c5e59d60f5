#pragma once

#include "smsc_words.h"
#include "switches.h"
#include "value_parsers.h"

#include <limits>

// What the tables of switches store their values with.
namespace cordboard::simulator {

using Options = ProgramOptions;
using Text = const QString &;

constexpr int any = std::numeric_limits<int>::max();

/// Stores a parsed value, or hands the sentence on.
template<class T, class To>
inline Result<void> keep(const Result<T> &parsed, To &to)
{
    if (!parsed)
        return forward(parsed);
    to = *parsed;
    return {};
}

inline Result<void> keepNumber(Text text, int from, int to, int &target)
{
    return keep(parseNumber(text, from, to), target);
}

inline Result<void> keepAddress(Text text, QHostAddress &target)
{
    const QHostAddress address(text);
    if (address.isNull())
        return fail(ErrorCode::Invalid, Smsc::tr("\"%1\" is not an IP address").arg(text));
    target = address;
    return {};
}

inline Result<void> keepSeed(Text text, quint64 &target)
{
    bool ok = false;
    target = text.toULongLong(&ok);
    if (!ok)
        return fail(ErrorCode::Invalid, Smsc::tr("\"%1\" is not a number").arg(text));
    return {};
}

template<class T>
inline Result<void> add(const Result<T> &parsed, QList<T> &list)
{
    if (!parsed)
        return forward(parsed);
    list.append(*parsed);
    return {};
}

inline Result<void> done(bool &target, bool value)
{
    target = value;
    return {};
}

inline Result<void> keepText(Text text, QString &target)
{
    target = text;
    return {};
}

} // namespace cordboard::simulator
