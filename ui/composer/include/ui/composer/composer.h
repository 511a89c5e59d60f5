#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "model/canned_reply.h"
#include "model/opt_out.h"
#include "text/links.h"
#include "text/segment.h"
#include "text/template.h"
#include "ui/common/strip.h"
#include "ui/common/theme.h"
#include "ui/composer/send_time.h"

#include <QImage>
#include <QSet>
#include <QWidget>

#include <optional>

class QAbstractButton;
class QLayout;
class QMenu;
class QPlainTextEdit;
class QVBoxLayout;

namespace cordboard::ui {

class AttachmentTray;
class ChoicePopup;
class Counter;
class EditorBox;
class EmojiPopup;
class LaterPanel;
class PrimaryButton;
class SpellBook;
class ReplyPopup;
class StandingStrips;
struct PlainAdvice;

/// Where one writes to one person: editor, live counter, Send. It knows no engine and loses no
/// text: what was handed out by sendRequested() and was refused comes back by restore(). Accessible
/// names are fixed: editor "Message text", button "Send". GUI thread; theme and clock must outlive
/// it.
class Composer : public QWidget
{
    Q_OBJECT

public:
    Composer(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    /// Name or number, for "Send to Mara".
    void setRecipient(const QString &name);
    /// Where the person is; empty: it is not known. For times to send at.
    void setTheirZone(const QByteArray &zone) { m_theirZone = zone; }

    /// Another thread and its draft. From here on every signal names that thread, so that no text
    /// can go to another one than it was written in.
    void setThread(ConversationId thread, const QString &draft);
    ConversationId thread() const { return m_thread; }
    /// Another text for the same thread, without textEdited(). Strips about the old one go.
    void setText(const QString &text);
    QString text() const;

    /// A submit that failed: its text comes back (before what was written meanwhile) with the
    /// reason above it.
    void restore(const QString &text, const QString &reason);

    /// A submit that was held back, because a colleague has answered meanwhile or the person is
    /// blocked: its text comes back, and whoever wrote it decides. `canRead`: there is something to
    /// read first.
    void askWhetherAnyway(const QString &text, const QString &sentence, bool canRead);

    /// What the same person wrote here on another console; empty: nothing, or it is settled.
    void setOtherDraft(const QString &text);

    /// Why nothing can be sent now, as a sentence ("The database does not answer. …"); empty: it
    /// can. Writing goes on in any case.
    void setBlocked(const QString &reason);

    /// What this thread is with is no number that can be written to, as a sentence; `offer` is what
    /// the button says that leads to the right one, empty: there is none. Empty: all is well.
    void setNoNumber(const QString &sentence, const QString &offer = {});

    /// Pictures and files that go with the text. Whoever gets sendRequested() takes them out.
    AttachmentTray &attachments() const { return *m_tray; }

    /// What the rules say about this person. Whoever opted out cannot be written to: the strips
    /// take the editor's place, and its text stays where it is.
    StandingStrips &standing() const { return *m_standing; }
    void setOptedOut(const QString &sentence, bool canUndo = false);

    /// What the rules say to a message that is sent now: that it waits (Held), that it is refused
    /// (Stop: Send does nothing), or a warning. Empty: nothing. `send` is what the button says
    /// then, "Send at 08:00 Mara's time"; empty: as ever.
    void setNow(Strip::Kind kind, const QString &sentence, const QString &send = {});

    /// What a part costs on its way to this person, and a multimedia message; nothing: no price is
    /// known.
    void setPrices(const std::optional<PriceAhead> &part,
                   const std::optional<PriceAhead> &multimedia);

    /// What the draft is for; by a person in the menu beside Send, with categoryChosen().
    void setCategory(Category category);
    Category category() const { return m_category; }
    /// What people write to get no more; beside STOP.
    void setStopWords(const QStringList &words);

    /// Enter sends and Shift+Enter makes a line (true, the default), or Ctrl+Enter sends and Enter
    /// makes a line.
    void setSendWithEnter(bool on);
    void setMaxLines(int lines);
    void focusEditor();
    /// What is written wrong is underlined; the book must outlive this.
    void setSpelling(SpellBook &book);
    /// The keyboard goes to the next strip that has a button; false when none has.
    bool nextWarning();
    /// What "/" offers (":" offers emoji), and what stands for its variables.
    void setReplies(const QList<CannedReply> &replies);
    void setVariables(const text::TemplateValues &variables);
    /// As if it had been chosen after "/", at the cursor.
    void putReply(const CannedReply &reply);
    /// What is answered goes before what is written, as "> …" lines; only its beginning, because
    /// every part costs.
    void quote(const QString &text);
    /// Emoji to choose from, for the place of the cursor.
    void pickEmoji();
    /// Asks for a time to send at, when there is something to send.
    void pickTime();

    bool canSend() const;
    /// Why Send does nothing, in words; empty when it would send.
    QString whyNot() const;
    QString counterWords() const;
    /// Of what is written; 0: nothing is.
    int parts() const;

Q_SIGNALS:
    /// What is written takes more or fewer parts now.
    void partsChanged();
    /// The editor is empty afterwards; textEdited("") follows this signal, so that the draft goes
    /// only after the message was handed over.
    void sendRequested(const QString &text, cordboard::ConversationId to,
                       const cordboard::ui::SendTime &when);
    /// At every change by a person; whoever saves it waits for a pause.
    void textEdited(const QString &text, cordboard::ConversationId in);
    /// "/" was typed: there may be newer canned replies.
    void repliesWanted();
    /// A note for the team is wanted instead.
    void noteWanted();
    /// Files are to be chosen, were dropped, or a picture was pasted.
    void attachWanted();
    void filesOffered(const QStringList &paths);
    void pictureOffered(const QImage &picture);
    /// Undo in an empty editor: what was sent last is meant.
    void undoSendAsked();
    void categoryChosen(cordboard::Category category, cordboard::ConversationId in);
    /// It is another, whoever chose it: the rules for it are.
    void categoryChanged();
    /// What a colleague has answered is to be read first.
    void readFirstAsked();
    /// The number that setNoNumber() offered.
    void otherNumberAsked();
    /// Of two drafts of this thread: the one of the other console, or this one.
    void draftChosen(bool other);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QPlainTextEdit *editor() const;
    Strip *addStrip(QVBoxLayout *column, int kind); ///< Strip::Kind
    void build();
    QLayout *makeBottom();
    void connectAll();
    void send(const SendTime &when = {});
    void fillSendMenu();
    void fillCategories();
    void makeStopHint(QVBoxLayout *column);
    void showStopHint();
    void addHowToStop();
    void startReply();
    void makePopups(QVBoxLayout *column);
    void findWord();
    void leavePopups();
    void forgetPopups();
    void bringBack(const QString &text);
    void makeAnswered(QVBoxLayout *column);
    void makeNoNumber(QVBoxLayout *column);
    void endPick();
    void onTextChanged();
    void take(const QString &text);
    void showLength();
    void want(Strip *strip, bool shown);
    void arrangeStrips();
    void showUnfilled();
    void showShortener();
    void showAdvice();
    void showCost();
    void showWhyUnicode(const PlainAdvice &advice);
    void showSend();
    void showTray();
    bool isText() const; ///< no multimedia message: it has parts
    void countParts();
    void replaceCostly();
    void keepUnicode();
    void refusePaste(qsizetype characters);

    const Theme &m_theme;
    StandingStrips *m_standing = nullptr;
    AttachmentTray *m_tray = nullptr;
    QWidget *m_body = nullptr; ///< editor, counter and button
    ConversationId m_thread;
    Strip *m_failed = nullptr;
    Strip *m_answered = nullptr; ///< by a colleague, or the person is blocked
    QAbstractButton *m_readFirst = nullptr;
    SendTime m_asked; ///< of the last that was sent
    Strip *m_noNumber = nullptr;
    QAbstractButton *m_rightNumber = nullptr; ///< of m_noNumber
    Strip *m_other = nullptr;                 ///< another draft of this thread
    Strip *m_tooLong = nullptr;
    Strip *m_blocked = nullptr;
    Strip *m_advice = nullptr;
    QAbstractButton *m_replace = nullptr; ///< of m_advice
    EditorBox *m_box = nullptr;
    Counter *m_counter = nullptr;
    PrimaryButton *m_send = nullptr;
    PrimaryButton *m_when = nullptr; ///< beside it: at another time
    QMenu *m_menu = nullptr;
    LaterPanel *m_later = nullptr;
    QAbstractButton *m_emoji = nullptr;
    ChoicePopup *m_emojis = nullptr; ///< made when it is asked for
    ReplyPopup *m_popup = nullptr;
    EmojiPopup *m_emojiWords = nullptr;
    QList<Strip *> m_strips; ///< in the order in which they count
    QSet<Strip *> m_wanted;
    Strip *m_more = nullptr; ///< how many more there are
    bool m_showAll = false;
    Strip *m_unfilled = nullptr;
    Strip *m_shortener = nullptr;
    QList<text::ShortLink> m_shortLinks; ///< that are marked
    bool m_keepLinks = false;
    bool m_linkDetails = false;
    QAbstractButton *m_whyBlocked = nullptr; ///< of m_shortener
    Strip *m_stopHint = nullptr;
    Category m_category = Category::Conversation;
    QStringList m_stopWords;
    bool m_keepSilent = false; ///< about how to stop
    const Clock &m_clock;
    QByteArray m_theirZone;
    bool m_unlessReply = false; ///< for the next one that leaves later
    text::Segmentation m_segmentation;
    std::optional<PriceAhead> m_partPrice;
    std::optional<PriceAhead> m_mmsPrice;
    QString m_lastText;
    QString m_recipient;
    QString m_blockedReason;
    QString m_noNumberReason;
    QString m_sendWords;
    bool m_keepUnicode = false;
    bool m_setting = false;
};

} // namespace cordboard::ui
