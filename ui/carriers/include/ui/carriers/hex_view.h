#pragma once

#include "model/pdu_dump.h"
#include "ui/common/theme.h"

#include <QAbstractScrollArea>

namespace cordboard::ui {

/// Octets as hex, sixteen a row, with their letters beside them. A range can be marked; a click or
/// the arrow keys choose an octet. What is hidden is dots in both columns. Paints only the rows in
/// sight. GUI thread.
class HexView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit HexView(const Theme &theme, QWidget *parent = nullptr);

    void setOctets(const QByteArray &octets, const QList<OctetRange> &hidden);
    /// Marks these octets and brings their first one into sight. An empty range takes the mark
    /// away.
    void setMarked(OctetRange range);
    OctetRange marked() const { return m_marked; }

    /// The marked octets, or all: "05 00 03", ".." where they are hidden.
    QString hexText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A person pointed at this octet.
    void octetChosen(qsizetype octet);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Measure
    {
        int row = 0;      ///< height of a row
        qreal letter = 0; ///< width of a character
        qreal offset = 0; ///< where each column begins
        qreal hex = 0;
        qreal text = 0;
        qreal end = 0;
    };

    Measure measure() const;
    QFont mono() const;
    qreal hexX(const Measure &m, int column) const;
    qsizetype rows() const;
    qsizetype octetAt(QPoint place) const;
    bool isHidden(qsizetype octet) const;
    bool isMarked(qsizetype octet) const;
    void restyle();
    void updateScrollBars();
    void showOctet(qsizetype octet);
    void choose(qsizetype octet);
    void tellMarked();
    void paintRow(QPainter &painter, const Measure &m, qsizetype row, int y) const;
    void paintMarks(QPainter &painter, const Measure &m, qsizetype row, int y) const;

    const Theme &m_theme;
    QByteArray m_octets;
    QList<OctetRange> m_hidden;
    OctetRange m_marked;
    qsizetype m_cursor = -1;
};

} // namespace cordboard::ui
