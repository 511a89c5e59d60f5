#include "screenshot.h"

#include "base/take.h"
#include "simulator/demo_world.h"
#include "ui/bridge/thread_model.h"
#include "ui/inbox/conversation_view.h"

#include <QApplication>

#include <algorithm>

namespace cordboard::app {

namespace {

constexpr int lookEveryMs = 100;
constexpr qint64 giveUpAfterMs = 60'000;
constexpr int demoThreads = 5;     ///< customers who write in the demo's first seconds
constexpr int looksUntilQuiet = 8; ///< new bubbles fade in for 120 ms

/// The customer who writes first, and sends a photo.
QModelIndex whoSendsPhotos(const QAbstractItemView &view)
{
    const QAbstractItemModel &model = *view.model();
    const QString number = simulator::demoContacts().constFirst().number;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        if (index.data(ui::ThreadModel::ConversationRole).value<Conversation>().peerNumber ==
            number)
            return index;
    }
    return model.index(0, 0);
}

} // namespace

Screenshot::Screenshot(QWidget &window, ui::EngineProxy &proxy, Options options, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_proxy(proxy)
    , m_options(std::move(options))
{
    connect(&m_timer, &QTimer::timeout, this, &Screenshot::look);
    m_timer.start(lookEveryMs);
    m_running.start();
}

void Screenshot::look()
{
    if (m_running.hasExpired(giveUpAfterMs)) {
        m_timer.stop();
        Q_EMIT finished(stillMissing());
        return;
    }
    if (m_asking)
        return;
    switch (m_step) {
    case Step::Links:
        return lookAtLinks();
    case Step::Threads:
        return lookAtThreads();
    case Step::Open:
        return openOne();
    case Step::Picture:
        return lookForPicture();
    case Step::Send:
        return send();
    case Step::Delivery:
        return lookAtMessage();
    case Step::Answer:
        return lookForAnswer();
    case Step::Paint:
        return paintAndSave();
    }
}

void Screenshot::lookAtLinks()
{
    m_asking = true;
    take(m_proxy.engine().links(), this, [this](const Result<QList<LinkStatus>> &links) {
        m_asking = false;
        const auto isSettled = [](const LinkStatus &link) {
            return link.state == LinkState::Up || link.state == LinkState::Off;
        };
        if (!links || (m_options.demo && links->isEmpty()))
            return;
        if (std::all_of(links->cbegin(), links->cend(), isSettled))
            next(Step::Threads);
    });
}

void Screenshot::lookAtThreads()
{
    auto *view = m_window.findChild<ui::ConversationView *>();
    auto *model = view ? qobject_cast<ui::ThreadModel *>(view->model()) : nullptr;
    if (!model || model->state() == ui::ThreadModel::State::Loading)
        return;
    model->showWaiting(); // the pointer may happen to lie over the list, which holds its order then
    if (m_options.demo && model->rowCount() < demoThreads)
        return;
    next(model->rowCount() > 0 ? Step::Open : Step::Paint);
}

void Screenshot::openOne()
{
    auto *view = m_window.findChild<ui::ConversationView *>();
    // Without a window manager nobody makes the window active, and only then is a thread read.
    QApplication::setActiveWindow(&m_window);
    const QModelIndex index = m_options.demo ? whoSendsPhotos(*view) : view->model()->index(0, 0);
    view->setCurrentIndex(index);
    Q_EMIT view->openAsked(index);
    m_thread = index.data(ui::ThreadModel::ConversationRole).value<Conversation>();
    next(m_options.demo ? Step::Picture : Step::Paint);
}

/// Who writes first sends one right away.
void Screenshot::lookForPicture()
{
    m_asking = true;
    SliceQuery query;
    query.conversation = m_thread.id;
    take(m_proxy.engine().messages(query), this, [this](const Result<MessageSlice> &slice) {
        m_asking = false;
        const auto hasPicture = [](const ChatMessage &message) {
            return !message.media.isEmpty();
        };
        if (slice && std::any_of(slice->rows.cbegin(), slice->rows.cend(), hasPicture))
            next(Step::Send);
    });
}

void Screenshot::send()
{
    m_asking = true;
    Draft draft;
    draft.source = m_thread.ourNumber;
    draft.destinations = {m_thread.peerNumber};
    draft.text =
        tr("Thank you for writing. Bring it in any day from 08:00, the first check is free.");
    take(m_proxy.engine().submit(draft), this, [this](const Result<QList<ChatMessage>> &sent) {
        m_asking = false;
        if (!sent || sent->isEmpty())
            return;
        m_sent = sent->constFirst().id;
        next(Step::Delivery);
    });
}

void Screenshot::lookAtMessage()
{
    m_asking = true;
    take(m_proxy.engine().messagesByIds({m_sent}), this,
         [this](const Result<QList<ChatMessage>> &messages) {
             m_asking = false;
             const TargetState state = messages && !messages->isEmpty()
                                           ? messages->constFirst().state
                                           : TargetState::Queued;
             if (state == TargetState::Delivered)
                 next(Step::Answer);
             else if (state == TargetState::Failed)
                 next(Step::Send); // the demo's carrier fails one now and then
         });
}

void Screenshot::lookForAnswer()
{
    m_asking = true;
    take(m_proxy.engine().threadsByIds({m_thread.id}), this,
         [this](const Result<QList<Conversation>> &threads) {
             m_asking = false;
             if (threads && !threads->isEmpty() &&
                 threads->constFirst().lastDirection == Direction::Inbound)
                 next(Step::Paint);
         });
}

void Screenshot::paintAndSave()
{
    if (++m_quietLooks < looksUntilQuiet)
        return;
    m_timer.stop();
    const bool saved = m_window.grab().save(m_options.file, "PNG");
    Q_EMIT finished(saved ? QString()
                          : tr("The picture could not be written to “%1”.").arg(m_options.file));
}

void Screenshot::next(Step step)
{
    m_step = step;
}

QString Screenshot::stillMissing() const
{
    switch (m_step) {
    case Step::Links:
        return tr("No picture was taken: after 60 s a carrier's line is still not up.");
    case Step::Threads:
    case Step::Open:
        return tr("No picture was taken: after 60 s the conversations are still not there.");
    case Step::Picture:
        return tr("No picture was taken: after 60 s the customer's photo is still not there.");
    case Step::Send:
    case Step::Delivery:
        return tr("No picture was taken: after 60 s the message is still not delivered.");
    case Step::Answer:
        return tr("No picture was taken: after 60 s the customer has still not answered.");
    case Step::Paint:
        break;
    }
    return tr("No picture was taken: after 60 s the window is still not drawn.");
}

} // namespace cordboard::app
