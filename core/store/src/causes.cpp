#include "causes.h"

#include <QCoreApplication>
#include <QSqlError>

namespace cordboard::store {

namespace {

// Primary result codes of sqlite3.h; the extended ones keep them in the low byte.
Cause sqliteCause(int nativeCode)
{
    switch (nativeCode & 0xff) {
    case 13: // SQLITE_FULL
        return {
            ErrorCode::Full,
            QT_TRANSLATE_NOOP(
                "cordboard::Store",
                "There is no space left for %1. Free some space on that disk, then try again.")};
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return {ErrorCode::Busy,
                QT_TRANSLATE_NOOP(
                    "cordboard::Store",
                    "%1 is in use by another program. Close that program, then try again.")};
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return {ErrorCode::Corrupt,
                QT_TRANSLATE_NOOP("cordboard::Store",
                                  "%1 is damaged. Keep a copy of it and restore the last backup.")};
    case 19: // SQLITE_CONSTRAINT
        return {ErrorCode::Conflict,
                QT_TRANSLATE_NOOP("cordboard::Store",
                                  "This contradicts what is stored in %1 already.")};
    case 8:  // SQLITE_READONLY
    case 14: // SQLITE_CANTOPEN
        return {ErrorCode::Invalid,
                QT_TRANSLATE_NOOP(
                    "cordboard::Store",
                    "%1 cannot be written. Check the rights of the file and its folder.")};
    default:
        return {ErrorCode::Internal,
                QT_TRANSLATE_NOOP("cordboard::Store",
                                  "%1 could not be read or written. The log has the details.")};
    }
}

struct StateRow
{
    const char *prefix; ///< of the SQLSTATE: two characters are a class, five are one state
    Cause cause;
};

constexpr Cause away{ErrorCode::Unreachable,
                     QT_TRANSLATE_NOOP("cordboard::Store",
                                       "The database %1 cannot be reached. Cordboard keeps "
                                       "trying by itself; check the network and the server.")};
constexpr Cause wrongLogin{
    ErrorCode::Unauthorised,
    QT_TRANSLATE_NOOP("cordboard::Store",
                      "%1 refuses the login. Check the user in the address and the password in "
                      "~/.pgpass or PGPASSFILE.")};
constexpr Cause noDatabase{ErrorCode::NotFound,
                           QT_TRANSLATE_NOOP("cordboard::Store",
                                             "There is no database %1. Make it with createdb, or "
                                             "correct the address.")};
constexpr Cause damaged{
    ErrorCode::Corrupt,
    QT_TRANSLATE_NOOP("cordboard::Store",
                      "%1 is damaged. Keep a copy of it and restore the last backup.")};
constexpr Cause collided{
    ErrorCode::Busy,
    QT_TRANSLATE_NOOP("cordboard::Store",
                      "Others were writing the same to %1 at this moment. Try again.")};

// PostgreSQL 15, appendix A. The first row that fits counts.
const StateRow states[] = {
    {"23",
     {ErrorCode::Conflict,
      QT_TRANSLATE_NOOP("cordboard::Store", "This contradicts what is stored in %1 already.")}},
    {"53100",
     {ErrorCode::Full,
      QT_TRANSLATE_NOOP(
          "cordboard::Store",
          "The server of %1 has no space left. Free some space there, then try again.")}},
    {"53300",
     {ErrorCode::Busy,
      QT_TRANSLATE_NOOP(
          "cordboard::Store",
          "The server of %1 has too many connections. Try again later, or let it take more.")}},
    {"53",
     {ErrorCode::Full,
      QT_TRANSLATE_NOOP(
          "cordboard::Store",
          "The server of %1 has run out of memory or space. Look after it, then try again.")}},
    {"40", collided},
    {"55P03", collided},
    {"57014",
     {ErrorCode::Timeout,
      QT_TRANSLATE_NOOP("cordboard::Store", "%1 took too long to answer. Try again.")}},
    {"42501",
     {ErrorCode::Refused,
      QT_TRANSLATE_NOOP(
          "cordboard::Store",
          "Your login to %1 may not do this. Ask the one who looks after the database.")}},
    {"25006",
     {ErrorCode::Refused,
      QT_TRANSLATE_NOOP("cordboard::Store",
                        "%1 only allows reading at this moment. Connect to the main server.")}},
    {"28", wrongLogin},
    {"3D000", noDatabase},
    {"08", away},
    {"25P03", away}, // idle_in_transaction_session_timeout
    {"57P", away},   // shut down, crashed, starting
    {"XX001", damaged},
    {"XX002", damaged},
};

Cause postgresCause(const QSqlError &error)
{
    const QString state = error.nativeErrorCode();
    for (const StateRow &row : states) {
        if (state.startsWith(QLatin1String(row.prefix)))
            return row.cause;
    }
    // What libpq says by itself carries no state: refused, unknown host, reset, cut off. When the
    // server turns a login down at the door, the state is only in the words.
    if (error.type() == QSqlError::ConnectionError || state.isEmpty()) {
        const QString words = error.databaseText() + error.driverText();
        if (words.contains(QLatin1String("password authentication failed")) ||
            words.contains(QLatin1String("no password supplied")) ||
            words.contains(QLatin1String("pg_hba.conf")))
            return wrongLogin;
        if (words.contains(QLatin1String("does not exist")) &&
            words.contains(QLatin1String("database")))
            return noDatabase;
        return away;
    }
    return sqliteCause(1);
}

} // namespace

Cause lostCause()
{
    return away;
}

Cause causeOf(Dialect dialect, const QSqlError &error)
{
    if (dialect == Dialect::PostgreSql)
        return postgresCause(error);
    bool isNumber = false;
    const int native = error.nativeErrorCode().toInt(&isNumber);
    return sqliteCause(isNumber ? native : 1);
}

} // namespace cordboard::store
