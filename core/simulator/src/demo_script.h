#pragma once

#include <QString>
#include <QStringView>

#include <span>

namespace cordboard::simulator {

enum class Language { English, Spanish, German };

/// What a text of the agent is about, as far as keywords tell.
enum class Topic {
    AskNumber, ///< wants an order number or a name
    AskTime,   ///< wants to know when
    AskPhoto,
    AskPlace,
    AskWhat, ///< which, how, who: not to be answered with yes
    Ready,   ///< something is done, sent, booked
    Sorry,   ///< late, not in stock
    Price,
    Time, ///< says when
    Place,
    No,
    Yes,
    Thanks,
    Bye,
    Greeting,
    GotPhoto, ///< there was a picture with it
    Question, ///< one that a yes may answer
    Other,
};

struct Line
{
    Topic topic;
    const char16_t *text;
    const char *picture = nullptr; ///< sent with it, see DemoOptions::pictures
};

/// What is said unasked.
struct Saying
{
    constexpr Saying(const char16_t *words, const char *withPicture = nullptr)
        : text(words)
        , picture(withPicture)
    {}

    const char16_t *text;
    const char *picture;
};

/// One customer of the demo: who, how it begins, and what they would say.
struct Customer
{
    const char16_t *number;
    const char16_t *name; ///< empty: unknown to the shop
    Language language;
    int opensAfterMs; ///< after the link is up
    bool phoneOff;    ///< writes, but what is sent to it expires
    std::span<const Saying> openings;
    std::span<const Line> lines;   ///< own lines, taken before those of the language
    std::span<const Saying> later; ///< said unasked, much later or after a restart
};

std::span<const Customer> customers();

/// Lines anybody may say in this language.
std::span<const Line> commonLines(Language language);

/// The first topic whose words stand in the text.
Topic topicOf(const QString &text);

} // namespace cordboard::simulator
