#include "medium_desk.h"

#include "base/take.h"
#include "engine/face/media_links.h"
#include "engine/face/multimedia.h"
#include "medium_player.h"
#include "picture_window.h"
#include "ui/bridge/media_shelf.h"
#include "ui/bridge/open_thread.h"
#include "ui/bridge/thread_words.h"
#include "ui/chat/chat_slice.h"
#include "ui/chat/chat_view.h"
#include "ui/common/paint.h"
#include "written_file.h"

#include <QFileInfo>
#include <QLocale>

namespace cordboard::ui {

namespace {

constexpr int windowEdge = 2048;

bool isPicture(const Medium &medium)
{
    return medium.type == QLatin1String("image/jpeg") ||
           medium.type == QLatin1String("image/png") || medium.type == QLatin1String("image/gif");
}

/// "4032 × 3024 · 184 kB"
QString sizeWords(const QSize &original, qint64 octets)
{
    return QStringLiteral("%1 × %2 · %3")
        .arg(original.width())
        .arg(original.height())
        .arg(QLocale().formattedDataSize(octets, 0, QLocale::DataSizeSIFormat));
}

} // namespace

MediumDesk::MediumDesk(EngineProxy &proxy, Dialogs &dialogs, const Theme &theme,
                       const ChatSlice &slice, const OpenThread &thread, ChatView &chat)
    : QObject(&chat)
    , m_proxy(proxy)
    , m_dialogs(dialogs)
    , m_theme(theme)
    , m_slice(slice)
    , m_thread(thread)
    , m_chat(chat)
{
    MediaShelf *shelf = m_shelf = new MediaShelf(proxy, this);
    chat.setPictures([shelf](const QByteArray &digest) { return shelf->picture(digest); });
    chat.setMediaWords([shelf](const Medium &medium) { return shelf->words(medium); });
    connect(&chat, &ChatView::contactRequested, this, [this](TargetId id, int place) {
        if (const auto medium = harmlessOf(id, place))
            saveContact(*medium);
    });
    connect(shelf, &MediaShelf::arrived, &chat, &ChatView::pictureArrived);
    connect(&chat, &ChatView::mediumRequested, this, [this](TargetId id, int place) {
        const auto medium = harmlessOf(id, place);
        if (medium && isPicture(*medium))
            open(*medium);
        else if (medium && MediumPlayer::plays(*medium))
            m_player->play(*medium);
        else if (medium)
            save(*medium);
    });
    m_player = new MediumPlayer(proxy, dialogs, &chat);
    connect(m_player, &MediumPlayer::failed, this, &MediumDesk::failed);
    connect(&chat, &ChatView::linkRevokeRequested, this, &MediumDesk::askRevoke);
    connect(&chat, &ChatView::mediumSaveRequested, this, [this](TargetId id, int place) {
        if (const auto medium = harmlessOf(id, place))
            save(*medium);
    });
}

void MediumDesk::askRevoke(TargetId id)
{
    const int row = m_slice.rowOf(id);
    if (row < 0)
        return;
    const MessageId message = m_slice.at(row).message;
    m_dialogs.ask(m_chat.window(),
                  {tr("Revoke the link?"),
                   tr("The page shows nothing any more, also to those who have the link. What they "
                      "have saved stays with them."),
                   tr("Revoke link")},
                  [this, message](bool yes) {
                      if (yes)
                          revoke(message);
                  });
}

void MediumDesk::revoke(MessageId message)
{
    take(m_proxy.engine().mediaLinks().revoke(message), this, [this](const Result<void> &done) {
        if (done)
            Q_EMIT told(tr("The link leads nowhere any more."));
        else
            Q_EMIT failed(done.error().message);
    });
}

std::optional<Medium> MediumDesk::mediumOf(TargetId id, int place) const
{
    const int row = m_slice.rowOf(id);
    if (row < 0 || place < 0 || place >= m_slice.at(row).media.size())
        return {};
    return m_slice.at(row).media.at(place);
}

/// The engine would refuse it, too, but not before somebody has chosen a place for it.
std::optional<Medium> MediumDesk::harmlessOf(TargetId id, int place)
{
    auto medium = mediumOf(id, place);
    if (!medium || medium->check != MediumCheck::Infected)
        return medium;
    Q_EMIT failed(tr("This file holds a virus (%1): it stays closed.")
                      .arg(oneLine(medium->threat.left(100))));
    return {};
}

void MediumDesk::open(const Medium &medium)
{
    auto *window =
        new PictureWindow(m_theme, m_proxy.engine().multimedia().saveName(medium), m_chat.window());
    connect(window, &PictureWindow::saveAsked, this, [this, medium] { save(medium); });
    window->show();
    take(m_proxy.engine().multimedia().picture(medium.digest, windowEdge), window,
         [window, octets = medium.octets](const Result<engine::MediumPicture> &made) {
             if (made)
                 window->setPicture(imageFrom(made->size, made->pixels),
                                    sizeWords(made->original, octets));
             else
                 window->setTrouble(made.error().message);
         });
}

void MediumDesk::save(const Medium &medium)
{
    const QString name = m_proxy.engine().multimedia().saveName(medium);
    const QString ending = QFileInfo(name).suffix();
    m_dialogs.askSaveFile(m_chat.window(),
                          {tr("Save the file"), name, QStringLiteral("*.") + ending},
                          [this, medium](const QString &file) { write(medium, file); });
}

void MediumDesk::write(const Medium &medium, const QString &file)
{
    take(m_proxy.engine().multimedia().octets(medium.digest), this,
         [this, file](const Result<QByteArray> &octets) {
             if (!octets)
                 return Q_EMIT failed(octets.error().message);
             take(writeElsewhere(file, *octets), this, [this, file](const QString &trouble) {
                 if (trouble.isEmpty())
                     Q_EMIT saved(file);
                 else
                     Q_EMIT failed(tr("The file was not saved: %1").arg(trouble));
             });
         });
}

/// Whoever is named there has a thread of their own afterwards, from the number that is written
/// from here, under the name of the card.
void MediumDesk::saveContact(const Medium &medium)
{
    engine::Multimedia &multimedia = m_proxy.engine().multimedia();
    const auto looked =
        [this, ours = m_thread.conversation().ourNumber](const Result<engine::Attachable> &card) {
            if (!card)
                return Q_EMIT failed(card.error().message);
            if (card->contactNumbers.isEmpty())
                return Q_EMIT failed(tr("There is no phone number in this contact."));
            take(m_proxy.engine().openThread(ours, card->contactNumbers.constFirst()), this,
                 [this, name = card->contactName](const Result<Conversation> &thread) {
                     if (!thread)
                         return Q_EMIT failed(thread.error().message);
                     nameThread(*thread, name);
                 });
        };
    take(multimedia.octets(medium.digest), this,
         [this, looked, name = multimedia.saveName(medium)](const Result<QByteArray> &octets) {
             if (!octets)
                 return Q_EMIT failed(octets.error().message);
             take(m_proxy.engine().multimedia().attach(name, *octets), this, looked);
         });
}

/// A name that a person here gave stays.
void MediumDesk::nameThread(const Conversation &thread, const QString &name)
{
    if (!thread.name.isEmpty() || name.isEmpty())
        return Q_EMIT told(
            tr("There is a conversation with %1.").arg(isolated(threadName(thread))));
    take(m_proxy.engine().rename(thread.id, name), this, [this, name](const Result<void> &done) {
        if (done)
            Q_EMIT told(tr("%1 is a contact now.").arg(isolated(name)));
        else
            Q_EMIT failed(done.error().message);
    });
}

} // namespace cordboard::ui
