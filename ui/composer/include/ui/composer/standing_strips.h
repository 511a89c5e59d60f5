#pragma once

#include "ui/common/strip.h"
#include "ui/common/theme.h"

#include <QWidget>

class QAbstractButton;
class QLineEdit;

namespace cordboard::ui {

class RoleLabel;

/// What stands in the way of writing to one person: that they opted out, with the evidence and a
/// way to record new consent, or that something they wrote may have meant it. Knows no engine. GUI
/// thread.
class StandingStrips : public QWidget
{
    Q_OBJECT

public:
    explicit StandingStrips(const Theme &theme, QWidget *parent = nullptr);

    /// "Mara opted out with STOP on 12 March. Nothing can be sent."; empty: they did not.
    /// `canUndo`: somebody here has just done it.
    void setOptedOut(const QString &sentence, bool canUndo);
    /// "“…” may mean that Mara wants no more messages."; empty: nothing to decide. `who` for the
    /// button.
    void setQuestion(const QString &sentence, const QString &who);
    /// What the rules say to a message now; empty: nothing. `icon`: "" for that of the kind.
    void setNow(Strip::Kind kind, const QString &sentence, const QString &icon = {});
    void setEvidence(const QStringList &lines);
    /// Why a step was not possible; beside its field.
    void setFault(const QString &sentence);

    /// The keyboard goes to the first button.
    void takeKeys();

    bool isOptedOut() const;
    /// Why nothing may be sent now, and who writes cannot change it; empty: it may.
    QString refusal() const;
    QString text() const; ///< of the strip that is shown

Q_SIGNALS:
    void evidenceWanted();
    void consentGiven(const QString &reason);
    void optOutWanted();
    void questionDismissed();
    void undoWanted();

private:
    void showForm(bool shown);
    void record();

    Strip *m_out = nullptr;
    QAbstractButton *m_undo = nullptr;
    QAbstractButton *m_show = nullptr;
    RoleLabel *m_evidence = nullptr;
    QWidget *m_form = nullptr;
    QLineEdit *m_reason = nullptr;
    RoleLabel *m_fault = nullptr;
    Strip *m_question = nullptr;
    Strip *m_now = nullptr;
    bool m_refused = false;
    QAbstractButton *m_block = nullptr;
};

} // namespace cordboard::ui
