#pragma once

#include <QHash>
#include <QLocale>
#include <QString>
#include <QStringList>

#include <optional>

namespace cordboard::ui {

/// What a person can do about a message from inside the panel.
enum class WhyAction { SendAgain, Change, Cancel, Arrived, Leave, Carrier, Rules, Pdus, Copy };

/// The name in the table: "send_again".
std::optional<WhyAction> whyActionFromWord(QStringView word);

/// What one key of the table says. `{person}` and `{carrier}` are still in it.
struct Advice
{
    QString says;             ///< the first sentence; empty where the program has one of its own
    QString means;            ///< why that is so
    QString next;             ///< what to do
    QList<WhyAction> actions; ///< the main one first
};

/// The sentences of resources/reasons in the language of `locale`, English where there is none.
/// Read once; a value that may be used from any thread afterwards.
class ReasonTable
{
public:
    explicit ReasonTable(const QLocale &locale = {});

    /// Nothing when the table does not have it.
    std::optional<Advice> advice(const QString &key) const;
    /// Of a command_status: its own, else that of the vendors' range or of the rest.
    QString statusKey(quint32 status) const;

    QStringList keys() const; ///< sorted
    QString language() const { return m_language; }

    /// The languages that have a table.
    static QStringList languages();

private:
    void read(const QString &language);

    QString m_language;
    QHash<QString, Advice> m_entries;
};

} // namespace cordboard::ui
