#include "store/opt_outs.h"

#include "ids.h"
#include "placeholders.h"
#include "values.h"

namespace cordboard::store {

namespace {

/// Over opt_out o.
constexpr int optOutColumns = 7;
#define OPT_OUT_COLUMNS "o.number, o.scope, o.since_us, o.source, o.wording, o.author, o.target_id"

OptOut optOutFromRow(const Rows &row)
{
    OptOut entry;
    entry.number = row.value(0).toString();
    entry.scope = row.value(1).toString();
    entry.sinceUs = row.value(2).toLongLong();
    entry.source = consentSourceFromWord(row.value(3).toString());
    entry.wording = row.value(4).toString();
    entry.author = row.value(5).toString();
    entry.message = {row.value(6).toLongLong()};
    return entry;
}

ConsentEvent eventFromRow(const Rows &row)
{
    ConsentEvent event;
    event.number = row.value(0).toString();
    event.scope = row.value(1).toString();
    event.state = consentStateFromWord(row.value(2).toString());
    event.kind = row.value(3).toString();
    event.source = consentSourceFromWord(row.value(4).toString());
    event.wording = row.value(5).toString();
    event.language = row.value(6).toString();
    event.author = row.value(7).toString();
    event.atUs = row.value(8).toLongLong();
    event.evidence = row.value(9).toString();
    event.message = {row.value(10).toLongLong()};
    return event;
}

Result<void> withoutCount(const Result<int> &changed)
{
    return changed ? Result<void>() : Result<void>(forward(changed));
}

/// "%" and "_" of the person's own are no wildcards.
QString containing(const QString &part)
{
    QString escaped = part;
    escaped.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    escaped.replace(QLatin1Char('%'), QLatin1String("\\%"));
    escaped.replace(QLatin1Char('_'), QLatin1String("\\_"));
    return QLatin1Char('%') + escaped + QLatin1Char('%');
}

Result<std::optional<OptOutQuestion>> openQuestion(Connection &connection, ConversationId id)
{
    const auto rows = connection.run(
        "SELECT q.target_id, q.created_us, m.text FROM opt_out_question q JOIN target t ON t.id = "
        "q.target_id JOIN message m ON m.id = t.message_id WHERE q.conversation_id = ? AND "
        "q.answer = '' ORDER BY q.target_id DESC LIMIT 1",
        {id.value});
    if (!rows)
        return forward(rows);
    std::optional<OptOutQuestion> question;
    if ((*rows)->next())
        question = OptOutQuestion{{(*rows)->value(0).toLongLong()},
                                  (*rows)->value(1).toLongLong(),
                                  (*rows)->value(2).toString()};
    (*rows)->finish();
    return question;
}

} // namespace

Result<std::optional<OptOut>> OptOuts::find(const QString &number, const QString &ourNumber)
{
    const auto rows = m_connection.run("SELECT " OPT_OUT_COLUMNS
                                       " FROM opt_out o WHERE o.number = ? AND (o.scope = '' OR "
                                       "o.scope = ?) ORDER BY o.scope DESC LIMIT 1",
                                       {text(number), text(ourNumber)});
    if (!rows)
        return forward(rows);
    std::optional<OptOut> found;
    if ((*rows)->next())
        found = optOutFromRow(**rows);
    (*rows)->finish();
    return found;
}

Result<bool> OptOuts::add(const OptOut &entry)
{
    const auto added = m_connection.change(
        "INSERT INTO opt_out (number, scope, since_us, source, wording, author, target_id) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (number, scope) DO NOTHING",
        {text(entry.number), text(entry.scope), entry.sinceUs, consentSourceWord(entry.source),
         text(entry.wording), text(entry.author), entry.message.value});
    if (!added)
        return forward(added);
    return *added > 0;
}

Result<bool> OptOuts::remove(const QString &number, const QString &scope)
{
    const auto removed = m_connection.change("DELETE FROM opt_out WHERE number = ? AND scope = ?",
                                             {text(number), text(scope)});
    if (!removed)
        return forward(removed);
    return *removed > 0;
}

Result<bool> OptOuts::removeFor(const QString &number, const QString &ourNumber)
{
    const auto removed =
        m_connection.change("DELETE FROM opt_out WHERE number = ? AND (scope = '' OR scope = ?)",
                            {text(number), text(ourNumber)});
    if (!removed)
        return forward(removed);
    return *removed > 0;
}

Result<void> OptOuts::note(const ConsentEvent &event)
{
    return withoutCount(m_connection.change(
        "INSERT INTO consent_event (number, scope, state, kind, source, wording, language, author, "
        "at_us, evidence, target_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {text(event.number), text(event.scope), consentStateWord(event.state), text(event.kind),
         consentSourceWord(event.source), text(event.wording), text(event.language),
         text(event.author), event.atUs, text(event.evidence), event.message.value}));
}

Result<QList<ConsentEvent>> OptOuts::ledger(const QString &number)
{
    const auto rows = m_connection.run(
        "SELECT number, scope, state, kind, source, wording, language, author, at_us, evidence, "
        "target_id FROM consent_event WHERE number = ? ORDER BY id",
        {text(number)});
    if (!rows)
        return forward(rows);
    QList<ConsentEvent> events;
    while ((*rows)->next())
        events.append(eventFromRow(**rows));
    (*rows)->finish();
    return events;
}

Result<bool> OptOuts::isAsked(const QString &number, const QString &ourNumber)
{
    const auto rows = m_connection.run("SELECT state FROM consent_event WHERE number = ? AND "
                                       "(scope = '' OR scope = ?) ORDER BY id DESC LIMIT 1",
                                       {text(number), text(ourNumber)});
    if (!rows)
        return forward(rows);
    const bool asked = (*rows)->next() &&
                       consentStateFromWord((*rows)->value(0).toString()) == ConsentState::Asked;
    (*rows)->finish();
    return asked;
}

Result<OptOutPage> OptOuts::page(const OptOutQuery &query)
{
    const QString part = containing(query.search.trimmed());
    QString digits = query.search;
    digits.remove(QLatin1Char(' '));
    const QByteArray scoped =
        query.scopes.isEmpty()
            ? QByteArray()
            : "AND (o.scope = '' OR o.scope IN (" + placeholders(query.scopes.size()) + ")) ";
    QVariantList values{text(query.after), text(query.search.trimmed()), containing(digits), part};
    for (const QString &scope : query.scopes)
        values.append(text(scope));
    values.append(query.limit + 1);
    const QByteArray sql =
        QByteArray("SELECT " OPT_OUT_COLUMNS
                   ", COALESCE((SELECT MAX(c.name) FROM conversation c WHERE c.peer_number = "
                   "o.number), '') FROM opt_out o WHERE o.number || ' ' || o.scope > ? AND (? = '' "
                   "OR o.number LIKE ? ESCAPE '\\' OR EXISTS (SELECT 1 FROM conversation c WHERE "
                   "c.peer_number = o.number AND LOWER(c.name) LIKE LOWER(?) ESCAPE '\\')) ") +
        scoped + "ORDER BY o.number || ' ' || o.scope LIMIT ?";
    const auto rows = m_connection.run(sql.constData(), values);
    if (!rows)
        return forward(rows);
    OptOutPage page;
    while ((*rows)->next()) {
        page.rows.append(optOutFromRow(**rows));
        page.rows.last().name = (*rows)->value(optOutColumns).toString();
    }
    (*rows)->finish();
    page.more = page.rows.size() > query.limit;
    if (page.more)
        page.rows.removeLast();
    return page;
}

Result<void> OptOuts::ask(TargetId message, ConversationId conversation)
{
    return withoutCount(m_connection.change(
        "INSERT INTO opt_out_question (target_id, conversation_id, created_us) VALUES (?, ?, ?)",
        {message.value, conversation.value, m_connection.nowUs()}));
}

Result<void> OptOuts::answer(TargetId message, const QString &word)
{
    return withoutCount(m_connection.change(
        "UPDATE opt_out_question SET answer = ? WHERE target_id = ?", {text(word), message.value}));
}

Result<void> OptOuts::answerAll(const QString &number, const QString &word)
{
    return withoutCount(m_connection.change(
        "UPDATE opt_out_question SET answer = ? WHERE answer = '' AND conversation_id IN (SELECT "
        "id FROM conversation WHERE peer_number = ?)",
        {text(word), text(number)}));
}

Result<Standing> OptOuts::standing(ConversationId conversation)
{
    const auto rows =
        m_connection.run("SELECT our_number, peer_number, name FROM conversation WHERE id = ?",
                         {conversation.value});
    if (!rows)
        return forward(rows);
    QStringList thread;
    if ((*rows)->next())
        thread = {(*rows)->value(0).toString(), (*rows)->value(1).toString(),
                  (*rows)->value(2).toString()};
    (*rows)->finish();
    Standing standing;
    standing.conversation = conversation;
    if (thread.isEmpty())
        return standing;
    auto optOut = find(thread.at(1), thread.at(0));
    if (!optOut)
        return forward(optOut);
    standing.optOut = *std::move(optOut);
    if (standing.optOut)
        standing.optOut->name = thread.at(2);
    auto question = openQuestion(m_connection, conversation);
    if (!question)
        return forward(question);
    standing.question = *std::move(question);
    return standing;
}

Result<QList<ConversationId>> OptOuts::threadsWith(const QString &number)
{
    return readIds<ConversationId>(
        m_connection.run("SELECT id FROM conversation WHERE peer_number = ?", {text(number)}));
}

Result<OptOuts::Ends> OptOuts::endsOf(TargetId target)
{
    const auto rows = m_connection.run("SELECT m.source, t.destination, t.detail FROM target t "
                                       "JOIN message m ON m.id = t.message_id WHERE t.id = ?",
                                       {target.value});
    if (!rows)
        return forward(rows);
    Ends ends;
    if ((*rows)->next())
        ends = {(*rows)->value(0).toString(), (*rows)->value(1).toString(),
                (*rows)->value(2).toString()};
    (*rows)->finish();
    return ends;
}

} // namespace cordboard::store
