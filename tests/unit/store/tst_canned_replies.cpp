// Canned replies in the database.
#include "store_fixture.h"

#include "store/canned_replies.h"

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;
using F = StoreFixture;

namespace {

Result<CannedReply> save(F &f, const CannedReply &reply)
{
    return f.write([=](Connection &c) { return CannedReplies(c).save(reply); });
}

QStringList titles(F &f)
{
    QStringList found;
    const auto all = f.read([](Connection &c) { return CannedReplies(c).all(); }).value();
    for (const CannedReply &reply : all)
        found.append(reply.title);
    return found;
}

} // namespace

class TestCannedReplies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areKeptByTitle() // wish 20
    {
        F f;
        const auto hours = save(f, {{}, u"opening hours"_s, u"We are open until 18:00."_s});
        QVERIFY(hours && hours->id.isValid());
        QVERIFY(save(f, {{}, u"Invoice"_s, u"Here is {{ask:invoice}}, {{name}}."_s}));
        f.reopen();
        QCOMPARE(titles(f), QStringList({u"Invoice"_s, u"opening hours"_s}));
        QVERIFY(save(f, {hours->id, u"Hours"_s, u"Until 19:00."_s}));
        QCOMPARE(titles(f), QStringList({u"Hours"_s, u"Invoice"_s}));
    }

    void oneTitleIsOneReply()
    {
        F f;
        const auto first = save(f, {{}, u"Hours"_s, u"one"_s});
        QCOMPARE(save(f, {{}, u"Hours"_s, u"two"_s}).error().code, ErrorCode::Conflict);
        QVERIFY(save(f, {first->id, u"Hours"_s, u"two"_s}));
        QCOMPARE(titles(f).size(), 1);
    }

    void whatIsGoneIsNotChanged()
    {
        F f;
        const auto reply = save(f, {{}, u"Hours"_s, u"one"_s});
        QVERIFY(f.write([id = reply->id](Connection &c) {
                     return CannedReplies(c).remove(id);
                 }).has_value());
        QVERIFY(titles(f).isEmpty());
        QCOMPARE(save(f, *reply).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestCannedReplies)
#include "tst_canned_replies.moc"
