// The rows of deliveries: what changes stays in its place, what is new waits while rows are held.
#include "delivery_model.h"
#include "gui/integrations/integration_desk.h"
#include "ui/common/row_table.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace cordboard;
using test::StillClock;

namespace {

WebhookDelivery row(qint64 event, DeliveryState state = DeliveryState::Pending)
{
    WebhookDelivery one;
    one.event = event;
    one.uuid = QUuid(uint(event), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    one.type = QStringLiteral("message_updated");
    one.about = QStringLiteral("Mara");
    one.state = state;
    one.createdUs = StillClock::at(14, 0, int(event % 60));
    return one;
}

QList<WebhookDelivery> rows(qint64 newest, qint64 oldest)
{
    QList<WebhookDelivery> all;
    for (qint64 event = newest; event >= oldest; --event)
        all.append(row(event));
    return all;
}

QList<qint64> eventsOf(const ui::DeliveryModel &model)
{
    QList<qint64> events;
    for (int i = 0; i < model.rowCount(); ++i)
        events.append(model.at(i).event);
    return events;
}

} // namespace

class TestDeliveryModel : public QObject
{
    Q_OBJECT

    StillClock m_clock;

private Q_SLOTS:
    void newRowsComeOnTopAndOldOnesStay()
    {
        ui::DeliveryModel model(m_clock, this);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(rows(5, 3), true);
        QPersistentModelIndex fourth = model.index(1, 0);
        model.update(rows(7, 3));
        QCOMPARE(eventsOf(model), (QList<qint64>{7, 6, 5, 4, 3}));
        QCOMPARE(fourth.row(), 3);
        model.append(rows(2, 1), false);
        QCOMPARE(model.rowCount(), 7);
        QVERIFY(!model.canFetchMore({}));
        // The newest page does not reach down to what was read before.
        model.update(rows(9, 6));
        QCOMPARE(eventsOf(model), (QList<qint64>{9, 8, 7, 6, 5, 4, 3, 2, 1}));
    }

    void nothingMovesUnderThePointer()
    {
        ui::DeliveryModel model(m_clock, this);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(rows(5, 3), false);
        model.setHeld(true);
        QSignalSpy newer(&model, &ui::DeliveryModel::newerChanged);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QList<WebhookDelivery> now = rows(7, 3);
        now[3] = row(4, DeliveryState::Dead);
        model.update(now);
        QCOMPARE(eventsOf(model), (QList<qint64>{5, 4, 3}));
        QCOMPARE(newer.last().at(0).toInt(), 2);
        // What a person looks at is right all the same.
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.at(1).state, DeliveryState::Dead);
        model.setHeld(false);
        QCOMPARE(eventsOf(model), (QList<qint64>{7, 6, 5, 4, 3}));
        QCOMPARE(newer.last().at(0).toInt(), 0);
    }

    void whatNoLongerFitsTheFilterGoes()
    {
        ui::DeliveryModel model(m_clock, this);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(rows(5, 1), false);
        QList<WebhookDelivery> now = rows(5, 1);
        now.removeAt(2);
        model.update(now);
        QCOMPARE(eventsOf(model), (QList<qint64>{5, 4, 2, 1}));
        model.update({});
        QCOMPARE(model.rowCount(), 0);
    }

    void aStateIsAShapeAColourAndAWord()
    {
        ui::DeliveryModel model(m_clock, this);
        WebhookDelivery one = row(1, DeliveryState::Done);
        one.tries = 1;
        one.last = test::IntegrationDesk::answered(1, one.createdUs, 200, 112);
        model.setRows({one}, false);
        const QModelIndex cell = model.index(0, ui::DeliveryModel::Result);
        QCOMPARE(cell.data().toString(), QStringLiteral("200 in 112 ms"));
        QCOMPARE(cell.data(ui::RowTable::ShapeRole).toString(), QStringLiteral("check"));
        QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Result: 200 in 112 ms"));
    }
};

QTEST_MAIN(TestDeliveryModel)
#include "tst_delivery_model.moc"
