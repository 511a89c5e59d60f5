#pragma once

#include "base/clock.h"
#include "ui/common/theme.h"

#include <QDialog>

class QDateTimeEdit;
class QLabel;
class QPushButton;

namespace cordboard::ui {

/// "Until when?": a day and a time, for the snooze menu's "Pick...". Deletes itself when it is
/// closed.
class WhenDialog : public QDialog
{
    Q_OBJECT

public:
    WhenDialog(const Theme &theme, const Clock &clock, QWidget *parent);

Q_SIGNALS:
    void chosen(qint64 us); ///< µs since 1970

private:
    void look();

    const Clock &m_clock;
    QDateTimeEdit *m_when = nullptr;
    QLabel *m_why = nullptr;
    QPushButton *m_snooze = nullptr;
};

} // namespace cordboard::ui
