#include "store/policy_tables.h"

#include "store/carriers.h"
#include "values.h"

#include <QDateTime>

namespace cordboard::store {

namespace {

// The few that stand alone are settings of the installation.
const QString versionKey = QStringLiteral("policy.version");
const QString brandKey = QStringLiteral("policy.brand");
const QString helpKey = QStringLiteral("policy.help");
const QString zoneKey = QStringLiteral("policy.zone");
const QString scopeKey = QStringLiteral("policy.opt_out_scope");
const QString quietKey = QStringLiteral("policy.quiet_for");

/// Appends what `one` makes of each row.
template<class T, class F>
Result<void> readAll(Connection &connection, const char *sql, QList<T> *list, F one)
{
    const auto rows = connection.run(sql);
    if (!rows)
        return forward(rows);
    while ((*rows)->next())
        list->append(one(**rows));
    (*rows)->finish();
    return {};
}

Result<void> firstFailure(std::initializer_list<Result<void>> results)
{
    for (const Result<void> &result : results) {
        if (!result)
            return result;
    }
    return {};
}

QList<Category> categoriesFrom(const QString &words)
{
    QList<Category> categories;
    for (const QString &word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (const auto category = categoryFromWord(word))
            categories.append(*category);
    }
    return categories;
}

QString wordsOf(const QList<Category> &categories)
{
    QStringList words;
    for (const Category category : categories)
        words.append(categoryWord(category));
    return words.join(QLatin1Char(' '));
}

Result<void> readSettings(Connection &connection, PolicyRules *rules)
{
    Settings settings(connection);
    const auto take = [&settings](const QString &key, const auto &use) -> Result<void> {
        const auto value = settings.value(key);
        if (!value)
            return forward(value);
        use(*value);
        return {};
    };
    return firstFailure({
        take(brandKey, [rules](const QString &value) { rules->brand = value; }),
        take(helpKey, [rules](const QString &value) { rules->help = value; }),
        take(zoneKey, [rules](const QString &value) { rules->zone = value.toLatin1(); }),
        take(scopeKey,
             [rules](const QString &value) {
                 rules->optOutConcernsAllSenders = value != QLatin1String("sender");
             }),
        take(quietKey, [rules](const QString &value) { rules->quietFor = categoriesFrom(value); }),
    });
}

Result<void> readWords(Connection &connection, PolicyRules *rules)
{
    return firstFailure({
        readAll(connection,
                "SELECT action, word, language FROM policy_word ORDER BY position, action, word",
                &rules->words,
                [](const Rows &row) {
                    return KeyWord{
                        wordActionFromWord(row.value(0).toString()).value_or(WordAction::Question),
                        row.value(1).toString(), row.value(2).toString()};
                }),
        readAll(connection,
                "SELECT action, language, text FROM policy_reply ORDER BY language, action",
                &rules->replies,
                [](const Rows &row) {
                    return WordReply{
                        wordActionFromWord(row.value(0).toString()).value_or(WordAction::Help),
                        row.value(1).toString(), row.value(2).toString()};
                }),
    });
}

Result<void> readPlaces(Connection &connection, PolicyRules *rules)
{
    return firstFailure({
        readAll(connection,
                "SELECT region, weekday, saturday, sunday, closed_days FROM policy_hours ORDER BY "
                "region",
                &rules->hours,
                [](const Rows &row) {
                    return OpenHours{row.value(0).toString(), row.value(1).toString(),
                                     row.value(2).toString(), row.value(3).toString(),
                                     row.value(4).toString()};
                }),
        readAll(connection, "SELECT region, kind FROM policy_sender_rule ORDER BY region",
                &rules->senderRules,
                [](const Rows &row) {
                    return SenderRule{row.value(0).toString(),
                                      senderRuleFromWord(row.value(1).toString())
                                          .value_or(SenderRuleKind::Registration)};
                }),
        readAll(
            connection, "SELECT number, zone FROM sender_policy ORDER BY number", &rules->senders,
            [](const Rows &row) {
                return SenderTraits{row.value(0).toString(), row.value(1).toString().toLatin1()};
            }),
    });
}

Result<void> readCarriers(Connection &connection, PolicyRules *rules)
{
    return firstFailure({
        readAll(
            connection,
            "SELECT carrier_id, period, micros FROM policy_limit ORDER BY carrier_id, period",
            &rules->limits,
            [](const Rows &row) {
                return SpendingLimit{
                    {row.value(0).toLongLong()},
                    spendingPeriodFromWord(row.value(1).toString()).value_or(SpendingPeriod::Day),
                    row.value(2).toLongLong()};
            }),
        readAll(connection,
                "SELECT carrier_id, code FROM policy_opt_out_code ORDER BY carrier_id, code",
                &rules->optOutCodes,
                [](const Rows &row) {
                    return OptOutCode{{row.value(0).toLongLong()}, row.value(1).toString()};
                }),
    });
}

Result<void> execute(Connection &connection, const char *sql, const QVariantList &values = {})
{
    const auto changed = connection.change(sql, values);
    return changed ? Result<void>() : Result<void>(forward(changed));
}

template<class T, class F>
Result<void> replaceAll(Connection &connection, const char *clear, const char *insert,
                        const QList<T> &list, F values)
{
    if (auto cleared = execute(connection, clear); !cleared)
        return cleared;
    for (const T &item : list) {
        if (auto added = execute(connection, insert, values(item)); !added)
            return added;
    }
    return {};
}

Result<void> saveSettings(Connection &connection, const PolicyRules &rules)
{
    Settings settings(connection);
    return firstFailure({
        settings.setValue(brandKey, rules.brand),
        settings.setValue(helpKey, rules.help),
        settings.setValue(zoneKey, QString::fromLatin1(rules.zone)),
        settings.setValue(scopeKey, rules.optOutConcernsAllSenders ? QStringLiteral("all")
                                                                   : QStringLiteral("sender")),
        settings.setValue(quietKey, wordsOf(rules.quietFor)),
    });
}

Result<void> saveWords(Connection &connection, const PolicyRules &rules)
{
    int position = 0;
    return firstFailure({
        replaceAll(connection, "DELETE FROM policy_word",
                   "INSERT INTO policy_word (action, word, language, position) VALUES (?, ?, ?, ?)",
                   rules.words,
                   [&position](const KeyWord &word) -> QVariantList {
                       return {wordActionWord(word.action), text(word.word), text(word.language),
                               position++};
                   }),
        replaceAll(
            connection, "DELETE FROM policy_reply",
            "INSERT INTO policy_reply (action, language, text) VALUES (?, ?, ?)", rules.replies,
            [](const WordReply &reply) -> QVariantList {
                return {wordActionWord(reply.action), text(reply.language), text(reply.text)};
            }),
    });
}

Result<void> savePlaces(Connection &connection, const PolicyRules &rules)
{
    return firstFailure({
        replaceAll(connection, "DELETE FROM policy_hours",
                   "INSERT INTO policy_hours (region, weekday, saturday, sunday, closed_days) "
                   "VALUES (?, ?, ?, ?, ?)",
                   rules.hours,
                   [](const OpenHours &hours) -> QVariantList {
                       return {text(hours.region), text(hours.weekday), text(hours.saturday),
                               text(hours.sunday), text(hours.closedDays)};
                   }),
        replaceAll(connection, "DELETE FROM policy_sender_rule",
                   "INSERT INTO policy_sender_rule (region, kind) VALUES (?, ?)", rules.senderRules,
                   [](const SenderRule &rule) -> QVariantList {
                       return {text(rule.region), senderRuleWord(rule.kind)};
                   }),
        replaceAll(connection, "DELETE FROM sender_policy",
                   "INSERT INTO sender_policy (number, zone) VALUES (?, ?)", rules.senders,
                   [](const SenderTraits &sender) -> QVariantList {
                       return {text(sender.number), QString::fromLatin1(sender.zone)};
                   }),
    });
}

Result<void> saveCarriers(Connection &connection, const PolicyRules &rules)
{
    return firstFailure({
        replaceAll(connection, "DELETE FROM policy_limit",
                   "INSERT INTO policy_limit (carrier_id, period, micros) VALUES (?, ?, ?)",
                   rules.limits,
                   [](const SpendingLimit &limit) -> QVariantList {
                       return {qMax<qint64>(limit.carrier.value, 0),
                               spendingPeriodWord(limit.period), limit.micros};
                   }),
        replaceAll(connection, "DELETE FROM policy_opt_out_code",
                   "INSERT INTO policy_opt_out_code (carrier_id, code) VALUES (?, ?)",
                   rules.optOutCodes,
                   [](const OptOutCode &code) -> QVariantList {
                       return {code.carrier.value, text(code.code)};
                   }),
    });
}

} // namespace

Result<qint64> PolicyTables::version()
{
    const auto value = Settings(m_connection).value(versionKey);
    if (!value)
        return forward(value);
    return value->toLongLong();
}

Result<PolicyRules> PolicyTables::rules()
{
    PolicyRules rules;
    const auto read = firstFailure({
        readSettings(m_connection, &rules),
        readWords(m_connection, &rules),
        readPlaces(m_connection, &rules),
        readCarriers(m_connection, &rules),
    });
    if (!read)
        return forward(read);
    return rules;
}

Result<void> PolicyTables::save(const PolicyRules &rules)
{
    const auto before = version();
    if (!before)
        return forward(before);
    return firstFailure({
        saveSettings(m_connection, rules),
        saveWords(m_connection, rules),
        savePlaces(m_connection, rules),
        saveCarriers(m_connection, rules),
        Settings(m_connection).setValue(versionKey, QString::number(*before + 1)),
    });
}

int PolicyTables::dayOf(qint64 timeUs)
{
    const QDate date = QDateTime::fromMSecsSinceEpoch(timeUs / 1000).date();
    return date.year() * 10'000 + date.month() * 100 + date.day();
}

Result<void> PolicyTables::spend(CarrierId carrier, int day, const QString &currency, qint64 micros)
{
    if (micros == 0)
        return {};
    const qint64 id = qMax<qint64>(carrier.value, 0);
    if (micros < 0)
        return execute(m_connection,
                       "UPDATE spending SET micros = CASE WHEN micros > ? THEN micros - ? ELSE 0 "
                       "END WHERE carrier_id = ? AND day = ? AND currency = ?",
                       {-micros, -micros, id, day, text(currency)});
    return execute(m_connection,
                   "INSERT INTO spending (carrier_id, day, currency, micros) VALUES (?, ?, ?, ?) "
                   "ON CONFLICT (carrier_id, day, currency) DO UPDATE SET micros = spending.micros "
                   "+ excluded.micros",
                   {id, day, text(currency), micros});
}

Result<qint64> PolicyTables::spent(CarrierId carrier, const QString &currency, int firstDay,
                                   int lastDay)
{
    if (carrier.isValid()) {
        return m_connection.number("SELECT COALESCE(SUM(micros), 0) FROM spending WHERE "
                                   "carrier_id = ? AND currency = ? AND day BETWEEN ? AND ?",
                                   {carrier.value, text(currency), firstDay, lastDay});
    }
    return m_connection.number("SELECT COALESCE(SUM(micros), 0) FROM spending WHERE currency = ? "
                               "AND day BETWEEN ? AND ?",
                               {text(currency), firstDay, lastDay});
}

Result<QString> PolicyTables::carrierName(CarrierId carrier)
{
    const auto rows = m_connection.run("SELECT name FROM carrier WHERE id = ?", {carrier.value});
    if (!rows)
        return forward(rows);
    const QString name = (*rows)->next() ? (*rows)->value(0).toString() : QString();
    (*rows)->finish();
    return name;
}

} // namespace cordboard::store
