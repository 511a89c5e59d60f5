#pragma once

#include <QColor>
#include <QObject>
#include <QPalette>

namespace cordboard::ui {

/// The roles of the look's colour table; values in resources/palettes/palette.json.
enum class Role {
    Rail, RailText, RailActive, RailActiveBg,
    Window, Pane, Raised, Canvas, Sunken, Hover, Line, Control,
    Text, Text2, Text3, Accent, AccentText, AccentSoft, Selection, SelectionText, Focus,
    In, Out, Note, NoteText, NoteLine,
    Held, Sending, Sent, Delivered, Failed, Unknown,
    HeldSoft, OkSoft, WarnSoft, StopSoft, Badge,
};

enum class ThemeChoice { System, Light, Dark, HighContrast };

/// Text sizes relative to the application font A (look, section 3).
enum class TextSize { Caption, Small, Body, Message, Title, Figure, Welcome };

/// The palette in force. One per program, made in main() and handed down; widgets repaint on changed().
/// GUI thread only.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QObject *parent = nullptr);

    void setChoice(ThemeChoice choice);
    ThemeChoice choice() const { return m_choice; }
    bool isDark() const;

    QColor color(Role role) const;
    struct Pair
    {
        QColor ground;
        QColor text;
    };
    /// Avatar colours by hash of the canonical number.
    Pair avatar(const QString &number) const;

    QFont font(TextSize size, bool semibold = false) const;
    QPalette palette() const;

    /// Sets style (Fusion under our proxy), palette and font on the application.
    void apply();

Q_SIGNALS:
    void changed();

private:
    struct Values;
    const Values &values() const;
    ThemeChoice m_choice = ThemeChoice::System;
};

} // namespace cordboard::ui
