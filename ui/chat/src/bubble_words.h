#pragma once

#include "model/message.h"
#include "text/web_links.h"
#include "ui/common/message_acts.h"
#include "ui/common/state_look.h"

#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace cordboard::ui {

/// What a text looks like in a bubble: control characters made visible, so that nothing hides in
/// it.
/// `\n` becomes a line separator (one paragraph: one direction for the whole text).
QString shownText(const QString &text);

/// A text longer than this is cut in the bubble until its reader asks for the rest: laying out
/// 100,000 characters takes long enough to be felt.
constexpr int foldedLength = 2000;

/// What the reader can do about a message from inside its bubble.
enum class BubbleLink {
    None,
    Why,
    SendAgain,
    Arrived,
    Leave,
    Undo,    ///< back into the editor within the seconds after Send
    SendNow, ///< what was to leave later
    Edit,    ///< likewise: back into the editor
    Cancel,
    ShowAll,
};

/// A picture or file of a bubble.
struct BubbleMedium
{
    QByteArray digest;
    bool isPicture = false;
    QString icon;
    QString name; ///< what its sender called it, fit to be shown; never empty
    QString size; ///< "48 kB"; why it stays closed
    QString type = {};
    bool isKept = false;  ///< it stays closed
    bool isVideo = false; ///< a picture of it may be shown, as a tile like those of pictures

    bool isTile() const { return isPicture || isVideo; }

    friend bool operator==(const BubbleMedium &, const BubbleMedium &) = default;
};

/// The words of one bubble around its text.
struct BubbleWords
{
    QList<BubbleMedium> media;
    QString text;                   ///< shownText(), cut when folded
    QList<text::WebLink> addresses; ///< of the web, in the text
    QString before;                 ///< small line over the text: "2nd try of 14:24"; may be empty
    QString parts;                  ///< "2 of 2 parts"; empty for one part
    QList<TargetState> blocks;
    QString time;
    StateLook look;    ///< no icon: inbound
    bool word = false; ///< the state's word stands beside its shape
    bool asks = false; ///< somebody has to decide about it: its edge says so
    QString reason;    ///< sentence under the footer; may be empty
    QList<std::pair<BubbleLink, QString>> links;
};

/// What of the surroundings changes the words.
struct WordContext
{
    bool lastOutbound = false;
    bool unfolded = false;
    QString person; ///< name or number
    qint64 nowUs = 0;
    qint64 triedFirstUs = 0; ///< when the message that this one repeats was written; 0: not known
    qint64 triedAgainUs = 0; ///< when the message that repeats this one was written; 0: not known
    QLocale locale;
    QTimeZone zone = QTimeZone::systemTimeZone();
};

/// Accepted less than two seconds ago: "Waiting" would only flicker. Or it can still be undone.
bool isFresh(const ChatMessage &message, qint64 nowUs);

BubbleWords wordsOf(const ChatMessage &message, const WordContext &context);

/// "Link to shop.example." for screen readers: where it really leads; empty: there is none.
QString spokenAddresses(const QList<text::WebLink> &addresses);

/// "You, 14:21. Thank you… Delivered, 2 of 2 parts." for screen readers; `who` is the person's name
/// or number.
QString spokenWords(const ChatMessage &message, const BubbleWords &words, const QString &who);

/// Lines of the tooltip: part, state; then the reason and the carrier. Escaped rich text, because
/// Qt guesses the kind of a tooltip's text and what a carrier sends could look like markup.
QString partTable(const ChatMessage &message, const BubbleWords &words);

} // namespace cordboard::ui
