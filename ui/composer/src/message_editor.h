#pragma once

#include "editor_marks.h"
#include "text/segment.h"
#include "ui/common/theme.h"

#include <QImage>
#include <QPlainTextEdit>

class QMenu;

namespace cordboard::ui {

class SpellBook;

/// The field one writes in: plain text only, grows from one line to eight, marks what costs parts.
class MessageEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// 255 parts of 153: nothing longer could be sent, and a huge paste would freeze the window.
    static constexpr qsizetype mostCharacters = 255 * 153;

    explicit MessageEditor(const Theme &theme, QWidget *parent = nullptr);

    void setMarks(const text::Segmentation &segmentation, const QList<EditorMark> &marks);
    /// Underlines what it says is wrong, and offers what could be meant in the menu; it must
    /// outlive the editor.
    void setSpelling(SpellBook &book);
    void setMaxLines(int lines);
    void setSendWithEnter(bool on) { m_sendWithEnter = on; }
    bool sendsWithEnter() const { return m_sendWithEnter; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

Q_SIGNALS:
    void sendAsked();
    void sendLaterAsked();
    /// Undo, and there is nothing here to undo.
    void undoSendAsked();
    /// The paste was longer than a message can be; nothing was put in.
    void pasteRefused(qsizetype characters);
    /// What has a plain twin is to be replaced with it.
    void replaceAsked();
    void focusChanged();
    /// Files were dropped or pasted, or a picture without a file.
    void filesOffered(const QStringList &paths);
    void pictureOffered(const QImage &picture);

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void applyTheme();
    void followDirection();
    int linesNeeded() const;
    int linesShown() const;
    void grow();
    void addSpelling(QMenu *menu, const QTextCursor &at);
    void addTwins(QMenu *menu);
    void paintMark(QPainter &painter, const EditorMark &mark) const;
    bool showTwinTip(const QPoint &point, const QPoint &global);

    const Theme &m_theme;
    EditorMarks *m_painted = nullptr;
    SpellBook *m_spelling = nullptr;
    QList<EditorMark> m_marks;
    QList<qsizetype> m_breaks;
    bool m_sendWithEnter = true;
    int m_maxLines = 8;
    int m_lines = 1;
};

} // namespace cordboard::ui
