#include "authentication.h"

#include "words.h"

namespace cordboard::serve {

namespace {

constexpr QByteArrayView bearer("bearer ");

bool isKeyParameter(const QByteArray &name)
{
    return name == "token" || name == "accesskey";
}

QByteArray bearerKey(const http::Request &request)
{
    const QByteArray header = request.header("Authorization");
    // The scheme is written in any case (RFC 9110, section 11.1).
    if (header.first(qMin(header.size(), bearer.size())).toLower() != bearer)
        return {};
    return header.sliced(bearer.size()).trimmed();
}

bool hasQueryKey(const http::Request &request)
{
    return request.parameter("token") || request.parameter("accesskey");
}

ApiError withoutKey(const http::Request &request, bool queryKeys)
{
    ApiError error = authenticationRequired();
    if (!queryKeys && hasQueryKey(request)) {
        error.message = Words::tr("Access keys in the address are switched off here. Send the "
                                  "header Authorization: Bearer vb_….");
    }
    return error;
}

QString roleSentence(KeyRole role)
{
    return role == KeyRole::Admin
               ? Words::tr("This needs an access key of the role “admin”.")
               : Words::tr("This needs an access key of the role “sender” or “admin”.");
}

} // namespace

QByteArray presentedKey(const http::Request &request, bool queryKeys)
{
    if (const auto token = request.parameter("token"); queryKeys && token && !token->isEmpty())
        return *token;
    if (const QByteArray key = bearerKey(request); !key.isEmpty())
        return key;
    const auto key = request.parameter("accesskey");
    return queryKeys && key ? *key : QByteArray();
}

Admission admit(const http::Request &request, KeyRole role, bool queryKeys,
                engine::AccessKeys &keys)
{
    const QByteArray presented = presentedKey(request, queryKeys);
    if (presented.isEmpty())
        return {{}, withoutKey(request, queryKeys), false};
    engine::KeyCheck check = keys.check(presented);
    switch (check.outcome) {
    case engine::KeyCheck::Outcome::Good:
        break;
    case engine::KeyCheck::Outcome::NotReady:
        return {{}, notReady(), false};
    case engine::KeyCheck::Outcome::Unknown:
    case engine::KeyCheck::Outcome::Expired:
        return {{}, invalidCredentials(), true};
    }
    if (int(check.key->role) < int(role))
        return {std::move(check.key), permissionDenied(roleSentence(role)), false};
    return {std::move(check.key), {}, false};
}

QByteArray maskedTarget(const http::Request &request)
{
    QByteArray line = request.path;
    char sign = '?';
    for (const auto &[name, value] : request.query) {
        line += sign + name.toPercentEncoding() + '=';
        line += isKeyParameter(name.toLower()) ? QByteArray("***") : value.toPercentEncoding();
        sign = '&';
    }
    return line;
}

} // namespace cordboard::serve
