#include "link_judge.h"

namespace cordboard::engine {

/// When the verdict about the line turns if nothing else happens; 0: it agrees with the session.
qint64 LinkJudge::dueUs(const Line &line)
{
    if (line.session != line.down)
        return 0;
    if (!line.session)
        return line.switchedOff ? line.sinceUs : line.sinceUs + patienceUs;
    if (line.switchedOff)
        return line.sinceUs; // a person switched it on again and knows why
    qint64 calm = calmUs;
    for (qsizetype fall = 1; fall < line.falls.size() && calm < longestCalmUs; ++fall)
        calm *= 2;
    return line.sinceUs + qMin(calm, longestCalmUs);
}

bool LinkJudge::settle(Line &line, qint64 nowUs)
{
    const qint64 due = dueUs(line);
    if (line.session != line.down || nowUs < due)
        return false;
    line.down = !line.session;
    if (line.down && !line.switchedOff)
        line.falls.append(nowUs);
    if (!line.down)
        line.switchedOff = false;
    return true;
}

bool LinkJudge::note(CarrierId carrier, LinkState state, qint64 nowUs)
{
    const bool session = state == LinkState::Up || state == LinkState::Degraded;
    const bool known = m_lines.contains(carrier);
    Line &line = m_lines[carrier];
    if (!known || line.session != session) {
        line.session = session;
        line.sinceUs = nowUs;
    }
    if (state == LinkState::Off && !line.switchedOff) {
        line.switchedOff = true;
        line.sinceUs = nowUs;
    }
    line.falls.removeIf([nowUs](qint64 at) { return at < nowUs - memoryUs; });
    return settle(line, nowUs);
}

void LinkJudge::forget(CarrierId carrier)
{
    m_lines.remove(carrier);
}

bool LinkJudge::look(qint64 nowUs)
{
    bool changed = false;
    for (Line &line : m_lines)
        changed = settle(line, nowUs) || changed;
    return changed;
}

qint64 LinkJudge::nextLookUs() const
{
    qint64 next = 0;
    for (const Line &line : m_lines) {
        const qint64 due = dueUs(line);
        if (due > 0 && (next == 0 || due < next))
            next = due;
    }
    return next;
}

QSet<CarrierId> LinkJudge::down() const
{
    QSet<CarrierId> carriers;
    for (auto it = m_lines.begin(); it != m_lines.end(); ++it) {
        if (it->down)
            carriers.insert(it.key());
    }
    return carriers;
}

} // namespace cordboard::engine
