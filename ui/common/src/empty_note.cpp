#include "ui/common/empty_note.h"

#include "ui/common/primary_button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace cordboard::ui {

EmptyNote::EmptyNote(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_label(new QLabel(this))
    , m_column(new QVBoxLayout(this))
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setAlignment(Qt::AlignCenter);
    m_column->setContentsMargins(24, 24, 24, 24);
    m_column->setSpacing(12);
    m_column->addStretch(2);
    m_column->addWidget(m_label);
    m_column->addStretch(3);
    connect(&m_theme, &Theme::changed, this, &EmptyNote::restyle);
    restyle();
}

void EmptyNote::setText(const QString &sentence)
{
    m_label->setText(sentence);
}

QString EmptyNote::text() const
{
    return m_label->text();
}

void EmptyNote::setButtons(const QStringList &texts)
{
    if (texts == m_texts)
        return;
    m_texts = texts;
    delete m_row;
    m_row = new QWidget(this);
    auto *row = new QHBoxLayout(m_row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addStretch();
    for (int i = 0; i < texts.size(); ++i) {
        auto *button = i == 0 ? new PrimaryButton(m_theme, {}, texts.at(i), m_row)
                              : new QPushButton(texts.at(i), m_row);
        connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT chosen(i); });
        row->addWidget(button);
    }
    row->addStretch();
    m_column->insertWidget(2, m_row);
}

void EmptyNote::restyle()
{
    m_label->setFont(m_theme.font(TextSize::Body));
    QPalette palette = m_label->palette();
    palette.setColor(QPalette::WindowText, m_theme.color(Role::Text2));
    m_label->setPalette(palette);
}

} // namespace cordboard::ui
