#include "media/vcard.h"

#include "media/file_name.h"

#include <QByteArray>
#include <QList>

namespace cordboard::media {

namespace {

constexpr qsizetype mostOctets = 4 * 1024 * 1024; ///< of a file that are looked at
constexpr qsizetype longestLine = 8192;           ///< unfolded; longer ones are photos
constexpr qsizetype longestName = 200;
constexpr qsizetype longestEntry = 100;
constexpr qsizetype mostEntries = 10;

/// Logical lines of a file: unfolded, and joined where quoted-printable goes on.
class Lines
{
public:
    explicit Lines(QByteArrayView octets)
        : m_rest(octets)
    {}

    bool atEnd() const { return m_rest.isEmpty(); }

    /// The next line; empty when it is too long to be of use.
    QByteArray next()
    {
        QByteArray line;
        append(line, physical());
        const bool quoted = isQuotedPrintable(line);
        while (!m_rest.isEmpty()) {
            if (quoted && line.endsWith('=')) {
                line.chop(1);
                append(line, physical());
            } else if (m_rest.front() == ' ' || m_rest.front() == '\t') {
                append(line, physical().sliced(1));
            } else {
                break;
            }
        }
        if (quoted && line.endsWith('='))
            line.chop(1);
        return line.size() > longestLine ? QByteArray() : line;
    }

private:
    static bool isQuotedPrintable(const QByteArray &line)
    {
        const qsizetype colon = line.indexOf(':');
        return colon > 0 && line.first(colon).toUpper().contains("QUOTED-PRINTABLE");
    }

    static void append(QByteArray &line, QByteArrayView more)
    {
        if (line.size() <= longestLine) // once it is too long it only has to stay too long
            line.append(more.first(qMin(more.size(), longestLine + 1)));
    }

    QByteArrayView physical()
    {
        qsizetype end = m_rest.indexOf('\n');
        const qsizetype next = end < 0 ? m_rest.size() : end + 1;
        end = end < 0 ? m_rest.size() : end;
        QByteArrayView line = m_rest.first(end);
        if (line.endsWith('\r'))
            line.chop(1);
        m_rest = m_rest.sliced(next);
        return line;
    }

    QByteArrayView m_rest;
};

struct Property
{
    QByteArray name; ///< upper case, without its group
    QString value;   ///< decoded, escapes still in it
};

QByteArray fromQuotedPrintable(const QByteArray &text)
{
    QByteArray octets;
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool isHex = false;
        const int octet = text[i] == '=' ? text.mid(i + 1, 2).toInt(&isHex, 16) : 0;
        const bool whole = isHex && i + 2 < text.size();
        octets.append(whole ? char(octet) : text[i]);
        i += whole ? 2 : 0;
    }
    return octets;
}

QString decoded(const QByteArray &octets, const QByteArray &parameters)
{
    const bool latin1 =
        parameters.contains("CHARSET=ISO-8859-1") || parameters.contains("CHARSET=WINDOWS-1252");
    return latin1 || !octets.isValidUtf8() ? QString::fromLatin1(octets)
                                           : QString::fromUtf8(octets);
}

/// The colon that ends the parameters; those in quotes may hold one.
qsizetype valueColon(const QByteArray &line)
{
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == '"')
            quoted = !quoted;
        else if (line[i] == ':' && !quoted)
            return i;
    }
    return -1;
}

std::optional<Property> propertyOf(const QByteArray &line)
{
    const qsizetype colon = valueColon(line);
    if (colon <= 0)
        return std::nullopt;
    const QByteArray head = line.first(colon).toUpper();
    const qsizetype semicolon = head.indexOf(';');
    QByteArray name = semicolon < 0 ? head : head.first(semicolon);
    name = name.sliced(name.lastIndexOf('.') + 1).trimmed();
    const QByteArray parameters = semicolon < 0 ? QByteArray() : head.sliced(semicolon);
    QByteArray value = line.sliced(colon + 1);
    if (parameters.contains("QUOTED-PRINTABLE"))
        value = fromQuotedPrintable(value);
    return Property{name, decoded(value, parameters)};
}

/// The fields of a value at its semicolons, or one field where `split` is false; without escapes.
QStringList fieldsOf(const QString &value, bool split)
{
    QStringList fields{QString()};
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == u'\\' && i + 1 < value.size()) {
            const QChar escaped = value[++i];
            fields.last() += escaped == u'n' || escaped == u'N' ? QChar(u' ') : escaped;
        } else if (split && value[i] == u';') {
            fields.append(QString());
        } else {
            fields.last() += value[i];
        }
    }
    return fields;
}

/// "Family;Given;Middle;Prefix;Suffix" as it is spoken.
QString spokenName(const QString &value)
{
    const QStringList fields = fieldsOf(value, true);
    QStringList words;
    for (const int i : {3, 1, 2, 0, 4})
        if (i < fields.size() && !fields[i].trimmed().isEmpty())
            words.append(fields[i].trimmed());
    return words.join(u' ');
}

void add(QStringList &list, const QString &value, QLatin1String scheme)
{
    QString text = fieldsOf(value, false).first().trimmed();
    if (text.startsWith(scheme, Qt::CaseInsensitive))
        text = text.mid(scheme.size()).section(u';', 0, 0);
    text = shownLine(text, longestEntry);
    if (!text.isEmpty() && list.size() < mostEntries && !list.contains(text))
        list.append(text);
}

/// What was found so far, by where a name may come from.
struct Found
{
    VCard card;
    QString formatted;
    QString structured;
    QString organisation;

    void take(const Property &property)
    {
        if (property.name == "FN" && formatted.isEmpty())
            formatted = shownLine(fieldsOf(property.value, false).first(), longestName);
        else if (property.name == "N" && structured.isEmpty())
            structured = shownLine(spokenName(property.value), longestName);
        else if (property.name == "ORG" && organisation.isEmpty())
            organisation = shownLine(fieldsOf(property.value, true).first(), longestName);
        else if (property.name == "TEL")
            add(card.phones, property.value, QLatin1String("tel:"));
        else if (property.name == "EMAIL")
            add(card.emails, property.value, QLatin1String("mailto:"));
    }

    VCard result() &&
    {
        card.name = !formatted.isEmpty()    ? formatted
                    : !structured.isEmpty() ? structured
                                            : organisation;
        return std::move(card);
    }
};

} // namespace

std::optional<VCard> readVCard(QByteArrayView octets)
{
    octets = octets.first(qMin(octets.size(), mostOctets));
    if (octets.startsWith("\xef\xbb\xbf"))
        octets = octets.sliced(3);
    Lines lines(octets);
    if (lines.next().trimmed().toUpper() != "BEGIN:VCARD")
        return std::nullopt;
    Found found;
    int depth = 1; // a contact of 2.1 may hold another one, an agent's
    bool first = true;
    while (!lines.atEnd()) {
        const auto property = propertyOf(lines.next());
        if (!property)
            continue;
        const bool card = property->value.trimmed().compare(u"VCARD", Qt::CaseInsensitive) == 0;
        if (property->name == "BEGIN" && card) {
            found.card.others += depth == 0;
            ++depth;
        } else if (property->name == "END" && card) {
            depth = qMax(0, depth - 1);
            first = first && depth > 0;
        } else if (first && depth == 1) {
            found.take(*property);
        }
    }
    return std::move(found).result();
}

} // namespace cordboard::media
