#pragma once

#include "model/carrier.h"
#include "ui/common/theme.h"

#include <QHash>
#include <QWidget>

namespace cordboard::ui {

/// The steps of "Test connection" as they happen: Reached · Secure · Logged in · Ready, each with
/// its shape and, when there is one, its sentence.
class TestSteps : public QWidget
{
    Q_OBJECT

public:
    explicit TestSteps(const Theme &theme, QWidget *parent = nullptr);

    void clear();
    void show(const TestStep &step);
    /// "Reached", "Secure", "Logged in", "Ready"
    static QString word(TestStep::Kind kind);
    /// All of it in words, for screen readers and tests.
    QString spoken() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Look
    {
        QString icon;
        Role role;
    };
    Look lookOf(TestStep::Kind kind) const;
    QRect sentenceRect(TestStep::Kind kind, int width) const;
    int rowHeight(TestStep::Kind kind, int width) const;

    const Theme &m_theme;
    QHash<TestStep::Kind, TestStep> m_steps;
};

} // namespace cordboard::ui
