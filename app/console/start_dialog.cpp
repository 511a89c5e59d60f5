#include "start_dialog.h"

#include "app/common/process.h"
#include "app/common/termination.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QMessageBox>

namespace cordboard::app {

int showFailure(QApplication &program, const StartFailure &failure, bool withDialog)
{
    printError(failure.sentence);
    if (!withDialog)
        return int(failure.code);
    ui::Theme theme;
    theme.apply();
    QMessageBox box(QMessageBox::Warning,
                    QCoreApplication::translate("cordboard::app", "Cordboard did not start"),
                    failure.sentence, QMessageBox::Close);
    box.setTextFormat(Qt::PlainText);
    box.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QObject::connect(&box, &QDialog::finished, &program, &QApplication::quit);
    Termination termination;
    QObject::connect(&termination, &Termination::requested, &program, &QApplication::quit);
    box.open();
    program.exec();
    return int(failure.code);
}

} // namespace cordboard::app
