#include "fake_simulator.h"
#include "support/fake_dialogs.h"
#include "support/fake_engine.h"
#include "ui/carriers/phone_view.h"
#include "ui/carriers/simulator_tab.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace cordboard;
using namespace cordboard::ui;
using namespace Qt::StringLiterals;

namespace {

const QString mara = u"+13035550134"_s;
const QString ines = u"+351912345678"_s;
const QString ours = u"+13035550142"_s;

} // namespace

class TestSimulatorTab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void dialsTakeEffectAtOnce();
    void everyDialIsNamed();
    void allAsAtTheStart();
    void textsArrivePartByPart();
    void choosesAmongPhones();
    void repliesAsThePhone();
    void showsAndSendsPhotos();
    void switchesThePhoneOff();
    void breaksTheLine();
    void tellsWhatWentWrong();
    void hostileTextIsText();
    void aNarrowWindowHasThePhoneBelow();

private:
    template<class T>
    T *field(const QString &name) const
    {
        for (T *widget : m_tab->findChildren<T *>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }
    QPushButton *button(const QString &text) const
    {
        for (auto *widget : m_tab->findChildren<QPushButton *>()) {
            if (widget->text() == text)
                return widget;
        }
        return nullptr;
    }
    PhoneView *phone() const { return m_tab->findChild<PhoneView *>(); }
    QPushButton *click(const QString &text)
    {
        QPushButton *const found = button(text);
        if (found)
            found->click();
        return found;
    }

    std::unique_ptr<test::FakeEngine> m_engine;
    SystemClock m_clock;
    std::unique_ptr<EngineProxy> m_proxy;
    std::unique_ptr<CarrierBook> m_book;
    std::unique_ptr<test::FakeDialogs> m_dialogs;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<test::FakeSimulator> m_simulator;
    std::unique_ptr<SimulatorTab> m_tab;
};

void TestSimulatorTab::init()
{
    m_engine = std::make_unique<test::FakeEngine>();
    m_proxy = std::make_unique<EngineProxy>(*m_engine, m_clock);
    m_book = std::make_unique<CarrierBook>(*m_proxy);
    m_dialogs = std::make_unique<test::FakeDialogs>();
    m_theme = std::make_unique<Theme>();
    m_simulator = std::make_unique<test::FakeSimulator>();
    m_tab = std::make_unique<SimulatorTab>(
        CarrierTabContext{*m_proxy, *m_book, *m_dialogs, *m_theme}, *m_simulator);
    Carrier carrier;
    carrier.demo = true;
    carrier.senders = {ours};
    m_tab->showCarrier(carrier, {});
}

void TestSimulatorTab::cleanup()
{
    m_tab.reset();
    m_simulator.reset();
    m_book.reset();
    m_proxy.reset();
    m_engine.reset();
}

void TestSimulatorTab::dialsTakeEffectAtOnce()
{
    auto *answer = field<QSpinBox>(u"It answers a text after about …."_s);
    auto *throttle = field<QSpinBox>(u"It asks to slow down at …."_s);
    auto *refuse = field<QSpinBox>(u"It refuses …: …."_s);
    auto *refusal = field<QComboBox>(u"It refuses …: …."_s);
    QVERIFY(answer && throttle && refuse && refusal);
    QCOMPARE(answer->value(), 200);
    QCOMPARE(throttle->text(), u"no text"_s);
    QVERIFY(!refusal->isEnabled());
    answer->setValue(900);
    throttle->setValue(5);
    refuse->setValue(3);
    QVERIFY(refusal->isEnabled());
    refusal->setCurrentIndex(refusal->findText(u"too busy, try again later"_s));
    field<QDoubleSpinBox>(u"The phone confirms after about …."_s)->setValue(2.5);
    field<QSpinBox>(u"It loses … of the receipts."_s)->setValue(10);
    const engine::SimulatorDials dials = m_simulator->dials();
    QCOMPARE(dials.answerMs, 900);
    QCOMPARE(dials.throttleEvery, 5);
    QCOMPARE(dials.refuseEvery, 3);
    QCOMPARE(dials.refuseStatus, 0x14U);
    QCOMPARE(dials.confirmMs, 2500);
    QCOMPARE(dials.lostPercent, 10);
    QVERIFY(dials.weather);
}

void TestSimulatorTab::everyDialIsNamed()
{
    for (const auto *box : m_tab->findChildren<QAbstractSpinBox *>())
        QVERIFY(!box->accessibleName().isEmpty());
    for (const auto *box : m_tab->findChildren<QComboBox *>())
        QVERIFY(!box->accessibleName().isEmpty());
}

void TestSimulatorTab::allAsAtTheStart()
{
    engine::SimulatorDials dials;
    m_simulator->show({mara, ours, u"Hi"_s, false, 0, 1, 1});
    QVERIFY(click(u"Switch phone off"_s));
    field<QSpinBox>(u"The line breaks …."_s)->setValue(30);
    for (auto *box : m_tab->findChildren<QCheckBox *>())
        box->toggle();
    QVERIFY(m_simulator->dials().refuseLogin);
    QVERIFY(click(u"All as at the start"_s));
    dials.phonesOff = {mara};
    QCOMPARE(m_simulator->dials(), dials);
    QCOMPARE(field<QSpinBox>(u"The line breaks …."_s)->value(), 0);
}

void TestSimulatorTab::textsArrivePartByPart()
{
    m_simulator->show({mara, ours, u"Short"_s, false, 0, 1, 1});
    m_simulator->show({mara, ours, u"there."_s, false, 7, 2, 2});
    QCOMPARE(phone()->lines(), (QStringList{u"Short"_s, u"…there."_s}));
    m_simulator->show({mara, ours, u"Hello "_s, false, 7, 1, 2});
    QCOMPARE(phone()->lines(), (QStringList{u"Short"_s, u"Hello there."_s}));
    // The same reference again is another text.
    m_simulator->show({mara, ours, u"New "_s, false, 7, 1, 2});
    QCOMPARE(phone()->lines().size(), 3);
    QCOMPARE(phone()->accessibleDescription(), u"New …"_s);
}

void TestSimulatorTab::choosesAmongPhones()
{
    auto *phones = field<QComboBox>(u"Whose phone"_s);
    QVERIFY(phones->isHidden());
    m_simulator->show({mara, ours, u"To Mara"_s, false, 0, 1, 1});
    m_simulator->show({ines, ours, u"To Ines"_s, false, 0, 1, 1});
    QVERIFY(!phones->isHidden());
    QCOMPARE(phones->count(), 2);
    QCOMPARE(phone()->lines(), QStringList{u"To Mara"_s}); // it does not jump
    phones->setCurrentIndex(1);
    QCOMPARE(phone()->lines(), QStringList{u"To Ines"_s});
}

void TestSimulatorTab::repliesAsThePhone()
{
    auto *reply = field<QLineEdit>(u"Reply as this phone"_s);
    QVERIFY(!reply->isEnabled());
    m_simulator->show({mara, u"+4930123456"_s, u"Hi"_s, false, 0, 1, 1});
    QVERIFY(reply->isEnabled());
    QVERIFY(!button(u"Reply"_s)->isEnabled());
    QTest::keyClicks(reply, u" Thanks "_s);
    QTest::keyClick(reply, Qt::Key_Return);
    QCOMPARE(m_simulator->written,
             (QList<engine::SimulatorText>{{mara, u"+4930123456"_s, u"Thanks"_s, true, 0, 1, 1}}));
    QVERIFY(reply->text().isEmpty());
}

void TestSimulatorTab::showsAndSendsPhotos()
{
    constexpr QSize size(4, 3);
    m_simulator->show({mara, ours, u"The wheel"_s, false, 0, 1, 1, true, size,
                       QByteArray(size.width() * size.height() * 4, '\xff')});
    m_simulator->show({mara, ours, {}, true, 0, 1, 1, true, size, "too few pixels"});
    QCOMPARE(phone()->lines(), QStringList({u"A picture\nThe wheel"_s, u"A picture"_s}));
    QVERIFY(!phone()->grab().isNull());
    auto *photo = field<QToolButton>(u"Send a photo as this phone"_s);
    QVERIFY(photo && photo->isEnabled());
    photo->click();
    field<QLineEdit>(u"Reply as this phone"_s)->setText(u" Here "_s);
    photo->click();
    QCOMPARE(m_simulator->written.size(), 2);
    QVERIFY(m_simulator->written.first().text.isEmpty());
    QCOMPARE(m_simulator->written.last().text, u"Here"_s);
    QVERIFY(m_simulator->written.last().hasPicture);
    QCOMPARE(m_simulator->written.last().phone, mara);
    click(u"Switch phone off"_s);
    QVERIFY(!photo->isEnabled());
}

void TestSimulatorTab::switchesThePhoneOff()
{
    QVERIFY(!button(u"Switch phone off"_s)->isEnabled());
    m_simulator->show({mara, ours, u"Hi"_s, false, 0, 1, 1});
    QVERIFY(click(u"Switch phone off"_s));
    QCOMPARE(m_simulator->dials().phonesOff, QStringList{mara});
    QVERIFY(phone()->isOff());
    QVERIFY(!field<QLineEdit>(u"Reply as this phone"_s)->isEnabled());
    QVERIFY(click(u"Switch phone on"_s));
    QVERIFY(m_simulator->dials().phonesOff.isEmpty());
    QVERIFY(!phone()->isOff());
}

void TestSimulatorTab::breaksTheLine()
{
    QVERIFY(click(u"Break the line now"_s));
    QCOMPARE(m_simulator->broken, 1);
}

void TestSimulatorTab::tellsWhatWentWrong()
{
    const QSignalSpy failed(m_tab.get(), &CarrierTab::failed);
    Q_EMIT m_simulator->writingFailed(u"Too long."_s);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().toString(), u"Too long."_s);
}

void TestSimulatorTab::hostileTextIsText()
{
    m_simulator->show(
        {mara, ours, u"<img src=x onerror=1>\u202E\u0000"_s.repeated(50), false, 0, 1, 1});
    m_simulator->show({mara, ours, QString(), false, 3, 9, 4});
    m_simulator->show({mara, ours, u"x"_s, false, 3, 0, 4});
    m_tab->resize(900, 700);
    QVERIFY(!m_tab->grab().isNull());
    QVERIFY(phone()->lines().first().startsWith(u"<img"_s));
}

void TestSimulatorTab::aNarrowWindowHasThePhoneBelow()
{
    m_simulator->show({mara, ours, u"Hi"_s, false, 0, 1, 1});
    m_tab->resize(980, 700);
    m_tab->show();
    const auto *box = field<QSpinBox>(u"It loses … of the receipts."_s);
    const auto at = [this](const QWidget *widget) {
        return widget->mapTo(m_tab.get(), QPoint());
    };
    QTRY_VERIFY(at(phone()).x() > at(box).x() + box->width());
    m_tab->resize(620, 500);
    QTRY_VERIFY(at(phone()).y() > at(box).y());
    QTRY_VERIFY(at(phone()).x() < box->width());
}

QTEST_MAIN(TestSimulatorTab)
#include "tst_simulator_tab.moc"
