#include "page_world.h"

#include "gui/shell/show_media.h"
#include "support/pdu_samples.h"
#include "ui/bridge/open_thread.h"
#include "ui/carriers/carriers_page.h"
#include "ui/carriers/simulator_tab.h"
#include "ui/inbox/conversation_view.h"
#include "ui/inbox/thread_list.h"
#include "ui/integrations/integrations_page.h"
#include "ui/palette/palette.h"
#include "ui/shell/inbox_page.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace cordboard::test {

PageWorld::PageWorld()
{
    mara = fillSample(engine);
    fillSampleCarriers(engine);
    fillTeam(engine, mara);
    fillCard(engine, mara);
    fillMedia(engine, mara);
    half = fillHalfArrived(engine);
    joana = fillUnknown(engine);
    fillRules();
    fillRouting();
    fillIntegrations();
    fillHealth();
    fillPduSample(engine.pduRecords(), half.second, sampleNowUs() - 3'000'000'000);
    engine.writing().replies = {
        {{1}, u"Opening hours"_s, u"Hello {{name}}, we are open until 18:00."_s},
        {{2}, u"Order ready"_s, u"Your order {{ask:order number}} is ready."_s}};
    simulator.show(
        {u"+13035550134"_s, u"+15550100142"_s, u"Is the bike still there?"_s, true, 0, 1, 1});
}

void PageWorld::fillRules()
{
    PolicyRules &rules = engine.policies().stored;
    rules.brand = u"Fernway"_s;
    rules.words = {{WordAction::OptOut, u"STOP"_s, {}}, {WordAction::Help, u"HELP"_s, {}}};
    rules.replies = {{WordAction::OptOut, u"en"_s, u"{brand}: You are unsubscribed."_s}};
    rules.hours = {{u"FR"_s, u"08:00-22:00"_s, u"08:00-22:00"_s, {}, u"01-01, easter+1"_s}};
    rules.senderRules = {{u"AE"_s, SenderRuleKind::Registration}};
    rules.limits = {{{}, SpendingPeriod::Day, 500'000'000}};
    rules.senders = {{u"+15550100142"_s, "America/Denver"}};
    rules.optOutCodes = {{{}, u"0x00000515"_s}};
    OptOut entry;
    entry.number = u"+15550134477"_s;
    entry.name = u"Mara Lindqvist"_s;
    entry.wording = u"STOP"_s;
    entry.sinceUs = sampleNowUs();
    engine.policies().list = {entry};
}

void PageWorld::fillRouting()
{
    const auto links = engine.links().result().value();
    const CarrierId first = links.first().carrier;
    Route route;
    route.prefix = u"+49"_s;
    route.category = u"otp"_s;
    route.priority = 10;
    route.carriers = {{first, 3}, {links.last().carrier, 0}};
    engine.routing().addRoute(route);
    Sender sender;
    sender.carrier = first;
    sender.number = u"+15550100142"_s;
    sender.kind = SenderKind::Campaign10Dlc;
    sender.countries = {u"US"_s, u"CA"_s};
    sender.campaign = u"CFERN01"_s;
    sender.limits = {10, 0, 2000};
    engine.routing().addSender(sender, 1284);
    engine.routing().addPrices({first, u"EUR"_s, {{QString(), 60'000}, {u"+1"_s, 7'500}}});
    RouteAnswer answer;
    answer.destination = u"+4915112345678"_s;
    answer.country = u"DE"_s;
    answer.source = sender.number;
    answer.carrier = first;
    answer.carriers = {{first, 3, true, Cost{72'000, u"EUR"_s}}};
    answer.rules = {{engine.routing().stored().first(), RouteVerdict::Why::Taken}};
    engine.routing().setAnswer(answer);
}

void PageWorld::fillIntegrations()
{
    webhook::WebhookSummary crm;
    crm.endpoint.name = u"CRM import"_s;
    crm.endpoint.url = u"https://crm.fernway.example/hooks"_s;
    crm.endpoint.createdUs = sampleNowUs() - 86'400'000'000;
    crm.sentence = u"Answers in 84 ms. Everything has arrived."_s;
    const WebhookId id = hooks.addEndpoint(crm);
    endpoint = hooks.summary(id).endpoint.uuid;
    for (const bool arrived : {true, false}) {
        WebhookDelivery one;
        one.endpoint = id;
        one.uuid = QUuid::createUuid();
        one.type = u"message_updated"_s;
        one.about = u"Mara"_s;
        one.state = arrived ? DeliveryState::Done : DeliveryState::Pending;
        one.createdUs = one.last.startedUs = sampleNowUs() - 60'000'000;
        one.tries = one.last.number = 1;
        one.last.tookUs = 84'000;
        one.last.outcome = u"answered"_s;
        one.last.status = arrived ? 200 : 500;
        one.last.peer = u"203.0.113.24:443"_s;
        one.last.response = "<h1>Internal Server Error</h1>";
        one.last.sentence = u"The receiver answered 500."_s;
        hooks.addDelivery(one, R"({"type":"message_updated"})", {one.last});
    }
    for (const KeyRole role : {KeyRole::Sender, KeyRole::Reader}) {
        AccessKey key;
        key.id = {keys.stored.size() + 1};
        key.uuid = QUuid::createUuid();
        key.name = role == KeyRole::Sender ? u"Shop"_s : u"Reports"_s;
        key.prefix = u"vb_a3Bf9xKm"_s;
        key.role = role;
        key.createdUs = sampleNowUs() - 86'400'000'000;
        keys.stored.append(key);
    }
}

void PageWorld::fillHealth()
{
    const qint64 since = sampleNowUs() - 245'000'000;
    LinkStatus link = engine.links().result().value().first();
    FakeGauges &gauges = engine.programs().gauges();
    gauges.kept = StorageFigures{u"/srv/cordboard.db"_s, 41'200'000, 71'400'000'000};
    engine::LineCounts counts;
    counts.carrier = link.carrier;
    counts.refusals = {{0x0b, 12}, {0x58, 4}};
    gauges.counted = {counts};
    gauges.figures = engine::QueueFigures{0, since, {{link.carrier, since}}};
    link.state = LinkState::Up;
    link.waiting = 312;
    link.lastAnswerUs = since;
    engine.setLink(link);
}

void PageWorld::open()
{
    theme.apply();
    window = std::make_unique<ui::MainWindow>(proxy, dialogs, theme, folder.path(), false);
    window->addIntegrations(
        {hooks, keys, engine.routing(), console, catcher, dialogs, theme, clock});
    window->carriers().addTab({ui::CarrierTab::tr("Simulator"),
                               [this](const ui::CarrierTabContext &context, QWidget *parent) {
                                   return new ui::SimulatorTab(context, simulator, parent);
                               }});
    window->resize(1280, 800);
    window->show();
    window->activateWindow();
    QApplication::setActiveWindow(window.get());
    settle();
}

bool PageWorld::press(const char *words, QWidget *root)
{
    const QString text = QString::fromUtf8(words);
    for (auto *button : (root ? root : front())->findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || !button->isEnabled() ||
            (button->text() != text && button->accessibleName() != text))
            continue;
        button->click();
        settle();
        return true;
    }
    return false;
}

QAbstractItemView *PageWorld::choose(const char *view, int row)
{
    for (auto *one : window->findChildren<QAbstractItemView *>()) {
        if (!one->isVisible() || one->accessibleName() != QString::fromUtf8(view) ||
            row >= one->model()->rowCount())
            continue;
        one->setCurrentIndex(one->model()->index(row, 0));
        settle();
        return one;
    }
    return nullptr;
}

bool PageWorld::openThread(ConversationId id)
{
    window->showPlace(ui::MainWindow::Inbox);
    window->inbox().openThread(id);
    settle();
    return window->inbox().thread().isOpen() && window->inbox().thread().conversation().id == id;
}

QWidget *PageWorld::front() const
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    QWidget *active = QApplication::activeWindow();
    return active ? active : window.get();
}

void PageWorld::closeAll()
{
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    window->findChild<ui::CommandPalette *>()->hide();
    for (QWidget *other : QApplication::topLevelWidgets()) {
        if (other != window.get() && other->isVisible())
            other->close();
    }
    QApplication::setActiveWindow(window.get());
    settle();
}

void settle()
{
    for (int turn = 0; turn < 12; ++turn) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QApplication::processEvents();
    }
}

} // namespace cordboard::test
