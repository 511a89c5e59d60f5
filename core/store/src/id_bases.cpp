#include "id_bases.h"

#include "values.h"

namespace cordboard::store {

namespace {
constexpr int votesNeeded = 3;
}

Result<IdBases::Known *> IdBases::known(CarrierId carrier)
{
    const auto found = m_known.find(carrier);
    if (found != m_known.end())
        return &*found;
    const auto rows = m_connection.run(
        "SELECT id_base, id_base_next, id_base_votes FROM carrier WHERE id = ?", {carrier.value});
    if (!rows)
        return forward(rows);
    Known known;
    if ((*rows)->next())
        known = {idBaseFromWord((*rows)->value(0).toString()),
                 idBaseFromWord((*rows)->value(1).toString()), (*rows)->value(2).toInt()};
    (*rows)->finish();
    return &*m_known.insert(carrier, known);
}

Result<IdBase> IdBases::of(CarrierId carrier)
{
    const auto found = known(carrier);
    if (!found)
        return forward(found);
    return (*found)->base;
}

Result<void> IdBases::vote(CarrierId carrier, IdBase form)
{
    const auto found = known(carrier);
    if (!found)
        return forward(found);
    Known &now = **found;
    if (form == now.base && now.votes == 0)
        return {};
    if (form == now.base) {
        now.next = IdBase::NotKnown;
        now.votes = 0;
    } else {
        now.votes = form == now.next ? now.votes + 1 : 1;
        now.next = form;
        if (now.votes >= votesNeeded) {
            now = {form, IdBase::NotKnown, 0};
            m_learned.insert(carrier, form);
        }
    }
    return write(carrier, now);
}

Result<void> IdBases::write(CarrierId carrier, const Known &known)
{
    const auto written = m_connection.change(
        "UPDATE carrier SET id_base = ?, id_base_next = ?, id_base_votes = ? WHERE id = ?",
        {text(idBaseWord(known.base)), text(idBaseWord(known.next)), known.votes, carrier.value});
    if (!written)
        return forward(written);
    return {};
}

} // namespace cordboard::store
