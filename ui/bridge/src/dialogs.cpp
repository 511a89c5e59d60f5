#include "ui/bridge/dialogs.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace cordboard::ui {

void MessageDialogs::ask(QWidget *parent, const Question &question, std::function<void(bool)> done)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::NoIcon);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(question.title);
    box->setText(question.title);
    box->setInformativeText(question.sentence);
    QPushButton *action = box->addButton(question.action, QMessageBox::DestructiveRole);
    box->addButton(QCoreApplication::translate("cordboard::Dialogs", "Keep it"),
                   QMessageBox::RejectRole);
    QObject::connect(box, &QMessageBox::finished, box, [box, action, done = std::move(done)] {
        done(box->clickedButton() == action);
    });
    box->open();
}

} // namespace cordboard::ui
