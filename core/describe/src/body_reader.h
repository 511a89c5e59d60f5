#pragma once

#include "fields.h"
#include "layouts.h"

namespace cordboard::describe {

/// Reads the mandatory part of one PDU, field by field; never past the end of the frame.
class BodyReader
{
public:
    BodyReader(QByteArrayView frame, Context &context);

    /// All that `spec` names, as far as it is there.
    QList<PduField> read(const CommandSpec &spec);

    qsizetype at() const { return m_at; }
    /// A field was missing or without end: what follows cannot be told apart.
    bool isBroken() const { return m_broken; }
    const QStringList &warnings() const { return m_warnings; }

private:
    bool take(const FieldSpec &spec, QList<PduField> *fields);
    bool takeNumber(const FieldSpec &spec, QList<PduField> *fields);
    bool takeString(const FieldSpec &spec, QList<PduField> *fields);
    bool takeMessage(const FieldSpec &spec, QList<PduField> *fields);
    bool takeDestinations(const FieldSpec &spec, QList<PduField> *fields);
    bool takeUnsuccessful(const FieldSpec &spec, QList<PduField> *fields);
    bool takeAddress(QList<PduField> *fields);
    bool takeGroup(QList<PduField> *groups, bool (BodyReader::*reading)(QList<PduField> *),
                   int index, const QString &name);
    bool takeDestination(QList<PduField> *fields);
    bool takeFailure(QList<PduField> *fields);
    void note(PduField &field, quint8 value);
    bool isMissing(const FieldSpec &spec);
    bool mayEndHere(const FieldSpec &spec) const;
    qsizetype left() const { return m_frame.size() - m_at; }

    QByteArrayView m_frame;
    Context &m_context;
    qsizetype m_at;
    quint8 m_ton = 0, m_npi = 0;
    quint8 m_length = 0;
    bool m_broken = false;
    QStringList m_warnings;
};

} // namespace cordboard::describe
