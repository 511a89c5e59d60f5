#include "support/engine_bench.h"

namespace cordboard::test {

EngineBench::EngineBench(qint64 nowUs)
    : clock(nowUs)
{
    open();
}

void EngineBench::restart()
{
    engine.reset();
    line = std::make_shared<FakeLine>();
    open();
}

void EngineBench::addCarrier(const QString &sender)
{
    CarrierEdit edit;
    edit.carrier.name = QStringLiteral("Northline");
    edit.carrier.host = QStringLiteral("127.0.0.1");
    edit.carrier.senders = {sender};
    QVERIFY(wait(engine->saveCarrier(edit)));
    QTRY_COMPARE(wait(engine->links())->value(0).state, LinkState::Up);
}

void EngineBench::acceptAll()
{
    line->onSubmit = [](FakeLink &link, const carrier::SubmitPart &part) {
        link.accept(part.attempt, QString::number(part.attempt.value));
    };
}

Draft EngineBench::draft(const QString &text, Category category) const
{
    Draft draft;
    draft.source = ours;
    draft.destinations = {mara};
    draft.text = text;
    draft.category = category;
    return draft;
}

ChatMessage EngineBench::send(const Draft &draft)
{
    const auto sent = wait(engine->submit(draft));
    if (!sent)
        qFatal("%s", qPrintable(sent.error().message));
    return sent->first();
}

ChatMessage EngineBench::now(TargetId id)
{
    return wait(engine->messagesByIds({id}))->value(0);
}

void EngineBench::receive(const QString &text, const QString &to)
{
    carrier::InboundPart part;
    part.token = ++m_token;
    part.source = mara;
    part.destination = to.isEmpty() ? ours : to;
    part.shortMessage = text.toLatin1();
    QVERIFY(line->run([&part](FakeLink &link) { Q_EMIT link.messageReceived(part); }));
    QTRY_COMPARE(line->acknowledged().size(), int(m_token));
    QCOMPARE(line->acknowledged().last().second, carrier::Acknowledgement::Taken);
}

QStringList EngineBench::submittedTexts() const
{
    QStringList texts;
    for (const carrier::SubmitPart &part : line->submitted())
        texts.append(QString::fromLatin1(part.userData));
    return texts;
}

void EngineBench::hold()
{
    line->run([](FakeLink &link) { link.setWindow(0); });
}

void EngineBench::letGo()
{
    line->run([](FakeLink &link) {
        link.setWindow(100);
        Q_EMIT link.roomAvailable();
    });
}

PolicyRules EngineBench::rules()
{
    return *wait(engine->policies().rules());
}

void EngineBench::saveRules(const PolicyRules &changed)
{
    const auto saved = wait(engine->policies().saveRules(changed));
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
}

void EngineBench::open()
{
    store::OpenOptions opening;
    opening.path = dir.filePath(QStringLiteral("cordboard.sqlite"));
    opening.clock = &clock;
    auto store = store::Store::open(opening);
    if (!store)
        qFatal("%s", qPrintable(store.error().message));
    engine::EngineOptions options;
    options.key.kind = secrets::KeySource::Kind::Fixed;
    options.key.dataDir = dir.path();
    options.clock = &clock;
    options.me = me;
    options.isListenedFor = isListenedFor;
    if (!realLines) {
        options.linkFactory = [line = line](const Carrier &carrier, const QString &password) {
            return std::make_unique<FakeLink>(line, carrier, password);
        };
    }
    engine = engine::EngineService::start(*std::move(store), options);
}

} // namespace cordboard::test
