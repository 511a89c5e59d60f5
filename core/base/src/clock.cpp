#include "base/clock.h"

#include <chrono>

namespace cordboard {

using namespace std::chrono;

qint64 SystemClock::nowUs() const
{
    return duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
}

qint64 SystemClock::monotonicMs() const
{
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace cordboard
