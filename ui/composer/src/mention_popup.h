#pragma once

#include "model/team.h"
#include "word_popup.h"

#include <QList>

namespace cordboard::ui {

/// Colleagues whose name begins as what is typed after "@". GUI thread.
class MentionPopup : public WordPopup
{
    Q_OBJECT

public:
    MentionPopup(const Theme &theme, QPlainTextEdit &editor, QWidget *parent);

    void setOperators(const QList<OperatorLoad> &operators, const QUuid &me);

protected:
    bool fill(const QString &typed) override;
    void takeRow(int row) override;
    bool mayFollow(QChar before) const override;
    bool mayBe(const QString &) const override { return true; }

private:
    QString shortest(const Operator &one) const;

    QList<OperatorLoad> m_operators;
    QList<Operator> m_shown;
    QUuid m_me;
};

} // namespace cordboard::ui
