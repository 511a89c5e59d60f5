#include "ui/notify/notify_settings.h"

#include "ui/common/role_label.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace cordboard::ui {

NotifySettings::NotifySettings(const Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *title =
        new RoleLabel(theme, TextSize::Body, Role::Text, tr("Tell me on the desktop"), this);
    title->setSemibold(true);
    column->addWidget(title);
    column->addWidget(addChoice(tr("When a customer writes"), &NoticeWishes::messages));
    column->addWidget(addChoice(tr("With the text of the message"), &NoticeWishes::withText));
    column->addWidget(addChoice(tr("Every five minutes while somebody waits whom nobody has taken"),
                                &NoticeWishes::reminders));
    column->addWidget(addChoice(tr("When a note names me"), &NoticeWishes::mentions));
    column->addWidget(addChoice(tr("When a message was not delivered"), &NoticeWishes::failures));
    column->addWidget(
        addChoice(tr("When a carrier goes down or comes back"), &NoticeWishes::links));
    column->addWidget(addChoice(tr("With a sound"), &NoticeWishes::sound));
    column->addWidget(
        new RoleLabel(theme, TextSize::Small, Role::Text2,
                      tr("Nothing is told of the thread that you have before you, nor while “Do "
                         "not disturb” is on (menu of the icon beside the clock)."),
                      this));
    auto *test = new QPushButton(tr("Show an example"), this);
    connect(test, &QPushButton::clicked, this, &NotifySettings::testAsked);
    column->addWidget(test, 0, Qt::AlignLeading);
    column->addStretch();
}

QCheckBox *NotifySettings::addChoice(const QString &words, bool NoticeWishes::*what)
{
    auto *box = new QCheckBox(words, this);
    box->setChecked(m_wishes.*what);
    m_choices.append({box, what});
    connect(box, &QCheckBox::toggled, this, [this, what](bool on) {
        if (m_wishes.*what == on)
            return;
        m_wishes.*what = on;
        Q_EMIT wishesChosen(m_wishes);
    });
    return box;
}

void NotifySettings::setWishes(const NoticeWishes &wishes)
{
    m_wishes = wishes;
    for (const auto &[box, what] : std::as_const(m_choices))
        box->setChecked(wishes.*what);
}

} // namespace cordboard::ui
