// Two threads of Qt, a queue with a lock as the store has it, and one counter that somebody forgot
// to guard.
#include <QThread>

#include <cstdio>
#include <memory>
#include <mutex>

int main()
{
    std::mutex mutex;
    int guarded = 0;
    int forgotten = 0;
    const auto work = [&] {
        for (int i = 0; i < 1000; ++i) {
            const std::lock_guard lock(mutex);
            ++guarded;
        }
        ++forgotten;
    };
    const std::unique_ptr<QThread> first(QThread::create(work));
    const std::unique_ptr<QThread> second(QThread::create(work));
    first->start();
    second->start();
    first->wait();
    second->wait();
    std::printf("%d %d\n", guarded, forgotten);
}
