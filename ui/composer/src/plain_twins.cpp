#include "plain_twins.h"

namespace cordboard::ui {

namespace {

struct Twin
{
    char16_t fancy;
    const char *plain;
};

constexpr Twin twins[] = {
    {0x2018, "'"},  {0x2019, "'"},  {0x201A, "'"},  {0x201B, "'"},  {0x2032, "'"},   {0x00B4, "'"},
    {0x0060, "'"},  {0x201C, "\""}, {0x201D, "\""}, {0x201E, "\""}, {0x2033, "\""},  {0x00AB, "\""},
    {0x00BB, "\""}, {0x2039, "'"},  {0x203A, "'"},  {0x2010, "-"},  {0x2011, "-"},   {0x2012, "-"},
    {0x2013, "-"},  {0x2014, "-"},  {0x2015, "-"},  {0x2212, "-"},  {0x2026, "..."}, {0x2022, "-"},
    {0x00A0, " "},  {0x2002, " "},  {0x2003, " "},  {0x2009, " "},  {0x202F, " "},   {0x00AD, ""},
    {0x200B, ""},   {0xFEFF, ""},
};

} // namespace

QString plainTwin(QChar c)
{
    for (const Twin &twin : twins) {
        if (twin.fancy == c.unicode())
            return QString::fromLatin1(twin.plain); // never null: "" is a twin too
    }
    return {};
}

PlainAdvice adviceFor(const QString &text, const text::Segmentation &segmentation)
{
    PlainAdvice advice;
    if (segmentation.encoding == text::Encoding::Gsm7)
        return advice;
    for (const qsizetype place : segmentation.forcing) {
        const QChar c = text.at(place);
        if (plainTwin(c).isNull())
            return {};
        advice.places.append(place);
        if (!advice.characters.contains(c))
            advice.characters.append(c);
    }
    const text::Segmentation plain = text::segment(withPlainTwins(text));
    if (plain.encoding != text::Encoding::Gsm7)
        return {};
    advice.partsNow = segmentation.parts();
    advice.partsThen = plain.parts();
    return advice;
}

QString withPlainTwins(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const QString twin = plainTwin(c);
        if (twin.isNull())
            out += c;
        else
            out += twin;
    }
    return out;
}

} // namespace cordboard::ui
