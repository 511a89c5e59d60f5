#include "sample.h"

#include "model/sent_before.h"

#include <QDateTime>
#include <QImage>

namespace cordboard::test {

namespace {

qint64 at(int hour, int minute, int daysAgo = 0)
{
    const QDateTime time(QDate(2026, 11, 22).addDays(-daysAgo), QTime(hour, minute, 7));
    return time.toMSecsSinceEpoch() * 1000;
}

ChatMessage from(const QString &text, qint64 us)
{
    ChatMessage message;
    message.text = text;
    message.createdUs = us;
    return message;
}

ChatMessage ours(const QString &text, qint64 us, TargetState state)
{
    ChatMessage message = from(text, us);
    message.direction = Direction::Outbound;
    message.state = state;
    message.carrier = QStringLiteral("Northline");
    return message;
}

struct Other
{
    const char *name;
    const char *number;
    const char *text;
    bool isOurs;
    TargetState state;
    int hour;
    int minute;
    int unread;
};

void fillLabels(FakeEngine &engine, ConversationId mara)
{
    FakeSorting &sorting = engine.sorting();
    const LabelId repair = sorting.add(QStringLiteral("repair"), 5);
    const LabelId vip = sorting.add(QStringLiteral("VIP"), 4);
    const LabelId invoice = sorting.add(QStringLiteral("invoice"), 0);
    sorting.add(QStringLiteral("waits for parts"), 3);
    engine.thread(mara).labels = {repair, vip};
    SavedFilter waits;
    waits.name = QStringLiteral("Workshop waits");
    waits.filter.state = ThreadState::Open;
    waits.filter.label = repair;
    sorting.saveFilter(waits);
    for (const Conversation &known : engine.fakeTeam.hands.threads()) {
        if (known.name == QLatin1String("Ines"))
            engine.thread(known.id).labels = {invoice};
        if (known.name.startsWith(QLatin1String("Dispatch")))
            engine.thread(known.id).labels = {repair, vip, invoice};
    }
}

void fillOthers(FakeEngine &engine)
{
    using S = TargetState;
    const Other others[] = {
        {"Dispatch, Juniper Freight", "+15550132200", "Gate code is 5510, dock 3 please", false,
         S::Received, 14, 28, 1},
        {"Tomas", "+15550132201", "Your bike is ready. We are open until 18:00 today", true,
         S::Delivered, 14, 19, 0},
        {"Front desk, Alder Clinic", "+15550132202", "Waiting for the carrier", true, S::Queued, 13,
         57, 0},
        {"Ines", "+15550132203", "Invoice 2207 is attached to the mail", true, S::Failed, 13, 38,
         0},
        {"", "+15550132210", "Is this still the right number?", false, S::Received, 12, 55, 1},
        {"Warehouse, Pinewood Foods", "+15550132205", "40 boxes on the 12:15 truck", true,
         S::Delivered, 11, 20, 0},
        {"Leo", "+15550132206", "Deposit received, thank you", true, S::Unknown, 10, 48, 0},
    };
    for (const Other &other : others) {
        const auto id =
            engine.addThread(QString::fromUtf8(other.name), QString::fromUtf8(other.number), 1);
        const qint64 us = at(other.hour, other.minute);
        const QString text = QString::fromUtf8(other.text);
        engine.addMessage(id, other.isOurs ? ours(text, us, other.state) : from(text, us));
        engine.thread(id).unread = other.unread;
    }
    const auto noor = engine.addThread(QStringLiteral("Noor"), QStringLiteral("+15550132207"), 1);
    engine.addMessage(noor, from(QStringLiteral("Great, see you Saturday!"), at(17, 3, 1)));
    const auto sam = engine.addThread(QStringLiteral("Sam"), QStringLiteral("+15550132208"), 1);
    engine.addMessage(sam, from(QStringLiteral("Thanks"), at(9, 12, 3)));
    engine.writing().put(sam, QStringLiteral("Hello Sam, about the"));
}

MessageStory halfStory(const ChatMessage &invoice, qint64 sentUs)
{
    MessageStory story;
    story.source = QStringLiteral("+15550100142");
    story.destination = QStringLiteral("+15550138020");
    story.cost = Cost{16'000, QStringLiteral("USD")};
    story.routeId = {1};
    story.route = Route{{1}, QStringLiteral("+1"), {}, {}, 0, {}};
    ConsentEvent consent;
    consent.state = ConsentState::In;
    consent.atUs = at(9, 0, 262);
    story.consent = consent;
    for (int number = 1; number <= 2; ++number) {
        StoryPart part;
        part.number = number;
        part.state = invoice.parts[number - 1];
        part.changedUs = number == 1 ? sentUs + 6'000'000 : invoice.updatedUs;
        part.reason = number == 1 ? Reason{ReasonCode::None, QStringLiteral("DELIVRD err:000")}
                                  : invoice.reason;
        StoryAttempt attempt;
        attempt.carrier = invoice.carrier;
        attempt.end = StoryAttempt::End::Accepted;
        attempt.carrierMessageId = QStringLiteral("7f01a%1").arg(number + 1);
        attempt.startedUs = sentUs - 41'000;
        attempt.endedUs = sentUs;
        part.attempts = {attempt};
        story.parts.append(part);
    }
    StoryHook hook;
    hook.endpoint = {1};
    hook.name = QStringLiteral("Shop orders");
    hook.type = QStringLiteral("message_updated");
    hook.state = DeliveryState::Done;
    hook.last.number = hook.attempts = 1;
    hook.last.startedUs = invoice.updatedUs + 1'000'000;
    hook.last.tookUs = 84'000;
    hook.last.status = 200;
    story.hooks = {hook};
    story.hookEndpoints = 1;
    return story;
}

} // namespace

qint64 sampleNowUs()
{
    return at(14, 32);
}

ConversationId fillSample(FakeEngine &engine)
{
    engine.setNow(sampleNowUs());
    const auto mara = engine.addThread(QStringLiteral("Mara"), QStringLiteral("+13035550177"), 1);
    engine.addMessage(mara, from(QStringLiteral("Is this wheel bent? (order 4471)"), at(14, 2)));
    ChatMessage thanks = ours(
        QStringLiteral(
            "Thank you for the picture, Mara. The workshop trued the wheel and the next check is "
            "free. Pick it up any day from 08:00, no appointment, just bring the order number."),
        at(14, 21), TargetState::Delivered);
    thanks.parts = {TargetState::Delivered, TargetState::Delivered};
    engine.addMessage(mara, thanks);
    ChatMessage invoice = ours(QStringLiteral("Here is the invoice: fernway.example/i/2207"),
                               at(14, 24), TargetState::Failed);
    invoice.reason = Reason{ReasonCode::BadSender, {}};
    engine.thread(mara).readUpTo = engine.addMessage(mara, invoice);
    engine.addMessage(
        mara, from(QStringLiteral("Perfect, thank you! Could I pick it up tomorrow?"), at(14, 31)));
    engine.addMessage(mara, ours(QStringLiteral("Yes, from 08:00. Bring the order number."),
                                 at(14, 32), TargetState::Sending));
    engine.thread(mara).unread = 1;
    fillOthers(engine);
    return mara;
}

ConversationId fillUnknown(FakeEngine &engine)
{
    using S = TargetState;
    const auto joana =
        engine.addThread(QStringLiteral("Joana"), QStringLiteral("+13035550181"), at(13, 2));
    const auto write = [&engine, joana](int hour, int minute, const char *text, S state,
                                        const Reason &reason, bool twice) {
        ChatMessage message = ours(QString::fromUtf8(text), at(hour, minute), state);
        message.reason = reason;
        message.possibleDuplicate = twice;
        return engine.addMessage(joana, message);
    };
    engine.addMessage(joana, from(QStringLiteral("When can I come?"), at(12, 40)));
    write(12, 41, "Any day from 08:00", S::Delivered, {}, true);
    write(12, 50, "Ask for Tomas at the desk", S::Cancelled,
          {ReasonCode::CancelledByPerson, QString(sentBefore)}, false);
    const auto first = write(
        13, 1, "Your bike is ready. We are open until 18:00 today, ring the bell at the back.",
        S::Unknown, {ReasonCode::LineBroke, {}}, false);
    write(14, 20, "Bring the order number", S::Unknown, {ReasonCode::NoAnswer, {}}, false);
    write(14, 30, "See you then", S::Queued, {ReasonCode::CarrierDown, {}}, false);
    engine.setNeedsYou(first);
    const auto hana = engine.addThread(QStringLiteral("Hana"), QStringLiteral("+15550132209"), 1);
    ChatMessage deposit =
        ours(QStringLiteral("Deposit received, thank you"), at(10, 48), S::Unknown);
    deposit.reason = {ReasonCode::Crashed, {}};
    engine.setNeedsYou(engine.addMessage(hana, deposit));
    return joana;
}

std::pair<ConversationId, TargetId> fillHalfArrived(FakeEngine &engine)
{
    using S = TargetState;
    const auto ines =
        engine.addThread(QStringLiteral("Ines"), QStringLiteral("+15550138020"), at(13, 38));
    engine.addMessage(
        ines, from(QStringLiteral("Hi, could you send invoice 2207 once more?"), at(13, 31, 1)));
    engine.addMessage(ines,
                      ours(QStringLiteral("Of course, one moment."), at(13, 33, 1), S::Delivered));
    ChatMessage invoice = ours(
        QStringLiteral("Hello Ines, here is invoice 2207 for the winter service. The amount is "
                       "86.40, due on 7 December. You can pay by card in the shop or at "
                       "fernway.example/i/2207. Any question, just reply."),
        at(13, 38, 1), S::Failed);
    invoice.parts = {S::Delivered, S::Failed};
    invoice.reason = {ReasonCode::PhoneOff, QStringLiteral("EXPIRED err:027, GSM 0x001b")};
    const qint64 sentUs = at(13, 38, 1) + 1'000'000;
    invoice.updatedUs = at(13, 38) + 4'000'000;
    const TargetId id = engine.addMessage(ines, invoice);

    engine.stories().told.insert(id, halfStory(invoice, sentUs));
    return {ines, id};
}

void fillTeam(FakeEngine &engine, ConversationId mara)
{
    FakeTeam &team = engine.fakeTeam;
    const QUuid noor = team.addOther(QStringLiteral("Noor"), 4);
    team.addOther(QStringLiteral("Tomas"), 11);
    team.addOther(QStringLiteral("Kim"), 2, false);
    for (const Conversation &known : team.hands.threads()) {
        engine.thread(known.id).assignee = team.who.id;
        engine.thread(known.id).assigneeName = team.who.name;
    }
    const TargetId last = engine.thread(mara).lastTarget;
    const auto hers = engine.messages({mara, SliceQuery::Anchor::Latest, {}, 100}).result();
    engine.thread(mara).lastTarget = hers->rows.at(0).id;
    team.nowUs = at(14, 5);
    team.addLine(mara, ThreadLine::Kind::Note, team.who.id);
    team.lines.last().text = QStringLiteral("@Workshop please check 4471 before pickup.");
    engine.thread(mara).lastTarget = engine.thread(mara).readUpTo;
    team.nowUs = at(14, 25);
    team.addLine(mara, ThreadLine::Kind::Taken, team.who.id, team.who.id);
    engine.thread(mara).lastTarget = last;
    const char *free[] = {"Do you open on Sunday?", "The invoice is wrong, I think", "Hello?"};
    int number = 0;
    for (const char *text : free) {
        const auto id = engine.addThread({}, QStringLiteral("+1555013230%1").arg(number), 1);
        engine.addMessage(id, from(QString::fromUtf8(text), at(14, 10 - number)));
        engine.thread(id).unread = 1;
        ++number;
    }
    const char *late[] = {"Hana", "Orchard Cycles", "Yusuf"};
    for (const char *name : late) {
        const auto id = engine.addThread(QString::fromUtf8(name),
                                         QStringLiteral("+1555013240%1").arg(number), 1);
        engine.addMessage(id, from(QStringLiteral("Thanks, talk to you then"), at(9, number)));
        const qint64 until = number == 4 ? 0 : at(number == 3 ? 16 : 9, 0, number == 3 ? 0 : -1);
        engine.thread(id).status = {ThreadState::Snoozed, until};
        ++number;
    }
    const auto done =
        engine.addThread(QStringLiteral("Ada Winter"), QStringLiteral("+15550132490"), 1);
    engine.addMessage(done, from(QStringLiteral("Perfect, that is all"), at(11, 2)));
    team.nowUs = at(11, 5);
    team.addLine(done, ThreadLine::Kind::Taken, noor, noor);
    team.addLine(done, ThreadLine::Kind::Closed, noor);
    engine.thread(done).status = {ThreadState::Closed, 0};
    team.nowUs = sampleNowUs();
    fillLabels(engine, mara);
}

void fillSampleCarriers(FakeEngine &engine)
{
    Carrier northline;
    northline.name = QStringLiteral("Northline");
    northline.host = QStringLiteral("smpp.northline.example");
    northline.systemId = QStringLiteral("fernway");
    northline.tls = true;
    northline.port = 3550;
    northline.hasPassword = true;
    northline.window = 100;
    northline.senders = {QStringLiteral("+15550100142"), QStringLiteral("+15550100143")};
    LinkStatus up;
    up.carrier = engine.addCarrier(northline);
    up.name = northline.name;
    up.state = LinkState::Up;
    up.upSinceUs = sampleNowUs() - 6LL * 24 * 3600 * 1'000'000;
    up.window = 100;
    up.inFlight = 12;
    up.answerMs = 41;
    engine.setLink(up);

    Carrier prairie = northline;
    prairie.name = QStringLiteral("Prairie Backup");
    prairie.host = QStringLiteral("smpp.prairie.example");
    prairie.senders = {QStringLiteral("FERNWAY")};
    LinkStatus down;
    down.carrier = engine.addCarrier(prairie);
    down.name = prairie.name;
    down.state = LinkState::Degraded;
    down.sentence = QStringLiteral("no answer for 12 s");
    down.nextTryUs = at(14, 37);
    engine.setLink(down);

    Carrier old = northline;
    old.name = QStringLiteral("Old line");
    old.enabled = false;
    LinkStatus off;
    off.carrier = engine.addCarrier(old);
    off.name = old.name;
    engine.setLink(off);
}

void fillCard(FakeEngine &engine, ConversationId mara)
{
    PersonCard card;
    card.otherNumbers = {QStringLiteral("+15550132210")};
    card.firstSeenUs = sampleNowUs() - qint64(260) * 86'400'000'000;
    card.messages = 412;
    card.zone = "America/Denver";
    Conversation other;
    other.id = ConversationId{900};
    other.peerNumber = QStringLiteral("+15550132210");
    other.status = {ThreadState::Closed, 0};
    other.lastText = QStringLiteral("Thanks!");
    other.lastAtUs = card.firstSeenUs;
    card.threads = {other};
    QImage wheel(QStringLiteral(CORDBOARD_SOURCE_DIR "/resources/demo/wheel.jpg"));
    wheel = wheel.scaledToWidth(320, Qt::SmoothTransformation)
                .convertToFormat(QImage::Format_ARGB32_Premultiplied);
    engine.multimedia().pictures.insert(
        "wheel",
        {{1280, 960},
         wheel.size(),
         QByteArray(reinterpret_cast<const char *>(wheel.constBits()), wheel.sizeInBytes())});
    card.files = {
        {TargetId{1},
         {"wheel", QStringLiteral("image/jpeg"), QStringLiteral("wheel.jpg"), 212'000}},
        {TargetId{1},
         {{}, QStringLiteral("application/pdf"), QStringLiteral("invoice.pdf"), 9'000}},
        {TargetId{1}, {{}, QStringLiteral("text/x-vcard"), QStringLiteral("mara.vcf"), 300}}};
    engine.people().cards.insert(mara, card);
    engine.fakeTeam.addLine(mara, ThreadLine::Kind::Note, engine.fakeTeam.who.id);
    engine.fakeTeam.lines.last().text =
        QStringLiteral("Prefers texts after 12:00. Two bikes, one in storage until May.");
}

} // namespace cordboard::test
