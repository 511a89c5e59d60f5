#include "statements.h"

#include "store/database_url.h"

#include <QFile>
#include <QHashFunctions>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <functional>
#include <utility>

namespace cordboard::test {

namespace {

using namespace Qt::StringLiterals;

/// "#12 Your order is ready": 12; nothing for other texts.
qint64 numberOf(const QString &text)
{
    const auto from = text.indexOf(u'#');
    const auto to = text.indexOf(u' ', from);
    return from >= 0 && to > from ? text.mid(from + 1, to - from - 1).toLongLong() : 0;
}

/// From the UDH of the user data (05 00 03 reference total number), in hex.
int partNumberOf(const QJsonObject &submit)
{
    constexpr int udhi = 0x40;
    if (!(submit.value(u"esm_class"_s).toInt() & udhi))
        return qMax(1, submit.value(u"sar_number"_s).toInt());
    const QByteArray data = QByteArray::fromHex(submit.value(u"user_data"_s).toString().toLatin1());
    return data.startsWith(QByteArray::fromHex("050003")) && data.size() > 5 ? data.at(5) : 1;
}

Result<QByteArray> contentOf(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, u"%1: %2"_s.arg(fileName, file.errorString()));
    return file.readAll();
}

void eachLine(const QByteArray &lines, const std::function<void(const QJsonObject &)> &take)
{
    // The last line may be cut where its writer was killed.
    for (const QByteArray &line : lines.split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (!object.isEmpty())
            take(object);
    }
}

bool isFinal(const QString &word)
{
    return word == u"DELIVRD"_s || word == u"UNDELIV"_s || word == u"EXPIRED"_s ||
           word == u"DELETED"_s || word == u"REJECTD"_s;
}

void readLine(const QJsonObject &line, CarrierStatement &statement)
{
    const QString event = line.value(u"event"_s).toString();
    const bool ok = line.value(u"status"_s).toInt() == 0;
    const QString id = line.value(u"id"_s).toString();
    const bool isMm7Ok = line.value(u"status"_s).toInt() == 1000;
    if (event == u"mm7_submit"_s && isMm7Ok) {
        const PartKey key{numberOf(line.value(u"subject"_s).toString()), 1};
        ++statement.taken[key];
        statement.ids.insert(id, key);
    } else if (event == u"mm7_post_answer"_s && isMm7Ok) {
        const QString state = line.value(u"state"_s).toString();
        if (statement.ids.contains(id) && state == u"Retrieved"_s)
            statement.finals.insert(id, u"DELIVRD"_s);
        else if (statement.ids.contains(id) && state == u"Rejected"_s)
            statement.finals.insert(id, u"REJECTD"_s);
    } else if (event == u"submit"_s && ok) {
        const PartKey key{numberOf(line.value(u"text"_s).toString()), partNumberOf(line)};
        ++statement.taken[key];
        statement.ids.insert(id, key);
    } else if (event == u"receipt_answer"_s && ok) {
        const QString word = line.value(u"state"_s).toString();
        if (isFinal(word) && statement.ids.contains(id))
            statement.finals.insert(id, word);
    } else if (event == u"inbound_answer"_s && ok) {
        statement.inbound.insert(line.value(u"text"_s).toString());
    }
}

void readTargets(QSqlQuery &query, StoreStatement &statement)
{
    while (query.next()) {
        StoredTarget &target = statement.messages[numberOf(query.value(0).toString())];
        target.state = query.value(1).toString();
        target.possibleDuplicate = target.possibleDuplicate || query.value(2).toBool();
        target.parts.append(query.value(3).toString());
    }
}

/// What went wrong; empty when it is open.
QString openAt(const QString &place, const QString &name, QSqlDatabase &database)
{
    const bool isServer = place.startsWith(u"postgresql://"_s);
    database = QSqlDatabase::addDatabase(isServer ? u"QPSQL"_s : u"QSQLITE"_s, name);
    database.setDatabaseName(place);
    if (isServer) {
        const auto url = store::parseDatabaseUrl(place);
        if (!url)
            return url.error().message;
        database.setHostName(url->host);
        database.setPort(url->port);
        database.setDatabaseName(url->database);
        database.setUserName(url->user);
        if (!url->schema.isEmpty())
            database.setConnectOptions(u"options=-csearch_path="_s + url->schema);
    }
    return database.open() ? QString() : database.lastError().text();
}

Result<StoreStatement> readAll(const QSqlDatabase &database)
{
    StoreStatement statement;
    QString trouble;
    const auto run = [&database, &trouble](const char *sql, auto &&read) {
        QSqlQuery query(database);
        query.setForwardOnly(true);
        if (query.exec(QString::fromLatin1(sql)))
            read(query);
        else
            trouble = query.lastError().text();
    };
    run("SELECT m.text, t.state, t.possible_duplicate, p.state FROM target t "
        "JOIN message m ON m.id = t.message_id JOIN part p ON p.id BETWEEN t.id * 256 AND "
        "t.id * 256 + 255 WHERE t.direction = 'out' ORDER BY p.id",
        [&statement](QSqlQuery &query) { readTargets(query, statement); });
    run("SELECT text FROM message WHERE direction = 'in'", [&statement](QSqlQuery &query) {
        while (query.next())
            ++statement.inbound[query.value(0).toString()];
    });
    run("SELECT carrier_message_id FROM attempt WHERE carrier_message_id <> ''",
        [&statement](QSqlQuery &query) {
            while (query.next())
                statement.ids.insert(query.value(0).toString());
        });
    if (!trouble.isEmpty())
        return fail(ErrorCode::Internal, trouble);
    return statement;
}

} // namespace

size_t qHash(const PartKey &key, size_t seed)
{
    return qHashMulti(seed, key.message, key.number);
}

QSet<qint64> acceptedIn(const QByteArray &lines)
{
    QSet<qint64> numbers;
    eachLine(lines, [&numbers](const QJsonObject &line) {
        numbers.insert(line.value(u"number"_s).toInteger());
    });
    return numbers;
}

Result<QSet<qint64>> readAccepted(const QString &fileName)
{
    const auto lines = contentOf(fileName);
    if (!lines)
        return forward(lines);
    return acceptedIn(*lines);
}

Result<CarrierStatement> readLedger(const QString &fileName)
{
    const auto lines = contentOf(fileName);
    if (!lines)
        return forward(lines);
    CarrierStatement statement;
    eachLine(*lines, [&statement](const QJsonObject &line) { readLine(line, statement); });
    return statement;
}

Result<StoreStatement> readStore(const QString &place)
{
    const QString name = u"referee"_s;
    Result<StoreStatement> statement{StoreStatement()};
    {
        QSqlDatabase database;
        const QString trouble = openAt(place, name, database);
        if (trouble.isEmpty())
            statement = readAll(database);
        else
            statement = fail(ErrorCode::Internal, trouble);
        database.close();
    }
    QSqlDatabase::removeDatabase(name);
    if (!statement)
        return fail(ErrorCode::Internal, u"%1: %2"_s.arg(place, statement.error().message));
    return statement;
}

} // namespace cordboard::test
