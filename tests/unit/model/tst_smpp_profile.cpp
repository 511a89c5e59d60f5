// Every field of a carrier's profile goes through its word and back.
#include "model/smpp_profile.h"

#include <QSet>
#include <QTest>

using namespace cordboard;

class TestSmppProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldHasItsOwnWordAndPlace()
    {
        QSet<QString> keys;
        SmppProfile all;
        for (const ProfileField &field : profileFields()) {
            keys.insert(QString::fromLatin1(field.key));
            SmppProfile one;
            QVERIFY2(setProfileValue(one, field, other(field)), field.key);
            QVERIFY2(!(one == SmppProfile()), field.key);
            QCOMPARE(profileValue(one, field), other(field));
            QVERIFY(setProfileValue(all, field, other(field)));
        }
        QCOMPARE(keys.size(), profileFields().size());
        // No two of them write into the same place.
        for (const ProfileField &field : profileFields())
            QCOMPARE(profileValue(all, field), other(field));
    }

    void wrongWordsChangeNothing()
    {
        for (const ProfileField &field : profileFields()) {
            SmppProfile profile;
            const QString wrong = field.kind == ProfileField::Kind::Text && field.words.isEmpty()
                                      ? QString(field.max + 1, u'x')
                                      : QStringLiteral("nonsense");
            QVERIFY2(!setProfileValue(profile, field, wrong), field.key);
            QCOMPARE(profile, SmppProfile());
        }
    }

    void defaultsAreStandardSmpp34()
    {
        const SmppProfile profile;
        QCOMPARE(profile.interfaceVersion, 0x34);
        QCOMPARE(profile.longMessages, LongMessages::Udh8);
        QCOMPARE(profile.alphabet, Alphabet::Gsm);
        QVERIFY(profile.languages.isEmpty());
    }

private:
    /// A value that is not the default one.
    static QString other(const ProfileField &field)
    {
        const SmppProfile standard;
        const QString before = profileValue(standard, field);
        switch (field.kind) {
        case ProfileField::Kind::Whole:
            return QString::number(before.toInt() == field.max ? field.min : field.max);
        case ProfileField::Kind::Flag:
            return before == QLatin1String("true") ? QStringLiteral("false")
                                                   : QStringLiteral("true");
        case ProfileField::Kind::Choice:
            return field.words.first() == before ? field.words.last() : field.words.first();
        case ProfileField::Kind::Text:
            break;
        }
        return field.words.isEmpty() ? QStringLiteral("x") : field.words.last();
    }
};

QTEST_GUILESS_MAIN(TestSmppProfile)
#include "tst_smpp_profile.moc"
