#include "serve_bench.h"
#include "serve_json.h"

#include <QRegularExpression>

using namespace cordboard;
using namespace Qt::StringLiterals;
using engine::LineCounts;
using test::objectOf;
using test::ServeBench;

namespace {

const QByteArray health = "/v1.0/health";

} // namespace

/// What those see who watch over the program: health and figures.
class TestServeHealth : public QObject
{
    Q_OBJECT

    std::unique_ptr<ServeBench> m_bench;

    CarrierId addCarrier(const QString &name, LinkState state, qint64 waiting = 0)
    {
        Carrier carrier;
        carrier.name = name;
        LinkStatus link;
        link.carrier = m_bench->engine.addCarrier(carrier);
        link.name = name;
        link.state = state;
        link.waiting = waiting;
        link.answerMs = 250;
        m_bench->engine.setLink(link);
        return link.carrier;
    }
    QByteArray metrics()
    {
        const auto answer = m_bench->askAs(ServeBench::reader, "GET", "/metrics");
        if (answer.status != 200)
            qFatal("%d", answer.status);
        return answer.body;
    }

private Q_SLOTS:
    void init() { m_bench = std::make_unique<ServeBench>(); }

    void withoutAKeyThereAreNoFigures()
    {
        addCarrier(u"Northline"_s, LinkState::Up, 12);
        const auto answer = m_bench->ask("GET", health);
        QCOMPARE(answer.status, 200);
        QByteArray expected =
            "{'status':'ok','accepts_messages':true,'database':'up','links':'up'}";
        QCOMPARE(answer.body, expected.replace('\'', '"'));
    }

    void withAKeyThereAre()
    {
        addCarrier(u"Northline"_s, LinkState::Up, 12);
        addCarrier(u"Switched off"_s, LinkState::Off);
        m_bench->engine.programs().figures.figures =
            engine::QueueFigures{3, m_bench->clock.nowUs() - 90'000'000};
        const auto answer = m_bench->askAs(ServeBench::reader, "GET", health);
        const QJsonObject queue = objectOf(answer).value("queue"_L1).toObject();
        QCOMPARE(queue.value("waiting"_L1).toInt(), 15);
        QCOMPARE(queue.value("unrouted"_L1).toInt(), 3);
        QCOMPARE(queue.value("oldest_seconds"_L1).toInt(), 90);
        QCOMPARE(objectOf(answer).value("carriers"_L1).toArray().size(), 1);
        QCOMPARE(m_bench->askAs("vb_wrong", "GET", health).status, 401);
        // Of all numbers, they are not for a key of one.
        m_bench->addKey("vb_scoped", KeyRole::Admin, {u"+15551234567"_s});
        QVERIFY(!m_bench->askAs("vb_scoped", "GET", health).body.contains("queue"));
        QCOMPARE(m_bench->askAs("vb_scoped", "GET", "/metrics").status, 403);
    }

    void linesThatAreDown()
    {
        addCarrier(u"Northline"_s, LinkState::Up);
        addCarrier(u"Southline"_s, LinkState::Down);
        QCOMPARE(objectOf(m_bench->ask("GET", health)).value("status"_L1).toString(),
                 u"degraded"_s);
        QCOMPARE(objectOf(m_bench->ask("GET", health)).value("links"_L1).toString(), u"some"_s);
    }

    void withoutADatabaseNothingIsAccepted()
    {
        m_bench->engine.programs().figures.figures =
            fail(ErrorCode::Unreachable, u"db.example does not answer."_s, u"08006"_s);
        const auto answer = m_bench->ask("GET", health);
        QCOMPARE(answer.status, 503);
        QCOMPARE(ServeBench::header(answer, "Retry-After"), "5");
        QCOMPARE(objectOf(answer).value("status"_L1).toString(), u"down"_s);
        // Where it is, is told to those with a key.
        QVERIFY(!answer.body.contains("db.example"));
        QVERIFY(m_bench->askAs(ServeBench::reader, "GET", health).body.contains("db.example"));
        QVERIFY(metrics().contains("cordboard_database_up 0\n"));
    }

    void figuresForPrometheus()
    {
        LineCounts counts;
        counts.carrier = addCarrier(u"Nor\"th\\line\n"_s, LinkState::Up, 12);
        counts.submits[LineCounts::Accepted] = 7;
        counts.submits[LineCounts::Throttled] = 2;
        counts.receipts[LineCounts::Delivered] = 5;
        counts.refusals.insert(0x58, 2);
        m_bench->engine.programs().figures.counted = {counts};
        const QByteArray text = metrics();
        const QByteArray label = "{carrier=\"Nor\\\"th\\\\line\\n\"";
        QVERIFY(text.contains("cordboard_carrier_up" + label + "} 1\n"));
        QVERIFY(text.contains("cordboard_carrier_waiting_messages" + label + "} 12\n"));
        QVERIFY(text.contains("cordboard_carrier_answer_seconds" + label + "} 0.25\n"));
        QVERIFY(text.contains("cordboard_submits_total" + label + ",outcome=\"accepted\"} 7\n"));
        QVERIFY(text.contains("cordboard_submits_total" + label + ",outcome=\"throttled\"} 2\n"));
        QVERIFY(text.contains("cordboard_receipts_total" + label + ",state=\"delivered\"} 5\n"));
        QVERIFY(text.contains("cordboard_submit_refusals_total" + label +
                              ",command_status=\"0x00000058\"} 2\n"));
    }

    void answersAreCounted()
    {
        m_bench->ask("GET", "/v1.0/nothing");
        m_bench->ask("GET", "/v1.0/nothing");
        QVERIFY(metrics().contains("cordboard_http_responses_total{code=\"404\"} 2\n"));
        QCOMPARE(m_bench->ask("GET", "/metrics").status, 401);
    }

    // The text format 0.0.4: each family once, its samples together, every line well formed.
    void theFormatHolds()
    {
        LineCounts counts;
        counts.carrier = addCarrier(u"Northline"_s, LinkState::Up);
        m_bench->engine.programs().figures.counted = {counts};
        const auto answer = m_bench->askAs(ServeBench::reader, "GET", "/metrics");
        QCOMPARE(answer.contentType, "text/plain; version=0.0.4; charset=utf-8");
        QVERIFY(answer.body.endsWith('\n'));
        static const QRegularExpression head(u"^# (HELP|TYPE) ([a-z_]+) (.+)$"_s);
        static const QRegularExpression sample(
            u"^([a-z_]+)(\\{([a-z_]+=\"[^\"]*\",?)+\\})? [0-9.e+-]+$"_s);
        QStringList families;
        for (const QString &line :
             QString::fromUtf8(answer.body).split(u'\n', Qt::SkipEmptyParts)) {
            if (const auto match = head.match(line); match.hasMatch()) {
                if (match.captured(1) == u"HELP"_s) {
                    QVERIFY2(!families.contains(match.captured(2)), qPrintable(line));
                    families.append(match.captured(2));
                }
                QCOMPARE(match.captured(2), families.last());
                continue;
            }
            const auto match = sample.match(line);
            QVERIFY2(match.hasMatch(), qPrintable(line));
            QCOMPARE(match.captured(1), families.last());
        }
        QVERIFY(families.size() > 15);
    }
};

QTEST_GUILESS_MAIN(TestServeHealth)
#include "tst_serve_health.moc"
