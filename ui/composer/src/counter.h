#pragma once

#include "text/segment.h"
#include "ui/common/theme.h"

#include <QWidget>

#include <optional>

namespace cordboard::ui {

/// "GSM-7 · 23/160 · 1 part · about $0.007", live. From two parts on, alphabet and parts stand out.
class Counter : public QWidget
{
    Q_OBJECT

public:
    explicit Counter(const Theme &theme, QWidget *parent = nullptr);

    void setSegmentation(const text::Segmentation &segmentation);
    /// A multimedia message has a size instead of parts; nothing: parts again.
    void setSize(const std::optional<QString> &words);
    /// What the tooltip says about the alphabet, as a sentence; empty: it needs no reason.
    void setWhyUnicode(const QString &sentence);
    /// "about $0.014", and where that comes from, as a sentence; empty: no price is known.
    void setCost(const QString &words, const QString &source);
    QString words() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {20, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Piece
    {
        QString text;
        bool marked = false;
        bool semibold = false;
    };
    QList<Piece> pieces() const;
    void explain();

    const Theme &m_theme;
    text::Encoding m_encoding = text::Encoding::Gsm7;
    int m_used = 0;
    int m_room = 160;
    int m_parts = 1;
    std::optional<QString> m_size;
    QString m_cost;
    QString m_costSource;
    QString m_whyUnicode;
};

/// "1 part", "2 parts"
QString partsInWords(int parts);

} // namespace cordboard::ui
