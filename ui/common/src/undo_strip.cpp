#include "ui/common/undo_strip.h"

#include <QAbstractButton>

#include <utility>

namespace cordboard::ui {

namespace {
constexpr int shownMs = 8000;
} // namespace

UndoStrip::UndoStrip(const Theme &theme, QWidget *parent)
    : Strip(theme, Kind::Info, parent)
{
    m_gone.setSingleShot(true);
    m_gone.setInterval(shownMs);
    connect(&m_gone, &QTimer::timeout, this, &QWidget::hide);
    connect(addButton(tr("Undo")), &QAbstractButton::clicked, this, &UndoStrip::undo);
    hide();
}

void UndoStrip::offer(const QString &sentence, std::function<void()> undo)
{
    m_undo = std::move(undo);
    setText(sentence);
    show();
    m_gone.start();
}

void UndoStrip::undo()
{
    m_gone.stop();
    hide();
    if (const auto undo = std::exchange(m_undo, {}))
        undo();
}

} // namespace cordboard::ui
