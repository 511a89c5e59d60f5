#include "demo_script.h"
#include "simulator/demo_world.h"

namespace cordboard::simulator {

namespace {

constexpr Saying maraOpens[] = {
    u"Hi, it's Mara. My rear wheel wobbles since the weekend. Is it bent? Order 4471.",
    {u"This is how it looks from the side.", "wheel"}};
constexpr Line mara[] = {
    {Topic::AskNumber, u"4471. I bought the bike from you in March."},
    {Topic::AskPhoto, u"I'll send you one, but the wheel is hard to catch from the side."},
    {Topic::AskPhoto, u"Here it is again, a bit closer.", "wheel"},
    {Topic::GotPhoto, u"Oh, now I see it. Thank you for the picture!"},
    {Topic::Ready, u"Perfect, thank you! Could I pick it up tomorrow?"},
    {Topic::Price, u"Fine by me. Is the spring check still included?"},
    {Topic::Time, u"Great, then I'll come before work and bring the order number."},
    {Topic::Yes, u"You are the best. See you tomorrow!"},
    {Topic::Question, u"Only at the back. The front wheel is fine."},
    {Topic::Other, u"Good. I will not ride it until you have seen it."},
};
constexpr Saying maraLater[] = {
    {u"By the way, do you have that blue bell in stock? The small one.", "bell"},
    u"The wheel runs like new. Thank you again!",
    u"A colleague asks whether you also repair e-bikes."};

constexpr Saying juniperOpens[] = {
    u"Juniper Freight dispatch. Two pallets for Fernway on the 14:30 truck. Who signs for them?"};
constexpr Line juniper[] = {
    {Topic::AskNumber, u"Waybill JF-20417, two pallets, 186 kg."},
    {Topic::AskPhoto, u"Both pallets, as they were loaded.", "pallets"},
    {Topic::AskTime, u"Driver says 14:30 to 15:00, depending on the bridge."},
    {Topic::AskPlace, u"Gate code is 5510, dock 3 please."},
    {Topic::Sorry, u"Noted. The driver can wait 15 minutes, then it goes back to the depot."},
    {Topic::Time, u"Passed on to the driver."},
    {Topic::Yes, u"Thanks. Driver calls 10 minutes before."},
    {Topic::No, u"Then we bring it tomorrow morning, first stop."},
    {Topic::Question, u"Standard pallets, tail lift on board."},
    {Topic::Other, u"Copy that."},
};
constexpr Saying juniperLater[] = {
    u"Truck is 20 minutes behind, sorry. New time 15:10.",
    {u"Delivered at 15:12, signed at dock 3. Thank you.", "pallets"},
    u"There is one more parcel for you at the depot. Tomorrow with the first tour?"};

constexpr Saying tomasOpens[] = {
    u"Hello, Tomas here. Is my bike ready already? You said Wednesday or Thursday."};
constexpr Line tomas[] = {
    {Topic::AskNumber, u"I don't have the slip with me. A grey Kestrel, name is Tomas Novák."},
    {Topic::AskTime, u"I finish at six, can I come at half past?"},
    {Topic::Ready, u"Finally some good news today! I come on foot then."},
    {Topic::Sorry, u"Hm. I need it on Saturday for a tour. Will it be ready by then?"},
    {Topic::Price, u"Is that with the new chain or without?"},
    {Topic::Time, u"Good, Thursday it is."},
    {Topic::Question, u"The old lights please, the new ones I buy myself."},
    {Topic::Other, u"OK. Please call if it needs more than the chain."},
};
constexpr Saying tomasLater[] = {
    u"The gears are smooth like never before. Greetings to the workshop!",
    u"Do you rent a child trailer for a weekend?"};

constexpr Saying clinicOpens[] = {
    u"Good morning, front desk of Alder Clinic. We have eleven staff bikes that need their yearly "
    u"check before the end of the month. Two have worn brakes, one has a flat tyre and the cargo "
    u"bike "
    u"makes a noise when it is loaded. Could you collect them in two groups, so that the home "
    u"visits "
    u"can go on, and send us an estimate beforehand? Access is through the yard on Mill Street, "
    u"please ring at the second door. Thank you, Renée"};
constexpr Line clinic[] = {
    {Topic::AskNumber, u"Our customer number is AC-318, purchase order follows by mail."},
    {Topic::AskPhoto, u"Four of them in the yard, the others are out.", "bikes"},
    {Topic::AskTime, u"Six on Monday and five on Wednesday would suit us."},
    {Topic::Price, u"Thank you. I need to have that approved, you will hear from me today."},
    {Topic::Ready, u"Excellent, I will tell the nurses."},
    {Topic::Time, u"That fits. Somebody is at the desk from 07:30."},
    {Topic::AskPlace, u"Yard on Mill Street, second door, please ring."},
    {Topic::Question, u"Let me ask the head nurse, one moment please."},
    {Topic::Other, u"Noted, thank you. Renée"},
};
constexpr Saying clinicLater[] = {u"Approved! Please go ahead with the first six. Renée",
                                  {u"One more question: could you put stickers with "
                                   u"numbers on the bikes? We keep mixing them up.",
                                   "bikes"}};

constexpr Saying inesOpens[] = {
    u"Hola, soy Inés. ¿Me pueden enviar otra vez la factura 2207? No la encuentro."};
constexpr Line ines[] = {
    {Topic::AskNumber, u"Es la 2207, del 4 de marzo."},
    {Topic::AskPhoto, u"Aquí está la del mes pasado, la nueva es la que me falta.", "invoice"},
    {Topic::Price, u"Sí, esa es. La pago hoy mismo. ¡Gracias!"},
    {Topic::Ready, u"¡Ya me ha llegado! Mil gracias 😊"},
    {Topic::Sorry, u"No hay prisa, la necesito para el viernes."},
    {Topic::Question, u"Al correo de siempre, por favor."},
    {Topic::Other, u"Gracias. Entiendo inglés, pero contesto mejor en español 🙂"},
};
constexpr Saying inesLater[] = {u"Ya está pagada la factura. ¿Les ha llegado?",
                                u"¿Tienen cascos para niños? Mi hija cumple seis años."};

constexpr Saying strangerOpens[] = {u"Is this still the right number?"};

constexpr Saying pinewoodOpens[] = {u"Pinewood Foods, warehouse. We have 40 boxes for "
                                    u"your couriers. Can they be on the 12:15 run?"};
constexpr Line pinewood[] = {
    {Topic::AskNumber, u"Order PW-7731, 40 boxes, 4 of them chilled."},
    {Topic::AskTime, u"Packed at 11:45, so any time after that."},
    {Topic::Yes, u"Thank you, they will stand at gate B."},
    {Topic::No, u"And the 13:30? The chilled ones should not wait longer."},
    {Topic::Sorry, u"The chilled boxes hold until 14:00, after that we have to repack."},
    {Topic::AskPlace, u"Gate B, on the left side of the yard."},
    {Topic::Price, u"As in the contract, please. Monthly invoice."},
    {Topic::Time, u"Good. We tell the kitchen."},
    {Topic::Question, u"Two cargo bikes are enough, the boxes are small."},
    {Topic::Other, u"OK, noted on our side."},
};
constexpr Saying pinewoodLater[] = {
    u"All 40 arrived, nothing broken. Thanks to the riders!",
    u"Tomorrow it will be 55 boxes. Is that still possible with two bikes?"};

constexpr Saying leoOpens[] = {
    u"Hey Fernway! 🚲 I just paid the deposit for the red gravel bike. Did it arrive?"};
constexpr Line leo[] = {
    {Topic::AskNumber, u"Ref is LEO-58, sent it from my phone 10 min ago 📱"},
    {Topic::AskPhoto, u"This is the one I mean 😍", "ride"},
    {Topic::GotPhoto, u"Wow, what a beauty 😍 I want to ride it now"},
    {Topic::AskTime, u"Saturday morning? I can be there when you open ☀️"},
    {Topic::Ready, u"Yesss 🎉 made my day!"},
    {Topic::Sorry, u"Ah well 😅 waited three months, one more week won't kill me"},
    {Topic::Price, u"💸 ok ok, worth it"},
    {Topic::Yes, u"Amazing, thanks!! 🙌"},
    {Topic::Thanks, u"No, thank YOU 😄"},
    {Topic::Time, u"Perfect, see you then ☀️"},
    {Topic::Question, u"Size M, and the wide tyres please 🙏"},
    {Topic::Other, u"Cool cool 👌"},
};
constexpr Saying leoLater[] = {
    u"Can I still add mudguards to the order? It never stops raining here 🌧️",
    {u"First ride done: 62 km. I love it ❤️", "ride"}};

constexpr Saying noorOpens[] = {
    u"Guten Tag, hier ist Noor. Haben Sie am Samstag noch einen Platz im Reparaturkurs?"};
constexpr Line noor[] = {
    {Topic::AskNumber, u"Zwei Personen, bitte auf den Namen Noor Yıldız."},
    {Topic::AskTime, u"Lieber vormittags, wenn es geht."},
    {Topic::Ready, u"Wunderbar, dann bis Samstag!"},
    {Topic::Sorry, u"Schade! Gibt es eine Warteliste?"},
    {Topic::Yes, u"Super, wir freuen uns schon. Müssen wir Werkzeug mitbringen?"},
    {Topic::Price, u"Passt, ich zahle vor Ort."},
    {Topic::Question, u"Wir sind zu zweit und beide Anfängerinnen."},
    {Topic::Other, u"Danke! Englisch ist auch in Ordnung, ich schreibe nur lieber Deutsch."},
};
constexpr Saying noorLater[] = {
    u"Der Kurs war großartig. Gibt es bald einen für Fortgeschrittene?",
    u"Kurze Frage: Kann ich meinen Gutschein auch für Ersatzteile nehmen?"};

constexpr Customer everybody[] = {
    {u"+13035550177", u"Mara", Language::English, 400, false, maraOpens, mara, maraLater},
    {u"+13125550112", u"Dispatch, Juniper Freight", Language::English, 900, false, juniperOpens,
     juniper, juniperLater},
    {u"+12065550120", u"Tomas", Language::English, 1500, false, tomasOpens, tomas, tomasLater},
    {u"+16175550140", u"Front desk, Alder Clinic", Language::English, 2200, false, clinicOpens,
     clinic, clinicLater},
    {u"+13055550131", u"Ines", Language::Spanish, 2900, false, inesOpens, ines, inesLater},
    {u"+17025550110", u"", Language::English, 20000, true, strangerOpens, {}, {}},
    {u"+13125550126", u"Warehouse, Pinewood Foods", Language::English, 45000, false, pinewoodOpens,
     pinewood, pinewoodLater},
    {u"+447700900142", u"Leo", Language::English, 80000, false, leoOpens, leo, leoLater},
    {u"+491713920042", u"Noor", Language::German, 130000, false, noorOpens, noor, noorLater},
};

} // namespace

std::span<const Customer> customers()
{
    return everybody;
}

QList<DemoContact> demoContacts()
{
    QList<DemoContact> contacts;
    for (const Customer &customer : everybody) {
        contacts.append({QString::fromUtf16(customer.number), QString::fromUtf16(customer.name)});
    }
    return contacts;
}

} // namespace cordboard::simulator
