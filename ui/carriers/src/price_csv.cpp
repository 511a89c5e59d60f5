#include "ui/carriers/price_csv.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <utility>

namespace cordboard::ui {

namespace {

struct Said
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::ui::PriceCsv)
};

constexpr qsizetype largestFile = 4 * 1024 * 1024;
constexpr qsizetype mostRows = 100'000;

QChar separatorOf(const QString &line)
{
    for (const QChar mark : {QLatin1Char('\t'), QLatin1Char(';')}) {
        if (line.contains(mark))
            return mark;
    }
    return QLatin1Char(',');
}

/// Cells of one line; a quoted cell may hold the separator, "" in it is a quote.
QStringList cellsOf(const QString &line, QChar separator)
{
    QStringList cells{QString()};
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (c == QLatin1Char('"')) {
            if (quoted && i + 1 < line.size() && line[i + 1] == c)
                cells.last() += line[++i];
            else
                quoted = !quoted;
        } else if (c == separator && !quoted) {
            cells.append(QString());
        } else {
            cells.last() += c;
        }
    }
    for (QString &cell : cells)
        cell = cell.trimmed();
    return cells;
}

std::optional<qint64> microOf(QString price)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^(\d{1,4})(?:\.(\d{1,6})0*)?$)"));
    price.replace(QLatin1Char(','), QLatin1Char('.'));
    const auto match = pattern.match(price);
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).toLongLong() * 1'000'000 +
           match.captured(2).leftJustified(6, QLatin1Char('0')).toLongLong();
}

/// A spreadsheet takes the plus for a sum and drops it; both are the same prefix.
std::optional<QString> prefixOf(QString prefix)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^\+[1-9]\d{0,14}$)"));
    prefix.remove(QLatin1Char(' '));
    if (prefix.isEmpty() || prefix == QLatin1String("*"))
        return QString();
    if (prefix.startsWith(QLatin1String("00")))
        prefix = prefix.mid(2);
    if (!prefix.startsWith(QLatin1Char('+')))
        prefix.prepend(QLatin1Char('+'));
    return pattern.match(prefix).hasMatch() ? std::optional(prefix) : std::nullopt;
}

/// Words over the columns; a prefix without a price below it is a mistake, not a heading.
bool isHead(const QStringList &cells)
{
    static const QRegularExpression digit(QStringLiteral("[0-9*]"));
    return !microOf(cells.value(1)) && !cells.value(0).contains(digit);
}

Unexpected<Error> wrong(qsizetype line, const QString &words)
{
    return fail(ErrorCode::Invalid,
                Said::tr("Line %1: %2 Nothing was changed.").arg(line).arg(words));
}

Result<void> takeRow(PriceList &list, const QStringList &cells, qsizetype line)
{
    const auto prefix = prefixOf(cells.value(0));
    if (!prefix)
        return wrong(line, Said::tr("“%1” is no prefix like +49.").arg(cells.value(0)));
    const auto micro = microOf(cells.value(1));
    if (!micro)
        return wrong(line, Said::tr("“%1” is no price like 0.0075.").arg(cells.value(1)));
    const QString currency = cells.value(2).toUpper();
    if (!currency.isEmpty() && !list.prices.isEmpty() && currency != list.currency)
        return wrong(line, Said::tr("A carrier has one currency; here are two."));
    if (!currency.isEmpty())
        list.currency = currency;
    const bool twice = std::any_of(list.prices.begin(), list.prices.end(),
                                   [&](const Price &one) { return one.prefix == *prefix; });
    if (twice)
        return wrong(line, Said::tr("The prefix %1 was there already.").arg(*prefix));
    list.prices.append({*prefix, *micro});
    return {};
}

} // namespace

QByteArray pricesToCsv(const PriceList &list)
{
    QByteArray bytes = "prefix,price,currency\r\n";
    for (const Price &price : list.prices) {
        const QByteArray rest = QByteArray::number(price.micro % 1'000'000).rightJustified(6, '0');
        bytes += price.prefix.toUtf8() + ',' + QByteArray::number(price.micro / 1'000'000) + '.' +
                 rest + ',' + list.currency.toUtf8() + "\r\n";
    }
    return bytes;
}

Result<PriceList> pricesFromCsv(const QByteArray &bytes, const PriceList &before)
{
    if (bytes.size() > largestFile)
        return fail(ErrorCode::Invalid,
                    Said::tr("The file is larger than 4 MB. Nothing was changed."));
    QString text = QString::fromUtf8(bytes);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    const QStringList lines = text.split(QLatin1Char('\n'));
    if (lines.size() > mostRows)
        return fail(ErrorCode::Invalid,
                    Said::tr("The file has more than 100,000 lines. Nothing was changed."));
    PriceList list{before.carrier, before.currency, {}};
    bool first = true;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (line.isEmpty())
            continue;
        const QStringList cells = cellsOf(line, separatorOf(line));
        const bool head = std::exchange(first, false) && isHead(cells);
        if (head)
            continue;
        if (auto taken = takeRow(list, cells, i + 1); !taken)
            return forward(taken);
    }
    if (list.prices.isEmpty())
        return fail(ErrorCode::Invalid,
                    Said::tr("There is no price in the file. Nothing was changed."));
    return list;
}

} // namespace cordboard::ui
