// Links in messages: nobody is led anywhere before they saw where.
#include "text/web_links.h"
#include "ui/bridge/dialogs.h"
#include "ui/chat/chat_view.h"
#include "ui/common/paint.h"
#include "ui/shell/inbox_page.h"

namespace cordboard::ui {

namespace {

constexpr qsizetype mostOfHost = 60;
constexpr qsizetype mostOfAddress = 300;

/// Of a long name the end: it says whose it is.
QString endOf(const QString &host)
{
    return host.size() <= mostOfHost ? host : QChar(0x2026) + host.right(mostOfHost);
}

/// The whole link in letters that cannot be mistaken; the box breaks its lines where we say so.
QString shownAddress(const QUrl &url)
{
    const QString whole = url.toString(QUrl::FullyEncoded);
    QString out;
    for (qsizetype at = 0; at < qMin(whole.size(), mostOfAddress); at += 40)
        out += (at > 0 ? QString(QChar(0x200B)) : QString()) +
               whole.mid(at, qMin<qsizetype>(40, mostOfAddress - at));
    return whole.size() > mostOfAddress ? out + QChar(0x2026) : out;
}

} // namespace

void InboxPage::setLinks(Dialogs &dialogs)
{
    connect(m_chat, &ChatView::addressRequested, this, [this, &dialogs](const QString &address) {
        const auto sight = text::sightOf(address);
        if (!sight)
            return;
        QStringList words;
        if (sight->readable != sight->host)
            words += tr("It is written “%1”, which can look like another name. Its real name is "
                        "%2.")
                         .arg(isolated(endOf(sight->readable)), isolated(endOf(sight->host)));
        if (sight->mixesAlphabets)
            words += tr("Letters of different alphabets are mixed in it: somebody may pretend to "
                        "be somebody else.");
        if (sight->hasUser)
            words += tr("What stands before the @ is not where it leads.");
        if (sight->isNumber)
            words += tr("It leads to a number instead of a name, as hardly any company does.");
        words += tr("The whole link: %1").arg(isolated(shownAddress(sight->url)));
        const Dialogs::Question question{
            tr("Open %1 in the browser?").arg(isolated(endOf(sight->host))),
            words.join(QStringLiteral("\n\n")), tr("Open link"), tr("Stay here")};
        dialogs.ask(this, question, [this, &dialogs, url = sight->url](bool open) {
            if (open && !dialogs.openAddress(url))
                say({}, tr("No program here opens links. Copy the link instead."), false);
        });
    });
}

} // namespace cordboard::ui
