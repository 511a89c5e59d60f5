#include "ui/bridge/dialogs.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

namespace cordboard::ui {

namespace {

constexpr int textWidth = 420; ///< px, at the least

/// The box's own width is that of its title, and a short one would break the sentence into a tower.
void shape(QMessageBox *box)
{
    if (auto *title = box->findChild<QLabel *>(QStringLiteral("qt_msgbox_label"))) {
        QFont font = title->font();
        font.setWeight(QFont::DemiBold);
        title->setFont(font);
    }
    if (auto *sentence = box->findChild<QLabel *>(QStringLiteral("qt_msgbox_informativelabel"))) {
        // The box's own setTextFormat() is about its title alone: names of customers stand here.
        sentence->setTextFormat(Qt::PlainText);
        sentence->setMinimumWidth(textWidth);
    }
}

} // namespace

void MessageDialogs::ask(QWidget *parent, const Question &question, std::function<void(bool)> done)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::NoIcon);
    box->setTextFormat(Qt::PlainText);
    // The question stands in the box; the bar above it does not say it again.
    box->setWindowTitle(QGuiApplication::applicationDisplayName());
    box->setText(question.title);
    box->setInformativeText(question.sentence);
    QPushButton *action = box->addButton(question.action, QMessageBox::DestructiveRole);
    const QString stay = question.keep.isEmpty()
                             ? QCoreApplication::translate("cordboard::Dialogs", "Keep it")
                             : question.keep;
    QPushButton *keep = box->addButton(stay, QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    shape(box);
    QObject::connect(box, &QMessageBox::finished, box, [box, action, done = std::move(done)] {
        done(box->clickedButton() == action);
    });
    box->open();
}

void MessageDialogs::askSaveFile(QWidget *parent, const SaveFile &file,
                                 std::function<void(const QString &)> done)
{
    auto *dialog = new QFileDialog(parent, file.title, QString(), file.types);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(QFileInfo(file.name).suffix());
    dialog->selectFile(file.name);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [done = std::move(done)](const QString &name) { done(name); });
    dialog->open();
}

void MessageDialogs::askOpenFiles(QWidget *parent, const OpenFiles &files,
                                  std::function<void(const QStringList &)> done)
{
    auto *dialog = new QFileDialog(parent, files.title, QString(), files.types);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog,
                     [done = std::move(done)](const QStringList &names) { done(names); });
    dialog->open();
}

bool MessageDialogs::openAddress(const QUrl &address)
{
    return QDesktopServices::openUrl(address);
}

} // namespace cordboard::ui
