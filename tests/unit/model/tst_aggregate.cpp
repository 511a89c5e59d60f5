#include "model/aggregate.h"

#include <QTest>

using namespace cordboard;
using S = TargetState;

class TestAggregate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mixtures_data()
    {
        QTest::addColumn<QList<S>>("parts");
        QTest::addColumn<S>("whole");
        const auto row = [](const char *name, const QList<S> &parts, S whole) {
            QTest::newRow(name) << parts << whole;
        };
        row("all delivered", {S::Delivered, S::Delivered}, S::Delivered);
        row("one not confirmed", {S::Delivered, S::Sent}, S::Sent);
        row("one failed, others delivered (T79)", {S::Delivered, S::Failed, S::Delivered},
            S::Failed);
        row("failed beats sending", {S::Sending, S::Failed}, S::Failed);
        row("one on the wire", {S::Sent, S::Sending, S::Queued}, S::Sending);
        row("sending beats unknown", {S::Unknown, S::Sending}, S::Sending);
        row("one unknown", {S::Delivered, S::Unknown, S::Queued}, S::Unknown);
        row("the rest waits", {S::Sent, S::Queued}, S::Queued);
        row("part expired", {S::Sent, S::Expired}, S::Expired);
        row("cancelled", {S::Cancelled, S::Cancelled}, S::Cancelled);
        row("cancelled while one was unknown", {S::Cancelled, S::Expired}, S::Cancelled);
        row("nothing yet", {}, S::Queued);
    }

    void mixtures()
    {
        QFETCH(QList<S>, parts);
        QFETCH(S, whole);
        QCOMPARE(aggregate(parts), whole);
        std::reverse(parts.begin(), parts.end());
        QCOMPARE(aggregate(parts), whole);
    }

    void onePartIsItself()
    {
        for (int i = int(S::Queued); i <= int(S::Received); ++i)
            QCOMPARE(aggregate({S(i)}), S(i));
    }
};

QTEST_GUILESS_MAIN(TestAggregate)
#include "tst_aggregate.moc"
