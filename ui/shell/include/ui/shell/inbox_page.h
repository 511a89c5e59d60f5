#pragma once

#include "model/message_story.h"
#include "model/opt_out.h"
#include "ui/bridge/carrier_book.h"
#include "ui/bridge/needs_you_book.h"
#include "ui/bridge/open_story.h"
#include "ui/bridge/open_thread.h"
#include "ui/bridge/team_book.h"
#include "ui/chat/chat_slice.h"
#include "ui/common/strip.h"
#include "ui/common/theme.h"
#include "ui/shell/window_settings.h"

#include <QHash>
#include <QSplitter>

class QAbstractButton;
class QStackedWidget;
class QTimer;

namespace cordboard {
struct CannedReply;
}

namespace cordboard::ui {

class ChatHeader;
class ChatView;
class ChoicePopup;
class Composer;
class DatePopup;
class Dialogs;
class DraftBook;
class FilterBook;
class FindBar;
class LabelBook;
class LabelPopup;
class NoteEditor;
class PaperDesk;
class PersonPanel;
class ReplyBook;
class SpellBook;
struct SendTime;
class ThreadHits;
class ThreadList;
class UndoSend;
class AttachmentBook;
class UndoStrip;
class WhyPanel;
enum class WhyAction;

/// The inbox: conversations, the open one, and who it is with. Joins the panes; what they show
/// comes from OpenThread. GUI thread.
class InboxPage : public QSplitter
{
    Q_OBJECT

public:
    /// `drafts` and `notes`: those of another page, which must outlive this one; null: its own.
    InboxPage(EngineProxy &proxy, CarrierBook &book, NeedsYouBook &needsYou, TeamBook &team,
              const Theme &theme, WindowSettings &settings, QWidget *parent = nullptr,
              DraftBook *drafts = nullptr, DraftBook *notes = nullptr);
    ~InboxPage() override;

    ThreadList &threads() { return *m_list; }
    OpenThread &thread() { return *m_thread; }
    /// Without its list: in a window of one thread.
    void standAlone();
    /// A thread that was asked for elsewhere, ready to be answered.
    void openThread(ConversationId id);
    /// The same, to be read: the keyboard stays where it is.
    void showThread(ConversationId id);
    /// The same, and it does not count as seen before somebody turns to it.
    void previewThread(ConversationId id);
    DraftBook &drafts() { return *m_drafts; }
    DraftBook &begunNotes() { return *m_noteBook; }
    /// Pictures and files, to be sent and to be looked at; what it asks goes through `dialogs`.
    void setMedia(Dialogs &dialogs);
    /// Links in messages open in the browser, after `dialogs` has asked.
    void setLinks(Dialogs &dialogs);
    /// Another window of ours has saved what is attached in that thread.
    void readMediaAgain(ConversationId thread);
    /// What "/" offers; the book must outlive the page.
    void setReplies(ReplyBook &replies);

    /// Into the message of the open thread; what it asks for is asked first.
    void putReply(const CannedReply &reply);

    /// Words in messages and notes, in the language of whoever they go to and in our own.
    void setSpelling(SpellBook &book);

    /// What threads are labelled with and filtered by; both must outlive the page.
    void setSorting(LabelBook &labels, FilterBook &filters);

    /// What saves and prints threads; it must outlive the page.
    void setPaper(PaperDesk &desk);

    /// Takes back what was sent last, while its seconds run.
    void undoSend();
    void pickEmoji(); ///< for the message
    /// The keyboard goes to the next strip over the editor.
    void nextWarning();

    /// Below 1180 px the person panel is closed; opened, it takes the list's text. In a low window
    /// the editors grow to three lines, so that messages stay in sight.
    void setRoom(const QSize &window);
    /// Enter sends what is written and adds notes; else Ctrl+Enter does.
    void setSendWithEnter(bool on);
    void togglePanel();
    /// The story of a message in the person panel's place.
    void showWhy(TargetId target);
    void closeWhy();
    /// Why? of the chosen bubble, and back; without one it shows or hides the person.
    void toggleWhy();
    bool isWhyOpen() const { return m_whyOpen; }

    // About the open thread; nothing happens when there is none.
    void takeThread();
    void closeOrOpenThread();
    void openAssign();
    void chooseDate();  ///< to go to
    void quoteChosen(); ///< into the editor
    void nextUnread();  ///< of the list
    void openSnoozeMenu();
    void markThreadUnread();
    void openFilter(); ///< of the list
    void openLabels(); ///< which it has, and which there are
    void setLabel(LabelId label, bool on);
    void blockOrUnblock();   ///< its person
    void openInWindow();     ///< of its own
    void chooseSamePerson(); ///< another thread of its person
    void splitPerson();      ///< this number is somebody else's
    void saveThread();       ///< as PDF
    void printThread();

    void openFind(); ///< words in it are looked for
    /// The next message of the open thread with the words that are looked for, in it or in all
    /// threads; without any, the search in it opens.
    void findEarlier();
    void findLater();
    /// Writing for the team instead of to the person, and back.
    void toggleNote();
    /// Of those in sight the last one that I wrote.
    void changeLastNote();
    void removeLastNote();
    /// Of those in sight any that I wrote.
    void chooseNoteToChange();
    void chooseNoteToRemove();

    /// The panes the keyboard walks through, in order; those hidden now are left out.
    QList<QWidget *> panes() const;

Q_SIGNALS:
    /// Unread threads of mine and of nobody.
    void unreadChanged(int threads);
    /// A person wants to see what went over the line for this message to `person`.
    void pdusRequested(const cordboard::ChatMessage &message, const QString &person);
    /// A person wants to see the carrier, or all of them (invalid).
    void carrierAsked(cordboard::CarrierId id);
    void rulesAsked();
    void windowAsked(cordboard::ConversationId id); ///< of its own, for that thread
    void mediaKept(cordboard::ConversationId id);   ///< what is attached there is saved
    /// A person wants to rename or remove labels.
    void labelsEditAsked();

private:
    void inReadingOrder();
    QWidget *makeCentre();
    QWidget *makeSide();
    void makePassing(QWidget *centre);
    void wireList();
    void wireThread();
    void wireChat();
    void wireWriting();
    void wireDrafts();
    void wireCategories(bool ownDrafts);
    void wireUndo();
    QString nameOf(ConversationId thread) const;
    void sendFrom(ConversationId thread, const QString &text, const SendTime &when);
    void write(const Conversation &thread);
    void readFirst();
    void showDatabase(const QString &trouble);
    void fillVariables(const Conversation &thread);
    void wireWhy();
    void wireTeam();
    void wireNotes();
    void wirePerson();
    void wireCompany();
    void wireJumps();
    void wireFind();
    void closeFind();
    void jumpTo(const QDate &day);
    void bringIntoSight(TargetId message);
    void quote(TargetId message);
    void readPerson();
    void showNumber(const Conversation &thread);
    void chooseLanguages(const Conversation &thread);
    void openRightNumber();
    void showConsent(const QList<ConsentEvent> &events);
    void showNotes();
    void findSamePerson(const QString &typed);
    void mergeWith(const Conversation &other);
    void follow(const QFuture<Result<void>> &answer);
    void showLabels();
    void wireFilters(FilterBook &filters);
    void showNote(bool shown);
    QString begunNote(ConversationId id) const;
    void keepNote(ConversationId id, const QString &text);
    void wireBegunNotes();
    void fillNote(const QString &text);
    void focusWriting(ConversationId id);
    void leaveNote();
    QList<ThreadLine> myNotes() const;
    void chooseNote(bool remove);
    void addNote(const QString &text);
    void changeNote(qint64 line);
    void removeNote(qint64 line);
    QFuture<Result<void>> putNote(const QString &text);
    void takeTaken(const Conversation &thread);
    void assign(const QUuid &to);
    void setStatus(const ThreadStatus &status);
    void changeStatus(const Conversation &thread, const ThreadStatus &status);
    void openMenu(const Conversation &thread, const QPoint &global);
    void setBlocked(const Conversation &thread, bool blocked);
    void offerUndo(const Conversation &before, const ThreadStatus &now);
    void act(WhyAction action);
    void change(const QString &text);
    void showPdus(const ChatMessage &message);
    void show(const Conversation &thread);
    enum class Turn { Preview, Read, Write };
    void lookUp(ConversationId id, Turn turn);
    void choose(const Conversation &thread, bool write);
    void takeOpened(const Conversation &thread, const MessageSlice &slice);
    void takeConversation(const Conversation &thread);
    void takeSent(const QList<ChatMessage> &messages);
    void takeRefused(const Conversation &thread, const Error &error, const QString &text,
                     const MmsContent &content);
    void takeReadFailed(const Error &error, bool older);
    void takeFormerAway();
    void showWhatNeedsYou();
    void resend(TargetId id);
    void sendAgain(const ChatMessage &message);
    void rename(ConversationId id, const QString &name);
    void showFound();
    void findFromHere(bool newer);
    void find(TargetId from, bool newer);
    void showHit(TargetId hit);
    /// Goes away by itself. Answers the strip for a button.
    Strip *tell(const QString &sentence, Strip::Kind kind = Strip::Kind::Info);
    void say(const QString &lead, const QString &rest, bool canRetry);
    void setPanelShown(bool shown);
    void takePanelButton(bool shown);
    void arrange();
    void keepWidths();

    EngineProxy &m_proxy;
    NeedsYouBook &m_needsYou;
    TeamBook &m_team;
    const Theme &m_theme;
    WindowSettings &m_settings;
    ChatSlice m_slice;
    OpenThread *m_thread = nullptr;
    DraftBook *m_drafts = nullptr;
    DraftBook *m_noteBook = nullptr; ///< begun notes; those that change one are in m_begunChanges
    PaperDesk *m_paper = nullptr;
    SpellBook *m_spelling = nullptr;
    LabelBook *m_labels = nullptr;
    LabelPopup *m_labelPopup = nullptr;
    ChoicePopup *m_samePerson = nullptr; ///< made when it is asked for
    DatePopup *m_dates = nullptr;        ///< likewise
    Strip *m_passing = nullptr;          ///< see tell()
    QTimer *m_passingFor = nullptr;
    TargetId m_found;        ///< the place in the open thread that a search led to
    QString m_foundFor;      ///< and its words
    bool m_hitComes = false; ///< the slice around it is being read
    ThreadList *m_list = nullptr;
    ChatHeader *m_header = nullptr;
    FindBar *m_find = nullptr;
    ThreadHits *m_hits = nullptr;
    ChatView *m_chat = nullptr;
    Strip *m_notice = nullptr;
    QAbstractButton *m_retry = nullptr;
    UndoStrip *m_undoDone = nullptr;
    Composer *m_composer = nullptr;
    UndoSend *m_undo = nullptr;
    AttachmentBook *m_attachments = nullptr; ///< null before setMedia()
    NoteEditor *m_note = nullptr;
    QStackedWidget *m_side = nullptr;
    PersonPanel *m_person = nullptr;
    WhyPanel *m_why = nullptr;
    OpenStory *m_story = nullptr;
    MessageStory m_told; ///< the newest that the panel shows
    ConversationId m_shown;
    QString m_rightNumber;   ///< that is offered where the thread's is none; empty: none is
    ConversationId m_noteOf; ///< whose note is being written; invalid: none
    QHash<ConversationId, QString> m_begunChanges;
    bool m_fillingNote = false;                   ///< nobody types
    QString m_changedText;                        ///< what the note said that is being changed
    QHash<ConversationId, qint64> m_changedNotes; ///< the line that a begun one is to replace
    bool m_typedSince = false;                    ///< since the oldest thread was asked for
    bool m_retryOlder = false;
    int m_room = 1280;
    bool m_wide = true;
    bool m_whyOpen = false;
    bool m_alone = false;
    bool m_panelWide = true;    ///< wanted beside the chat
    bool m_panelNarrow = false; ///< wanted over the list's text
};

} // namespace cordboard::ui
