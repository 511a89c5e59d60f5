#pragma once

#include "sample.h"
#include "ui/chat/chat_view.h"
#include "ui/composer/attachment_tray.h"
#include "ui/composer/composer.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QPainter>

// Pictures of the page "media": a thread with photos, and a message with attachments.
namespace cordboard::test {

inline QImage landscape(int hue)
{
    QImage image(480, 360, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    QLinearGradient sky(0, 0, 0, 360);
    sky.setColorAt(0, QColor::fromHsv(hue, 90, 235));
    sky.setColorAt(0.6, QColor::fromHsv((hue + 30) % 360, 60, 250));
    sky.setColorAt(0.61, QColor::fromHsv((hue + 90) % 360, 110, 140));
    sky.setColorAt(1, QColor::fromHsv((hue + 90) % 360, 120, 90));
    painter.fillRect(image.rect(), sky);
    painter.setBrush(QColor(255, 250, 220));
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QPoint(350, 90), 42, 42);
    return image;
}

inline void fillMedia(FakeEngine &engine, ConversationId mara)
{
    const auto keep = [&engine](const QByteArray &digest, int hue) {
        const QImage image = landscape(hue);
        engine.multimedia().pictures.insert(
            digest,
            {{4032, 3024},
             image.size(),
             QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes())});
    };
    keep("a", 200);
    keep("b", 20);
    keep("c", 300);
    ChatMessage photo;
    photo.state = TargetState::Received;
    photo.isMms = true;
    photo.text = QStringLiteral("This is what arrived this morning. Can you replace it?");
    photo.media = {{"a", QStringLiteral("image/jpeg"), QStringLiteral("IMG_2041.jpg"), 184'000}};
    photo.createdUs = sampleNowUs() - 190'000'000;
    engine.addMessage(mara, photo);
    ChatMessage answer;
    answer.direction = Direction::Outbound;
    answer.state = TargetState::Delivered;
    answer.isMms = true;
    answer.subject = QStringLiteral("Your replacement");
    answer.text = QStringLiteral("Of course. These are the two that we have.");
    answer.media = {
        {"b", QStringLiteral("image/jpeg"), QStringLiteral("one.jpg"), 91'000},
        {"c", QStringLiteral("image/jpeg"), QStringLiteral("two.jpg"), 88'000},
        {"d", QStringLiteral("application/pdf"), QStringLiteral("Return form 20418.pdf"), 48'000}};
    answer.createdUs = sampleNowUs() - 60'000'000;
    answer.readUs = sampleNowUs() - 20'000'000;
    engine.addMessage(mara, answer);
}

/// A photo that went as a link, and somebody has looked at its page.
inline void fillLink(FakeEngine &engine, ConversationId mara)
{
    engine.mediaLinks().stored = {QStringLiteral("https://m.example.com"), 30, {}};
    const QImage first = landscape(48);
    engine.multimedia().pictures.insert(
        "v", {{1280, 960},
              first.size(),
              QByteArray(reinterpret_cast<const char *>(first.constBits()), first.sizeInBytes())});
    engine.multimedia().stored.insert("v", "1");
    engine.multimedia().onAttach = [](const QString &name, const QByteArray &octets) {
        engine::Attachable found{{QStringLiteral("video/mp4"), name, octets},
                                 QStringLiteral("MP4 video, 0:42, 18 MB"),
                                 true};
        found.length = QStringLiteral("0:42");
        return Result<engine::Attachable>(found);
    };
    ChatMessage unknown; // of a format that nobody here decodes
    unknown.state = TargetState::Received;
    unknown.isMms = true;
    unknown.media = {
        {"w", QStringLiteral("video/mp4"), QStringLiteral("The noise it makes.mp4"), 284'000}};
    unknown.createdUs = sampleNowUs() - 55'000'000;
    engine.addMessage(mara, unknown);
    engine.multimedia().onSizes = [](const QList<NewMedium> &) {
        engine::MmsSizes sizes;
        sizes.words = QStringLiteral("18 MB of 300 kB");
        sizes.advice = {
            {true, 0,
             QStringLiteral("This video has 18 MB, and the carrier takes 300 kB. Send a "
                            "shorter one.")}};
        return sizes;
    };
    ChatMessage link;
    link.direction = Direction::Outbound;
    link.state = TargetState::Delivered;
    link.text = QStringLiteral("Our video of the repair:\n"
                               "https://m.example.com/m/gmv5zi2k7dtqf3x6lbpw4hcoua");
    link.media = {{"a", QStringLiteral("image/jpeg"), QStringLiteral("IMG_2041.jpg"), 4'184'000},
                  {"v", QStringLiteral("video/mp4"), QStringLiteral("Repair.mp4"), 18'400'000}};
    link.link = MediaLink{sampleNowUs() + 2'000'000'000'000, 0, 2};
    link.createdUs = sampleNowUs() - 50'000'000;
    engine.addMessage(mara, link);
}

/// A video that no carrier takes: with the offer, or `asLink` after it was taken.
inline void attachVideo(ui::MainWindow &window, bool asLink)
{
    auto &tray = window.findChild<ui::Composer *>()->attachments();
    const NewMedium video{QStringLiteral("video/mp4"), QStringLiteral("Repair.mp4"), "1"};
    tray.setLinks({QStringLiteral("https://m.example.com"), 30, {}});
    tray.add({video, video, QStringLiteral("MP4 video, 0:42, 18 MB"), landscape(48), {}});
    window.findChild<ui::ChatView *>()->scrollToLatest();
    for (auto *button : tray.findChildren<QAbstractButton *>())
        if (asLink && button->text() == QStringLiteral("Send as a link instead"))
            button->click();
}

/// The photo in its window.
inline void openPhoto(ui::MainWindow &window)
{
    auto *chat = window.findChild<ui::ChatView *>();
    for (int row = 0; row < chat->slice().count(); ++row)
        for (qsizetype place = 0; place < chat->slice().at(row).media.size(); ++place)
            if (chat->slice().at(row).media.at(place).digest == "a")
                return void(Q_EMIT chat->mediumRequested(chat->slice().at(row).id, int(place)));
}

inline void attachMedia(ui::MainWindow &window)
{
    auto &tray = window.findChild<ui::Composer *>()->attachments();
    const NewMedium photo{QStringLiteral("image/jpeg"), QStringLiteral("front of the house.jpg"),
                          "1"};
    const NewMedium card{QStringLiteral("text/x-vcard"), QStringLiteral("fernway.vcf"), "2"};
    tray.add({photo, photo, QStringLiteral("JPEG picture, 212 kB"), landscape(140), {}});
    tray.add({card, card, QStringLiteral("Contact: Fernway"), {}, {}});
    tray.setSizes({QStringLiteral("216 kB of 300 kB"), {}, {}});
    window.findChild<ui::ChatView *>()->scrollToLatest();
}

} // namespace cordboard::test
