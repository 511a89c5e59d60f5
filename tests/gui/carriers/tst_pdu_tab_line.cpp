// The PDU view on a real engine and a real line: pressed, sent, seen, taken apart, saved.
#include "engine/engine_service.h"
#include "pdu_list_model.h"
#include "pdu_list_view.h"
#include "pdu_tree.h"
#include "simulator/smsc_server.h"
#include "store/store.h"
#include "support/fake_dialogs.h"
#include "ui/bridge/carrier_book.h"
#include "ui/bridge/engine_proxy.h"
#include "ui/carriers/pdu_tab.h"

#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;

class TestPduTabLine : public QObject
{
    Q_OBJECT

    static constexpr int patience = 20'000;

    QTemporaryDir m_dir;
    SystemClock m_clock;
    std::unique_ptr<simulator::SmscServer> m_smsc;
    std::unique_ptr<engine::EngineService> m_engine;
    Carrier m_carrier;

    template<class T>
    static T wait(QFuture<T> future)
    {
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patience);
        }();
        return future.result();
    }

    static QPushButton *button(ui::PduTab &tab, const char *text)
    {
        for (auto *one : tab.findChildren<QPushButton *>()) {
            if (one->text() == QLatin1String(text))
                return one;
        }
        return nullptr;
    }

    /// The row of the newest PDU of that name; -1: not there yet.
    static int rowNamed(ui::PduTab &tab, const char *name)
    {
        const auto *model = tab.findChild<ui::PduListView *>()->model();
        for (int row = model->rowCount() - 1; row >= 0; --row) {
            if (model->index(row, ui::PduListModel::Name).data().toString() == QLatin1String(name))
                return row;
        }
        return -1;
    }

    ChatMessage send(const QString &text)
    {
        Draft draft;
        draft.source = QStringLiteral("+13035550142");
        draft.destinations = {QStringLiteral("+13035550199")};
        draft.text = text;
        const auto sent = wait(m_engine->submit(draft));
        return sent ? sent->first() : ChatMessage();
    }

private Q_SLOTS:
    void initTestCase()
    {
        simulator::SmscOptions options;
        options.password = QStringLiteral("secret08");
        m_smsc = std::make_unique<simulator::SmscServer>(options, m_clock);
        const auto port = m_smsc->start();
        QVERIFY(port);
        auto store = store::Store::open({m_dir.filePath(QStringLiteral("cordboard.sqlite"))});
        QVERIFY(store);
        engine::EngineOptions engineOptions;
        engineOptions.key.kind = secrets::KeySource::Kind::Fixed;
        m_engine = engine::EngineService::start(*std::move(store), engineOptions);
        CarrierEdit edit;
        edit.carrier.name = QStringLiteral("Northline");
        edit.carrier.host = QStringLiteral("127.0.0.1");
        edit.carrier.port = *port;
        edit.carrier.systemId = QStringLiteral("user");
        edit.carrier.senders = {QStringLiteral("+13035550142")};
        edit.password = QStringLiteral("secret08");
        const auto saved = wait(m_engine->saveCarrier(edit));
        QVERIFY(saved);
        m_carrier = *saved;
        QTRY_COMPARE_WITH_TIMEOUT(wait(m_engine->links())->first().state, LinkState::Up, patience);
    }

    void fromTheButtonToTheFile()
    {
        ui::Theme theme;
        test::FakeDialogs dialogs;
        ui::EngineProxy proxy(*m_engine, m_clock);
        ui::CarrierBook book(proxy);
        ui::PduTab tab({proxy, book, dialogs, theme});
        tab.resize(980, 700);
        tab.showCarrier(m_carrier, {});
        tab.show();
        send(QStringLiteral("before anybody asked"));
        QTRY_VERIFY_WITH_TIMEOUT(button(tab, "Record for 30 minutes"), patience);
        button(tab, "Record for 30 minutes")->click();
        QTRY_VERIFY_WITH_TIMEOUT(button(tab, "Stop"), patience);

        const ChatMessage message = send(QStringLiteral("your code is 482913"));
        QTRY_VERIFY_WITH_TIMEOUT(rowNamed(tab, "deliver_sm_resp") >= 0, patience); // its receipt
        tab.showMessage(message.id, QStringLiteral("message"));
        QTRY_VERIFY_WITH_TIMEOUT(rowNamed(tab, "submit_sm") == 0, patience);
        auto *list = tab.findChild<ui::PduListView *>();
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 4, patience);

        const auto *tree = tab.findChild<ui::PduTree *>();
        QTRY_VERIFY_WITH_TIMEOUT(tree->model()->rowCount() > 1, patience);
        saveAndLook(tab, dialogs, QStringLiteral("hidden.pcap"), false);
        button(tab, "Show numbers...")->click();
        QTRY_VERIFY_WITH_TIMEOUT(button(tab, "Hide numbers"), patience);
        saveAndLook(tab, dialogs, QStringLiteral("shown.pcap"), true);
    }

    void cleanupTestCase()
    {
        m_engine.reset();
        m_smsc.reset();
    }

private:
    void saveAndLook(ui::PduTab &tab, test::FakeDialogs &dialogs, const QString &name, bool shown)
    {
        dialogs.fileName = m_dir.filePath(name);
        button(tab, "Save as pcap")->click();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(dialogs.fileName), patience);
        QFile file(dialogs.fileName);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray octets = file.readAll();
        QVERIFY(octets.size() > 200);
        QCOMPARE(octets.contains("482913"), shown);
        QCOMPARE(octets.contains("13035550199"), shown);
        QVERIFY(!octets.contains("before anybody") && !octets.contains("secret08"));
    }
};

QTEST_MAIN(TestPduTabLine)
#include "tst_pdu_tab_line.moc"
