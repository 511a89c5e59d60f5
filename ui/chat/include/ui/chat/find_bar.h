#pragma once

#include "ui/common/theme.h"

#include <QTimer>
#include <QWidget>

namespace cordboard::ui {

class RoleLabel;
class SearchField;
class ToolButton;

/// Over the chat: words that are looked for in this thread, which of how many is in sight, and to
/// the next. Enter goes to the earlier message, Shift+Enter back to the later one, Esc ends it. It
/// searches nothing itself. GUI thread; the theme must outlive it.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(const Theme &theme, QWidget *parent = nullptr);

    /// Shows itself and takes the keyboard; `words` stand in it when it had none.
    void open(const QString &words = {});
    void close(); ///< quietly, without closed()
    QString words() const;
    /// As if Enter, or Shift+Enter, were pressed: what was typed last is looked for first.
    void step(bool newer);

    /// The one in sight, from 0, -1: none; how many are known; whether there may be more; whether
    /// they are being looked for.
    void setHits(int at, int count, bool more, bool asking);
    QString countWords() const;

Q_SIGNALS:
    /// A moment after the last letter; empty: nothing is looked for.
    void typed(const QString &words);
    void stepWanted(bool newer);
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    bool flush();
    bool takeKey(int key, Qt::KeyboardModifiers modifiers);

    const Theme &m_theme;
    SearchField *m_field = nullptr;
    RoleLabel *m_count = nullptr;
    ToolButton *m_earlier = nullptr;
    ToolButton *m_later = nullptr;
    ToolButton *m_close = nullptr;
    QTimer m_rest; ///< runs while somebody types
};

} // namespace cordboard::ui
