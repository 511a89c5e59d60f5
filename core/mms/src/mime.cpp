#include "mms/mime.h"

#include "wsp_body.h" // mostParts

#include <QUuid>

#include <gmime/gmime.h>

#include <memory>
#include <mutex>

namespace cordboard::mms {

namespace {

// GMime goes into a multipart of a multipart by recursion; this bounds it whatever comes.
constexpr int mostMultiparts = 20;
constexpr qsizetype mostOctets = 64 * 1024 * 1024;

struct Unref
{
    void operator()(void *object) const { g_object_unref(object); }
};
template<class T>
using Owned = std::unique_ptr<T, Unref>;

Unexpected<Error> broken(const char *what)
{
    return fail(
        ErrorCode::Protocol,
        QStringLiteral("A multimedia message could not be read: %1.").arg(QLatin1String(what)));
}

int multipartsIn(QByteArrayView text)
{
    const QByteArray lower = QByteArray::fromRawData(text.data(), text.size()).toLower();
    return int(lower.count("multipart/"));
}

QByteArray withoutAngles(const char *id)
{
    QByteArray text = QByteArray(id).trimmed();
    if (text.startsWith('<'))
        text.remove(0, 1);
    if (text.endsWith('>'))
        text.chop(1);
    return text;
}

QByteArray parameter(GMimeContentType *type, const char *name)
{
    return QByteArray(g_mime_content_type_get_parameter(type, name));
}

MediaType typeOf(GMimeObject *object)
{
    GMimeContentType *type = g_mime_object_get_content_type(object);
    MediaType read;
    char *name = g_mime_content_type_get_mime_type(type);
    read.name = canonicalMediaName(name);
    g_free(name);
    read.charset = charsetNumber(parameter(type, "charset"));
    read.partName = parameter(type, "name");
    read.start = parameter(type, "start");
    read.type = canonicalMediaName(parameter(type, "type"));
    read.fileName = QByteArray(g_mime_object_get_content_disposition_parameter(object, "filename"));
    return read;
}

QByteArray dataOf(GMimePart *part)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    if (!content)
        return {};
    const Owned<GMimeStream> memory(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, memory.get());
    const GByteArray *octets = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
    return QByteArray(reinterpret_cast<const char *>(octets->data), qsizetype(octets->len));
}

/// What may still come. Counted apart: multiparts that are not there make no room for parts.
struct Allowance
{
    int leaves = mostParts + 1; // the envelope is no part of the message
    int multiparts = mostMultiparts;
};

/// False when there are too many parts.
bool read(GMimeObject *object, MimeEntity &entity, Allowance &left)
{
    int &counted = GMIME_IS_MULTIPART(object) ? left.multiparts : left.leaves;
    if (--counted < 0)
        return false;
    entity.type = typeOf(object);
    entity.contentId = withoutAngles(g_mime_object_get_content_id(object));
    entity.location = QByteArray(g_mime_object_get_header(object, "Content-Location")).trimmed();
    if (GMIME_IS_PART(object))
        entity.data = dataOf(GMIME_PART(object));
    if (!GMIME_IS_MULTIPART(object))
        return true;
    const int count = g_mime_multipart_get_count(GMIME_MULTIPART(object));
    for (int i = 0; i < count; ++i) {
        MimeEntity child;
        if (!read(g_mime_multipart_get_part(GMIME_MULTIPART(object), i), child, left))
            return false;
        entity.children.push_back(std::move(child));
    }
    return true;
}

void addLeaves(const MimeEntity &entity, const MimeEntity *except, std::vector<Part> &parts)
{
    if (&entity == except)
        return;
    if (entity.type.isMultipart()) {
        for (const MimeEntity &child : entity.children)
            addLeaves(child, except, parts);
        return;
    }
    parts.push_back({entity.type, entity.contentId, entity.location, entity.data});
}

/// Inside quotes of a header: no quote, backslash, or line end (RFC 2045, 5.1).
QByteArray quoted(const QByteArray &value)
{
    QByteArray text;
    for (const char c : value) {
        if (c == '"' || c == '\\')
            text.append('\\');
        if (quint8(c) >= 0x20 && c != 0x7f)
            text.append(c);
    }
    return '"' + text + '"';
}

QByteArray field(const char *name, const QByteArray &value)
{
    return QByteArray(name) + value + "\r\n";
}

QByteArray partHeader(const Part &part)
{
    QByteArray header = field("Content-Type: ", mimeHeader(part.type));
    if (!part.contentId.isEmpty())
        header += field("Content-ID: <",
                        QByteArray(part.contentId).replace('\r', "").replace('\n', "") + '>');
    if (!part.location.isEmpty())
        header += field("Content-Location: ",
                        QByteArray(part.location).replace('\r', "").replace('\n', ""));
    return header + field("Content-Transfer-Encoding: ", "binary") + "\r\n";
}

} // namespace

Result<MimeEntity> parseMime(const QByteArray &contentType, QByteArrayView body)
{
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
    if (body.size() > mostOctets)
        return broken("it is too large");
    if (contentType.isEmpty() || contentType.contains('\n') || contentType.contains('\0'))
        return broken("it has no content type");
    if (multipartsIn(body) + multipartsIn(contentType) > mostMultiparts)
        return broken("its parts are nested too deep");
    const QByteArray whole = "Content-Type: " + contentType + "\r\n\r\n" + body.toByteArray();
    const Owned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(whole.constData(), size_t(whole.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const Owned<GMimeObject> object(g_mime_parser_construct_part(parser.get(), nullptr));
    if (!object)
        return broken("it is no MIME");
    MimeEntity root;
    Allowance left;
    if (!read(object.get(), root, left))
        return broken("it has too many parts");
    return root;
}

std::vector<Part> leavesOf(const MimeEntity &entity, const MimeEntity *except)
{
    std::vector<Part> parts;
    addLeaves(entity, except, parts);
    return parts;
}

QByteArray mimeHeader(const MediaType &type)
{
    QByteArray header = type.name;
    const auto add = [&header](const char *name, const QByteArray &value) {
        if (!value.isEmpty())
            header += QByteArray("; ") + name + '=' + quoted(value);
    };
    add("start", type.start);
    add("type", type.type);
    if (type.charset != charset::none)
        add("charset", charsetName(type.charset));
    add("name", type.partName);
    return header;
}

QByteArray mimeBody(const std::vector<Part> &parts, const QByteArray &boundary)
{
    qsizetype octets = 0;
    for (const Part &part : parts)
        octets += part.data.size() + 300;
    QByteArray body;
    body.reserve(octets);
    for (const Part &part : parts) {
        body += "--" + boundary + "\r\n" + partHeader(part);
        body += part.data;
        body += "\r\n";
    }
    return body + "--" + boundary + "--\r\n";
}

QByteArray freeBoundary()
{
    return "cb_" + QUuid::createUuid().toByteArray(QUuid::Id128);
}

} // namespace cordboard::mms
