// What in the text costs parts or is blocked: marked where it stands, said above the editor.
#include "counter.h"
#include "editor_box.h"
#include "message_editor.h"
#include "plain_twins.h"
#include "ui/common/strip.h"
#include "ui/composer/composer.h"

#include <QAbstractButton>
#include <QLocale>

namespace cordboard::ui {

namespace {

constexpr qsizetype mostNamed = 5;

/// A character that leaves no ink is called by its number.
QString inkOf(const QString &character)
{
    const QChar c = character.at(0);
    const bool blank = character.size() == 1 &&
                       (c.isSpace() || !c.isPrint() || c.category() == QChar::Other_Format);
    return blank ? QStringLiteral("U+%1").arg(c.unicode(), 4, 16, QLatin1Char('0')).toUpper()
                 : character;
}

QString named(const QStringList &characters)
{
    QStringList shown;
    for (const QString &character : characters.first(qMin(mostNamed, characters.size())))
        shown.append(inkOf(character));
    if (shown.size() == 2)
        return Composer::tr("%1 and %2").arg(shown.at(0), shown.at(1));
    if (characters.size() > mostNamed)
        shown.append(QString(QChar(0x2026)));
    return shown.join(QLatin1Char(' '));
}

/// What has no twin of those that force Unicode.
QString withoutTwin(const PlainAdvice &advice)
{
    QStringList left;
    for (const QString &character : advice.characters) {
        if (!advice.replaceable.contains(character))
            left.append(character);
    }
    return named(left);
}

} // namespace

void Composer::showShortener()
{
    m_shortLinks = m_keepLinks ? QList<text::ShortLink>() : text::shortLinks(m_lastText);
    want(m_shortener, !m_shortLinks.isEmpty());
    if (!m_shortLinks.isEmpty())
        //: %1 a domain: "bit.ly"
        m_shortener->setText(
            tr("%1 links are often blocked by carriers.").arg(m_shortLinks.first().domain),
            m_linkDetails
                ? tr("Anybody can make a link there and hide where it leads, as those do who send "
                     "spam. Carriers therefore stop such messages, often without a word: they "
                     "count as sent and never arrive. Use the full address, or a domain of your "
                     "own.")
                : tr("Use the full address, or a domain of your own."));
    m_whyBlocked->setText(m_linkDetails ? tr("Less") : tr("Details"));
}

void Composer::showAdvice()
{
    const PlainAdvice advice = isText() ? adviceFor(m_lastText, m_segmentation) : PlainAdvice();
    QList<EditorMark> marks;
    for (const ForcingCharacter &place : advice.places)
        marks.append({place.from, place.length, EditorMark::Kind::Costly});
    for (const text::ShortLink &link : std::as_const(m_shortLinks))
        marks.append({link.at, link.length, EditorMark::Kind::Blocked});
    m_box->editor().setMarks(m_segmentation, marks);
    showWhyUnicode(advice);
    const bool worth = advice.costsParts() && !m_keepUnicode;
    want(m_advice, worth);
    if (!worth)
        return;
    const int count = int(advice.places.size());
    //: %1 the characters, %2 "1 part", %3 "2"
    QString rest = tr("%1. Without them this is %2, not %3.", nullptr, count)
                       .arg(named(advice.characters), partsInWords(advice.partsWithout),
                            locale().toString(advice.partsNow));
    const bool some = !advice.replaceable.isEmpty();
    if (some && !advice.replacingIsEnough())
        //: %1 one or more characters, an emoji
        rest += QLatin1Char(' ') + tr("No plain twin: %1").arg(withoutTwin(advice));
    m_advice->setText(tr("%n character(s) force Unicode:", nullptr, count), rest);
    m_replace->setVisible(some);
    m_replace->setText(!advice.replacingIsEnough() ? tr("Replace %1").arg(named(advice.replaceable))
                       : count == 1                ? tr("Replace it")
                       : count == 2                ? tr("Replace both")
                                                   : tr("Replace all"));
}

/// At the counter, also when it costs no part yet.
void Composer::showWhyUnicode(const PlainAdvice &advice)
{
    const QString cause = !advice.script.isEmpty()
                              //: %1 a script: "Cyrillic"
                              ? tr("Unicode because of %1 text.").arg(advice.script)
                              : !advice.characters.isEmpty()
                                    //: %1 the characters
                                    ? tr("Unicode because of %1.").arg(named(advice.characters))
                                    : QString();
    const int room = m_segmentation.room;
    m_counter->setWhyUnicode(
        cause.isEmpty()
            ? QString()
            //: characters of one part: 70, 160
            : cause + QLatin1Char(' ') +
                  tr("A part holds %1 characters instead of %2.")
                      .arg(locale().toString(room), locale().toString(room == 70 ? 160 : 153)));
}

void Composer::keepUnicode()
{
    m_keepUnicode = true;
    showAdvice();
    focusEditor();
}

void Composer::replaceCostly()
{
    // Through a cursor, one step for undo; from the end, so that places before stay right.
    QTextCursor cursor(editor()->document());
    cursor.beginEditBlock();
    for (qsizetype at = m_lastText.size() - 1; at >= 0; --at) {
        const QString twin = plainTwin(m_lastText.at(at));
        if (twin.isNull())
            continue;
        cursor.setPosition(int(at));
        cursor.setPosition(int(at + 1), QTextCursor::KeepAnchor);
        cursor.insertText(twin);
    }
    cursor.endEditBlock();
    focusEditor();
}

} // namespace cordboard::ui
