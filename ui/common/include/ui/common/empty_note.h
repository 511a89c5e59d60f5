#pragma once

#include "ui/common/theme.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace cordboard::ui {

/// What a place says while it has nothing to show: a sentence in the middle and at most two
/// buttons.
class EmptyNote : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyNote(const Theme &theme, QWidget *parent = nullptr);

    void setText(const QString &sentence);
    QString text() const;
    /// The buttons' texts in order; the first one is the main one. Pressing gives chosen(index).
    void setButtons(const QStringList &texts);

Q_SIGNALS:
    void chosen(int button);

private:
    void restyle();

    const Theme &m_theme;
    QLabel *m_label = nullptr;
    QVBoxLayout *m_column = nullptr;
    QWidget *m_row = nullptr;
    QStringList m_texts;
};

} // namespace cordboard::ui
