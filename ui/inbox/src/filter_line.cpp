#include "ui/inbox/filter_line.h"

#include "ui/common/elided_label.h"
#include "ui/common/tool_button.h"

#include <QHBoxLayout>

namespace cordboard::ui {

FilterLine::FilterLine(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_words(new ElidedLabel(theme, TextSize::Small, Role::Text2, false, this))
{
    auto *clear =
        new ToolButton(theme, QStringLiteral("close"), tr("Show all conversations"), this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 0, 8, 6);
    row->setSpacing(4);
    row->addWidget(m_words, 1);
    row->addWidget(clear);
    connect(clear, &QAbstractButton::clicked, this, &FilterLine::clearAsked);
}

void FilterLine::setWords(const QString &words)
{
    m_words->setWords(words);
}

} // namespace cordboard::ui
