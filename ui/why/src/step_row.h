#pragma once

#include "ui/common/theme.h"
#include "ui/why/story_view.h"

#include <QWidget>

namespace cordboard::ui {

class RoleLabel;

/// One step of the timeline: icon on a line, bold title, time at the end, words under it; the gap
/// before it stands above. A screen reader gets it as one text.
class StepRow : public QWidget
{
    Q_OBJECT

public:
    explicit StepRow(const Theme &theme, QWidget *parent = nullptr);

    /// `isLast`: the line ends at its icon.
    void setStep(const WhyStep &step, bool isLast);
    QString text() const; ///< "Sent. 13:38:03. 184 characters, GSM-7."

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int iconCentre() const;

    const Theme &m_theme;
    RoleLabel *m_gap = nullptr;
    RoleLabel *m_title = nullptr;
    RoleLabel *m_time = nullptr;
    RoleLabel *m_words = nullptr;
    WhyStep m_step;
    bool m_isLast = false;
};

} // namespace cordboard::ui
