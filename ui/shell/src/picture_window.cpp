#include "picture_window.h"

#include "ui/common/paint.h"
#include "ui/common/plain_words.h"
#include "ui/common/role_label.h"

#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace cordboard::ui {

class PictureWindow::Canvas : public QWidget
{
public:
    Canvas(const Theme &theme, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
    {
        setMinimumSize(320, 240);
    }

    QImage picture;
    QString trouble;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), m_theme.color(Role::Canvas));
        if (picture.isNull()) {
            painter.setFont(m_theme.font(TextSize::Body));
            painter.setPen(m_theme.color(Role::Text2));
            painter.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
                             trouble.isEmpty() ? PictureWindow::tr("Opening…") : trouble);
            return;
        }
        QSizeF size = picture.size();
        if (size.width() > width() || size.height() > height())
            size.scale(this->size(), Qt::KeepAspectRatio);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(
            QRectF(QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size),
            picture);
    }

private:
    const Theme &m_theme;
};

PictureWindow::PictureWindow(const Theme &theme, const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_canvas(new Canvas(theme, this))
    , m_about(new RoleLabel(theme, TextSize::Small, Role::Text2, {}, this))
{
    setWindowTitle(plainTitle(name));
    setAttribute(Qt::WA_DeleteOnClose);
    m_canvas->setAccessibleName(tr("Picture: %1").arg(oneLine(name)));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *save = buttons->addButton(tr("Save as…"), QDialogButtonBox::ActionRole);
    connect(save, &QAbstractButton::clicked, this, &PictureWindow::saveAsked);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(12);
    column->addWidget(m_canvas, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_about, 1);
    row->addWidget(buttons);
    column->addLayout(row);
    // Never larger than what it stands before: a small screen shows its buttons, too.
    const QSize room = parent ? parent->size() - QSize(40, 40) : QSize(880, 660);
    resize(QSize(880, 660).boundedTo(room).expandedTo(minimumSizeHint()));
}

void PictureWindow::setPicture(const QImage &picture, const QString &about)
{
    m_canvas->picture = picture;
    m_about->setText(about);
    m_canvas->update();
}

void PictureWindow::setTrouble(const QString &sentence)
{
    m_canvas->trouble = sentence;
    m_canvas->update();
}

} // namespace cordboard::ui
