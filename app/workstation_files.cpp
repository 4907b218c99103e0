// SPDX-License-Identifier: GPL-3.0-or-later
// Files in and out: PDFs, the store, exports.
#include "app/workstation.h"

#include "app/exportrun.h"
#include "app/intake.h"
#include "app/pagesource.h"
#include "ui/cases/caselistpane.h"
#include "ui/mainwindow/askdialog.h"
#include "ui/mainwindow/exportdialog.h"
#include "ui/mainwindow/messagebar.h"
#include "ui/mainwindow/messages.h"
#include "ui/review/reviewsession.h"

#include <QFileDialog>
#include <QFileInfo>

namespace lectern::app {

using namespace Qt::StringLiterals;
using base::Code;
using base::Result;
using mainwindow::AskDialog;
using mainwindow::ExportChoice;
using mainwindow::ExportDialog;
using mainwindow::Message;
using mainwindow::quoted;
using mainwindow::sentence;

namespace {

QString pageList(const std::vector<int>& pages) {
    QStringList numbers;
    for (const int page : pages)
        numbers.append(QString::number(page));
    return numbers.join(u", "_s);
}

} // namespace

void Workstation::connectFiles() {
    Library* library = m_library.get();
    Intake* intake = m_intake.get();
    connect(intake, &Intake::read, this, [this](const QString& path, const ReadResult& result) {
        m_window->messages()->settle(path);
        tellOfDamage(path, result);
        if (m_passwords.contains(path)) // asked once, for the words and for the pages
            m_pages->setPassword(result.document.source.sha256, m_passwords.value(path));
        m_library->add(path, result);
    });
    connect(intake, &Intake::failed, this, &Workstation::onReadFailed);
    connect(intake, &Intake::foundNothing, this, [this](const QString& folder) {
        m_window->messages()->add(
            {Message::Kind::Note, tr("There is no PDF in %1.").arg(quoted(folder)), {}, {}, folder});
    });
    connect(intake, &Intake::progress, this, [this](int done, int all) {
        m_window->setActivity(all == 0 ? QString() : tr("Reading %1 of %2").arg(done + 1).arg(all));
    });
    connect(library, &Library::rowsChanged, this, [this] { m_cases->setRows(m_library->rows()); });
    connect(library, &Library::added, this, &Workstation::onAdded);
    connect(library, &Library::storeOpened, this, [this] {
        m_window->setStoreText(m_library->isReadOnly() ? tr("Read only") : QString(), m_library->storePath());
        if (!m_library->isReadOnly())
            m_window->messages()->settle(u"store"_s);
    });
    connect(library, &Library::storeFailed, this, &Workstation::onStoreFailed);
    connect(library, &Library::notKept, this, [this](const QString& path, const base::Error& error) {
        m_window->messages()->add({Message::Kind::Warning,
                                   tr("%1 is open but could not be put into the case store. %2")
                                       .arg(quoted(QFileInfo(path).fileName()), sentence(error, m_storePath)),
                                   {},
                                   {},
                                   u"notKept"_s});
    });
}

void Workstation::openFiles(const QStringList& paths) {
    if (paths.isEmpty())
        return;
    m_openFirst = true;
    m_intake->add(paths);
}

void Workstation::onAdded(const QString& path, const std::vector<qint64>& keys, bool known) {
    if (known)
        m_window->say(tr("%1 was here already; its letters are shown as they stand.")
                          .arg(quoted(QFileInfo(path).fileName())));
    if (!m_openFirst || keys.empty())
        return;
    m_openFirst = false;
    openLetter(keys.front());
}

void Workstation::onReadFailed(const QString& path, const base::Error& error) {
    const QString file = QFileInfo(path).fileName();
    Message message{Message::Kind::Error, sentence(error, file), {}, {}, path};
    if (error.code == Code::PasswordNeeded || error.code == Code::PasswordWrong) {
        message.actionText = tr("Enter password...");
        message.action = [this, path, file] {
            auto* ask =
                new AskDialog(AskDialog::Kind::Password, tr("Password"),
                              tr("The password of %1:").arg(quoted(file)), tr("&Open"), m_window.get());
            connect(ask, &QDialog::accepted, this, [this, ask, path] {
                m_openFirst = true;
                m_passwords.insert(path, ask->answer().toUtf8());
                m_intake->addLocked(path, m_passwords.value(path));
            });
            ask->open();
        };
    }
    m_window->messages()->add(message);
}

void Workstation::tellOfDamage(const QString& path, const ReadResult& result) {
    const QString file = quoted(QFileInfo(path).fileName());
    QString text;
    if (result.cutShort)
        text = tr("The end of %1 is missing: what there is of it was read. Fetch the file again from where "
                  "it came from.")
                   .arg(file);
    else if (!result.failedPages.empty())
        text = tr("Pages of %1 cannot be read: %2. Compare with the printed letter, or fetch the file again.")
                   .arg(file, pageList(result.failedPages));
    else if (result.repaired)
        text = tr("%1 was damaged and has been repaired for reading. Compare what was read with the printed "
                  "letter.")
                   .arg(file);
    if (!text.isEmpty())
        m_window->messages()->add({Message::Kind::Warning, text, {}, {}, path});
}

void Workstation::onStoreFailed(const base::Error& error, const QString& path) {
    Message message{Message::Kind::Error, sentence(error, path), {}, {}, u"store"_s};
    if (error.code == Code::StoreUnsafePlace) {
        message.actionText = tr("Open it all the same");
        message.action = [this, path] { m_library->openStore(path, true); };
    } else if (error.code == Code::StoreLocked) {
        message.actionText = tr("Try again");
        message.action = [this, path] { m_library->openStore(path); };
    } else {
        message.actionText = tr("Choose another store...");
        message.action = [this] { chooseStore(); };
    }
    m_window->messages()->add(message);
}

void Workstation::chooseStore() {
    const QString path = QFileDialog::getSaveFileName(
        m_window.get(), tr("Case store"), QFileInfo(m_storePath).absolutePath(),
        tr("Case stores (*.store *.lectern);;All files (*)"), nullptr, QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty())
        return;
    m_session->flushDraft();
    m_session->closeCase();
    m_key = 0;
    m_window->setLetterOpen(false);
    m_storePath = path;
    m_library->openStore(path);
}

void Workstation::exportCsv() {
    const auto count = [](std::size_t n) { return static_cast<int>(n); };
    auto* dialog = new ExportDialog({columnsOf, count(m_library->rows().size()),
                                     count(m_cases->shown().size()), count(m_cases->selected().size())},
                                    m_settings, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { writeCsv(dialog->choice()); });
    dialog->open();
}

void Workstation::writeCsv(const ExportChoice& choice) {
    std::vector<qint64> keys;
    if (choice.which == ExportChoice::Which::All)
        for (const letter::CaseRow& row : m_library->rows())
            keys.push_back(row.id);
    else
        keys = choice.which == ExportChoice::Which::Shown ? m_cases->shown() : m_cases->selected();

    const auto failed = [this](const base::Error& error, const QString& subject) {
        m_window->messages()->add({Message::Kind::Error, sentence(error, subject), {}, {}, u"export"_s});
    };
    // Unsaved changes are not exported: a file that left the house must be what the store can show again.
    if (m_session->isModified())
        m_window->messages()->add(
            {Message::Kind::Note,
             tr("The open letter has changes that are not saved; the export holds it as it was last saved."),
             {},
             {},
             u"export.unsaved"_s});
    m_window->setActivity(tr("Exporting"));
    m_library->collect(
        keys, this, [this, choice, failed](const Result<std::vector<letter::CaseFile>>& files) {
            m_window->setActivity({});
            if (!files)
                return failed(files.error(), m_library->storePath());
            const auto written = exportCases(*files, csvOptionsOf(choice), choice.path);
            if (!written)
                return failed(written.error(), choice.path);
            m_window->messages()->settle(u"export"_s);
            m_window->say(tr("Exported to %1; rows: %2").arg(quoted(written->path)).arg(written->rows));
        });
}

} // namespace lectern::app
