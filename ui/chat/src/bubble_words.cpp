#include "bubble_words.h"

#include "model/policy_reason.h"
#include "ui/common/paint.h"
#include "ui/common/playable.h"
#include "ui/common/time_words.h"

#include <QCoreApplication>
#include <QTextBoundaryFinder>

namespace cordboard::ui {

namespace {

/// Gives these words a context that lupdate finds.
struct Bubble
{
    Q_DECLARE_TR_FUNCTIONS(Bubble)
};

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control && c != QChar::Tabulation;
}

/// Cut between what people see as characters.
QString folded(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.constData(),
                               qMin<qsizetype>(text.size(), foldedLength + 16));
    finder.setPosition(foldedLength);
    const qsizetype end = finder.isAtBoundary() ? foldedLength : finder.toPreviousBoundary();
    return text.left(end > foldedLength / 2 ? end : foldedLength) + QChar(0x2026);
}

/// Else a screen reader reads the state as a part of the text.
bool endsSentence(const QString &text)
{
    constexpr QStringView marks = u".!?\u2026\u061F\u3002";
    const QString trimmed = text.trimmed();
    return !trimmed.isEmpty() && marks.contains(trimmed.back());
}

QString partsWords(const QList<TargetState> &parts)
{
    if (parts.size() < 2)
        return {};
    const auto delivered = parts.count(TargetState::Delivered);
    //: parts of a long message that arrived, of all its parts
    return Bubble::tr("%1 of %2 parts").arg(delivered).arg(parts.size());
}

/// Their details are figures for the sentence, not a carrier's words.
bool isOfOurRules(ReasonCode code)
{
    return code == ReasonCode::OptedOut || code == ReasonCode::QuietHours ||
           code == ReasonCode::SenderNotAllowed || code == ReasonCode::SpendingLimit;
}

/// What a person who sees it twice, or not at all, should know.
QString doubleWords(TargetState state)
{
    switch (state) {
    case TargetState::Sent:
    case TargetState::Delivered:
        return Bubble::tr("It may have arrived twice.");
    case TargetState::Unknown:
        return Bubble::tr("It has left more than once.");
    case TargetState::Failed:
        return Bubble::tr("An earlier try may have arrived.");
    case TargetState::Expired:
    case TargetState::Cancelled:
        return {}; // the reason says it
    default:
        return Bubble::tr("It may arrive twice.");
    }
}

/// States that nobody expects, and a wait that has a reason.
bool asksWhy(const ChatMessage &message)
{
    switch (message.state) {
    case TargetState::Failed:
    case TargetState::Unknown:
    case TargetState::Expired:
        return true;
    case TargetState::Queued:
    case TargetState::Cancelled:
        return message.reason.code != ReasonCode::None;
    default:
        return false;
    }
}

void addSentence(QString *text, const QString &sentence)
{
    if (!text->isEmpty() && !sentence.isEmpty())
        *text += QLatin1Char(' ');
    *text += sentence;
}

bool waitsAsAWhole(const ChatMessage &message)
{
    return message.state == TargetState::Queued &&
           message.parts.count(TargetState::Queued) == message.parts.size();
}

/// What its author chose to let wait.
void addPlanned(BubbleWords *words, const ScheduleDetail &plan, bool hasMedia)
{
    if (plan.undo) {
        words->links.append({BubbleLink::Undo, Bubble::tr("Undo")});
        return;
    }
    words->links.append({BubbleLink::SendNow, Bubble::tr("Send now")});
    if (!hasMedia) // the editor would get its text alone
        words->links.append({BubbleLink::Edit, Bubble::tr("Edit")});
}

void addOutbound(BubbleWords *words, const ChatMessage &given, const WordContext &context)
{
    ChatMessage message = given;
    const ScheduleDetail plan = scheduleDetail(message.reason);
    const bool planned = waitsAsAWhole(message) && plan.untilUs > context.nowUs;
    // Its time has come: it waits like any other, and not for its author any more.
    if (message.reason.code == ReasonCode::Scheduled && !planned && plan.untilUs > 0)
        message.reason = {};
    const bool fresh = isFresh(message, context.nowUs);
    // The strip says all there is to say about these seconds.
    if (planned && plan.undo)
        message.reason = {};
    words->look = lookOf(message.state, message.reason.code, fresh);
    words->word = context.lastOutbound || needsWord(message.state);
    words->parts = partsWords(message.parts);
    words->blocks = message.parts.size() > 1 ? message.parts : QList<TargetState>();
    words->reason =
        reasonSentence(message.reason, oneLine(message.carrier.left(100)),
                       {oneLine(context.person.left(100)), context.nowUs, context.locale, true});
    if (message.resentAs.isValid()) {
        const QString when = timeOfDay(context.triedAgainUs, context.locale, context.zone);
        const QString again = context.triedAgainUs ? Bubble::tr("Sent again at %1.").arg(when)
                                                   : Bubble::tr("Sent again.");
        addSentence(&words->reason, again);
    }
    if (message.possibleDuplicate)
        addSentence(&words->reason, doubleWords(message.state));
    if (asksWhy(message))
        words->links.append({BubbleLink::Why, Bubble::tr("Why?")});
    if (mayBeSentAgain(message))
        words->links.append({BubbleLink::SendAgain, Bubble::tr("Send again")});
    if (message.state == TargetState::Unknown)
        words->links.append({BubbleLink::Arrived, Bubble::tr("It arrived")});
    words->asks = message.needsYou;
    if (message.needsYou)
        words->links.append({BubbleLink::Leave, Bubble::tr("Leave it")});
    if (planned)
        addPlanned(words, plan, message.isMms || message.link);
    if (mayBeCancelled(message) && !fresh)
        words->links.append({BubbleLink::Cancel, cancelWords(message)});
    if (message.resendOf.isValid()) {
        const QString when = timeOfDay(context.triedFirstUs, context.locale, context.zone);
        words->before =
            context.triedFirstUs ? Bubble::tr("2nd try of %1").arg(when) : Bubble::tr("Sent again");
    }
}

} // namespace

namespace {

QString iconOf(const QString &type)
{
    if (type.startsWith(QLatin1String("image/")))
        return QStringLiteral("image");
    if (type.startsWith(QLatin1String("video/")) || type.startsWith(QLatin1String("audio/")))
        return QStringLiteral("play");
    return type == QLatin1String("text/x-vcard") ? QStringLiteral("person")
                                                 : QStringLiteral("file");
}

/// A stranger's name for a file: on one line, and without the marks that turn "gpj.exe" around.
QString fileWords(const QString &name)
{
    QString words = oneLine(name.left(100));
    words.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });
    return words.trimmed();
}

/// What it is, for one that has no name.
QString kindWords(const QString &type)
{
    if (type.startsWith(QLatin1String("image/")))
        return Bubble::tr("Picture");
    if (type.startsWith(QLatin1String("video/")))
        return Bubble::tr("Video");
    if (type.startsWith(QLatin1String("audio/")))
        return Bubble::tr("Sound");
    return type == QLatin1String("text/x-vcard") ? Bubble::tr("Contact") : Bubble::tr("File");
}

/// Only what the helper opens is painted; everything else is a card.
bool isPicture(const QString &type)
{
    return type == QLatin1String("image/jpeg") || type == QLatin1String("image/png") ||
           type == QLatin1String("image/gif");
}

/// "Sent as a link · opened 2 times"
QString linkWords(const MediaLink &link, qint64 nowUs)
{
    const QString state = link.revokedUs > 0        ? Bubble::tr("Link revoked")
                          : link.expiresUs <= nowUs ? Bubble::tr("Link expired")
                                                    : Bubble::tr("Sent as a link");
    const QString views = link.views > 0 ? Bubble::tr("opened %n time(s)", nullptr, link.views)
                                         : Bubble::tr("not opened yet");
    return state + QStringLiteral(" · ") + views;
}

void addBefore(BubbleWords *words, const QString &line)
{
    words->before = words->before.isEmpty() ? line : words->before + QStringLiteral(" · ") + line;
}

bool isKeptBack(const Medium &medium)
{
    return medium.check == MediumCheck::Infected || medium.check == MediumCheck::Waiting;
}

/// Under the name of a file that stays closed.
QString keptBackWords(const Medium &medium)
{
    return medium.check == MediumCheck::Infected ? Bubble::tr("Virus: stays closed")
                                                 : Bubble::tr("Not checked yet: stays closed");
}

/// Why, and what to do.
QString keptBackSentence(const Medium &medium, const QString &name)
{
    if (medium.check == MediumCheck::Infected)
        return Bubble::tr("“%1” holds a virus (%2) and stays closed. Delete the message, and tell "
                          "whoever sent it.")
            .arg(name, oneLine(medium.threat.left(100)));
    return Bubble::tr("“%1” stays closed until it was checked for viruses, which is tried again "
                      "by itself. If it stays so, ask whoever looks after the virus scanner.")
        .arg(name);
}

void addMedia(BubbleWords *words, const ChatMessage &message, const WordContext &context)
{
    for (const Medium &medium : message.media) {
        const QString file = fileWords(medium.name);
        const QString name = file.isEmpty() ? kindWords(medium.type) : file;
        const bool isKept = isKeptBack(medium);
        words->media.append(
            {medium.digest, isPicture(medium.type) && !isKept,
             isKept ? QStringLiteral("shield") : iconOf(medium.type), name,
             isKept ? keptBackWords(medium)
                    : context.locale.formattedDataSize(medium.octets, 0, QLocale::DataSizeSIFormat),
             medium.type, isKept, isVideoType(medium.type) && !isKept});
        if (isKept)
            addSentence(&words->reason, keptBackSentence(medium, name));
    }
    if (message.link) // its subject heads the page
        addBefore(words, linkWords(*message.link, context.nowUs));
    else if (words->before.isEmpty())
        words->before = oneLine(message.subject.left(100));
    if (message.readUs == 0)
        return;
    words->look.word = message.readUs > 0 ? Bubble::tr("Read") : Bubble::tr("Deleted unread");
    words->word = true;
}

} // namespace

QString shownText(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == QLatin1Char('\r') && i + 1 < text.size() && text.at(i + 1) == QLatin1Char('\n'))
            continue;
        if (c == QLatin1Char('\n') || c == QLatin1Char('\r') || c == QChar::ParagraphSeparator)
            out += QChar(QChar::LineSeparator);
        else if (isControl(c))
            out += c.unicode() < 0x20 ? QChar(0x2400 + c.unicode())
                                      : QChar(QChar::ReplacementCharacter);
        else
            out += c;
    }
    return out;
}

bool isFresh(const ChatMessage &message, qint64 nowUs)
{
    const ScheduleDetail plan = scheduleDetail(message.reason);
    if (waitsAsAWhole(message) && plan.undo && plan.untilUs > nowUs)
        return true;
    return message.state == TargetState::Queued && message.reason.code == ReasonCode::None &&
           nowUs - message.createdUs < 2'000'000;
}

BubbleWords wordsOf(const ChatMessage &message, const WordContext &context)
{
    BubbleWords words;
    const bool fold = !context.unfolded && message.text.size() > foldedLength + 200;
    words.text = shownText(fold ? folded(message.text) : message.text);
    words.addresses = text::webLinks(words.text);
    words.time = timeOfDay(message.createdUs, context.locale, context.zone);
    if (message.direction == Direction::Outbound)
        addOutbound(&words, message, context);
    if (message.isMms || message.link)
        addMedia(&words, message, context);
    if (fold) {
        const QString all = context.locale.toString(message.text.size());
        words.links.append({BubbleLink::ShowAll, Bubble::tr("Show all %1 characters").arg(all)});
    }
    return words;
}

QString spokenAddresses(const QList<text::WebLink> &addresses)
{
    if (addresses.isEmpty())
        return {};
    const auto sight = text::sightOf(addresses.constFirst().address);
    const QString host = sight ? sight->host : QString();
    return addresses.size() == 1
               ? Bubble::tr("Link to %1.").arg(host)
               : Bubble::tr("%n link(s), the first to %1.", nullptr, int(addresses.size()))
                     .arg(host);
}

QString spokenWords(const ChatMessage &message, const BubbleWords &words, const QString &who)
{
    const bool own = message.direction == Direction::Outbound;
    QString spoken =
        (own ? Bubble::tr("You") : who) + QLatin1String(", ") + words.time + QLatin1String(". ");
    for (const BubbleMedium &medium : words.media)
        spoken += (medium.isPicture ? Bubble::tr("Picture: %1.")
                   : medium.isVideo ? Bubble::tr("Video: %1.")
                                    : Bubble::tr("File: %1."))
                      .arg(medium.name) +
                  QLatin1Char(' ');
    if (message.link)
        spoken += words.before + QStringLiteral(". ");
    spoken += words.text;
    spoken.replace(QChar(QChar::LineSeparator), QLatin1Char('\n'));
    if (!own && words.reason.isEmpty() && words.addresses.isEmpty())
        return spoken;
    if (!endsSentence(spoken))
        spoken += QLatin1Char('.');
    addSentence(&spoken, spokenAddresses(words.addresses));
    if (!own) {
        addSentence(&spoken, words.reason);
        return spoken;
    }
    spoken += QLatin1Char(' ') + words.look.word;
    if (!words.parts.isEmpty())
        spoken += QLatin1String(", ") + words.parts;
    spoken += QLatin1Char('.');
    if (!words.reason.isEmpty())
        spoken += QLatin1Char(' ') + words.reason;
    return spoken;
}

QString partTable(const ChatMessage &message, const BubbleWords &words)
{
    QStringList lines;
    int number = 0;
    for (const TargetState part : message.parts)
        lines += Bubble::tr("Part %1: %2").arg(++number).arg(lookOf(part).word);
    if (lines.isEmpty() && message.direction == Direction::Outbound)
        lines += words.look.word;
    // A tooltip of 255 lines would be higher than the screen.
    constexpr qsizetype most = 20;
    if (lines.size() > most) {
        const qsizetype hidden = lines.size() - most;
        lines = lines.first(most) + QStringList(Bubble::tr("and %n more", nullptr, int(hidden)));
    }
    if (!words.reason.isEmpty())
        lines += words.reason;
    if (!message.reason.detail.isEmpty() && !isOfOurRules(message.reason.code))
        lines += oneLine(message.reason.detail.left(200));
    if (message.link)
        lines += Bubble::tr("Opened counts previews and scanners, too: it does not prove that a "
                            "person saw it.");
    if (!message.carrier.isEmpty())
        lines += Bubble::tr("Carrier: %1").arg(oneLine(message.carrier.left(100)));
    QString html;
    for (const QString &line : std::as_const(lines))
        html += QLatin1String("<div>") + line.toHtmlEscaped() + QLatin1String("</div>");
    return html;
}

} // namespace cordboard::ui
