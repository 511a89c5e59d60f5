#include "standard_input.h"

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace cordboard::simulator {

#ifdef Q_OS_UNIX

StandardInput::StandardInput(QObject *parent)
    : QObject(parent)
    , m_notifier(std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read))
{
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &StandardInput::read);
}

StandardInput::~StandardInput() = default;

bool StandardInput::isPossible()
{
    return true;
}

void StandardInput::read()
{
    char bytes[4096];
    const auto count = ::read(STDIN_FILENO, bytes, sizeof bytes);
    if (count <= 0) {
        m_notifier->setEnabled(false);
        return;
    }
    constexpr qsizetype longestLine = 1 << 20;
    m_buffer.append(bytes, count);
    for (qsizetype end = m_buffer.indexOf('\n'); end >= 0; end = m_buffer.indexOf('\n')) {
        const QString text = QString::fromUtf8(m_buffer.left(end));
        m_buffer.remove(0, end + 1);
        Q_EMIT line(text);
    }
    if (m_buffer.size() > longestLine)
        m_buffer.clear();
}

#else

StandardInput::StandardInput(QObject *parent)
    : QObject(parent)
{}

StandardInput::~StandardInput() = default;

bool StandardInput::isPossible()
{
    return false;
}

void StandardInput::read() {}

#endif

} // namespace cordboard::simulator
