// The real message boxes: names of customers stand in them.
#include "ui/bridge/dialogs.h"

#include <QLabel>
#include <QMessageBox>
#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;

class TestDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuestionIsPlainTextThroughout()
    {
        QWidget window;
        QList<bool> answers;
        ui::MessageDialogs dialogs;
        dialogs.ask(
            &window,
            {u"<b>Delete</b> it?"_s, u"<img src=\"/etc/hostname\"> wrote it."_s, u"Delete"_s},
            [&answers](bool yes) { answers.append(yes); });
        auto *box = window.findChild<QMessageBox *>();
        QVERIFY(box);
        const auto labels = box->findChildren<QLabel *>();
        int words = 0;
        for (const QLabel *label : labels) {
            if (label->text().isEmpty())
                continue;
            QCOMPARE(label->textFormat(), Qt::PlainText);
            ++words;
        }
        QCOMPARE(words, 2);
        box->reject();
        QTRY_COMPARE(answers, QList<bool>{false});
    }
};

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
