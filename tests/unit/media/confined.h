#pragma once

#include <QFile>
#include <QTest>

namespace cordboard::test {

/// What the kernel says of a process.
inline QByteArray aboutProcess(qint64 id, const QString &file)
{
    QFile found(QStringLiteral("/proc/%1/%2").arg(id).arg(file));
    return found.open(QIODevice::ReadOnly) ? found.readAll() : QByteArray();
}

/// That a program that decodes what strangers send can do nothing else (ADR 28).
inline void verifyConfined(qint64 process)
{
    const QByteArray limits = aboutProcess(process, QStringLiteral("limits")).simplified();
    QVERIFY(!limits.isEmpty());
    QVERIFY2(limits.contains("Max open files 0 0"), limits.constData());
    QVERIFY2(limits.contains("Max file size 0 0"), limits.constData());
    QVERIFY2(!limits.contains("Max address space unlimited"), limits.constData());
    QVERIFY2(!limits.contains("Max cpu time unlimited"), limits.constData());
    const QByteArray status = aboutProcess(process, QStringLiteral("status"));
    QVERIFY(status.contains("NoNewPrivs:\t1"));
#if defined(__x86_64__) || defined(__aarch64__)
    QVERIFY(status.contains("Seccomp:\t2"));
#endif
}

} // namespace cordboard::test
