#include "confine.h"

#include "system_calls.h"

#include <QtGlobal>

#include <cstdio>

#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace cordboard::media_program {

namespace {

constexpr rlim_t memoryForPictures = 256ULL * 1024 * 1024;
constexpr rlim_t secondsPerJob = 3;
constexpr rlim_t secondsAtAll = 180;

template<class Resource>
bool limit(Resource resource, rlim_t soft, rlim_t hard)
{
    rlimit now{};
    if (getrlimit(resource, &now) != 0)
        return false;
    // what is stricter already stays
    const rlimit wanted{qMin(soft, now.rlim_max), qMin(hard, now.rlim_max)};
    return setrlimit(resource, &wanted) == 0;
}

/// Octets of address space that the libraries take; 0 when the system does not say.
rlim_t takenAlready()
{
    std::FILE *file = std::fopen("/proc/self/statm", "re");
    unsigned long long pages = 0;
    if (file) {
        if (std::fscanf(file, "%llu", &pages) != 1)
            pages = 0;
        std::fclose(file);
    }
    return rlim_t(pages) * rlim_t(sysconf(_SC_PAGESIZE));
}

} // namespace

bool confine()
{
    // a second heap would reserve 64 MB of the memory that pictures may take
    mallopt(M_ARENA_MAX, 1);
    const rlim_t taken = takenAlready();
    const bool limited = taken > 0 &&
                         limit(RLIMIT_AS, taken + memoryForPictures, taken + memoryForPictures) &&
                         limit(RLIMIT_CORE, 0, 0) && limit(RLIMIT_FSIZE, 0, 0) &&
                         limit(RLIMIT_CPU, secondsPerJob, secondsAtAll) &&
                         prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
                         prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && limit(RLIMIT_NOFILE, 0, 0);
    if (limited)
        allowFewSystemCalls(); // where the kernel cannot, the limits alone hold
    return limited;
}

bool allowProcessorTime()
{
    rusage used{};
    if (getrusage(RUSAGE_SELF, &used) != 0)
        return false;
    const rlim_t seconds = rlim_t(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + 1;
    return limit(RLIMIT_CPU, seconds + secondsPerJob, secondsAtAll);
}

} // namespace cordboard::media_program
