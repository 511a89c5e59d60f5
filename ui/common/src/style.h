#pragma once

#include "ui/common/theme.h"

#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionSlider;
class QStyleOptionSpinBox;

namespace cordboard::ui {

/// The look's shapes over Fusion: one edge, round corners, a focus ring for the keyboard; no shadow
/// and no gradient. Everything it does not draw is Fusion in the theme's palette. A button with the
/// property "primary" is filled with the accent, one with "small" is 26 high instead of 30, one
/// with "link" is only its words.
class Style final : public QProxyStyle
{
    Q_OBJECT

public:
    explicit Style(const Theme &theme);

    using QProxyStyle::polish;
    /// Also tells screen readers what a combo box is about.
    void polish(QWidget *widget) override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
    QPalette standardPalette() const override { return m_theme.palette(); }

private:
    // style_buttons.cpp
    void drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawToolButton(const QStyleOption *option, QPainter *painter) const;
    void drawButtonLabel(const QStyleOptionButton *option, QPainter *painter,
                         const QWidget *widget) const;
    void drawMark(const QStyleOption *option, QPainter *painter, bool round) const;
    // style_fields.cpp
    void drawField(const QStyleOption *option, QPainter *painter, qreal radius) const;
    void drawCombo(const QStyleOptionComboBox *option, QPainter *painter) const;
    void drawSpin(const QStyleOptionSpinBox *option, QPainter *painter,
                  const QWidget *widget) const;
    // style_items.cpp
    void drawScrollBar(const QStyleOptionSlider *option, QPainter *painter) const;
    QRect scrollBarRect(const QStyleOptionSlider *option, SubControl part) const;
    void drawTab(const QStyleOption *option, QPainter *painter) const;
    void drawProgress(const QStyleOption *option, QPainter *painter) const;

    QColor color(Role role) const { return m_theme.color(role); }
    void ring(QPainter *painter, const QRectF &box, qreal radius) const;

    const Theme &m_theme;
};

} // namespace cordboard::ui
