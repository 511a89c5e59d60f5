#pragma once

#include "engine/face/media_links.h"

#include <QByteArray>

/// What people see behind a link: HTML without a script, in the language of the program.
namespace cordboard::serve {

/// Of all answers: nothing runs, nothing is loaded from elsewhere, nobody frames it.
QByteArray mediaPagePolicy();

/// Pictures, videos and sounds in the page; documents and contacts to be downloaded. Everything
/// that somebody typed is escaped.
QByteArray mediaPage(const engine::LinkPage &page, const QString &token);

/// A link that leads nowhere: the same for all reasons.
QByteArray gonePage();

} // namespace cordboard::serve
