#include "ui/common/theme.h"

#include "palettes.h"
#include "style.h"

#include <QApplication>
#include <QFile>
#include <QFontInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStyleHints>
#include <QToolTip>

#include <array>

// Outside every namespace: the macro declares a function at its own place.
static void nameResources()
{
    Q_INIT_RESOURCE(cordboard);
}

namespace cordboard::ui {

namespace {

/// In the order of Role.
constexpr std::array<const char *, roleCount> roleNames{
    "rail",     "rail.text",  "rail.active", "rail.activeBg", "window",
    "pane",     "raised",     "canvas",      "sunken",        "hover",
    "line",     "control",    "text",        "text2",         "text3",
    "accent",   "accentText", "accentSoft",  "selection",     "selectionText",
    "focus",    "in",         "out",         "note",          "noteText",
    "noteLine", "held",       "sending",     "sent",          "delivered",
    "failed",   "unknown",    "heldSoft",    "okSoft",        "warnSoft",
    "stopSoft", "badge",      "rail.badge",  "rail.badgeText"};

QList<QColor> readColors(const QJsonObject &object)
{
    QList<QColor> colors;
    for (const char *name : roleNames) {
        const QColor color(object.value(QLatin1String(name)).toString());
        Q_ASSERT_X(color.isValid(), "palette.json", name);
        colors.append(color);
    }
    return colors;
}

QList<Theme::Pair> readPairs(const QJsonArray &array)
{
    QList<Theme::Pair> pairs;
    for (const QJsonValue &value : array) {
        const QJsonArray pair = value.toArray();
        pairs.append({QColor(pair.at(0).toString()), QColor(pair.at(1).toString())});
    }
    return pairs;
}

std::unique_ptr<const Palettes> readPalettes()
{
    nameResources();
    QFile file(QStringLiteral(":/cordboard/palettes/palette.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("palette.json is not compiled in");
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject avatars = root.value(QLatin1String("avatars")).toObject();
    auto palettes = std::make_unique<Palettes>();
    palettes->light = readColors(root.value(QLatin1String("light")).toObject());
    palettes->dark = readColors(root.value(QLatin1String("dark")).toObject());
    palettes->highContrast = readColors(root.value(QLatin1String("high-contrast")).toObject());
    palettes->lightAvatars = readPairs(avatars.value(QLatin1String("light")).toArray());
    palettes->darkAvatars = readPairs(avatars.value(QLatin1String("dark")).toArray());
    return palettes;
}

qreal pointsOver(TextSize size)
{
    switch (size) {
    case TextSize::Caption:
        return -1.5;
    case TextSize::Small:
        return -1;
    case TextSize::Body:
        return 0;
    case TextSize::Message:
        return 0.5;
    case TextSize::Title:
        return 2;
    case TextSize::Figure:
        return 6;
    case TextSize::Welcome:
        return 9.5;
    }
    return 0;
}

bool paletteIsDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() <
           palette.color(QPalette::WindowText).lightness();
}

/// FNV-1a: qHash() may differ between runs and versions of Qt, a person's colour must not.
quint32 stableHash(const QString &text)
{
    quint32 hash = 2'166'136'261u;
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 16'777'619u;
    return hash;
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_palettes(readPalettes())
    , m_base(QGuiApplication::font())
    , m_systemDark(paletteIsDark(QGuiApplication::palette()))
{
    followSystem();
}

Theme::~Theme() = default;

void Theme::followSystem()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QStyleHints *hints = QGuiApplication::styleHints();
    if (hints->colorScheme() != Qt::ColorScheme::Unknown)
        m_systemDark = hints->colorScheme() == Qt::ColorScheme::Dark;
    connect(hints, &QStyleHints::colorSchemeChanged, this, [this](Qt::ColorScheme scheme) {
        m_systemDark = scheme == Qt::ColorScheme::Dark;
        if (m_choice == ThemeChoice::System)
            setChoice(m_choice);
    });
#endif
}

void Theme::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    if (m_applied)
        apply();
    Q_EMIT changed();
}

bool Theme::isDark() const
{
    return m_choice == ThemeChoice::System ? m_systemDark : m_choice != ThemeChoice::Light;
}

const QList<QColor> &Theme::values() const
{
    if (isHighContrast())
        return m_palettes->highContrast;
    return isDark() ? m_palettes->dark : m_palettes->light;
}

QColor Theme::color(Role role) const
{
    return values().at(int(role));
}

Theme::Pair Theme::avatar(const QString &number) const
{
    const QList<Pair> &pairs = isDark() ? m_palettes->darkAvatars : m_palettes->lightAvatars;
    return pairs.at(stableHash(number) % quint32(pairs.size()));
}

Theme::Pair Theme::label(int colour) const
{
    if (isHighContrast())
        return {color(Role::Pane), color(Role::Text)};
    const QList<Pair> &pairs = isDark() ? m_palettes->darkAvatars : m_palettes->lightAvatars;
    return pairs.at(colour % pairs.size());
}

qreal Theme::basePoints() const
{
    // A font set in pixels has no point size of its own.
    return m_base.pointSizeF() > 0 ? m_base.pointSizeF() : QFontInfo(m_base).pointSizeF();
}

int Theme::scaled(int px) const
{
    return qMax(px, qRound(px * basePoints() / 10));
}

QFont Theme::font(TextSize size, bool semibold) const
{
    QFont font = m_base;
    font.setPointSizeF(qMax(7.5, basePoints() + pointsOver(size)));
    const bool heavy = semibold || size == TextSize::Title || size == TextSize::Figure;
    font.setWeight(heavy ? QFont::DemiBold : QFont::Normal);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#endif
    return font;
}

QPalette Theme::palette() const
{
    const std::array<std::pair<QPalette::ColorRole, Role>, 17> table{{
        {QPalette::Window, Role::Window},
        {QPalette::WindowText, Role::Text},
        {QPalette::Base, Role::Raised},
        {QPalette::AlternateBase, Role::Pane},
        {QPalette::Text, Role::Text},
        {QPalette::Button, Role::Raised},
        {QPalette::ButtonText, Role::Text},
        {QPalette::ToolTipBase, Role::Raised},
        {QPalette::ToolTipText, Role::Text},
        {QPalette::PlaceholderText, Role::Text3},
        {QPalette::Highlight, Role::Selection},
        {QPalette::HighlightedText, Role::SelectionText},
        {QPalette::Link, Role::Accent},
        {QPalette::LinkVisited, Role::Accent},
        {QPalette::Mid, Role::Line},
        {QPalette::Dark, Role::Control},
        {QPalette::Midlight, Role::Hover},
    }};
    QPalette palette;
    for (const auto &[to, from] : table)
        palette.setColor(to, color(from));
    palette.setColor(QPalette::Light, color(Role::Raised));
    palette.setColor(QPalette::Shadow, color(Role::Control));
    palette.setColor(QPalette::BrightText, color(Role::Failed));
    for (const auto text : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, text, color(Role::Text3));
    palette.setColor(QPalette::Disabled, QPalette::Base, color(Role::Window));
    return palette;
}

void Theme::apply()
{
    if (!m_applied)
        QApplication::setStyle(new Style(*this)); // the application owns its style
    m_applied = true;
    QApplication::setPalette(palette());
    QToolTip::setPalette(palette());
}

} // namespace cordboard::ui
