#include "metric_text.h"

namespace cordboard::serve {

namespace {

/// Names come from people: a quote or a line break must not begin another sample.
QByteArray escaped(const QString &value)
{
    QByteArray text = value.toUtf8();
    text.replace('\\', "\\\\");
    text.replace('"', "\\\"");
    text.replace('\n', "\\n");
    return text;
}

} // namespace

MetricText &MetricText::family(const char *name, const char *help, const char *type)
{
    m_name = name;
    m_bytes.append("# HELP ").append(m_name).append(' ').append(help).append('\n');
    m_bytes.append("# TYPE ").append(m_name).append(' ').append(type).append('\n');
    return *this;
}

void MetricText::begin(const Labels &labels)
{
    m_bytes.append(m_name);
    char before = '{';
    for (const auto &[name, value] : labels) {
        m_bytes.append(before).append(name).append("=\"").append(escaped(value)).append('"');
        before = ',';
    }
    if (before == ',')
        m_bytes.append('}');
    m_bytes.append(' ');
}

void MetricText::sample(const Labels &labels, double value)
{
    begin(labels);
    m_bytes.append(QByteArray::number(value, 'g', 15)).append('\n');
}

void MetricText::sample(const Labels &labels, quint64 value)
{
    begin(labels);
    m_bytes.append(QByteArray::number(value)).append('\n');
}

} // namespace cordboard::serve
