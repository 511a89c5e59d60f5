#include "by_hand.h"

#include <csignal>
#include <cstdio>
#include <cstring>

#include <unistd.h>

namespace cordboard::media_program {

namespace {

constexpr int wrongUse = 2;

} // namespace

std::optional<int> answerByHand(int argc, char **argv, const char *name)
{
    if (argc == 2 && std::strcmp(argv[1], "--version") == 0) {
        std::printf("%s " CORDBOARD_VERSION "\n", name);
        return 0;
    }
    if (argc <= 1 && !isatty(STDIN_FILENO))
        return {};
    std::fprintf(stderr,
                 "%s is started by Cordboard, to open pictures. Nothing is done by hand here.\n",
                 name);
    return wrongUse;
}

void beSilent()
{
    std::signal(SIGXFSZ, SIG_IGN);
}

} // namespace cordboard::media_program
