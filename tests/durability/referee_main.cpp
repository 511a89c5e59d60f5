// referee ACCEPTED LEDGER DATABASE: compares what the client was told, what the carrier saw and
// what the database (a file, or postgresql://…) holds. Ends with 1 when something was lost or sent
// twice unmarked.

#include "referee.h"

#include <QCoreApplication>
#include <QTextStream>

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList files = QCoreApplication::arguments();
    if (files.size() != 4) {
        QTextStream(stderr) << "referee ACCEPTED LEDGER DATABASE" << Qt::endl;
        return 2;
    }
    const auto verdict = cordboard::test::judge({files[1], files[2], files[3]});
    if (!verdict) {
        QTextStream(stderr) << verdict.error().message << Qt::endl;
        return 2;
    }
    QTextStream(stdout) << verdict->summary() << Qt::endl;
    return verdict->isClean() ? 0 : 1;
}
