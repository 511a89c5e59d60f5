// Draws the pictures that the demo's customers send, and those of which the film is made:
// draw_demo_pictures FOLDER. They are kept in the repository; the program is for changing them, see
// README.md.
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <cstdio>
#include <functional>

namespace {

/// of the canvas
constexpr int width = 720;
constexpr int height = 540;
constexpr int shownWidth = 640; ///< of the file
constexpr int shownHeight = 480;

QPen pen(const QColor &color, qreal thickness)
{
    return {color, thickness, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void wallAndFloor(QPainter &p, const QColor &wall, const QColor &floor, qreal horizon)
{
    QLinearGradient back(0, 0, width * 0.4, horizon);
    back.setColorAt(0, wall.lighter(112));
    back.setColorAt(1, wall);
    p.fillRect(QRectF(0, 0, width, horizon), back);
    QLinearGradient ground(0, horizon, 0, height);
    ground.setColorAt(0, floor.darker(125));
    ground.setColorAt(1, floor);
    p.fillRect(QRectF(0, horizon, width, height - horizon), ground);
}

void shadow(QPainter &p, const QPointF &middle, qreal rx, qreal ry)
{
    QRadialGradient dark(QPointF(0, 0), 1);
    dark.setColorAt(0, QColor(0, 0, 0, 120));
    dark.setColorAt(1, QColor(0, 0, 0, 0));
    p.save();
    p.translate(middle);
    p.scale(rx, ry);
    p.setPen(Qt::NoPen);
    p.setBrush(dark);
    p.drawEllipse(QPointF(0, 0), 1, 1);
    p.restore();
}

/// `bent`: how far the rim leaves its plane, in parts of the radius. `turn`: how far it has turned.
void wheel(QPainter &p, const QPointF &hub, qreal radius, qreal bent = 0, qreal turn = 0)
{
    const auto at = [&](qreal angle, qreal r) {
        const qreal wobble = 1 + bent * std::sin(3 * angle);
        return hub + QPointF(std::cos(angle), std::sin(angle)) * (r * wobble);
    };
    p.setPen(pen(QColor(222, 226, 228), radius / 75));
    constexpr int spokes = 28;
    for (int i = 0; i < spokes; ++i) {
        const qreal angle = i * 2 * M_PI / spokes + turn;
        p.drawLine(hub + QPointF(std::cos(angle + 0.8), std::sin(angle + 0.8)) * radius * 0.07,
                   at(angle, radius * 0.88));
    }
    QPainterPath rim;
    rim.moveTo(at(0, radius * 0.9));
    for (int i = 1; i <= 180; ++i)
        rim.lineTo(at(i * M_PI / 90, radius * 0.9));
    p.setBrush(Qt::NoBrush);
    p.setPen(pen(QColor(188, 194, 198), radius / 18));
    p.drawPath(rim);
    p.setPen(pen(QColor(31, 34, 38), radius / 9));
    p.drawEllipse(hub, radius, radius);
    p.setPen(pen(QColor(70, 75, 80), radius / 60));
    p.drawEllipse(hub, radius * 1.02, radius * 1.02);
    p.setPen(Qt::NoPen);
    p.setBrush(QColor(24, 26, 28));
    p.drawEllipse(hub, radius * 0.08, radius * 0.08);
    p.setBrush(QColor(196, 200, 204));
    p.drawEllipse(hub, radius * 0.03, radius * 0.03);
}

void tube(QPainter &p, const QPointF &from, const QPointF &to, const QColor &color, qreal thickness)
{
    p.setPen(pen(color.darker(150), thickness));
    p.drawLine(from, to);
    p.setPen(pen(color, thickness * 0.72));
    p.drawLine(from, to);
    p.setPen(pen(color.lighter(145), thickness * 0.16));
    p.drawLine(from - QPointF(thickness * 0.15, thickness * 0.15),
               to - QPointF(thickness * 0.15, thickness * 0.15));
}

/// Seen from its right side, `size` pixels from axle to axle.
void bicycle(QPainter &p, const QPointF &rear, qreal size, const QColor &color)
{
    const auto at = [&](qreal x, qreal y) {
        return rear + QPointF(x, y) * size;
    };
    shadow(p, at(0.5, 0.37), size * 0.85, size * 0.05);
    wheel(p, at(0, 0), size * 0.34);
    wheel(p, at(1, 0), size * 0.34);
    const QPointF cranks = at(0.4, 0.06);
    const QPointF seat = at(0.27, -0.47);
    const QPointF head = at(0.83, -0.46);
    const qreal thick = size * 0.045;
    tube(p, at(0, 0), cranks, color, thick * 0.7);
    tube(p, at(0, 0), seat, color, thick * 0.6);
    tube(p, cranks, head, color, thick);
    tube(p, seat + QPointF(0, thick), head - QPointF(0, thick), color, thick * 0.9);
    tube(p, cranks, seat, color, thick * 0.9);
    tube(p, head + QPointF(-size * 0.02, -size * 0.06), at(1, 0), color, thick * 0.8);
    p.setPen(pen(QColor(26, 28, 30), thick));
    p.drawLine(at(0.17, -0.55), at(0.36, -0.54));
    p.drawLine(at(0.26, -0.52), seat);
    QPainterPath bar;
    bar.moveTo(at(0.79, -0.54));
    bar.cubicTo(at(0.93, -0.58), at(0.98, -0.5), at(0.92, -0.42));
    p.setBrush(Qt::NoBrush);
    p.drawPath(bar);
    p.setPen(pen(QColor(60, 63, 66), thick * 0.5));
    p.drawEllipse(cranks, size * 0.075, size * 0.075);
    p.drawLine(cranks, at(0.52, 0.13));
    p.drawLine(at(0.48, 0.13), at(0.56, 0.13));
}

void rearWheel(QPainter &p, const QColor &paint, qreal bent, qreal turn)
{
    wallAndFloor(p, QColor(150, 172, 176), QColor(124, 108, 88), 418);
    shadow(p, {330, 462}, 300, 26);
    const QPointF hub(300, 262);
    tube(p, hub, {600, 238}, paint, 24);
    tube(p, hub, {520, -40}, paint, 20);
    tube(p, {600, 238}, {500, -40}, paint, 30);
    tube(p, {600, 238}, {760, 60}, paint, 30);
    wheel(p, hub, 196, bent, turn);
    p.setPen(pen(QColor(56, 58, 60), 6));
    p.setBrush(Qt::NoBrush);
    p.drawEllipse({600, 238}, 42, 42);
    p.drawLine(QPointF(302, 236), QPointF(596, 196));
    p.drawLine(QPointF(302, 288), QPointF(596, 280));
}

void bentWheel(QPainter &p)
{
    rearWheel(p, QColor(190, 62, 40), 0.022, 0);
}

/// One picture of the film: of another bicycle, straight, and turning. A reflector shows how far.
void turningWheel(QPainter &p, qreal turn)
{
    rearWheel(p, QColor(112, 118, 124), 0, turn);
    p.save();
    p.translate(300, 262);
    p.rotate(turn * 180 / M_PI);
    p.setPen(pen(QColor(120, 70, 10), 2));
    p.setBrush(QColor(246, 166, 40));
    p.drawRoundedRect(QRectF(96, -9, 44, 18), 7, 7);
    p.restore();
}

void box(QPainter &p, const QRectF &front, const QColor &color)
{
    const QPointF depth(26, -18);
    p.setPen(pen(color.darker(160), 1.5));
    p.setBrush(color.lighter(115));
    p.drawPolygon(QPolygonF{front.topLeft(), front.topLeft() + depth, front.topRight() + depth,
                            front.topRight()});
    p.setBrush(color.darker(122));
    p.drawPolygon(QPolygonF{front.topRight(), front.topRight() + depth, front.bottomRight() + depth,
                            front.bottomRight()});
    p.setBrush(color);
    p.drawRect(front);
    p.fillRect(QRectF(front.left(), front.center().y() - 5, front.width(), 10), color.lighter(125));
    p.fillRect(QRectF(front.left() + 10, front.top() + 10, 34, 24), QColor(244, 244, 240));
}

void pallet(QPainter &p, qreal left, int rows)
{
    shadow(p, {left + 130, 470}, 190, 24);
    const QColor wood(176, 138, 88);
    for (const qreal y : {424.0, 454.0})
        p.fillRect(QRectF(left - 8, y, 252, 11), wood);
    for (const qreal x : {0.0, 108.0, 216.0})
        p.fillRect(QRectF(left + x - 8, 432, 36, 24), wood.darker(135));
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < 3; ++column)
            box(p, QRectF(left + column * 78, 352 - row * 72, 78, 72),
                QColor(188, 146, 96).darker(100 + (row * 3 + column * 5) % 11));
    }
    p.fillRect(QRectF(left, 352 - (rows - 1) * 72, 234, rows * 72), QColor(255, 255, 255, 46));
}

void pallets(QPainter &p)
{
    wallAndFloor(p, QColor(148, 152, 158), QColor(116, 116, 114), 400);
    p.fillRect(QRectF(60, 40, 600, 330), QColor(86, 96, 108));
    p.setPen(pen(QColor(70, 78, 88), 3));
    for (int y = 60; y < 370; y += 26)
        p.drawLine(QPointF(60, y), QPointF(660, y));
    p.fillRect(QRectF(60, 386, 600, 14), QColor(226, 184, 40));
    pallet(p, 78, 4);
    pallet(p, 396, 3);
}

void bell(QPainter &p)
{
    QRadialGradient back(QPointF(250, 160), 620);
    back.setColorAt(0, QColor(206, 214, 196));
    back.setColorAt(1, QColor(104, 126, 100));
    p.fillRect(0, 0, width, height, back);
    tube(p, {-40, 420}, {760, 372}, QColor(92, 96, 102), 64);
    tube(p, {330, 420}, {352, 352}, QColor(40, 42, 46), 40);
    QPainterPath dome;
    dome.moveTo(170, 344);
    dome.cubicTo(176, 150, 510, 138, 530, 330);
    dome.closeSubpath();
    QLinearGradient shine(190, 150, 500, 350);
    shine.setColorAt(0, QColor(128, 182, 232));
    shine.setColorAt(0.35, QColor(38, 104, 178));
    shine.setColorAt(1, QColor(14, 48, 96));
    p.setPen(pen(QColor(10, 36, 74), 5));
    p.setBrush(shine);
    p.drawPath(dome);
    p.setPen(pen(QColor(232, 244, 255, 200), 12));
    p.drawArc(QRectF(220, 196, 200, 160), 100 * 16, 50 * 16);
    p.setPen(pen(QColor(30, 32, 36), 12));
    p.drawLine(QPointF(528, 330), QPointF(584, 282));
}

void firstRide(QPainter &p)
{
    QLinearGradient sky(0, 0, 0, 330);
    sky.setColorAt(0, QColor(86, 120, 168));
    sky.setColorAt(0.6, QColor(238, 172, 120));
    sky.setColorAt(1, QColor(252, 216, 150));
    p.fillRect(QRectF(0, 0, width, 330), sky);
    QRadialGradient sun(QPointF(540, 262), 130);
    sun.setColorAt(0, QColor(255, 250, 224));
    sun.setColorAt(0.3, QColor(255, 226, 160, 200));
    sun.setColorAt(1, QColor(255, 210, 140, 0));
    p.fillRect(0, 0, width, height, sun);
    const QColor hills[] = {{122, 112, 134}, {92, 98, 104}, {70, 90, 68}};
    for (int layer = 0; layer < 3; ++layer) {
        QPainterPath hill;
        hill.moveTo(0, height);
        for (int x = 0; x <= width; x += 8)
            hill.lineTo(x, 270 + layer * 36 +
                               std::sin(x / (90.0 + 40 * layer) + layer * 2) * (38 - 8 * layer));
        hill.lineTo(width, height);
        p.fillPath(hill, hills[layer]);
    }
    QLinearGradient path(0, 400, 0, height);
    path.setColorAt(0, QColor(150, 126, 96));
    path.setColorAt(1, QColor(196, 172, 134));
    p.fillRect(QRectF(0, 408, width, height - 408), path);
    bicycle(p, {212, 378}, 290, QColor(196, 44, 36));
}

void invoice(QPainter &p)
{
    QLinearGradient table(0, 0, width, height);
    table.setColorAt(0, QColor(168, 120, 78));
    table.setColorAt(1, QColor(122, 82, 50));
    p.fillRect(0, 0, width, height, table);
    shadow(p, {372, 292}, 260, 300);
    p.translate(360, 270);
    p.rotate(-5);
    p.fillRect(QRectF(-190, -262, 380, 540), QColor(250, 249, 245));
    p.fillRect(QRectF(-156, -226, 120, 26), QColor(30, 96, 120));
    p.setPen(pen(QColor(40, 42, 46), 9));
    p.drawLine(QPointF(40, -214), QPointF(150, -214));
    for (int row = 0; row < 8; ++row) {
        const qreal y = -140 + row * 42;
        p.setPen(pen(QColor(120, 124, 128), 6));
        p.drawLine(QPointF(-156, y), QPointF(-156 + 120 + (row * 53) % 90, y));
        p.drawLine(QPointF(100 + (row * 31) % 30, y), QPointF(152, y));
        p.setPen(pen(QColor(214, 216, 218), 2));
        p.drawLine(QPointF(-156, y + 20), QPointF(156, y + 20));
    }
    p.setPen(pen(QColor(28, 30, 34), 10));
    p.drawLine(QPointF(60, 214), QPointF(152, 214));
}

void staffBikes(QPainter &p)
{
    wallAndFloor(p, QColor(186, 120, 96), QColor(132, 132, 128), 330);
    p.setPen(pen(QColor(166, 104, 82), 2));
    for (int y = 12; y < 330; y += 22) {
        p.drawLine(0, y, width, y);
        for (int x = (y / 22 % 2) * 30; x < width; x += 60)
            p.drawLine(x, y, x, y + 22);
    }
    const QColor colors[] = {{230, 232, 232}, {62, 118, 92}, {230, 232, 232}, {52, 84, 140}};
    for (int i = 0; i < 4; ++i)
        bicycle(p, {70.0 + i * 108, 316.0 + i * 36}, 236, colors[i]);
}

QImage draw(const std::function<void(QPainter &)> &picture)
{
    constexpr int finer = 2;
    QImage image(width * finer, height * finer, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(finer, finer);
    picture(painter);
    painter.end();
    image = image.scaled(shownWidth, shownHeight, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    // light from the left above, corners of a cheap lens, the grain of its sensor
    quint32 grain = 1;
    for (int y = 0; y < shownHeight; ++y) {
        auto *row = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < shownWidth; ++x) {
            const qreal dx = (x - shownWidth * 0.45) / shownWidth;
            const qreal dy = (y - shownHeight * 0.42) / shownHeight;
            grain = grain * 1664525 + 1013904223;
            const qreal light = 1.06 - 0.55 * (dx * dx + dy * dy);
            const int noise = int(grain >> 30) - 1;
            const auto lit = [&](int value) {
                return qBound(0, int(value * light) + noise, 255);
            };
            row[x] = qRgb(lit(qRed(row[x])), lit(qGreen(row[x])), lit(qBlue(row[x])));
        }
    }
    return image;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication program(argc, argv);
    const std::pair<const char *, void (*)(QPainter &)> pictures[] = {
        {"wheel.jpg", bentWheel}, {"pallets.jpg", pallets}, {"bell.jpg", bell},
        {"ride.jpg", firstRide},  {"invoice.jpg", invoice}, {"bikes.jpg", staffBikes}};
    constexpr int quality = 74;
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("."));
    for (const auto &[name, picture] : pictures) {
        if (draw(picture).save(folder.filePath(QLatin1String(name)), "JPEG", quality))
            continue;
        std::fprintf(stderr, "%s cannot be written to %s.\n", name, qPrintable(folder.path()));
        return 1;
    }
    constexpr int framesOfFilm = 24;
    for (int i = 0; i < framesOfFilm; ++i) {
        const auto frame = [i](QPainter &p) {
            turningWheel(p, i * 2 * M_PI / framesOfFilm);
        };
        draw(frame).save(folder.filePath(QStringLiteral("film-%1.png").arg(i, 2, 10, QChar(u'0'))));
    }
    return 0;
}
