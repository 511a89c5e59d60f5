#include "decode.h"

#include "describe/describe.h"
#include "describe/hex_reader.h"
#include "describe/json.h"
#include "describe/redact.h"
#include "smsc_words.h"

#include <QCommandLineParser>
#include <QTextStream>

#include <cstdio>

namespace cordboard::simulator {

namespace {

using namespace Qt::StringLiterals;

constexpr int allRead = 0, someUnreadable = 1, badArguments = 2;

struct Wishes
{
    bool redact = false;
    bool join = false;
};

/// Standard input in lines; what is longer than the reader takes is thrown away as it comes.
class Lines
{
public:
    enum class Next { Line, TooLong, End };

    Next next(QByteArray *line)
    {
        line->resize(0);
        bool tooLong = false;
        for (int c = std::getc(stdin);; c = std::getc(stdin)) {
            if (c == EOF && line->isEmpty() && !tooLong)
                return Next::End;
            if (c == EOF || c == '\n')
                return tooLong ? Next::TooLong : Next::Line;
            if (line->size() >= describe::HexReader::maxLine)
                tooLong = true;
            else
                line->append(char(c));
        }
    }
};

class Printer
{
public:
    explicit Printer(bool redact)
        : m_redact(redact)
    {}

    void print(const QList<describe::HexFound> &all)
    {
        for (const describe::HexFound &found : all)
            print(found);
    }

    int exitCode() const { return m_failed ? someUnreadable : allRead; }

private:
    void print(const describe::HexFound &found)
    {
        const describe::Place place{found.line};
        if (!found.error.isEmpty()) {
            m_failed = true;
            write(describe::errorJson(found.error, place));
            return;
        }
        PduDump dump = describe::describe(found.frame);
        m_failed |= !dump.error.isEmpty();
        if (m_redact)
            dump = describe::redacted(std::move(dump), describe::Side::Unknown);
        write(describe::toJson(dump, place, found.warnings));
    }

    static void write(const QByteArray &json)
    {
        std::fwrite(json.constData(), 1, size_t(json.size()), stdout);
        std::fputc('\n', stdout);
        std::fflush(stdout);
    }

    const bool m_redact;
    bool m_failed = false;
};

int readAll(const Wishes &wishes)
{
    describe::HexReader reader;
    reader.setJoining(wishes.join);
    Printer printer(wishes.redact);
    Lines lines;
    QByteArray line;
    for (auto next = lines.next(&line); next != Lines::Next::End; next = lines.next(&line))
        printer.print(next == Lines::Next::TooLong ? reader.longLine() : reader.line(line));
    printer.print(reader.end());
    return printer.exitCode();
}

} // namespace

int decodeStandardInput(const QStringList &words)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Smsc::tr("Reads PDUs as hex from standard input and prints a line of JSON for each. "
                 "Hexdumps, with an offset in front of each line, are joined."));
    parser.addOptions({{{u"h"_s, u"help"_s}, Smsc::tr("Show this and stop.")},
                       {u"join"_s, Smsc::tr("Join lines until a PDU is whole: for hex that a mail "
                                            "program has wrapped.")},
                       {u"redact"_s, Smsc::tr("Hide numbers, texts and passwords.")}});
    const bool known = parser.parse(QStringList(u"cordboard-smsc decode"_s) + words);
    if (!known || !parser.positionalArguments().isEmpty()) {
        const QString why =
            known
                ? Smsc::tr("\"%1\" is not expected here.").arg(parser.positionalArguments().first())
                : parser.errorText();
        QTextStream(stderr) << "cordboard-smsc decode: " << why << Qt::endl;
        return badArguments;
    }
    if (parser.isSet(u"help"_s)) {
        QTextStream(stdout) << parser.helpText();
        return allRead;
    }
    return readAll({.redact = parser.isSet(u"redact"_s), .join = parser.isSet(u"join"_s)});
}

} // namespace cordboard::simulator
