#pragma once

#include "model/carrier.h"

#include <QObject>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;
class QWidget;

namespace cordboard::ui {

class FormRows;

/// The part of the connection form that only an MMSC has: its address, what it knows us by, how
/// much it takes, and where it reaches us.
class Mm7Fields : public QObject
{
    Q_OBJECT

public:
    explicit Mm7Fields(QWidget *form);

    /// Where it is, beside the carrier's name; and the rest, beside its login.
    void addAddress(FormRows &rows);
    void addRest(FormRows &rows);
    void setShown(bool shown);

    void show(const Carrier &carrier);
    void writeTo(CarrierEdit &edit) const;

    /// Shows what cannot be saved at its field, and goes there; true when all is well.
    bool check(const CarrierEdit &edit);

Q_SIGNALS:
    void changed();

private:
    int add(const QString &label, QWidget *field, const QString &help = {});
    void wire();

    FormRows *m_rows = nullptr;
    QLineEdit *m_url = nullptr;
    QCheckBox *m_private = nullptr;
    QLineEdit *m_vaspId = nullptr;
    QLineEdit *m_vasId = nullptr;
    QComboBox *m_numbers = nullptr;
    QSpinBox *m_size = nullptr;
    QComboBox *m_namespace = nullptr;
    QLineEdit *m_version = nullptr;
    QLineEdit *m_listen = nullptr;
    QLineEdit *m_listenUser = nullptr;
    QLineEdit *m_listenPassword = nullptr;
    QList<int> m_all; ///< rows
    int m_urlRow = 0;
    int m_listenRow = 0;
    int m_passwordRow = 0;
    bool m_hasPassword = false;
};

} // namespace cordboard::ui
