#include "ui/chat/find_bar.h"

#include "ui/common/role_label.h"
#include "ui/common/search_field.h"
#include "ui/common/tool_button.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace cordboard::ui {

namespace {

constexpr int restMs = 200;

} // namespace

FindBar::FindBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_field(new SearchField(theme, this))
    , m_count(new RoleLabel(theme, TextSize::Small, Role::Text2, {}, this))
    , m_earlier(new ToolButton(theme, QStringLiteral("up"), tr("Earlier message (F3)"), this))
    , m_later(new ToolButton(theme, QStringLiteral("down"), tr("Later message (Shift+F3)"), this))
    , m_close(new ToolButton(theme, QStringLiteral("close"), tr("Close search (Esc)"), this))
{
    layOut();
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textEdited, this, [this] { m_rest.start(); });
    connect(&m_rest, &QTimer::timeout, this, [this] { Q_EMIT typed(words()); });
    connect(m_earlier, &QAbstractButton::clicked, this, [this] { step(false); });
    connect(m_later, &QAbstractButton::clicked, this, [this] { step(true); });
    connect(m_close, &QAbstractButton::clicked, this, [this] {
        close();
        Q_EMIT closed();
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setHits(-1, 0, false, false);
    hide();
}

void FindBar::layOut()
{
    m_field->setAccessibleName(tr("Search in this thread"));
    m_field->setPlaceholderText(tr("Search in this thread"));
    m_field->setMaxLength(200);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 12, 7);
    row->setSpacing(4);
    row->addWidget(m_field, 1);
    row->addSpacing(8);
    row->addWidget(m_count);
    row->addSpacing(4);
    row->addWidget(m_earlier);
    row->addWidget(m_later);
    row->addWidget(m_close);
}

QString FindBar::words() const
{
    return m_field->text().trimmed();
}

void FindBar::open(const QString &words)
{
    show();
    if (!words.isEmpty() && this->words().isEmpty())
        m_field->setText(words);
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    m_rest.stop();
    Q_EMIT typed(this->words());
}

void FindBar::close()
{
    m_rest.stop();
    m_field->clear();
    setHits(-1, 0, false, false);
    hide();
}

/// True when something was typed that is only looked for now.
bool FindBar::flush()
{
    if (!m_rest.isActive())
        return false;
    m_rest.stop();
    Q_EMIT typed(words());
    return true;
}

void FindBar::step(bool newer)
{
    if (!flush())
        Q_EMIT stepWanted(newer);
}

void FindBar::setHits(int at, int count, bool more, bool asking)
{
    QString words;
    if (count > 0)
        words = more ? tr("%1 of %2+", "the third of seventeen or more").arg(at + 1).arg(count)
                     : tr("%1 of %2", "the third of seventeen").arg(at + 1).arg(count);
    else if (asking)
        words = tr("Searching…");
    else if (!this->words().isEmpty())
        words = tr("Nothing found");
    m_earlier->setEnabled(count > 0);
    m_later->setEnabled(count > 0);
    if (words == m_count->text())
        return;
    m_count->setText(words);
    m_count->setVisible(!words.isEmpty());
    m_field->setAccessibleDescription(words);
    if (more || asking || words.isEmpty())
        return; // said once they are all counted
    QAccessibleEvent event(m_field, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

QString FindBar::countWords() const
{
    return m_count->text();
}

bool FindBar::takeKey(int key, Qt::KeyboardModifiers modifiers)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        step(modifiers & Qt::ShiftModifier);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        step(key == Qt::Key_Down);
        return true;
    case Qt::Key_Escape:
        m_close->click();
        return true;
    default:
        return false;
    }
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        return takeKey(key->key(), key->modifiers());
    }
    return QWidget::eventFilter(watched, event);
}

void FindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::Pane));
    painter.fillRect(0, height() - 1, width(), 1, m_theme.color(Role::Line));
}

} // namespace cordboard::ui
