#pragma once

#include "http/server/response.h"

namespace cordboard::engine {
class Multimedia;
struct MmsListener;
} // namespace cordboard::engine

namespace cordboard::serve {

/// Answers the MMSC of one carrier: checks its login, reads its SOAP, hands it to the engine and
/// acknowledges after the commit. What cannot be read gets a fault, what cannot be stored now 503.
http::Handler mm7Door(engine::Multimedia &multimedia, const engine::MmsListener &listener);

} // namespace cordboard::serve
