#include "describe/json.h"

#include "describe/glance.h"
#include "views/json_writer.h"
#include "words.h"

#include <algorithm>

namespace cordboard::describe {

namespace {

using views::JsonWriter;

constexpr QLatin1String key(const char *name)
{
    return QLatin1String(name);
}

class DumpWriter
{
public:
    explicit DumpWriter(const PduDump &dump)
        : m_dump(dump)
    {}

    QByteArray write(Place place, const QStringList &moreWarnings)
    {
        m_json.beginObject();
        writePlace(m_json, place);
        writeHead();
        writeFields();
        writeTlvs();
        m_json.key(key("warnings")).beginArray();
        for (const QString &warning : moreWarnings + m_dump.warnings)
            m_json.text(warning);
        m_json.endArray().endObject();
        return m_json.bytes();
    }

    static void writePlace(JsonWriter &json, Place place)
    {
        if (place.line > 0)
            json.key(key("line")).whole(place.line);
    }

private:
    void writeHead()
    {
        if (!m_dump.error.isEmpty())
            m_json.key(key("error")).text(m_dump.error);
        writeText("command", m_dump.commandName);
        writeWhole("command_id", m_dump.command);
        writeWhole("command_length", m_dump.length);
        writeText("status", m_dump.statusName);
        writeWhole("command_status", m_dump.status);
        writeWhole("sequence", m_dump.sequence);
        if (m_dump.error.isEmpty())
            m_json.key(key("summary")).text(glance(m_dump, {}).words);
    }

    void writeText(const char *name, const QString &text)
    {
        m_json.key(key(name));
        if (text.isEmpty())
            m_json.null();
        else
            m_json.text(text);
    }

    void writeWhole(const char *name, qint64 number)
    {
        m_json.key(key(name));
        if (number < 0)
            m_json.null();
        else
            m_json.whole(number);
    }

    void writeFields()
    {
        m_json.key(key("fields")).beginObject();
        writeMembers(m_dump.body);
        m_json.endObject();
        m_json.key(key("meanings")).beginObject();
        if (m_dump.status > 0 && m_dump.header.size() > 2)
            m_json.key(key("command_status")).text(m_dump.header.at(2).words);
        for (const PduField &field : m_dump.body) {
            if (field.fields.isEmpty() && !field.words.isEmpty() && !isMessage(field))
                m_json.key(field.name).text(field.words);
        }
        m_json.endObject();
    }

    static bool isMessage(const PduField &field)
    {
        return field.name == key("short_message") || field.tag == 0x0424;
    }

    /// Groups that repeat (the destinations of a submit_multi) become one array.
    void writeMembers(const QList<PduField> &fields)
    {
        for (qsizetype i = 0; i < fields.size(); ++i) {
            m_json.key(fields[i].name);
            if (fields[i].kind != PduField::Kind::Group) {
                writeValue(fields[i]);
                continue;
            }
            m_json.beginArray();
            const QString name = fields[i].name;
            for (; i < fields.size() && fields[i].name == name; ++i) {
                m_json.beginObject();
                writeMembers(fields[i].fields);
                m_json.endObject();
            }
            --i;
            m_json.endArray();
        }
    }

    void writeValue(const PduField &field)
    {
        if (isMessage(field)) {
            m_json.beginObject();
            writeMessage(field, field.range);
            m_json.endObject();
        } else if (field.kind == PduField::Kind::Number) {
            m_json.whole(qint64(field.number));
        } else if (field.kind == PduField::Kind::Octets) {
            m_json.text(hex(field.range));
        } else {
            m_json.text(field.value);
        }
    }

    void writeMessage(const PduField &field, OctetRange value)
    {
        m_json.key(key("hex")).text(hex(value));
        bool hasText = false;
        for (const PduField &inner : field.fields) {
            if (inner.name == key("text") || inner.name == key("receipt")) {
                hasText = true;
                writeText(inner);
            } else {
                writeHeader(inner);
            }
        }
        if (!hasText)
            m_json.key(key("text")).text(QString());
    }

    /// Binary has no text: null, the octets stand in `hex`.
    void writeText(const PduField &field)
    {
        m_json.key(key("text"));
        if (field.kind == PduField::Kind::Octets || overlapsHidden(field.range))
            m_json.null();
        else
            m_json.text(field.words);
        if (field.fields.isEmpty())
            return;
        m_json.key(key("receipt")).beginObject();
        QStringList seen; // a key that comes twice: the first counts
        for (const PduField &inner : field.fields) {
            if (seen.contains(inner.name))
                continue;
            seen.append(inner.name);
            m_json.key(inner.name).text(inner.words.isEmpty() ? inner.value : inner.words);
        }
        m_json.endObject();
    }

    void writeHeader(const PduField &header)
    {
        m_json.key(key("udh")).beginObject();
        m_json.key(key("hex")).text(hex(header.range));
        m_json.key(key("words")).text(header.words);
        m_json.key(key("elements")).beginArray();
        for (const PduField &element : header.fields) {
            m_json.beginObject();
            m_json.key(key("id")).whole(qint64(element.number));
            m_json.key(key("name")).text(element.name);
            m_json.key(key("hex")).text(hex({element.range.from + 2, element.range.count - 2}));
            m_json.key(key("words")).text(element.words);
            m_json.endObject();
        }
        m_json.endArray().endObject();
    }

    void writeTlvs()
    {
        m_json.key(key("tlvs")).beginArray();
        for (const PduField &field : m_dump.tlvs) {
            if (field.tag >= 0)
                writeTlv(field);
        }
        m_json.endArray();
        if (!m_dump.tlvs.isEmpty() && m_dump.tlvs.constLast().tag < 0)
            m_json.key(key("rest")).text(hex(m_dump.tlvs.constLast().range));
    }

    void writeTlv(const PduField &field)
    {
        const OctetRange value{field.range.from + 4, field.range.count - 4};
        m_json.beginObject();
        m_json.key(key("tag")).text(hexNumber(quint64(field.tag), 2));
        m_json.key(key("name")).text(field.name);
        m_json.key(key("length")).whole(declaredLength(field));
        if (isMessage(field)) {
            writeMessage(field, value);
        } else {
            m_json.key(key("hex")).text(hex(value));
            if (field.kind != PduField::Kind::Octets) {
                m_json.key(key("value"));
                writeValue(field);
            }
        }
        if (!field.words.isEmpty())
            m_json.key(key("words")).text(field.words);
        m_json.endObject();
    }

    qint64 declaredLength(const PduField &field) const
    {
        const auto *at = m_dump.bytes.constData() + field.range.from + 2;
        return quint8(at[0]) << 8 | quint8(at[1]);
    }

    bool overlapsHidden(OctetRange range) const
    {
        return std::any_of(m_dump.hidden.begin(), m_dump.hidden.end(), [range](OctetRange hidden) {
            return hidden.from < range.end() && range.from < hidden.end();
        });
    }

    /// Hidden octets are dots.
    QString hex(OctetRange range) const
    {
        QByteArray text = m_dump.bytes.mid(range.from, range.count).toHex();
        for (const OctetRange hidden : m_dump.hidden) {
            const qsizetype from = std::max(hidden.from, range.from);
            const qsizetype end = std::min(hidden.end(), range.end());
            for (qsizetype i = from; i < end; ++i)
                text[(i - range.from) * 2] = text[(i - range.from) * 2 + 1] = '.';
        }
        return QString::fromLatin1(text);
    }

    const PduDump &m_dump;
    JsonWriter m_json;
};

} // namespace

QByteArray toJson(const PduDump &dump, Place place, const QStringList &moreWarnings)
{
    return DumpWriter(dump).write(place, moreWarnings);
}

QByteArray errorJson(const QString &error, Place place)
{
    JsonWriter json;
    json.beginObject();
    DumpWriter::writePlace(json, place);
    json.key(key("error")).text(error);
    json.endObject();
    return json.bytes();
}

} // namespace cordboard::describe
