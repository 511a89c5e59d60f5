#pragma once

#include "http/server/response.h"

namespace cordboard::engine {
class Multimedia;
struct MmsListener;
} // namespace cordboard::engine

namespace cordboard::serve {

/// Answers the phones of one SMPP carrier as their MMSC (OMA-TS-MMS-ENC V1.3): GET hands out the
/// message under its token, POST takes what phones say and send. A phone's number counts only when
/// a trusted proxy says it.
http::Handler mm1Door(engine::Multimedia &multimedia, const engine::MmsListener &listener);

} // namespace cordboard::serve
