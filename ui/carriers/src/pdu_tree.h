#pragma once

#include "pdu_field_model.h"
#include "ui/common/theme.h"

#include <QTreeView>

namespace cordboard::ui {

/// The fields of the chosen PDU. Says which octets the current field stands on.
class PduTree : public QTreeView
{
    Q_OBJECT

public:
    explicit PduTree(const Theme &theme, QWidget *parent = nullptr);

    /// Shows a PDU; the field that was chosen before is chosen again when it has one of that name.
    void setDump(const PduDump &dump);
    void chooseOctet(qsizetype octet);
    OctetRange chosenRange() const;

Q_SIGNALS:
    void rangeChosen(cordboard::OctetRange range);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void drawBranches(QPainter *painter, const QRect &rect,
                      const QModelIndex &index) const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void openGroups(const QModelIndex &parent);
    void restyle();

    const Theme &m_theme;
    PduFieldModel *m_model = nullptr;
    QString m_chosenName;
    bool m_filling = false;
};

} // namespace cordboard::ui
