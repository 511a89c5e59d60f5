#pragma once

#include <QHeaderView>

namespace cordboard::ui {

/// Titles over a table without the gradient of Fusion, their text above that of RoomyDelegate.
class FlatHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit FlatHeader(QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

} // namespace cordboard::ui
