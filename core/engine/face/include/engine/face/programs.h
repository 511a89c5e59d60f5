#pragma once

#include "engine/face/access_keys.h"
#include "engine/face/gauges.h"
#include "engine/face/news.h"
#include "engine/face/program_desk.h"
#include "engine/face/records.h"

namespace cordboard::engine {

/// What other people's programs get of the engine, through the API. Lives as long as the engine.
class Programs
{
public:
    virtual ~Programs() = default;

    virtual AccessKeys &accessKeys() = 0;
    virtual Records &records() = 0;
    virtual ProgramDesk &desk() = 0;
    virtual News &news() = 0;
    virtual Gauges &gauges() = 0;

    /// The id of this installation, made at its first start. Null until the database was read.
    virtual QUuid customer() const = 0;
};

} // namespace cordboard::engine
