// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the window besides exports: printed pages, copies of the PDF, deadlines for a calendar.
#include "app/workstation.h"

#include "app/pagesource.h"
#include "core/exporting/checkedfile.h"
#include "ui/form/formview.h"
#include "ui/mainwindow/messagebar.h"
#include "ui/mainwindow/messages.h"
#include "ui/review/reviewsession.h"
#include "ui/viewer/pageview.h"
#include "ui/viewer/printjob.h"
#include "ui/viewer/viewactions.h"
#include "ui/viewer/viewerpane.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QUrl>

namespace lectern::app {

using namespace Qt::StringLiterals;
using base::Result;
using mainwindow::Message;
using mainwindow::quoted;
using mainwindow::sentence;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<void> writeWhole(const QString& path, const QByteArray& bytes) {
    exporting::CheckedFile file(path);
    const auto written =
        file.open().and_then([&] { return file.write(bytes); }).and_then([&] { return file.commit(); });
    if (!written)
        return base::fail(written.error());
    return {};
}

} // namespace

void Workstation::connectPaper() {
    viewer::ViewActions& actions = m_viewer->view()->actions();
    connect(&actions, &viewer::ViewActions::printAsked, this, &Workstation::printPages);
    connect(&actions, &viewer::ViewActions::saveCopyAsked, this, &Workstation::saveCopyOfPdf);
    connect(&actions, &viewer::ViewActions::openOutsideAsked, this, &Workstation::openPdfOutside);
    connect(m_form, &form::FormView::calendarWanted, this, &Workstation::saveCalendar);
}

void Workstation::printPages() {
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto* dialog = new QPrintDialog(printer.get(), m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOptions(QAbstractPrintDialog::PrintToFile | QAbstractPrintDialog::PrintPageRange |
                       QAbstractPrintDialog::PrintCurrentPage);
    dialog->setMinMax(1, m_viewer->view()->pageCount());
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        const viewer::PageView* view = m_viewer->view();
        const viewer::Seams seams = m_pages->seams();
        auto* job =
            new viewer::PrintJob(printer.get(), m_pages->pageSizes(),
                                 viewer::pagesToPrint(*printer, view->pageCount(), view->currentPage()),
                                 seams.renderPage, seams.cancelRender, this);
        connect(job, &viewer::PrintJob::progressed, this, [this](int done, int all) {
            m_window->setActivity(tr("Printing %1 of %2").arg(done).arg(all));
        });
        // The printer must outlive the job: the lambda holds it.
        connect(job, &viewer::PrintJob::finished, this,
                [this, job, printer](bool ok, const std::vector<int>& failedPages) {
                    m_window->setActivity({});
                    job->deleteLater();
                    if (!ok || !failedPages.empty())
                        m_window->messages()->add(
                            {Message::Kind::Warning,
                             tr("Not all pages could be printed. Look at the printer, then print again."),
                             {},
                             {},
                             u"print"_s});
                });
        job->start();
    });
    dialog->open();
}

void Workstation::saveCopyOfPdf() {
    const letter::Source source = m_session->caseFile().source;
    m_library->findDocument(source.sha256, this, [this, source](const Result<QString>& from) {
        const auto failed = [this](const base::Error& error, const QString& subject) {
            m_window->messages()->add({Message::Kind::Error, sentence(error, subject), {}, {}, u"copy"_s});
        };
        if (!from)
            return failed(from.error(), source.file);
        const QString to = QFileDialog::getSaveFileName(m_window.get(), tr("Save a copy of the PDF"),
                                                        source.file, tr("PDF files (*.pdf)"));
        if (to.isEmpty())
            return;
        if (const auto written = writeWhole(to, contentOf(*from)); !written)
            failed(written.error(), to);
        else
            m_window->say(tr("Copied to %1").arg(quoted(to)));
    });
}

void Workstation::openPdfOutside() {
    const letter::Source source = m_session->caseFile().source;
    m_library->findDocument(source.sha256, this, [this, source](const Result<QString>& path) {
        if (!path || !QDesktopServices::openUrl(QUrl::fromLocalFile(*path)))
            m_window->messages()->add(
                {Message::Kind::Error,
                 tr("%1 could not be opened in another program. Save a copy and open that.")
                     .arg(quoted(source.file)),
                 {},
                 {},
                 u"copy"_s});
    });
}

void Workstation::saveCalendar(const QByteArray& calendar) {
    const QString to = QFileDialog::getSaveFileName(m_window.get(), tr("Save the deadlines for a calendar"),
                                                    u"deadlines.ics"_s, tr("Calendar files (*.ics)"));
    if (to.isEmpty())
        return;
    if (const auto written = writeWhole(to, calendar); !written)
        m_window->messages()->add({Message::Kind::Error, sentence(written.error(), to), {}, {}, u"copy"_s});
    else
        m_window->say(tr("Saved to %1").arg(quoted(to)));
}

} // namespace lectern::app
