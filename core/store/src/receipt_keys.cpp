#include "receipt_keys.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace cordboard::store {

namespace {

/// 64 octets are the most an id may have; in hex that is a number nobody writes in decimal.
constexpr qsizetype longestNumber = 40;
constexpr qsizetype shortestLongKey = 6;

int digitOf(QChar character)
{
    if (character >= u'0' && character <= u'9')
        return character.unicode() - u'0';
    return character >= u'a' && character <= u'f' ? character.unicode() - u'a' + 10 : 99;
}

bool isNumber(const QString &id, int base)
{
    return !id.isEmpty() && std::all_of(id.begin(), id.end(), [base](QChar character) {
        return digitOf(character) < base;
    });
}

/// Digit by digit, for what no machine word holds.
QString convertLong(const QString &number, int from, int to)
{
    std::vector<int> digits; // of the result, lowest first
    for (const QChar character : number) {
        int carry = digitOf(character);
        for (int &digit : digits) {
            carry += digit * from;
            digit = carry % to;
            carry /= to;
        }
        for (; carry > 0; carry /= to)
            digits.push_back(carry % to);
    }
    QString text;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit)
        text += QLatin1Char("0123456789abcdef"[*digit]);
    return text.isEmpty() ? QStringLiteral("0") : text;
}

QString converted(const QString &number, int from, int to)
{
    bool fits = false;
    const quint64 value = number.toULongLong(&fits, from);
    return fits ? QString::number(value, to) : convertLong(number, from, to);
}

void addNew(QList<ReceiptKey> &keys, IdBase form, const QString &key)
{
    const bool known = std::any_of(keys.begin(), keys.end(),
                                   [&key](const ReceiptKey &one) { return one.key == key; });
    if (!known)
        keys.append({form, key});
}

} // namespace

QString canonicalReceiptKey(const QString &carrierMessageId)
{
    const QString id = carrierMessageId.trimmed().toLower();
    qsizetype zeros = 0;
    while (zeros + 1 < id.size() && id.at(zeros) == u'0')
        ++zeros;
    return id.mid(zeros);
}

QList<ReceiptKey> receiptKeys(const QString &receiptId, bool exact)
{
    QList<ReceiptKey> keys;
    const QString id = canonicalReceiptKey(receiptId);
    if (id.isEmpty())
        return keys;
    keys.append({IdBase::Same, id});
    if (exact || id.size() > longestNumber)
        return keys;
    if (isNumber(id, 10))
        addNew(keys, IdBase::Decimal, converted(id, 10, 16));
    if (isNumber(id, 16))
        addNew(keys, IdBase::Hexadecimal, converted(id, 16, 10));
    return keys;
}

bool isLongKey(const QString &key)
{
    return key.size() >= shortestLongKey;
}

bool samePhone(const QString &one, const QString &other)
{
    constexpr qsizetype significant = 7;
    const qsizetype compared = qMin(significant, qMin(one.size(), other.size()));
    return compared > 0 && one.right(compared) == other.right(compared);
}

QStringList writtenNumbers(const QString &number)
{
    QString digits = number;
    if (digits.startsWith(u'+'))
        digits.remove(0, 1);
    else if (digits.startsWith(QLatin1String("00")))
        digits.remove(0, 2);
    return {QLatin1Char('+') + digits, digits, QStringLiteral("00") + digits};
}

} // namespace cordboard::store
