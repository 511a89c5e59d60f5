#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>

#include <utility>

namespace cordboard::engine {

/// One request that came in.
struct CaughtRequest
{
    qint64 atUs = 0;
    QByteArray method;
    QByteArray target; ///< as sent
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    int answered = 200; ///< the status that we gave

    QByteArray header(QByteArrayView name) const; ///< empty when there is none
};

/// A small receiver for webhooks on this computer, so that a person sees what arrives without
/// writing a program. Off until start(). Lives in the GUI thread; nothing here waits: the receiver
/// has a thread of its own.
class HookCatcher : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    static constexpr int kept = 200; ///< requests; older ones are forgotten

    /// Listens on 127.0.0.1; port 0 takes a free one. stateChanged() or failed() follows.
    virtual void start(quint16 port) = 0;
    virtual void stop() = 0;
    /// 0 while it is off.
    virtual quint16 port() const = 0;
    /// The status of the answers from now on, 200 to 599.
    virtual void setAnswer(int status) = 0;
    virtual int answer() const = 0;
    /// Newest first.
    virtual QList<CaughtRequest> caught() const = 0;
    virtual void forget() = 0;

Q_SIGNALS:
    void stateChanged();
    /// It could not listen, in a sentence.
    void failed(const QString &sentence);
    void caughtOne(const cordboard::engine::CaughtRequest &request);
};

} // namespace cordboard::engine
