#pragma once

#include <QLayout>

namespace cordboard::ui {

/// Buttons beside each other, in the next line where there is no room: German needs a third more.
class ButtonFlow : public QLayout
{
    Q_OBJECT

public:
    explicit ButtonFlow(QWidget *parent = nullptr);
    ~ButtonFlow() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return place(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// Gives the height that it takes.
    int place(const QRect &rect, bool move) const;

    QList<QLayoutItem *> m_items;
};

} // namespace cordboard::ui
