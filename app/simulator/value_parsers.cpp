#include "value_parsers.h"

#include "simulator/fault.h"
#include "simulator/sample_media.h"
#include "smsc_words.h"

#include <QFile>

#include <limits>

namespace cordboard::simulator {

namespace {

using namespace Qt::StringLiterals;

Unexpected<Error> expected(const QString &text, const QString &what)
{
    return fail(ErrorCode::Invalid, Smsc::tr("\"%1\" is not %2").arg(text, what));
}

} // namespace

Result<int> parseNumber(const QString &text, int from, int to)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    if (!ok || number < from || number > to)
        return expected(text, Smsc::tr("a number from %1 to %2").arg(from).arg(to));
    return number;
}

Result<double> parsePercent(const QString &text)
{
    bool ok = false;
    const double percent = text.toDouble(&ok);
    if (!ok || percent < 0 || percent > 100)
        return expected(text, Smsc::tr("a percentage from 0 to 100"));
    return percent;
}

Result<double> parseRate(const QString &text)
{
    bool ok = false;
    const double rate = text.toDouble(&ok);
    if (!ok || rate < 0 || rate > 10000)
        return expected(text, Smsc::tr("a number a second, from 0 to 10000"));
    return rate;
}

Result<quint32> parseStatus(const QString &text)
{
    bool ok = false;
    const bool hex = text.startsWith(u"0x"_s, Qt::CaseInsensitive);
    const quint32 status = hex ? text.mid(2).toUInt(&ok, 16) : text.toUInt(&ok);
    if (!ok || status == 0)
        return expected(text, Smsc::tr("a command_status above 0, such as 0x58"));
    return status;
}

Result<MsRange> parseRange(const QString &text)
{
    constexpr int hour = 3600000;
    const QStringList ends = text.split(u'-');
    const auto from = parseNumber(ends.first(), 0, hour);
    const auto to = parseNumber(ends.last(), 0, hour);
    if (ends.size() > 2 || !from || !to || *from > *to)
        return expected(text, Smsc::tr("milliseconds, such as 200 or 100-500"));
    return MsRange{*from, *to};
}

Result<SlowPhase> parseSlowPhase(const QString &text)
{
    constexpr int hour = 3600000;
    QList<int> numbers;
    for (const QString &part : text.split(u':')) {
        const auto number = parseNumber(part, 1, hour);
        if (!number)
            break;
        numbers.append(*number);
    }
    if (numbers.size() != 3 || text.count(u':') != 2 || numbers.at(1) > numbers.at(0))
        return expected(text,
                        Smsc::tr("EVERY:FOR:EXTRA in milliseconds, such as 60000:10000:3000"));
    return SlowPhase{numbers.at(0), numbers.at(1), numbers.at(2)};
}

Result<IdForm> parseIdForm(const QString &text)
{
    const std::pair<QString, IdForm> forms[] = {
        {u"decimal"_s, IdForm::Decimal}, {u"hex"_s, IdForm::HexLower}, {u"HEX"_s, IdForm::HexUpper},
        {u"padded"_s, IdForm::Padded},   {u"uuid"_s, IdForm::Uuid},    {u"long"_s, IdForm::Long},
        {u"HEX8"_s, IdForm::PaddedHex}};
    for (const auto &[name, form] : forms) {
        if (name == text)
            return form;
    }
    return expected(text, Smsc::tr("one of decimal, hex, HEX, HEX8, padded, uuid, long"));
}

Result<QList<ReceiptWeight>> parseReceiptStates(const QString &text)
{
    QList<ReceiptWeight> weights;
    for (const QString &entry : text.split(u',')) {
        const QString word = entry.section(u':', 0, 0).trimmed();
        const auto state = receiptStateFromWord(word);
        const auto weight =
            entry.contains(u':') ? parseNumber(entry.section(u':', 1), 1, 1000000) : Result<int>(1);
        if (!state || !weight)
            return expected(text, Smsc::tr("a list such as DELIVRD:8,UNDELIV:1"));
        weights.append({*state, *weight});
    }
    return weights;
}

Result<Fault> parseFault(const QString &text)
{
    const QString name = text.section(u':', 0, 0);
    const auto every = text.contains(u':')
                           ? parseNumber(text.section(u':', 1), 1, std::numeric_limits<int>::max())
                           : Result<int>(1);
    if (!isFault(name))
        return expected(name, Smsc::tr("a fault this program knows; --list-faults shows all"));
    if (!every)
        return expected(text, Smsc::tr("NAME or NAME:EVERY with EVERY from 1"));
    return Fault{name, *every};
}

Result<InboundText> parseDelivery(const QString &text)
{
    const InboundText message{text.section(u':', 0, 0), text.section(u':', 1, 1),
                              text.section(u':', 2)};
    if (message.from.isEmpty() || message.to.isEmpty() || message.text.isEmpty())
        return expected(text, Smsc::tr("FROM:TO:TEXT"));
    return message;
}

Result<MmscStyle> parseMmscStyle(const QString &text)
{
    if (text == u"mbuni"_s)
        return MmscStyle::Mbuni;
    if (text == u"book"_s)
        return MmscStyle::ByBook;
    return expected(text, Smsc::tr("one of mbuni, book"));
}

Result<MmscFault> parseMmscFault(const QString &text)
{
    const QStringList words = text.split(u':');
    if (!isMmscFault(words.first()))
        return expected(words.first(),
                        Smsc::tr("a fault this program knows; --list-mmsc-faults shows all"));
    MmscFault fault{words.first(), 1, 0};
    constexpr int any = std::numeric_limits<int>::max();
    const auto every = words.size() > 1 ? parseNumber(words.at(1), 1, any) : Result<int>(1);
    const auto times = words.size() > 2 ? parseNumber(words.at(2), 1, any) : Result<int>(0);
    if (words.size() > 3 || !every || !times)
        return expected(text, Smsc::tr("NAME, NAME:EVERY or NAME:EVERY:TIMES, both from 1"));
    fault.every = *every;
    fault.times = *times;
    return fault;
}

Result<QList<MmStateWeight>> parseMmStates(const QString &text)
{
    QList<MmStateWeight> weights;
    for (const QString &entry : text.split(u',')) {
        const QString word = entry.section(u':', 0, 0).trimmed();
        const auto weight =
            entry.contains(u':') ? parseNumber(entry.section(u':', 1), 1, 1000000) : Result<int>(1);
        if (word.isEmpty() || !weight)
            return expected(text, Smsc::tr("a list such as Retrieved:8,Rejected:1"));
        weights.append({word, *weight});
    }
    return weights;
}

Result<InboundMms> parseMmsDelivery(const QString &text)
{
    constexpr int width = 320;
    constexpr int height = 240;
    const QStringList pieces = text.split(u'|');
    const QString &first = pieces.first();
    InboundMms message{first.section(u':', 0, 0), first.section(u':', 1, 1), {}, {}, {}};
    const QString words = first.section(u':', 2);
    if (message.from.isEmpty() || message.to.isEmpty() || (words.isEmpty() && pieces.size() == 1))
        return expected(text, Smsc::tr("FROM:TO:TEXT, and files or picture or contact behind |"));
    if (!words.isEmpty())
        message.parts.push_back(sampleText(words));
    for (const QString &name : pieces.sliced(1)) {
        if (name == u"picture"_s) {
            message.parts.push_back(samplePicture(width, height));
        } else if (name == u"contact"_s) {
            message.parts.push_back(sampleContact(u"Reed;Tamsin"_s, message.from));
        } else {
            auto file = mediaFromFile(name);
            if (!file)
                return forward(file);
            message.parts.push_back(*std::move(file));
        }
    }
    return message;
}

Result<QString> readPassword(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::NotFound,
                    Smsc::tr("%1 cannot be read: %2").arg(fileName, file.errorString()));
    }
    return QString::fromUtf8(file.readLine(1000)).trimmed();
}

} // namespace cordboard::simulator
