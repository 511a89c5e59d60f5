#include "profile_fields_view.h"

#include "lines_field.h"
#include "profile_words.h"
#include "ui/common/form_rows.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

/// Longer than this is a page of text, not a word.
constexpr int longestLine = 512;

bool isPage(const ProfileField &field)
{
    return field.kind == ProfileField::Kind::Text && field.max > longestLine;
}

QString wordOf(const QWidget *widget, const ProfileField &field)
{
    if (const auto *box = qobject_cast<const QCheckBox *>(widget))
        return box->isChecked() ? QStringLiteral("true") : QStringLiteral("false");
    if (const auto *combo = qobject_cast<const QComboBox *>(widget))
        return field.words.value(combo->currentIndex());
    if (const auto *spin = qobject_cast<const QSpinBox *>(widget))
        return QString::number(spin->value());
    if (const auto *page = qobject_cast<const QPlainTextEdit *>(widget))
        return page->toPlainText().trimmed();
    QString text = static_cast<const QLineEdit *>(widget)->text().trimmed();
    // openssl prints fingerprints with colons and in upper case; lists are typed with spaces.
    if (qstrcmp(field.key, "tls_pin") == 0)
        text = text.remove(u':').toLower();
    if (!field.words.isEmpty())
        text = text.remove(u' ').toLower();
    return text;
}

} // namespace

ProfileFieldsView::ProfileFieldsView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_rows(new FormRows(theme, this))
{
    for (const ProfileGroup &group : profileGroups()) {
        m_rows->addGroup(group.title);
        for (const ProfileWords &words : group.fields) {
            QWidget *editor = makeEditor(profileField(words.key), words.choices);
            const int row = m_rows->addField(words.label, editor, words.help);
            m_editors.insert(QString::fromLatin1(words.key), {editor, row});
        }
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->addWidget(m_rows);
}

QWidget *ProfileFieldsView::makeEditor(const ProfileField &field, const QStringList &choices)
{
    switch (field.kind) {
    case ProfileField::Kind::Whole: {
        auto *spin = new QSpinBox(this);
        spin->setRange(field.min, field.max);
        connect(spin, &QSpinBox::valueChanged, this, &ProfileFieldsView::changed);
        return spin;
    }
    case ProfileField::Kind::Flag: {
        auto *box = new QCheckBox(this);
        connect(box, &QCheckBox::toggled, this, &ProfileFieldsView::changed);
        return box;
    }
    case ProfileField::Kind::Choice: {
        auto *combo = new QComboBox(this);
        combo->addItems(choices);
        connect(combo, &QComboBox::currentIndexChanged, this, &ProfileFieldsView::changed);
        return combo;
    }
    case ProfileField::Kind::Text:
        break;
    }
    if (isPage(field)) {
        auto *page = new LinesField(m_theme, this);
        page->setFixedHeight(72);
        connect(page, &QPlainTextEdit::textChanged, this, &ProfileFieldsView::changed);
        return page;
    }
    auto *edit = new QLineEdit(this);
    connect(edit, &QLineEdit::textChanged, this, &ProfileFieldsView::changed);
    return edit;
}

void ProfileFieldsView::show(const SmppProfile &profile)
{
    for (auto it = m_editors.constBegin(); it != m_editors.constEnd(); ++it) {
        const ProfileField &field = profileField(it.key().toLatin1().constData());
        QWidget *widget = it->widget;
        if (auto *box = qobject_cast<QCheckBox *>(widget))
            box->setChecked(field.number(profile) != 0);
        else if (auto *combo = qobject_cast<QComboBox *>(widget))
            combo->setCurrentIndex(field.number(profile));
        else if (auto *spin = qobject_cast<QSpinBox *>(widget))
            spin->setValue(field.number(profile));
        else if (auto *page = qobject_cast<QPlainTextEdit *>(widget))
            page->setPlainText(field.text(profile).trimmed());
        else
            static_cast<QLineEdit *>(widget)->setText(field.text(profile));
    }
}

SmppProfile ProfileFieldsView::typed(SmppProfile profile) const
{
    for (auto it = m_editors.constBegin(); it != m_editors.constEnd(); ++it) {
        const ProfileField &field = profileField(it.key().toLatin1().constData());
        const QString word = wordOf(it->widget, field);
        // A wrong word is kept as it was typed; checkFields() says what is wrong with it.
        if (!setProfileValue(profile, field, word) && field.setText)
            field.setText(profile, word);
    }
    return profile;
}

void ProfileFieldsView::setFault(const QString &key, const QString &sentence)
{
    if (key.isEmpty()) {
        for (const Editor &editor : m_editors)
            m_rows->setFault(editor.row, {});
    } else if (m_editors.contains(key)) {
        m_rows->setFault(m_editors[key].row, sentence);
    }
}

void ProfileFieldsView::focusFault()
{
    for (const Editor &editor : m_editors) {
        if (!m_rows->fault(editor.row).isEmpty())
            editor.widget->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace cordboard::ui
