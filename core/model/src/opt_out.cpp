#include "model/opt_out.h"

namespace cordboard {

QString consentSourceWord(ConsentSource source)
{
    switch (source) {
    case ConsentSource::Word:
        return QStringLiteral("word");
    case ConsentSource::Person:
        return QStringLiteral("person");
    case ConsentSource::Carrier:
        return QStringLiteral("carrier");
    case ConsentSource::Import:
        return QStringLiteral("import");
    case ConsentSource::Api:
        return QStringLiteral("api");
    }
    return {};
}

ConsentSource consentSourceFromWord(QStringView word)
{
    for (const ConsentSource source :
         {ConsentSource::Word, ConsentSource::Carrier, ConsentSource::Import, ConsentSource::Api}) {
        if (word == consentSourceWord(source))
            return source;
    }
    return ConsentSource::Person;
}

QString consentStateWord(ConsentState state)
{
    switch (state) {
    case ConsentState::In:
        return QStringLiteral("in");
    case ConsentState::Out:
        return QStringLiteral("out");
    case ConsentState::Asked:
        return QStringLiteral("asked");
    }
    return {};
}

ConsentState consentStateFromWord(QStringView word)
{
    if (word == u"in")
        return ConsentState::In;
    return word == u"asked" ? ConsentState::Asked : ConsentState::Out;
}

} // namespace cordboard
