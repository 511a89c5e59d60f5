#include "story_receipt.h"

#include "ui/common/paint.h"

#include <QRegularExpression>

#include <array>

namespace cordboard::ui {

namespace {

struct Written
{
    QString word; ///< "UNDELIV"
    QString code; ///< "027"
    QString gsm;  ///< "0x001b"
};

/// "UNDELIV err:027, GSM 0x001b", of which each piece may be missing.
Written readDetail(const QString &detail)
{
    static const QRegularExpression form(
        QStringLiteral("^([A-Za-z]{4,16})?\\s*(?:err:(\\S{1,8}?))?(?:,?\\s*GSM (0x[0-9a-f]{4}))?"
                       "(?:,.*)?$"));
    const auto match = form.match(detail.left(200));
    return {match.captured(1), match.captured(2), match.captured(3)};
}

/// As the table has it; carriers also write the long names.
QString tableWord(const QString &word)
{
    struct Other
    {
        QLatin1String written;
        QLatin1String word;
    };
    constexpr std::array<Other, 8> others{{
        {QLatin1String("DELIVERED"), QLatin1String("DELIVRD")},
        {QLatin1String("UNDELIVERABLE"), QLatin1String("UNDELIV")},
        {QLatin1String("REJECTED"), QLatin1String("REJECTD")},
        {QLatin1String("ACCEPTED"), QLatin1String("ACCEPTD")},
        {QLatin1String("BUFFRED"), QLatin1String("ENROUTE")},
        {QLatin1String("BUFFERD"), QLatin1String("ENROUTE")},
        {QLatin1String("ACKED"), QLatin1String("ENROUTE")},
        {QLatin1String("inferred"), QLatin1String("")},
    }};
    for (const Other &other : others) {
        if (word.compare(other.written, Qt::CaseInsensitive) == 0)
            return other.word;
    }
    return word.toUpper();
}

} // namespace

QString receiptWords(const Reason &reason, const Teller &teller)
{
    const Written written = readDetail(reason.detail);
    const auto own = teller.table.advice(QLatin1String("receipt/") + tableWord(written.word));
    const auto network = teller.table.advice(QLatin1String("gsm/") + written.gsm);
    if (!own && written.code.isEmpty() && !network)
        return {};
    QString said;
    const QString word = isolated(oneLine(written.word));
    const QString code = isolated(oneLine(written.code));
    const bool hasCode = !written.code.isEmpty() && written.code.toInt() != 0;
    if (!written.word.isEmpty() && hasCode)
        said = Why::tr("Carrier's word: %1, code %2.").arg(word, code);
    else if (!written.word.isEmpty())
        said = Why::tr("Carrier's word: %1.").arg(word);
    else if (hasCode)
        said = Why::tr("Carrier's code: %1.").arg(code);
    const QString meaning = network ? network->means : own ? own->means : QString();
    if (!said.isEmpty() && !meaning.isEmpty())
        said += QLatin1Char(' ');
    return said + meaning;
}

} // namespace cordboard::ui
