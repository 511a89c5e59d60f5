#pragma once

#include "model/carrier.h"

#include <QObject>

class QCheckBox;
class QComboBox;
class QSpinBox;
class QWidget;

namespace cordboard::ui {

class FormRows;

/// The part of the connection form about answers that never come and receipts to be believed.
class UnknownFields : public QObject
{
    Q_OBJECT

public:
    explicit UnknownFields(QWidget *form);

    /// Gives the row that only SMPP has.
    int addRows(FormRows &rows);
    void show(const Carrier &carrier);
    void writeTo(Carrier &carrier) const;

Q_SIGNALS:
    void changed();

private:
    QComboBox *m_single = nullptr;
    QComboBox *m_broadcast = nullptr;
    QSpinBox *m_minutes = nullptr;
    QCheckBox *m_byText = nullptr;
};

} // namespace cordboard::ui
