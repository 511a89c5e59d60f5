#include "topic.h"

#include <algorithm>

namespace cordboard::serve {

namespace {

QByteArray customerTopic(const QUuid &customer)
{
    return "customer_id:" + customer.toByteArray(QUuid::WithoutBraces);
}

constexpr QByteArrayView messages(":message");

bool isOfUuid(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == '-';
}

} // namespace

QByteArray topicOf(const QUuid &customer, const QUuid &message)
{
    return customerTopic(customer).append(messages).append(':') +
           message.toByteArray(QUuid::WithoutBraces);
}

bool isTopic(const QByteArray &topic, const QUuid &customer)
{
    constexpr qsizetype uuidLength = 36;
    const QByteArray ours = customerTopic(customer);
    if (!topic.startsWith(ours))
        return false;
    QByteArrayView rest = QByteArrayView(topic).sliced(ours.size());
    if (rest.isEmpty())
        return true;
    if (!rest.startsWith(messages))
        return false;
    rest = rest.sliced(messages.size());
    if (rest.isEmpty())
        return true;
    return rest.front() == ':' && rest.size() <= uuidLength + 1 &&
           std::all_of(rest.begin() + 1, rest.end(), isOfUuid);
}

} // namespace cordboard::serve
