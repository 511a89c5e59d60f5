#pragma once

#include "base/ids.h"

#include <QString>

namespace cordboard {

using CannedReplyId = RowId<struct CannedReplyTag>;

/// A text that is written once and sent often; the team's, not one person's.
struct CannedReply
{
    CannedReplyId id; ///< invalid: a new one
    QString title;    ///< what it is found by; no two have the same
    QString text;     ///< with `{{variables}}` and `{{ask:questions}}`, see text/template.h

    friend bool operator==(const CannedReply &, const CannedReply &) = default;
};

} // namespace cordboard
