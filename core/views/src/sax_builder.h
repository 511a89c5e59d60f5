#pragma once

#include "counting_input.h"
#include "views/json_reader.h"

#include <QSet>

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace cordboard::views {

/// Receives nlohmann's events and builds the value. Stops the parser by answering false.
class SaxBuilder
{
public:
    SaxBuilder(const CountingInput &input, const ReadLimits &limits)
        : m_input(input)
        , m_limits(limits)
    {}

    /// What is wrong, as the end of a sentence, and where. Empty while nothing is.
    struct Fault
    {
        CountingInput::Place place;
        QString words;
    };
    const Fault &fault() const { return m_fault; }
    JsonValue takeRoot() { return std::move(m_root); }

    bool null();
    bool boolean(bool value);
    bool number_integer(std::int64_t value);
    bool number_unsigned(std::uint64_t value);
    bool number_float(double value, const std::string &written);
    bool string(const std::string &value);
    bool binary(const std::vector<std::uint8_t> &value);
    bool start_object(std::size_t count);
    bool key(const std::string &name);
    bool end_object();
    bool start_array(std::size_t count);
    bool end_array();
    bool parse_error(std::size_t position, const std::string &token,
                     const nlohmann::detail::exception &error);

private:
    struct Level
    {
        JsonValue value;
        QString name; ///< of the member that is being read
        int nameLine = 0;
        QSet<QString> names;
    };

    bool add(JsonValue::Data data);
    bool place(JsonValue value);
    bool open(JsonValue::Data data);
    bool close();
    bool refuse(const QString &words);
    bool refuse(const QString &words, const CountingInput::Place &place);

    const CountingInput &m_input;
    const ReadLimits m_limits;
    std::vector<Level> m_levels;
    JsonValue m_root;
    int m_values = 0;
    Fault m_fault;
};

} // namespace cordboard::views
