#include "ui/common/strip.h"

#include "ui/common/paint.h"
#include "ui/common/run_text.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace cordboard::ui {

namespace {

struct Look
{
    Role ground;
    Role ink;
    const char *icon;
};

Look lookOf(Strip::Kind kind)
{
    switch (kind) {
    case Strip::Kind::Ok:
        return {Role::OkSoft, Role::Delivered, "check"};
    case Strip::Kind::Held:
        return {Role::HeldSoft, Role::Held, "clock"};
    case Strip::Kind::Warn:
        return {Role::WarnSoft, Role::Unknown, "warn"};
    case Strip::Kind::Stop:
        return {Role::StopSoft, Role::Failed, "st-failed"};
    case Strip::Kind::Info:
        break;
    }
    return {Role::AccentSoft, Role::Accent, "info"};
}

class StripAccessible final : public QAccessibleWidget
{
public:
    explicit StripAccessible(QWidget *strip)
        : QAccessibleWidget(strip, QAccessible::AlertMessage)
    {}

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? static_cast<Strip *>(object())->text()
                                         : QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface *stripAccessible(const QString &, QObject *object)
{
    auto *strip = qobject_cast<Strip *>(object);
    return strip ? new StripAccessible(strip) : nullptr;
}

} // namespace

Strip::Strip(const Theme &theme, Kind kind, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_kind(kind)
    , m_text(new RunText(theme, this))
    , m_row(new QHBoxLayout(this))
{
    QAccessible::installFactory(stripAccessible);
    setMinimumHeight(36);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    m_row->setContentsMargins(12, 5, 12, 5);
    m_row->setSpacing(8);
    m_row->addSpacing(theme.scaled(18) +
                      9); // not a margin: margins are not mirrored in right-to-left
    m_row->addWidget(m_text, 1);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Strip::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void Strip::setIcon(const QString &icon)
{
    m_icon = icon;
    update();
}

void Strip::setText(const QString &lead, const QString &rest)
{
    const QString before = m_text->text();
    m_text->setText(lead, rest);
    // The same words again are no news.
    if (before != m_text->text() && isVisible() && QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void Strip::updateText(const QString &lead, const QString &rest)
{
    m_text->setText(lead, rest);
}

QString Strip::text() const
{
    return m_text->text();
}

QAbstractButton *Strip::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setProperty("small", true);
    button->setAutoDefault(false);
    m_row->addWidget(button, 0, Qt::AlignVCenter);
    button->show(); // at once: a layout would do it one turn of the event loop later
    m_buttons.append(button);
    return button;
}

void Strip::clearButtons()
{
    // Later, because a button may be what asked for this.
    for (QAbstractButton *button : std::as_const(m_buttons)) {
        m_row->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
}

void Strip::paintEvent(QPaintEvent *)
{
    const Look look = lookOf(m_kind);
    const QColor ground = m_theme.color(look.ground);
    QPainter painter(this);
    painter.fillRect(rect(), ground);
    const bool contrast = m_theme.isHighContrast();
    painter.fillRect(0, 0, width(), contrast ? 2 : 1,
                     m_theme.color(contrast ? look.ink : Role::Line));
    const int size = m_theme.scaled(18);
    QRect place(12, 0, size, height());
    if (layoutDirection() == Qt::RightToLeft)
        place.moveRight(width() - 12);
    paintIcon(painter, place, m_icon.isEmpty() ? QLatin1String(look.icon) : m_icon, size,
              m_theme.color(look.ink), ground);
}

void Strip::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    if (QAccessible::isActive()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

} // namespace cordboard::ui
