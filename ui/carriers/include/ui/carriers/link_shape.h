#pragma once

#include "model/carrier.h"
#include "ui/common/theme.h"

#include <QWidget>

namespace cordboard::ui {

/// The silhouette of a link's state. Decoration: its word always stands beside it.
class LinkShape : public QWidget
{
    Q_OBJECT

public:
    LinkShape(const Theme &theme, int size, QWidget *parent = nullptr);

    void setState(LinkState state);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    int m_size;
    LinkState m_state = LinkState::Off;
};

} // namespace cordboard::ui
