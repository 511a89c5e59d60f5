#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

class QTableWidget;

namespace cordboard::ui {

/// Rows of rules that are edited in place: text, or one of a few choices. Knows nothing of what
/// they mean. GUI thread.
class RuleTable : public QWidget
{
    Q_OBJECT

public:
    struct Column
    {
        QString title;
        QList<std::pair<QString, QString>> choices; ///< value and words; empty: free text
    };

    RuleTable(const QString &name, const QList<Column> &columns, QWidget *parent = nullptr);

    void setRows(const QList<QStringList> &rows);
    /// Rows of which something is filled in.
    QList<QStringList> rows() const;
    void setChoices(int column, const QList<std::pair<QString, QString>> &choices);

Q_SIGNALS:
    void edited();

private:
    void append(const QStringList &values);
    void removeChosen();
    void fit(); ///< as high as its rows, within reason
    QString wordsOf(int column, const QString &value) const;

    QList<Column> m_columns;
    QTableWidget *m_table = nullptr;
};

} // namespace cordboard::ui
