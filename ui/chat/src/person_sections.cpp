#include "person_sections.h"

#include "phone/number.h"
#include "ui/common/elided_label.h"
#include "ui/common/paint.h"
#include "ui/common/plain_words.h"
#include "ui/common/role_label.h"
#include "ui/common/time_words.h"

#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

constexpr int filesInARow = 3;
constexpr qsizetype shownOfNote = 200;

/// A line of a section that leads somewhere.
QPushButton *flatButton(const QString &words, QWidget *parent)
{
    auto *button = new QPushButton(plainEntry(words), parent);
    button->setFlat(true);
    button->setAutoDefault(false);
    return button;
}

} // namespace

PersonSections::PersonSections(const Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_consent = addSection(tr("Consent"));
    auto *add = flatButton(tr("Add"), this);
    add->setToolTip(tr("Write an internal note (Ctrl+Shift+N)"));
    add->setAccessibleName(tr("Add a note"));
    connect(add, &QAbstractButton::clicked, this, &PersonSections::noteAsked);
    m_notes = addSection(tr("Notes"), add);
    m_files = addSection(tr("Files"));
    m_threads = addSection(tr("Other threads"));
    m_notes.box->show();
    empty(m_notes, true);
}

PersonSections::Section PersonSections::addSection(const QString &title, QWidget *beside)
{
    auto *box = new QWidget(this);
    auto *inner = new QVBoxLayout(box);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(6);
    auto *rule = new QFrame(box);
    rule->setFrameShape(QFrame::HLine);
    inner->addWidget(rule);
    auto *head = new ElidedLabel(m_theme, TextSize::Small, Role::Text2, true, box);
    head->setWords(title);
    auto *row = new QHBoxLayout;
    row->addWidget(head, 1);
    if (beside)
        row->addWidget(beside);
    inner->addLayout(row);
    layout()->addWidget(box);
    box->hide();
    return {box, nullptr};
}

/// A new body without anything in it.
QVBoxLayout *PersonSections::empty(Section &section, bool shown)
{
    delete section.body;
    section.body = new QWidget(section.box);
    auto *column = new QVBoxLayout(section.body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    section.box->layout()->addWidget(section.body);
    section.box->setVisible(shown);
    return column;
}

void PersonSections::setConsent(const QString &sentence, bool isOut)
{
    QVBoxLayout *column = empty(m_consent, !sentence.isEmpty());
    auto *words = new RoleLabel(m_theme, TextSize::Small, isOut ? Role::Failed : Role::Text,
                                sentence, m_consent.body);
    words->setWordWrap(true);
    column->addWidget(words);
}

void PersonSections::setNotes(const QStringList &notes)
{
    if (notes == m_shownNotes)
        return;
    m_shownNotes = notes;
    QVBoxLayout *column = empty(m_notes, true);
    for (const QString &note : notes) {
        auto *box = new QFrame(m_notes.body);
        QPalette colours = box->palette();
        colours.setColor(QPalette::Window, m_theme.color(Role::Note));
        box->setPalette(colours);
        box->setAutoFillBackground(true);
        auto *inner = new QVBoxLayout(box);
        inner->setContentsMargins(8, 6, 8, 6);
        const QString start = note.left(shownOfNote);
        auto *words =
            new RoleLabel(m_theme, TextSize::Small, Role::NoteText,
                          start.size() < note.size() ? start + QChar(0x2026) : start, box);
        words->setWordWrap(true);
        inner->addWidget(words);
        column->addWidget(box);
    }
}

void PersonSections::setFiles(const QList<ThreadMedium> &files)
{
    QVBoxLayout *column = empty(m_files, !files.isEmpty());
    auto *grid = new QGridLayout;
    grid->setSpacing(6);
    column->addLayout(grid);
    for (qsizetype i = 0; i < files.size(); ++i) {
        const ThreadMedium &file = files.at(i);
        const QString name =
            file.medium.name.isEmpty() ? file.medium.type : oneLine(file.medium.name);
        auto *one = new Thumbnail(m_theme, file.medium, m_pictures, m_files.body);
        one->setAccessibleName(tr("Go to %1").arg(name));
        one->setToolTip(plainTip(tr("Go to %1").arg(name)));
        connect(one, &QAbstractButton::clicked, this,
                [this, target = file.target] { Q_EMIT messageAsked(target); });
        grid->addWidget(one, int(i) / filesInARow, int(i) % filesInARow);
    }
    grid->setColumnStretch(filesInARow, 1);
}

void PersonSections::setPictures(Thumbnail::Pictures pictures)
{
    m_pictures = std::move(pictures);
    pictureArrived();
}

void PersonSections::pictureArrived()
{
    for (auto *one : findChildren<Thumbnail *>())
        one->update();
}

void PersonSections::setThreads(const QList<Conversation> &threads)
{
    QVBoxLayout *column = empty(m_threads, !threads.isEmpty());
    for (const Conversation &thread : threads) {
        QString words = isolated(phone::display(thread.peerNumber));
        if (thread.status.state == ThreadState::Closed)
            words = tr("%1 · closed").arg(words);
        else if (thread.unread > 0)
            words = tr("%1 · %2 unread").arg(words, locale().toString(thread.unread));
        QPushButton *one = flatButton(words, m_threads.body);
        const QString last = listTime(thread.lastAtUs, m_clock.nowUs()) + QStringLiteral(" · ") +
                             isolated(oneLine(thread.lastText));
        one->setToolTip(plainTip(last));
        one->setAccessibleDescription(last);
        connect(one, &QAbstractButton::clicked, this,
                [this, id = thread.id] { Q_EMIT threadAsked(id); });
        column->addWidget(one, 0, Qt::AlignLeading);
    }
}

} // namespace cordboard::ui
