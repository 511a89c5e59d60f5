#include "sax_builder.h"

#include "parse_words.h"

#include <QCoreApplication>

#include <limits>

namespace cordboard::views {

namespace {
QString fromUtf8(const std::string &text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}
} // namespace

bool SaxBuilder::null()
{
    return add(std::monostate());
}

bool SaxBuilder::boolean(bool value)
{
    return add(value);
}

bool SaxBuilder::number_integer(std::int64_t value)
{
    return add(qint64(value));
}

bool SaxBuilder::number_unsigned(std::uint64_t value)
{
    if (value > std::uint64_t(std::numeric_limits<qint64>::max()))
        return refuse(numberTooLargeWords(), numberStart(m_input));
    return add(qint64(value));
}

bool SaxBuilder::number_float(double value, const std::string &written)
{
    // A whole number beyond 64 bits arrives here already rounded; it would be stored wrongly.
    if (written.find_first_of(".eE") == std::string::npos)
        return refuse(numberTooLargeWords(), numberStart(m_input));
    return add(value);
}

bool SaxBuilder::string(const std::string &value)
{
    return add(fromUtf8(value));
}

bool SaxBuilder::binary(const std::vector<std::uint8_t> &)
{
    return false; // only binary formats have it
}

bool SaxBuilder::start_object(std::size_t)
{
    return open(JsonValue::Object());
}

bool SaxBuilder::key(const std::string &name)
{
    Level &level = m_levels.back();
    level.name = fromUtf8(name);
    level.nameLine = m_input.token.line;
    if (level.names.contains(level.name))
        return refuse(duplicateWords(level.name), tokenStart(m_input));
    level.names.insert(level.name);
    return true;
}

bool SaxBuilder::end_object()
{
    return close();
}

bool SaxBuilder::start_array(std::size_t)
{
    return open(JsonValue::Array());
}

bool SaxBuilder::end_array()
{
    return close();
}

bool SaxBuilder::parse_error(std::size_t, const std::string &,
                             const nlohmann::detail::exception &error)
{
    const std::string_view said = error.what();
    return refuse(parseErrorWords(said), parseErrorPlace(said, m_input));
}

bool SaxBuilder::add(JsonValue::Data data)
{
    if (++m_values > m_limits.values)
        return refuse(tooManyValuesWords(m_limits.values));
    return place(JsonValue(std::move(data), m_input.token.line));
}

bool SaxBuilder::place(JsonValue value)
{
    if (m_levels.empty()) {
        m_root = std::move(value);
        return true;
    }
    Level &level = m_levels.back();
    if (auto *items = std::get_if<JsonValue::Array>(&level.value.m_data))
        items->push_back(std::move(value));
    else if (auto *members = std::get_if<JsonValue::Object>(&level.value.m_data))
        members->push_back({level.name, level.nameLine, std::move(value)});
    return true;
}

bool SaxBuilder::open(JsonValue::Data data)
{
    if (int(m_levels.size()) >= m_limits.depth)
        return refuse(tooDeepWords(m_limits.depth));
    if (++m_values > m_limits.values)
        return refuse(tooManyValuesWords(m_limits.values));
    m_levels.push_back({JsonValue(std::move(data), m_input.token.line), {}, 0, {}});
    return true;
}

bool SaxBuilder::close()
{
    JsonValue value = std::move(m_levels.back().value);
    m_levels.pop_back();
    return place(std::move(value));
}

bool SaxBuilder::refuse(const QString &words)
{
    return refuse(words, m_input.token);
}

bool SaxBuilder::refuse(const QString &words, const CountingInput::Place &place)
{
    m_fault = {place, words};
    return false;
}

} // namespace cordboard::views
