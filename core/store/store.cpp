// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/store/letters.h"
#include "core/store/sqlite_dialect.h"
#include "core/store/storepath.h"

#include "core/letter/recordjson.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace lectern::store {

using base::Code;
using base::fail;
using base::Result;
using letter::CaseFile;

Result<std::unique_ptr<Store>> Store::open(const QString& path, const OpenOptions& options) {
    OpenOptions used = options;
    if (used.who.isEmpty())
        used.who = loginName();
    auto opening = openChecked(path, used);
    if (!opening)
        return fail(std::move(opening).error());
    const QString file = QFileInfo(path).canonicalFilePath();
    return std::unique_ptr<Store>(new Store(file, std::move(used), std::move(*opening)));
}

Store::Store(QString path, OpenOptions options, Opening opening)
    : m_path(std::move(path))
    , m_options(std::move(options))
    , m_opening(std::move(opening))
    , m_documents(documentsFolder(m_path)) {}

Store::~Store() = default;

Result<Connection*> Store::connection() {
    if (m_opening.connection != nullptr && !m_opening.connection->poisoned())
        return m_opening.connection.get();
    // After an I/O error what the connection has cached may not be what lies on the disk.
    m_opening.connection.reset();
    OpenOptions again = m_options;
    if (again.mode == OpenMode::CreateIfMissing)
        again.mode = OpenMode::Existing; // a store that has gone away is not made anew, empty
    auto opening = openChecked(m_path, again);
    if (!opening)
        return fail(std::move(opening).error());
    m_opening.connection = std::move(opening->connection);
    return m_opening.connection.get();
}

Result<CaseFile> Store::load(qint64 id) {
    auto connected = connection();
    if (!connected)
        return fail(std::move(connected).error());
    auto snapshot = Transaction::begin(**connected, Transaction::Kind::Read);
    if (!snapshot)
        return fail(std::move(snapshot).error());
    auto stored = readLetter(**connected, id);
    if (!stored)
        return fail(std::move(stored).error());
    if (!stored->isIntact())
        return fail(Code::StoreDamaged, u"letter %1 does not match its hash"_s.arg(id));
    return caseFileOf(stored->rows);
}

Result<letter::Record> Store::reading(qint64 id, int revision) {
    auto connected = connection();
    if (!connected)
        return fail(std::move(connected).error());
    auto select = (*connected)->prepare("SELECT record FROM readings WHERE letter_id = ? AND revision = ?");
    auto row = select.bind(id).bind(revision).step();
    if (!row)
        return fail(std::move(row).error());
    if (!*row)
        return fail(Code::NotFound, u"%1/%2"_s.arg(id).arg(revision));
    return letter::recordFromJson(QJsonDocument::fromJson(select.bytes(0)).object());
}

Result<std::vector<letter::CaseRow>> Store::list() {
    auto connected = connection();
    if (!connected)
        return fail(std::move(connected).error());
    return readCaseRows(**connected, "ORDER BY id DESC");
}

Result<std::vector<letter::CaseRow>> Store::findByDocument(const QString& sha256) {
    auto connected = connection();
    if (!connected)
        return fail(std::move(connected).error());
    return readCaseRows(**connected, "WHERE source_sha256 = ? ORDER BY first_page, id",
                        {plainTextCell(sha256)});
}

Result<std::vector<letter::CaseRow>> Store::findByCaseNumber(const QString& caseNumber) {
    auto connected = connection();
    if (!connected)
        return fail(std::move(connected).error());
    return readCaseRows(**connected, "WHERE case_number = ? COLLATE NOCASE ORDER BY id",
                        {plainTextCell(caseNumber.trimmed())});
}

Result<Documents::Kept> Store::keepDocument(const QString& path, int pages) {
    if (m_options.mode == OpenMode::ReadOnly)
        return fail(Code::StoreReadOnly, m_path);
    auto kept = m_documents.keep(path);
    if (!kept)
        return kept;
    auto connected = connection();
    if (!connected)
        return fail(std::move(connected).error());
    LECTERN_STORE_TRY((*connected)
                          ->prepare("INSERT INTO documents (sha256, file, pages, bytes, added_at) "
                                    "VALUES (?, ?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING")
                          .bind(kept->sha256)
                          .bind(QFileInfo(path).fileName())
                          .bind(pages)
                          .bind(kept->bytes)
                          .bind(utcNow())
                          .run());
    return kept;
}

Result<void> Store::saveDraft(const CaseFile& file) {
    auto connected = connection();
    if (!connected)
        return fail(std::move(connected).error());
    return store::saveDraft(**connected, file, who());
}

Result<std::optional<Draft>> Store::loadDraft(const QString& place) {
    auto connected = connection();
    if (!connected)
        return fail(std::move(connected).error());
    return store::loadDraft(**connected, place);
}

Result<std::vector<Draft>> Store::drafts() {
    auto connected = connection();
    if (!connected)
        return fail(std::move(connected).error());
    return allDrafts(**connected);
}

Result<void> Store::discardDraft(const QString& place) {
    auto connected = connection();
    if (!connected)
        return fail(std::move(connected).error());
    return store::discardDraft(**connected, place);
}

Result<std::vector<ChangeEntry>> Store::history(qint64 id) {
    auto connected = connection();
    if (!connected)
        return fail(std::move(connected).error());
    return changesOf(**connected, id);
}

Result<std::vector<ChangeEntry>> Store::history(qint64 id, const QString& field, int issueId) {
    auto connected = connection();
    if (!connected)
        return fail(std::move(connected).error());
    return changesOf(**connected, id, field, issueId);
}

Result<ChainHead> Store::auditHead() {
    auto connected = connection();
    if (!connected)
        return fail(std::move(connected).error());
    return chainHead(**connected);
}

Result<qint64> Store::dataVersion() {
    auto connected = connection();
    if (!connected)
        return fail(std::move(connected).error());
    return sqlite::dataVersion(**connected);
}

} // namespace lectern::store
