#pragma once

#include "engine/face/access_keys.h"
#include "ui/common/role_pane.h"
#include "ui/integrations/integrations.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;

namespace cordboard::ui {

class FormRows;
class PaneHead;
class PrimaryButton;
class Strip;

/// One key of a program: what it may do, from which numbers, for how much, until when. What a
/// person typed stays whatever goes wrong.
class KeyEditor : public RolePane
{
    Q_OBJECT

public:
    KeyEditor(const Integrations &context, QWidget *parent);

    void startNew();
    void showKey(const AccessKey &key);
    const QUuid &shown() const { return m_key.uuid; }
    bool isNew() const { return m_key.uuid.isNull(); }
    bool isChanged() const;
    void save();

Q_SIGNALS:
    void made(const cordboard::engine::MadeKey &key);
    void saved();
    void closeAsked();

private:
    QWidget *makeHead();
    void makeFields();
    void addRows();
    void wire();
    void fill(const AccessKey &key);
    void fillSenders();
    void readSenders();
    QStringList typedSenders() const;
    qint64 typedExpiry() const;
    engine::AccessKeyEdit typed() const;
    bool check();
    void showState();
    void clearFaults();
    void fail(const QString &sentence);
    void askRevoke();

    const Integrations m_context;
    AccessKey m_key; ///< as stored; a null uuid: a new one
    QStringList m_ourNumbers;
    bool m_saving = false;

    PaneHead *m_head = nullptr;
    Strip *m_failure = nullptr;
    FormRows *m_rows = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_detail = nullptr;
    QComboBox *m_role = nullptr;
    QComboBox *m_which = nullptr;
    QWidget *m_senders = nullptr;
    QList<QCheckBox *> m_senderBoxes;
    QLineEdit *m_limit = nullptr;
    QCheckBox *m_ends = nullptr;
    QDateEdit *m_day = nullptr;
    PrimaryButton *m_save = nullptr;
    QPushButton *m_revoke = nullptr;
    int m_nameRow = 0;
    int m_sendersRow = 0;
    int m_limitRow = 0;
    int m_dayRow = 0;
};

} // namespace cordboard::ui
