#pragma once

#include "engine/face/engine.h"

#include <QObject>

#include <functional>

namespace cordboard::ui {

/// Reads a thread from its end, page by page, whatever the window shows of it. GUI thread; one
/// thread at a time: another call forgets the former one.
class TranscriptReader : public QObject
{
    Q_OBJECT

public:
    /// More would be hundreds of pages that nobody prints; it says so on the sheet.
    static constexpr int most = 5'000;

    explicit TranscriptReader(engine::Engine &engine, QObject *parent = nullptr);

    struct Read
    {
        QList<ChatMessage> rows; ///< oldest first
        bool isCut = false;      ///< there were more
    };
    void read(ConversationId thread, std::function<void(const Result<Read> &)> done);

private:
    void readOn(int turn);
    void take(int turn, const Result<MessageSlice> &slice);

    engine::Engine &m_engine;
    ConversationId m_thread;
    QList<QList<ChatMessage>> m_pages; ///< the latest first
    int m_count = 0;
    int m_turn = 0;
    std::function<void(const Result<Read> &)> m_done;
};

} // namespace cordboard::ui
