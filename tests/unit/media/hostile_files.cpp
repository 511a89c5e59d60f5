#include "hostile_files.h"

#include <QFile>
#include <QRandomGenerator>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cordboard::test {

namespace {

quint32 crc32(const QByteArray &octets)
{
    quint32 crc = 0xffffffff;
    for (const char octet : octets) {
        crc ^= uchar(octet);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) ? 0xedb88320 : 0);
    }
    return ~crc;
}

QByteArray big(quint32 number)
{
    QByteArray octets(4, '\0');
    qToBigEndian(number, octets.data());
    return octets;
}

QByteArray chunk(const QByteArray &name, const QByteArray &data)
{
    return big(quint32(data.size())) + name + data + big(crc32(name + data));
}

QByteArray deflated(const QByteArray &octets)
{
    return qCompress(octets, 9).sliced(4); // without Qt's own length
}

QString withEnding(const QString &name, const QString &ending)
{
    return name.section(u'.', 0, 0) + u'.' + ending;
}

void cutShort(QList<HostileFile> &files)
{
    for (const QString &name : sampleMedia()) {
        const QByteArray whole = sampleMedium(name);
        for (qsizetype i = 0; i < 20; ++i) {
            const qsizetype size = whole.size() * i / 20;
            files.append({"cut " + name.toUtf8() + ' ' + QByteArray::number(size), name,
                          whole.first(size), size == 0});
        }
    }
}

void flipped(QList<HostileFile> &files, QRandomGenerator &random)
{
    for (const QString &name : sampleMedia()) {
        for (int i = 0; i < 15; ++i) {
            QByteArray octets = sampleMedium(name);
            for (int flips = 0; flips <= i; ++flips) {
                const qsizetype at = random.bounded(int(octets.size()));
                octets[at] = char(octets[at] ^ (1 << random.bounded(8)));
            }
            files.append({"flipped " + name.toUtf8() + ' ' + QByteArray::number(i), name, octets});
        }
    }
}

void wrongNames(QList<HostileFile> &files)
{
    for (const QString &name : sampleMedia())
        for (const QString &other :
             {u"exe"_s, u"js"_s, u"pdf"_s, u"jpg"_s, u"desktop"_s, u"pyzw"_s})
            files.append({"named " + name.toUtf8() + " as " + other.toUtf8(),
                          withEnding(name, other), sampleMedium(name)});
}

void twoInOne(QList<HostileFile> &files)
{
    for (const QString &one : sampleMedia())
        for (const QString &two : sampleMedia())
            files.append({one.toUtf8() + " before " + two.toUtf8(), one,
                          sampleMedium(one) + sampleMedium(two)});
    const QByteArray script = "<script>alert(1)</script>";
    for (const QString &name : sampleMedia())
        files.append({"script behind " + name.toUtf8(), name, sampleMedium(name) + script});
    // a comment of a JPEG in which a PDF begins
    const QByteArray inside = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n";
    const QByteArray jpeg = sampleMedium(u"dot.jpg"_s);
    files.append({"PDF in a comment", u"a.jpg"_s,
                  jpeg.first(2) + QByteArray("\xff\xfe\x00\x2b", 4) + inside + jpeg.sliced(2)});
}

void hugePictures(QList<HostileFile> &files)
{
    const quint32 sides[] = {0, 1, 20000, 30000, 65535, 200000, 0x7fffffff, 0xffffffff};
    for (const quint32 width : sides)
        for (const quint32 height : sides)
            files.append({"PNG of " + QByteArray::number(width) + 'x' + QByteArray::number(height),
                          u"bomb.png"_s, claimedPng(width, height, 30001, 20)});
    QByteArray jpeg = sampleMedium(u"dot.jpg"_s);
    const qsizetype frame = jpeg.indexOf("\xff\xc2");
    for (const quint16 side : {0, 1, 8, 2000, 10000, 32767, 65500, 65535}) {
        qToBigEndian(side, jpeg.data() + frame + 5);
        qToBigEndian(side, jpeg.data() + frame + 7);
        files.append({"JPEG of " + QByteArray::number(side), u"bomb.jpg"_s, jpeg});
    }
    QByteArray gif = sampleMedium(u"dot.gif"_s);
    for (const quint16 side : {0, 2, 4000, 32767, 65535}) {
        qToLittleEndian(side, gif.data() + 6);
        qToLittleEndian(side, gif.data() + 8);
        files.append({"GIF screen of " + QByteArray::number(side), u"bomb.gif"_s, gif});
        QByteArray frameToo = gif;
        const qsizetype descriptor = frameToo.indexOf(QByteArray(",\0\0\0\0", 5));
        qToLittleEndian(side, frameToo.data() + descriptor + 5);
        qToLittleEndian(side, frameToo.data() + descriptor + 7);
        files.append({"GIF frame of " + QByteArray::number(side), u"bomb.gif"_s, frameToo});
    }
    const QByteArray megabytes = deflated(QByteArray(32 * 1024 * 1024, 'x'));
    const QByteArray png = claimedPng(8, 8, 25, 8);
    for (const auto &[name, head] : {std::pair("zTXt", QByteArray("Comment\0\0", 9)),
                                     std::pair("iCCP", QByteArray("icc\0\0", 5))})
        files.append({QByteArray(name) + " bomb", u"bomb.png"_s,
                      png.first(33) + chunk(name, head + megabytes) + png.sliced(33)});
}

void disguised(QList<HostileFile> &files)
{
    const QList<QByteArray> others = {
        "MZ\x90" + QByteArray(200, '\0'),
        "\x7f"
        "ELF\x02\x01\x01" +
            QByteArray(200, '\0'),
        "#!/bin/sh\nrm -rf ~\n",
        "[Desktop Entry]\nType=Application\nExec=xterm\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"file:///etc/passwd\"/></svg>",
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
        "<!DOCTYPE html><script>alert(1)</script>",
        "PK\x03\x04" + QByteArray(100, '\0'),
        "BM" + QByteArray(100, '\x10'),
        QByteArray("\0\0\1\0\1\0", 6) + QByteArray(60, '\x20'),
        QByteArray("RIFF\x30\0\0\0WEBPVP8 ", 16) + QByteArray(40, '\0'),
        QByteArray("RIFF\x30\0\0\0AVI LIST", 16) + QByteArray(40, '\0'),
        QByteArray("II*\0", 4) + QByteArray(60, '\7'),
        "#define x_width 16\n#define x_height 99999\nstatic char x_bits[] = {0x00};",
        "/* XPM */\nstatic char *x[] = {\"99999 99999 1 1\"};",
        "%!PS-Adobe-3.0\n(/etc/passwd) (r) file\n",
        QByteArray("\0\0\0\x18"
                   "ftypheic\0\0\0\0mif1heic",
                   24),
        QByteArray("\0\0\0\x18"
                   "ftypqt  \0\0\0\0qt  qt  ",
                   24),
        QByteArray("\0\0\0\x18"
                   "ftypM4A \0\0\0\0M4A isom",
                   24),
        QByteArray("\0\0\0\x08"
                   "ftypisom\0\0\0\0isomisom",
                   24),
        "ID3\x03" + QByteArray("\0\0\xff\xff\xff\xff", 6) + QByteArray(100, '\xff'),
        QByteArray(300, '\xff'),
        QByteArray(300, '\0'),
        "\xff\xfe" + QByteArray("B\0E\0G\0I\0N\0:\0V\0C\0A\0R\0D\0", 22),
        "BEGIN:VCARD\r\nFN:A" + QByteArray(1, '\0') + "\r\nEND:VCARD\r\n",
        "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
        " %PDF-1.4\n",
        "GIF90a0000000000",
        "OggS" + QByteArray(60, '\0'),
        "fLaC\0\0\0\x22",
        "#!AMR\n" + QByteArray(60, '\x3c'),
    };
    for (const QByteArray &octets : others)
        for (const char *name : {"x.jpg", "x.png", "x.vcf"})
            files.append({"disguised " + octets.left(8).toHex() + " as " + name,
                          QString::fromLatin1(name), octets, true});
}

} // namespace

QByteArray sampleMedium(const QString &name)
{
    QFile file(QStringLiteral(CORDBOARD_SOURCE_DIR "/tests/unit/mms/data/media/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList sampleMedia()
{
    return {u"dot.jpg"_s, u"pic.png"_s,  u"dot.gif"_s, u"clip.mp4"_s, u"clip.3gp"_s,
            u"a.mp3"_s,   u"tone.wav"_s, u"doc.pdf"_s, u"card.vcf"_s};
}

QByteArray claimedPng(quint32 width, quint32 height, qsizetype octetsPerRow, qsizetype rows)
{
    return QByteArray("\x89PNG\r\n\x1a\n") +
           chunk("IHDR", big(width) + big(height) + QByteArray("\x08\x02\0\0\0", 5)) +
           chunk("IDAT", deflated(QByteArray(octetsPerRow * rows, '\0'))) + chunk("IEND", {});
}

QStringList hostileNames()
{
    QStringList names = {u"photo\u202egpj.exe"_s,
                         u"\u202e\u202d\u2066.jpg"_s,
                         u"../../etc/passwd"_s,
                         u"..\\..\\windows\\win.ini"_s,
                         u"/etc/shadow"_s,
                         u"C:\\autoexec.bat"_s,
                         u"a/b\\c.jpg"_s,
                         u"con"_s,
                         u"CON.jpg"_s,
                         u"nul.txt.jpg"_s,
                         u"aux.c.png"_s,
                         u"com1.mp4"_s,
                         u"LPT9"_s,
                         u"com\u00b9.jpg"_s,
                         u"lpt\u00b2"_s,
                         u"CONIN$"_s,
                         u"clock$.png"_s,
                         u"prn .jpg"_s,
                         u"-rf"_s,
                         u"--help.jpg"_s,
                         u".bashrc"_s,
                         u"..."_s,
                         u". . ."_s,
                         u""_s,
                         u" "_s,
                         u"~"_s,
                         u"~root.jpg"_s,
                         u"a.jpg."_s,
                         u"a.jpg "_s,
                         u"a.jpg::$DATA"_s,
                         u"a:b.jpg"_s,
                         u"x.jpg.exe"_s,
                         u"x.exe.jpg"_s,
                         u"x.tar.gz.vbs"_s,
                         u"a\tb\nc\r.jpg"_s,
                         u"a\u2028b\u2029c"_s,
                         u"a\u200bb\u200d\ufeff"_s,
                         u"\u2215etc\u2044passwd"_s,
                         u"\uff0fetc\uff3cx"_s,
                         u"a<b>c|d?e*f\"g"_s,
                         u"$(reboot).jpg"_s,
                         u"`reboot`.jpg"_s,
                         u"a;b&c.jpg"_s,
                         u"%2e%2e%2fx"_s,
                         u"\u3164\u3164.jpg"_s,
                         u"\U000E0041\U000E0042.jpg"_s,
                         u"\U0001F4F7 \u732b.jpg"_s,
                         u"Z\u0351\u0352\u0353\u0354\u0355\u0356\u0357\u0358a.jpg"_s,
                         u"<img src=x onerror=alert(1)>.jpg"_s,
                         u"&amp;.jpg"_s,
                         u"=cmd|'/c calc'!A0"_s};
    names.append(QString(5000, u'a') + u".jpg"_s);
    names.append(u"a\u0489\u200b\u0489\u200b\u0489\u200b\u0489\u200b\u0489.jpg"_s);
    names.append(u"con."_s + QString(5000, u'1'));
    names.append(QString(5000, u'\u20ac'));
    names.append(QString(5000, u'\u202e') + u"x.jpg"_s);
    names.append(QString(300, u'.') + u"x"_s);
    names.append(QStringLiteral("\U0001F600").repeated(400) + u".png"_s);
    names.append(QString(QChar(0xd83d)) + u".jpg"_s);
    names.append(QString(QChar(0xde00)) + QString(QChar(0xd83d)));
    names.append(u"a"_s + QChar(0) + u".jpg"_s);
    return names;
}

QList<HostileFile> hostileFiles()
{
    QRandomGenerator random(4711);
    QList<HostileFile> files;
    cutShort(files);
    flipped(files, random);
    wrongNames(files);
    twoInOne(files);
    hugePictures(files);
    disguised(files);
    for (const QString &name : hostileNames())
        files.append({"name " + name.left(20).toUtf8(), name, sampleMedium(u"pic.png"_s)});
    return files;
}

} // namespace cordboard::test
