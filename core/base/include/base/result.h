#pragma once

#include "base/error.h"

#include <type_traits>
#include <utility>
#include <variant>

namespace cordboard {

/// Wraps a failure so that it converts to any `Result`. Same role as std::unexpected.
template<class E>
class Unexpected
{
public:
    explicit Unexpected(E error)
        : m_error(std::move(error))
    {}
    const E &error() const & { return m_error; }
    E &&error() && { return std::move(m_error); }

private:
    E m_error;
};

inline Unexpected<Error> fail(ErrorCode code, QString message, QString detail = {})
{
    return Unexpected<Error>(Error{code, std::move(message), std::move(detail)});
}

/// A value or a failure. The member names are those of std::expected (C++23), so that a later
/// switch is a `using`; Debian 12's g++ has <expected> only under -std=c++23. Reading the wrong
/// side is a programming error and asserts through std::get_if's null pointer.
template<class T, class E = Error>
class [[nodiscard]] Result
{
public:
    using value_type = T;
    using error_type = E;

    Result(T value)
        : m_data(std::in_place_index<0>, std::move(value))
    {}
    Result(Unexpected<E> error)
        : m_data(std::in_place_index<1>, std::move(error).error())
    {}

    bool has_value() const { return m_data.index() == 0; }
    explicit operator bool() const { return has_value(); }

    const T &value() const & { return *std::get_if<0>(&m_data); }
    T &value() & { return *std::get_if<0>(&m_data); }
    T &&value() && { return std::move(*std::get_if<0>(&m_data)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return std::get_if<0>(&m_data); }
    T *operator->() { return std::get_if<0>(&m_data); }

    const E &error() const { return *std::get_if<1>(&m_data); }
    T value_or(T other) const { return has_value() ? value() : std::move(other); }

private:
    std::variant<T, E> m_data;
};

/// Success without a value.
template<class E>
class [[nodiscard]] Result<void, E>
{
public:
    using value_type = void;
    using error_type = E;

    Result() = default;
    Result(Unexpected<E> error)
        : m_data(std::in_place_index<1>, std::move(error).error())
    {}

    bool has_value() const { return m_data.index() == 0; }
    explicit operator bool() const { return has_value(); }
    const E &error() const { return *std::get_if<1>(&m_data); }

private:
    std::variant<std::monostate, E> m_data;
};

/// Hands a failure on under the return type of the caller: `return forward(r);`
template<class T>
Unexpected<Error> forward(const Result<T, Error> &failed)
{
    return Unexpected<Error>(failed.error());
}

} // namespace cordboard
