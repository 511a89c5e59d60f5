#include "by_hand.h"
#include "confine.h"
#include "picture.h"
#include "serve.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <cstdio>

#include <unistd.h>

using namespace cordboard;
using namespace cordboard::media_program;

namespace {

constexpr int notConfined = 3;

Made make(const media::HelperJob &job, const QByteArray &octets)
{
    return job.task == media::HelperTask::Thumbnail ? thumbnail(octets, int(job.maxEdge))
                                                    : shrink(octets, job.maxOctets);
}

} // namespace

int main(int argc, char **argv)
{
    if (const auto code = answerByHand(argc, argv, "cordboard-media"))
        return *code;
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    beSilent();
    QCoreApplication program(argc, argv); // it finds the plugins of the formats
    loadPictureFormats();
    // In the pool's one thread Qt scales where it is; elsewhere it would start more of them, which
    // need files that cannot be opened any more, and end the program.
    QThreadPool &pool = *QThreadPool::globalInstance();
    pool.setMaxThreadCount(1);
    pool.setExpiryTimeout(-1);
    int code = notConfined;
    pool.start([&code] {
        if (confine())
            code = serve(&make);
    });
    pool.waitForDone();
    std::fflush(nullptr);
    _exit(code); // destructors want files and threads that are out of reach
}
