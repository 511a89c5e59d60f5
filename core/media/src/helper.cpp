#include "media/helper.h"

#include "media/size_rules.h"
#include "words.h"

#include <QProcessEnvironment>

#include <utility>

namespace cordboard::media {

namespace {

using std::chrono::milliseconds;

/// What a loader of libraries and a sanitizer need, and no password that happens to be there.
QProcessEnvironment bareEnvironment()
{
    QProcessEnvironment bare;
    const auto own = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"PATH", "LD_LIBRARY_PATH", "QT_PLUGIN_PATH", "LC_ALL", "LANG",
                             "SYSTEMROOT", "ASAN_OPTIONS", "UBSAN_OPTIONS"})
        if (own.contains(QLatin1String(name)))
            bare.insert(QLatin1String(name), own.value(QLatin1String(name)));
    return bare;
}

QString missing()
{
    return Words::tr("Pictures can neither be shown nor made smaller here: the program "
                     "cordboard-media is missing. Install the whole package.");
}

Unexpected<Error> refusal(HelperOutcome outcome, const HelperJob &job)
{
    switch (outcome) {
    case HelperOutcome::TooLarge:
        return fail(ErrorCode::Unsupported,
                    Words::tr("This picture is too large to be opened: it has more than %1 million "
                              "pixels, or takes too much memory.")
                        .arg(mostPixels / 1'000'000));
    case HelperOutcome::DoesNotFit:
        return fail(ErrorCode::Unsupported,
                    Words::tr("This picture cannot be made as small as %1. Send it as a link.")
                        .arg(sizeInWords(qint64(job.maxOctets))));
    default:
        return fail(ErrorCode::Invalid, Words::tr("This picture is damaged and cannot be opened."));
    }
}

/// What must hold of an answer before anybody uses it: the program has read hostile octets.
bool isSound(const HelperJob &job, const HelperAnswer &answer)
{
    if (answer.outcome != HelperOutcome::Done)
        return answer.size == 0;
    if (answer.picture.isEmpty() || answer.result.isEmpty())
        return false;
    if (job.task == HelperTask::Shrink)
        return answer.size > 4 && answer.size <= job.maxOctets;
    const QSize size = answer.result;
    return size.width() <= int(job.maxEdge) && size.height() <= int(job.maxEdge) &&
           answer.size == quint64(size.width()) * quint64(size.height()) * 4;
}

} // namespace

Helper::Helper(QString program, const HelperOptions &options, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_options(options)
{
    m_patience.setSingleShot(true);
    m_idle.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        giveUp(ErrorCode::Timeout,
               Words::tr("This picture takes too long to be opened, as harmful ones do."));
    });
    connect(&m_idle, &QTimer::timeout, this, &Helper::retire);
}

Helper::~Helper()
{
    const auto processes = findChildren<QProcess *>();
    for (QProcess *process : processes) {
        process->disconnect(this);
        process->kill();
        process->waitForFinished(1000);
    }
}

void Helper::thumbnail(const QByteArray &picture, int maxEdge, QObject *context,
                       std::function<void(const Result<Thumbnail> &)> then)
{
    HelperJob header;
    header.task = HelperTask::Thumbnail;
    header.maxEdge = quint32(qBound(1, maxEdge, largestThumbnail));
    enqueue({header, picture, context, [then = std::move(then)](const Result<Answer> &answer) {
                 if (!answer)
                     return then(forward(answer));
                 then(Thumbnail{answer->picture, answer->size, answer->octets});
             }});
}

void Helper::shrink(const QByteArray &picture, qint64 maxOctets, QObject *context,
                    std::function<void(const Result<SmallerPicture> &)> then)
{
    HelperJob header;
    header.task = HelperTask::Shrink;
    header.maxOctets = quint64(qBound<qint64>(0, maxOctets, largestPictureFile));
    enqueue({header, picture, context, [then = std::move(then)](const Result<Answer> &answer) {
                 if (!answer)
                     return then(forward(answer));
                 then(SmallerPicture{answer->picture, answer->size, answer->octets});
             }});
}

qsizetype Helper::waiting() const
{
    return qsizetype(m_queue.size()) + (m_current ? 1 : 0);
}

void Helper::enqueue(Job job)
{
    job.header.size = quint64(job.octets.size());
    std::optional<Error> refused;
    if (m_program.isEmpty())
        refused = {ErrorCode::NotFound, missing(), {}};
    else if (qsizetype(m_queue.size()) >= m_options.mostWaiting)
        refused = {ErrorCode::Busy,
                   Words::tr("Too many pictures are waiting to be opened. Try again in a moment."),
                   {}};
    else if (job.octets.size() > largestPictureFile)
        refused = {ErrorCode::Unsupported,
                   Words::tr("This picture has %1, and at most %2 are opened.")
                       .arg(sizeInWords(job.octets.size()), sizeInWords(largestPictureFile)),
                   {}};
    if (refused) {
        QMetaObject::invokeMethod(
            job.context, [then = job.then, error = *refused] { then(Unexpected<Error>(error)); },
            Qt::QueuedConnection);
        return;
    }
    m_queue.push_back(std::move(job));
    startNext();
}

void Helper::startNext()
{
    while (!m_current && !m_queue.empty()) {
        Job job = std::move(m_queue.front());
        m_queue.pop_front();
        if (job.context)
            m_current = std::move(job);
    }
    if (!m_current) {
        m_idle.start(m_options.idle);
        return;
    }
    if (m_patience.isActive()) // it runs already
        return;
    m_idle.stop();
    if (m_served >= m_options.jobsPerProcess)
        retire();
    m_patience.start(m_options.patience);
    if (!m_process)
        startProcess();
    if (!m_process || !m_current)
        return;
    ++m_served;
    m_process->write(encodeHeader(m_current->header));
    m_process->write(m_current->octets);
}

void Helper::startProcess()
{
    m_served = 0;
    m_received.clear();
    auto *process = new QProcess(this);
    m_process = process;
    process->setProgram(m_program);
    process->setProcessEnvironment(bareEnvironment());
    process->setStandardErrorFile(QProcess::nullDevice()); // a stranger's picture writes there
    connect(process, &QProcess::readyReadStandardOutput, this, [this, process] {
        if (process == m_process)
            readAnswer();
    });
    connect(process, &QProcess::errorOccurred, this, [this, process](QProcess::ProcessError error) {
        if (process == m_process)
            processFailed(error);
    });
    connect(process, &QProcess::finished, this, [this, process] {
        if (process == m_process)
            processFailed(QProcess::Crashed);
        process->deleteLater();
    });
    process->start();
}

void Helper::readAnswer()
{
    m_received += m_process->readAllStandardOutput();
    if (m_received.size() < helperAnswerHeader)
        return;
    const auto answer = decodeAnswer(QByteArrayView(m_received).first(helperAnswerHeader));
    if (!m_current || !answer || !isSound(m_current->header, *answer) ||
        quint64(m_received.size() - helperAnswerHeader) > answer->size)
        return processFailed(QProcess::UnknownError);
    if (quint64(m_received.size() - helperAnswerHeader) < answer->size)
        return;
    const QByteArray octets = m_received.sliced(helperAnswerHeader);
    m_received.clear();
    const bool jpeg = m_current->header.task == HelperTask::Shrink;
    if (answer->outcome != HelperOutcome::Done)
        return finish(refusal(answer->outcome, m_current->header));
    if (jpeg && !octets.startsWith("\xff\xd8\xff"))
        return processFailed(QProcess::UnknownError);
    finish(Answer{answer->picture, answer->result, octets});
}

void Helper::finish(const Result<Answer> &answer)
{
    m_patience.stop();
    if (!m_current)
        return;
    const Job job = *std::exchange(m_current, std::nullopt);
    if (job.context)
        QMetaObject::invokeMethod(
            job.context, [then = job.then, answer] { then(answer); }, Qt::QueuedConnection);
    startNext();
}

/// Nobody asks this process again, and the one job it had is refused.
void Helper::giveUp(ErrorCode code, const QString &sentence)
{
    if (QProcess *process = std::exchange(m_process, nullptr))
        process->kill();
    finish(fail(code, sentence));
}

void Helper::processFailed(QProcess::ProcessError error)
{
    if (error == QProcess::FailedToStart) {
        if (m_process)
            m_process->deleteLater(); // it never finishes
        return giveUp(ErrorCode::NotFound, missing());
    }
    giveUp(ErrorCode::Corrupt,
           Words::tr("This picture cannot be opened: the program that looks at pictures stopped at "
                     "it, as it does at harmful ones."));
}

/// The process ends once it has read the end of its input; one that does not is killed.
void Helper::retire()
{
    QProcess *process = std::exchange(m_process, nullptr);
    if (!process)
        return;
    process->closeWriteChannel();
    QTimer::singleShot(milliseconds(2000), process, &QProcess::kill);
}

} // namespace cordboard::media
