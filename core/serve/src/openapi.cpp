// /openapi.json: paths from the table of routes, schemas from openapi_schemas.cpp.

#include "openapi.h"

#include "call.h"
#include "context.h"
#include "handlers.h"
#include "openapi_schemas.h"
#include "route_table.h"
#include "views/json_members.h"

#include <QMap>
#include <QRegularExpression>

namespace cordboard::serve {

namespace {

using views::JsonWriter;
using views::operator""_key;

/// One parameter in the query or the path.
void writeParameter(JsonWriter &json, const QString &name, const char *place, bool required,
                    const char *type)
{
    json.beginObject();
    json.key("name"_key).text(name).key("in"_key).ascii(place);
    json.key("required"_key).boolean(required);
    json.key("schema"_key).beginObject().key("type"_key).ascii(type);
    if (name == "id"_key)
        json.key("format"_key).ascii("uuid");
    json.endObject().endObject();
}

void writeQueryParameter(JsonWriter &json, QByteArrayView name)
{
    const bool isPage = name == "page";
    if (isPage)
        writeParameter(json, QStringLiteral("page_size"), "query", false, "integer");
    const bool required = name.endsWith('!');
    if (required)
        name.chop(1);
    writeParameter(json, isPage ? QStringLiteral("page_token") : QString::fromLatin1(name), "query",
                   required, "string");
}

void writeParameters(JsonWriter &json, const Endpoint &endpoint)
{
    static const QRegularExpression inPath(QStringLiteral("\\{([a-z_]+)\\}"));
    json.key("parameters"_key).beginArray();
    auto matches = inPath.globalMatch(QLatin1String(endpoint.pattern));
    while (matches.hasNext())
        writeParameter(json, matches.next().captured(1), "path", true, "string");
    for (const QByteArray &name : QByteArray(endpoint.parameters).split(' ')) {
        if (!name.isEmpty())
            writeQueryParameter(json, name);
    }
    json.endArray();
}

QLatin1String contentTypeOf(QByteArrayView schema)
{
    if (schema == "Metrics")
        return "text/plain"_key;
    return schema == "File" ? "application/octet-stream"_key : "application/json"_key;
}

void writeContent(JsonWriter &json, const char *schema)
{
    json.key("content"_key).beginObject();
    json.key(contentTypeOf(schema)).beginObject();
    json.key("schema"_key).beginObject();
    json.key("$ref"_key).text("#/components/schemas/"_key + QLatin1String(schema));
    json.endObject().endObject().endObject();
}

void writeResponses(JsonWriter &json, const Endpoint &endpoint)
{
    json.key("responses"_key).beginObject();
    const bool isStream = *endpoint.answer == '\0';
    json.key(isStream ? "101"_key : "200"_key).beginObject();
    json.key("description"_key).ascii(isStream ? "The WebSocket is open" : "Done");
    if (!isStream)
        writeContent(json, endpoint.answer);
    json.endObject();
    json.key("default"_key).beginObject().key("description"_key).ascii("Refused, and why");
    writeContent(json, "Error");
    json.endObject().endObject();
}

/// "postMessagesById": one name for each method and path.
QString operationId(const Endpoint &endpoint)
{
    QString id = QString::fromLatin1(endpoint.method).toLower();
    for (const QString &part : QString::fromLatin1(endpoint.pattern).split(QLatin1Char('/'))) {
        if (part.isEmpty() || part == "v1.0"_key)
            continue;
        QString word = part;
        word.remove(QLatin1Char('.'));
        if (word.startsWith(QLatin1Char('{')))
            word = "by_"_key + word.sliced(1, word.size() - 2);
        id += QLatin1Char('_') + word;
    }
    return id;
}

void writeOperation(JsonWriter &json, const Endpoint &endpoint)
{
    json.key(QString::fromLatin1(endpoint.method).toLower()).beginObject();
    json.key("operationId"_key).text(operationId(endpoint));
    json.key("summary"_key).text(QString::fromUtf8(endpoint.summary));
    if (endpoint.role) {
        json.key("description"_key)
            .text(QStringLiteral("Needs an access key of the role \u201c%1\u201d, or one that may "
                                 "do more.")
                      .arg(keyRoleWord(*endpoint.role)));
    }
    writeParameters(json, endpoint);
    if (*endpoint.body != '\0') {
        json.key("requestBody"_key).beginObject().key("required"_key).boolean(true);
        writeContent(json, endpoint.body);
        json.endObject();
    }
    writeResponses(json, endpoint);
    if (!endpoint.role) // no key is needed
        json.key("security"_key).beginArray().beginObject().endObject().endArray();
    json.endObject();
}

void writePaths(JsonWriter &json, bool webhooks)
{
    QList<QByteArray> order;
    QMap<QByteArray, QList<const Endpoint *>> byPath;
    for (const Endpoint &endpoint : endpoints()) {
        if (endpoint.needsWebhooks && !webhooks)
            continue;
        if (!byPath.contains(endpoint.pattern))
            order.append(endpoint.pattern);
        byPath[endpoint.pattern].append(&endpoint);
    }
    json.beginObject();
    for (const QByteArray &path : std::as_const(order)) {
        json.key(QString::fromLatin1(path)).beginObject();
        for (const Endpoint *endpoint : std::as_const(byPath[path]))
            writeOperation(json, *endpoint);
        json.endObject();
    }
    json.endObject();
}

} // namespace

QByteArray openApiDocument(const QString &version, bool webhooks)
{
    JsonWriter info;
    info.beginObject().key("title"_key).ascii("Cordboard");
    info.key("description"_key)
        .ascii("Messages to and from phones. See docs/api.md for what each word means.");
    info.key("version"_key).text(version).endObject();
    JsonWriter paths;
    writePaths(paths, webhooks);
    return "{\"openapi\":\"3.1.0\",\"info\":" + info.bytes() + ",\"paths\":" + paths.bytes() +
           ",\"components\":" + openApiComponents() +
           ",\"security\":[{\"bearer\":[]},{\"token\":[]},{\"accesskey\":[]}]}";
}

void getOpenApi(const Call &call)
{
    const ApiOptions &options = call.context->options;
    call.answer(openApiDocument(options.version, options.webhooks != nullptr));
}

} // namespace cordboard::serve
