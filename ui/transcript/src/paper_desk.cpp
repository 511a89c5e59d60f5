#include "ui/transcript/paper_desk.h"

#include "transcript_document.h"
#include "ui/bridge/thread_words.h"
#include "ui/common/paint.h"

#include <QApplication>
#include <QFileInfo>
#include <QPageSize>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QThreadPool>

namespace cordboard::ui {

namespace {

constexpr int dotsPerInch = 300;
constexpr QMarginsF margins(18, 18, 18, 14); ///< mm

/// A sheet for people who measure in inches, and A4 for all others.
QPageSize usualPage()
{
    const bool letter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    return QPageSize(letter ? QPageSize::Letter : QPageSize::A4);
}

/// Empty when it was written whole; a file that was there before stays when not.
QString writePdf(const Transcript &sheet, const QString &file)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return out.errorString();
    {
        QPdfWriter writer(&out);
        writer.setTitle(sheet.title);
        writer.setCreator(QCoreApplication::applicationName());
        writer.setResolution(dotsPerInch);
        writer.setPageSize(usualPage());
        writer.setPageMargins(margins, QPageLayout::Millimeter);
        if (!paint(sheet, writer))
            return out.errorString();
    }
    return out.commit() ? QString() : out.errorString();
}

} // namespace

PaperDesk::PaperDesk(engine::Engine &engine, const Clock &clock, Dialogs &dialogs, QWidget *window)
    : QObject(window)
    , m_clock(clock)
    , m_dialogs(dialogs)
    , m_window(window)
    , m_reader(engine)
{}

void PaperDesk::savePdf(const Conversation &thread)
{
    m_dialogs.askSaveFile(m_window,
                          {tr("Save the conversation as PDF"),
                           transcriptFileName(thread, m_clock.nowUs()), tr("PDF files (*.pdf)")},
                          [this, thread](const QString &file) { write(thread, file); });
}

void PaperDesk::write(const Conversation &thread, const QString &file)
{
    put(thread, [file](const Transcript &sheet) { return writePdf(sheet, file); },
        {tr("The conversation with %1 was saved as “%2”.")
             .arg(isolated(threadName(thread)), QFileInfo(file).fileName()),
         tr("“%1” could not be written: %2. Choose another place.").arg(file), file});
}

void PaperDesk::print(const Conversation &thread)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(usualPage());
    printer->setPageMargins(margins, QPageLayout::Millimeter);
    printer->setDocName(tr("Conversation with %1").arg(threadName(thread)));
    auto *dialog = new QPrintDialog(printer.get(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, thread, printer] {
        put(thread,
            [printer, refused = tr("the printer does not take it")](const Transcript &sheet) {
                return paint(sheet, *printer) ? QString() : refused;
            },
            {tr("The conversation with %1 went to the printer “%2”.")
                 .arg(isolated(threadName(thread)), printer->printerName()),
             tr("The conversation could not be printed on “%1”: %2.").arg(printer->printerName())});
    });
    dialog->open();
}

void PaperDesk::put(const Conversation &thread, const Work &work, const Sentences &words)
{
    m_reader.read(thread.id, [=, this](const Result<TranscriptReader::Read> &read) {
        if (!read)
            return Q_EMIT failed(read.error().message);
        const Transcript sheet = transcriptOf(thread, read->rows, read->isCut, m_clock.nowUs());
        QPointer<PaperDesk> self(this);
        // Thousands of messages take a second to be set in lines.
        QThreadPool::globalInstance()->start([=] {
            const QString wrong = work(sheet);
            QMetaObject::invokeMethod(qApp, [=] {
                if (!self)
                    return;
                if (wrong.isEmpty())
                    Q_EMIT self->done(words.done, words.file);
                else
                    Q_EMIT self->failed(words.refused.arg(wrong));
            });
        });
    });
}

} // namespace cordboard::ui
