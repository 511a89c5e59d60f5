// A continuation of a QFuture runs once.
//
// Qt 6.4 runs what .then() is given twice when the future ends in another thread at that moment:
// setContinuation() sees that it has ended, runs it and keeps it all the same, then the other
// thread comes to runContinuation(). The second run works on a promise that was moved away, and
// the program is gone: cordboardd was, within a minute of questions to its API on a busy machine.
//
// All that .then() is a template and compiled into us, but for setContinuation(). So ours stands
// before Qt's: it hands over the same, wrapped in a mark that it has run (ADR 48). Later Qts keep
// such a mark themselves, and name these two functions otherwise.
#include "continue_once.h"

#include <QFutureInterface>

#if defined(Q_OS_LINUX) && QT_VERSION < QT_VERSION_CHECK(6, 8, 0)

#include <dlfcn.h>

#include <atomic>
#include <memory>

namespace cordboard {
namespace {

using Continuation = std::function<void(const QFutureInterfaceBase &)>;

Continuation once(Continuation continuation)
{
    return [ran = std::make_shared<std::atomic_flag>(),
            continuation = std::move(continuation)](const QFutureInterfaceBase &parent) {
        if (!ran->test_and_set())
            continuation(parent);
    };
}

/// The one that ours stands before.
template<class Function>
Function ofQt(const char *name)
{
    void *const found = dlsym(RTLD_NEXT, name);
    if (!found)
        qFatal("This Qt has no %s", name);
    return reinterpret_cast<Function>(found);
}

} // namespace

bool continuesOnce()
{
    return true;
}

} // namespace cordboard

void QFutureInterfaceBase::setContinuation(std::function<void(const QFutureInterfaceBase &)> func)
{
    using Set = void (*)(QFutureInterfaceBase *, cordboard::Continuation);
    static const auto set =
        cordboard::ofQt<Set>("_ZN20QFutureInterfaceBase15setContinuationESt8functionIFvRKS_EE");
    set(this, cordboard::once(std::move(func)));
}

void QFutureInterfaceBase::setContinuation(std::function<void(const QFutureInterfaceBase &)> func,
                                           QFutureInterfaceBasePrivate *continuationFutureData)
{
    using Set =
        void (*)(QFutureInterfaceBase *, cordboard::Continuation, QFutureInterfaceBasePrivate *);
    static const auto set = cordboard::ofQt<Set>("_ZN20QFutureInterfaceBase15setContinuationESt8"
                                                 "functionIFvRKS_EEP27QFutureInterfaceBasePrivate");
    set(this, cordboard::once(std::move(func)), continuationFutureData);
}

#else

bool cordboard::continuesOnce()
{
    return false;
}

#endif
