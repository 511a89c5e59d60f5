#include "simulator/demo_world.h"

#include "base/log.h"
#include "demo_script.h"
#include "demo_weather.h"
#include "part_collector.h"
#include "simulator/smsc_server.h"

#include <QRandomGenerator>
#include <QSet>

#include <algorithm>
#include <vector>

namespace cordboard::simulator {

namespace {

using namespace Qt::StringLiterals;

struct Talk
{
    QString heard;     ///< since the last answer
    QString ourNumber; ///< where the last message came from
    int turn = 0;      ///< grows with every message; a newer one restarts the typing
    QString lastSaid;
    QSet<QString> said;
    int closings = 0; ///< pleasantries in a row
};

quint64 seedOr(quint64 seed)
{
    return seed != 0 ? seed : QRandomGenerator::system()->generate64() | 1;
}

QString digits(const QString &number)
{
    return number.startsWith(u'+') ? number.mid(1) : number;
}

QString senderOf(const SubmitSeen &submit, const QString &fallback)
{
    const QString from = QString::fromLatin1(submit.from);
    const bool numeric = !from.isEmpty() && std::all_of(from.begin(), from.end(), [](QChar c) {
        return c >= u'0' && c <= u'9';
    });
    if (!numeric) // an alphanumeric sender cannot be answered
        return fallback;
    constexpr quint8 international = 1;
    return submit.fromTon == international ? u'+' + from : from;
}

void collect(std::span<const Line> lines, Topic topic, const Talk &talk, bool again,
             QStringList &out)
{
    for (const Line &line : lines) {
        const QString text = QString::fromUtf16(line.text);
        if (line.topic == topic && text != talk.lastSaid && (again || !talk.said.contains(text)))
            out.append(text);
    }
}

/// Own lines before those of everybody, new ones before old ones, never the last one again.
QStringList candidates(const Customer &customer, Topic topic, const Talk &talk)
{
    for (const bool again : {false, true}) {
        QStringList found;
        collect(customer.lines, topic, talk, again, found);
        if (topic ==
            Topic::AskWhat) // what they say to "Is the wheel fine?" also answers "Which one?"
            collect(customer.lines, Topic::Question, talk, again, found);
        if (found.isEmpty())
            collect(commonLines(customer.language), topic, talk, again, found);
        if (!found.isEmpty())
            return found;
    }
    return topic == Topic::Other ? QStringList() : candidates(customer, Topic::Other, talk);
}

} // namespace

struct DemoWorld::Private
{
    Private(SmscServer &smsc, DemoOptions wishes)
        : server(smsc)
        , options(std::move(wishes))
        , seed(seedOr(options.seed))
        , dice(seed, -1)
        , weather(seed)
        , talks(customers().size())
    {
        const QSet<QString> before(options.saidBefore.begin(), options.saidBefore.end());
        for (Talk &talk : talks)
            talk.said = before;
    }

    int customerWith(const QByteArray &number) const;
    bool isKnown(int customer) const;
    void plan(const SubmitSeen &submit, SubmitPlan &plan);

    SmscServer &server;
    DemoOptions options;
    const quint64 seed;
    Dice dice;
    DemoWeather weather;
    PartCollector parts;
    std::vector<Talk> talks;
    bool opened = false;
};

int DemoWorld::Private::customerWith(const QByteArray &number) const
{
    const QString wanted = digits(QString::fromLatin1(number));
    for (size_t i = 0; i < customers().size(); ++i) {
        if (digits(QString::fromUtf16(customers()[i].number)) == wanted)
            return int(i);
    }
    return -1;
}

bool DemoWorld::Private::isKnown(int customer) const
{
    const QString number = digits(QString::fromUtf16(customers()[size_t(customer)].number));
    for (const QString &known : options.knownNumbers) {
        if (digits(known) == number)
            return true;
    }
    return false;
}

void DemoWorld::Private::plan(const SubmitSeen &submit, SubmitPlan &plan)
{
    if (options.weather)
        weather.apply(submit, plan);
    const int customer = customerWith(submit.to);
    if (customer >= 0 && customers()[size_t(customer)].phoneOff) {
        plan.state = ReceiptState::Expired;
        plan.receiptDelayMs += 3000;
    }
}

DemoWorld::DemoWorld(SmscServer &server, DemoOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(server, std::move(options)))
{
    server.setPlanner([world = d.get()](const SubmitSeen &submit, SubmitPlan &plan) {
        world->plan(submit, plan);
    });
    connect(&server, &SmscServer::receiverBound, this, &DemoWorld::open);
    connect(&server, &SmscServer::phoneReached, this, &DemoWorld::hear);
}

DemoWorld::~DemoWorld()
{
    d->server.setPlanner({});
}

void DemoWorld::setWeather(bool weather)
{
    d->options.weather = weather;
}

void DemoWorld::open()
{
    if (d->opened) // a reconnect
        return;
    d->opened = true;
    Agenda &agenda = d->server.agenda();
    for (int i = 0; i < int(customers().size()); ++i) {
        if (d->isKnown(i))
            continue;
        for (const char16_t *line : customers()[size_t(i)].openings) {
            agenda.after(customers()[size_t(i)].opensAfterMs, this,
                         [this, i, line] { say(i, QString::fromUtf16(line)); });
        }
    }
    constexpr int afterRestartMs = 20000;
    constexpr int afterOpeningsMs = 300000;
    agenda.after(d->options.knownNumbers.isEmpty() ? afterOpeningsMs : afterRestartMs, this,
                 [this] { speakUp(); });
}

void DemoWorld::say(int customer, const QString &text)
{
    Talk &talk = d->talks[size_t(customer)];
    talk.lastSaid = text;
    talk.said.insert(text);
    const QString to = talk.ourNumber.isEmpty() ? d->options.ourNumber : talk.ourNumber;
    const auto sent =
        d->server.deliver({QString::fromUtf16(customers()[size_t(customer)].number), to, text});
    if (!sent)
        qCWarning(lcSimulator, "A demo customer could not write: %ls",
                  qUtf16Printable(sent.error().message));
}

void DemoWorld::hear(const SubmitSeen &submit)
{
    const int customer = d->customerWith(submit.to);
    if (customer < 0)
        return;
    const auto text = d->parts.add(submit);
    if (!text)
        return;
    Talk &talk = d->talks[size_t(customer)];
    talk.heard += *text + u'\n';
    talk.ourNumber = senderOf(submit, d->options.ourNumber);
    const int turn = ++talk.turn;
    d->server.agenda().after(d->dice.between(2000, 6000), this, [this, customer, turn] {
        if (d->talks[size_t(customer)].turn == turn)
            answer(customer);
    });
}

void DemoWorld::answer(int customer)
{
    Talk &talk = d->talks[size_t(customer)];
    const Topic topic = topicOf(talk.heard);
    talk.heard.clear();
    talk.closings = topic == Topic::Thanks || topic == Topic::Bye ? talk.closings + 1 : 0;
    constexpr int enough = 2; // two people who thank each other must come to an end
    if (talk.closings > enough)
        return;
    const QStringList lines = candidates(customers()[size_t(customer)], topic, talk);
    if (!lines.isEmpty())
        say(customer, lines.at(d->dice.below(int(lines.size()))));
}

void DemoWorld::speakUp()
{
    QList<std::pair<int, QString>> choices;
    for (int i = 0; i < int(customers().size()); ++i) {
        if (!d->isKnown(i) && d->talks[size_t(i)].lastSaid.isEmpty())
            continue;
        for (const char16_t *line : customers()[size_t(i)].later) {
            const QString text = QString::fromUtf16(line);
            if (!d->talks[size_t(i)].said.contains(text))
                choices.append({i, text});
        }
    }
    if (choices.isEmpty())
        return;
    const auto &[customer, text] = choices.at(d->dice.below(int(choices.size())));
    say(customer, text);
    d->server.agenda().after(d->dice.between(240000, 480000), this, [this] { speakUp(); });
}

} // namespace cordboard::simulator
