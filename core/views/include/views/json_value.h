#pragma once

#include <QString>

#include <variant>
#include <vector>

namespace cordboard::views {

struct JsonMember;

/// One value of a JSON document, with the line it came from. A plain value: copy and move it
/// freely. Whole numbers within 64 bits are Integer and exact; everything with a fraction or an
/// exponent is Double.
class JsonValue
{
public:
    enum class Kind { Null, Boolean, Integer, Double, Text, Array, Object };
    using Array = std::vector<JsonValue>;
    using Object = std::vector<JsonMember>; ///< in the order of the document, names are unique
    using Data = std::variant<std::monostate, bool, qint64, double, QString, Array, Object>;

    JsonValue() = default;
    JsonValue(Data data, int line);

    Kind kind() const { return static_cast<Kind>(m_data.index()); }
    bool is(Kind kind) const { return this->kind() == kind; }

    /// Where it begins; lines count from 1. 0: it did not come from a document.
    int line() const { return m_line; }

    /// Each accessor gives an empty value when the kind is another one.
    bool boolean() const;
    qint64 integer() const;
    double number() const; ///< of Integer and Double
    QString text() const;
    const Array &items() const;
    const Object &members() const;

    /// The member of an object, or null.
    const JsonValue *find(QAnyStringView name) const;

private:
    friend class SaxBuilder;
    Data m_data;
    int m_line = 0;
};

struct JsonMember
{
    QString name;
    int line = 0;
    JsonValue value;
};

// Here, because clang wants to know what a vector holds before it takes one apart.
inline JsonValue::JsonValue(Data data, int line)
    : m_data(std::move(data))
    , m_line(line)
{}

/// "a text", "a whole number" …: what a sentence calls it.
QString kindWord(JsonValue::Kind kind);

} // namespace cordboard::views
