#pragma once

#include "base/clock.h"
#include "model/person.h"
#include "thumbnail.h"
#include "ui/common/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace cordboard::ui {

/// What the person panel shows below the details: consent, notes, files, other threads. Sections
/// that have nothing to show take no room. GUI thread; the theme must outlive it.
class PersonSections : public QWidget
{
    Q_OBJECT

public:
    PersonSections(const Theme &theme, const Clock &clock, QWidget *parent);

    void setConsent(const QString &sentence, bool isOut);
    void setNotes(const QStringList &notes);
    void setFiles(const QList<ThreadMedium> &files);
    /// What pictures among them look like; pictureArrived() when there is another.
    void setPictures(Thumbnail::Pictures pictures);
    void pictureArrived();
    void setThreads(const QList<Conversation> &threads);

Q_SIGNALS:
    void noteAsked();
    void messageAsked(cordboard::TargetId id);
    void threadAsked(cordboard::ConversationId id);

private:
    struct Section
    {
        QWidget *box = nullptr;
        QWidget *body = nullptr; ///< made anew each time
    };
    Section addSection(const QString &title, QWidget *beside = nullptr);
    QVBoxLayout *empty(Section &section, bool shown);

    const Theme &m_theme;
    const Clock &m_clock;
    Section m_consent;
    Section m_notes;
    Section m_files;
    Section m_threads;
    QStringList m_shownNotes;
    Thumbnail::Pictures m_pictures;
};

} // namespace cordboard::ui
