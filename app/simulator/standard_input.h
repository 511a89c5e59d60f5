#pragma once

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace cordboard::simulator {

/// Lines of standard input as they come, from a terminal, a pipe or a FIFO. Nothing after its end.
/// On systems without poll() for it there are none, and isPossible() says so.
class StandardInput : public QObject
{
    Q_OBJECT

public:
    explicit StandardInput(QObject *parent = nullptr);
    ~StandardInput() override;

    static bool isPossible();

Q_SIGNALS:
    void line(const QString &text);

private:
    void read();

    std::unique_ptr<QSocketNotifier> m_notifier;
    QByteArray m_buffer;
};

} // namespace cordboard::simulator
