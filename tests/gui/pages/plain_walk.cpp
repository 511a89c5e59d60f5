#include "plain_walk.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTextDocument>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace cordboard::test {

namespace {

constexpr int rowsAsked = 12;

class PlainWalk
{
public:
    QStringList faults;
    int shown = 0;

    void visit(QWidget *widget)
    {
        lookAt(widget, widget->accessibleName(), u"accessible name"_s);
        tip(widget, widget->toolTip());
        if (auto *label = qobject_cast<QLabel *>(widget))
            visitLabel(label);
        if (auto *view = qobject_cast<QAbstractItemView *>(widget))
            visitRows(view);
        if (auto *edit = qobject_cast<QTextEdit *>(widget))
            lookAt(edit, edit->toPlainText(), u"text"_s);
        if (auto *button = qobject_cast<QPushButton *>(widget))
            mnemonic(button, button->text());
        if (auto *menu = qobject_cast<QMenu *>(widget)) {
            for (QAction *action : menu->actions())
                mnemonic(menu, action->text());
        }
        if (widget->isWindow() && !qobject_cast<QMenu *>(widget))
            title(widget);
    }

private:
    void fault(QWidget *widget, const QString &what)
    {
        faults.append(u"%1 “%2”: %3"_s.arg(QLatin1String(widget->metaObject()->className()),
                                           widget->accessibleName().left(30), what));
    }

    /// Shown letter by letter by whatever shows it; escaped once too often is wrong, too.
    void lookAt(QWidget *widget, const QString &text, const QString &what)
    {
        if (text.contains(u"&lt;"_s) || text.contains(u"&amp;"_s))
            fault(widget, what + u" has escapes in it"_s);
        if (!text.contains(Hostile::sign))
            return;
        ++shown;
        if (!text.contains(u"<b>"_s + Hostile::sign))
            fault(widget, what + u" has lost the markup"_s);
    }

    void visitLabel(QLabel *label)
    {
        if (!label->text().isEmpty() && label->textFormat() != Qt::PlainText)
            fault(label, u"is no plain text: "_s + label->text().left(40));
        lookAt(label, label->text(), u"text"_s);
    }

    void visitRows(QAbstractItemView *view)
    {
        const QAbstractItemModel *model = view->model();
        if (!model)
            return;
        for (int row = 0; row < qMin(model->rowCount(), rowsAsked); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QModelIndex index = model->index(row, column);
                for (const int role : {Qt::DisplayRole, Qt::AccessibleTextRole})
                    lookAt(view, index.data(role).toString(), u"row"_s);
                tip(view, index.data(Qt::ToolTipRole).toString());
            }
        }
    }

    /// As QToolTip reads it.
    void tip(QWidget *widget, const QString &words)
    {
        if (!words.contains(Hostile::sign))
            return;
        ++shown;
        QString read = words;
        if (Qt::mightBeRichText(words)) {
            QTextDocument document;
            document.setHtml(words);
            read = document.toPlainText();
        }
        if (!read.contains(u"<b>"_s + Hostile::sign))
            fault(widget, u"its tooltip is read as markup"_s);
    }

    void mnemonic(QWidget *widget, const QString &text)
    {
        if (text.contains(Hostile::sign) && QString(text).remove(u"&&"_s).contains(u"&D"_s))
            fault(widget, u"takes a letter of a name for a key"_s);
    }

    void title(QWidget *window)
    {
        const QString words = window->windowTitle();
        const bool turns = words.contains(QChar(0x202E)) || words.contains(QChar(0x2066));
        if (turns || words.contains(u'\n') || words.contains(QChar(0)) || words.size() > 300)
            fault(window, u"has a title that is not plain"_s);
    }
};

} // namespace

const QString Hostile::sign = u"R&D"_s;

Hostile::Hostile(const QString &trap, const QString &address)
{
    const QString markup = u"<b>%1</b><img src=\"file://%2\"><img src=\"%3/p.png\">"
                           u"<a href=\"%3\">here</a>"_s.arg(sign, trap, address);
    const QString turned = u"\u202Egpj.exe\u2066"_s;
    const QString zalgo = u'Z' + QString(60, QChar(0x0351)) + QChar(0) + u"after NUL\n"_s;
    name = markup + turned + zalgo;
    text = name + QString(3000, u'w') + u"\n> quoted\n"_s + markup;
}

QStringList plainFaults(int *shown)
{
    PlainWalk walk;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (!window->isVisible())
            continue;
        walk.visit(window);
        for (QWidget *widget : window->findChildren<QWidget *>()) {
            if (widget->isVisible())
                walk.visit(widget);
        }
    }
    *shown += walk.shown;
    return walk.faults;
}

} // namespace cordboard::test
