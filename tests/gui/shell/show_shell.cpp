// Paints the whole window with sample data into a picture, to be looked at beside the look's
// pictures:
//   show_shell --out inbox.png --theme dark --size 960x600 --scale 2 --page inbox
#include "model/policy_reason.h"
#include "sample.h"
#include "show_media.h"
#include "support/pdu_samples.h"
#include "support/show_font.h"
#include "translations/install.h"
#include "ui/carriers/carrier_form.h"
#include "ui/carriers/carriers_page.h"
#include "ui/chat/find_bar.h"
#include "ui/chat/person_panel.h"
#include "ui/chat/thread_buttons.h"
#include "ui/composer/composer.h"
#include "ui/composer/note_editor.h"
#include "ui/composer/spell_book.h"
#include "ui/inbox/conversation_view.h"
#include "ui/inbox/thread_list.h"
#include "ui/palette/palette.h"
#include "ui/settings/rules_page.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/inbox_page.h"
#include "ui/shell/main_window.h"
#include "ui/why/why_panel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCommandLineParser>
#include <QContextMenuEvent>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace cordboard;

namespace {

ui::ThemeChoice themeOf(const QString &word)
{
    if (word == QLatin1String("dark"))
        return ui::ThemeChoice::Dark;
    return word == QLatin1String("hc") ? ui::ThemeChoice::HighContrast : ui::ThemeChoice::Light;
}

void openMara(ui::MainWindow &window, ConversationId mara)
{
    auto &list = window.inbox().threads();
    if (!QTest::qWaitFor([&list, mara] { return list.model().rowOf(mara) >= 0; }))
        return;
    list.view()->setCurrentIndex(list.model().index(list.model().rowOf(mara)));
    auto &thread = window.inbox().thread();
    QSignalSpy opened(&thread, &ui::OpenThread::opened);
    opened.wait();
    for (auto *editor : window.findChildren<QPlainTextEdit *>()) {
        if (editor->accessibleName() != QLatin1String("Message text"))
            continue;
        editor->setFocus();
        QTest::keyClicks(editor, QStringLiteral("We are open until 18:00"));
    }
}

/// The list of what needs a person, and the thread with most of it.
void showNeedsYou(ui::MainWindow &window, ConversationId thread)
{
    auto &list = window.inbox().threads();
    list.showNeedsYou();
    if (!QTest::qWaitFor([&list] { return list.model().rowCount() == 2; }))
        return;
    QSignalSpy opened(&window.inbox().thread(), &ui::OpenThread::opened);
    list.view()->setCurrentIndex(list.model().index(list.model().rowOf(thread)));
    opened.wait();
}

/// "team": the look's picture; "team-assign", "team-snooze": its menus; "team-snoozed",
/// "team-closed", "team-mine-empty": other lists; "team-undo": just closed; "team-note": writing
/// one; "team-labels", "team-label-new": which labels it has; "team-filter", "team-filter-form": a
/// view; "team-blocked": writing to somebody who is; "team-mention", "team-mentions": naming a
/// colleague, and being named; "team-person", "team-zone", "team-merge": all that is known of one;
/// "team-emoji"; "team-date": a day to go to.
void showTeam(ui::MainWindow &window, test::FakeEngine &engine, ConversationId mara,
              const QString &page)
{
    using ui::InboxView;
    auto &list = window.inbox().threads();
    const QString what = page.mid(5);
    if (what == QLatin1String("snoozed") || what == QLatin1String("closed")) {
        list.showView(what == QLatin1String("closed") ? InboxView::Closed : InboxView::Snoozed);
        if (!QTest::qWaitFor([&list] { return list.model().rowCount() < 5; }))
            return;
        list.view()->setCurrentIndex(list.model().index(0));
        return;
    }
    if (what == QLatin1String("mentions")) {
        engine.fakeTeam.nameMe(mara, engine.fakeTeam.others.first().who.id,
                               QStringLiteral("@Ada, is 4471 ours?"));
        list.showView(InboxView::Mentions);
        (void)QTest::qWaitFor([&list] { return list.model().rowCount() == 1; });
        return;
    }
    list.showView(InboxView::Mine);
    if (what == QLatin1String("person") || what == QLatin1String("zone"))
        test::fillCard(engine, mara);
    if (what.startsWith(QLatin1String("filter"))) {
        openMara(window, mara);
        list.showSaved(engine.sorting().filters.first().id);
        const int fitting = 2;
        if (!QTest::qWaitFor([&list] { return list.model().rowCount() == fitting; }))
            return;
        if (what == QLatin1String("filter-form"))
            list.openFilter();
        return;
    }
    openMara(window, mara);
    auto *buttons = window.findChild<ui::ThreadButtons *>();
    if (what == QLatin1String("undo")) {
        window.inbox().closeOrOpenThread();
    } else if (what.startsWith(QLatin1String("label"))) {
        window.inbox().openLabels();
        if (what == QLatin1String("label-new"))
            QTest::keyClicks(QApplication::activePopupWidget()->findChild<QLineEdit *>(),
                             QStringLiteral("pa"));
    } else if (what == QLatin1String("blocked")) {
        window.inbox().blockOrUnblock();
        auto *editor = window.findChild<ui::Composer *>()->findChild<QPlainTextEdit *>();
        QTest::keyClick(editor, Qt::Key_Return);
    } else if (what.startsWith(QLatin1String("note")) || what == QLatin1String("mention")) {
        window.inbox().toggleNote();
        auto *editor = window.findChild<ui::NoteEditor *>()->findChild<QPlainTextEdit *>();
        if (what == QLatin1String("mention"))
            QTest::keyClicks(editor, QStringLiteral("Please check 4471, @"));
    } else if (what == QLatin1String("zone")) {
        for (auto *button :
             window.findChild<ui::PersonPanel *>()->findChildren<QAbstractButton *>())
            if (button->accessibleName() == QLatin1String("Where the person is"))
                button->click();
        QTest::keyClicks(QApplication::activePopupWidget()->findChild<QLineEdit *>(),
                         QStringLiteral("new"));
    } else if (what == QLatin1String("emoji")) {
        window.inbox().pickEmoji();
        QTest::keyClicks(QApplication::activePopupWidget()->findChild<QLineEdit *>(),
                         QStringLiteral("ca"));
    } else if (what == QLatin1String("date")) {
        window.inbox().chooseDate();
    } else if (what == QLatin1String("merge")) {
        window.inbox().chooseSamePerson();
    } else if (what == QLatin1String("snooze")) {
        buttons->openSnooze();
    } else if (what == QLatin1String("assign")) {
        for (auto *button : buttons->findChildren<QPushButton *>())
            button->click();
    }
    // The figures are counted a moment later.
    const auto isCounted = [&list] {
        const auto tabs = list.findChildren<QAbstractButton *>();
        return std::any_of(tabs.begin(), tabs.end(), [](const QAbstractButton *tab) {
            return tab->accessibleName() == QLatin1String("Unassigned 3");
        });
    };
    if (!QTest::qWaitFor(isCounted))
        qWarning("The tabs have no figures.");
}

/// The picture of the PDU view: one message that was delivered in half.
void showPdus(ui::MainWindow &window, test::FakeEngine &engine)
{
    constexpr qint64 minute = 60'000'000;
    const qint64 sentUs = test::sampleNowUs() - 54 * minute - 3'888'000; // 13:38:03.112
    ChatMessage message;
    message.id = TargetId{9};
    message.carrier = QStringLiteral("Northline");
    message.createdUs = sentUs;
    test::fillPduSample(engine.pduRecords(), message.id, sentUs);
    engine.pduRecords().recording = {
        .on = true, .sinceUs = sentUs - 8 * minute, .untilUs = sentUs + 82 * minute};
    window.showPlace(ui::MainWindow::Carriers);
    window.carriers().showPdus(message, QStringLiteral("Ines"));
    auto *tree = window.findChild<QTreeView *>(QStringLiteral("pduFields"));
    if (!tree || !QTest::qWaitFor([tree] { return tree->model()->rowCount() > 1; }))
        return;
    const auto found = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole,
                                            QStringLiteral("part header"), 1,
                                            Qt::MatchExactly | Qt::MatchRecursive);
    if (!found.isEmpty())
        tree->setCurrentIndex(found.first());
    const auto *list = window.findChild<QTreeView *>(QStringLiteral("pduList"));
    const auto rowsAreHere = [list] {
        const QAbstractItemModel *model = list->model();
        return !model->index(model->rowCount() - 1, 4).data().toString().isEmpty();
    };
    if (list && !QTest::qWaitFor(rowsAreHere))
        return;
}

/// "why", "why-details": the story of the look's picture; "why-waiting", "why-unknown": others.
void showWhy(ui::MainWindow &window, test::FakeEngine &engine, ConversationId mara,
             const QString &page)
{
    auto [thread, message] = test::fillHalfArrived(engine);
    if (page == QLatin1String("why-waiting") || page == QLatin1String("why-unknown")) {
        const bool unknown = page == QLatin1String("why-unknown");
        ChatMessage other;
        other.direction = Direction::Outbound;
        other.text = QStringLiteral("The spring check costs 10 EUR less until Friday.");
        other.carrier = QStringLiteral("Northline");
        other.createdUs = test::sampleNowUs() - 480'000'000;
        other.state = unknown ? TargetState::Unknown : TargetState::Queued;
        other.reason.code = unknown ? ReasonCode::LineBroke : ReasonCode::CarrierDown;
        thread = mara;
        message = engine.addMessage(mara, other);
        if (unknown)
            engine.setNeedsYou(message);
        MessageStory story;
        story.ahead = unknown ? -1 : 11;
        story.expiresUs = test::sampleNowUs() + qint64(12'780) * 1'000'000;
        engine.stories().told.insert(message, story);
    }
    window.inbox().threads().model().reload();
    auto &list = window.inbox().threads();
    if (!QTest::qWaitFor([&list, id = thread] { return list.model().rowOf(id) >= 0; }))
        return;
    QSignalSpy opened(&window.inbox().thread(), &ui::OpenThread::opened);
    list.view()->setCurrentIndex(list.model().index(list.model().rowOf(thread)));
    opened.wait();
    window.inbox().showWhy(message);
    auto *panel = window.findChild<ui::WhyPanel *>();
    if (!QTest::qWaitFor([panel] { return !panel->view().answer.isEmpty(); }))
        return;
    panel->setDetailsShown(page == QLatin1String("why-details"));
}

/// "opted-out", "question", "held": what the rules say in the chat.
void showStanding(test::FakeEngine &engine, ConversationId mara, const QString &page)
{
    Standing standing;
    standing.conversation = mara;
    if (page == QLatin1String("opted-out")) {
        OptOut entry;
        entry.number = engine.thread(mara).peerNumber;
        entry.wording = QStringLiteral("STOP");
        entry.sinceUs = test::sampleNowUs() - qint64(258) * 86'400'000'000;
        standing.optOut = entry;
    } else if (page == QLatin1String("question")) {
        standing.question =
            OptOutQuestion{{1}, test::sampleNowUs(), QStringLiteral("we have got to STOP this")};
    }
    engine.policies().setStanding(standing);
    ChatMessage message;
    message.direction = Direction::Outbound;
    message.text = QStringLiteral("The spring check costs 10 EUR less until Friday.");
    message.createdUs = test::sampleNowUs() - 60'000'000;
    message.reason = page == QLatin1String("held")
                         ? quietReason({test::sampleNowUs() + qint64(10) * 3'600'000'000,
                                        "America/Denver", false})
                         : optedOutReason(test::sampleNowUs() - 86'400'000'000, {});
    message.state = page == QLatin1String("held") ? TargetState::Queued : TargetState::Cancelled;
    engine.addMessage(mara, message);
}

/// "undo", "later", "later-menu", "later-held", "replies", "replies-ask", "spelling": writing.
void showWriting(ui::MainWindow &window, const QString &page)
{
    auto &composer = *window.findChild<ui::Composer *>();
    auto *editor = composer.findChild<QPlainTextEdit *>();
    if (page == QLatin1String("undo"))
        QTest::keyClick(editor, Qt::Key_Return);
    if (page == QLatin1String("later") || page == QLatin1String("later-held"))
        composer.pickTime();
    if (page == QLatin1String("later-held")) {
        for (auto *button : composer.findChildren<QAbstractButton *>()) {
            if (button->text() == QLatin1String("Send then"))
                button->click();
        }
    }
    if (page == QLatin1String("later-menu")) {
        for (auto *button : composer.findChildren<QAbstractButton *>()) {
            if (button->accessibleName() == QLatin1String("Send later"))
                button->click();
        }
    }
    if (page.startsWith(QLatin1String("replies")))
        QTest::keyClicks(editor, page == QLatin1String("replies-ask") ? QStringLiteral(" /ord")
                                                                      : QStringLiteral(" /o"));
    if (page == QLatin1String("replies-ask"))
        QTest::keyClick(editor, Qt::Key_Return);
    if (page == QLatin1String("spelling")) {
        auto *book = window.findChild<ui::SpellBook *>();
        // As far as this computer has a dictionary.
        (void)QTest::qWaitFor([book] { return book->isWrong(QStringLiteral("bycicle")); });
        composer.setText(QStringLiteral("Hello Mara, your bycicle is redy \u2013 it\u2019s fine "));
        QContextMenuEvent menu(QContextMenuEvent::Mouse, editor->rect().topLeft() + QPoint(118, 8),
                               editor->mapToGlobal(QPoint(118, 8)));
        QApplication::sendEvent(editor, &menu);
    }
    if (page == QLatin1String("strips"))
        QTest::keyClicks(editor, QStringLiteral(": bit.ly/3fernway {{ask:order number}}"));
}

void fillReplies(test::FakeEngine &engine)
{
    engine.writing().replies = {
        {{1},
         QStringLiteral("Directions"),
         QStringLiteral("We are at 12 Harbour Road, behind the mill.")},
        {{2},
         QStringLiteral("Opening hours"),
         QStringLiteral(
             "Hello {{name}}, we are open from 08:00 to 18:00, on Saturdays until 14:00.")},
        {{3},
         QStringLiteral("Order ready"),
         QStringLiteral(
             "Your order {{ask:order number}} is ready. You can pick it up until {{ask:day}}.")},
        {{4}, QStringLiteral("Thanks"), QStringLiteral("Thank you, {{name}}!")},
    };
}

void fillRules(test::FakeEngine &engine)
{
    PolicyRules &rules = engine.policies().stored;
    for (const char *word : {"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT"})
        rules.words.append({WordAction::OptOut, QString::fromLatin1(word), {}});
    rules.words.append({WordAction::Help, QStringLiteral("HELP"), {}});
    rules.replies = {{WordAction::OptOut, QStringLiteral("en"),
                      QStringLiteral("{brand}: You are unsubscribed.")}};
    rules.brand = QStringLiteral("Fernway");
    rules.hours = {{QStringLiteral("FR"),
                    QStringLiteral("08:00-22:00"),
                    QStringLiteral("08:00-22:00"),
                    {},
                    QStringLiteral("01-01, easter+1")},
                   {QStringLiteral("US"),
                    QStringLiteral("08:00-21:00"),
                    QStringLiteral("08:00-21:00"),
                    QStringLiteral("08:00-21:00"),
                    {}}};
    rules.senderRules = {{QStringLiteral("AE"), SenderRuleKind::Registration},
                         {QStringLiteral("US"), SenderRuleKind::NumbersOnly}};
    rules.limits = {{{}, SpendingPeriod::Day, 500'000'000}};
    OptOut entry;
    entry.number = QStringLiteral("+15550134477");
    entry.name = QStringLiteral("Mara Lindqvist");
    entry.wording = QStringLiteral("STOP");
    entry.sinceUs = test::sampleNowUs();
    engine.policies().list = {entry};
}

/// "health", "health-stuck": a line that is up and does not move.
void fillHealth(test::FakeEngine &engine, const QString &page)
{
    const qint64 now = test::sampleNowUs();
    test::FakeGauges &gauges = engine.programs().gauges();
    gauges.kept = StorageFigures{QStringLiteral("/home/noor/.local/share/cordboard/cordboard.db"),
                                 41'200'000, 71'400'000'000};
    engine::LineCounts counts;
    counts.carrier = engine.links().result().value().first().carrier;
    counts.refusals = {{0x0b, 12}, {0x58, 4}};
    gauges.counted = {counts};
    if (page != QLatin1String("health-stuck"))
        return;
    LinkStatus link = engine.links().result().value().first();
    gauges.figures =
        engine::QueueFigures{0, now - 245'000'000, {{link.carrier, now - 245'000'000}}};
    link.state = LinkState::Up;
    link.sentence.clear();
    link.waiting = 312;
    link.lastAnswerUs = now - 245'000'000;
    link.upSinceUs = now - 6 * 86'400'000'000;
    engine.setLink(link);
}

/// With the people, who are found a moment later.
void showPalette(ui::CommandPalette &palette)
{
    palette.open(QStringLiteral("ma"));
    const auto *rows = palette.findChild<QListView *>();
    const auto isFound = [rows] {
        const QAbstractItemModel *model = rows->model();
        return !model->match(model->index(0, 0), Qt::DisplayRole, QStringLiteral("Mara")).isEmpty();
    };
    if (!QTest::qWaitFor(isFound))
        qWarning("Nobody was found.");
}

void showForm(ui::MainWindow &window, test::FakeEngine &engine, const QString &page)
{
    window.showPlace(ui::MainWindow::Carriers);
    if (page == QLatin1String("carriers"))
        return;
    window.carriers().add();
    Carrier carrier;
    carrier.name = QStringLiteral("Northline");
    carrier.host = QStringLiteral("smpp.northline.example");
    carrier.systemId = QStringLiteral("fernway");
    carrier.hasPassword = page == QLatin1String("carrier-test");
    if (page == QLatin1String("carrier-mm7")) {
        carrier.kind = QStringLiteral("mm7");
        carrier.name = QStringLiteral("Northline Pictures");
        carrier.mm7.url = QStringLiteral("https://mmsc.northline.example/mm7");
        carrier.mm7.vaspId = QStringLiteral("fernway");
        carrier.mm7.listen = QStringLiteral("127.0.0.1:8471");
        return window.carriers().form().edit(carrier);
    }
    window.carriers().form().edit(carrier);
    if (page == QLatin1String("carrier-unknown")) {
        // The end of the form, with what happens when the line breaks.
        QApplication::processEvents();
        for (auto *area : window.carriers().form().findChildren<QScrollArea *>())
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
        return;
    }
    using O = TestStep::Outcome;
    using K = TestStep::Kind;
    engine.scriptTest({{K::Reached, O::Passed, QStringLiteral("smpp.northline.example answers.")},
                       {K::Secure, O::Skipped, QStringLiteral("Not asked for.")},
                       {K::LoggedIn, O::Failed,
                        QStringLiteral("The carrier does not accept the password. Check it.")}});
    window.carriers().form().test();
}

} // namespace

int main(int argc, char **argv)
{
    QCommandLineParser parser;
    parser.addOptions(
        {{QStringLiteral("out"), {}, QStringLiteral("file"), QStringLiteral("shell.png")},
         {QStringLiteral("theme"), {}, QStringLiteral("light|dark|hc"), QStringLiteral("light")},
         {QStringLiteral("size"), {}, QStringLiteral("WxH"), QStringLiteral("1280x800")},
         {QStringLiteral("scale"), {}, QStringLiteral("n"), QStringLiteral("1")},
         {QStringLiteral("language"), {}, QStringLiteral("code"), QStringLiteral("en")},
         {QStringLiteral("demo"), QString()},
         {QStringLiteral("rtl"), QString()},
         {QStringLiteral("page"), {}, QStringLiteral("name"), QStringLiteral("inbox")}});
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    parser.parse(arguments);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (parser.isSet(QStringLiteral("scale")))
        qputenv("QT_SCALE_FACTOR", parser.value(QStringLiteral("scale")).toLatin1());
    QApplication app(argc, argv);
    QApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    const QString language = parser.value(QStringLiteral("language"));
    if (language != QLatin1String("en"))
        QLocale::setDefault(QLocale(language));
    installTranslations(app, QLocale(language));
    test::setShowFont();
    if (parser.isSet(QStringLiteral("rtl")))
        QApplication::setLayoutDirection(Qt::RightToLeft);

    const QString page = parser.value(QStringLiteral("page"));
    QTemporaryDir folder;
    test::StillClock clock(test::sampleNowUs());
    test::FakeEngine engine;
    const bool first = page == QLatin1String("first-run");
    const ConversationId mara = first ? ConversationId{} : test::fillSample(engine);
    if (!first)
        test::fillSampleCarriers(engine);
    const bool needsYou = page == QLatin1String("needs-you");
    const ConversationId joana = needsYou ? test::fillUnknown(engine) : ConversationId{};
    fillRules(engine);
    fillReplies(engine);
    const bool team =
        page.startsWith(QLatin1String("team")) || page == QLatin1String("settings-labels");
    if (team)
        test::fillTeam(engine, mara);
    if (page == QLatin1String("media"))
        test::fillMedia(engine, mara);
    if (page.startsWith(QLatin1String("media-"))) {
        test::fillMedia(engine, mara);
        test::fillLink(engine, mara);
    }
    if (page.startsWith(QLatin1String("health")))
        fillHealth(engine, page);
    if (page == QLatin1String("opted-out") || page == QLatin1String("question") ||
        page == QLatin1String("held"))
        showStanding(engine, mara, page);
    ui::Theme theme;
    theme.apply();
    ui::MessageDialogs dialogs;
    ui::EngineProxy proxy(engine, clock);
    ui::MainWindow window(proxy, dialogs, theme, folder.path(),
                          parser.isSet(QStringLiteral("demo")));
    theme.setChoice(themeOf(parser.value(QStringLiteral("theme"))));
    const QStringList size = parser.value(QStringLiteral("size")).split(u'x');
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    if (first) {
        if (!QTest::qWaitFor([&window] { return window.isFirstRun(); }))
            return 1;
    } else if (page.startsWith(QLatin1String("carrier"))) {
        if (!QTest::qWaitFor(
                [&window] { return window.carriers().list()->model()->rowCount() > 0; }))
            return 1;
        if (page == QLatin1String("carrier-pdus"))
            showPdus(window, engine);
        else
            showForm(window, engine, page);
    } else if (page.startsWith(QLatin1String("why"))) {
        showWhy(window, engine, mara, page);
    } else if (needsYou) {
        showNeedsYou(window, joana);
    } else if (team) {
        showTeam(window, engine, mara, page);
    } else {
        openMara(window, mara);
        showWriting(window, page);
        if (page == QLatin1String("media"))
            test::attachMedia(window);
        if (page.startsWith(QLatin1String("media-")))
            test::attachVideo(window, page == QLatin1String("media-link"));
        if (page == QLatin1String("media-open"))
            test::openPhoto(window);
    }
    if (page.startsWith(QLatin1String("settings-"))) {
        window.showPlace(ui::MainWindow::Settings);
        const int group = page.endsWith(u"keys")      ? 6
                          : page.endsWith(u"notices") ? 5
                          : page.endsWith(u"media")   ? 4
                          : page.endsWith(u"labels")  ? 3
                                                      : 2;
        window.findChild<ui::SettingsPage *>()->showGroup(group);
    }
    if (page == QLatin1String("found")) {
        window.inbox().threads().searchFor(QStringLiteral("workshop"));
        while (window.inbox().threads().model().search().isEmpty())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        window.inbox().findEarlier();
    }
    if (page == QLatin1String("find")) {
        window.inbox().openFind();
        auto *bar = window.findChild<ui::FindBar *>();
        QTest::keyClicks(bar->findChild<QLineEdit *>(), QStringLiteral("th"));
        bar->step(false);
        (void)QTest::qWaitFor([bar] { return bar->countWords().contains(QLatin1Char('3')); });
    }
    if (page == QLatin1String("palette"))
        showPalette(*window.findChild<ui::CommandPalette *>());
    if (page.startsWith(QLatin1String("health")))
        window.showPlace(ui::MainWindow::Health);
    if (page == QLatin1String("settings") || page.startsWith(QLatin1String("rules")))
        window.showPlace(ui::MainWindow::Settings);
    if (page.startsWith(QLatin1String("rules"))) {
        window.findChild<ui::SettingsPage *>()->showGroup(1);
        window.findChild<ui::RulesPage *>()->showTab(ui::RulesPage::Tab(page.last(1).toInt()));
    }
    engine.mailbox().postTicks({[&clock] {
        TargetTick tick;
        tick.updatedUs = clock.nowUs();
        return tick;
    }()});
    QSignalSpy saved(&proxy, &ui::EngineProxy::saved);
    if (saved.isEmpty())
        saved.wait();
    // Layouts settle one inside of the other.
    for (int turn = 0; turn < 20; ++turn)
        QApplication::processEvents();
    QPixmap picture = window.grab();
    if (page == QLatin1String("media-open")) {
        auto *opened = window.findChild<QDialog *>();
        QPainter painter(&picture);
        painter.drawPixmap(window.rect().center() - opened->rect().center(), opened->grab());
    }
    if (QWidget *popup = QApplication::activePopupWidget()) {
        QPainter painter(&picture);
        painter.drawPixmap(window.mapFromGlobal(popup->pos()), popup->grab());
    }
    return picture.save(parser.value(QStringLiteral("out"))) ? 0 : 1;
}
