#include "load.h"

#include "base/take.h"
#include "store/connection.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <cstdio>

namespace cordboard::test {

namespace {

using namespace Qt::StringLiterals;

constexpr int stepMs = 20;
constexpr int lookMs = 200;
/// More unanswered submits than this and it waits: a full disk is not to be met by a flood.
constexpr int openAtMost = 500;

QString textOf(qint64 number)
{
    const QString mark = u"#%1 "_s.arg(number);
    if (number % 7 != 0)
        return mark + u"Your order is ready"_s;
    return mark.repeated(int(200 / mark.size())); // two parts, the mark whole in each of them
}

/// A phone of its own for each message: nothing else tells the receipts of lost answers apart. A
/// run begins at the next million and has a few hundred messages; numbers that came again each
/// seventh run left 1 receipt of 3,000 without a message.
QString phoneOf(qint64 number)
{
    const qint64 run = number / 1'000'000;
    return u"+1212%1"_s.arg(2'000'000 + (run * 10'000 + number % 1'000'000) % 8'000'000);
}

/// Different ones: what is stored once for all would be little load.
NewMedium pictureOf(qint64 number)
{
    QByteArray octets("\x89PNG\r\n\x1a\n", 8);
    QRandomGenerator noise{quint32(number)};
    for (int i = 0; i < 5'000; ++i) {
        const quint32 word = noise.generate();
        octets.append(reinterpret_cast<const char *>(&word), sizeof(word));
    }
    return {u"image/png"_s, u"picture.png"_s, octets};
}

} // namespace

Carrier loadCarrier(const LoadOptions &options)
{
    Carrier carrier;
    if (options.mmscPort != 0) {
        carrier.kind = u"mm7"_s;
        carrier.mm7.url = u"http://127.0.0.1:%1/mm7"_s.arg(options.mmscPort);
        carrier.mm7.listen = u"127.0.0.1:%1"_s.arg(options.listenPort);
        carrier.mm7.allowPrivate = true;
    }
    carrier.name = u"Under load"_s;
    carrier.host = u"127.0.0.1"_s;
    carrier.port = options.smscPort;
    carrier.systemId = u"load"_s;
    carrier.senders = {u"+13035550142"_s};
    carrier.demo = true; // a fixed key: no keyring is asked
    carrier.window = options.window;
    carrier.profile.responseSeconds = options.responseSeconds;
    carrier.unknown = options.resend ? UnknownPolicy::Resend : UnknownPolicy::Hold;
    carrier.unknownBroadcast = carrier.unknown;
    carrier.unknownHoldMinutes = 0;
    return carrier;
}

Load::Load(engine::EngineService &engine, const LoadOptions &options)
    : m_engine(engine)
    , m_listeners(engine.multimedia())
    , m_options(options)
    , m_accepted(options.acceptedFile)
    , m_next(options.firstNumber)
{
    connect(&m_step, &QTimer::timeout, this, &Load::step);
    connect(&m_look, &QTimer::timeout, this, &Load::lookIfIdle);
    // What one turn of the loop brings goes to disk with one fsync.
    m_flush.setSingleShot(true);
    m_flush.setInterval(0);
    connect(&m_flush, &QTimer::timeout, this,
            [this] { m_accepted.append(std::exchange(m_lines, {})); });
    take(m_engine.carriers(), this, [this](const Result<QList<Carrier>> &carriers) {
        if (!carriers)
            return giveUp(carriers.error());
        CarrierEdit edit;
        edit.carrier = loadCarrier(m_options);
        edit.password = u"load"_s;
        if (!carriers->isEmpty()) {
            edit.carrier.id = carriers->first().id;
            edit.carrier.uuid = carriers->first().uuid;
        }
        take(m_engine.saveCarrier(edit), this, [this](const Result<Carrier> &saved) {
            if (!saved)
                return giveUp(saved.error());
            begin();
        });
    });
}

void Load::giveUp(const Error &error)
{
    say(error.message.toUtf8());
    QCoreApplication::exit(3);
}

void Load::begin()
{
    say("ready");
    if (m_options.mmscPort != 0)
        m_listeners.start();
    if (m_options.rate > 0)
        m_step.start(stepMs);
    m_look.start(lookMs);
}

void Load::step()
{
    m_owed = qMin(m_owed + m_options.rate * stepMs / 1000.0, m_options.rate);
    for (; m_owed >= 1 && m_open < openAtMost; m_owed -= 1)
        submit(m_next++);
}

void Load::submit(qint64 number)
{
    Draft draft;
    draft.destinations = {phoneOf(number)};
    draft.text = textOf(number);
    if (m_options.mmscPort != 0) {
        draft.subject = textOf(number);
        draft.media = {pictureOf(number)};
    }
    draft.origin = number % 5 == 0 ? Origin::Broadcast : Origin::Agent;
    ++m_open;
    take(m_engine.submit(draft), this,
         [this, number](const Result<QList<ChatMessage>> &answer) { onAnswer(number, answer); });
}

void Load::onAnswer(qint64 number, const Result<QList<ChatMessage>> &answer)
{
    --m_open;
    if (!answer) {
        say("refused " + answer.error().message.toUtf8());
        return;
    }
    const QJsonObject line{{u"number"_s, number}, {u"target"_s, answer->first().id.value}};
    m_lines += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    m_flush.start();
}

void Load::lookIfIdle()
{
    if (m_looking)
        return;
    m_looking = true;
    take(m_engine.store().read([](store::Connection &connection) {
        return connection.number("SELECT COUNT(*) FROM part WHERE state IN ('queued', 'sending')");
    }),
         this, [this](const Result<qint64> &open) {
             m_looking = false;
             if (open)
                 say(*open == 0 && m_open == 0 ? "idle" : "busy");
         });
}

/// A line on standard output when it says something new.
void Load::say(const QByteArray &word)
{
    if (word == m_said)
        return;
    m_said = word;
    std::fputs((word + '\n').constData(), stdout);
    std::fflush(stdout);
}

} // namespace cordboard::test
