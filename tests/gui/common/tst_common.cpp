#include "ui/common/action_registry.h"
#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/plain_edit.h"
#include "ui/common/plain_words.h"
#include "ui/common/primary_button.h"
#include "ui/common/search_field.h"
#include "ui/common/state_look.h"
#include "ui/common/strip.h"
#include "ui/common/theme.h"
#include "ui/common/time_words.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

#include <cmath>

using namespace cordboard;
using namespace cordboard::ui;
using namespace Qt::StringLiterals;

namespace {

double luminance(const QColor &color)
{
    const auto channel = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) +
           0.0722 * channel(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (qMax(la, lb) + 0.05) / (qMin(la, lb) + 0.05);
}

qint64 us(int year, int month, int day, int hour, int minute)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), QTimeZone::utc())
               .toMSecsSinceEpoch() *
           1000;
}

} // namespace

class TestCommon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRoleIsReadable_data();
    void everyRoleIsReadable();
    void everyIconIsCompiledInAndDraws();
    void tooltipsAndTitlesShowWhatWasWritten();
    void theHintLeavesThePlaceholderFree();
    void iconsTakeBothColours();
    void sendIsMirroredInRightToLeft();
    void fontsFollowTheApplication();
    void everyStateHasAShapeOfItsOwn();
    void timesAsPeopleSayThem();
    void initialsOfHostileNames();
    void isolationCannotBeClosedFromInside();
    void actionsKnowTheirKeysAndConflicts();
    void stripIsAnAlertWithPlainText();
    void changingTheThemeRecoloursTheApplication();
    void aPasteThatIsTooLongIsRefusedWhole();
};

void TestCommon::everyRoleIsReadable_data()
{
    QTest::addColumn<int>("choice");
    QTest::newRow("light") << int(ThemeChoice::Light);
    QTest::newRow("dark") << int(ThemeChoice::Dark);
    QTest::newRow("high contrast") << int(ThemeChoice::HighContrast);
}

void TestCommon::everyRoleIsReadable()
{
    QFETCH(int, choice);
    Theme theme;
    theme.setChoice(ThemeChoice(choice));
    for (const Role ground :
         {Role::Window, Role::Pane, Role::Raised, Role::Canvas, Role::In, Role::Out}) {
        for (const Role ink :
             {Role::Text, Role::Text2, Role::Text3, Role::Failed, Role::Delivered, Role::Unknown})
            QVERIFY2(contrast(theme.color(ink), theme.color(ground)) >= 4.5,
                     qPrintable(u"ink %1 on %2"_s.arg(int(ink)).arg(int(ground))));
    }
    QVERIFY(contrast(theme.color(Role::AccentText), theme.color(Role::Accent)) >= 4.5);
    QVERIFY(contrast(theme.color(Role::RailBadgeText), theme.color(Role::RailBadge)) >= 4.5);
}

void TestCommon::everyIconIsCompiledInAndDraws()
{
    Theme theme;
    const QStringList files =
        QDir(QStringLiteral(CORDBOARD_SOURCE_DIR "/resources/icons")).entryList({u"*.svg"_s});
    QVERIFY(files.size() >= 70);
    for (const QString &file : files) {
        const QImage image = iconPixmap(file.chopped(4), 21, Qt::red, Qt::blue, 2).toImage();
        QCOMPARE(image.size(), QSize(42, 42));
        bool painted = false;
        for (int y = 0; y < image.height() && !painted; ++y) {
            for (int x = 0; x < image.width() && !painted; ++x)
                painted = qAlpha(image.pixel(x, y)) > 200;
        }
        QVERIFY2(painted, qPrintable(file));
    }
}

void TestCommon::iconsTakeBothColours()
{
    const QImage image =
        iconPixmap(u"st-failed"_s, 48, QColor(200, 0, 0), QColor(0, 0, 200), 1).toImage();
    QCOMPARE(image.pixelColor(24 - 10, 24), QColor(200, 0, 0)); // the disc
    QCOMPARE(image.pixelColor(24, 20), QColor(0, 0, 200));      // the cut-out
    const QImage white = iconPixmap(u"st-failed"_s, 48, Qt::white, Qt::black, 1).toImage();
    QCOMPARE(white.pixelColor(24 - 10, 24), QColor(Qt::white));
    QCOMPARE(white.pixelColor(24, 20), QColor(Qt::black));
}

void TestCommon::sendIsMirroredInRightToLeft()
{
    const QImage ltr = iconPixmap(u"send"_s, 24, Qt::black, Qt::white, 1).toImage();
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QImage rtl = iconPixmap(u"send"_s, 24, Qt::black, Qt::white, 1).toImage();
    const QImage clock = iconPixmap(u"clock"_s, 24, Qt::black, Qt::white, 1).toImage();
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QVERIFY(ltr != rtl);
    QCOMPARE(clock, iconPixmap(u"clock"_s, 24, Qt::black, Qt::white, 1).toImage());
}

void TestCommon::fontsFollowTheApplication()
{
    const QFont before = QGuiApplication::font();
    QFont large = before;
    large.setPointSizeF(20);
    QGuiApplication::setFont(large);
    const Theme theme;
    QCOMPARE(theme.font(TextSize::Message).pointSizeF(), 20.5);
    QCOMPARE(theme.font(TextSize::Title).weight(), int(QFont::DemiBold));
    QCOMPARE(theme.scaled(16), 32);
    large.setPointSizeF(8);
    QGuiApplication::setFont(large);
    const Theme small;
    QCOMPARE(small.font(TextSize::Caption).pointSizeF(), 7.5);
    QCOMPARE(small.scaled(16), 16);
    QGuiApplication::setFont(before);
}

void TestCommon::everyStateHasAShapeOfItsOwn()
{
    QSet<QString> shapes;
    for (const auto state :
         {TargetState::Sending, TargetState::Sent, TargetState::Delivered, TargetState::Failed,
          TargetState::Unknown, TargetState::Expired, TargetState::Cancelled}) {
        const StateLook look = lookOf(state);
        QVERIFY(!look.word.isEmpty());
        shapes.insert(look.icon);
    }
    QCOMPARE(shapes.size(), 7);
    QCOMPARE(lookOf(TargetState::Queued).word, u"Waiting"_s);
    QCOMPARE(lookOf(TargetState::Queued, ReasonCode::None, true).word, u"Sending"_s);
    QCOMPARE(lookOf(TargetState::Queued, ReasonCode::CarrierDown).icon, u"st-held"_s);
    LinkStatus status;
    status.name = u"Northline"_s;
    status.state = LinkState::Up;
    QCOMPARE(linkWords(status), u"Northline up"_s);
    status.state = LinkState::Down;
    status.sentence = u"wrong password."_s;
    QCOMPARE(linkWords(status), u"Northline: wrong password."_s);
}

void TestCommon::timesAsPeopleSayThem()
{
    const QTimeZone utc = QTimeZone::utc();
    const QLocale c = QLocale::c();
    const qint64 now = us(2026, 11, 23, 14, 32); // a Monday
    QCOMPARE(timeOfDay(now, c, utc), u"14:32"_s);
    QCOMPARE(listTime(now, now, c, utc), u"14:32"_s);
    QCOMPARE(listTime(us(2026, 11, 22, 23, 59), now, c, utc), u"Yesterday"_s);
    QCOMPARE(listTime(us(2026, 11, 20, 8, 0), now, c, utc), u"Friday"_s);
    QCOMPARE(listTime(us(2026, 11, 2, 8, 0), now, c, utc), u"2 Nov"_s);
    QCOMPARE(listTime(us(2025, 11, 2, 8, 0), now, c, utc), u"2 Nov 2025"_s);
    QCOMPARE(dayChip(us(2026, 11, 23, 0, 0), now, c, utc), u"Today"_s);
    QCOMPARE(dayChip(us(2026, 11, 22, 0, 0), now, c, utc), u"Yesterday"_s);
    QCOMPARE(dayChip(us(2026, 11, 20, 0, 0), now, c, utc), u"Friday 20 November"_s);
    QCOMPARE(dayChip(us(2025, 11, 20, 0, 0), now, c, utc), u"Thursday 20 November 2025"_s);
    // The day is the reader's, not UTC's.
    QCOMPARE(dayChip(us(2026, 11, 22, 23, 30), now, c, QTimeZone(3600)), u"Today"_s);
}

void TestCommon::initialsOfHostileNames()
{
    QCOMPARE(initials(u"Mara"_s), u"M"_s);
    QCOMPARE(initials(u"Dispatch, Juniper Freight"_s), u"DJ"_s);
    QCOMPARE(initials(u"+1 555 013 2210"_s), QString());
    QCOMPARE(initials(u"<b>"_s), QString());
    QCOMPARE(initials(u"a"_s + QString(5000, QChar(0x0301))), QString());
    QCOMPARE(initials(QString(1'000'000, u' ')), QString());
}

void TestCommon::isolationCannotBeClosedFromInside()
{
    const QString text = isolated(u"a\u2069\u202Eb\u2066"_s);
    QCOMPARE(text, u"\u2068ab\u2069"_s);
    QCOMPARE(oneLine(u"a\nb\0c\u2028d"_s), u"a b c d"_s);
}

void TestCommon::tooltipsAndTitlesShowWhatWasWritten()
{
    QCOMPARE(plainTip(u"Smith & Sons"_s), u"Smith & Sons"_s); // not "&amp;"
    const QString markup = plainTip(u"<img src=\"/etc/hostname\"> Hi"_s);
    QVERIFY(Qt::mightBeRichText(markup)); // so that the escapes are read as such
    QTextDocument document;
    document.setHtml(markup);
    QCOMPARE(document.toPlainText(), u"<img src=\"/etc/hostname\"> Hi"_s);
    QVERIFY(plainTip(QString(9'000'000, u'x')).size() <= 4'000);
    QVERIFY(plainTip(u"<b>"_s + QString(9'000'000, u'<')).size() <= 20'000);
    QCOMPARE(plainTitle(u"\u202Efdp.exe\u202C\nnext"_s), u"fdp.exe next"_s);
    QVERIFY(plainTitle(QString(9'000'000, u'x')).size() <= 200);
}

void TestCommon::actionsKnowTheirKeysAndConflicts()
{
    ActionRegistry registry;
    QAction *close =
        registry.add({u"thread.close"_s, u"Close thread"_s, QKeySequence(u"Ctrl+E"_s), {}, {}, {}});
    QCOMPARE(close->toolTip(), u"Close thread (Ctrl+E)"_s);
    QCOMPARE(close->statusTip(), u"Close thread"_s);
    QCOMPARE(registry.add({u"thread.close"_s, u"Other"_s, {}, {}, {}, {}}), close);
    registry.add({u"search"_s, u"Search"_s, QKeySequence(u"Ctrl+F"_s), {}, {}, {}});
    QCOMPARE(registry.conflicts(u"search"_s, QKeySequence(u"Ctrl+E"_s)),
             QStringList{u"thread.close"_s});
    QVERIFY(registry.conflicts(u"thread.close"_s, QKeySequence(u"Ctrl+E"_s)).isEmpty());
    QSignalSpy changed(&registry, &ActionRegistry::changed);
    registry.setShortcut(u"thread.close"_s, QKeySequence(u"Ctrl+W"_s));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(close->toolTip(), u"Close thread (Ctrl+W)"_s);
}

void TestCommon::stripIsAnAlertWithPlainText()
{
    const Theme theme;
    Strip strip(theme, Strip::Kind::Stop);
    strip.setText(u"<b>Not sent.</b>"_s, u"Try again."_s);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&strip);
    QCOMPARE(accessible->role(), QAccessible::AlertMessage);
    QCOMPARE(accessible->text(QAccessible::Name), u"<b>Not sent.</b> Try again."_s);
    QVERIFY(strip.minimumHeight() >= 36);
    strip.setText(QString(u"word "_s).repeated(200));
    strip.resize(300, 36);
    QVERIFY(strip.heightForWidth(300) > 100);
}

void TestCommon::changingTheThemeRecoloursTheApplication()
{
    auto *theme = new Theme(qApp); // outlives the style it gives to the application
    theme->setChoice(ThemeChoice::Light);
    theme->apply();
    QCOMPARE(QGuiApplication::palette().color(QPalette::Window), QColor(0xF1F4F5));
    PrimaryButton button(*theme, u"send"_s, u"Send to Mara"_s);
    QVERIFY(button.sizeHint().height() >= 30);
    button.resize(button.sizeHint());
    QCOMPARE(button.grab().toImage().pixelColor(6, 6), theme->color(Role::Accent));
    theme->setChoice(ThemeChoice::Dark);
    QCOMPARE(QGuiApplication::palette().color(QPalette::Window), QColor(0x12191D));
    QCOMPARE(button.grab().toImage().pixelColor(6, 6), theme->color(Role::Accent));
}

void TestCommon::theHintLeavesThePlaceholderFree()
{
    Theme theme;
    SearchField field(theme);
    field.resize(300, 30);
    field.setHint(QStringLiteral("Ctrl+F"));
    const auto atTheRight = [&field](Qt::LayoutDirection direction, const QString &placeholder) {
        field.setLayoutDirection(direction);
        field.setPlaceholderText(placeholder);
        return field.hintBox().center().x() > field.width() / 2;
    };
    const QString latin = QStringLiteral("Search");
    const QString arabic = QString::fromUtf8("\u0628\u062d\u062b");
    QVERIFY(atTheRight(Qt::LeftToRight, latin));
    QVERIFY(!atTheRight(Qt::LeftToRight, arabic));
    QVERIFY(!atTheRight(Qt::RightToLeft, arabic));
    QVERIFY(atTheRight(Qt::RightToLeft, latin));
}

void TestCommon::aPasteThatIsTooLongIsRefusedWhole()
{
    PlainEdit edit;
    edit.setPlainText(u"kept"_s);
    edit.moveCursor(QTextCursor::End);
    QGuiApplication::clipboard()->setText(QString(9'000'000, u'x'));
    edit.paste();
    QCOMPARE(edit.toPlainText(), u"kept"_s);
    QGuiApplication::clipboard()->setText(u" and more"_s);
    edit.paste();
    QCOMPARE(edit.toPlainText(), u"kept and more"_s);
    edit.undo();
    QCOMPARE(edit.toPlainText(), u"kept"_s);
    QGuiApplication::clipboard()->clear();
}

QTEST_MAIN(TestCommon)
#include "tst_common.moc"
