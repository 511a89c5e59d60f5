#pragma once

#include <QLoggingCategory>

namespace cordboard::http {

Q_DECLARE_LOGGING_CATEGORY(lcHttp)

} // namespace cordboard::http
