#include "commands.h"

#include "smsc_words.h"
#include "switches.h"
#include "value_parsers.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace cordboard::simulator {

namespace {

using namespace Qt::StringLiterals;

const Switch *liveSwitch(const QString &name)
{
    const auto all = switches();
    const auto found = std::find_if(all.begin(), all.end(), [&name](const Switch &entry) {
        return name == QLatin1String(entry.name);
    });
    return found != all.end() && found->when == When::Always ? &*found : nullptr;
}

QString refusal(const QString &sentence)
{
    return u"no: "_s + sentence;
}

QJsonObject shown(const SmscStatus &status)
{
    return {{u"links"_s, status.links},
            {u"submits"_s, status.submits},
            {u"accepted"_s, status.accepted},
            {u"on_the_way"_s, status.onTheWay},
            {u"to_deliver"_s, status.toDeliver}};
}

QJsonObject shown(const MmscStatus &status)
{
    return {{u"links"_s, status.links},
            {u"submits"_s, status.submits},
            {u"accepted"_s, status.accepted},
            {u"on_the_way"_s, status.onTheWay},
            {u"to_post"_s, status.toPost}};
}

QString names()
{
    QStringList all;
    for (const Switch &entry : switches()) {
        if (entry.when == When::Always)
            all.append(QString::fromLatin1(entry.name));
    }
    all.append(
        {u"deliver"_s, u"mmsc-deliver"_s, u"reset-links"_s, u"status"_s, u"restore"_s, u"quit"_s});
    return all.join(u' ');
}

} // namespace

Commands::Commands(SmscServer &server, MmscServer *mmsc, QList<Setting> start, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_mmsc(mmsc)
    , m_start(std::move(start))
    , m_settings(m_start)
{}

QString Commands::obey(const QString &line)
{
    const QString text = line.trimmed();
    if (text.isEmpty() || text.startsWith(u'#'))
        return {};
    const QString name = text.section(u' ', 0, 0);
    const QString value = text.section(u' ', 1).trimmed();
    if (name == u"help"_s)
        return names();
    if (name == u"status"_s)
        return status();
    if (name == u"restore"_s)
        return adopt(m_start);
    if (name == u"reset-links"_s)
        m_server.resetLinks();
    else if (name == u"quit"_s)
        Q_EMIT quitAsked();
    else if (name == u"deliver"_s) {
        const auto message = parseDelivery(value);
        const auto sent = message ? m_server.deliver(*message) : Result<void>(forward(message));
        return sent ? u"ok"_s : refusal(sent.error().message);
    } else if (name == u"mmsc-deliver"_s) {
        const auto sent = deliverMms(value);
        return sent ? u"ok"_s : refusal(sent.error().message);
    } else {
        return change(name, value);
    }
    return u"ok"_s;
}

QString Commands::status() const
{
    QJsonObject object = shown(m_server.status());
    if (m_mmsc)
        object.insert(u"mmsc"_s, shown(m_mmsc->status()));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<void> Commands::deliverMms(const QString &value)
{
    if (!m_mmsc)
        return fail(ErrorCode::Invalid, Smsc::tr("there is no MMSC; start with --mmsc"));
    const auto message = parseMmsDelivery(value);
    if (!message)
        return forward(message);
    const auto sent = m_mmsc->deliver(*message);
    return sent ? Result<void>() : forward(sent);
}

QString Commands::change(const QString &name, const QString &value)
{
    const Switch *entry = liveSwitch(name);
    if (!entry)
        return refusal(Smsc::tr("there is no command \"%1\"; help names all").arg(name));
    const bool off = value == u"off"_s;
    if (!off && entry->value && value.isEmpty())
        return refusal(
            Smsc::tr("%1 needs a value: %2, or off").arg(name, QString::fromLatin1(entry->value)));
    QList<Setting> settings = m_settings;
    if (off || !name.endsWith(u"fault"_s)) // faults add up
        settings.removeIf([&name](const Setting &setting) { return setting.name == name; });
    if (!off)
        settings.append({name, value});
    return adopt(settings);
}

QString Commands::adopt(const QList<Setting> &settings)
{
    const auto options = optionsOf(settings);
    if (!options)
        return refusal(options.error().message);
    m_settings = settings;
    m_server.setOptions(options->smsc);
    if (m_mmsc)
        m_mmsc->setOptions(options->mmsc);
    return u"ok"_s;
}

} // namespace cordboard::simulator
