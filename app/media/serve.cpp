#include "serve.h"

#include "confine.h"

#include <cerrno>
#include <new>

#include <unistd.h>

namespace cordboard::media_program {

using namespace media;

namespace {

constexpr int fine = 0;
constexpr int noJob = 2;

/// Fills `octets`; false at the end of the input.
bool readAll(QByteArray &octets)
{
    qsizetype done = 0;
    while (done < octets.size()) {
        const auto got = ::read(STDIN_FILENO, octets.data() + done, size_t(octets.size() - done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        done += got;
    }
    return true;
}

bool writeAll(const QByteArray &octets)
{
    qsizetype done = 0;
    while (done < octets.size()) {
        const auto put =
            ::write(STDOUT_FILENO, octets.constData() + done, size_t(octets.size() - done));
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0)
            return false;
        done += put;
    }
    return true;
}

Made made(MakeFn make, const HelperJob &job, const QByteArray &octets)
{
    try {
        return make(job, octets);
    } catch (const std::bad_alloc &) { // the limit of memory
        return {HelperOutcome::TooLarge, {}, {}, {}};
    }
}

bool answer(const Made &made)
{
    HelperAnswer header{made.outcome, made.picture, made.size, quint64(made.octets.size())};
    return writeAll(encodeHeader(header)) && writeAll(made.octets);
}

} // namespace

int serve(MakeFn make)
{
    for (;;) {
        QByteArray header(helperJobHeader, '\0');
        if (!readAll(header))
            return fine;
        const auto job = decodeJob(header);
        if (!job || !allowProcessorTime())
            return noJob;
        QByteArray octets(qsizetype(job->size), Qt::Uninitialized);
        if (!readAll(octets) || !answer(made(make, *job, octets)))
            return noJob;
    }
}

} // namespace cordboard::media_program
