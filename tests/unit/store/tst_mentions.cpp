#include "store/mentions.h"
#include "store/presences.h"
#include "team_fixture.h"

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;

using Team = TeamFixture;

/// Whom notes name, and what of it they have seen.
class TestMentions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsAtWhichThreadIsForgottenByItself()
    {
        Team f;
        const ConversationId here{7};
        const auto tell = [&f](const QUuid &who, ConversationId at, bool typing) {
            return f.write([=](Connection &c) { return Presences(c).tell(who, at, typing); })
                .has_value();
        };
        const auto now = [&f] {
            return f.read([](Connection &c) { return Presences(c).now(); }).value();
        };
        QVERIFY(tell(f.noor, here, true));
        QVERIFY(tell(f.leo, ConversationId{8}, true));
        QVERIFY(tell(f.leo, here, false)); // at one thread only
        const Presence leo{f.leo, u"Leo"_s, here, false};
        const Presence noor{f.noor, u"Noor"_s, here, true};
        QCOMPARE(now(), QList<Presence>({leo, noor}));
        QVERIFY(tell(f.leo, {}, false));
        QCOMPARE(now(), QList<Presence>({noor}));
        if (Team::onServer())
            return; // it goes by a clock of its own
        f.clock.advanceSeconds(9);
        QCOMPARE(now(), QList<Presence>({{f.noor, u"Noor"_s, here, false}}));
        f.clock.advanceSeconds(70);
        QCOMPARE(now(), QList<Presence>());
    }

    void whoIsNamed_data()
    {
        QTest::addColumn<QString>("note");
        QTest::addColumn<QString>("named");
        QTest::newRow("by name") << u"Ask @Noor Haddad first"_s << u"noor"_s;
        QTest::newRow("by login") << u"(@LEO)"_s << u"leo"_s;
        QTest::newRow("the longer name") << u"@Leo Marin, please"_s << u"leom"_s;
        QTest::newRow("two") << u"@leo @noor @leo"_s << u"leo noor"_s;
        QTest::newRow("mail") << u"write to info@leo.example"_s << QString();
        QTest::newRow("another word") << u"@leonard @ leo"_s << QString();
        QTest::newRow("at the end") << u"and @"_s << QString();
        QTest::newRow("of one name") << u"@Kim"_s << u"kim1 kim2"_s;
        QTest::newRow("many signs") << QString(10'000, u'@') << QString();
    }

    void whoIsNamed()
    {
        QFETCH(QString, note);
        QFETCH(QString, named);
        QList<Operator> all;
        const std::pair<QString, QString> people[] = {
            {u"noor"_s, u"Noor Haddad"_s}, {u"leo"_s, u"Leo"_s},  {u"leom"_s, u"Leo Marin"_s},
            {u"kim1"_s, u"Kim"_s},         {u"kim2"_s, u"Kim"_s}, {u""_s, u""_s}};
        for (const auto &[login, name] : people)
            all.append({QUuid::createUuid(), login, name, 0});
        QStringList found;
        for (const QUuid &id : mentionedIn(note, all)) {
            for (const Operator &one : all)
                found += one.id == id ? QStringList{one.login} : QStringList();
        }
        QCOMPARE(found.join(u' '), named);
    }

    void aNoteNamesSomebody()
    {
        Team f;
        const ConversationId id = f.receive(numberOf(1), u"Hi"_s).conversation;
        const ConversationId other = f.receive(numberOf(2), u"Hi"_s).conversation;
        const auto unseen = [&f](const QUuid &who) {
            QStringList texts;
            const auto all = f.read([=](Connection &c) { return Mentions(c).unseen(who, 20); });
            for (const Mention &one : all.value())
                texts.append(one.by + u": "_s + one.text);
            return texts;
        };
        const auto listed = [&f](const QUuid &who) {
            ThreadQuery query;
            query.mentionsOnly = true;
            const auto page =
                f.read([=](Connection &c) { return Conversations(c).page(query, who); });
            QStringList rows;
            for (const Conversation &row : page.value().rows)
                rows.append(row.peerNumber + u' ' + QString::number(row.mentions));
            return rows;
        };
        const auto note = [&f](ConversationId thread, const QString &text) {
            const auto done = f.as(f.noor, [=](ThreadDesk &d) { return d.addNote(thread, text); });
            return done.has_value();
        };
        QVERIFY(note(id, u"@leo and @noor: look"_s) && note(other, u"nothing for anybody"_s));
        QCOMPARE(unseen(f.leo), QStringList{u"Noor: @leo and @noor: look"_s});
        QCOMPARE(unseen(f.noor), QStringList()); // nobody tells themselves
        QCOMPARE(listed(f.leo), QStringList{numberOf(1) + u" 1"_s});
        QCOMPARE(listed(f.noor), QStringList());
        QCOMPARE(f.counts(f.leo).mentions, 1);
        QVERIFY(note(id, u"@Leo again"_s));
        QCOMPARE(f.counts(f.leo).mentions, 1); // threads are counted
        QCOMPARE(listed(f.leo), QStringList{numberOf(1) + u" 2"_s});
        const auto see = [&f, id] {
            return f.write([id, leo = f.leo](Connection &c) { return Mentions(c).see(id, leo); })
                .value();
        };
        QVERIFY(see());
        QVERIFY(!see());
        QCOMPARE(f.counts(f.leo).mentions, 0);
        QCOMPARE(listed(f.leo), QStringList{numberOf(1) + u" 0"_s}); // seen, and still found
        // Written anew it does not ring anew; whom it names only now, it does.
        const auto put = [&f, id](qint64 line, const QString &text) {
            const auto done =
                f.as(f.noor, [=](ThreadDesk &d) { return d.changeNote(id, line, text); });
            return done.has_value();
        };
        QVERIFY(put(f.lines(id).first().id, u"@leo, look please"_s));
        QCOMPARE(unseen(f.leo), QStringList());
        const QUuid kim = f.enter(u"kim"_s, u"Kim"_s);
        QVERIFY(put(f.lines(id).last().id, u"@kim, look please"_s));
        QCOMPARE(unseen(kim), QStringList{u"Noor: @kim, look please"_s});
        // Taken away: nobody is named any more.
        QVERIFY(put(f.lines(id).last().id, {}) && put(f.lines(id).first().id, {}));
        QCOMPARE(listed(kim) + listed(f.leo), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestMentions)
#include "tst_mentions.moc"
