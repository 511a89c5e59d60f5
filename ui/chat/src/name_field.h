#pragma once

#include <QLineEdit>

namespace cordboard::ui {

/// A title that becomes a field while it is written in. Enter or leaving it keeps what was written,
/// Esc does not.
class NameField : public QLineEdit
{
    Q_OBJECT

public:
    explicit NameField(QWidget *parent = nullptr);

    void setName(const QString &name);

Q_SIGNALS:
    void committed(const QString &name);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void commit();

    QString m_name;
};

} // namespace cordboard::ui
