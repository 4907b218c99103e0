// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/extractcommand.h"
#include "app/library.h"
#include "core/base/worker.h"
#include "ui/mainwindow/exportdialog.h"
#include "ui/mainwindow/mainwindow.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QSettings;

namespace lectern::cases {
class CaseListPane;
}
namespace lectern::form {
class FormView;
}
namespace lectern::pdf {
class Reader;
}
namespace lectern::review {
class ReviewSession;
}
namespace lectern::viewer {
class ViewerPane;
}

namespace lectern::app {

class Intake;
class PageLink;
class PageSource;

/// The composition root of the window: makes store, reader, review and panes, and joins them. It is the only
/// place that knows all of them; what they do, they do without knowing each other. GUI thread.
class Workstation : public QObject {
    Q_OBJECT

public:
    struct Setup {
        QSettings* settings = nullptr; ///< must outlive the workstation
        QString store;                 ///< path of the case store
        ReadPdf read;                  ///< how a PDF becomes records
    };
    explicit Workstation(const Setup& setup, QObject* parent = nullptr);
    ~Workstation() override;

    mainwindow::MainWindow* window() const { return m_window.get(); }
    review::ReviewSession* session() const { return m_session.get(); }
    cases::CaseListPane* caseList() const { return m_cases; }
    viewer::ViewerPane* viewer() const { return m_viewer; }
    form::FormView* form() const { return m_form; }
    Library* library() const { return m_library.get(); }

    /// Opens the store, then these files.
    void start(const QStringList& files);
    void openFiles(const QStringList& paths);
    void openLetter(qint64 key);
    /// Keeps unfinished work, then closes the window; finished() tells. When it cannot be kept the window
    /// stays and says so.
    void shutDown();

Q_SIGNALS:
    void finished();

private:
    // workstation.cpp
    void buildSession();
    void buildPanes();
    void buildMenus();
    void connectWindow();
    void connectViewer();

    // workstation_letters.cpp
    void connectLetters();
    void showLetter(const OpenedCase& opened);
    void showDocument();
    void askDocumentPassword(const QString& sha256);
    void stepLetter(int steps);
    std::optional<qint64> nextToReview() const;
    void saveLetter(const review::SaveRequest& request, const review::Done<review::Saved>& done);
    void onSaveFailed(const base::Error& error);
    void askReason(const QStringList& errors);
    void setAside(letter::CaseState state);

    // workstation_files.cpp
    void connectFiles();
    void onAdded(const QString& path, const std::vector<qint64>& keys, bool known);
    void onReadFailed(const QString& path, const base::Error& error);
    void tellOfDamage(const QString& path, const ReadResult& result);
    void onStoreFailed(const base::Error& error, const QString& path);
    void chooseStore();
    void exportCsv();
    void writeCsv(const mainwindow::ExportChoice& choice);

    // workstation_paper.cpp
    void connectPaper();
    void printPages();
    void saveCopyOfPdf();
    void openPdfOutside();
    void saveCalendar(const QByteArray& calendar);

    QSettings* m_settings;
    QString m_storePath;
    std::shared_ptr<base::Worker> m_pdfWorker;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<pdf::Reader> m_reader;
    std::unique_ptr<PageSource> m_pages;
    std::unique_ptr<review::ReviewSession> m_session;
    std::unique_ptr<mainwindow::MainWindow> m_window;
    // children of the window
    cases::CaseListPane* m_cases = nullptr;
    viewer::ViewerPane* m_viewer = nullptr;
    form::FormView* m_form = nullptr;
    std::unique_ptr<Intake> m_intake;
    std::unique_ptr<PageLink> m_link;

    qint64 m_key = 0;         // of the letter that is open; 0 = none
    quint64 m_openAsked = 0;  // tells the last letter asked for from those before
    bool m_openFirst = false; // the next file that is read is shown
    bool m_closing = false;
    QHash<QString, QByteArray> m_passwords; // of locked files, by path, while the program runs
};

} // namespace lectern::app
