#pragma once

#include "ui/common/role_pane.h"

#include <QList>

#include <utility>

class QPushButton;

namespace cordboard::ui {

class CodeBox;
class PillTabs;
class RoleLabel;

/// A secret that is shown once: "Copy it now, it is not shown again", with samples of how it is
/// used. Forgets it when it is closed.
class OnceCard : public RolePane
{
    Q_OBJECT

public:
    OnceCard(const Theme &theme, QWidget *parent);

    struct Sample
    {
        QString title; ///< "curl"
        QString code;  ///< without the secret
    };
    void show(const QString &title, const QString &secret, const QList<Sample> &samples = {});
    void close();
    QString secret() const;
    QString sample() const;

Q_SIGNALS:
    void closed();

private:
    const Theme &m_theme;
    QList<Sample> m_samples;
    RoleLabel *m_title = nullptr;
    CodeBox *m_secret = nullptr;
    PillTabs *m_tabs = nullptr;
    CodeBox *m_sample = nullptr;
    QPushButton *m_copySample = nullptr;
    QPushButton *m_copy = nullptr;
};

} // namespace cordboard::ui
