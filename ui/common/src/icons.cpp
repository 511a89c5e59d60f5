#include "ui/common/icons.h"

#include "ui/common/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QPointer>
#include <QSvgRenderer>

#include <array>

namespace cordboard::ui {

namespace {

bool isMirrored(const QString &name)
{
    constexpr std::array mirrored{"send", "left", "right", "reply"};
    if (!QGuiApplication::isRightToLeft())
        return false;
    return std::any_of(mirrored.begin(), mirrored.end(),
                       [&name](const char *one) { return name == QLatin1String(one); });
}

QPixmap render(const QString &name, int pixels, const QColor &color, const QColor &surface,
               bool mirrored)
{
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QFile file(QStringLiteral(":/cordboard/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return pixmap;
    // Words are replaced before rendering: tinting the picture afterwards would fill the cut-outs.
    QByteArray source = file.readAll();
    // The cut-outs first: a white tint would read "#ffffff" and be taken for one.
    source.replace("#fff", surface.name().toLatin1());
    source.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(source);
    QPainter painter(&pixmap);
    if (mirrored) {
        painter.translate(pixels, 0);
        painter.scale(-1, 1);
    }
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    return pixmap;
}

/// Asks the theme at every paint, so that a change of theme needs no new icons.
class RoleIconEngine final : public QIconEngine
{
public:
    RoleIconEngine(const Theme &theme, const QString &name, Role role)
        : m_theme(&theme)
        , m_name(name)
        , m_role(role)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        const int size = qMin(rect.width(), rect.height());
        const QPixmap pixmap = scaledPixmap(QSize(size, size) * ratio, mode, state, ratio);
        QRect square(0, 0, size, size);
        square.moveCenter(rect.center());
        painter->drawPixmap(square, pixmap);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        if (!m_theme)
            return {};
        const Role role = mode == QIcon::Disabled   ? Role::Text3
                          : mode == QIcon::Selected ? selectedRole()
                                                    : m_role;
        return iconPixmap(m_name, qMin(size.width(), size.height()), m_theme->color(role),
                          m_theme->color(Role::Pane), 1);
    }

    QIconEngine *clone() const override { return new RoleIconEngine(*this); }

private:
    /// On the yellow of high contrast no state colour can be read (look, section 2).
    Role selectedRole() const { return m_theme->isHighContrast() ? Role::SelectionText : m_role; }

    QPointer<const Theme> m_theme;
    QString m_name;
    Role m_role;
};

} // namespace

QPixmap iconPixmap(const QString &name, int size, const QColor &color, const QColor &surface,
                   qreal ratio)
{
    const bool mirrored = isMirrored(name);
    const QString key = QStringLiteral("cordboard/%1/%2/%3/%4/%5/%6")
                            .arg(name)
                            .arg(size)
                            .arg(color.name(), surface.name())
                            .arg(ratio)
                            .arg(int(mirrored));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = render(name, qRound(size * ratio), color, surface, mirrored);
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon icon(const Theme &theme, const QString &name, Role role)
{
    return QIcon(new RoleIconEngine(theme, name, role));
}

} // namespace cordboard::ui
