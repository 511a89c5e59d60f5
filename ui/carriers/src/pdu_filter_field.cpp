#include "pdu_filter_field.h"

#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/search_field.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace cordboard::ui {

namespace {
constexpr int fieldHeight = 30;
constexpr int iconRoom = 32;
} // namespace

/// The chip is painted by its parent's theme: text, then the cross that takes it away.
class ChipButton final : public QToolButton
{
public:
    ChipButton(const Theme &theme, QWidget *parent)
        : QToolButton(parent)
        , m_theme(theme)
    {
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(m_theme.font(TextSize::Caption));
        return {metrics.horizontalAdvance(text()) + 32, std::max(20, metrics.height() + 4)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setLayoutDirection(layoutDirection());
        const bool edged = hasFocus() || m_theme.isHighContrast();
        const QColor ground = m_theme.color(Role::AccentSoft);
        paintPanel(painter, rect(), 4, ground,
                   edged ? m_theme.color(hasFocus() ? Role::Focus : Role::Accent)
                         : QColor(Qt::transparent),
                   hasFocus() ? 2 : 1);
        const bool rtl = layoutDirection() == Qt::RightToLeft;
        const QRectF cross(rtl ? 6 : width() - 20, 0, 14, QWidget::height());
        paintIcon(painter, cross, QStringLiteral("close"), 12, m_theme.color(Role::Text), ground);
        const QRectF words = QRectF(rect()).adjusted(rtl ? 22 : 7, 0, rtl ? -7 : -22, 0);
        paintElided(painter, words, m_theme.font(TextSize::Caption), m_theme.color(Role::Text),
                    text());
    }

private:
    const Theme &m_theme;
};

PduFilterField::PduFilterField(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_chip(new ChipButton(theme, this))
    , m_edit(new QLineEdit(this))
{
    m_chip->hide();
    m_edit->setFrame(false);
    m_edit->setMaxLength(100);
    addClearButton(*m_edit);
    m_edit->setAccessibleName(tr("Filter"));
    m_edit->setPlaceholderText(tr("Filter by number, id, name of a PDU"));
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    setMinimumHeight(fieldHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 2, 4, 2);
    row->setSpacing(6);
    row->addSpacing(iconRoom); // not a margin: margins are not mirrored in right-to-left
    row->addWidget(m_chip);
    row->addWidget(m_edit, 1);
    connect(m_chip, &QAbstractButton::clicked, this, &PduFilterField::removeChip);
    connect(m_edit, &QLineEdit::textChanged, this, &PduFilterField::textChanged);
    connect(&theme, &Theme::changed, this, &PduFilterField::restyle);
    restyle();
}

void PduFilterField::restyle()
{
    QPalette colors = m_edit->palette();
    colors.setColor(QPalette::Base, Qt::transparent);
    m_edit->setPalette(colors);
    update();
}

QString PduFilterField::text() const
{
    return m_edit->text();
}

void PduFilterField::setText(const QString &text)
{
    m_edit->setText(text);
}

QString PduFilterField::chip() const
{
    return m_chip->isHidden() ? QString() : m_chip->text();
}

void PduFilterField::setChip(const QString &words)
{
    m_chip->setText(words);
    m_chip->setAccessibleName(tr("%1: take this filter away").arg(words));
    m_chip->setToolTip(tr("Show all PDUs again"));
    m_chip->setHidden(words.isEmpty());
    m_chip->updateGeometry();
}

void PduFilterField::removeChip()
{
    m_edit->setFocus();
    setChip({});
    Q_EMIT chipRemoved();
}

QSize PduFilterField::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextSize::Body));
    return {360, std::max(fieldHeight, metrics.height() + 12)};
}

bool PduFilterField::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (watched == m_edit && (type == QEvent::FocusIn || type == QEvent::FocusOut))
        update();
    if (watched == m_edit && type == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool atBegin = m_edit->cursorPosition() == 0 && !m_edit->hasSelectedText();
        if (key->key() == Qt::Key_Backspace && atBegin && !m_chip->isHidden()) {
            removeChip();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PduFilterField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool focus = m_edit->hasFocus();
    paintPanel(painter, rect(), 6, m_theme.color(Role::Raised),
               m_theme.color(focus ? Role::Focus : Role::Control), focus ? 2 : 1);
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    const QRectF icon(rtl ? width() - iconRoom + 2 : 10, 0, 18, QWidget::height());
    paintIcon(painter, icon, QStringLiteral("filter"), 16, m_theme.color(Role::Text2),
              m_theme.color(Role::Raised));
}

} // namespace cordboard::ui
