#pragma once

#include "mms/media_type.h"

#include <QString>

#include <vector>

namespace cordboard::simulator {

struct MmsBody;

/// MIME as an MMSC writes it: Mbuni's, with all that is odd about it, or by the book.
class MimeWriter
{
public:
    /// `id` makes the boundaries, so that a run can be repeated.
    MimeWriter(bool mbuni, const QString &id);

    /// Of the part that holds the content.
    QByteArray contentId() const;
    /// An envelope with its content: multipart/related in multipart/related.
    MmsBody wrap(const QByteArray &xml, const QByteArray &xmlType,
                 const std::vector<mms::Part> &parts) const;

private:
    QByteArray boundaryParameter(const QByteArray &boundary) const;
    QByteArray part(const mms::Part &part) const;

    bool m_mbuni;
    QByteArray m_mark;
    QByteArray m_outer;
    QByteArray m_inner;
};

/// A SMIL page, and a Content-ID and Content-Location for what has none. Nothing is changed when
/// there is a page already.
std::vector<mms::Part> withSmil(std::vector<mms::Part> parts);

} // namespace cordboard::simulator
