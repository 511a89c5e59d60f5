#include "views/json_members.h"

#include "views/time_text.h"

namespace cordboard::views {

void writeId(JsonWriter &json, QLatin1String key, const QUuid &id)
{
    json.key(key).ascii(id.toByteArray(QUuid::WithoutBraces));
}

void writeTime(JsonWriter &json, QLatin1String key, qint64 us)
{
    json.key(key);
    if (us > 0)
        json.ascii(timeText(us));
    else
        json.null();
}

} // namespace cordboard::views
