#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <iterator>

namespace cordboard::views {

/// Counts lines and columns while a parser reads. nlohmann's SAX events carry no position; its
/// lexer takes octets one by one through an iterator, so the iterator can know. Columns count
/// characters.
struct CountingInput
{
    struct Place
    {
        int line = 1;
        int column = 0;
        qsizetype offset = -1;
    };

    QByteArrayView bytes;
    qsizetype next = 0;
    Place here;  ///< of the octet read last
    Place token; ///< of the last octet read that is not white space

    bool atEnd() const { return next >= bytes.size(); }

    void take()
    {
        if (here.offset >= 0 && bytes[here.offset] == '\n') {
            ++here.line;
            here.column = 0;
        }
        const char octet = bytes[next];
        here.offset = next++;
        if ((octet & 0xC0) != 0x80)
            ++here.column;
        // A number ends by reading one octet more; a line break there does not move the token.
        if (octet != ' ' && octet != '\n' && octet != '\r' && octet != '\t')
            token = here;
    }
};

/// The iterator over it. Copies share the count: the parser keeps one copy and reads only forward.
class CountingIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = char;

    explicit CountingIterator(CountingInput *input = nullptr)
        : m_input(input)
    {}

    char operator*() const { return m_input->bytes[m_input->next]; }
    CountingIterator &operator++()
    {
        m_input->take();
        return *this;
    }
    CountingIterator operator++(int)
    {
        CountingIterator before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const CountingIterator &a, const CountingIterator &b)
    {
        return a.ended() == b.ended();
    }
    friend bool operator!=(const CountingIterator &a, const CountingIterator &b)
    {
        return !(a == b);
    }

private:
    bool ended() const { return !m_input || m_input->atEnd(); }
    CountingInput *m_input;
};

} // namespace cordboard::views
