#pragma once

#include "ui/notify/notice.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLayout;

namespace cordboard::ui {

class Theme;

/// The group "Notifications" of the settings. Applies at once.
class NotifySettings : public QWidget
{
    Q_OBJECT

public:
    explicit NotifySettings(const Theme &theme, QWidget *parent = nullptr);

    void setWishes(const NoticeWishes &wishes);

Q_SIGNALS:
    /// To be remembered, and in force from now on.
    void wishesChosen(const cordboard::ui::NoticeWishes &wishes);
    /// Shows one as an example.
    void testAsked();

private:
    QLayout *makeSounds(const Theme &theme);
    void showSounds();
    QCheckBox *addChoice(const QString &words, bool NoticeWishes::*what);

    NoticeWishes m_wishes;
    QList<QComboBox *> m_sounds; ///< by NoticeQueue
    QList<std::pair<QCheckBox *, bool NoticeWishes::*>> m_choices;
};

} // namespace cordboard::ui
