#include "attachment_book.h"

#include "attachment_desk.h"
#include "base/take.h"
#include "engine/face/writing.h"
#include "ui/composer/attachment_tray.h"
#include "ui/composer/composer.h"

#include <utility>

namespace cordboard::ui {

namespace {

constexpr int pauseMs = 800; // as for the text, see DraftBook
constexpr int againMs = 5000;

MmsContent contentOf(const AttachmentTray &tray)
{
    MmsContent content;
    content.subject = tray.subject();
    content.asLink = tray.isLink();
    for (const Attachment &one : tray.attachments())
        content.media.append(one.medium);
    return content;
}

} // namespace

/// One set on its way from the database into the tray.
struct AttachmentBook::Loading
{
    DraftMms set;
    QList<Attachment> ready;
    QList<NewMedium> pictures; ///< of these, what has a small picture
    qsizetype next = 0;
};

AttachmentBook::AttachmentBook(EngineProxy &proxy, const QString &author, Composer &composer,
                               AttachmentDesk &desk)
    : QObject(&composer)
    , m_proxy(proxy)
    , m_author(author)
    , m_composer(composer)
    , m_desk(desk)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &AttachmentBook::flush);
    connect(&composer.attachments(), &AttachmentTray::changed, this, &AttachmentBook::trayChanged);
    take(proxy.engine().writing().draftMedia(author), this,
         [this](const Result<QList<DraftMms>> &sets) { takeStored(sets); });
}

AttachmentBook::~AttachmentBook()
{
    flush();
}

void AttachmentBook::takeStored(const Result<QList<DraftMms>> &sets)
{
    if (!sets)
        return;
    for (const DraftMms &set : *sets) {
        // what was attached or sent there meanwhile is newer
        const ConversationId thread = set.conversation;
        if (!m_kept.contains(thread) && !m_toSave.contains(thread) && !m_loading.contains(thread))
            m_toLoad.insert(set.conversation, set);
    }
    load();
}

void AttachmentBook::trayChanged()
{
    const AttachmentTray &tray = m_composer.attachments();
    const ConversationId thread = tray.thread();
    if (!thread.isValid())
        return;
    const QList<ConversationId> waiting = m_toSave.keys();
    if (waiting != QList{thread})
        flush(); // another thread was left
    load();
    if (m_loading.contains(thread))
        return;
    if (tray.isEmpty() && !m_kept.contains(thread)) { // sent or removed before it was saved
        m_toSave.remove(thread);
        return;
    }
    m_toSave.insert(thread, contentOf(tray));
    m_pause.start(pauseMs);
}

void AttachmentBook::flush()
{
    m_pause.stop();
    const QHash<ConversationId, MmsContent> sets = std::exchange(m_toSave, {});
    for (auto it = sets.begin(); it != sets.end(); ++it) {
        const ConversationId thread = it.key();
        m_kept.insert(thread);
        const auto done = [this, thread, content = it.value()](const Result<void> &kept) {
            if (kept) {
                Q_EMIT this->kept(thread);
                return;
            }
            Q_EMIT notKept(kept.error().message);
            if (kept.error().code == ErrorCode::Invalid || m_toSave.contains(thread))
                return;
            m_toSave.insert(thread, content); // the database was away
            m_pause.start(againMs);
        };
        take(m_proxy.engine().writing().keepDraftMedia(thread, m_author, it.value()), this, done);
    }
}

void AttachmentBook::readAgain(ConversationId thread)
{
    if (m_loading.contains(thread) || m_toSave.contains(thread))
        return;
    m_toLoad.remove(thread);
    m_kept.remove(thread);
    m_composer.attachments().forget(thread);
    take(m_proxy.engine().writing().draftMedia(m_author), this,
         [this](const Result<QList<DraftMms>> &sets) { takeStored(sets); });
}

void AttachmentBook::takeBack(const DraftMms &back)
{
    if (back.media.isEmpty())
        return;
    DraftMms &set = m_toLoad[back.conversation];
    set.conversation = back.conversation;
    set.media = back.media + set.media;
    if (set.subject.isEmpty())
        set.subject = back.subject;
    load();
}

/// What is stored for the thread that is open comes into the tray.
void AttachmentBook::load()
{
    const ConversationId thread = m_composer.attachments().thread();
    if (m_loading.contains(thread) || !m_toLoad.contains(thread))
        return;
    m_loading.insert(thread);
    loadNext(std::make_shared<Loading>(Loading{m_toLoad.take(thread), {}, {}, 0}));
}

void AttachmentBook::loadNext(const std::shared_ptr<Loading> &loading)
{
    if (loading->next >= loading->set.media.size())
        return finish(loading);
    const Medium medium = loading->set.media.at(loading->next++);
    engine::Multimedia &multimedia = m_proxy.engine().multimedia();
    const auto looked = [this, loading, medium](const NewMedium &original,
                                                const Result<engine::Attachable> &found) {
        loading->ready.append({original, original, found ? found->words : medium.name, {}, {}});
        if (found && found->hasPicture)
            loading->pictures.append(original);
        loadNext(loading);
    };
    take(multimedia.octets(medium.digest), this,
         [this, loading, medium, looked](const Result<QByteArray> &octets) {
             if (!octets && octets.error().code == ErrorCode::NotFound)
                 return loadNext(loading); // gone, and nothing else can be done about it
             if (!octets) { // the database is away: an empty set must not be kept over this one
                 m_loading.remove(loading->set.conversation);
                 m_toLoad.insert(loading->set.conversation, loading->set);
                 return;
             }
             const NewMedium original{medium.type, medium.name, *octets};
             take(m_proxy.engine().multimedia().attach(medium.name, *octets), this,
                  [looked, original](const Result<engine::Attachable> &found) {
                      looked(original, found);
                  });
         });
}

void AttachmentBook::finish(const std::shared_ptr<Loading> &loading)
{
    const ConversationId thread = loading->set.conversation;
    m_kept.insert(thread);
    AttachmentTray &tray = m_composer.attachments();
    if (thread != tray.thread()) { // left meanwhile: the next time
        m_loading.remove(thread);
        m_toLoad.insert(thread, loading->set);
        return;
    }
    tray.restore(loading->set.subject, loading->ready, loading->set.asLink);
    m_loading.remove(thread); // not before: what was read is not to be saved again
    for (const NewMedium &picture : std::as_const(loading->pictures))
        m_desk.askPicture(picture);
}

} // namespace cordboard::ui
