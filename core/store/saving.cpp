// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/letters.h"
#include "core/store/store.h"

#include <QDateTime>
#include <QUuid>

#include <set>

using namespace Qt::StringLiterals;

// Store::save: the one way a letter gets into the store.
namespace lectern::store {

using base::Code;
using base::fail;
using base::Result;
using letter::CaseFile;

namespace {

bool issueIdsAreUnique(const letter::Record& record) {
    std::set<int> ids;
    for (const letter::Issue& issue : record.issues)
        if (issue.id == 0 || !ids.insert(issue.id).second)
            return false;
    return true;
}

/// The save with that id, if it was done before.
Result<std::optional<Saved>> doneBefore(Connection& connection, const QString& saveId) {
    auto select = connection.prepare("SELECT letter_id, version, saved_at FROM saves WHERE save_id = ?");
    auto row = select.bind(saveId).step();
    if (!row)
        return fail(std::move(row).error());
    if (!*row)
        return std::optional<Saved>();
    return std::optional(Saved{select.number(0), static_cast<int>(select.number(1)),
                               QDateTime::fromString(select.text(2), Qt::ISODateWithMs), true});
}

struct Before {
    LetterRows rows;
    CaseFile file;
};

/// The letter as it lies there, if it is the version that the client changed.
Result<Before> loadBefore(Connection& connection, const CaseFile& file) {
    auto stored = readLetter(connection, file.id);
    if (!stored)
        return fail(std::move(stored).error());
    // Writing over a damaged letter would hide the damage and its evidence.
    if (!stored->isIntact())
        return fail(Code::StoreDamaged, u"letter %1 does not match its hash"_s.arg(file.id));
    auto before = caseFileOf(stored->rows);
    if (!before)
        return fail(std::move(before).error());
    if (before->version != file.version)
        return fail(
            Code::Conflict,
            u"%1: version %2 was loaded, %3 is there"_s.arg(file.id).arg(file.version).arg(before->version));
    return Before{std::move(stored->rows), std::move(*before)};
}

/// What the audit trail says of the first save: that the letter came in, and what differs from its reading.
std::vector<Change> creationChanges(const CaseFile& file) {
    CaseFile asRead = file;
    asRead.current = file.read;
    asRead.state = letter::CaseState::New;
    asRead.stateReason.clear();
    asRead.note.clear();
    asRead.office = {};
    std::vector<Change> changes{{u"created"_s, 0, {}, {}, file.source.file, {}}};
    for (Change& change : changesBetween(asRead, file))
        changes.push_back(std::move(change));
    return changes;
}

} // namespace

Result<Saved> Store::save(const SaveRequest& request) {
    if (m_options.mode == OpenMode::ReadOnly)
        return fail(Code::StoreReadOnly, m_path);
    if (!issueIdsAreUnique(request.file.current) || !issueIdsAreUnique(request.file.read))
        return fail(Code::Invalid, u"issue ids"_s);
    if (!request.documentPath.isEmpty()) {
        auto kept = keepDocument(request.documentPath, request.file.source.pages);
        if (!kept)
            return fail(std::move(kept).error());
        if (kept->sha256 != request.file.source.sha256)
            return fail(Code::Invalid, request.documentPath + ": not the PDF that was read"_L1);
    }
    auto connected = connection();
    if (!connected)
        return fail(std::move(connected).error());
    Connection& db = **connected;
    auto transaction = Transaction::begin(db);
    if (!transaction)
        return fail(std::move(transaction).error());

    const QString saveId =
        request.saveId.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : request.saveId;
    auto done = doneBefore(db, saveId);
    if (!done)
        return fail(std::move(done).error());
    if (*done)
        return **done;

    CaseFile file = request.file;
    const QString draft = draftPlace(file);
    LetterStamp stamp;
    stamp.savedAt = utcNow();
    stamp.savedBy = who();
    std::vector<Change> changes;
    std::optional<Before> before;
    if (file.id == 0) {
        auto id = nextLetterId(db);
        if (!id)
            return fail(std::move(id).error());
        file.id = *id;
        file.version = 1;
        stamp.madeAt = stamp.savedAt;
        stamp.madeBy = stamp.savedBy;
        changes = creationChanges(file);
    } else {
        auto there = loadBefore(db, file);
        if (!there)
            return fail(std::move(there).error());
        before = std::move(*there);
        const LetterStamp old = stampOf(before->rows);
        file.version = before->file.version + 1;
        stamp.madeAt = old.madeAt;
        stamp.madeBy = old.madeBy;
        stamp.reading = old.reading;
        changes = changesBetween(before->file, file);
    }
    const LetterRows plain = rowsOf(file, stamp);
    LetterRows rows = plain;
    if (before && plain.reading != before->rows.reading) {
        ++stamp.reading;
        rows = rowsOf(file, stamp);
        changes.insert(
            changes.begin(),
            {u"read_again"_s, 0, {}, QString::number(stamp.reading - 1), QString::number(stamp.reading), {}});
    }
    if (changes.empty())
        changes.push_back({u"saved"_s, 0, {}, {}, {}, {}}); // findings, say: the trail names every version
    const QByteArray hash = recordHash(rows);
    LECTERN_STORE_TRY(writeLetter(db, rows, hash, before ? &before->rows : nullptr));
    LECTERN_STORE_TRY(
        appendChanges(db, {stamp.savedAt, stamp.savedBy, file.id, file.version, hash}, changes));
    LECTERN_STORE_TRY(
        db.prepare("INSERT INTO saves (save_id, letter_id, version, saved_at) VALUES (?, ?, ?, ?)")
            .bind(saveId)
            .bind(file.id)
            .bind(file.version)
            .bind(stamp.savedAt)
            .run());
    LECTERN_STORE_TRY(store::discardDraft(db, draft));
    LECTERN_STORE_TRY(transaction->commit());
    return Saved{file.id, file.version, QDateTime::fromString(stamp.savedAt, Qt::ISODateWithMs), false};
}

} // namespace lectern::store
