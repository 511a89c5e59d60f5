#include "simulator/demo_world.h"

#include "base/log.h"
#include "demo_script.h"
#include "demo_weather.h"
#include "part_collector.h"
#include "simulator/mmsc_server.h"
#include "simulator/sample_media.h"
#include "simulator/smsc_server.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSet>

#include <algorithm>
#include <vector>

namespace cordboard::simulator {

namespace {

using namespace Qt::StringLiterals;

struct Talk
{
    QString heard;        ///< since the last answer
    bool saw = false;     ///< a picture, since then
    bool canSend = false; ///< pictures
    QString ourNumber;    ///< where the last message came from
    int turn = 0;         ///< grows with every message; a newer one restarts the typing
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

/// What is said with a picture makes no sense without it.
void collect(std::span<const Line> lines, Topic topic, const Talk &talk, bool again,
             QList<Saying> &out)
{
    for (const Line &line : lines) {
        const QString text = QString::fromUtf16(line.text);
        if (line.topic == topic && (talk.canSend || !line.picture) && text != talk.lastSaid &&
            (again || !talk.said.contains(text)))
            out.append({line.text, line.picture});
    }
}

/// Rather one than the promise of one.
void preferPictures(QList<Saying> &lines)
{
    const auto hasNone = [](const Saying &line) {
        return line.picture == nullptr;
    };
    if (!std::all_of(lines.cbegin(), lines.cend(), hasNone))
        lines.removeIf(hasNone);
}

/// Own lines before those of everybody, new ones before old ones, never the last one again.
QList<Saying> candidates(const Customer &customer, Topic topic, const Talk &talk)
{
    for (const bool again : {false, true}) {
        QList<Saying> found;
        collect(customer.lines, topic, talk, again, found);
        if (topic ==
            Topic::AskWhat) // what they say to "Is the wheel fine?" also answers "Which one?"
            collect(customer.lines, Topic::Question, talk, again, found);
        if (found.isEmpty())
            collect(commonLines(customer.language), topic, talk, again, found);
        if (topic == Topic::AskPhoto)
            preferPictures(found);
        if (!found.isEmpty())
            return found;
    }
    return topic == Topic::Other ? QList<Saying>() : candidates(customer, Topic::Other, talk);
}

/// What a message held that is on its way to a phone.
struct Letter
{
    QString text;
    QByteArray picture; ///< the first of them
    QString from;
};

Letter letterOf(const MmsSubmitSeen &submit)
{
    Letter letter;
    for (const mms::Part &part : submit.parts) {
        if (part.type.name == "text/plain")
            letter.text += mms::decodeText(part.data, part.type.charset);
        else if (letter.picture.isEmpty() && part.type.name.startsWith("image/"))
            letter.picture = part.data;
    }
    if (submit.message.sender)
        letter.from = submit.message.sender->value;
    return letter;
}

} // namespace

struct DemoWorld::Private
{
    Private(SmscServer &smsc, DemoOptions wishes, MmscServer *pictures)
        : server(smsc)
        , mmsc(pictures)
        , options(std::move(wishes))
        , seed(seedOr(options.seed))
        , dice(seed, -1)
        , weather(seed)
        , talks(customers().size())
    {
        const QSet<QString> before(options.saidBefore.begin(), options.saidBefore.end());
        for (Talk &talk : talks) {
            talk.said = before;
            talk.canSend = mmsc != nullptr;
        }
    }

    int customerWith(const QString &number) const;
    bool isKnown(int customer) const;
    void plan(const SubmitSeen &submit, SubmitPlan &plan);
    void plan(const MmsSubmitSeen &submit, MmsSubmitPlan &plan);

    SmscServer &server;
    MmscServer *const mmsc;
    DemoOptions options;
    const quint64 seed;
    Dice dice;
    DemoWeather weather;
    PartCollector parts;
    std::vector<Talk> talks;
    QHash<QString, Letter> letters; ///< by message id, until their phone has them
    qsizetype picturesSent = 0;
    bool opened = false;
};

int DemoWorld::Private::customerWith(const QString &number) const
{
    const QString wanted = digits(number);
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
    const int customer = customerWith(QString::fromLatin1(submit.to));
    if (customer >= 0 && customers()[size_t(customer)].phoneOff) {
        plan.state = ReceiptState::Expired;
        plan.receiptDelayMs += 3000;
    }
}

void DemoWorld::Private::plan(const MmsSubmitSeen &submit, MmsSubmitPlan &plan)
{
    if (options.weather)
        weather.apply(submit, plan);
    const auto &people = submit.message.recipients;
    const int customer = people.isEmpty() ? -1 : customerWith(people.first().value);
    if (customer >= 0 && customers()[size_t(customer)].phoneOff) {
        plan.state = QStringLiteral("Expired");
        plan.reportDelayMs += 3000;
    }
}

DemoWorld::DemoWorld(SmscServer &server, DemoOptions options, MmscServer *mmsc, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(server, std::move(options), mmsc))
{
    server.setPlanner([world = d.get()](const SubmitSeen &submit, SubmitPlan &plan) {
        world->plan(submit, plan);
    });
    connect(&server, &SmscServer::receiverBound, this, &DemoWorld::open);
    connect(&server, &SmscServer::phoneReached, this, &DemoWorld::hear);
    if (mmsc)
        listenToPictures();
}

DemoWorld::~DemoWorld()
{
    d->server.setPlanner({});
    if (d->mmsc)
        d->mmsc->setPlanner({});
}

void DemoWorld::listenToPictures()
{
    d->mmsc->setPlanner([world = d.get()](const MmsSubmitSeen &submit, MmsSubmitPlan &plan) {
        world->plan(submit, plan);
    });
    connect(d->mmsc, &MmscServer::submitted, this,
            [this](const MmsSubmitSeen &submit, const MmsSubmitPlan &plan) {
                if (plan.isAccepted() && plan.state == u"Retrieved"_s)
                    d->letters.insert(submit.messageId, letterOf(submit));
            });
    connect(d->mmsc, &MmscServer::phoneReached, this, &DemoWorld::see);
    connect(d->mmsc, &MmscServer::posted, this, [](const MmsPostSeen &post) {
        qCDebug(lcSimulator, "%s: HTTP %d, status %d, try %d", qUtf8Printable(post.kind),
                post.httpStatus, post.status, post.attempt);
    });
}

MmscServer *DemoWorld::mmsc() const
{
    return d->mmsc;
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
        int afterMs = customers()[size_t(i)].opensAfterMs;
        for (const Saying &line : customers()[size_t(i)].openings) {
            if (line.picture && !d->mmsc)
                continue;
            agenda.after(afterMs, this, [this, i, line] { say(i, line); });
            constexpr int breathMs = 1500;
            afterMs += breathMs;
        }
    }
    constexpr int afterRestartMs = 20000;
    constexpr int afterOpeningsMs = 300000;
    agenda.after(d->options.knownNumbers.isEmpty() ? afterOpeningsMs : afterRestartMs, this,
                 [this] { speakUp(); });
}

void DemoWorld::say(int customer, const Saying &line)
{
    Talk &talk = d->talks[size_t(customer)];
    const QString text = QString::fromUtf16(line.text);
    talk.lastSaid = text;
    talk.said.insert(text);
    const QString from = QString::fromUtf16(customers()[size_t(customer)].number);
    const QString to = talk.ourNumber.isEmpty() ? d->options.ourNumber : talk.ourNumber;
    const QByteArray picture = d->options.pictures.value(QLatin1String(line.picture));
    const auto sent = d->mmsc && !picture.isEmpty() ? sendPicture(from, to, text, picture)
                                                    : d->server.deliver({from, to, text});
    if (!sent)
        qCWarning(lcSimulator, "A demo customer could not write: %ls",
                  qUtf16Printable(sent.error().message));
}

Result<void> DemoWorld::sendPicture(const QString &phone, const QString &ourNumber,
                                    const QString &text, const QByteArray &octets)
{
    if (!d->mmsc)
        return fail(ErrorCode::NotFound,
                    QCoreApplication::translate("Simulator", "There is no MMSC for pictures."));
    const bool isPng = octets.startsWith("\x89PNG");
    InboundMms message{phone, ourNumber, {}, {}, {}};
    message.parts.push_back({{isPng ? "image/png" : "image/jpeg"},
                             "picture",
                             isPng ? "picture.png" : "picture.jpg",
                             octets});
    if (!text.isEmpty())
        message.parts.push_back(sampleText(text));
    if (const auto id = d->mmsc->deliver(message); !id)
        return forward(id);
    Q_EMIT pictureSeen(phone, ourNumber, text, octets, true);
    return {};
}

QByteArray DemoWorld::nextPicture()
{
    QStringList names = d->options.pictures.keys();
    names.sort();
    return names.isEmpty() ? QByteArray()
                           : d->options.pictures.value(names.at(d->picturesSent++ % names.size()));
}

void DemoWorld::hear(const SubmitSeen &submit)
{
    const int customer = d->customerWith(QString::fromLatin1(submit.to));
    if (customer < 0)
        return;
    const auto text = d->parts.add(submit);
    if (!text)
        return;
    Talk &talk = d->talks[size_t(customer)];
    talk.heard += *text + u'\n';
    talk.ourNumber = senderOf(submit, d->options.ourNumber);
    think(customer);
}

void DemoWorld::see(const QString &messageId, const QString &recipient)
{
    const Letter letter = d->letters.take(messageId);
    Q_EMIT pictureSeen(recipient, letter.from, letter.text, letter.picture, false);
    const int customer = d->customerWith(recipient);
    if (customer < 0)
        return;
    Talk &talk = d->talks[size_t(customer)];
    talk.heard += letter.text + u'\n';
    talk.saw = talk.saw || !letter.picture.isEmpty();
    talk.ourNumber = letter.from;
    think(customer);
}

void DemoWorld::think(int customer)
{
    const int turn = ++d->talks[size_t(customer)].turn;
    d->server.agenda().after(d->dice.between(2000, 6000), this, [this, customer, turn] {
        if (d->talks[size_t(customer)].turn == turn)
            answer(customer);
    });
}

void DemoWorld::answer(int customer)
{
    Talk &talk = d->talks[size_t(customer)];
    const Topic topic = talk.saw ? Topic::GotPhoto : topicOf(talk.heard);
    talk.heard.clear();
    talk.saw = false;
    talk.closings = topic == Topic::Thanks || topic == Topic::Bye ? talk.closings + 1 : 0;
    constexpr int enough = 2; // two people who thank each other must come to an end
    if (talk.closings > enough)
        return;
    const QList<Saying> lines = candidates(customers()[size_t(customer)], topic, talk);
    if (!lines.isEmpty())
        say(customer, lines.at(d->dice.below(int(lines.size()))));
}

void DemoWorld::speakUp()
{
    QList<std::pair<int, Saying>> choices;
    for (int i = 0; i < int(customers().size()); ++i) {
        if (!d->isKnown(i) && d->talks[size_t(i)].lastSaid.isEmpty())
            continue;
        for (const Saying &line : customers()[size_t(i)].later) {
            if (!d->talks[size_t(i)].said.contains(QString::fromUtf16(line.text)))
                choices.append({i, line});
        }
    }
    if (choices.isEmpty())
        return;
    const auto &[customer, line] = choices.at(d->dice.below(int(choices.size())));
    say(customer, line);
    d->server.agenda().after(d->dice.between(240000, 480000), this, [this] { speakUp(); });
}

} // namespace cordboard::simulator
