#include "thumbnail.h"

#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/playable.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace cordboard::ui {

namespace {

constexpr qreal thumbnailRadius = 6;

QString kindIcon(const Medium &medium)
{
    if (medium.type.startsWith(QLatin1String("image/")))
        return QStringLiteral("image");
    if (isVideoType(medium.type) || medium.type.startsWith(QLatin1String("audio/")))
        return QStringLiteral("play");
    return medium.type.contains(QLatin1String("vcard")) ? QStringLiteral("person")
                                                        : QStringLiteral("file");
}

/// What cordboard-media and cordboard-video open.
bool isShown(const Medium &medium)
{
    if (isVideoType(medium.type))
        return true;
    const auto types = {QLatin1String("image/jpeg"), QLatin1String("image/png"),
                        QLatin1String("image/gif")};
    return std::find(types.begin(), types.end(), medium.type) != types.end();
}

} // namespace

Thumbnail::Thumbnail(const Theme &theme, const Medium &medium, const Pictures &pictures,
                     QWidget *parent)
    : QPushButton(parent)
    , m_theme(theme)
    , m_medium(medium)
    , m_pictures(pictures)
{
    setAutoDefault(false);
    setFixedSize(theme.scaled(78), theme.scaled(52));
    setIcon(ui::icon(theme, kindIcon(medium), Role::Text2));
}

QImage Thumbnail::picture() const
{
    return m_pictures && isShown(m_medium) ? m_pictures(m_medium.digest) : QImage();
}

bool Thumbnail::showsPicture() const
{
    return !picture().isNull();
}

void Thumbnail::paintEvent(QPaintEvent *event)
{
    const QImage image = picture();
    if (image.isNull())
        return QPushButton::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath path;
    path.addRoundedRect(box, thumbnailRadius, thumbnailRadius);
    painter.save();
    painter.setClipPath(path);
    // All of the button is filled; what sticks out is cut off on both sides alike.
    QSizeF part = box.size();
    part.scale(image.size(), Qt::KeepAspectRatio);
    QRectF from(QPointF(0, 0), part);
    from.moveCenter(QRectF(image.rect()).center());
    painter.fillRect(box, m_theme.color(Role::Sunken)); // under what is transparent
    painter.drawImage(box, image, from);
    painter.restore();
    if (isVideoType(m_medium.type))
        paintPlayMark(painter, box, m_theme);
    const bool ring = hasFocus();
    const bool near = underMouse() || isDown();
    paintPanel(painter, rect(), thumbnailRadius, Qt::transparent,
               m_theme.color(ring   ? Role::Focus
                             : near ? Role::Control
                                    : Role::Line),
               ring ? 2 : 1);
}

} // namespace cordboard::ui
