#include "support/fake_needs_you.h"

namespace cordboard::test {

std::optional<Error> failure; ///< of every decision

QFuture<Result<qint64>> FakeNeedsYou::count()
{
    return QtFuture::makeReadyFuture(Result<qint64>(messages.size()));
}

QFuture<Result<QList<ChatMessage>>> FakeNeedsYou::list(int limit)
{
    return QtFuture::makeReadyFuture(Result<QList<ChatMessage>>(messages.mid(0, limit)));
}

QFuture<Result<void>> FakeNeedsYou::sendAgain(TargetId target)
{
    return note(sentAgain, target);
}

QFuture<Result<void>> FakeNeedsYou::setArrived(TargetId target)
{
    return note(arrived, target);
}

QFuture<Result<void>> FakeNeedsYou::leave(TargetId target)
{
    return note(left, target);
}

QFuture<Result<void>> FakeNeedsYou::note(QList<TargetId> &decided, TargetId target)
{
    if (failure)
        return QtFuture::makeReadyFuture(Result<void>(Unexpected<Error>(*failure)));
    decided.append(target);
    messages.removeIf([target](const ChatMessage &one) { return one.id == target; });
    return QtFuture::makeReadyFuture(Result<void>());
}

} // namespace cordboard::test
