#include "ui/notify/notify_settings.h"

#include "ui/common/role_label.h"
#include "ui/notify/sounds.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
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
    column->addWidget(
        addChoice(tr("Every three minutes while a customer waits whom nobody has taken"),
                  &NoticeWishes::reminders));
    column->addWidget(addChoice(tr("When a note names me"), &NoticeWishes::mentions));
    column->addWidget(addChoice(tr("When a message was not delivered"), &NoticeWishes::failures));
    column->addWidget(
        addChoice(tr("When a carrier goes down or comes back"), &NoticeWishes::links));
    column->addLayout(makeSounds(theme));
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

/// One for each kind of news, with a button to hear it.
QLayout *NotifySettings::makeSounds(const Theme &theme)
{
    const QString queues[noticeQueues] = {tr("Messages in my threads"), tr("Threads of nobody"),
                                          tr("Threads of others"),      tr("Notes that name me"),
                                          tr("Not delivered"),          tr("Carriers")};
    auto *title = new RoleLabel(theme, TextSize::Body, Role::Text, tr("Sounds"), this);
    title->setSemibold(true);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->addWidget(title, 0, 0, 1, 3);
    const QStringList known = sounds::known();
    for (int queue = 0; queue < noticeQueues; ++queue) {
        auto *box = new QComboBox(this);
        for (const QString &sound : known)
            box->addItem(sounds::words(sound), sound);
        box->setAccessibleName(tr("Sound: %1").arg(queues[queue]));
        auto *play = new QPushButton(tr("Play"), this);
        play->setAccessibleName(tr("Play: %1").arg(queues[queue]));
        connect(play, &QPushButton::clicked, box,
                [box] { sounds::play(box->currentData().toString()); });
        connect(box, &QComboBox::activated, this, [this, box, queue] {
            m_wishes.sounds[size_t(queue)] = box->currentData().toString();
            Q_EMIT wishesChosen(m_wishes);
        });
        grid->addWidget(new RoleLabel(theme, TextSize::Body, Role::Text, queues[queue], this),
                        queue + 1, 0);
        grid->addWidget(box, queue + 1, 1);
        grid->addWidget(play, queue + 1, 2);
        m_sounds.append(box);
    }
    grid->setColumnStretch(3, 1);
    return grid;
}

/// One that is not to be had here stays chosen for where it is.
void NotifySettings::showSounds()
{
    for (int queue = 0; queue < noticeQueues; ++queue) {
        QComboBox *box = m_sounds.at(queue);
        const QString &sound = m_wishes.sounds[size_t(queue)];
        if (box->findData(sound) < 0)
            box->addItem(sounds::words(sound), sound);
        box->setCurrentIndex(box->findData(sound));
    }
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
    showSounds();
}

} // namespace cordboard::ui
