#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

#include <memory>

namespace cordboard::ui {

/// The roles of the look's colour table; values in resources/palettes/palette.json.
enum class Role {
    Rail,
    RailText,
    RailActive,
    RailActiveBg,
    Window,
    Pane,
    Raised,
    Canvas,
    Sunken,
    Hover,
    Line,
    Control,
    Text,
    Text2,
    Text3,
    Accent,
    AccentText,
    AccentSoft,
    Selection,
    SelectionText,
    Focus,
    In,
    Out,
    Note,
    NoteText,
    NoteLine,
    Held,
    Sending,
    Sent,
    Delivered,
    Failed,
    Unknown,
    HeldSoft,
    OkSoft,
    WarnSoft,
    StopSoft,
    Badge,
    RailBadge,
    RailBadgeText,
};
constexpr int roleCount = int(Role::RailBadgeText) + 1;

enum class ThemeChoice { System, Light, Dark, HighContrast };

/// Text sizes relative to the application font A (look, section 3).
enum class TextSize { Caption, Small, Body, Message, Title, Figure, Welcome };

struct Palettes;

/// The palette in force. One per program, made in main() after QApplication and handed down by
/// reference; widgets repaint on changed(). It must outlive the widgets. GUI thread only.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    void setChoice(ThemeChoice choice);
    ThemeChoice choice() const { return m_choice; }
    bool isDark() const;
    bool isHighContrast() const { return m_choice == ThemeChoice::HighContrast; }

    QColor color(Role role) const;
    struct Pair
    {
        QColor ground;
        QColor text;
    };
    /// Avatar colours by hash of the canonical number: the same on every machine and in every run.
    Pair avatar(const QString &number) const;
    /// Of a label, 0 to Label::colours - 1; high contrast has one for all.
    Pair label(int colour) const;

    /// In points, so that it grows with the application font; never under 7.5 pt.
    QFont font(TextSize size, bool semibold = false) const;
    /// A length given at a 10 pt application font, for icons and circles beside text; never smaller
    /// than given.
    int scaled(int px) const;
    QPalette palette() const;

    /// Sets style (Fusion under our proxy) and palette on the application; from then on every
    /// change too.
    void apply();

Q_SIGNALS:
    void changed();

private:
    const QList<QColor> &values() const;
    void followSystem();
    qreal basePoints() const;

    std::unique_ptr<const Palettes> m_palettes;
    QFont m_base;
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_systemDark = false;
    bool m_applied = false;
};

} // namespace cordboard::ui
