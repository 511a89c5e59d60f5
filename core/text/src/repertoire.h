#pragma once

#include "gsm_alphabet.h"
#include "model/smpp_profile.h"

#include <QByteArray>
#include <QStringView>

namespace cordboard::text {

/// One way to write a text in septets or octets: an alphabet, for GSM with national tables.
class Repertoire
{
public:
    /// `single`, `locking`: languages of the shift tables, 0 = the default ones.
    Repertoire(Alphabet alphabet, int single, int locking);

    /// Units a character costs, 0 when it cannot be written.
    int cost(char16_t character) const { return code(character).septets; }
    void append(char16_t character, QByteArray &octets) const;

    /// What the header says about the tables: elements 24 and 25.
    QByteArray elements() const;
    bool isNational() const { return m_single != 0 || m_locking != 0; }

private:
    GsmCode code(char16_t character) const;

    Alphabet m_alphabet;
    int m_single;
    int m_locking;
};

} // namespace cordboard::text
