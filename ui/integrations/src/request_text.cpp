#include "ui/integrations/request_text.h"

#include <QRegularExpression>
#include <QStringList>

namespace cordboard::ui {

namespace {

constexpr QLatin1String variable("CORDBOARD_KEY");

/// Text with holes where a secret was.
struct Masked
{
    QStringList pieces; ///< one more than there are holes
    bool hasHole() const { return pieces.size() > 1; }
};

Masked maskedUrl(const QString &url)
{
    static const QRegularExpression secret(
        QStringLiteral("([?&](?:token|accesskey|access_token|api_?key|key|secret|password|sig|"
                       "signature|code)=)[^&#]+"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression login(QStringLiteral("^([a-z]+://)[^/@?#]+@"),
                                          QRegularExpression::CaseInsensitiveOption);
    QString plain = url;
    plain.replace(login, QStringLiteral("\\1"));
    Masked masked;
    qsizetype from = 0;
    for (auto found = secret.globalMatch(plain); found.hasNext();) {
        const auto match = found.next();
        masked.pieces.append(plain.mid(from, match.capturedEnd(1) - from));
        from = match.capturedEnd();
    }
    masked.pieces.append(plain.mid(from));
    return masked;
}

bool opensSomething(const QByteArray &header)
{
    const QByteArray name = header.toLower();
    return name == "authorization" || name == "proxy-authorization" || name == "cookie" ||
           name.contains("api-key") || name.contains("token") || name.contains("secret") ||
           name.contains("password");
}

Masked maskedValue(const std::pair<QByteArray, QByteArray> &header)
{
    const QString value = QString::fromUtf8(header.second);
    if (!opensSomething(header.first))
        return {{value}};
    const auto blank = value.indexOf(u' ');
    const bool scheme = blank > 0 && header.first.toLower().endsWith("authorization");
    return {{scheme ? value.left(blank + 1) : QString(), QString()}};
}

Masked after(const QString &start, Masked masked)
{
    masked.pieces.first().prepend(start);
    return masked;
}

QString inShell(const Masked &masked)
{
    QString word;
    for (qsizetype i = 0; i < masked.pieces.size(); ++i) {
        if (i > 0)
            word += QStringLiteral("\"$%1\"").arg(variable);
        if (!masked.pieces.at(i).isEmpty() || !masked.hasHole())
            word += shellQuoted(masked.pieces.at(i));
    }
    return word;
}

/// A string of JSON's rules is one of Python and of JavaScript too.
QString quoted(const QString &text)
{
    QString out = QStringLiteral("\"");
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (u == '"' || u == '\\')
            out += QLatin1Char('\\') + c;
        else if (u == '\n')
            out += QLatin1String("\\n");
        else if (u == '\t')
            out += QLatin1String("\\t");
        else if (u < 0x20 || u == 0x7F || u == 0x2028 || u == 0x2029 ||
                 c.category() == QChar::Other_Format)
            out += QStringLiteral("\\u%1").arg(int(u), 4, 16, QLatin1Char('0'));
        else
            out += c;
    }
    return out + u'"';
}

QString joined(const Masked &masked, const QString &hole)
{
    QStringList parts;
    for (qsizetype i = 0; i < masked.pieces.size(); ++i) {
        if (i > 0)
            parts.append(hole);
        if (!masked.pieces.at(i).isEmpty() || !masked.hasHole())
            parts.append(quoted(masked.pieces.at(i)));
    }
    return parts.join(QLatin1String(" + "));
}

bool needsKey(const RequestText &request)
{
    bool needs = maskedUrl(request.url).hasHole();
    for (const auto &header : request.headers)
        needs = needs || opensSomething(header.first);
    return needs;
}

} // namespace

QString shellQuoted(const QString &word)
{
    QString inner = word;
    inner.remove(QChar(u'\0')); // no word of a shell can hold it
    inner.replace(QLatin1Char('\''), QLatin1String("'\\''"));
    return u'\'' + inner + u'\'';
}

QString asCurl(const RequestText &request)
{
    static const QRegularExpression globbed(QStringLiteral("[\\[\\]{}]"));
    QStringList lines{QStringLiteral("curl")};
    if (request.url.contains(globbed))
        lines.first() += QLatin1String(" --globoff");
    const QString method = QString::fromLatin1(request.method);
    if (method != (request.body.isEmpty() ? QLatin1String("GET") : QLatin1String("POST")))
        lines.first() += QLatin1String(" --request ") + shellQuoted(method);
    lines.first() += u' ' + inShell(maskedUrl(request.url));
    for (const auto &header : request.headers)
        lines.append(QLatin1String("--header ") +
                     inShell(after(QString::fromLatin1(header.first) + QLatin1String(": "),
                                   maskedValue(header))));
    // Not --data: that reads a file when the text starts with "@", and drops line ends.
    if (!request.body.isEmpty())
        lines.append(QLatin1String("--data-raw ") + shellQuoted(QString::fromUtf8(request.body)));
    return lines.join(QLatin1String(" \\\n  "));
}

QString asPython(const RequestText &request)
{
    const QString hole = QStringLiteral("os.environ[\"%1\"]").arg(variable);
    QStringList lines;
    if (needsKey(request))
        lines.append(QStringLiteral("import os"));
    lines.append({QStringLiteral("import urllib.request"), {}});
    lines.append(QStringLiteral("request = urllib.request.Request("));
    lines.append(QStringLiteral("    %1,").arg(joined(maskedUrl(request.url), hole)));
    lines.append(QStringLiteral("    method=%1,").arg(quoted(QString::fromLatin1(request.method))));
    if (!request.headers.isEmpty()) {
        lines.append(QStringLiteral("    headers={"));
        for (const auto &header : request.headers)
            lines.append(QStringLiteral("        ") + quoted(QString::fromLatin1(header.first)) +
                         QStringLiteral(": ") + joined(maskedValue(header), hole) + u',');
        lines.append(QStringLiteral("    },"));
    }
    if (!request.body.isEmpty())
        lines.append(QStringLiteral("    data=") + quoted(QString::fromUtf8(request.body)) +
                     QStringLiteral(".encode(),"));
    lines.append(QStringLiteral(")"));
    lines.append(QStringLiteral("with urllib.request.urlopen(request) as answer:"));
    lines.append(QStringLiteral("    print(answer.status, answer.read().decode())"));
    return lines.join(u'\n');
}

QString asJavaScript(const RequestText &request)
{
    const QString hole = QStringLiteral("process.env.%1").arg(variable);
    QStringList lines{QStringLiteral("const answer = await fetch(") +
                      joined(maskedUrl(request.url), hole) + QStringLiteral(", {")};
    lines.append(QStringLiteral("  method: %1,").arg(quoted(QString::fromLatin1(request.method))));
    if (!request.headers.isEmpty()) {
        lines.append(QStringLiteral("  headers: {"));
        for (const auto &header : request.headers)
            lines.append(QStringLiteral("    ") + quoted(QString::fromLatin1(header.first)) +
                         QStringLiteral(": ") + joined(maskedValue(header), hole) + u',');
        lines.append(QStringLiteral("  },"));
    }
    if (!request.body.isEmpty())
        lines.append(QStringLiteral("  body: ") + quoted(QString::fromUtf8(request.body)) + u',');
    lines.append(QStringLiteral("});"));
    lines.append(QStringLiteral("console.log(answer.status, await answer.text());"));
    return lines.join(u'\n');
}

} // namespace cordboard::ui
