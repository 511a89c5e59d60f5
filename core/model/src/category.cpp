#include "model/category.h"

#include <array>

namespace cordboard {

namespace {

struct Entry
{
    Category category;
    const char *word;
};

constexpr std::array<Entry, 5> entries{{
    {Category::Conversation, "conversation"},
    {Category::Otp, "otp"},
    {Category::Transactional, "transactional"},
    {Category::Marketing, "marketing"},
    {Category::Notice, "notice"},
}};

} // namespace

QString categoryWord(Category category)
{
    for (const Entry &entry : entries) {
        if (entry.category == category)
            return QString::fromLatin1(entry.word);
    }
    return {};
}

std::optional<Category> categoryFromWord(QStringView word)
{
    for (const Entry &entry : entries) {
        if (word == QLatin1String(entry.word))
            return entry.category;
    }
    return std::nullopt;
}

} // namespace cordboard
