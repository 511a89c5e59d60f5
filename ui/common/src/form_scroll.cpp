#include "ui/common/form_scroll.h"

#include <QEvent>

namespace cordboard::ui {

namespace {
/// Two rows of a form: enough to see that there is more.
constexpr int leastHeight = 120;
} // namespace

FormScroll::FormScroll(QWidget *form, QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setWidget(form);
    // What is behind the form is what is behind this.
    viewport()->setAutoFillBackground(false);
    form->setAutoFillBackground(false);
}

QSize FormScroll::sizeHint() const
{
    return {widget()->sizeHint().width(),
            qMax(widget()->minimumHeight(), widget()->minimumSizeHint().height())};
}

QSize FormScroll::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width(), qMin(leastHeight, sizeHint().height())};
}

bool FormScroll::eventFilter(QObject *watched, QEvent *event)
{
    const bool done = QScrollArea::eventFilter(watched, event);
    if (watched == widget() &&
        (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize))
        updateGeometry();
    return done;
}

} // namespace cordboard::ui
