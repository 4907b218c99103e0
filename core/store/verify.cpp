// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"

#include "core/store/letters.h"
#include "core/store/sqlite_dialect.h"

namespace lectern::store {

using base::Code;
using base::fail;
using base::Result;

namespace {

Result<qint64> countOf(Connection& connection, const char* sql) {
    auto value = connection.value(sql);
    if (!value)
        return fail(std::move(value).error());
    const auto* number = std::get_if<qint64>(&*value);
    return number == nullptr ? 0 : *number;
}

Result<std::vector<qint64>> idsAfter(Connection& connection, qint64 id) {
    auto select = connection.prepare("SELECT id FROM letters WHERE id > ? ORDER BY id LIMIT 200");
    select.bind(id);
    std::vector<qint64> ids;
    for (;;) {
        auto row = select.step();
        if (!row)
            return fail(std::move(row).error());
        if (!*row)
            return ids;
        ids.push_back(select.number(0));
    }
}

/// Its cells match its hash, the hash is the one that the trail names last, and the columns say what the
/// record says.
Result<bool> isWhole(Connection& connection, qint64 id) {
    auto snapshot = Transaction::begin(connection, Transaction::Kind::Read);
    if (!snapshot)
        return fail(std::move(snapshot).error());
    auto stored = readLetter(connection, id);
    if (!stored)
        return fail(std::move(stored).error());
    if (!stored->isIntact())
        return false;
    auto select =
        connection.prepare("SELECT record_hash FROM changes WHERE letter_id = ? AND record_hash IS NOT NULL "
                           "ORDER BY seq DESC LIMIT 1");
    auto row = select.bind(id).step();
    if (!row)
        return fail(std::move(row).error());
    if (!*row || select.bytes(0) != stored->hash)
        return false;
    auto file = caseFileOf(stored->rows);
    return file && rowsOf(*file, stampOf(stored->rows)) == stored->rows;
}

Result<void> verifyLetters(Store& store, const VerifyOptions& options, VerifyReport& report) {
    auto connection = store.connection();
    if (!connection)
        return fail(std::move(connection).error());
    auto total = countOf(**connection, "SELECT count(*) FROM letters");
    if (!total)
        return fail(std::move(total).error());
    qint64 last = 0;
    for (;;) {
        connection = store.connection();
        if (!connection)
            return fail(std::move(connection).error());
        auto ids = idsAfter(**connection, last);
        if (!ids)
            return fail(std::move(ids).error());
        if (ids->empty())
            return {};
        for (const qint64 id : *ids) {
            last = id;
            ++report.lettersChecked;
            auto whole = isWhole(**connection, id);
            if (!whole && whole.error().code != Code::StoreDamaged)
                return fail(std::move(whole).error());
            if (!whole || !*whole)
                report.damagedLetters.push_back(id);
        }
        if (options.progress && !options.progress(report.lettersChecked, *total))
            return fail(Code::Aborted);
    }
}

Result<void> verifyDocuments(Store& store, const VerifyOptions& options, VerifyReport& report) {
    auto connection = store.connection();
    if (!connection)
        return fail(std::move(connection).error());
    std::vector<DocumentFault> kept;
    {
        auto select = (*connection)->prepare("SELECT sha256, file FROM documents ORDER BY added_at");
        for (;;) {
            auto row = select.step();
            if (!row)
                return fail(std::move(row).error());
            if (!*row)
                break;
            kept.push_back({select.text(0), select.text(1), Code::NotFound});
        }
    }
    for (DocumentFault& document : kept) {
        ++report.documentsChecked;
        if (auto sound = store.documents().check(document.sha256); !sound) {
            document.code = sound.error().code;
            report.documents.push_back(document);
        }
        if (options.progress && !options.progress(report.documentsChecked, static_cast<qint64>(kept.size())))
            return fail(Code::Aborted);
    }
    return {};
}

} // namespace

Result<VerifyReport> verify(Store& store, const VerifyOptions& options) {
    auto connection = store.connection();
    if (!connection)
        return fail(std::move(connection).error());
    VerifyReport report;
    auto faults = sqlite::check(**connection, true);
    if (!faults && faults.error().code != Code::StoreDamaged)
        return fail(std::move(faults).error());
    report.fileFaults = faults ? *faults : QStringList(faults.error().detail);
    if (!report.fileFaults.isEmpty()) {
        // The rest could only repeat it, and reading on through broken pages tells nothing that can be relied
        // on.
        return report;
    }
    if (!store.isReadOnly()) { // FTS5 takes its check as an INSERT
        auto search = sqlite::checkSearch(**connection);
        if (!search)
            return fail(std::move(search).error());
        report.fileFaults += *search;
    }
    auto broken = firstBrokenChange(**connection, options.atLeast, [&options](qint64 lines) {
        return !options.progress || options.progress(lines, 0);
    });
    if (!broken)
        return fail(std::move(broken).error());
    report.brokenChange = *broken;
    auto head = chainHead(**connection);
    if (!head)
        return fail(std::move(head).error());
    report.head = *head;
    LECTERN_STORE_TRY(verifyLetters(store, options, report));
    if (options.documents)
        LECTERN_STORE_TRY(verifyDocuments(store, options, report));
    return report;
}

} // namespace lectern::store
