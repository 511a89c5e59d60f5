#include "ui/transcript/transcript_reader.h"

#include "base/take.h"

#include <algorithm>

namespace cordboard::ui {

namespace {

constexpr int pageRows = 500;

} // namespace

TranscriptReader::TranscriptReader(engine::Engine &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
{}

void TranscriptReader::read(ConversationId thread, std::function<void(const Result<Read> &)> done)
{
    m_thread = thread;
    m_done = std::move(done);
    m_pages.clear();
    m_count = 0;
    readOn(++m_turn);
}

void TranscriptReader::readOn(int turn)
{
    SliceQuery query;
    query.conversation = m_thread;
    query.limit = pageRows;
    if (!m_pages.isEmpty()) {
        query.anchor = SliceQuery::Anchor::Before;
        query.target = m_pages.last().first().id;
    }
    cordboard::take(m_engine.messages(query), this,
                    [this, turn](const Result<MessageSlice> &slice) { take(turn, slice); });
}

void TranscriptReader::take(int turn, const Result<MessageSlice> &slice)
{
    if (turn != m_turn)
        return;
    if (!slice)
        return m_done(forward(slice));
    if (!slice->rows.isEmpty())
        m_pages.append(slice->rows);
    m_count += int(slice->rows.size());
    if (slice->olderExist && !slice->rows.isEmpty() && m_count < most)
        return readOn(turn);
    Read read;
    read.isCut = slice->olderExist;
    std::for_each(m_pages.crbegin(), m_pages.crend(),
                  [&read](const QList<ChatMessage> &page) { read.rows += page; });
    m_pages.clear();
    m_done(read);
}

} // namespace cordboard::ui
