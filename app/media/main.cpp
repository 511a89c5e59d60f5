#include "confine.h"
#include "serve.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <csignal>
#include <cstdio>
#include <cstring>

#include <unistd.h>

using namespace cordboard::media_program;

namespace {

constexpr int wrongUse = 2;
constexpr int notConfined = 3;

int answerArguments(int argc, char **argv)
{
    if (argc == 2 && std::strcmp(argv[1], "--version") == 0) {
        std::puts("cordboard-media " CORDBOARD_VERSION);
        return 0;
    }
    std::fputs("cordboard-media is started by Cordboard, to open pictures. Nothing is done by hand "
               "here.\n",
               stderr);
    return wrongUse;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1 || isatty(STDIN_FILENO))
        return answerArguments(argc, argv);
    // What a stranger's picture makes libraries say is nobody's to read, and standard error may be
    // a file, which can grow no more.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    std::signal(SIGXFSZ, SIG_IGN);
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
            code = serve();
    });
    pool.waitForDone();
    std::fflush(nullptr);
    _exit(code); // destructors want files and threads that are out of reach
}
