// A request to the API by hand, its answer, and the same request for a program.
#include "code_box.h"
#include "console_page.h"
#include "gui/integrations/integration_samples.h"
#include "json_text.h"
#include "ui/common/strip.h"

#include <QComboBox>
#include <QListWidget>

using namespace cordboard;
using test::IntegrationDesk;

namespace {

void takeExample(const IntegrationDesk &desk, int example)
{
    auto *box = desk.named<QComboBox>("Example");
    box->setCurrentIndex(example);
    Q_EMIT box->activated(example);
}

} // namespace

class TestConsolePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSentIsShownAsCurlAndPython()
    {
        IntegrationDesk desk;
        desk.open();
        desk.page->showConsole();
        takeExample(desk, 1);
        desk.named<QLineEdit>("Key of a program")->setText(QStringLiteral("vb_secret"));
        QVERIFY(desk.press("Send request"));
        QCOMPARE(desk.console.sent.size(), 1);
        const engine::ApiCall &sent = desk.console.sent.first();
        QCOMPARE(sent.method, QByteArray("POST"));
        QCOMPARE(sent.path, QStringLiteral("/v1.0/messages"));
        QCOMPARE(sent.key, QStringLiteral("vb_secret"));
        QVERIFY(sent.body.contains("+15559876543"));
        QTRY_VERIFY(desk.named<QWidget>("The API answered 200. It took 12 ms."));
        auto *sample = desk.named<ui::CodeBox>("The same request from a program");
        QVERIFY(sample->code().contains(QLatin1String("'http://127.0.0.1:8470/v1.0/messages'")));
        QVERIFY(sample->code().contains(QLatin1String("$CORDBOARD_KEY")));
        desk.press("Python");
        QVERIFY(sample->code().contains(QLatin1String("urllib.request")));
        for (const auto *box : desk.page->findChildren<ui::CodeBox *>())
            QVERIFY(!box->code().contains(QLatin1String("vb_secret")));
    }

    void aRefusalIsSaidInItsOwnWords()
    {
        IntegrationDesk desk;
        desk.console.reply = engine::ApiReply{
            401, "application/json",
            "{\"error\":{\"status\":\"UNAUTHENTICATED\",\"message\":\"Give a key.\"}}", 900};
        desk.open();
        desk.page->showConsole();
        desk.press("Send request");
        QVERIFY(desk.console.sent.first().body.isEmpty()); // a GET has none, whatever is typed
        QTRY_VERIFY(desk.named<QWidget>("The API answered 401. Give a key. It took 1 ms."));
        desk.console.reply = fail(ErrorCode::Timeout, QStringLiteral("The API did not answer."));
        desk.press("Send request");
        QTRY_VERIFY(desk.named<QWidget>("The API did not answer."));
        QVERIFY(!desk.named<ui::CodeBox>("Answer"));
    }

    void anApiThatIsNotThereSaysWhy()
    {
        IntegrationDesk desk;
        desk.console.where.clear();
        desk.console.why = QStringLiteral("Port 8470 is taken by another program.");
        desk.open();
        desk.page->showConsole();
        QVERIFY(!desk.button("Send request")->isEnabled());
        bool said = false;
        for (const auto *widget : desk.page->findChildren<QWidget *>())
            said = said ||
                   (widget->isVisible() && widget->accessibleName().contains(desk.console.why));
        for (const auto *strip : desk.page->findChildren<ui::Strip *>())
            said = said || (strip->isVisible() && strip->text().contains(desk.console.why));
        QVERIFY(said);
    }

    void ctrlEnterSends()
    {
        IntegrationDesk desk;
        desk.open();
        desk.page->showConsole();
        takeExample(desk, 1);
        auto *body = desk.named<ui::CodeBox>("Body");
        body->setFocus();
        QTest::keyClick(body, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.console.sent.size(), 1);
        QTRY_VERIFY(desk.button("Send request")->isEnabled());
        desk.named<QLineEdit>("Path")->setText(QStringLiteral("no path"));
        QVERIFY(!desk.button("Send request")->isEnabled());
    }

    void jsonIsLaidOutInItsOrder_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("shown");
        QTest::newRow("order") << QByteArray("{\"z\":1,\"a\":[true,{}],\"e\":[]}")
                               << QStringLiteral("{\n  \"z\": 1,\n  \"a\": [\n    true,\n    {}\n  "
                                                 "],\n  \"e\": []\n}");
        QTest::newRow("strings") << QByteArray("[\"a\\\"}{,: b\",\"\\\\\",  \"\" ]")
                                 << QStringLiteral("[\n  \"a\\\"}{,: b\",\n  \"\\\\\",\n  \"\"\n]");
        QTest::newRow("no json") << QByteArray("<h1>{no}</h1>\n")
                                 << QStringLiteral("<h1>{no}</h1>");
        QTest::newRow("nothing") << QByteArray() << QString();
    }
    void jsonIsLaidOutInItsOrder()
    {
        QFETCH(QByteArray, json);
        QTEST(ui::indented(json), "shown");
    }
};

QTEST_MAIN(TestConsolePage)
#include "tst_console_page.moc"
