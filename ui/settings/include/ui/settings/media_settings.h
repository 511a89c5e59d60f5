#pragma once

#include "model/media_check.h"
#include "ui/common/theme.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QRadioButton;
class QVBoxLayout;

namespace cordboard::ui {

class EngineProxy;
class RoleLabel;

/// Settings, Pictures and files: whether they are checked for viruses, where, and what becomes of
/// those that could not be. GUI thread; proxy and theme must outlive it.
class MediaSettings : public QWidget
{
    Q_OBJECT

public:
    MediaSettings(EngineProxy &proxy, const Theme &theme, QWidget *parent = nullptr);

    QString message() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeChoices();
    QWidget *makeButtons();
    void look();
    void showSetup(const MediaCheckSetup &setup);
    MediaCheckSetup edited() const;
    void save();
    void tryOut();
    void say(const QString &sentence, Role role);

    EngineProxy &m_proxy;
    const Theme &m_theme;
    MediaCheckSetup m_stored;
    QCheckBox *m_on = nullptr;
    QLineEdit *m_clamd = nullptr;
    QRadioButton *m_keep = nullptr;
    QRadioButton *m_open = nullptr;
    RoleLabel *m_message = nullptr;
};

} // namespace cordboard::ui
