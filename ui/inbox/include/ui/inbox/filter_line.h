#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace cordboard::ui {

class ElidedLabel;

/// Over a list that is filtered: what it is filtered by, and the way out. GUI thread.
class FilterLine : public QWidget
{
    Q_OBJECT

public:
    explicit FilterLine(const Theme &theme, QWidget *parent = nullptr);

    void setWords(const QString &words);

Q_SIGNALS:
    void clearAsked();

private:
    ElidedLabel *m_words = nullptr;
};

} // namespace cordboard::ui
