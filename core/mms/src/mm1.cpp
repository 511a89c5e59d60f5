#include "mms/mm1.h"

#include "mm1_headers.h"
#include "wsp_body.h"

namespace cordboard::mms::mm1 {

namespace {

constexpr auto plmnSuffix = QLatin1String("/TYPE=PLMN");
constexpr int addressTo = 0x17;
constexpr int addressCc = 0x02;
constexpr int addressBcc = 0x01;

Unexpected<Error> broken(const QString &what, qsizetype at)
{
    return fail(ErrorCode::Protocol,
                QStringLiteral("A multimedia message could not be read: %1.").arg(what),
                QStringLiteral("at octet %1").arg(at));
}

bool isKnown(int type)
{
    return type >= int(Type::SendReq) && type <= int(Type::ReadOrigInd);
}

QString nameOf(int code)
{
    if (code == header::contentType)
        return QStringLiteral("Content-Type");
    const Header *known = headerOf(code);
    return known ? QLatin1String(known->name) : QStringLiteral("header 0x%1").arg(code, 2, 16);
}

void readBody(WspReader &in, Pdu &pdu)
{
    pdu.contentType = readMediaType(in);
    if (pdu.contentType.isMultipart()) {
        pdu.parts = readParts(in);
        return;
    }
    Part only;
    only.type = pdu.contentType;
    only.data = in.octets(quint64(in.left())).toByteArray();
    pdu.parts.push_back(std::move(only));
}

/// One header; false when it was the last, because the body came with it.
bool readHeader(WspReader &in, Pdu &pdu, int code)
{
    if (code == header::contentType) {
        readBody(in, pdu);
        return false;
    }
    if (const Header *known = headerOf(code))
        known->read(in, pdu);
    else
        in.skipValue();
    return true;
}

/// "name NUL value NUL" of an application (7.1): skipped.
void skipNamed(WspReader &in)
{
    in.text();
    in.text();
}

void writeAddresses(WspWriter &out, int code, const std::vector<QString> &addresses)
{
    for (const QString &address : addresses) {
        out.shortInteger(code);
        out.encodedString(address);
    }
}

void writeHeader(WspWriter &out, const Pdu &pdu, int code)
{
    if (code == addressTo)
        return writeAddresses(out, code, pdu.to);
    if (code == addressCc)
        return writeAddresses(out, code, pdu.cc);
    if (code == addressBcc)
        return writeAddresses(out, code, pdu.bcc);
    WspWriter value;
    if (!headerOf(code)->write(value, pdu))
        return;
    out.shortInteger(code);
    out.octets(value.bytes());
}

void writeBody(WspWriter &out, const Pdu &pdu)
{
    if (pdu.contentType.name.isEmpty())
        return;
    out.shortInteger(header::contentType);
    writeMediaType(out, pdu.contentType);
    if (pdu.contentType.isMultipart())
        writeParts(out, pdu.parts);
    else if (!pdu.parts.empty())
        out.octets(pdu.parts.front().data);
}

bool hasBody(Type type)
{
    return type == Type::SendReq || type == Type::RetrieveConf;
}

} // namespace

Result<Pdu> decode(QByteArrayView octets)
{
    WspReader in(octets);
    if (in.octet() != (0x80 | header::messageType))
        return broken(QStringLiteral("it does not begin with its type"), 0);
    const int type = in.octet();
    if (!isKnown(type))
        return broken(QStringLiteral("its type 0x%1 is unknown").arg(type, 2, 16, QLatin1Char('0')),
                      1);
    Pdu pdu;
    pdu.type = Type(type);
    bool more = true;
    while (more && !in.atEnd()) {
        const qsizetype at = in.at();
        const int first = in.peek();
        if (first & 0x80)
            more = readHeader(in, pdu, in.octet() & 0x7f);
        else
            skipNamed(in);
        if (in.failed())
            return broken(
                QStringLiteral("%1 is cut short or malformed")
                    .arg(first & 0x80 ? nameOf(first & 0x7f) : QStringLiteral("a header")),
                at);
    }
    return pdu;
}

QByteArray encode(const Pdu &pdu)
{
    WspWriter out;
    out.shortInteger(header::messageType);
    out.octet(int(pdu.type));
    for (const int code : orderOf(pdu.type))
        writeHeader(out, pdu, code);
    if (hasBody(pdu.type))
        writeBody(out, pdu);
    return out.take();
}

Outcome outcomeOf(quint8 status)
{
    if (status == 0x80)
        return Outcome::Ok;
    const bool isTransient = (status >= 0xc0 && status <= 0xdf) || status == 0x86; // 0x86: network
    return isTransient ? Outcome::Transient : Outcome::Permanent;
}

QString plmn(const QString &number)
{
    return number + plmnSuffix;
}

QString number(const QString &address)
{
    if (address.contains(QLatin1Char('@')))
        return {};
    const qsizetype slash = address.indexOf(QLatin1String("/TYPE="), 0, Qt::CaseInsensitive);
    if (slash < 0)
        return address;
    return address.endsWith(plmnSuffix, Qt::CaseInsensitive) ? address.first(slash) : QString();
}

} // namespace cordboard::mms::mm1
