#include "by_hand.h"
#include "confine.h"
#include "serve.h"
#include "video.h"

#include <QtGlobal>

#include <cstdio>

#include <unistd.h>

using namespace cordboard;
using namespace cordboard::media_program;

namespace {

constexpr int notConfined = 3;

/// Videos are never made smaller.
Made make(const media::HelperJob &job, const QByteArray &octets)
{
    return job.task == media::HelperTask::Thumbnail ? firstFrame(octets, int(job.maxEdge)) : Made();
}

} // namespace

int main(int argc, char **argv)
{
    if (const auto code = answerByHand(argc, argv, "cordboard-video"))
        return *code;
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    beSilent();
    loadVideoFormats();
    const int code = confine() ? serve(&make) : notConfined;
    std::fflush(nullptr);
    _exit(code); // destructors want files that are out of reach
}
