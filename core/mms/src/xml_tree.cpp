#include "xml_tree.h"

#include "mms/media_type.h"

#include <QXmlStreamReader>

namespace cordboard::mms {

namespace {

constexpr int mostLevels = 16;
constexpr int mostElements = 2'000;
constexpr qsizetype mostOctets = 1024 * 1024;

Unexpected<Error> broken(const QString &what, qint64 line = 0)
{
    return fail(ErrorCode::Protocol,
                QStringLiteral("An MM7 message could not be read: %1.").arg(what),
                line ? QStringLiteral("line %1").arg(line) : QString());
}

QString decoded(QByteArrayView octets)
{
    const bool wide = octets.startsWith("\xfe\xff") || octets.startsWith("\xff\xfe");
    QString text = decodeText(octets, wide ? charset::utf16 : charset::none);
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    return text.trimmed(); // a blank line before the prolog was met, and is none of XML
}

class TreeReader
{
public:
    explicit TreeReader(const QString &text)
        : m_xml(text)
    {
        m_xml.setEntityExpansionLimit(64);
    }

    Result<XmlElement> read()
    {
        XmlElement root;
        if (!m_xml.readNextStartElement())
            return stopped();
        readElement(root, 1);
        while (!m_xml.atEnd() && !m_xml.hasError())
            m_xml.readNext();
        return m_xml.hasError() ? Result<XmlElement>(stopped()) : root;
    }

private:
    Unexpected<Error> stopped() const
    {
        return broken(m_xml.errorString().isEmpty() ? QStringLiteral("it is no XML")
                                                    : m_xml.errorString(),
                      m_xml.lineNumber());
    }

    void readElement(XmlElement &element, int level)
    {
        if (level > mostLevels || ++m_elements > mostElements)
            return m_xml.raiseError(QStringLiteral("it is nested too deep or too long"));
        element.name = m_xml.name().toString();
        for (const QXmlStreamAttribute &attribute : m_xml.attributes())
            element.attributes.insert(attribute.name().toString().toLower(),
                                      attribute.value().toString());
        while (!m_xml.atEnd() && !m_xml.hasError()) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::StartElement:
                element.children.emplace_back();
                readElement(element.children.back(), level + 1);
                break;
            case QXmlStreamReader::Characters:
                element.text += m_xml.text();
                break;
            case QXmlStreamReader::EndElement:
                element.text = element.text.trimmed();
                return;
            default:
                break;
            }
        }
    }

    QXmlStreamReader m_xml;
    int m_elements = 0;
};

} // namespace

const XmlElement *XmlElement::child(QStringView wanted) const
{
    for (const XmlElement &element : children)
        if (wanted.compare(element.name, Qt::CaseInsensitive) == 0)
            return &element;
    return nullptr;
}

QString XmlElement::textOf(QStringView wanted) const
{
    const XmlElement *element = child(wanted);
    return element ? element->text : QString();
}

const XmlElement *XmlElement::find(QStringView wanted) const
{
    if (const XmlElement *own = child(wanted))
        return own;
    for (const XmlElement &element : children)
        if (const XmlElement *deeper = element.find(wanted))
            return deeper;
    return nullptr;
}

Result<XmlElement> readXml(QByteArrayView octets)
{
    if (octets.size() > mostOctets)
        return broken(QStringLiteral("it is too long"));
    const QString text = decoded(octets);
    // before the parser sees it: a DTD is read as a whole, entities and all, before it is told of
    if (text.contains(QLatin1String("<!DOCTYPE")))
        return broken(QStringLiteral("it has a document type, which is refused"));
    return TreeReader(text).read();
}

} // namespace cordboard::mms
