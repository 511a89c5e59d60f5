// show_chat --out FILE.png [--theme light|dark|high-contrast] [--scale 1.0] [--size 888x720]
// [--font Inter]
//           [--points 10] [--rtl] [--scene inbox|warnings|states|quotes|empty] [--no-panel]

#include "chat_samples.h"
#include "translations/install.h"
#include "ui/chat/chat_header.h"
#include "ui/chat/chat_view.h"
#include "ui/chat/person_panel.h"
#include "ui/composer/composer.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDateTime>
#include <QHBoxLayout>
#include <QScrollBar>

using namespace cordboard;
using namespace cordboard::ui;
using namespace cordboard::samples;
using namespace Qt::StringLiterals;

namespace {

struct Shown
{
    QString scene;
    bool rtl = false;
    qint64 todayUs = 0; ///< midnight
};

qint64 at(const Shown &shown, int hour, int minute)
{
    return shown.todayUs + (hour * 60 + minute) * 60'000'000LL;
}

ChatMessage said(const Shown &shown, qint64 id, int hour, int minute, const QString &text)
{
    ChatMessage message = inbound(id, text);
    message.createdUs = message.updatedUs = at(shown, hour, minute);
    return message;
}

ChatMessage wrote(const Shown &shown, qint64 id, int hour, int minute, const QString &text,
                  TargetState state, ReasonCode why = ReasonCode::None)
{
    ChatMessage message = outbound(id, text, state);
    message.createdUs = message.updatedUs = at(shown, hour, minute);
    message.reason.code = why;
    return message;
}

QList<ChatMessage> inbox(const Shown &s)
{
    QList<ChatMessage> rows;
    const bool ar = s.rtl;
    rows +=
        said(s, 1, 14, 2,
             ar ? u"هل هذه العجلة معوجّة؟ (الطلب 4471)"_s : u"Is this wheel bent? (order 4471)"_s);
    ChatMessage thanks = wrote(
        s, 2, 14, 21,
        ar ? u"شكرًا على الصورة يا منى. عدّلت الورشة العجلة وهي مستقيمة الآن، والفحص القادم مجاني."_s
           : u"Thank you for the picture, Mara. The workshop trued the wheel and the next check is "
             u"free. "
             "Pick it up any day from 08:00, no appointment, just bring the order number."_s,
        TargetState::Delivered);
    thanks.parts = {TargetState::Delivered, TargetState::Delivered};
    rows += thanks;
    rows += wrote(s, 3, 14, 24,
                  ar ? u"هذه الفاتورة: fernway.example/i/2207"_s
                     : u"Here is the invoice: fernway.example/i/2207"_s,
                  TargetState::Failed, ReasonCode::BadSender);
    rows += said(s, 4, 14, 31,
                 ar ? u"ممتاز، شكرًا لكم! هل أستلمها غدًا؟"_s
                    : u"Perfect, thank you! Could I pick it up tomorrow?"_s);
    rows += wrote(s, 5, 14, 32,
                  ar ? u"نعم، من الساعة ٨:٠٠. أحضري رقم الطلب."_s
                     : u"Yes, from 08:00. Bring the order number."_s,
                  TargetState::Sending);
    return rows;
}

QList<ChatMessage> states(const Shown &s)
{
    QList<ChatMessage> rows;
    ChatMessage yesterday = said(s, 1, -8, 2, u"One of yesterday"_s);
    rows += yesterday;
    rows += wrote(s, 2, 9, 0, u"Sent"_s, TargetState::Sent);
    ChatMessage parts =
        wrote(s, 3, 9, 1, u"Parts in all states"_s, TargetState::Failed, ReasonCode::PhoneOff);
    parts.parts = {TargetState::Delivered, TargetState::Sent, TargetState::Sending,
                   TargetState::Failed};
    parts.resentAs = TargetId{8};
    rows += parts;
    rows += wrote(s, 4, 9, 2, u"Waits"_s, TargetState::Queued, ReasonCode::CarrierDown);
    rows += wrote(s, 5, 9, 3, u"Unknown"_s, TargetState::Unknown, ReasonCode::LineBroke);
    rows += wrote(s, 6, 9, 4, u"Expired"_s, TargetState::Expired, ReasonCode::TooOld);
    rows +=
        wrote(s, 7, 9, 5, u"Cancelled"_s, TargetState::Cancelled, ReasonCode::CancelledByPerson);
    ChatMessage again = wrote(s, 8, 9, 6, u"Parts in all states"_s, TargetState::Delivered);
    again.resendOf = TargetId{3};
    again.possibleDuplicate = true;
    again.parts = QList<TargetState>(23, TargetState::Delivered);
    rows += again;
    rows +=
        said(s, 9, 9, 7, u"<b>markup</b> Z"_s + QString(60, QChar(0x0351)) + u" \u202Egpj.exe"_s);
    rows += said(s, 10, 9, 8, u"مرحبا، كيف حالك اليوم؟"_s);
    return rows;
}

QList<ChatMessage> quotes(const Shown &s)
{
    return {
        said(s, 1, 13, 58, u"Can I bring the bike on Friday, and is the wheel still free?"_s),
        wrote(s, 2, 14, 2,
              u"> Can I bring the bike on Friday, and is the wheel still...\nYes, any time after "
              u"8:00. The wheel is yours."_s,
              TargetState::Delivered),
        said(s, 3, 14, 5, u"> The wheel is yours.\nGreat!\n> any time after 8:00\nThen at 9."_s),
        said(s, 4, 14, 7,
             u"> \u0647\u0644 \u064A\u0645\u0643\u0646\u0646\u064A "
             u"\u0627\u0644\u0645\u0631\u0648\u0631 \u063A\u062F\u0627\u061F\n"
             u"\u0646\u0639\u0645"_s),
    };
}

/// Chat, header, composer and panel as the inbox puts them together.
class Window : public QWidget
{
public:
    Window(const Theme &theme, const Clock &clock, const Shown &shown, bool withPanel)
        : view(theme, slice, clock)
        , header(theme, clock)
        , panel(theme, clock)
        , composer(theme, clock)
    {
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(&header);
        column->addWidget(&view, 1);
        column->addWidget(&composer);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(1);
        row->addLayout(column, 1);
        panel.setFixedWidth(280);
        panel.setVisible(withPanel);
        row->addWidget(&panel);
        fill(shown, withPanel);
    }

    ChatSlice slice;
    ChatView view;
    ChatHeader header;
    PersonPanel panel;
    Composer composer;

private:
    void fill(const Shown &shown, bool withPanel)
    {
        Conversation person;
        person.id = talk;
        person.name = shown.rtl ? u"منى"_s : u"Mara"_s;
        person.peerNumber = u"+13035550177"_s;
        person.ourNumber = u"+15550100142"_s;
        person.carrier = u"Northline"_s;
        header.setPerson(person.name, person.peerNumber);
        header.setPanelShown(withPanel);
        panel.setConversation(person);
        view.setPerson(person.name);
        composer.setRecipient(person.name);
        if (shown.scene == u"empty"_s)
            return;
        MessageSlice page;
        page.rows = shown.scene == u"states"_s   ? states(shown)
                    : shown.scene == u"quotes"_s ? quotes(shown)
                                                 : inbox(shown);
        slice.reset(talk, page, TargetId{shown.scene == u"inbox"_s ? 3 : 99});
        composer.setText(shown.rtl ? u"نحن نعمل حتى الساعة ١٨:٠٠"_s : u"We are open until 18:00"_s);
        if (shown.scene == u"warnings"_s) {
            composer.setText(u"Hello Mara, it\u2019s time for the spring check \u2013 book by "
                             u"Friday and save 15 "
                             "\u20AC: bit.ly/3fernway Reply STOP to opt out"_s);
            composer.setBlocked(
                u"The database does not answer. You can read what is here; sending waits."_s);
        }
        composer.focusEditor();
    }
};

ThemeChoice choiceOf(const QString &word)
{
    return word == u"dark"_s            ? ThemeChoice::Dark
           : word == u"high-contrast"_s ? ThemeChoice::HighContrast
                                        : ThemeChoice::Light;
}

} // namespace

int main(int argc, char **argv)
{
    for (int i = 1; i + 1 < argc; ++i) {
        // Before the application is made, or it is too late.
        if (qstrcmp(argv[i], "--scale") == 0)
            qputenv("QT_SCALE_FACTOR", argv[i + 1]);
    }
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCommandLineParser options;
    options.addOptions(
        {{u"out"_s, u"picture"_s, u"file"_s, u"chat.png"_s},
         {u"theme"_s, u"theme"_s, u"name"_s, u"light"_s},
         {u"scale"_s, u"scale"_s, u"factor"_s, u"1"_s},
         {u"size"_s, u"size"_s, u"WxH"_s, u"888x775"_s},
         {u"font"_s, u"font family"_s, u"name"_s},
         {u"points"_s, u"font size"_s, u"pt"_s, qEnvironmentVariable("CORDBOARD_POINTS", u"10"_s)},
         {u"scene"_s, u"inbox, warnings, states, quotes or empty"_s, u"name"_s, u"inbox"_s},
         {u"scroll"_s, u"px from the end"_s, u"px"_s, u"0"_s},
         {u"rtl"_s, u"right to left"_s},
         {u"no-panel"_s, u"without the person panel"_s}});
    options.addHelpOption();
    options.process(app);
    installTranslations(app, QLocale(QLocale::English));
    QFont font = QApplication::font();
    if (options.isSet(u"font"_s))
        font.setFamily(options.value(u"font"_s));
    font.setPointSizeF(options.value(u"points"_s).toDouble());
    QApplication::setFont(font);
    Shown shown{options.value(u"scene"_s), options.isSet(u"rtl"_s), 0};
    if (shown.rtl)
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QLocale::setDefault(QLocale::c());
    StillClock clock;
    clock.us = QDateTime(QDate(2026, 11, 23), QTime(14, 32, 7)).toMSecsSinceEpoch() * 1000;
    shown.todayUs = QDate(2026, 11, 23).startOfDay().toMSecsSinceEpoch() * 1000;
    Theme theme;
    theme.setChoice(choiceOf(options.value(u"theme"_s)));
    theme.apply();
    Window window(theme, clock, shown, !options.isSet(u"no-panel"_s));
    const QStringList size = options.value(u"size"_s).split(u'x');
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    window.activateWindow();
    app.processEvents();
    window.composer.focusEditor();
    QScrollBar *bar = window.view.verticalScrollBar();
    bar->setValue(bar->maximum() - options.value(u"scroll"_s).toInt());
    app.processEvents();
    return window.grab().save(options.value(u"out"_s)) ? 0 : 1;
}
