#include "ui/shell/start_error.h"

#include <QCoreApplication>
#include <QDir>
#include <QMessageBox>

namespace cordboard::ui {

void showStartError(const QString &title, const QString &sentence, const QString &file)
{
    auto *box = new QMessageBox;
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Critical);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(QStringLiteral("Cordboard"));
    box->setText(title);
    QString words = sentence;
    const QString shown = QDir::toNativeSeparators(file);
    if (!file.isEmpty() && !sentence.contains(file) && !sentence.contains(shown))
        words += QLatin1String("\n\n") + shown;
    box->setInformativeText(words);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->addButton(QCoreApplication::translate("cordboard::StartError", "Close Cordboard"),
                   QMessageBox::AcceptRole);
    box->show();
}

} // namespace cordboard::ui
