#pragma once

#include "model/team.h"
#include "ui/common/theme.h"

#include <QWidget>

class QPushButton;

namespace cordboard::ui {

class ElidedLabel;
class EmojiPopup;
class MentionPopup;
class NoteField;
class PrimaryButton;
class SpellBook;

/// Where one writes for the team, in the place of the composer and in the colours of a note: what
/// is written here can never go to the person. GUI thread.
class NoteEditor : public QWidget
{
    Q_OBJECT

public:
    explicit NoteEditor(const Theme &theme, QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    /// A note that is there is written anew: the button says so.
    void setChanging(bool changing);
    void focusEditor();
    /// What is written wrong is underlined; the book must outlive this.
    void setSpelling(SpellBook &book);
    /// As Composer's.
    void setSendWithEnter(bool on);
    void setMaxLines(int lines);
    /// Whom "@" offers; `me` is not among them.
    void setOperators(const QList<OperatorLoad> &operators, const QUuid &me);
    /// While the note is on its way.
    void setBusy(bool busy);

Q_SIGNALS:
    /// At every change of the text.
    void edited();
    void addRequested(const QString &text);
    void cancelled();
    /// "@" was typed: there may be newer ones.
    void operatorsWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void add();
    void look();

    const Theme &m_theme;
    NoteField *m_field = nullptr;
    MentionPopup *m_mentions = nullptr;
    EmojiPopup *m_emoji = nullptr;
    ElidedLabel *m_words = nullptr;
    QPushButton *m_back = nullptr;
    PrimaryButton *m_add = nullptr;
    QString m_lastText;
    bool m_busy = false;
};

} // namespace cordboard::ui
