#pragma once

#include "ui/common/theme.h"

#include <QLineEdit>

namespace cordboard::ui {

/// A field with a lens at its start and, while it is empty, the keys that lead to it at its end.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const Theme &theme, QWidget *parent = nullptr);

    /// "Ctrl+F"; only shown, the shortcut itself belongs to the action registry.
    void setHint(const QString &hint);
    QRect hintBox() const; ///< where it stands while nothing is typed

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_hint;
};

/// Qt's own has no name.
void addClearButton(QLineEdit &field);

} // namespace cordboard::ui
