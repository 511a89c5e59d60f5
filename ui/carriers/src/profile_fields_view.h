#pragma once

#include "model/smpp_profile.h"
#include "ui/common/theme.h"

#include <QHash>
#include <QWidget>

namespace cordboard::ui {

class FormRows;

/// The advanced part of the connection form, made from the table of a carrier's fields.
class ProfileFieldsView : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileFieldsView(const Theme &theme, QWidget *parent = nullptr);

    void show(const SmppProfile &profile);
    /// `profile` with what stands in the fields here.
    SmppProfile typed(SmppProfile profile) const;
    /// Puts the sentence under the field, and the focus there; empty takes all away.
    void setFault(const QString &key, const QString &sentence);
    void focusFault();

Q_SIGNALS:
    void changed();

private:
    QWidget *makeEditor(const ProfileField &field, const QStringList &choices);

    const Theme &m_theme;
    FormRows *m_rows = nullptr;
    struct Editor
    {
        QWidget *widget = nullptr;
        int row = 0;
    };
    QHash<QString, Editor> m_editors;
};

} // namespace cordboard::ui
