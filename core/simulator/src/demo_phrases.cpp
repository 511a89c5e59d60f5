#include "demo_script.h"

namespace cordboard::simulator {

namespace {

/// A "thank you" inside a long answer is not what it is about.
enum class Where { Anywhere, Question, ShortText };

struct Keywords
{
    Topic topic;
    Where where;
    std::span<const char16_t *const> words; ///< lower case, matched at the start of a word
};

constexpr const char16_t *numberWords[] = {
    u"order number", u"number", u"which order", u"your name", u"order no", u"número",
    u"pedido",       u"nombre", u"nummer",      u"auftrag",   u"name"};
constexpr const char16_t *whenWords[] = {
    u"when",      u"what time", u"which day", u"today",  u"tomorrow", u"monday",
    u"tuesday",   u"wednesday", u"thursday",  u"friday", u"saturday", u"morning",
    u"afternoon", u"cuándo",    u"cuando",    u"hora",   u"mañana",   u"hoy",
    u"wann",      u"uhr",       u"heute",     u"morgen", u"tag"};
constexpr const char16_t *photoWords[] = {u"photo", u"picture", u"image",
                                          u"foto",  u"imagen",  u"bild"};
constexpr const char16_t *wherePlaceWords[] = {u"where", u"address",   u"street", u"which dock",
                                               u"dónde", u"dirección", u"wo",     u"adresse"};
constexpr const char16_t *whatWords[] = {u"who",  u"which", u"what", u"how", u"why",
                                         u"cuál", u"qué",   u"cómo", u"wer", u"welche",
                                         u"was",  u"wie",   u"warum"};
constexpr const char16_t *readyWords[] = {
    u"ready",   u"done",     u"finished",   u"fixed",   u"repaired",    u"booked",    u"shipped",
    u"confirm", u"reserved", u"trued",      u"arrived", u"received",    u"attached",  u"sent",
    u"listo",   u"lista",    u"reservad",   u"llegado", u"recibid",     u"enviamos",  u"adjunt",
    u"fertig",  u"bereit",   u"reserviert", u"gebucht", u"eingegangen", u"geschickt", u"frei"};
constexpr const char16_t *sorryWords[] = {
    u"sorry",     u"delay",  u"late",   u"unfortunately", u"out of stock", u"apolog",
    u"lo siento", u"retras", u"leider", u"verspät",       u"tut mir leid", u"entschuldig"};
constexpr const char16_t *priceWords[] = {u"price",   u"cost",  u"$",       u"€",        u"usd",
                                          u"invoice", u"pay",   u"deposit", u"precio",   u"cuesta",
                                          u"factura", u"preis", u"kostet",  u"rechnung", u"euro"};
constexpr const char16_t *timeWords[] = {
    u"open",     u"until",    u"from 8",  u"o'clock", u"hours",     u"a.m",      u"p.m",
    u"today",    u"tomorrow", u"monday",  u"tuesday", u"wednesday", u"thursday", u"friday",
    u"saturday", u"sunday",   u"minutes", u"week",    u"abierto",   u"hasta",    u"mañana",
    u"hoy",      u"uhr",      u"heute",   u"morgen",  u"geöffnet",  u"woche"};
constexpr const char16_t *placeWords[] = {
    u"address",   u"street", u"where", u"workshop", u"parking", u"map", u"dock",
    u"dirección", u"calle",  u"dónde", u"adresse",  u"straße",  u"wo "};
constexpr const char16_t *noWords[] = {u"no",   u"can't",        u"cannot",
                                       u"nein", u"leider nicht", u"kein"};
constexpr const char16_t *yesWords[] = {
    u"yes",        u"yep",     u"sure",       u"of course",   u"ok", u"okay",  u"certainly",
    u"absolutely", u"correct", u"no problem", u"sí",          u"si", u"claro", u"no hay problema",
    u"ja",         u"gerne",   u"natürlich",  u"kein problem"};
constexpr const char16_t *thanksWords[] = {u"thank",   u"thanks", u"welcome", u"gracias",
                                           u"de nada", u"danke",  u"bitte"};
constexpr const char16_t *byeWords[] = {
    u"bye",     u"see you",      u"have a nice", u"have a good", u"have a great", u"adiós",
    u"saludos", u"hasta pronto", u"tschüss",     u"bis bald",    u"schönen"};
constexpr const char16_t *helloWords[] = {u"hello",          u"hi",   u"hey",    u"good morning",
                                          u"good afternoon", u"hola", u"buenos", u"hallo",
                                          u"guten",          u"moin"};

constexpr Keywords keywords[] = {
    {Topic::AskPhoto, Where::Anywhere, photoWords},
    {Topic::AskNumber, Where::Question, numberWords},
    {Topic::AskTime, Where::Question, whenWords},
    {Topic::AskPlace, Where::Question, wherePlaceWords},
    {Topic::AskWhat, Where::Question, whatWords},
    {Topic::Bye, Where::ShortText, byeWords},
    {Topic::Sorry, Where::Anywhere, sorryWords},
    {Topic::Ready, Where::Anywhere, readyWords},
    {Topic::Price, Where::Anywhere, priceWords},
    {Topic::Place, Where::Anywhere, placeWords},
    {Topic::Time, Where::Anywhere, timeWords},
    {Topic::Yes, Where::Anywhere, yesWords},
    {Topic::No, Where::Anywhere, noWords},
    {Topic::Thanks, Where::ShortText, thanksWords},
    {Topic::Greeting, Where::ShortText, helloWords},
};

bool applies(Where where, const QString &text)
{
    switch (where) {
    case Where::Question:
        return text.contains(u'?');
    case Where::ShortText: {
        constexpr qsizetype fewWords = 6;
        return text.simplified().count(u' ') < fewWords;
    }
    case Where::Anywhere:
        break;
    }
    return true;
}

/// Words of up to three letters must match whole: "no" is not "note".
bool contains(const QString &text, QStringView word)
{
    const auto isLetter = [&text](qsizetype at) {
        return at >= 0 && at < text.size() && text.at(at).isLetter();
    };
    const bool whole = word.size() <= 3 && word.back().isLetter();
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const bool starts = !word.front().isLetter() || !isLetter(at - 1);
        if (starts && (!whole || !isLetter(at + word.size())))
            return true;
    }
    return false;
}

constexpr Line english[] = {
    {Topic::GotPhoto, u"The picture came through, thanks. That helps."},
    {Topic::GotPhoto, u"Nice photo, now I know what you mean."},
    {Topic::AskNumber, u"One moment, I have to look for the receipt… it starts with 44, I think."},
    {Topic::AskNumber, u"It should be under my name, I ordered it by phone."},
    {Topic::AskTime, u"Tomorrow after 16:00 would be best for me."},
    {Topic::AskTime, u"Any time before noon. Thursday also works."},
    {Topic::AskTime, u"As early as you can, I start work at nine."},
    {Topic::AskPhoto, u"I will take one when I am back home, about an hour."},
    {Topic::AskPhoto, u"The light is bad here, I'll send it this evening."},
    {Topic::Ready, u"Oh, that was fast! Thank you."},
    {Topic::Ready, u"Great news. Do I need to bring anything?"},
    {Topic::Ready, u"Wonderful, see you then."},
    {Topic::Sorry, u"No problem, thanks for letting me know."},
    {Topic::Sorry, u"Ah, that's a pity. When will you know more?"},
    {Topic::Sorry, u"All right. Please write as soon as something changes."},
    {Topic::Price, u"That sounds fair. Please go ahead."},
    {Topic::Price, u"OK. Can I pay by card when I pick it up?"},
    {Topic::Price, u"A bit more than I thought, but fine."},
    {Topic::Time, u"Perfect, I'll come by after five."},
    {Topic::Time, u"That works for me."},
    {Topic::Time, u"Good, I have put it in my calendar."},
    {Topic::Place, u"Got it, I know where that is."},
    {Topic::Place, u"Is there somewhere to park near you?"},
    {Topic::No, u"Understood. What would be the next best option?"},
    {Topic::No, u"OK, then I'll think about it and write again."},
    {Topic::Yes, u"Perfect, thank you!"},
    {Topic::Yes, u"Great 👍"},
    {Topic::Yes, u"Good to hear. Then it's settled."},
    {Topic::Thanks, u"You're welcome!"},
    {Topic::Thanks, u"My pleasure. Have a good day."},
    {Topic::Thanks, u"No, thank you 🙂"},
    {Topic::Bye, u"You too, bye!"},
    {Topic::Bye, u"See you soon."},
    {Topic::Greeting, u"Hi! Did you see my message?"},
    {Topic::Greeting, u"Hello, nice to hear from you so quickly."},
    {Topic::AskPlace, u"On Mill Street, right behind the station."},
    {Topic::AskPlace, u"At home, I can be with you in half an hour."},
    {Topic::AskWhat, u"Good question. I'd say whatever you recommend."},
    {Topic::AskWhat, u"I am not sure, can you decide that for me?"},
    {Topic::AskWhat, u"Let me look at home, I'll write again later."},
    {Topic::AskWhat, u"Either is fine with me."},
    {Topic::Question, u"Yes, please."},
    {Topic::Question, u"I think so, yes."},
    {Topic::Question, u"Yes, that would be great."},
    {Topic::Other, u"OK, thank you for the quick answer."},
    {Topic::Other, u"Understood."},
    {Topic::Other, u"Good to know, thanks!"},
    {Topic::Other, u"Alright. I'll let you know if anything comes up."},
};

constexpr Line spanish[] = {
    {Topic::GotPhoto, u"Ya veo la foto, muchas gracias."},
    {Topic::GotPhoto, u"¡Qué bien se ve! Gracias por la foto."},
    {Topic::AskNumber, u"Un momento, lo busco en el correo."},
    {Topic::AskTime, u"Mañana por la tarde me viene bien, después de las cinco."},
    {Topic::AskTime, u"El jueves por la mañana, si es posible."},
    {Topic::AskPhoto, u"Claro, le mando una foto esta noche."},
    {Topic::Ready, u"¡Qué rápido! Muchas gracias."},
    {Topic::Ready, u"¡Estupendo! Paso a recogerla esta semana."},
    {Topic::Sorry, u"No pasa nada, gracias por avisar."},
    {Topic::Sorry, u"Vaya, qué lástima. ¿Cuándo sabrá algo más?"},
    {Topic::Price, u"Me parece bien. Adelante, por favor."},
    {Topic::Price, u"De acuerdo. ¿Puedo pagar con tarjeta?"},
    {Topic::Time, u"Perfecto, allí estaré."},
    {Topic::Time, u"Muy bien, lo apunto."},
    {Topic::Place, u"Sí, sé dónde está. Gracias."},
    {Topic::No, u"Entiendo. ¿Y cuál sería otra opción?"},
    {Topic::Yes, u"¡Perfecto, gracias!"},
    {Topic::Yes, u"Muy bien, quedamos así entonces."},
    {Topic::Thanks, u"¡De nada!"},
    {Topic::Thanks, u"A usted. Que tenga buen día."},
    {Topic::Bye, u"Igualmente, ¡hasta pronto!"},
    {Topic::Greeting, u"¡Hola! ¿Ha visto mi mensaje?"},
    {Topic::AskPlace, u"En la calle Mayor, junto a la estación."},
    {Topic::AskWhat, u"Lo que usted me recomiende."},
    {Topic::AskWhat, u"No estoy segura, lo miro y le digo."},
    {Topic::Question, u"Sí, por favor."},
    {Topic::Question, u"Sí, creo que sí."},
    {Topic::Other, u"Vale, gracias por contestar tan rápido."},
    {Topic::Other, u"Entendido, muchas gracias."},
    {Topic::Other, u"De acuerdo."},
};

constexpr Line german[] = {
    {Topic::GotPhoto, u"Das Foto ist da, vielen Dank."},
    {Topic::GotPhoto, u"Ah, jetzt sehe ich, was Sie meinen. Danke für das Bild!"},
    {Topic::AskNumber, u"Moment, ich muss kurz nachsehen."},
    {Topic::AskTime, u"Morgen ab 16 Uhr würde mir gut passen."},
    {Topic::AskTime, u"Am liebsten Donnerstag früh."},
    {Topic::AskPhoto, u"Mache ich heute Abend, bei Tageslicht sieht man mehr 😄"},
    {Topic::Ready, u"Das ging ja schnell, vielen Dank!"},
    {Topic::Ready, u"Super, dann hole ich es diese Woche ab."},
    {Topic::Sorry, u"Kein Problem, danke für die Nachricht."},
    {Topic::Sorry, u"Schade. Wann wissen Sie mehr?"},
    {Topic::Price, u"Das klingt fair, bitte machen Sie das."},
    {Topic::Price, u"In Ordnung. Kann ich mit Karte zahlen?"},
    {Topic::Time, u"Passt, ich komme dann vorbei."},
    {Topic::Time, u"Gut, ist notiert."},
    {Topic::Place, u"Alles klar, das finde ich."},
    {Topic::No, u"Verstehe. Was wäre die nächstbeste Möglichkeit?"},
    {Topic::Yes, u"Prima, danke schön!"},
    {Topic::Yes, u"Sehr gut, dann machen wir es so."},
    {Topic::Thanks, u"Gern geschehen!"},
    {Topic::Thanks, u"Ich danke Ihnen. Schönen Tag noch!"},
    {Topic::Bye, u"Gleichfalls, bis bald!"},
    {Topic::Greeting, u"Hallo! Haben Sie meine Nachricht gesehen?"},
    {Topic::AskPlace, u"Ganz in der Nähe vom Bahnhof."},
    {Topic::AskWhat, u"Das überlasse ich gern Ihnen."},
    {Topic::AskWhat, u"Gute Frage, ich schaue nach und melde mich."},
    {Topic::Question, u"Ja, bitte."},
    {Topic::Question, u"Ja, ich denke schon."},
    {Topic::Other, u"Danke für die schnelle Antwort."},
    {Topic::Other, u"Alles klar, vielen Dank."},
    {Topic::Other, u"Gut zu wissen!"},
};

} // namespace

std::span<const Line> commonLines(Language language)
{
    switch (language) {
    case Language::Spanish:
        return spanish;
    case Language::German:
        return german;
    case Language::English:
        break;
    }
    return english;
}

Topic topicOf(const QString &text)
{
    const QString lower = text.toLower();
    for (const Keywords &entry : keywords) {
        if (!applies(entry.where, lower))
            continue;
        for (const char16_t *word : entry.words) {
            if (contains(lower, word))
                return entry.topic;
        }
    }
    return lower.contains(u'?') ? Topic::Question : Topic::Other;
}

} // namespace cordboard::simulator
