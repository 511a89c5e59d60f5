#pragma once

#include <QByteArray>

namespace cordboard::serve {

/// `components` of /openapi.json: schemas of what is sent and answered, and how keys are shown.
QByteArray openApiComponents();

} // namespace cordboard::serve
