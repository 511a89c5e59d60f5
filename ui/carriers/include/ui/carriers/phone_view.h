#pragma once

#include "engine/face/simulator_control.h"
#include "ui/common/theme.h"

#include <QImage>
#include <QWidget>

namespace cordboard::ui {

/// A drawn phone, 260 by 480: what its person sees. Texts come as they arrive, a long one part by
/// part, with a line that says what is still missing; pictures stand above their text. Customer
/// text is plain text.
class PhoneView : public QWidget
{
    Q_OBJECT

public:
    explicit PhoneView(const Theme &theme, QWidget *parent = nullptr);

    /// Whose phone it is; empties the screen.
    void setPhone(const QString &number);
    const QString &phone() const { return m_phone; }
    void add(const engine::SimulatorText &text);
    void setOff(bool off);
    bool isOff() const { return m_off; }
    /// What stands on the screen, for readers and tests; a part that is missing is "…".
    QStringList lines() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    struct Bubble
    {
        bool own = false; ///< the phone's person wrote it
        int reference = 0;
        QStringList parts;
        int missing = 0;
        QString ourNumber;
        bool hasPicture = false;
        QImage picture = {}; ///< null: it cannot be shown
    };

    void putPart(Bubble &bubble, const engine::SimulatorText &text);
    QRectF screen() const;
    QString textOf(const Bubble &bubble) const;
    QString wordsOf(const Bubble &bubble) const;
    QString footOf(const Bubble &bubble) const;
    QSizeF pictureSize(const Bubble &bubble, qreal width) const;
    qreal heightOf(const Bubble &bubble, qreal width) const;
    qreal contentHeight(qreal width) const;
    void paintBubbles(QPainter &painter, const QRectF &area);
    void paintBubble(QPainter &painter, const QRectF &box, const Bubble &bubble);
    void paintHead(QPainter &painter, const QRectF &head);
    void describe();

    const Theme &m_theme;
    QString m_phone;
    QList<Bubble> m_bubbles;
    bool m_off = false;
    qreal m_back = 0; ///< how far it is scrolled up from the newest
};

} // namespace cordboard::ui
