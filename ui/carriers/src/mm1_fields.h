#pragma once

#include "model/carrier.h"

#include <QObject>

class QCheckBox;
class QLineEdit;
class QSpinBox;
class QWidget;

namespace cordboard::ui {

class FormRows;

/// The part of the connection form with which an SMPP carrier also takes pictures: its phones are
/// told by WAP push and fetch from us.
class Mm1Fields : public QObject
{
    Q_OBJECT

public:
    explicit Mm1Fields(QWidget *form);

    void addRows(FormRows &rows);
    /// The rest appears when it is switched on.
    void setShown(bool shown);

    void show(const Carrier &carrier);
    void writeTo(Carrier &carrier) const;

    /// Shows what cannot be saved at its field, and goes there; true when all is well.
    bool check(const Carrier &carrier);

Q_SIGNALS:
    void changed();

private:
    void refresh();

    FormRows *m_rows = nullptr;
    QCheckBox *m_on = nullptr;
    QLineEdit *m_listen = nullptr;
    QLineEdit *m_publicUrl = nullptr;
    QLineEdit *m_numberHeader = nullptr;
    QLineEdit *m_proxies = nullptr;
    QSpinBox *m_size = nullptr;
    int m_onRow = 0;
    QList<int> m_rest; ///< rows
    int m_listenRow = 0;
    int m_urlRow = 0;
    int m_proxiesRow = 0;
    bool m_shown = true;
};

} // namespace cordboard::ui
