#pragma once

#include <QByteArray>
#include <QString>

#include <initializer_list>
#include <utility>

namespace cordboard::serve {

/// Writes the text format of Prometheus, version 0.0.4. One family is begun, then gets its samples.
class MetricText
{
public:
    using Labels = std::initializer_list<std::pair<const char *, QString>>;

    MetricText &gauge(const char *name, const char *help) { return family(name, help, "gauge"); }
    MetricText &counter(const char *name, const char *help)
    {
        return family(name, help, "counter");
    }
    /// Of the family that was begun last.
    void sample(const Labels &labels, double value);
    void sample(const Labels &labels, quint64 value);
    void sample(double value) { sample({}, value); }
    void sample(quint64 value) { sample({}, value); }

    QByteArray bytes() const { return m_bytes; }

private:
    MetricText &family(const char *name, const char *help, const char *type);
    void begin(const Labels &labels);

    QByteArray m_name;
    QByteArray m_bytes;
};

} // namespace cordboard::serve
