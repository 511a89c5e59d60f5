#pragma once

#include "ui/common/theme.h"

#include <QList>
#include <QWidget>

namespace cordboard::ui {

/// A sentence with fields in it: "It answers after about [200 ms]." Its translation may move the
/// fields. Each field's accessible name is the sentence.
class SentenceRow : public QWidget
{
    Q_OBJECT

public:
    /// `sentence` holds %1, %2 … where the fields go; the row takes them over.
    SentenceRow(const Theme &theme, const QString &sentence, const QList<QWidget *> &fields,
                QWidget *parent = nullptr);
};

} // namespace cordboard::ui
