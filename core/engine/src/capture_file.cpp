#include "capture_file.h"

#include "describe/pcap.h"
#include "words.h"

#include <QSaveFile>

namespace cordboard::engine {

Result<qint64> saveCapture(const std::vector<RecordedPdu> &pdus, const QString &fileName)
{
    describe::PcapWriter writer;
    for (const RecordedPdu &pdu : pdus)
        writer.add(pdu.connection, pdu.fromUs, pdu.atUs, pdu.frame);
    QSaveFile file(fileName);
    const bool opened = file.open(QIODevice::WriteOnly) &&
                        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const bool written = opened && file.write(writer.bytes()) == writer.bytes().size();
    if (!written || !file.commit()) {
        const auto code =
            file.error() == QFileDevice::ResourceError ? ErrorCode::Full : ErrorCode::Invalid;
        return fail(code, Words::tr("%1 could not be written. Choose another place.").arg(fileName),
                    file.errorString());
    }
    return qint64(pdus.size());
}

} // namespace cordboard::engine
