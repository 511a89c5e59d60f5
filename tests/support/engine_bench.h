#pragma once

#include "engine/engine_service.h"
#include "store/store.h"
#include "support/fake_link.h"
#include "support/hand_clock.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace cordboard::test {

/// Thursday, 26 November 2026, 05:40 UTC: 22:40 in Denver.
constexpr qint64 nightInDenver = 1'795'671'600'000'000;

/// A whole engine over a database in a folder of its own, with lines that the test plays and a
/// clock that it moves.
class EngineBench
{
public:
    const QString ours = QStringLiteral("+13035550142");
    const QString mara = QStringLiteral("+13035550143");

    QTemporaryDir dir;
    HandClock clock;
    std::shared_ptr<FakeLine> line = std::make_shared<FakeLine>();
    engine::OperatorName me{QStringLiteral("ada"), QStringLiteral("Ada")};
    bool isListenedFor = false; ///< from the next restart() on: see EngineOptions
    bool realLines = false;     ///< from the next restart() on: those of the product
    std::unique_ptr<engine::EngineService> engine;

    explicit EngineBench(qint64 nowUs = nightInDenver - qint64(10) * 3'600'000'000);

    template<class T>
    static T wait(QFuture<T> future)
    {
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 10'000);
        }();
        return future.result();
    }

    /// As the program does when it is started again; its carriers find a new line.
    void restart();

    void addCarrier(const QString &sender);

    /// Whatever is submitted is taken at once.
    void acceptAll();

    Draft draft(const QString &text, Category category = Category::Conversation) const;

    ChatMessage send(const Draft &draft);

    ChatMessage now(TargetId id);

    /// From mara's phone; comes back when it is acknowledged.
    void receive(const QString &text, const QString &to = {});

    QStringList submittedTexts() const;

    void hold(); ///< the window is full: nothing is claimed

    void letGo();

    PolicyRules rules();

    void saveRules(const PolicyRules &changed);

private:
    quint64 m_token = 0;

    void open();
};

} // namespace cordboard::test
