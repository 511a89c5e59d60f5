// Labels in the database.
#include "store_fixture.h"

#include "store/feed.h"
#include "store/labels.h"

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;
using F = StoreFixture;

namespace {

constexpr auto mara = "+15550134477";

Result<Label> save(F &f, const Label &label)
{
    return f.write([=](Connection &c) { return Labels(c).save(label); });
}

Result<void> put(F &f, ConversationId thread, LabelId label, bool on = true)
{
    return f.write([=](Connection &c) { return Labels(c).set(thread, label, on); });
}

Result<void> remove(F &f, LabelId id)
{
    return f.write([=](Connection &c) { return Labels(c).remove(id); });
}

Result<void> restore(F &f, LabelId id)
{
    return f.write([=](Connection &c) { return Labels(c).restore(id); });
}

QStringList names(F &f)
{
    QStringList found;
    const auto all = f.read([](Connection &c) { return Labels(c).all(); }).value();
    for (const Label &label : all)
        found.append(label.name);
    return found;
}

} // namespace

class TestLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areKeptByName()
    {
        F f;
        const auto vip = save(f, {{}, u"VIP"_s, 3});
        QVERIFY(vip && vip->id.isValid());
        QVERIFY(save(f, {{}, u"repair"_s, 1}));
        f.reopen();
        QCOMPARE(names(f), QStringList({u"repair"_s, u"VIP"_s}));
        QVERIFY(save(f, {vip->id, u"Gold"_s, 4}));
        const auto all = f.read([](Connection &c) { return Labels(c).all(); }).value();
        QCOMPARE(all.first(), (Label{vip->id, u"Gold"_s, 4}));
    }

    void oneNameIsOneLabel()
    {
        F f;
        const auto first = save(f, {{}, u"Repair"_s});
        const auto second = save(f, {{}, u"rePAIR"_s});
        QCOMPARE(second.error().code, ErrorCode::Conflict);
        QVERIFY(!second.error().message.isEmpty());
        QVERIFY(save(f, {first->id, u"repair"_s}));
        QCOMPARE(names(f), QStringList{u"repair"_s});
    }

    void thereAreNotTooMany()
    {
        F f;
        for (int i = 0; i < Label::most; ++i)
            QVERIFY(save(f, {{}, u"label %1"_s.arg(i)}));
        QCOMPARE(save(f, {{}, u"one more"_s}).error().code, ErrorCode::Conflict);
        QVERIFY(save(f, {{1}, u"renamed"_s}));
    }

    void areOnThreads()
    {
        F f;
        const ConversationId one = f.thread(QLatin1String(mara));
        const ConversationId two = f.thread(u"+15550132210"_s);
        const LabelId vip = save(f, {{}, u"VIP"_s})->id;
        const LabelId repair = save(f, {{}, u"repair"_s})->id;
        QVERIFY(put(f, one, repair));
        QVERIFY(put(f, one, vip));
        QVERIFY(put(f, one, vip)); // it is there
        QCOMPARE(f.conversation(one).labels, (QList{vip, repair}));
        QVERIFY(f.conversation(two).labels.isEmpty());
        const auto page =
            f.read([](Connection &c) { return Conversations(c).page(ThreadQuery()); }).value();
        for (const Conversation &thread : page.rows)
            QCOMPARE(thread.labels.size(), thread.id == one ? 2 : 0);
        QVERIFY(put(f, one, vip, false));
        QCOMPARE(f.conversation(one).labels, QList{repair});
    }

    void aLongPageHasAllOfThem()
    {
        F f;
        const LabelId vip = save(f, {{}, u"VIP"_s})->id;
        QVERIFY(f.write([vip](Connection &c) -> Result<void> {
                     for (int i = 0; i < 120; ++i) {
                         const auto id = Conversations(c).findOrCreate(
                             u"+15550000000"_s, u"+1555013%1"_s.arg(i, 4, 10, QLatin1Char('0')));
                         if (!id)
                             return forward(id);
                         if (auto on = Labels(c).set(*id, vip, true); !on)
                             return on;
                     }
                     return {};
                 }).has_value());
        const auto page =
            f.read([](Connection &c) { return Conversations(c).page(ThreadQuery()); }).value();
        QCOMPARE(page.rows.size(), 120);
        for (const Conversation &thread : page.rows)
            QCOMPARE(thread.labels, QList{vip});
    }

    void othersAreTold() // by the feed
    {
        F f;
        const ConversationId thread = f.thread(QLatin1String(mara));
        const auto since = [&f](qint64 cursor) {
            return f.read([cursor](Connection &c) { return Feed(c).after(cursor, 100); }).value();
        };
        qint64 cursor = since(0).upTo;
        const LabelId vip = save(f, {{}, u"VIP"_s})->id;
        FeedPage news = since(cursor);
        QVERIFY(news.sorting);
        QVERIFY(news.conversations.isEmpty() && news.changed.isEmpty());
        cursor = news.upTo;
        QVERIFY(put(f, thread, vip));
        news = since(cursor);
        QCOMPARE(news.conversations, QSet{thread});
        QVERIFY(!news.sorting);
        cursor = news.upTo;
        QVERIFY(put(f, thread, vip)); // nothing happened
        QCOMPARE(since(cursor).upTo, cursor);
        QVERIFY(remove(f, vip));
        QVERIFY(since(cursor).sorting);
    }

    void whatIsRemovedComesBackAsItWas()
    {
        F f;
        const ConversationId thread = f.thread(QLatin1String(mara));
        const LabelId vip = save(f, {{}, u"VIP"_s})->id;
        QVERIFY(put(f, thread, vip));
        QVERIFY(remove(f, vip));
        QVERIFY(names(f).isEmpty());
        QCOMPARE(put(f, thread, vip).error().code, ErrorCode::NotFound);
        QCOMPARE(save(f, {vip, u"Gold"_s}).error().code, ErrorCode::NotFound);
        QVERIFY(restore(f, vip));
        QCOMPARE(names(f), QStringList{u"VIP"_s});
        QCOMPARE(f.conversation(thread).labels, QList{vip});
        // Its name may be another's by then.
        QVERIFY(remove(f, vip));
        QVERIFY(save(f, {{}, u"vip"_s}));
        QCOMPARE(restore(f, vip).error().code, ErrorCode::Conflict);
    }

    void whatWasRemovedLongAgoIsForgotten()
    {
        F f;
        const ConversationId thread = f.thread(QLatin1String(mara));
        const LabelId vip = save(f, {{}, u"VIP"_s})->id;
        const LabelId other = save(f, {{}, u"other"_s})->id;
        QVERIFY(put(f, thread, vip));
        QVERIFY(remove(f, vip));
        f.clock.advanceSeconds(7200);
        QVERIFY(remove(f, other));
        QCOMPARE(f.figure("SELECT COUNT(*) FROM conversation_label"), 0);
        QCOMPARE(f.figure("SELECT COUNT(*) FROM label"), 1);
        QCOMPARE(restore(f, vip).error().code, ErrorCode::NotFound);
        QVERIFY(restore(f, other));
    }

    void aThreadThatIsGoneHasNone()
    {
        F f;
        const LabelId vip = save(f, {{}, u"VIP"_s})->id;
        QCOMPARE(put(f, {99}, vip).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestLabels)
#include "tst_labels.moc"
