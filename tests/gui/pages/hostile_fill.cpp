// Puts what a hostile person or carrier writes wherever the program shows what it was told.
#include "page_world.h"
#include "plain_walk.h"
#include "support/pdu_samples.h"

using namespace Qt::StringLiterals;

namespace cordboard::test {

namespace {

void fillThreads(FakeEngine &engine, const Hostile &evil)
{
    for (const Conversation &known : engine.fakeTeam.hands.threads()) {
        Conversation &thread = engine.thread(known.id);
        thread.name = evil.name;
        thread.lastText = evil.text.left(200);
        if (!thread.assigneeName.isEmpty())
            thread.assigneeName = evil.name;
        const MessageSlice page =
            engine.messages({known.id, SliceQuery::Anchor::Latest, {}, 100}).result().value();
        for (const ChatMessage &row : page.rows) {
            ChatMessage &message = engine.message(row.id);
            message.text = evil.text;
            message.subject = message.isMms ? evil.name : QString();
            message.reason.detail = evil.name;
            message.author = evil.name;
            message.carrier = evil.name;
            for (Medium &medium : message.media)
                medium.name = evil.name;
        }
    }
}

void fillTeamWork(FakeEngine &engine, const Hostile &evil)
{
    for (OperatorLoad &other : engine.fakeTeam.others)
        other.who.name = evil.name;
    for (ThreadLine &line : engine.fakeTeam.lines) {
        line.text = line.text.isEmpty() ? QString() : evil.text;
        line.actorName = line.subjectName = evil.name;
    }
    for (Label &label : engine.sorting().stored)
        label.name = evil.name;
    for (SavedFilter &filter : engine.sorting().filters) {
        filter.name = evil.name;
        filter.filter.text = evil.name;
    }
    for (CannedReply &reply : engine.writing().replies) {
        reply.title = evil.name + reply.title;
        reply.text = evil.text;
    }
    for (PersonCard &card : engine.people().cards) {
        for (ThreadMedium &file : card.files)
            file.medium.name = evil.name;
        for (Conversation &thread : card.threads)
            thread.lastText = evil.name;
    }
    for (OptOut &entry : engine.policies().list)
        entry.name = entry.wording = entry.author = evil.name;
}

void fillCarriers(FakeEngine &engine, const Hostile &evil)
{
    const QList<Carrier> carriers = engine.carriers().result().value();
    for (Carrier carrier : carriers) {
        carrier.name = evil.name;
        carrier.systemId = evil.name;
        (void)engine.saveCarrier({carrier, {}, true});
    }
    const QList<LinkStatus> links = engine.links().result().value();
    for (LinkStatus link : links) {
        link.name = evil.name;
        link.sentence = link.state == LinkState::Up ? QString() : evil.name;
        BindStatus bind;
        bind.sentence = evil.name;
        link.binds = {bind};
        engine.setLink(link);
    }
    Sender sender;
    sender.carrier = links.first().carrier;
    sender.number = sender.campaign = evil.name;
    engine.routing().addSender(sender);
    Route route;
    route.sender = route.prefix = evil.name;
    route.carriers = {{sender.carrier, 1}};
    engine.routing().addRoute(route);
    using K = TestStep::Kind;
    engine.scriptTest({{K::Reached, TestStep::Outcome::Passed, evil.name},
                       {K::LoggedIn, TestStep::Outcome::Failed, evil.name}});
}

void fillStory(PageWorld &world, const Hostile &evil)
{
    MessageStory &story = world.engine.stories().told[world.half.second];
    story.reference = evil.name;
    for (StoryPart &part : story.parts) {
        part.reason.detail = evil.name;
        for (StoryAttempt &attempt : part.attempts) {
            attempt.carrier = attempt.carrierMessageId = evil.name;
            attempt.statusWords = attempt.statusName = evil.name;
        }
    }
    for (StoryHook &hook : story.hooks)
        hook.name = evil.name;
    auto entry = pduEntry(false, deliverSm(77, {.text = "evil"}), sampleNowUs() - 1'000'000);
    entry.message = world.half.second;
    entry.row.words = evil.name;
    for (PduDump *dump : {&entry.shown, &entry.hidden}) {
        dump->purpose = evil.name;
        dump->warnings = {evil.name};
        for (PduField &field : dump->body)
            field.words = field.value = evil.name;
    }
    world.engine.pduRecords().add(entry);
}

void fillPrograms(PageWorld &world, const Hostile &evil)
{
    const WebhookId id = world.hooks.stored().first().endpoint.id;
    webhook::WebhookSummary &summary = world.hooks.summary(id);
    summary.endpoint.name = evil.name;
    summary.sentence = evil.name;
    WebhookDelivery one;
    one.endpoint = id;
    one.uuid = QUuid::createUuid();
    one.type = one.about = evil.name;
    one.state = DeliveryState::Dead;
    one.createdUs = sampleNowUs() - 30'000'000;
    one.tries = one.last.number = 1;
    one.last.outcome = u"answered"_s;
    one.last.status = 500;
    one.last.sentence = one.last.peer = evil.name;
    one.last.response = evil.text.toUtf8();
    world.hooks.addDelivery(one, evil.text.toUtf8(), {one.last});
    for (AccessKey &key : world.keys.stored)
        key.name = evil.name;
    world.console.reply = engine::ApiReply{500, "text/html", evil.text.toUtf8(), 12'000};
    engine::CaughtRequest request;
    request.atUs = sampleNowUs();
    request.method = "POST";
    request.target = "/<b>R&D";
    request.body = evil.text.toUtf8();
    request.headers = {{"X-Evil", evil.name.toUtf8()}};
    world.catcher.arrive(request);
    world.simulator.show({u"+13035550134"_s, u"+15550100142"_s, evil.text, true, 0, 1, 1});
}

} // namespace

void makeHostile(PageWorld &world, const Hostile &evil)
{
    fillThreads(world.engine, evil);
    fillTeamWork(world.engine, evil);
    fillCarriers(world.engine, evil);
    fillStory(world, evil);
    fillPrograms(world, evil);
    Standing standing;
    standing.conversation = world.joana;
    standing.question = OptOutQuestion{{1}, sampleNowUs(), evil.name};
    world.engine.policies().setStanding(standing);
    world.engine.programs().gauges().kept = StorageFigures{evil.name, 41'200'000, 71'400'000'000};
}

} // namespace cordboard::test
