#pragma once

#include "model/attempt_status.h"

class QString;

namespace cordboard::carrier {

/// "MM7 2002" and "Address error".
QString mm7StatusName(quint32 status);
QString mm7StatusWords(quint32 status);

} // namespace cordboard::carrier
