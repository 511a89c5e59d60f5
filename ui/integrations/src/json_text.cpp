#include "json_text.h"

#include <QJsonDocument>

#include <utility>

namespace cordboard::ui {

namespace {

/// Lays out text that is known to be JSON. QJsonDocument would sort the members.
class Layout
{
public:
    QString of(const QString &text)
    {
        for (const QChar c : text)
            take(c);
        return m_out;
    }

private:
    void take(QChar c)
    {
        if (m_string || c == u'"') {
            if (std::exchange(m_opened, false))
                line();
            m_out += c;
            if (c == u'"' && !m_escaped)
                m_string = !m_string;
            m_escaped = m_string && c == u'\\' && !m_escaped;
            return;
        }
        if (c.isSpace())
            return;
        const bool opened = std::exchange(m_opened, false);
        if (c == u'}' || c == u']') {
            --m_depth;
            if (!opened) // an empty one stays on its line
                line();
        } else if (opened) {
            line();
        }
        m_out += c;
        m_opened = c == u'{' || c == u'[';
        m_depth += m_opened ? 1 : 0;
        if (c == u',')
            line();
        else if (c == u':')
            m_out += u' ';
    }

    void line() { m_out += u'\n' + QString(qsizetype(m_depth) * 2, u' '); }

    QString m_out;
    int m_depth = 0;
    bool m_opened = false;
    bool m_string = false;
    bool m_escaped = false;
};

} // namespace

QString indented(const QByteArray &body)
{
    const QString text = QString::fromUtf8(body).trimmed();
    return QJsonDocument::fromJson(body).isNull() ? text : Layout().of(text);
}

} // namespace cordboard::ui
