#include "store/kept_answers.h"

#include "values.h"

namespace cordboard::store {

Result<std::optional<KeptAnswer>> KeptAnswers::find(AccessKeyId key, const QString &name)
{
    const auto rows = m_connection.run("SELECT digest, answer FROM kept_answer WHERE key_id = ? "
                                       "AND name = ? AND created_us > ?",
                                       {key.value, text(name), m_connection.nowUs() - keptUs});
    if (!rows)
        return forward(rows);
    std::optional<KeptAnswer> found;
    if ((*rows)->next())
        found = KeptAnswer{(*rows)->bytes(0), (*rows)->bytes(1)};
    (*rows)->finish();
    return found;
}

Result<void> KeptAnswers::keep(AccessKeyId key, const QString &name, const KeptAnswer &answer)
{
    // One that is older than 24 hours may still be there.
    const auto kept = m_connection.change(
        "INSERT INTO kept_answer (key_id, name, digest, answer, created_us) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (key_id, name) DO UPDATE SET digest = excluded.digest, answer = "
        "excluded.answer, created_us = excluded.created_us",
        {key.value, text(name), blob(answer.digest), blob(answer.answer), m_connection.nowUs()});
    return kept ? Result<void>() : Result<void>(forward(kept));
}

Result<void> KeptAnswers::forgetOld(qint64 nowUs)
{
    const auto dropped =
        m_connection.change("DELETE FROM kept_answer WHERE created_us <= ?", {nowUs - keptUs});
    return dropped ? Result<void>() : Result<void>(forward(dropped));
}

} // namespace cordboard::store
