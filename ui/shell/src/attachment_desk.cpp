#include "attachment_desk.h"

#include "base/take.h"
#include "engine/face/media_links.h"
#include "engine/face/multimedia.h"
#include "ui/bridge/media_shelf.h"
#include "ui/bridge/open_thread.h"
#include "ui/common/paint.h"
#include "ui/composer/attachment_tray.h"
#include "ui/composer/composer.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QThreadPool>

namespace cordboard::ui {

namespace {

/// The largest file that is looked at: what a link may lead to. Photos of phones have up to 15 MB.
constexpr qint64 largestFile = 50'000'000;
constexpr int pictureEdge = 220;

Result<QByteArray> readAll(const QString &path)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly))
        return fail(
            ErrorCode::Invalid,
            AttachmentDesk::tr("“%1” cannot be read: %2.").arg(oneLine(name), file.errorString()));
    if (file.size() > largestFile)
        return fail(ErrorCode::Invalid,
                    AttachmentDesk::tr("“%1” is larger than 50 MB, more than a carrier or a link "
                                       "takes.")
                        .arg(oneLine(name)));
    return file.readAll();
}

/// `work` in a thread of the pool.
template<class Work>
QFuture<Result<QByteArray>> elsewhere(Work work)
{
    auto promise = std::make_shared<QPromise<Result<QByteArray>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

Result<QByteArray> asPng(const QImage &picture)
{
    QByteArray octets;
    QBuffer buffer(&octets);
    buffer.open(QIODevice::WriteOnly);
    if (!picture.save(&buffer, "PNG"))
        return fail(ErrorCode::Invalid, AttachmentDesk::tr("The picture cannot be pasted."));
    return octets;
}

} // namespace

AttachmentDesk::AttachmentDesk(EngineProxy &proxy, Dialogs &dialogs, OpenThread &thread,
                               Composer &composer)
    : QObject(&composer)
    , m_proxy(proxy)
    , m_dialogs(dialogs)
    , m_thread(thread)
    , m_composer(composer)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &AttachmentDesk::askSizes);
    connect(&composer, &Composer::attachWanted, this, &AttachmentDesk::choose);
    connect(&composer, &Composer::filesOffered, this, &AttachmentDesk::attachFiles);
    connect(&composer, &Composer::pictureOffered, this, &AttachmentDesk::attachPicture);
    connect(&composer.attachments(), &AttachmentTray::changed, this, &AttachmentDesk::lookAgain);
    connect(&composer, &Composer::textEdited, this, &AttachmentDesk::lookAgain);
}

void AttachmentDesk::choose()
{
    const QString types = tr("Pictures and files (%1)")
                              .arg(m_proxy.engine().multimedia().attachableTypes().join(u' '));
    m_dialogs.askOpenFiles(m_composer.window(), {tr("Attach to the message"), types},
                           [this](const QStringList &paths) { attachFiles(paths); });
}

void AttachmentDesk::attachFiles(const QStringList &paths)
{
    const ConversationId to = m_composer.thread();
    for (const QString &path : paths) {
        busy(1);
        take(elsewhere([path] { return readAll(path); }), this,
             [this, to, name = QFileInfo(path).fileName()](const Result<QByteArray> &octets) {
                 attach(name, octets, to);
             });
    }
}

void AttachmentDesk::attachPicture(const QImage &picture)
{
    const ConversationId to = m_composer.thread();
    busy(1);
    take(elsewhere([picture] { return asPng(picture); }), this,
         [this, to](const Result<QByteArray> &octets) {
             attach(tr("Picture") + QStringLiteral(".png"), octets, to);
         });
}

void AttachmentDesk::attach(const QString &name, const Result<QByteArray> &octets,
                            ConversationId to)
{
    const auto done = [this, to](const Result<engine::Attachable> &looked) {
        busy(-1);
        // Never into another person's message: whoever turned away attaches it again.
        if (to != m_composer.thread())
            return;
        AttachmentTray &tray = m_composer.attachments();
        if (!looked)
            return tray.refuse(looked.error().message);
        tray.add({looked->medium, looked->medium, looked->words, {}, {}});
        if (looked->hasPicture)
            askPicture(looked->medium);
    };
    if (!octets)
        return done(forward(octets));
    take(m_proxy.engine().multimedia().attach(name, *octets), this, done);
}

void AttachmentDesk::askPicture(const NewMedium &original)
{
    take(m_proxy.engine().multimedia().pictureOf(original.data, pictureEdge), this,
         [this, original](const Result<engine::MediumPicture> &made) {
             if (made)
                 m_composer.attachments().setPicture(original, imageFrom(made->size, made->pixels));
         });
}

void AttachmentDesk::lookAgain()
{
    if (!m_composer.attachments().isEmpty())
        m_soon.start();
}

void AttachmentDesk::askSizes()
{
    AttachmentTray &tray = m_composer.attachments();
    askLinks();
    if (tray.isLink()) // no carrier carries them
        return;
    QList<NewMedium> media;
    QList<NewMedium> originals;
    for (const Attachment &one : tray.attachments()) {
        media.append(one.medium);
        originals.append(one.original);
    }
    if (media.isEmpty())
        return;
    const qint64 textOctets = m_composer.text().toUtf8().size() + tray.subject().toUtf8().size();
    const Conversation &thread = m_thread.conversation();
    const auto took = [this, originals,
                       question = ++m_asked](const Result<engine::MmsSizes> &sizes) {
        if (question == m_asked && sizes)
            apply(*sizes, originals);
    };
    take(
        m_proxy.engine().multimedia().sizes(thread.ourNumber, thread.peerNumber, media, textOctets),
        this, took);
}

void AttachmentDesk::apply(const engine::MmsSizes &sizes, const QList<NewMedium> &originals)
{
    m_tooLarge.removeIf(
        [&originals](const TooLarge &one) { return !originals.contains(one.original); });
    TraySizes shown{sizes.words, sizes.why, {}};
    for (qsizetype i = 0; i < originals.size() && i < sizes.advice.size(); ++i) {
        const engine::MmsSizes::Advice &advice = sizes.advice[i];
        const QString known = whyTooLarge(originals[i], advice.shrinkTo);
        shown.troubles.append(advice.isRefused ? advice.why : known);
        if (advice.shrinkTo > 0 && known.isEmpty())
            shrink(originals[i], advice.shrinkTo);
    }
    m_composer.attachments().setSizes(shown);
}

QString AttachmentDesk::whyTooLarge(const NewMedium &original, qint64 octets) const
{
    for (const TooLarge &one : m_tooLarge)
        if (octets > 0 && octets <= one.octets && one.original == original)
            return one.sentence;
    return {};
}

void AttachmentDesk::shrink(const NewMedium &original, qint64 octets)
{
    busy(1);
    take(m_proxy.engine().multimedia().shrink(original, octets), this,
         [this, original, octets](const Result<NewMedium> &smaller) {
             busy(-1);
             if (smaller)
                 return m_composer.attachments().replace(original, *smaller);
             m_tooLarge.append({original, octets, smaller.error().message});
             lookAgain();
         });
}

/// Each time: an admin may have set them up meanwhile.
void AttachmentDesk::askLinks()
{
    take(m_proxy.engine().mediaLinks().setup(), this, [this](const Result<MediaLinkSetup> &setup) {
        if (setup)
            m_composer.attachments().setLinks(*setup);
    });
}

void AttachmentDesk::busy(int by)
{
    m_working += by;
    m_composer.attachments().setBusy(m_working > 0);
}

} // namespace cordboard::ui
