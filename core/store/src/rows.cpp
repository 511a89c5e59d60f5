#include "store/rows.h"

namespace cordboard::store {

Rows::~Rows() = default;

} // namespace cordboard::store
