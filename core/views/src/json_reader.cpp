#include "views/json_reader.h"

#include "sax_builder.h"
#include "views/problems.h"

#include <QCoreApplication>

namespace cordboard::views {

namespace {

Unexpected<Error> refusal(const QString &source, const CountingInput::Place &place,
                          const QString &words)
{
    return fail(ErrorCode::Invalid, placed(source, place.line, qMax(1, place.column), words));
}

} // namespace

Result<JsonValue> readJson(const QByteArray &bytes, const QString &source, const ReadLimits &limits)
{
    if (bytes.size() > limits.bytes) {
        return fail(ErrorCode::Invalid,
                    placed(source, 0, 0,
                           QCoreApplication::translate("views", "this is larger than %1 bytes.")
                               .arg(limits.bytes)));
    }
    CountingInput input{bytes, 0, {}, {}};
    SaxBuilder builder(input, limits);
    if (!nlohmann::json::sax_parse(CountingIterator(&input), CountingIterator(), &builder))
        return refusal(source, builder.fault().place, builder.fault().words);
    // nlohmann takes a NUL octet for the end, which would hide whatever follows it.
    if (!input.atEnd() || bytes.endsWith('\0')) {
        return refusal(source, input.here,
                       QCoreApplication::translate("views", "a NUL character stands here; nothing "
                                                            "more was expected."));
    }
    return builder.takeRoot();
}

} // namespace cordboard::views
