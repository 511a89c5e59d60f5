#pragma once

#include "base/ids.h"
#include "model/media_link.h"
#include "model/medium.h"
#include "ui/common/theme.h"

#include <QHash>
#include <QImage>
#include <QWidget>

class QAbstractButton;
class QHBoxLayout;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace cordboard::ui {

class AttachmentCard;
class Strip;

/// A file that goes with the message.
struct Attachment
{
    NewMedium original;
    NewMedium medium; ///< as it leaves: smaller than `original` when the carrier takes less
    QString words;    ///< "JPEG picture, 48 kB"
    QImage picture;   ///< small; null: it is none, or cannot be shown
    QString trouble;  ///< why it cannot go, as a sentence; empty: it can
    QString whole{};  ///< `words` of the original, when those tell of a smaller one
};

/// How all of it stands to what the carrier takes.
struct TraySizes
{
    QString words;        ///< "182 kB of 300 kB"
    QString why;          ///< why it cannot go; empty: it can
    QStringList troubles; ///< of each attachment, empty ones for those that can go
};

/// What goes with a text as pictures and files, kept for each thread while the program runs: cards
/// in their order, a subject, the size. Shown while there is something in it. Knows no engine. GUI
/// thread; the theme must outlive it.
class AttachmentTray : public QWidget
{
    Q_OBJECT

public:
    explicit AttachmentTray(const Theme &theme, QWidget *parent = nullptr);

    /// What belongs to another thread takes the place of what is shown.
    void setThread(ConversationId thread);
    ConversationId thread() const { return m_thread; }

    bool isEmpty() const { return m_attachments.isEmpty(); }
    const QList<Attachment> &attachments() const { return m_attachments; }
    QString subject() const;
    /// Subject and media, as they leave; the text is the editor's. The tray is empty afterwards.
    MmsContent take();
    /// A submit that failed: what it had comes back, also into a thread that is not shown.
    void putBack(ConversationId thread, const MmsContent &content);

    void add(const Attachment &attachment);
    /// What was kept elsewhere stands before what is there.
    void restore(const QString &subject, const QList<Attachment> &attachments, bool asLink);
    /// What belongs to that thread is elsewhere: gone from here, and nothing is said of it.
    void forget(ConversationId thread);
    /// The same one, made smaller; ignored when it is there no more.
    void replace(const NewMedium &original, const NewMedium &smaller);
    void setPicture(const NewMedium &original, const QImage &picture);
    /// A file that cannot go, and why.
    void refuse(const QString &sentence);
    void setSizes(const TraySizes &sizes);
    /// Whether they can be sent as a link instead: offered beside what cannot go as it is.
    void setLinks(const MediaLinkSetup &setup);
    /// They are: somebody chose so. As they were attached, whatever a carrier takes.
    bool isLink() const { return m_asLink && !isEmpty(); }
    /// What leaves, for counting its parts: `text`, and the link behind it where there is one.
    QString leaving(const QString &text) const;

    /// Files are being read, looked at or made smaller: Send waits.
    void setBusy(bool busy);

    /// Why it cannot leave as it is; empty: it can, or there is nothing.
    QString whyNot() const;
    QString sizeWords() const { return isEmpty() ? QString() : m_sizes.words; }

Q_SIGNALS:
    /// What is in it has changed: sizes are to be asked for.
    void changed();
    /// The same, or only what is known of it.
    void stateChanged();

private:
    struct Kept
    {
        QList<Attachment> attachments;
        QString subject;
        bool asLink = false;
    };
    void build();
    void buildStrips(QVBoxLayout *column);
    void setAsLink(bool on);
    QString linkHint() const;
    void rebuildCards();
    void showState();
    void remove(int index);
    void move(int index, int by);
    void tell();

    const Theme &m_theme;
    ConversationId m_thread;
    QHash<ConversationId, Kept> m_kept; ///< of threads that are not shown
    QList<Attachment> m_attachments;
    TraySizes m_sizes;
    MediaLinkSetup m_links;
    bool m_asLink = false;
    bool m_busy = false;
    Strip *m_refused = nullptr;
    Strip *m_trouble = nullptr;
    QAbstractButton *m_sendLink = nullptr; ///< of m_trouble
    Strip *m_link = nullptr;
    QWidget *m_inside = nullptr;
    QScrollArea *m_scroll = nullptr;
    QHBoxLayout *m_row = nullptr;
    QLineEdit *m_subject = nullptr;
    QList<AttachmentCard *> m_cards;
};

} // namespace cordboard::ui
