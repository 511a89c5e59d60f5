#pragma once

#include "model/carrier.h"
#include "model/policy_rules.h"
#include "ui/common/theme.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace cordboard::ui {

class EngineProxy;
class OptOutPanel;
class PillTabs;
class RoleLabel;
class RuleTable;

/// Settings, Rules: the opt-out list, and the rules that the admin edits. What is edited counts
/// when it is saved, for everything that is accepted or leaves afterwards. GUI thread; proxy and
/// theme must outlive it.
class RulesPage : public QWidget
{
    Q_OBJECT

public:
    enum Tab { OptOuts, Words, Hours, Senders, Spending };

    RulesPage(EngineProxy &proxy, const Theme &theme, QWidget *parent = nullptr);

    void showTab(Tab tab);
    QString message() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeWords();
    QWidget *makeHours();
    QWidget *makeSenders();
    QWidget *makeSpending();
    QWidget *makeSaveRow();
    QWidget *addTab(const QString &title, QWidget *page);
    void addHead(QVBoxLayout *column, const QString &title, const QString &help);
    QLineEdit *addLine(QVBoxLayout *column, const QString &label, const QString &help);
    void look();
    void showRules(const PolicyRules &rules);
    void showCarriers(const QList<Carrier> &carriers);
    PolicyRules edited() const;
    void save();
    void putBack();
    void say(const QString &sentence, bool wrong);

    EngineProxy &m_proxy;
    const Theme &m_theme;
    PillTabs *m_tabs = nullptr;
    QVBoxLayout *m_pages = nullptr; ///< one of them is shown
    QWidget *m_saveRow = nullptr;
    RoleLabel *m_message = nullptr;
    OptOutPanel *m_list = nullptr;
    QLineEdit *m_brand = nullptr;
    QLineEdit *m_help = nullptr;
    QLineEdit *m_zone = nullptr;
    QComboBox *m_scope = nullptr;
    QList<std::pair<Category, QCheckBox *>> m_quietFor;
    RuleTable *m_words = nullptr;
    RuleTable *m_replies = nullptr;
    RuleTable *m_hours = nullptr;
    RuleTable *m_zones = nullptr;
    RuleTable *m_senderRules = nullptr;
    RuleTable *m_codes = nullptr;
    RuleTable *m_limits = nullptr;
    bool m_dirty = false;
    bool m_showing = false;
};

} // namespace cordboard::ui
