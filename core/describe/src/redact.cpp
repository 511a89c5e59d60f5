#include "describe/redact.h"

#include "fields.h"
#include "smpp/command.h"
#include "words.h"

#include <algorithm>
#include <vector>

namespace cordboard::describe {

namespace {

using Privacy = PduField::Privacy;

constexpr qsizetype digitsShown = 3;
constexpr char filler = '*';
constexpr QChar dot(0x00B7);

/// Marks octets and rewrites values, then fills the frame in one go.
class Redactor
{
public:
    Redactor(PduDump dump, Side side)
        : m_dump(std::move(dump))
        , m_side(side)
        , m_hidden(size_t(m_dump.bytes.size()), false)
    {}

    PduDump everything()
    {
        for (PduField &field : m_dump.body)
            visit(field);
        for (PduField &field : m_dump.tlvs)
            visit(field);
        return finished();
    }

    PduDump secrets()
    {
        for (PduField &field : m_dump.body) {
            if (field.privacy == Privacy::Secret)
                visit(field);
        }
        return finished();
    }

private:
    static OctetRange valueOf(const PduField &field)
    {
        const qsizetype head = field.tag >= 0 ? 4 : 0;
        return {field.range.from + head, field.range.count - head};
    }

    void mark(OctetRange range, bool hidden)
    {
        for (qsizetype i = range.from; i < range.end() && i < m_dump.bytes.size(); ++i)
            m_hidden[size_t(i)] = hidden;
    }

    bool isOurs(const PduField &field) const
    {
        if (field.name == QLatin1String("source_addr"))
            return m_side == Side::FromUs;
        if (field.name == QLatin1String("destination_addr") ||
            field.name == QLatin1String("esme_addr"))
            return m_side == Side::FromCarrier;
        return false;
    }

    void visit(PduField &field)
    {
        switch (field.privacy) {
        case Privacy::Open:
            mark(field.range, false);
            visitInner(field);
            break;
        case Privacy::Phone:
            if (!isOurs(field))
                hidePhone(field);
            break;
        case Privacy::Message:
            hideMessage(field);
            break;
        case Privacy::Secret:
            hideString(field, 0);
            field.value = QString(3, dot);
            field.words = Words::tr("Never shown");
            break;
        }
    }

    void visitInner(PduField &field)
    {
        for (PduField &inner : field.fields)
            visit(inner);
        const bool partly =
            std::any_of(field.fields.begin(), field.fields.end(),
                        [](const PduField &inner) { return inner.privacy != Privacy::Open; });
        if (partly && field.kind == PduField::Kind::Octets)
            field.value = byteCount(field.range.count);
    }

    /// All of a string but its last `shown` characters and the NUL. Gives how many are hidden.
    qsizetype hideString(const PduField &field, qsizetype shown)
    {
        qsizetype count = field.range.count;
        if (count > 0 && m_dump.bytes.at(field.range.end() - 1) == '\0')
            --count;
        count = std::max<qsizetype>(0, count - shown);
        mark({field.range.from, count}, true);
        return count;
    }

    void hidePhone(PduField &field)
    {
        if (field.tag >= 0) {
            mark(valueOf(field), true);
            field.value = QString(3, dot);
            field.words = Words::tr("Hidden");
            return;
        }
        const qsizetype count = hideString(field, digitsShown);
        field.value = QString(count, dot) + field.value.right(digitsShown);
    }

    /// Hides the whole of it, then shows again what inside is open: part headers, the technical
    /// fields of a receipt.
    void hideMessage(PduField &field)
    {
        mark(valueOf(field), true);
        if (!field.fields.isEmpty()) {
            field.words.clear();
            visitInner(field);
            return;
        }
        if (field.kind == PduField::Kind::Octets)
            field.value = byteCount(valueOf(field).count);
        field.words = Words::tr("Hidden");
    }

    /// In UCS-2 a filler is two octets, so that other programs still read a text.
    bool isWide() const
    {
        return std::any_of(m_dump.body.begin(), m_dump.body.end(), [](const PduField &field) {
            return field.name == QLatin1String("data_coding") && field.number == 8;
        });
    }

    PduDump finished()
    {
        const bool wide = isWide();
        const auto size = m_dump.bytes.size();
        for (qsizetype from = 0; from < size; ++from) {
            if (!m_hidden[size_t(from)])
                continue;
            qsizetype to = from;
            while (to < size && m_hidden[size_t(to)])
                ++to;
            const bool text = wide && isText(from);
            for (qsizetype i = from; i < to; ++i)
                m_dump.bytes[i] = text && (i - from) % 2 == 0 && i + 1 < to ? '\0' : filler;
            m_dump.hidden.append({from, to - from});
            from = to;
        }
        return std::move(m_dump);
    }

    bool isText(qsizetype at) const
    {
        const auto holds = [at](const PduField &field) {
            return field.privacy == Privacy::Message && at >= field.range.from &&
                   at < field.range.end();
        };
        return std::any_of(m_dump.body.begin(), m_dump.body.end(), holds) ||
               std::any_of(m_dump.tlvs.begin(), m_dump.tlvs.end(), holds);
    }

    PduDump m_dump;
    const Side m_side;
    std::vector<bool> m_hidden;
};

} // namespace

PduDump redacted(PduDump dump, Side side)
{
    return Redactor(std::move(dump), side).everything();
}

PduDump withoutSecrets(PduDump dump)
{
    return Redactor(std::move(dump), Side::Unknown).secrets();
}

void blankPassword(QByteArray *frame)
{
    if (frame->size() <= smpp::headerOctets)
        return;
    switch (bigEndian(QByteArrayView(*frame).sliced(4, 4))) {
    case smpp::command::bindReceiver:
    case smpp::command::bindTransmitter:
    case smpp::command::bindTransceiver:
    case smpp::command::outbind:
        break;
    default:
        return;
    }
    const qsizetype nameEnd = frame->indexOf('\0', smpp::headerOctets);
    const qsizetype from = nameEnd < 0 ? smpp::headerOctets : nameEnd + 1;
    const qsizetype end = nameEnd < 0 ? -1 : frame->indexOf('\0', from);
    const qsizetype to = end < 0 ? frame->size() : end;
    for (qsizetype i = from; i < to; ++i)
        (*frame)[i] = filler;
}

} // namespace cordboard::describe
