#pragma once

#include "engine/face/api_console.h"

#include <QList>

namespace cordboard::test {

/// An API that answers as told. Single-threaded; answers are ready at once.
class FakeApiConsole final : public engine::ApiConsole
{
public:
    QString where = QStringLiteral("http://127.0.0.1:8470");
    QString why;
    Result<engine::ApiReply> reply =
        engine::ApiReply{200, "application/json", R"({"result":[],"next_page_token":""})", 12'000};
    QList<engine::ApiCall> sent;

    QString address() const override { return where; }
    QString trouble() const override { return why; }
    QFuture<Result<engine::ApiReply>> send(const engine::ApiCall &call) override
    {
        sent.append(call);
        return QtFuture::makeReadyFuture(reply);
    }
};

} // namespace cordboard::test
