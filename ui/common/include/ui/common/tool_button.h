#pragma once

#include "ui/common/theme.h"

#include <QToolButton>

namespace cordboard::ui {

/// A square button with an icon only (30 px, icon 19). Its words are its tooltip and its accessible
/// name.
class ToolButton : public QToolButton
{
    Q_OBJECT

public:
    ToolButton(const Theme &theme, const QString &iconName, const QString &words,
               QWidget *parent = nullptr);

    void setWords(const QString &words);

private:
    void setIcons();

    const Theme &m_theme;
    QString m_iconName;
};

} // namespace cordboard::ui
