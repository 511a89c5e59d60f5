#include "store/carriers.h"

#include "values.h"

namespace cordboard::store {

Result<QString> Settings::value(const QString &key)
{
    const auto rows = m_connection.run("SELECT value FROM setting WHERE key = ?", {text(key)});
    if (!rows)
        return forward(rows);
    const QString found = (*rows)->next() ? (*rows)->value(0).toString() : QString();
    (*rows)->finish();
    return found;
}

Result<void> Settings::setValue(const QString &key, const QString &value)
{
    const auto changed =
        m_connection.change("INSERT INTO setting (key, value) VALUES (?, ?) "
                            "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                            {text(key), text(value)});
    if (!changed)
        return forward(changed);
    return {};
}

} // namespace cordboard::store
