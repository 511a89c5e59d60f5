// What a link says about itself.
#include "smpp_link.h"

#include "words.h"

#include <algorithm>

namespace cordboard::carrier {

namespace {

bool isUp(const BindLine *line)
{
    return line->state() == LinkState::Up;
}

/// Of lines that are not up, the one that failed says more than the one that is being tried.
const BindLine *worst(const std::vector<BindLine *> &lines)
{
    const BindLine *worst = nullptr;
    for (const BindLine *line : lines) {
        if (!isUp(line) && (!worst || line->state() == LinkState::Down))
            worst = line;
    }
    return worst;
}

} // namespace

LinkStatus SmppLink::status() const
{
    LinkStatus status;
    status.carrier = m_carrier.id;
    status.name = m_carrier.name;
    status.answerMs = int(m_answerMs);
    status.lastAnswerUs = m_lastAnswerUs;
    status.slowedTo = m_pace.slowedTo();
    for (const BindLine *line : m_lines) {
        status.binds.append(line->status());
        status.window += line->sends() ? m_carrier.window : 0;
        status.inFlight += line->inFlight();
        status.upSinceUs = std::max(status.upSinceUs, line->upSinceUs());
        if (line->nextTryUs() > 0 &&
            (status.nextTryUs == 0 || line->nextTryUs() < status.nextTryUs))
            status.nextTryUs = line->nextTryUs();
    }
    describeState(&status);
    return status;
}

void SmppLink::describeState(LinkStatus *status) const
{
    const auto up = std::count_if(m_lines.begin(), m_lines.end(), isUp);
    const BindLine *down = worst(m_lines);
    if (!down) {
        describeUp(status);
        return;
    }
    if (up == 0) {
        status->state = down->state();
        status->sentence = down->sentence();
        return;
    }
    const auto any = [this](bool (BindLine::*can)() const) {
        return std::any_of(m_lines.begin(), m_lines.end(),
                           [can](const BindLine *line) { return isUp(line) && (line->*can)(); });
    };
    status->state = LinkState::Degraded;
    if (!any(&BindLine::sends) && m_carrier.bind != BindMode::Receiver)
        status->sentence = words::onlyReceiving(down->sentence());
    else if (!any(&BindLine::receives) && m_carrier.bind != BindMode::Transmitter)
        status->sentence = words::onlySending(down->sentence());
    else
        status->sentence = words::notAllUp(int(up), int(m_lines.size()), down->sentence());
}

void SmppLink::describeUp(LinkStatus *status) const
{
    status->state = LinkState::Up;
    QString sentence;
    if (m_sendersRefused)
        sentence = words::sendersRefused();
    else if (m_setupRefused)
        sentence = words::setupRefused();
    else if (m_pace.isSlowed())
        sentence = words::slowedDown(m_pace.slowedTo());
    if (sentence.isEmpty())
        return;
    status->state = LinkState::Degraded;
    status->sentence = sentence;
}

} // namespace cordboard::carrier
