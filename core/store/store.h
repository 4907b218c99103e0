// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/letter/casefile.h"
#include "core/store/changes.h"
#include "core/store/documents.h"
#include "core/store/drafts.h"
#include "core/store/opening.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace lectern::store {

struct SaveRequest {
    letter::CaseFile file; ///< id 0: a new letter; else `version` is the one that was loaded
    /// Made by the client once for each save, and sent again when the answer was lost (a crash, a time-out):
    /// a save that is there already is not done twice. Empty: the store makes one.
    QString saveId;
    /// The letter's PDF, to be kept before the letter is saved; empty when it is kept already.
    QString documentPath;
};

struct Saved {
    qint64 id = 0;
    int version = 0;
    QDateTime at;          ///< UTC
    bool wasThere = false; ///< this save had been done before

    friend bool operator==(const Saved&, const Saved&) = default;
};

/// The case store: one SQLite file and the PDFs beside it. It is used on the thread that opened it, and does
/// its work before it returns: the window asks through StoreWorker.
///
/// Every call that changes something is one transaction, and success means that it is on the disk. After a
/// failure nothing of it is there, and the store can be used again (the file is opened anew, with all checks,
/// after an I/O error). Errors of all calls: StoreLocked, StoreReadOnly, StoreDamaged, DiskFull, WriteFailed.
class Store {
public:
    static base::Result<std::unique_ptr<Store>> open(const QString& path, const OpenOptions& options = {});
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    const QString& path() const { return m_path; }
    const QString& who() const { return m_options.who; }
    bool isReadOnly() const { return m_options.mode == OpenMode::ReadOnly; }
    const Documents& documents() const { return m_documents; }
    /// What opening did: a migration, the copy before it, whether every page was checked.
    int migratedFrom() const { return m_opening.migratedFrom; }
    const QString& copyBeforeMigration() const { return m_opening.copy; }
    bool wasChecked() const { return m_opening.checked; }

    /// Letter, values, audit lines in one transaction; the letter's draft is discarded with it. Conflict when
    /// somebody saved it since it was loaded (load() gives the other version); NotFound for an unknown id;
    /// Invalid when issue ids are not unique. `file.read` of a saved letter is kept as a further reading when
    /// it differs from the last one; the older readings stand.
    base::Result<Saved> save(const SaveRequest& request);

    /// NotFound, or StoreDamaged when its stored content does not match its hash.
    base::Result<letter::CaseFile> load(qint64 id);
    /// What the machine read first, second, ...: revisions from 1.
    base::Result<letter::Record> reading(qint64 id, int revision);
    base::Result<std::vector<letter::CaseRow>> list();

    /// Letters from the PDF with that hash, in the order of their pages.
    base::Result<std::vector<letter::CaseRow>> findByDocument(const QString& sha256);
    /// Letters with that case number, whatever its capitals.
    base::Result<std::vector<letter::CaseRow>> findByCaseNumber(const QString& caseNumber);

    /// Keeps a PDF and notes it in the store; 0 pages when not known.
    base::Result<Documents::Kept> keepDocument(const QString& path, int pages = 0);
    /// The kept PDF; NotFound when it is gone.
    base::Result<QString> documentPath(const QString& sha256) const { return m_documents.find(sha256); }

    base::Result<void> saveDraft(const letter::CaseFile& file);
    base::Result<std::optional<Draft>> loadDraft(const QString& place);
    base::Result<std::vector<Draft>> drafts();
    base::Result<void> discardDraft(const QString& place);

    base::Result<std::vector<ChangeEntry>> history(qint64 id);
    /// Of one value: `field` is the contract's name, `issueId` 0 for the case's.
    base::Result<std::vector<ChangeEntry>> history(qint64 id, const QString& field, int issueId = 0);
    base::Result<ChainHead> auditHead();

    /// Grows when another connection has committed: time to list again.
    base::Result<qint64> dataVersion();

    /// The connection, for the parts of core/store that add to this class; opened anew if the last one
    /// failed.
    base::Result<Connection*> connection();

private:
    Store(QString path, OpenOptions options, Opening opening);

    QString m_path;
    OpenOptions m_options;
    Opening m_opening;
    Documents m_documents;
};

} // namespace lectern::store
