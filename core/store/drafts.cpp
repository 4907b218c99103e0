// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/drafts.h"

#include "core/store/casefilejson.h"
#include "core/store/opening.h"

using namespace Qt::StringLiterals;

namespace lectern::store {

using base::Code;
using base::fail;
using base::Result;

namespace {
Result<Draft> draftIn(const Statement& row) {
    auto file = caseFileFromJson(row.bytes(2));
    if (!file)
        return fail(Code::StoreDamaged, u"draft: "_s + file.error().detail);
    return Draft{std::move(*file), QDateTime::fromString(row.text(0), Qt::ISODateWithMs), row.text(1)};
}
} // namespace

QString draftPlace(const letter::CaseFile& file) {
    if (file.id != 0)
        return u"letter:%1"_s.arg(file.id);
    return u"document:%1:%2"_s.arg(file.source.sha256).arg(file.read.firstPage);
}

Result<void> saveDraft(Connection& connection, const letter::CaseFile& file, const QString& who) {
    return connection
        .prepare("INSERT INTO drafts (place, at, who, casefile) VALUES (?, ?, ?, ?) "
                 "ON CONFLICT (place) DO UPDATE SET at = excluded.at, who = excluded.who, casefile = "
                 "excluded.casefile")
        .bind(draftPlace(file))
        .bind(utcNow())
        .bind(who)
        .bind(Cell(caseFileJson(file)))
        .run();
}

Result<std::optional<Draft>> loadDraft(Connection& connection, const QString& place) {
    auto select = connection.prepare("SELECT at, who, casefile FROM drafts WHERE place = ?");
    auto row = select.bind(place).step();
    if (!row)
        return fail(std::move(row).error());
    if (!*row)
        return std::optional<Draft>();
    auto draft = draftIn(select);
    if (!draft)
        return fail(std::move(draft).error());
    return std::optional(std::move(*draft));
}

Result<std::vector<Draft>> allDrafts(Connection& connection) {
    auto select = connection.prepare("SELECT at, who, casefile FROM drafts ORDER BY at DESC");
    std::vector<Draft> drafts;
    for (;;) {
        auto row = select.step();
        if (!row)
            return fail(std::move(row).error());
        if (!*row)
            return drafts;
        auto draft = draftIn(select);
        if (!draft)
            return fail(std::move(draft).error());
        drafts.push_back(std::move(*draft));
    }
}

Result<void> discardDraft(Connection& connection, const QString& place) {
    return connection.prepare("DELETE FROM drafts WHERE place = ?").bind(place).run();
}

} // namespace lectern::store
