#include "mms/smil.h"

#include <QSet>
#include <QString>
#include <QXmlStreamWriter>

#include <array>

namespace cordboard::mms {

namespace {

constexpr const char *pageTime = "5000ms";
constexpr qsizetype longestName = 40;

struct Ending
{
    const char *name;
    const char *ending;
};
constexpr std::array endings{
    Ending{"image/jpeg", "jpg"},  Ending{"image/png", "png"},       Ending{"image/gif", "gif"},
    Ending{"video/mp4", "mp4"},   Ending{"video/3gpp", "3gp"},      Ending{"audio/mpeg", "mp3"},
    Ending{"audio/x-wav", "wav"}, Ending{"application/pdf", "pdf"}, Ending{"text/x-vcard", "vcf"},
    Ending{"text/plain", "txt"},
};

QByteArray endingOf(const QByteArray &type)
{
    for (const Ending &known : endings)
        if (type == known.name)
            return known.ending;
    return "bin";
}

QString elementOf(const QByteArray &type)
{
    if (type.startsWith("image/"))
        return QStringLiteral("img");
    if (type.startsWith("audio/"))
        return QStringLiteral("audio");
    if (type.startsWith("video/"))
        return QStringLiteral("video");
    return QStringLiteral("ref");
}

void region(QXmlStreamWriter &xml, const QString &id, const QString &top, const QString &height,
            const QString &fit)
{
    xml.writeEmptyElement(QStringLiteral("region"));
    xml.writeAttribute(QStringLiteral("id"), id);
    xml.writeAttribute(QStringLiteral("left"), QStringLiteral("0"));
    xml.writeAttribute(QStringLiteral("top"), top);
    xml.writeAttribute(QStringLiteral("width"), QStringLiteral("100%"));
    xml.writeAttribute(QStringLiteral("height"), height);
    xml.writeAttribute(QStringLiteral("fit"), fit);
}

void head(QXmlStreamWriter &xml)
{
    xml.writeStartElement(QStringLiteral("head"));
    xml.writeStartElement(QStringLiteral("layout"));
    xml.writeEmptyElement(QStringLiteral("root-layout"));
    region(xml, QStringLiteral("Image"), QStringLiteral("0"), QStringLiteral("70%"),
           QStringLiteral("meet"));
    region(xml, QStringLiteral("Text"), QStringLiteral("70%"), QStringLiteral("30%"),
           QStringLiteral("scroll"));
    xml.writeEndElement();
    xml.writeEndElement();
}

void object(QXmlStreamWriter &xml, const QString &element, const QByteArray &source,
            const QString &where)
{
    xml.writeEmptyElement(element);
    xml.writeAttribute(QStringLiteral("src"), QString::fromUtf8(source));
    if (element != QLatin1String("audio"))
        xml.writeAttribute(QStringLiteral("region"), where);
}

/// Letters that any phone's file system takes; the ending by the type, whatever the name says.
QByteArray plainName(const Part &part, int number)
{
    const QByteArray wanted =
        part.type.partName.isEmpty() ? part.type.fileName : part.type.partName;
    QByteArray name;
    for (const char c : wanted.first(qMax<qsizetype>(0, wanted.lastIndexOf('.'))))
        if (QByteArrayView("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")
                .contains(c))
            name.append(c);
    if (name.isEmpty())
        name = "part" + QByteArray::number(number);
    return name.first(qMin(name.size(), longestName - 8)) + '.' + endingOf(part.type.name);
}

void nameParts(std::vector<Part> &parts)
{
    QSet<QByteArray> taken{"smil.xml"};
    int number = 0;
    for (Part &part : parts) {
        QByteArray name = plainName(part, ++number);
        if (taken.contains(name))
            name.prepend(QByteArray::number(number) + '_');
        taken.insert(name);
        part.contentId = name;
        part.location = name;
        part.type.partName = name;
        part.type.fileName.clear();
    }
}

Part textPart(const QString &text)
{
    Part part;
    part.type.name = "text/plain";
    part.type.charset = charset::utf8;
    part.type.partName = "text.txt";
    part.data = text.toUtf8();
    return part;
}

/// The text stands under the first medium, or alone.
std::vector<SmilPage> pagesOf(const std::vector<Part> &parts, bool hasText)
{
    std::vector<SmilPage> pages;
    for (const Part &part : parts)
        if (!hasText || &part != &parts.front())
            pages.push_back({part.location, part.type.name, {}});
    if (hasText && pages.empty())
        pages.push_back({});
    if (hasText)
        pages.front().text = parts.front().location;
    return pages;
}

} // namespace

QByteArray smil(const std::vector<SmilPage> &pages)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartElement(QStringLiteral("smil"));
    head(xml);
    xml.writeStartElement(QStringLiteral("body"));
    for (const SmilPage &page : pages) {
        xml.writeStartElement(QStringLiteral("par"));
        xml.writeAttribute(QStringLiteral("dur"), QLatin1String(pageTime));
        if (!page.media.isEmpty())
            object(xml, elementOf(page.mediaName), page.media, QStringLiteral("Image"));
        if (!page.text.isEmpty())
            object(xml, QStringLiteral("text"), page.text, QStringLiteral("Text"));
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
    return bytes;
}

std::vector<Part> presentation(std::vector<Part> parts, const QString &text)
{
    if (!text.isEmpty())
        parts.insert(parts.begin(), textPart(text));
    nameParts(parts);
    Part page;
    page.type.name = "application/smil";
    page.type.charset = charset::utf8;
    page.type.partName = "smil.xml";
    page.contentId = "smil";
    page.location = "smil.xml";
    page.data = smil(pagesOf(parts, !text.isEmpty()));
    parts.insert(parts.begin(), std::move(page));
    return parts;
}

std::vector<Part> presentation(const MmsContent &content)
{
    std::vector<Part> parts;
    for (const NewMedium &medium : content.media) {
        Part part;
        part.type.name = medium.type.toLatin1();
        part.type.partName = medium.name.toUtf8();
        part.data = medium.data;
        parts.push_back(std::move(part));
    }
    return presentation(std::move(parts), content.text);
}

} // namespace cordboard::mms
