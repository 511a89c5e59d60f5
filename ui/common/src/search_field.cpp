#include "ui/common/search_field.h"

#include "ui/common/icons.h"
#include "ui/common/paint.h"

#include <QAction>
#include <QPainter>
#include <QToolButton>

namespace cordboard::ui {

namespace {

constexpr int iconRoom = 34;

} // namespace

void addClearButton(QLineEdit &field)
{
    field.setClearButtonEnabled(true);
    if (auto *clear = field.findChild<QToolButton *>())
        clear->setAccessibleName(SearchField::tr("Clear the field"));
}

SearchField::SearchField(const Theme &theme, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
{
    setMaxLength(500);
    addClearButton(*this);
    // Qt makes a button of it: it has a name, and a use.
    QAction *lens = addAction(icon(theme, QStringLiteral("search"), Role::Text2), LeadingPosition);
    lens->setText(tr("Search"));
    connect(lens, &QAction::triggered, this, [this] { setFocus(Qt::MouseFocusReason); });
}

void SearchField::setHint(const QString &hint)
{
    m_hint = hint;
    update();
}

/// A placeholder stands on the side of its own script, whatever the window's direction: the hint
/// goes to the other one, beside the icon where that is there.
QRect SearchField::hintBox() const
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const bool crossed = placeholderText().isRightToLeft() != mirrored;
    const int width = QFontMetrics(m_theme.font(TextSize::Caption)).horizontalAdvance(m_hint) + 1;
    const int margin = crossed ? iconRoom : 10;
    const bool atTheRight = mirrored == crossed;
    return {atTheRight ? this->width() - margin - width : margin, 0, width, height()};
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_hint.isEmpty() || !text().isEmpty())
        return;
    // Where both do not fit, what is searched for counts.
    const int placeholder = fontMetrics().horizontalAdvance(placeholderText());
    if (iconRoom + placeholder + 16 + hintBox().width() + 10 > width())
        return;
    QPainter painter(this);
    paintElided(painter, hintBox(), m_theme.font(TextSize::Caption), m_theme.color(Role::Text2),
                m_hint);
}

} // namespace cordboard::ui
