#include "webhook/face/signature.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::webhook;
using namespace Qt::StringLiterals;

namespace {

// The vector of Standard Webhooks and Svix, checked with openssl.
const QString secret = u"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s;
const QByteArray id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
constexpr qint64 at = 1'614'265'330;
const QByteArray body = "{\"test\": 2432232314}";
const QByteArray signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

Verdict check(const QByteArray &signatures, const QByteArray &timestamp = QByteArray::number(at),
              qint64 nowS = at, const QByteArray &seen = body, const QByteArray &seenId = id)
{
    return verify(keyOf(secret).value(), seenId, timestamp, signatures, seen, nowS);
}

} // namespace

/// Signatures of Standard Webhooks 1.0.0 (catalogue T100).
class TestSignature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void t100_theVectorOfTheStandard()
    {
        QCOMPARE(signatureOf(keyOf(secret).value(), id, at, body), signature);
        QCOMPARE(check(signature), Verdict::Genuine);
    }

    void t100_aSecretInItsSpellings()
    {
        const QByteArray key = keyOf(secret).value();
        QCOMPARE(key.size(), 24);
        QCOMPARE(keyOf(secret.mid(6)).value(), key);
        QCOMPARE(keyOf(u"  "_s + secret + u'\n').value(), key);
        const QByteArray octets(25, 'k');
        const QString padded = QString::fromLatin1(octets.toBase64());
        QVERIFY(padded.endsWith(u"=="_s));
        QCOMPARE(keyOf(padded).value(), octets);
        QCOMPARE(keyOf(padded.chopped(2)).value(), octets);
    }

    void t100_whatIsNoSecret()
    {
        for (const QString &wrong : {u""_s, u"whsec_"_s, u"whsec_!!!"_s, u"hello"_s,
                                     QString::fromLatin1(QByteArray(23, 'k').toBase64()),
                                     QString::fromLatin1(QByteArray(65, 'k').toBase64())}) {
            const auto key = keyOf(wrong);
            QVERIFY(!key);
            QCOMPARE(key.error().code, ErrorCode::Invalid);
            QVERIFY(wrong.isEmpty() || !key.error().message.contains(wrong.mid(6) + u"k"_s));
        }
        QCOMPARE(lenientKeyOf(u"hello"_s).value(), "hello");
        QCOMPARE(lenientKeyOf(secret).value(), keyOf(secret).value());
        QVERIFY(!lenientKeyOf(u""_s));
    }

    void t100_whatDoesNotPass()
    {
        QCOMPARE(check("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OA="), Verdict::Forged);
        QCOMPARE(check("v1,g0hM9SsE+OTPJTGt"), Verdict::Forged);
        QCOMPARE(check("v1,"), Verdict::Forged);
        QCOMPARE(check("v1"), Verdict::Forged);
        QCOMPARE(check(","), Verdict::Forged);
        QCOMPARE(check(QByteArray(signature).replace("v1,", "v2,")), Verdict::Forged);
        QCOMPARE(check(QByteArray(signature).replace("v1,", "v1a,")), Verdict::Forged);
        QCOMPARE(check(signature.mid(3)), Verdict::Forged);
        QCOMPARE(check(signature, QByteArray::number(at), at, "{\"test\":2432232314}"),
                 Verdict::Forged);
        QCOMPARE(check(signature, QByteArray::number(at), at, body, "msg_other"), Verdict::Forged);
        QCOMPARE(check(signature, QByteArray::number(at + 1)), Verdict::Forged);
    }

    void t100_eachHeaderIsNeeded()
    {
        QCOMPARE(check({}), Verdict::Missing);
        QCOMPARE(check(signature, {}), Verdict::Missing);
        QCOMPARE(check(signature, "soon"), Verdict::Missing);
        QCOMPARE(check(signature, QByteArray::number(at), at, body, {}), Verdict::Missing);
    }

    void t100_fiveMinutes()
    {
        QCOMPARE(check(signature, QByteArray::number(at), at + 300), Verdict::Genuine);
        QCOMPARE(check(signature, QByteArray::number(at), at + 301), Verdict::TooOld);
        QCOMPARE(check(signature, QByteArray::number(at), at - 300), Verdict::Genuine);
        QCOMPARE(check(signature, QByteArray::number(at), at - 301), Verdict::TooNew);
    }

    void t112_severalKeysWhileOneIsChanged()
    {
        const QByteArray other = keyOf(makeSecret()).value();
        const QByteArray both = signaturesOf({other, keyOf(secret).value()}, id, at, body);
        QCOMPARE(both.count(' '), 1);
        QVERIFY(both.endsWith(signature));
        QCOMPARE(check(both), Verdict::Genuine);
        QCOMPARE(check("v9,what v1, " + both), Verdict::Genuine);
        QCOMPARE(verify(other, id, QByteArray::number(at), both, body, at), Verdict::Genuine);
        QCOMPARE(check(signatureOf(other, id, at, body)), Verdict::Forged);
    }

    void t101_overTheExactOctets()
    {
        const QByteArray key = keyOf(secret).value();
        const QByteArray emoji = "{\"text\":\"\xf0\x9f\x98\x80 \\/ \\u00e4\"}";
        QCOMPARE(
            verify(key, id, QByteArray::number(at), signatureOf(key, id, at, emoji), emoji, at),
            Verdict::Genuine);
    }

    void aNewSecretIsOneOfTheStandard()
    {
        const QString made = makeSecret();
        QVERIFY(made.startsWith(u"whsec_"_s));
        QCOMPARE(keyOf(made).value().size(), 32);
        QVERIFY(made != makeSecret());
    }

    void voipbinSignsTheBodyAlone()
    {
        // printf '{"a":1}' | openssl dgst -sha256 -hmac s3cret
        QCOMPARE(voipbinSignatureOf(u"s3cret"_s, "{\"a\":1}"),
                 "sha256=5910e62016ef5034272c926c27071992a465c2335cecf41851bda071577f4f6d");
    }

    void everyVerdictHasASentence()
    {
        for (int verdict = 0; verdict <= int(Verdict::Forged); ++verdict)
            QVERIFY(sentenceOf(Verdict(verdict)).endsWith(u'.'));
    }
};

QTEST_GUILESS_MAIN(TestSignature)
#include "tst_signature.moc"
