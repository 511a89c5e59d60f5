#include "carrier/mm7_status.h"

#include "mms/mm7.h"

namespace cordboard::carrier {

QString mm7StatusName(quint32 status)
{
    return QStringLiteral("MM7 %1").arg(mm7Code(status));
}

QString mm7StatusWords(quint32 status)
{
    return mms::mm7::wordsOf(mm7Code(status));
}

} // namespace cordboard::carrier
