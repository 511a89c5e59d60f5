#pragma once

#include "base/clock.h"
#include "model/carrier.h"

#include <QObject>

#include <memory>

namespace cordboard::carrier {

/// "Test connection": connects, secures, logs in, checks that the carrier answers, logs out. Each
/// step is announced as Running, then Passed, Failed or Skipped with a sentence; after the first
/// failure the rest is not tried. finished() comes exactly once, at most 40 s after start(). For
/// BindMode::Pair both binds are tried. Nothing is sent to a phone. Engine thread; deleting it
/// gives up.
class ConnectionTest : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start() = 0;

Q_SIGNALS:
    void step(const cordboard::TestStep &step);
    void finished(bool ready);
};

/// `edit.password` must hold the password also when `keepPassword` is set: the engine fills it in.
/// `clock` must outlive the test.
std::unique_ptr<ConnectionTest> makeConnectionTest(const CarrierEdit &edit, Clock &clock);

} // namespace cordboard::carrier
