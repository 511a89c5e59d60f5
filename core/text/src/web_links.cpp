#include "text/web_links.h"

#include <QSet>

#include <algorithm>

namespace cordboard::text {

namespace {

using namespace Qt::StringLiterals;

/// Top level domains that people write without a scheme, besides those of countries (two letters).
bool isUsualDomain(const QString &top)
{
    static const QSet<QString> known{
        u"com"_s,   u"org"_s,    u"net"_s,   u"info"_s,    u"biz"_s,     u"edu"_s,
        u"gov"_s,   u"mil"_s,    u"int"_s,   u"app"_s,     u"dev"_s,     u"shop"_s,
        u"store"_s, u"online"_s, u"site"_s,  u"website"_s, u"xyz"_s,     u"cloud"_s,
        u"link"_s,  u"click"_s,  u"live"_s,  u"news"_s,    u"blog"_s,    u"page"_s,
        u"tech"_s,  u"club"_s,   u"mobi"_s,  u"name"_s,    u"pro"_s,     u"agency"_s,
        u"care"_s,  u"clinic"_s, u"email"_s, u"events"_s,  u"health"_s,  u"travel"_s,
        u"world"_s, u"berlin"_s, u"wien"_s,  u"hamburg"_s, u"example"_s, u"test"_s};
    const auto isAscii = [](QChar c) {
        return c >= u'a' && c <= u'z';
    };
    if (top.size() == 2)
        return std::all_of(top.cbegin(), top.cend(), isAscii);
    return top.startsWith(u"xn--") || known.contains(top);
}

/// Punctuation of East Asian texts and what a control character is shown as.
bool isForeignMark(char32_t c)
{
    return (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF0F) ||
           (c >= 0xFF1A && c <= 0xFF20) || (c >= 0xFF3B && c <= 0xFF40) ||
           (c >= 0xFF5B && c <= 0xFF65) || (c >= 0x2400 && c <= 0x2426) || c == 0xFFFE ||
           c == 0xFFFF || c == 0xFFFC || c == 0xFFFD;
}

bool endsLink(char32_t c)
{
    if (c < 0x80)
        return c <= 0x20 || c == 0x7F || QStringView(u"<>\"{}|\\^`").contains(QChar(char16_t(c)));
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // directions, joiners, soft hyphens
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Separator_Space:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
        return true;
    default:
        return isForeignMark(c) || c == 0x201A || c == 0x201E; // quotation marks that open below
    }
}

/// How many units the character at `at` has; 0: no link goes over it.
int stepOver(QStringView text, qsizetype at)
{
    const QChar c = text.at(at);
    if (c.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate())
        return endsLink(QChar::surrogateToUcs4(c, text.at(at + 1))) ? 0 : 2;
    return endsLink(c.unicode()) ? 0 : 1;
}

bool isAsciiWord(QChar c)
{
    return c.unicode() < 0x80 && c.isLetterOrNumber();
}

/// Of the word, where a link may begin; -1: nowhere.
template<typename MayFollow>
qsizetype beginOf(QStringView word, QStringView start, MayFollow mayFollow)
{
    qsizetype at = word.indexOf(start, 0, Qt::CaseInsensitive);
    while (at > 0 && !mayFollow(word.at(at - 1)))
        at = word.indexOf(start, at + 1, Qt::CaseInsensitive);
    return at;
}

qsizetype schemeIn(QStringView word)
{
    const auto mayFollow = [](QChar c) {
        return !isAsciiWord(c) && c != u'+' && c != u'-' && c != u'.';
    };
    const qsizetype plain = beginOf(word, u"http://", mayFollow);
    const qsizetype secure = beginOf(word, u"https://", mayFollow);
    return plain < 0 || (secure >= 0 && secure < plain) ? secure : plain;
}

bool isOpening(QChar c)
{
    return QStringView(u"(['*_~\u00A1\u00BF").contains(c);
}

/// "name.tld/…", from the beginning of the word.
bool isBareAddress(QStringView word)
{
    constexpr qsizetype longestHost = 253;
    const qsizetype slash = word.left(longestHost + 7).indexOf(u'/');
    if (slash < 4)
        return false;
    QStringView host = word.first(slash);
    if (const qsizetype colon = host.indexOf(u':'); colon >= 0) {
        const QStringView port = host.sliced(colon + 1);
        const bool isPort =
            !port.isEmpty() && port.size() <= 5 &&
            std::all_of(port.cbegin(), port.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (!isPort)
            return false;
        host = host.first(colon);
    }
    const QList<QStringView> labels = host.split(u'.');
    for (const QStringView label : labels) {
        const bool isLabel = std::all_of(label.cbegin(), label.cend(), [](QChar c) {
            return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'-';
        });
        if (label.isEmpty() || !isLabel || label.front() == u'-' || label.back() == u'-')
            return false;
    }
    const QString top = labels.constLast().toString();
    // The end of a sentence and the beginning of the next, without a space between.
    const bool shouts = host.toString() == host.toString().toUpper();
    return labels.size() > 1 && (top == top.toLower() || shouts) && isUsualDomain(top.toLower());
}

/// What of a word that begins with a link belongs to it; 0: it was cut off.
qsizetype lengthOf(QStringView word)
{
    constexpr QStringView closing = u".,;:!?'*~\u2026\u061F\u060C\u061B\u06D4\u0964\u2013\u2014";
    const auto surplus = [word](QChar open, QChar close) {
        return word.count(close) - word.count(open);
    };
    qsizetype round = surplus(u'(', u')');
    qsizetype square = surplus(u'[', u']');
    qsizetype end = word.size();
    for (; end > 0; --end) {
        const QChar last = word.at(end - 1);
        if (last == u'\u2026')
            return 0;
        if (last == u')' && round > 0)
            --round;
        else if (last == u']' && square > 0)
            --square;
        else if (!closing.contains(last))
            break;
    }
    return end;
}

/// The link in a word, which has no character that ends one.
std::optional<WebLink> linkIn(QStringView word)
{
    QString scheme;
    qsizetype at = schemeIn(word);
    if (at < 0) {
        scheme = u"https://"_s;
        at = beginOf(word, u"www.",
                     [](QChar c) { return isOpening(c) || QStringView(u":,;=").contains(c); });
    }
    if (at < 0) {
        at = 0;
        while (at < word.size() && isOpening(word.at(at)))
            ++at;
        if (!isBareAddress(word.sliced(at)))
            return {};
    }
    const QStringView rest = word.sliced(at);
    if (rest.size() > longestWebLink)
        return {};
    const qsizetype length = lengthOf(rest);
    WebLink link{at, length, scheme + rest.first(length).toString()};
    const std::optional<LinkSight> sight = sightOf(link.address);
    // "www.x" alone is no address of the web, nor is "www..".
    const bool isNamed = scheme.isEmpty() || (sight && sight->host.count(u'.') > 1) ||
                         !rest.startsWith(u"www.", Qt::CaseInsensitive);
    return sight && isNamed ? std::optional(link) : std::nullopt;
}

/// Names that are written in several alphabets at once in Japan, Korea and Taiwan.
bool areAtHome(const QSet<QChar::Script> &scripts)
{
    static const QSet<QChar::Script> together{QChar::Script_Latin,    QChar::Script_Han,
                                              QChar::Script_Hiragana, QChar::Script_Katakana,
                                              QChar::Script_Bopomofo, QChar::Script_Hangul};
    return together.contains(scripts);
}

bool mixesScripts(const QString &label)
{
    QSet<QChar::Script> scripts;
    const QList<uint> letters = label.toUcs4();
    for (const uint letter : letters) {
        const QChar::Script script = QChar::script(letter);
        if (script != QChar::Script_Common && script != QChar::Script_Inherited)
            scripts.insert(script);
    }
    return scripts.size() > 1 && !areAtHome(scripts);
}

bool isNumeric(const QString &host)
{
    const bool isFour = std::all_of(host.cbegin(), host.cend(),
                                    [](QChar c) { return c == u'.' || (c >= u'0' && c <= u'9'); });
    return isFour || host.contains(u':');
}

} // namespace

QList<WebLink> webLinks(const QString &text)
{
    QList<WebLink> links;
    const QStringView all(text);
    for (qsizetype at = 0; at < all.size() && links.size() < mostWebLinks;) {
        qsizetype end = at;
        while (end < all.size()) {
            const int step = stepOver(all, end);
            if (step == 0)
                break;
            end += step;
        }
        constexpr qsizetype shortest = 6; // "a.bc/d"
        if (end - at >= shortest) {
            if (auto link = linkIn(all.sliced(at, end - at))) {
                link->at += at;
                links.append(*link);
            }
        }
        at = end + 1; // of a pair that ends a link the second half does it, too
    }
    return links;
}

std::optional<LinkSight> sightOf(const QString &address)
{
    const bool isWeb = address.startsWith(u"http://", Qt::CaseInsensitive) ||
                       address.startsWith(u"https://", Qt::CaseInsensitive);
    if (!isWeb || address.size() > longestWebLink + 8)
        return {};
    LinkSight sight;
    sight.url = QUrl(address, QUrl::TolerantMode);
    sight.host = sight.url.host(QUrl::EncodeUnicode).toLower();
    const bool hasName = std::any_of(sight.host.cbegin(), sight.host.cend(),
                                     [](QChar c) { return c.isLetterOrNumber(); });
    if (!sight.url.isValid() || !hasName)
        return {};
    sight.isNumber = isNumeric(sight.host);
    // Without Qt's list of domains whose letters may be shown: here both forms are.
    const QString letters = QUrl::fromAce(sight.host.toLatin1(), QUrl::IgnoreIDNWhitelist);
    sight.readable = sight.isNumber || letters.isEmpty() ? sight.host : letters;
    const qsizetype begin = address.indexOf(u"//") + 2;
    const auto endsAuthority = [](QChar c) {
        return c == u'/' || c == u'?' || c == u'#';
    };
    const auto end = std::find_if(address.cbegin() + begin, address.cend(), endsAuthority);
    sight.hasUser = std::find(address.cbegin() + begin, end, u'@') != end;
    const QStringList labels = sight.readable.split(u'.');
    sight.mixesAlphabets = std::any_of(labels.cbegin(), labels.cend(), mixesScripts);
    return sight;
}

} // namespace cordboard::text
