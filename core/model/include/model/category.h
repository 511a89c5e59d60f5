#pragma once

#include <QString>

#include <optional>

namespace cordboard {

/// What a message is for. Rules and routes look at it: quiet hours concern marketing, a code must
/// not wait behind a broadcast.
enum class Category {
    Conversation,  ///< one person answers another
    Otp,           ///< a code to log in with
    Transactional, ///< "your order is on its way"
    Marketing,
    Notice, ///< our own answer to STOP, START or HELP; never given from outside
};

/// Stable word for the database, provision.json and the API ("marketing").
QString categoryWord(Category category);
std::optional<Category> categoryFromWord(QStringView word);

} // namespace cordboard
