#pragma once

#include <QWidget>

namespace cordboard::ui {

/// A cordboard: two rows of jacks and three cords between them. The same in every theme, as
/// pictures are.
class BoardPicture : public QWidget
{
    Q_OBJECT

public:
    explicit BoardPicture(QWidget *parent = nullptr);

    QSize sizeHint() const override { return {760, 165}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPointF jack(int column, int row) const;
    void paintJack(QPainter &painter, const QPointF &at) const;
    void paintCord(QPainter &painter, const QPointF &from, const QPointF &to, qreal sag,
                   const QColor &color) const;
};

} // namespace cordboard::ui
