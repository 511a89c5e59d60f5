// Words that are written wrong: underlined, with what could be meant in the menu.
#include "hunspell.h"
#include "message_editor.h"
#include "ui/composer/composer.h"
#include "ui/composer/note_editor.h"
#include "ui/composer/spell_book.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace cordboard;
using namespace cordboard::ui;
using namespace Qt::StringLiterals;

namespace {

class Words final : public Spelling
{
public:
    explicit Words(const QStringList &known)
        : m_known(known)
    {}
    bool knows(const QString &word) override { return m_known.contains(word, Qt::CaseInsensitive); }
    QStringList suggestions(const QString &word) override
    {
        return word == u"Helo"_s ? QStringList{u"Hello"_s, u"Halo"_s} : QStringList();
    }

private:
    const QStringList m_known;
};

std::shared_ptr<Spelling> open(const QString &language)
{
    if (language == u"en"_s)
        return std::make_shared<Words>(QStringList{u"Hello"_s, u"it's"_s, u"ready"_s});
    if (language == u"de"_s)
        return std::make_shared<Words>(QStringList{u"Hallo"_s, u"Rad"_s});
    return nullptr;
}

struct Bench
{
    Bench()
    {
        composer.setSpelling(book);
        composer.resize(600, 120);
        composer.show();
        QApplication::setActiveWindow(&composer);
        editor->setFocus();
        use({u"en"_s, u"de"_s});
    }
    void use(const QStringList &languages)
    {
        book.setLanguages(languages);
        // They are read in another thread.
        [this] {
            QTRY_VERIFY(book.isWrong(u"Xyzzy"_s));
        }();
    }
    /// What is underlined.
    QStringList marked() const
    {
        const QTextBlock block = editor->document()->firstBlock();
        QStringList words;
        int end = -1;
        for (const auto &range : block.layout()->formats()) {
            if (range.format.underlineStyle() != QTextCharFormat::SpellCheckUnderline)
                continue;
            const QString part = block.text().mid(range.start, range.length);
            if (range.start == end)
                words.last() += part;
            else
                words.append(part);
            end = range.start + range.length;
        }
        return words;
    }
    QMenu *menuAt(int position) const
    {
        QTextCursor cursor(editor->document());
        cursor.setPosition(position);
        editor->setTextCursor(cursor);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(1, 1),
                                editor->mapToGlobal(QPoint(1, 1)));
        QApplication::sendEvent(editor, &event);
        for (auto *menu : editor->findChildren<QMenu *>()) {
            if (menu->isVisible())
                return menu;
        }
        return nullptr;
    }

    Theme theme;
    SystemClock clock;
    SpellBook book{&open, nullptr};
    Composer composer{theme, clock};
    QPlainTextEdit *editor = composer.findChild<QPlainTextEdit *>();
};

} // namespace

class TestSpelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongWordsAreUnderlined()
    {
        Bench bench;
        QTest::keyClicks(bench.editor, u"Helo"_s);
        QCOMPARE(bench.marked(), QStringList()); // it is still being written
        QTest::keyClicks(bench.editor, u" it's redy: fernwy.example, 4471x, Rad!"_s);
        QCOMPARE(bench.marked(), (QStringList{u"Helo"_s, u"redy"_s}));
        // A curly apostrophe costs a part and is no mistake.
        bench.composer.setText(u"it\u2019s ready "_s);
        QCOMPARE(bench.marked(), QStringList());
        QCOMPARE(bench.composer.text(), u"it\u2019s ready "_s);
    }

    void anotherLanguageCounts()
    {
        Bench bench;
        bench.composer.setText(u"Hallo Hello "_s);
        QCOMPARE(bench.marked(), QStringList());
        bench.use({u"en"_s});
        QCOMPARE(bench.marked(), QStringList{u"Hallo"_s});
        // Where there is no dictionary nothing is wrong.
        bench.book.setLanguages({u"xx"_s});
        QTRY_COMPARE(bench.marked(), QStringList());
        QVERIFY(!bench.book.isWrong(u"Xyzzy"_s));
    }

    void marksAreNoChangeOfANote()
    {
        Bench bench;
        NoteEditor note(bench.theme);
        note.setSpelling(bench.book);
        note.show();
        note.setText(u"Helo redy "_s);
        QSignalSpy edited(&note, &NoteEditor::edited);
        bench.book.accept(u"Helo"_s);
        bench.use({u"de"_s});
        QCOMPARE(edited.count(), 0);
        note.setText(u"Helo "_s);
        QCOMPARE(edited.count(), 1);
    }

    void whatIsMeantIsPutIn()
    {
        Bench bench;
        bench.composer.setText(u"Helo redy "_s);
        QMenu *menu = bench.menuAt(2);
        QVERIFY(menu);
        QCOMPARE(menu->actions().at(0)->text(), u"Hello"_s);
        QCOMPARE(menu->actions().at(1)->text(), u"Halo"_s);
        menu->actions().at(0)->trigger();
        menu->close();
        QCOMPARE(bench.composer.text(), u"Hello redy "_s);
        bench.editor->undo();
        QCOMPARE(bench.composer.text(), u"Helo redy "_s);
        menu = bench.menuAt(6);
        QVERIFY(!menu->actions().at(0)->isEnabled()); // no word is like it
        menu->actions().at(1)->trigger();
        menu->close();
        QCOMPARE(bench.marked(), QStringList{u"Helo"_s});
    }

    void hunspellIsUsedWhereItIs()
    {
        QTemporaryDir folder;
        const auto write = [&folder](const QString &name, const QByteArray &text) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        QVERIFY(!openHunspell(folder.filePath(u"no.aff"_s), folder.filePath(u"no.dic"_s)));
        write(u"a.aff"_s, "SET UTF-8\nTRY abcdefghijklmnopqrstuvwxyz\n");
        write(u"a.dic"_s, "2\nbicycle\nstra\xc3\x9f"
                          "e\n");
        const auto words = openHunspell(folder.filePath(u"a.aff"_s), folder.filePath(u"a.dic"_s));
        if (!words)
            QSKIP("libhunspell is not here.");
        QVERIFY(words->knows(u"bicycle"_s) && words->knows(u"stra\u00dfe"_s));
        QVERIFY(!words->knows(u"bicicle"_s));
        QVERIFY(words->suggestions(u"bicicle"_s).contains(u"bicycle"_s));
        // One whose encoding nobody reads without ICU.
        write(u"b.aff"_s, "SET KOI8-R\n");
        write(u"b.dic"_s, "1\nbicycle\n");
        QVERIFY(!openHunspell(folder.filePath(u"b.aff"_s), folder.filePath(u"b.dic"_s)));
    }
};

QTEST_MAIN(TestSpelling)
#include "tst_spelling.moc"
