#pragma once

#include "story_words.h"

namespace cordboard::ui {

/// The steps of one story. Each is added by itself; all() puts them in the order of time. Its
/// functions are in story_steps.cpp (up to the line), story_submits.cpp (the line),
/// story_outcomes.cpp (what came of it) and story_told.cpp (webhooks).
class Steps
{
public:
    explicit Steps(const Teller &teller)
        : m_teller(teller)
        , m_story(teller.story)
        , m_message(teller.story.message)
    {}

    QList<WhyStep> all();

private:
    void add(const char *icon, Role ink, const QString &title, qint64 us,
             const QString &words = {});
    void cameIn();
    void accepted();
    QString acceptedTitle() const;
    QString acceptedWords() const;
    void allowed();
    QString allowedWords() const;
    QString consentWords() const;
    void route();
    void attempts();
    struct Ending
    {
        const char *icon = "";
        Role ink = Role::Text2;
        QString one;    ///< title for a message of one part
        QString ofMany; ///< with the part's number
        QString words;
    };
    Ending endingOf(const StoryAttempt &attempt) const;
    void moved(const StoryAttempt &attempt);
    void sent();
    QString sentWords(const QList<const StoryAttempt *> &taken) const;
    void parts();
    void onePart(const StoryPart &part);
    void delivered(const StoryPart &part, qint64 us);
    void failed(const StoryPart &part, qint64 us);
    void counted(TargetState state, bool left);
    void recalls();
    void ended();
    void waiting();
    QStringList waitingWords() const;
    void hooks();
    void oneHook(const StoryHook &hook);
    void pendingHook(const StoryHook &hook, const QString &name, qint64 us);
    QList<WhyStep> sorted();

    /// "Delivered", or of a long message `ofMany` with its number.
    QString partTitle(const StoryPart &part, const QString &one, const QString &ofMany) const;

    const Teller &m_teller;
    const MessageStory &m_story;
    const ChatMessage &m_message;
    QList<WhyStep> m_steps;
    QString m_lastCarrier;
};

} // namespace cordboard::ui
