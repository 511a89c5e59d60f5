#include "store/stories.h"

#include <QUrl>

namespace cordboard::store {

namespace {

StoryHook hookFromRow(const Rows &row)
{
    StoryHook hook;
    hook.endpoint = {row.integer(0)};
    const QString name = row.text(1);
    hook.name = name.isEmpty() ? QUrl(row.text(2)).host() : name;
    hook.endpointState = webhookStateFromWord(row.text(3));
    hook.type = row.text(4);
    hook.createdUs = row.integer(5);
    hook.state = deliveryStateFromWord(row.text(6)).value_or(DeliveryState::Pending);
    hook.attempts = int(row.integer(7));
    hook.nextUs = row.integer(8);
    hook.last.number = hook.attempts;
    hook.last.startedUs = row.integer(9);
    hook.last.tookUs = row.integer(10);
    hook.last.outcome = row.text(11);
    hook.last.status = int(row.integer(12));
    hook.last.detail = row.text(13);
    return hook;
}

} // namespace

Result<void> Stories::readHooks(MessageStory *story)
{
    const auto endpoints =
        m_connection.number("SELECT COUNT(*) FROM webhook_endpoint WHERE removed = 0");
    if (!endpoints)
        return forward(endpoints);
    story->hookEndpoints = int(*endpoints);
    // CROSS JOIN keeps SQLite at this order: few events, few endpoints, then by key.
    const auto rows = m_connection.run(
        "SELECT w.id, w.name, w.url, w.state, e.type, e.created_us, d.state, d.attempts, "
        "d.next_us, d.started_us, d.took_us, d.outcome, d.status, d.detail FROM webhook_event e "
        "CROSS JOIN webhook_endpoint w JOIN webhook_delivery d ON d.endpoint_id = w.id AND "
        "d.event_id = e.id WHERE e.message_id = ? ORDER BY e.id DESC, w.id DESC LIMIT ?",
        {story->message.message.value, MessageStory::mostHooks});
    if (!rows)
        return forward(rows);
    while ((*rows)->next())
        story->hooks.prepend(hookFromRow(**rows));
    (*rows)->finish();
    return {};
}

} // namespace cordboard::store
