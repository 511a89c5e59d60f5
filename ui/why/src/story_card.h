#pragma once

#include "ui/common/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace cordboard::ui {

class RoleLabel;

/// A card on one of the soft grounds: an icon, a sentence, what explains it. In high contrast,
/// where the grounds are black, its edge has the colour.
class StoryCard : public QWidget
{
    Q_OBJECT

public:
    StoryCard(const Theme &theme, TextSize head, QWidget *parent = nullptr);

    void setLook(const QString &icon, Role ink, Role ground);
    void setWords(const QString &head, const QString &words);
    /// Under the words.
    void addLayoutBelow(QLayout *layout);
    QString head() const;
    QString words() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    RoleLabel *m_head = nullptr;
    RoleLabel *m_words = nullptr;
    QWidget *m_room = nullptr; ///< of the icon
    QVBoxLayout *m_column = nullptr;
    QString m_icon;
    Role m_ink = Role::Text2;
    Role m_ground = Role::Sunken;
};

} // namespace cordboard::ui
