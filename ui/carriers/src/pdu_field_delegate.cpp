#include "pdu_field_delegate.h"

#include "pdu_field_model.h"
#include "ui/common/paint.h"

#include <QFontDatabase>
#include <QPainter>

#include <algorithm>

namespace cordboard::ui {

namespace {

constexpr int rowHeight = 23;
constexpr int wordsFrom = 63; ///< where words begin beside a short value
constexpr int gap = 12;

} // namespace

QFont pduFont(const Theme &theme)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(theme.font(TextSize::Small).pointSizeF());
    return font;
}

PduFieldDelegate::PduFieldDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

QSize PduFieldDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics metrics(pduFont(m_theme));
    const int width =
        metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString().left(40)) + gap;
    return {width, std::max(rowHeight, metrics.height() + 6)};
}

void PduFieldDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter->fillRect(option.rect, m_theme.color(Role::Selection));
    if (index.data(PduFieldModel::WarningRole).toBool()) {
        paintWarning(painter, option, index);
        return;
    }
    const QColor ink = m_theme.color(selected ? Role::SelectionText : Role::Text);
    const QColor quiet = m_theme.color(selected ? Role::SelectionText : Role::Text2);
    const bool rtl = option.direction == Qt::RightToLeft;
    const bool isValue = index.column() == PduFieldModel::Value;
    painter->save();
    // Octets and digits of a value run from left to right in every language.
    painter->setLayoutDirection(isValue ? Qt::LeftToRight : option.direction);
    const QFont mono = pduFont(m_theme);
    const bool first = index.column() == PduFieldModel::Name;
    const QRectF box = QRectF(option.rect).adjusted(first ? 4 : 2, 0, -4, 0);
    const QString value = index.data(Qt::DisplayRole).toString();
    const auto start = isValue && rtl ? Qt::AlignRight : Qt::AlignLeading;
    paintElided(*painter, box, mono, ink, value, start | Qt::AlignVCenter);
    const QString words = index.data(PduFieldModel::WordsRole).toString();
    if (isValue && !words.isEmpty()) {
        painter->setLayoutDirection(option.direction);
        const int used = QFontMetrics(mono).horizontalAdvance(value);
        const int from = std::max(used > 0 ? used + gap : 0, m_theme.scaled(wordsFrom));
        paintElided(*painter, box.adjusted(rtl ? 0 : from, 0, rtl ? -from : 0, 0),
                    m_theme.font(TextSize::Small), quiet, words);
    }
    painter->restore();
}

void PduFieldDelegate::paintWarning(QPainter *painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    if (index.column() != PduFieldModel::Name)
        return; // its row is one cell: see PduTree
    const bool selected = option.state & QStyle::State_Selected;
    const QColor ground = m_theme.color(selected ? Role::Selection : Role::Raised);
    const QColor ink = m_theme.color(selected ? Role::SelectionText : Role::Unknown);
    const int size = m_theme.scaled(15);
    painter->save();
    painter->setLayoutDirection(option.direction);
    QRectF box = QRectF(option.rect).adjusted(2, 0, -4, 0);
    const bool rtl = option.direction == Qt::RightToLeft;
    const QRectF icon(rtl ? box.right() - size : box.left(), box.top(), size, box.height());
    paintIcon(*painter, icon, QStringLiteral("warn"), size, ink, ground);
    box.adjust(rtl ? 0 : size + 6, 0, rtl ? -size - 6 : 0, 0);
    paintElided(*painter, box, m_theme.font(TextSize::Small), ink,
                index.data(Qt::DisplayRole).toString());
    painter->restore();
}

} // namespace cordboard::ui
