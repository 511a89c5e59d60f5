#pragma once

#include "cost_words.h"
#include "counter.h"
#include "plain_twins.h"
#include "translations/install.h"
#include "ui/common/choice_popup.h"
#include "ui/common/strip.h"
#include "ui/composer/composer.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

namespace cordboard::test {

using namespace cordboard::ui;
using namespace Qt::StringLiterals;

const QString fancy =
    u"Hello Mara, it\u2019s time for the spring check \u2013 book by Friday and save 15 "
    "\u20AC: Reply STOP to opt out"_s;

/// A composer in a window of its own.
struct ComposerBench
{
    Theme theme;
    SystemClock clock;
    Composer composer{theme, clock};
    QPlainTextEdit *editor = composer.findChild<QPlainTextEdit *>();
    QPushButton *send = nullptr;
    QSignalSpy sent{&composer, &Composer::sendRequested};
    QSignalSpy edited{&composer, &Composer::textEdited};

    ComposerBench()
    {
        theme.setChoice(ThemeChoice::Light);
        composer.setLocale(QLocale::c());
        composer.setRecipient(u"Mara"_s);
        composer.resize(600, 120);
        composer.show();
        for (auto *button : composer.findChildren<QPushButton *>()) {
            if (button->accessibleName() == u"Send"_s)
                send = button;
        }
    }

    QPushButton *button(const QString &text) const
    {
        for (auto *one : composer.findChildren<QPushButton *>()) {
            if (one->isVisible() && one->text() == text)
                return one;
        }
        return nullptr;
    }

    QStringList strips() const
    {
        QStringList texts;
        for (const Strip *strip : composer.findChildren<Strip *>()) {
            if (strip->isVisible())
                texts.append(strip->text());
        }
        return texts;
    }

    /// So many points of the editor have that colour.
    int inked(Role role) const
    {
        const QRgb line = theme.color(role).rgb();
        const QImage image = editor->grab().toImage();
        int found = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                found += image.pixel(x, y) == line;
        }
        return found;
    }

    void paste(const QString &text, const QString &html = {}) const
    {
        auto *data = new QMimeData;
        data->setText(text);
        if (!html.isEmpty())
            data->setHtml(html);
        QGuiApplication::clipboard()->setMimeData(data);
        editor->paste();
    }
};

} // namespace cordboard::test
