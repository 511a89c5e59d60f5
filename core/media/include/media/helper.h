#pragma once

#include "base/result.h"
#include "media/helper_protocol.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QProcess>
#include <QSize>
#include <QString>
#include <QTimer>

#include <chrono>
#include <deque>
#include <functional>
#include <optional>

namespace cordboard::media {

/// A small picture of a picture, as pixels, so that nobody decodes what a helper gave.
struct Thumbnail
{
    QSize picture;     ///< of the original, upright
    QSize size;        ///< of the pixels
    QByteArray pixels; ///< rows of size.width() quint32, 0xAARRGGBB premultiplied, in the machine's
                       ///< order: QImage::Format_ARGB32_Premultiplied
};

/// A JPEG made of a picture that was too large. Without the place and the camera that the original
/// may have told of.
struct SmallerPicture
{
    QSize picture; ///< of the original, upright
    QSize size;
    QByteArray jpeg;
};

struct HelperOptions
{
    std::chrono::milliseconds patience{20'000}; ///< for one job; then the program is killed
    std::chrono::milliseconds idle{10'000};     ///< without a job, then the program ends
    int jobsPerProcess = 32;                    ///< then another one is started
    qsizetype mostWaiting = 1000;
};

enum class HelperProgram {
    Pictures, ///< cordboard-media
    Videos ///< cordboard-video: the first picture of an MP4 or 3GP (ADR 44); may not be installed
};

/// Where it is: beside the running program, in ../libexec/cordboard, or where the build puts it.
/// Empty when it is nowhere.
QString helperProgram(HelperProgram which = HelperProgram::Pictures);

/// Decodes and resizes untrusted JPEG, PNG and GIF pictures in cordboard-media, a process with
/// limits of its own (ADR 28), one job after the other. Lives in the thread that made it, needs its
/// event loop and never blocks it; answers come later, in that thread, and not at all when
/// `context` (of the same thread) is gone by then: a job of a context that is gone is skipped.
/// Octets are shared, not copied. Every failure is a sentence: Invalid (damaged), Unsupported (too
/// large, does not fit), Timeout, Corrupt (the program died of it), NotFound (no program), Busy
/// (too many waiting).
class Helper : public QObject
{
    Q_OBJECT

public:
    explicit Helper(QString program = helperProgram(), const HelperOptions &options = {},
                    QObject *parent = nullptr);
    ~Helper() override;

    /// Its program was found.
    bool isInstalled() const { return !m_program.isEmpty(); }

    /// At most `maxEdge` (1-4096) pixels wide and high; smaller pictures keep their size. The first
    /// frame of a GIF.
    void thumbnail(const QByteArray &picture, int maxEdge, QObject *context,
                   std::function<void(const Result<Thumbnail> &)> then);

    /// A JPEG of at most `maxOctets`: quality 90 to 50 at 2560 pixels, then 1600, 1280, 1024, 640.
    /// What was transparent becomes white.
    void shrink(const QByteArray &picture, qint64 maxOctets, QObject *context,
                std::function<void(const Result<SmallerPicture> &)> then);

    /// Jobs that wait or run.
    qsizetype waiting() const;

private:
    /// What the program answered, or why it did not.
    struct Answer
    {
        QSize picture;
        QSize size;
        QByteArray octets;
    };
    struct Job
    {
        HelperJob header;
        QByteArray octets;
        QPointer<QObject> context;
        std::function<void(const Result<Answer> &)> then;
    };

    void enqueue(Job job);
    void startNext();
    void startProcess();
    void readAnswer();
    void finish(const Result<Answer> &answer);
    void giveUp(ErrorCode code, const QString &sentence);
    void processFailed(QProcess::ProcessError error);
    void retire();

    const QString m_program;
    const HelperOptions m_options;
    std::deque<Job> m_queue;
    std::optional<Job> m_current;
    QPointer<QProcess> m_process;
    QByteArray m_received;
    int m_served = 0;
    QTimer m_patience;
    QTimer m_idle;
};

} // namespace cordboard::media
