#include "media/helper_protocol.h"

#include <QtEndian>

namespace cordboard::media {

namespace {

constexpr QByteArrayView jobMagic("CBJ1");
constexpr QByteArrayView answerMagic("CBA1");

template<class Number>
void append(QByteArray &octets, Number number)
{
    const Number big = qToBigEndian(number);
    octets.append(reinterpret_cast<const char *>(&big), sizeof big);
}

template<class Number>
Number numberAt(QByteArrayView octets, qsizetype at)
{
    return qFromBigEndian<Number>(octets.data() + at);
}

std::optional<QSize> sizeAt(QByteArrayView octets, qsizetype at)
{
    const auto width = numberAt<quint32>(octets, at);
    const auto height = numberAt<quint32>(octets, at + 4);
    if (width > longestSide || height > longestSide)
        return std::nullopt;
    return QSize(int(width), int(height));
}

} // namespace

QByteArray encodeHeader(const HelperJob &job)
{
    QByteArray octets = jobMagic.toByteArray();
    append(octets, quint32(job.task));
    append(octets, job.maxEdge);
    append(octets, job.maxOctets);
    append(octets, job.size);
    return octets;
}

QByteArray encodeHeader(const HelperAnswer &answer)
{
    QByteArray octets = answerMagic.toByteArray();
    append(octets, quint32(answer.outcome));
    for (const QSize &size : {answer.picture, answer.result}) {
        append(octets, quint32(qMax(0, size.width())));
        append(octets, quint32(qMax(0, size.height())));
    }
    append(octets, answer.size);
    return octets;
}

std::optional<HelperJob> decodeJob(QByteArrayView header)
{
    if (header.size() != helperJobHeader || !header.startsWith(jobMagic))
        return std::nullopt;
    HelperJob job;
    const auto task = numberAt<quint32>(header, 4);
    job.task = HelperTask(task);
    job.maxEdge = numberAt<quint32>(header, 8);
    job.maxOctets = numberAt<quint64>(header, 12);
    job.size = numberAt<quint64>(header, 20);
    const bool known = job.task == HelperTask::Thumbnail || job.task == HelperTask::Shrink;
    if (!known || job.maxEdge > largestThumbnail || job.size > largestPictureFile ||
        (job.task == HelperTask::Thumbnail && job.maxEdge == 0))
        return std::nullopt;
    return job;
}

std::optional<HelperAnswer> decodeAnswer(QByteArrayView header)
{
    if (header.size() != helperAnswerHeader || !header.startsWith(answerMagic))
        return std::nullopt;
    const auto outcome = numberAt<quint32>(header, 4);
    const auto picture = sizeAt(header, 8);
    const auto result = sizeAt(header, 16);
    const auto size = numberAt<quint64>(header, 24);
    if (outcome > quint32(HelperOutcome::DoesNotFit) || !picture || !result ||
        size > quint64(largestThumbnail) * largestThumbnail * 4)
        return std::nullopt;
    return HelperAnswer{HelperOutcome(outcome), *picture, *result, size};
}

} // namespace cordboard::media
