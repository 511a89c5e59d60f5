#include "written_file.h"

#include <QPromise>
#include <QSaveFile>
#include <QThreadPool>

#include <memory>

namespace cordboard::ui {

namespace {

QString writeFile(const QString &file, const QByteArray &octets)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return out.errorString();
    out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    out.write(octets);
    return out.commit() ? QString() : out.errorString();
}

} // namespace

QFuture<QString> writeElsewhere(const QString &file, const QByteArray &octets)
{
    auto promise = std::make_shared<QPromise<QString>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, file, octets] {
        promise->addResult(writeFile(file, octets));
        promise->finish();
    });
    return promise->future();
}

} // namespace cordboard::ui
