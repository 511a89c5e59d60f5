#pragma once

#include "ui/bridge/dialogs.h"

#include <QList>

namespace cordboard::test {

/// Answers questions as told and keeps what was asked.
class FakeDialogs final : public ui::Dialogs
{
public:
    void ask(QWidget *, const Question &question, std::function<void(bool)> done) override
    {
        asked.append(question);
        done(answer);
    }

    bool answer = true;
    QList<Question> asked;
};

} // namespace cordboard::test
