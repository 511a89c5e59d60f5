#include "ui/shell/rail.h"

#include "rail_button.h"

#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

constexpr int wide = 72;
constexpr int narrowWidth = 56;

} // namespace

Rail::Rail(const Theme &theme, QWidget *parent)
    : RolePane(theme, Role::Rail, parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(tr("Places"));
    setMinimumWidth(wide);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_column->setContentsMargins(6, 8, 6, 8);
    m_column->setSpacing(4);
    m_column->addStretch();
}

void Rail::addPlace(int place, const QString &icon, const QString &word, const QString &shortcut,
                    bool foot)
{
    auto *button = new RailButton(m_theme, icon, word, shortcut, this);
    if (foot)
        m_column->addWidget(button, 0, Qt::AlignHCenter);
    else
        m_column->insertWidget(m_heads++, button, 0, Qt::AlignHCenter);
    m_buttons.insert(place, button);
    inReadingOrder();
    connect(button, &QAbstractButton::clicked, this, [this, place] { Q_EMIT chosen(place); });
}

void Rail::addFoot(QWidget *widget)
{
    m_column->addWidget(widget, 0, Qt::AlignHCenter);
    inReadingOrder();
}

/// One that is added later may stand above others: it is read and reached there, too.
void Rail::inReadingOrder()
{
    QWidget *before = nullptr;
    for (int at = 0; at < m_column->count(); ++at) {
        QWidget *button = m_column->itemAt(at)->widget();
        if (!button)
            continue;
        button->raise();
        if (before)
            setTabOrder(before, button);
        before = button;
    }
}

void Rail::setCurrent(int place)
{
    m_buttons.value(place)->setChecked(true);
}

void Rail::setBadge(int place, int count)
{
    m_buttons.value(place)->setBadge(count);
}

void Rail::setNarrow(bool narrow)
{
    setMinimumWidth(narrow ? narrowWidth : wide);
    for (RailButton *button : std::as_const(m_buttons))
        button->setNarrow(narrow);
}

} // namespace cordboard::ui
