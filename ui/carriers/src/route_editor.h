#pragma once

#include "model/routing.h"
#include "ui/bridge/carrier_book.h"
#include "ui/common/role_pane.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace cordboard::ui {

class FormRows;
class RoleLabel;

/// One route as a form: what it is for, and the carriers with their weights. Says what was typed;
/// the engine says what is wrong with it. Esc leaves.
class RouteEditor : public RolePane
{
    Q_OBJECT

public:
    RouteEditor(const Theme &theme, CarrierBook &book, QWidget *parent = nullptr);

    void edit(const Route &route, const QStringList &senders);
    Route typed() const;
    bool isChanged() const;
    /// Empty takes the sentence away.
    void setFault(const QString &sentence);
    QString fault() const;

Q_SIGNALS:
    void saveAsked(const cordboard::Route &route);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct ShareRow
    {
        QWidget *row = nullptr;
        QComboBox *carrier = nullptr;
        QSpinBox *weight = nullptr;
    };

    QWidget *makeShares();
    QWidget *makeButtons();
    void addShare(const RouteCarrier &share);
    void dropShare(QWidget *row);

    const Theme &m_theme;
    CarrierBook &m_book;
    Route m_before;
    Route m_asShown;
    FormRows *m_form = nullptr;
    QLineEdit *m_prefix = nullptr;
    QComboBox *m_sender = nullptr;
    QComboBox *m_category = nullptr;
    QSpinBox *m_priority = nullptr;
    QVBoxLayout *m_shareRows = nullptr;
    QPushButton *m_save = nullptr;
    RoleLabel *m_fault = nullptr;
    QList<ShareRow> m_shares;
};

} // namespace cordboard::ui
