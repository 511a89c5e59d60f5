#pragma once

#include "ui/common/strip.h"

#include <QTimer>

#include <functional>

namespace cordboard::ui {

/// "Route +49 removed. [Undo]" for 8 s, instead of a question before.
class UndoStrip : public Strip
{
    Q_OBJECT

public:
    explicit UndoStrip(const Theme &theme, QWidget *parent = nullptr);

    void offer(const QString &sentence, std::function<void()> undo);
    void undo();

private:
    QTimer m_gone{this};
    std::function<void()> m_undo;
};

} // namespace cordboard::ui
