#include "style.h"

#include "ui/common/paint.h"

#include <QComboBox>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWidget>

namespace cordboard::ui {

namespace {

bool has(const QWidget *widget, const char *property)
{
    return widget && widget->property(property).toBool();
}

} // namespace

Style::Style(const Theme &theme)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
    , m_theme(theme)
{}

// Qt gives the value of a combo box as its name, on Linux, whatever it is called: without a label
// beside it nobody who cannot see it would know what the value is of.
void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    auto *combo = qobject_cast<QComboBox *>(widget);
    if (combo && combo->accessibleDescription().isEmpty())
        combo->setAccessibleDescription(combo->accessibleName());
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SplitterWidth:
        return 1; // QSplitterHandle widens what the mouse hits
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
        return m_theme.scaled(16);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 18;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_TabBarTabHSpace:
        return 20;
    case PM_TabBarTabVSpace:
        return 10;
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabOverlap:
    case PM_TabBarTabShiftVertical:
        return 0;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return 4;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:
    case SH_ScrollBar_Transient:
        return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton: {
        if (has(widget, "link"))
            return {size.width() + 8, qMax(28, size.height() + 6)};
        const bool small = has(widget, "small");
        const int height = qMax(small ? 26 : 30, size.height() + (small ? 8 : 10));
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const int icon = button && !button->icon.isNull() ? 6 : 0; // our gap is wider than Fusion's
        return {size.width() + icon + (small ? 20 : 26), height};
    }
    case CT_ToolButton:
        return result.expandedTo({30, 30});
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox: {
        const int height = qMax(30, (option ? option->fontMetrics.height() : 16) + 12);
        result.setHeight(height);
        // The words keep a distance from the frame, see subControlRect().
        if (type != CT_LineEdit)
            result.setWidth(result.width() + 10);
        return result;
    }
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType != QStyleOptionMenuItem::Separator)
            result.setHeight(qMax(32, result.height()));
        return result;
    }
    case CT_TabBarTab:
        return result.expandedTo({0, 30});
    case CT_CheckBox:
    case CT_RadioButton:
        return result.expandedTo({0, 28});
    default:
        return result;
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                            SubControl part, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollBarRect(bar, part);
    }
    QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        return rect.adjusted(6, 0, -2, 0);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        rect.adjust(option->direction == Qt::LeftToRight ? 6 : 0, 0,
                    option->direction == Qt::LeftToRight ? 0 : -6, 0);
    return rect;
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option,
                            const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        return frame && frame->lineWidth > 0 ? rect.adjusted(6, 0, -6, 0) : rect;
    }
    return rect;
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        return drawButton(option, painter, widget);
    case PE_PanelButtonTool:
        return drawToolButton(option, painter);
    case PE_IndicatorCheckBox:
        return drawMark(option, painter, false);
    case PE_IndicatorRadioButton:
        return drawMark(option, painter, true);
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            drawField(option, painter, 6);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        paintPanel(*painter, option->rect, 8, Qt::transparent, color(Role::Line));
        return;
    case PE_FrameTabWidget:
        paintPanel(*painter, option->rect, 8, color(Role::Pane), color(Role::Line));
        return;
    case PE_FrameTabBarBase:
    case PE_FrameButtonBevel:
        return;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, color(Role::Raised));
        paintPanel(*painter, option->rect, 0, Qt::transparent, color(Role::Control));
        return;
    case PE_FrameMenu:
        return;
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange)
            ring(painter, option->rect, 4);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return drawButtonLabel(button, painter, widget);
        break;
    case CE_TabBarTabShape:
        return drawTab(option, painter);
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel: // words stand beside the bar, it is 8 px high
        return;
    case CE_ProgressBarContents:
        return drawProgress(option, painter);
    case CE_Splitter:
        painter->fillRect(option->rect, color(Role::Line));
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, color(Role::Pane));
        return;
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine)) {
            QRect line = frame->rect;
            if (frame->frameShape == QFrame::HLine)
                line = QRect(line.left(), line.center().y(), line.width(), 1);
            else
                line = QRect(line.center().x(), line.top(), 1, line.height());
            painter->fillRect(line, color(Role::Line));
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                               QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return drawScrollBar(bar, painter);
    }
    if (control == CC_ComboBox) {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (combo && combo->frame)
            return drawCombo(combo, painter);
    }
    if (control == CC_SpinBox) {
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return drawSpin(spin, painter, widget);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void Style::ring(QPainter *painter, const QRectF &box, qreal radius) const
{
    paintPanel(*painter, box, radius, Qt::transparent, color(Role::Focus), 2);
}

} // namespace cordboard::ui
