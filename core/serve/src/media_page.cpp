#include "media_page.h"

#include "media/file_name.h"
#include "media/kind.h"
#include "media/size_rules.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QLocale>

namespace cordboard::serve {

namespace {

/// Sentences for customers, not for programs.
struct PageWords
{
    Q_DECLARE_TR_FUNCTIONS(MediaPage)
};

/// Colours of the console's own two palettes.
const QByteArray pageStyle = R"(
:root{color-scheme:light dark;--bg:#f1f4f5;--card:#fff;--line:#d3dbdf;--text:#15212a;--soft:#44545e;--accent:#0b6580;--on:#fff}
@media (prefers-color-scheme:dark){:root{--bg:#12191d;--card:#1e292f;--line:#2a363d;--text:#e7eef1;--soft:#aebcc4;--accent:#62c3d9;--on:#04222a}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
main{max-width:44rem;margin:0 auto;padding:20px 16px 40px}
header{margin:4px 0 20px}
h1{font-size:22px;line-height:1.3;margin:0;font-weight:600}
p{margin:4px 0 0;color:var(--soft);font-size:15px}
figure,.file{margin:0 0 16px;background:var(--card);border:1px solid var(--line);border-radius:12px;overflow:hidden}
figure a{display:block}
img,video{display:block;max-width:100%;height:auto;max-height:85vh;margin:0 auto;object-fit:contain}
video{width:100%}
audio{display:block;width:calc(100% - 32px);margin:16px 16px 4px}
figcaption{padding:10px 16px 12px;color:var(--soft);font-size:14px}
.file{display:flex;align-items:center;gap:16px;padding:14px 16px}
.file div{flex:1;min-width:0}
.file strong{display:block;font-weight:600}
.file span{color:var(--soft);font-size:14px}
.get{flex:none;padding:10px 16px;border-radius:8px;background:var(--accent);color:var(--on);text-decoration:none;font-weight:600}
a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
footer{margin-top:24px;color:var(--soft);font-size:14px}
)";

QByteArray htmlText(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

/// One line of a stranger's text: no control and no bidi characters.
QByteArray shown(const QString &text)
{
    constexpr qsizetype longest = 200;
    return htmlText(media::shownLine(text, longest));
}

QByteArray document(const QByteArray &title, const QByteArray &inside)
{
    //: The code of the language that this page is translated into.
    const QByteArray language = htmlText(PageWords::tr("en"));
    return "<!DOCTYPE html>\n<html lang=\"" + language +
           "\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"robots\" content=\"noindex, nofollow\">\n"
           "<meta name=\"referrer\" content=\"no-referrer\">\n"
           "<meta name=\"format-detection\" content=\"telephone=no\">\n<title>" +
           title + "</title>\n<style>" + pageStyle + "</style>\n</head>\n<body>\n<main>\n" +
           inside + "</main>\n</body>\n</html>\n";
}

struct Item
{
    const Medium &medium;
    std::optional<media::Kind> kind;
    QByteArray url; ///< relative: a proxy may have put a path before it
    int number = 0;
    int count = 0;

    QByteArray words() const
    {
        const QString size = media::sizeInWords(medium.octets);
        const QString what = kind ? media::wordsFor(*kind) : PageWords::tr("File");
        return htmlText(PageWords::tr("%1, %2").arg(what, size));
    }
    QByteArray name() const { return shown(media::shownFileName(medium.name)); }
};

QByteArray caption(const Item &item)
{
    const QByteArray name = item.name();
    return "<figcaption>" + (name.isEmpty() ? item.words() : name + " · " + item.words()) +
           "</figcaption>";
}

QByteArray pictureItem(const Item &item)
{
    const QByteArray alternative =
        htmlText(PageWords::tr("Picture %1 of %2").arg(item.number).arg(item.count));
    return "<figure><a href=\"" + item.url + "\"><img src=\"" + item.url + "\" alt=\"" +
           alternative + "\"></a>" + caption(item) + "</figure>\n";
}

QByteArray playedItem(const Item &item, const QByteArray &element)
{
    const QByteArray extra = element == "video" ? QByteArray(" playsinline") : QByteArray();
    return "<figure><" + element + " controls preload=\"metadata\"" + extra + " src=\"" + item.url +
           "\"></" + element + ">" + caption(item) + "</figure>\n";
}

QByteArray fileItem(const Item &item)
{
    const QByteArray name = item.name();
    const QByteArray heading =
        name.isEmpty() ? htmlText(PageWords::tr("File %1").arg(item.number)) : name;
    return "<section class=\"file\"><div><strong>" + heading + "</strong><span>" + item.words() +
           "</span></div><a class=\"get\" href=\"" + item.url + "\" download>" +
           htmlText(PageWords::tr("Download")) + "</a></section>\n";
}

QByteArray itemHtml(const Item &item)
{
    if (!item.kind)
        return fileItem(item);
    switch (media::familyOf(*item.kind)) {
    case media::Family::Picture:
        return pictureItem(item);
    case media::Family::Video:
        return playedItem(item, "video");
    case media::Family::Audio:
        return playedItem(item, "audio");
    case media::Family::Document:
    case media::Family::Contact:
        break;
    }
    return fileItem(item);
}

QByteArray heading(const engine::LinkPage &page)
{
    const QByteArray company = shown(page.company);
    const QByteArray sender = shown(page.sender);
    const QByteArray subject = shown(page.subject);
    const QByteArray from = company.isEmpty() ? sender : company;
    QByteArray html = "<header><h1>" + (subject.isEmpty() ? from : subject) + "</h1>";
    if (!subject.isEmpty())
        html += "<p>" + htmlText(PageWords::tr("From %1")).replace("%1", from) + "</p>";
    if (!company.isEmpty() && !sender.isEmpty())
        html += "<p>" + htmlText(PageWords::tr("Sent from %1")).replace("%1", sender) + "</p>";
    return html + "</header>\n";
}

} // namespace

QByteArray mediaPagePolicy()
{
    static const QByteArray policy =
        "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'sha256-" +
        QCryptographicHash::hash(pageStyle, QCryptographicHash::Sha256).toBase64() +
        "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    return policy;
}

QByteArray mediaPage(const engine::LinkPage &page, const QString &token)
{
    QByteArray html = heading(page);
    const int count = int(page.media.size());
    for (int i = 0; i < count; ++i) {
        const Medium &medium = page.media[i];
        html += itemHtml({medium, media::kindOfMediaName(medium.type.toLatin1()),
                          token.toLatin1() + '/' + QByteArray::number(i + 1), i + 1, count});
    }
    const QString until = QLocale().toString(
        QDateTime::fromSecsSinceEpoch(page.expiresUs / 1'000'000).date(), QLocale::LongFormat);
    html += "<footer>" +
            htmlText(PageWords::tr("This page can be opened until %1, by whoever has its address.")
                         .arg(until)) +
            "</footer>\n";
    const QByteArray from = shown(page.company.isEmpty() ? page.sender : page.company);
    return document(from, html);
}

QByteArray gonePage()
{
    return document(
        htmlText(PageWords::tr("Nothing here")),
        "<header><h1>" + htmlText(PageWords::tr("There is nothing here (any more)")) + "</h1><p>" +
            htmlText(PageWords::tr("The link may be incomplete, or it has been taken back, or its "
                                   "time is over. Ask whoever sent it to send a new one.")) +
            "</p></header>\n");
}

} // namespace cordboard::serve
