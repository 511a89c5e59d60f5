#pragma once

#include "model/carrier.h"

#include <QObject>

class QSpinBox;
class QWidget;

namespace cordboard::ui {

class FormRows;

/// The part of the connection form that says how fast: lines, window, and the limits of parts.
class PaceFields : public QObject
{
    Q_OBJECT

public:
    explicit PaceFields(QWidget *form);

    /// Gives the rows that only SMPP has.
    QList<int> addRows(FormRows &rows);
    void show(const Carrier &carrier);
    void writeTo(Carrier &carrier) const;

Q_SIGNALS:
    void changed();

private:
    QSpinBox *m_binds = nullptr;
    QSpinBox *m_window = nullptr;
    QSpinBox *m_perSecond = nullptr;
    QSpinBox *m_perMinute = nullptr;
    QSpinBox *m_perDay = nullptr;
};

} // namespace cordboard::ui
