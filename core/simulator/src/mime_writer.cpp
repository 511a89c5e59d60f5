#include "mime_writer.h"

#include "mm7_writer.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

namespace cordboard::simulator {

namespace {

const QByteArray line = "\r\n";

bool isAscii(const QByteArray &data)
{
    return std::all_of(data.begin(), data.end(), [](char c) { return quint8(c) < 0x80; });
}

QByteArray base64Lines(const QByteArray &data)
{
    constexpr qsizetype width = 76;
    const QByteArray all = data.toBase64();
    QByteArray lines;
    lines.reserve(all.size() + all.size() / width * 2 + 2);
    for (qsizetype at = 0; at < all.size(); at += width)
        lines += all.mid(at, width) + line;
    return lines;
}

QByteArray typeOf(const mms::Part &part, bool quoted)
{
    QByteArray type = part.type.name;
    if (part.type.charset == mms::charset::utf8)
        type += "; charset=utf-8";
    const QByteArray quote = quoted ? "\"" : "";
    return type + "; name=" + quote + part.location + quote;
}

} // namespace

MimeWriter::MimeWriter(bool mbuni, const QString &id)
    : m_mbuni(mbuni)
    , m_mark(QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Sha256).toHex().first(20))
    , m_outer("_boundary_" + m_mark + "_H_n_bd1")
    , m_inner("_boundary_" + m_mark + "_J_u_bd2")
{}

QByteArray MimeWriter::contentId() const
{
    return 'c' + m_mark + ".Sy.msg";
}

QByteArray MimeWriter::boundaryParameter(const QByteArray &boundary) const
{
    return m_mbuni ? "; boundary=" + boundary : "; boundary=\"" + boundary + '"';
}

QByteArray MimeWriter::part(const mms::Part &part) const
{
    QByteArray octets = "Content-ID: <" + part.contentId + '>' + line +
                        "Content-Location: " + part.location + line +
                        "Content-Type: " + typeOf(part, !m_mbuni) + line;
    // [seen] Mbuni leaves ASCII as it is, whatever it is, and encodes everything else
    if (m_mbuni && !isAscii(part.data))
        return octets + "Content-Transfer-Encoding: base64" + line + line + base64Lines(part.data);
    if (!m_mbuni)
        octets += "Content-Transfer-Encoding: binary" + line;
    return octets + line + part.data;
}

MmsBody MimeWriter::wrap(const QByteArray &xml, const QByteArray &xmlType,
                         const std::vector<mms::Part> &parts) const
{
    const QByteArray envelopeId = 's' + m_mark + ".Nt.msg";
    const QByteArray blank = m_mbuni ? line : QByteArray(); // before the first boundary
    MmsBody body;
    body.contentType = "multipart/related; type=\"text/xml\"; start=\"<" + envelopeId + ">\"" +
                       boundaryParameter(m_outer);
    body.octets = blank + "--" + m_outer + line + "Content-Type: " + xmlType + line +
                  "Content-ID: <" + envelopeId + '>' + line + line + xml + line + "--" + m_outer +
                  line + "Content-Type: multipart/related; start=\"<" + parts.front().contentId +
                  ">\"; type=\"" + parts.front().type.name + '"' + boundaryParameter(m_inner) +
                  line + "Content-ID: <" + contentId() + '>' + line + line + blank;
    for (const mms::Part &each : parts)
        body.octets += "--" + m_inner + line + part(each) + line;
    body.octets += "--" + m_inner + "--" + line + line + "--" + m_outer + "--" + line;
    return body;
}

std::vector<mms::Part> withSmil(std::vector<mms::Part> parts)
{
    QSet<QByteArray> names;
    QByteArray page = "<smil><head><layout><root-layout/></layout></head><body>";
    for (mms::Part &part : parts) {
        if (part.type.name == "application/smil")
            return parts;
        if (part.location.isEmpty() || names.contains(part.location))
            part.location = QByteArray::number(names.size() + 1) + part.location;
        if (part.contentId.isEmpty() || names.contains(part.contentId))
            part.contentId = QByteArray::number(names.size() + 1) + part.contentId;
        names.insert(part.location);
        names.insert(part.contentId);
        const bool text = part.type.name == "text/plain";
        const bool picture = part.type.name.startsWith("image/");
        page += QByteArray("<par dur=\"5000ms\"><") +
                (text      ? "text"
                 : picture ? "img"
                           : "ref") +
                " src=\"" + part.location + "\"/></par>";
    }
    if (!parts.empty()) {
        parts.insert(parts.begin(),
                     {{"application/smil"}, "smil", "smil.xml", page + "</body></smil>"});
    }
    return parts;
}

} // namespace cordboard::simulator
