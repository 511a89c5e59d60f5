#include "listen_passwords.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::engine;
using namespace Qt::StringLiterals;

/// What MMSCs log in with at us: how often the keyring is asked for it.
class TestListenPasswords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_asked = 0;
        m_isLocked = false;
        m_passwords.askAgain();
    }

    void eachIsOpenedOnce()
    {
        for (int look = 0; look < 5; ++look)
            QCOMPARE(m_passwords.of("sealed", "c").result().value(), u"p of sealed"_s);
        QCOMPARE(m_asked, 1);
        QCOMPARE(m_passwords.of("other", "c").result().value(), u"p of other"_s);
        QCOMPARE(m_asked, 2);
    }

    /// A person who said no is not asked again three seconds later.
    void afterARefusalItWaits()
    {
        m_isLocked = true;
        for (int look = 0; look < 5; ++look)
            QCOMPARE(m_passwords.of("locked", "c").result().error().code, ErrorCode::Locked);
        QCOMPARE(m_passwords.of("another", "c").result().error().message, u"locked"_s);
        QCOMPARE(m_asked, 1);
    }

    void anOpenedVaultEndsTheWait()
    {
        m_isLocked = true;
        QVERIFY(!m_passwords.of("late", "c").result());
        m_isLocked = false;
        m_passwords.askAgain();
        QCOMPARE(m_passwords.of("late", "c").result().value(), u"p of late"_s);
        QCOMPARE(m_asked, 2);
    }

private:
    int m_asked = 0;
    bool m_isLocked = false;
    ListenPasswords m_passwords{[this](const QByteArray &sealed, const QByteArray &) {
        ++m_asked;
        return QtFuture::makeReadyFuture(
            m_isLocked ? Result<QString>(fail(ErrorCode::Locked, u"locked"_s))
                       : Result<QString>(u"p of "_s + QString::fromLatin1(sealed)));
    }};
};

QTEST_GUILESS_MAIN(TestListenPasswords)
#include "tst_listen_passwords.moc"
