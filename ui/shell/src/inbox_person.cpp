// Who the person of the open thread is: what is known of them, and which numbers are theirs.
#include "base/take.h"
#include "engine/face/people.h"
#include "model/policy_reason.h"
#include "phone/number.h"
#include "ui/bridge/thread_words.h"
#include "ui/chat/chat_header.h"
#include "ui/chat/chat_view.h"
#include "ui/chat/person_panel.h"
#include "ui/chat/thread_buttons.h"
#include "ui/common/choice_popup.h"
#include "ui/common/paint.h"
#include "ui/common/time_words.h"
#include "ui/common/undo_strip.h"
#include "ui/composer/composer.h"
#include "ui/composer/note_editor.h"
#include "ui/composer/spell_book.h"
#include "ui/inbox/thread_list.h"
#include "ui/shell/inbox_page.h"

#include <algorithm>

namespace cordboard::ui {

namespace {

constexpr int mostNotes = 2;
constexpr int mostFound = 20;

/// libphonenumber knows no country for +1 555...
QString regionOf(const QString &number)
{
    const QString region = phone::region(number);
    return region.isEmpty() && number.startsWith(QLatin1String("+1")) ? QStringLiteral("US")
                                                                      : region;
}

} // namespace

void InboxPage::standAlone()
{
    m_alone = true;
    m_list->hide();
    arrange();
}

void InboxPage::openInWindow()
{
    if (m_thread->isOpen() && !m_alone)
        Q_EMIT windowAsked(m_thread->conversation().id);
}

void InboxPage::wirePerson()
{
    ThreadButtons *buttons = &m_header->buttons();
    connect(buttons, &ThreadButtons::mergeChosen, this, &InboxPage::chooseSamePerson);
    connect(buttons, &ThreadButtons::windowChosen, this, &InboxPage::openInWindow);
    connect(buttons, &ThreadButtons::splitChosen, this, &InboxPage::splitPerson);
    connect(m_composer, &Composer::otherNumberAsked, this, &InboxPage::openRightNumber);
    connect(m_thread, &OpenThread::opened, this, &InboxPage::readPerson);
    connect(m_thread, &OpenThread::conversationChanged, this, &InboxPage::readPerson);
    for (const auto changed : {&ChatSlice::linesChanged, &ChatSlice::wasReset})
        connect(&m_slice, changed, this, &InboxPage::showNotes);
    connect(m_person, &PersonPanel::noteAsked, this, &InboxPage::toggleNote);
    connect(m_person, &PersonPanel::threadAsked, this, &InboxPage::openThread);
    connect(m_person, &PersonPanel::messageAsked, this, [this](TargetId id) {
        if (m_slice.rowOf(id) >= 0)
            return m_chat->showMessage(id);
        m_found = id;
        m_hitComes = true;
        m_thread->openAt(m_thread->conversation(), id);
    });
    connect(m_person, &PersonPanel::zoneChosen, this,
            [this](ConversationId id, const QByteArray &zone) {
                follow(m_proxy.engine().people().setZone(id, zone));
            });
}

/// A name or a short code wrote, or a program left the plus out: nothing can be sent there.
void InboxPage::showNumber(const Conversation &thread)
{
    m_rightNumber.clear();
    const QString &peer = thread.peerNumber;
    if (phone::toE164(peer))
        return m_composer->setNoNumber({});
    // Only what is a number as a whole: nobody is written to by a guess at half of one.
    const bool hasDigits =
        std::any_of(peer.begin(), peer.end(), [](QChar c) { return c.isDigit(); });
    const bool hasLetters =
        std::any_of(peer.begin(), peer.end(), [](QChar c) { return c.isLetter(); });
    if (hasDigits && !hasLetters) {
        const auto whole = phone::toE164(u'+' + peer);
        const auto there = phone::toE164(peer, regionOf(thread.ourNumber));
        const bool isEither = whole && there && *whole != *there;
        m_rightNumber = isEither ? QString() : whole ? *whole : there ? *there : QString();
    }
    const QString shown = isolated(oneLine(peer.left(40)));
    m_composer->setNoNumber(
        m_rightNumber.isEmpty()
            ? tr("%1 is no phone number that can be answered.").arg(shown)
            : tr("%1 is no whole phone number: the country is missing.").arg(shown),
        m_rightNumber.isEmpty() ? QString()
                                : tr("Write to %1").arg(isolated(phone::display(m_rightNumber))));
}

void InboxPage::setSpelling(SpellBook &book)
{
    m_spelling = &book;
    m_composer->setSpelling(book);
    m_note->setSpelling(book);
}

/// The one that is spoken where the number is, and that of this program: teams write both.
void InboxPage::chooseLanguages(const Conversation &thread)
{
    if (!m_spelling)
        return;
    QStringList languages;
    const auto territory = QLocale::codeToTerritory(regionOf(thread.peerNumber));
    if (territory != QLocale::AnyTerritory)
        languages.append(QLocale(QLocale::AnyLanguage, territory).name());
    languages.append(locale().language() == QLocale::C ? QStringLiteral("en_US") : locale().name());
    m_spelling->setLanguages(languages);
}

void InboxPage::openRightNumber()
{
    take(m_proxy.engine().openThread(m_thread->conversation().ourNumber, m_rightNumber), this,
         [this](const Result<Conversation> &thread) {
             if (!thread)
                 return say({}, thread.error().message, false);
             m_list->mark(thread->id);
             choose(*thread, true);
         });
}

void InboxPage::follow(const QFuture<Result<void>> &answer)
{
    take(answer, this, [this](const Result<void> &done) {
        if (done)
            return;
        m_undoDone->hide();
        say({}, done.error().message, false);
    });
}

void InboxPage::readPerson()
{
    const Conversation &thread = m_thread->conversation();
    take(m_proxy.engine().people().card(thread.id), this,
         [this, id = thread.id](const Result<PersonCard> &card) {
             if (!card || id != m_thread->conversation().id)
                 return;
             m_person->setCard(*card);
             m_header->setZone(card->zone);
             m_header->buttons().setMerged(!card->otherNumbers.isEmpty());
             const QString peer = m_thread->conversation().peerNumber;
             m_composer->setTheirZone(
                 card->zone.isEmpty() ? phone::timeZone(peer).value_or(QByteArray()) : card->zone);
         });
    take(m_proxy.engine().policies().consent(thread.peerNumber), this,
         [this, id = thread.id](const Result<QList<ConsentEvent>> &events) {
             if (events && id == m_thread->conversation().id)
                 showConsent(*events);
         });
}

/// The newest row of the ledger is how it stands; the composer has what follows from it.
void InboxPage::showConsent(const QList<ConsentEvent> &events)
{
    if (events.isEmpty())
        return m_person->setConsent(tr("Nothing is on record. Answers may be sent."), false);
    const ConsentEvent &last = events.last();
    const QString day = locale().toString(dayOf(last.atUs), QLocale::ShortFormat);
    const QString words = isolated(oneLine(last.wording.left(80)));
    switch (last.state) {
    case ConsentState::Out:
        return m_person->setConsent(tr("Opted out on %1: “%2”").arg(day, words), true);
    case ConsentState::In:
        return m_person->setConsent(tr("Agreed on %1: “%2”").arg(day, words), false);
    case ConsentState::Asked:
        return m_person->setConsent(tr("Was asked on %1, has not answered.").arg(day), false);
    }
}

/// Those of the loaded part of the thread, newest first.
void InboxPage::showNotes()
{
    QStringList notes;
    for (int row = m_slice.count() - 1; row >= 0 && notes.size() < mostNotes; --row) {
        const QList<ThreadLine> lines = m_slice.linesBehind(row);
        for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
            if (line->kind == ThreadLine::Kind::Note && notes.size() < mostNotes)
                notes.append(line->text);
        }
    }
    m_person->setNotes(notes);
}

void InboxPage::chooseSamePerson()
{
    if (!m_thread->isOpen())
        return;
    if (!m_samePerson) {
        m_samePerson = new ChoicePopup(m_theme, tr("The same person as"),
                                       tr("No other conversation is like that."), this);
        connect(m_samePerson, &ChoicePopup::searched, this, &InboxPage::findSamePerson);
        connect(m_samePerson, &ChoicePopup::chosen, this,
                [this](const QVariant &thread) { mergeWith(thread.value<Conversation>()); });
    }
    m_samePerson->open(m_header->buttons().underMore());
}

void InboxPage::findSamePerson(const QString &typed)
{
    ThreadQuery query;
    query.search = typed;
    query.limit = mostFound;
    take(m_proxy.engine().threads(query), this, [this, typed](const Result<ThreadPage> &page) {
        if (!page || typed != m_samePerson->typed())
            return;
        QList<ChoicePopup::Row> rows;
        const Conversation &open = m_thread->conversation();
        for (const Conversation &thread : page->rows) {
            if (thread.peerNumber != open.peerNumber)
                rows.append({isolated(threadName(thread)),
                             thread.name.isEmpty() ? QString()
                                                   : isolated(phone::display(thread.peerNumber)),
                             QVariant::fromValue(thread)});
        }
        m_samePerson->setRows(rows);
    });
}

void InboxPage::mergeWith(const Conversation &other)
{
    const ConversationId kept = m_thread->conversation().id;
    const QString said =
        tr("%1 and %2 are one person now.")
            .arg(isolated(threadName(m_thread->conversation())), isolated(threadName(other)));
    m_notice->hide();
    take(m_proxy.engine().people().card(other.id), this,
         [this, kept, other = other.id, said](const Result<PersonCard> &card) {
             engine::People &people = m_proxy.engine().people();
             if (card && card->otherNumbers.isEmpty())
                 m_undoDone->offer(
                     said, [this, other] { follow(m_proxy.engine().people().split(other)); });
             else // a split takes out one number: that would be half of it
                 tell(said, Strip::Kind::Ok);
             follow(people.merge(kept, other));
         });
}

void InboxPage::splitPerson()
{
    if (m_thread->isOpen())
        follow(m_proxy.engine().people().split(m_thread->conversation().id));
}

} // namespace cordboard::ui
