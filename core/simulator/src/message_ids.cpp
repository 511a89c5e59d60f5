#include "message_ids.h"

#include "dice.h"

#include <QUuid>

namespace cordboard::simulator {

namespace {

QByteArray uuid(quint64 seed, qint64 number)
{
    Dice dice(seed, number);
    const quint64 a = dice.next();
    const quint64 b = dice.next();
    const QUuid id(uint(a >> 32), ushort(a >> 16), ushort((a & 0x0FFF) | 0x4000),
                   uchar(((b >> 56) & 0x3F) | 0x80), uchar(b >> 48), uchar(b >> 40), uchar(b >> 32),
                   uchar(b >> 24), uchar(b >> 16), uchar(b >> 8), uchar(b));
    return id.toByteArray(QUuid::WithoutBraces);
}

} // namespace

MessageIds::MessageIds(quint64 seed)
    : m_seed(seed)
    , m_first(quint32(Dice(seed, 0).next() % 2000000000U))
{}

QByteArray MessageIds::id(qint64 number, IdForm form) const
{
    const quint64 value = quint64(m_first) + quint64(number);
    switch (form) {
    case IdForm::Decimal:
        return QByteArray::number(value);
    case IdForm::HexLower:
        return QByteArray::number(value, 16);
    case IdForm::HexUpper:
        return QByteArray::number(value, 16).toUpper();
    case IdForm::Padded:
        return QByteArray::number(value).rightJustified(10, '0');
    case IdForm::Uuid:
        return uuid(m_seed, number);
    case IdForm::PaddedHex:
        return QByteArray::number(value, 16).toUpper().rightJustified(8, '0');
    case IdForm::Long:
        return "99" + QByteArray::number(value).rightJustified(18, '0');
    }
    return {};
}

} // namespace cordboard::simulator
