// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/changes.h"

#include "core/store/casefilejson.h"

#include "core/store/cell.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace lectern::store {

using base::fail;
using base::Result;
using letter::Citation;
using letter::FieldInfo;
using letter::Issue;
using letter::Reading;

namespace {

using Fields = std::map<letter::Field, Reading>;

const Reading* readingIn(const Fields& fields, letter::Field field) {
    const auto it = fields.find(field);
    return it == fields.end() ? nullptr : &it->second;
}

bool same(const Reading* a, const Reading* b) {
    return a == nullptr || b == nullptr ? a == b : *a == *b;
}

void addFieldChanges(std::vector<Change>& changes, std::span<const FieldInfo> table, int issueId,
                     const Fields& before, const Fields& after) {
    for (const FieldInfo& field : table) {
        const Reading* was = readingIn(before, field.field);
        const Reading* is = readingIn(after, field.field);
        if (same(was, is))
            continue;
        Change change{u"changed"_s,   issueId,       QString::fromLatin1(field.name),
                      trailText(was), trailText(is), is == nullptr ? QString() : originName(is->origin)};
        if (was != nullptr && is != nullptr && was->value == is->value) {
            const bool agreed = is->confirmed && !was->confirmed;
            change.action = agreed                      ? u"confirmed"_s
                            : was->origin != is->origin ? u"changed"_s
                                                        : u"annotated"_s;
        }
        changes.push_back(std::move(change));
    }
}

void addCitationChange(std::vector<Change>& changes, int issueId, const QString& field,
                       const std::vector<Citation>& before, const std::vector<Citation>& after) {
    if (before != after)
        changes.push_back({u"changed"_s, issueId, field, trailText(before), trailText(after), {}});
}

void addIssueChanges(std::vector<Change>& changes, const Issue& before, const Issue& after) {
    addFieldChanges(changes, letter::issueFields(), after.id, before.fields, after.fields);
    addCitationChange(changes, after.id, u"claims_administrator_citations"_s,
                      before.claimsAdministratorCitations, after.claimsAdministratorCitations);
    addCitationChange(changes, after.id, u"reviewer_citations"_s, before.reviewerCitations,
                      after.reviewerCitations);
}

/// "2/3": second of the letter's issues, printed number 3.
QString issuePlace(const std::vector<Issue>& issues, int id) {
    for (std::size_t i = 0; i < issues.size(); ++i)
        if (issues[i].id == id)
            return u"%1/%2"_s.arg(i + 1).arg(issues[i].number);
    return {};
}

void addAllIssueChanges(std::vector<Change>& changes, const letter::Record& before,
                        const letter::Record& after) {
    static const Issue none;
    for (const Issue& was : before.issues) {
        if (after.issue(was.id) != nullptr)
            continue;
        // Its values go into the trail too, so that it can be brought back.
        Issue gone;
        gone.id = was.id;
        addIssueChanges(changes, was, gone);
        changes.push_back({u"issue_removed"_s, was.id, {}, issuePlace(before.issues, was.id), {}, {}});
    }
    for (const Issue& is : after.issues) {
        const Issue* was = before.issue(is.id);
        const QString place = issuePlace(after.issues, is.id);
        if (was == nullptr) {
            changes.push_back({u"issue_added"_s, is.id, {}, {}, place, {}});
        } else if (const QString old = issuePlace(before.issues, is.id); old != place) {
            changes.push_back({u"issue_moved"_s, is.id, {}, old, place, {}});
        }
        addIssueChanges(changes, was == nullptr ? none : *was, is);
    }
}

void addTextChange(std::vector<Change>& changes, const QString& field, const QString& before,
                   const QString& after) {
    if (before != after)
        changes.push_back({u"changed"_s, 0, field, before, after, {}});
}

QString officeText(const QJsonValue& value) {
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.toString();
}

/// Each field under the name that its JSON has for it.
void addOfficeChanges(std::vector<Change>& changes, const letter::OfficeFields& before,
                      const letter::OfficeFields& after) {
    const QJsonObject was = officeJson(before);
    const QJsonObject is = officeJson(after);
    QStringList names = was.keys() + is.keys();
    names.sort();
    names.removeDuplicates();
    for (const QString& name : names)
        addTextChange(changes, name, officeText(was[name]), officeText(is[name]));
}

/// The cells that a line's hash covers, in column order from seq to record_hash.
QByteArray lineHash(const Row& cells, const QByteArray& prev) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addTo(hash, cells);
    hash.addData(prev);
    return hash.result();
}

constexpr int kCoveredColumns = 12; // seq .. record_hash

} // namespace

QString originName(letter::Origin origin) {
    static constexpr std::array<const char*, 7> kNames = {
        "read", "from_page", "typed", "looked_up", "derived", "not_in_letter", "unreadable"};
    return QString::fromLatin1(kNames.at(static_cast<std::size_t>(origin)));
}

QString trailText(const Reading* reading) {
    if (reading == nullptr || reading->isEmpty())
        return {};
    if (const auto* list = std::get_if<QStringList>(&reading->value))
        return QString::fromUtf8(
            QJsonDocument(QJsonArray::fromStringList(*list)).toJson(QJsonDocument::Compact));
    if (const auto* events = std::get_if<letter::TimelineEvents>(&reading->value)) {
        QJsonArray array;
        for (const letter::TimelineEvent& event : *events)
            array.append(QJsonObject{{u"date"_s, event.date}, {u"event"_s, event.event}});
        return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
    }
    return reading->text();
}

QString trailText(const std::vector<Citation>& citations) {
    if (citations.empty())
        return {};
    QJsonArray array;
    for (const Citation& c : citations)
        array.append(QJsonObject{{u"authority"_s, c.authority},
                                 {u"document"_s, c.document},
                                 {u"chapter"_s, c.chapter},
                                 {u"title"_s, c.title},
                                 {u"section"_s, c.section},
                                 {u"edition"_s, c.edition},
                                 {u"pages"_s, c.pages},
                                 {u"raw"_s, c.raw}});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<Change> changesBetween(const letter::CaseFile& before, const letter::CaseFile& after) {
    std::vector<Change> changes;
    addFieldChanges(changes, letter::caseFields(), 0, before.current.fields, after.current.fields);
    addAllIssueChanges(changes, before.current, after.current);
    addTextChange(changes, u"format"_s, letter::name(before.current.format),
                  letter::name(after.current.format));
    addTextChange(changes, u"pages"_s, u"%1-%2"_s.arg(before.current.firstPage).arg(before.current.lastPage),
                  u"%1-%2"_s.arg(after.current.firstPage).arg(after.current.lastPage));
    addTextChange(changes, u"state"_s, letter::name(before.state), letter::name(after.state));
    addTextChange(changes, u"state_reason"_s, before.stateReason, after.stateReason);
    addTextChange(changes, u"note"_s, before.note, after.note);
    addOfficeChanges(changes, before.office, after.office);
    addTextChange(changes, u"source_file"_s, before.source.file, after.source.file);
    addTextChange(changes, u"source_sha256"_s, before.source.sha256, after.source.sha256);
    return changes;
}

Result<ChainHead> chainHead(Connection& connection) {
    auto last = connection.prepare("SELECT seq, hash FROM changes ORDER BY seq DESC LIMIT 1");
    auto row = last.step();
    if (!row)
        return fail(std::move(row).error());
    if (!*row)
        return ChainHead{0, QByteArray(32, '\0')};
    return ChainHead{last.number(0), last.bytes(1)};
}

Result<void> appendChanges(Connection& connection, const ChangeStamp& stamp,
                           const std::vector<Change>& changes) {
    auto head = chainHead(connection);
    if (!head)
        return fail(std::move(head).error());
    auto insert = connection.prepare(
        "INSERT INTO changes (seq, at, who, action, letter_id, version, issue_id, field, old, new, origin, "
        "record_hash, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (const Change& change : changes) {
        const bool ofLetter = stamp.letterId != 0;
        const Row cells{++head->count,
                        plainTextCell(stamp.at),
                        plainTextCell(stamp.who),
                        plainTextCell(change.action),
                        numberCell(stamp.letterId, ofLetter),
                        numberCell(stamp.version, ofLetter),
                        numberCell(change.issueId, change.issueId != 0),
                        textCell(change.field),
                        textCell(change.before),
                        textCell(change.after),
                        textCell(change.origin),
                        stamp.recordHash.isEmpty() ? Cell() : Cell(Blob{stamp.recordHash})};
        const QByteArray hash = lineHash(cells, head->hash);
        for (const Cell& cell : cells)
            insert.bind(cell);
        insert.bind(Blob{head->hash}).bind(Blob{hash});
        LECTERN_STORE_TRY(insert.run());
        insert.reset();
        head->hash = hash;
    }
    return {};
}

Result<std::vector<ChangeEntry>> changesOf(Connection& connection, qint64 letterId,
                                           const std::optional<QString>& field, int issueId) {
    QByteArray sql = "SELECT seq, at, who, letter_id, version, action, issue_id, field, old, new, origin "
                     "FROM changes WHERE letter_id = ?";
    if (field)
        sql += " AND field = ? AND ifnull(issue_id, 0) = ?";
    auto select = connection.prepare(sql + " ORDER BY seq");
    select.bind(letterId);
    if (field)
        select.bind(*field).bind(issueId);
    const auto textOrNull = [&select](int column) {
        return select.isNull(column) ? QString() : select.text(column);
    };
    std::vector<ChangeEntry> entries;
    for (;;) {
        auto row = select.step();
        if (!row)
            return fail(std::move(row).error());
        if (!*row)
            return entries;
        entries.push_back({select.number(0),
                           QDateTime::fromString(select.text(1), Qt::ISODateWithMs),
                           select.text(2),
                           select.number(3),
                           static_cast<int>(select.number(4)),
                           {select.text(5), static_cast<int>(select.number(6)), textOrNull(7), textOrNull(8),
                            textOrNull(9), textOrNull(10)}});
    }
}

Result<qint64> firstBrokenChange(Connection& connection, const std::optional<ChainHead>& atLeast,
                                 const std::function<bool(qint64)>& progress) {
    ChainHead head{0, QByteArray(32, '\0')};
    bool passed = !atLeast || *atLeast == head;
    for (bool more = true; more;) {
        // In portions: a reader that goes on for long locks writers out.
        auto select = connection.prepare(
            "SELECT seq, at, who, action, letter_id, version, issue_id, field, old, new, origin, "
            "record_hash, prev, hash FROM changes WHERE seq > ? ORDER BY seq LIMIT 2000");
        select.bind(head.count);
        more = false;
        for (;;) {
            auto row = select.step();
            if (!row)
                return fail(std::move(row).error());
            if (!*row)
                break;
            more = true;
            Row cells;
            cells.reserve(kCoveredColumns);
            for (int column = 0; column < kCoveredColumns; ++column)
                cells.push_back(select.cell(column));
            const QByteArray hash = lineHash(cells, head.hash);
            if (select.number(0) != head.count + 1 || select.bytes(12) != head.hash ||
                select.bytes(13) != hash)
                return head.count + 1;
            head = {head.count + 1, hash};
            if (atLeast && head.count == atLeast->count) {
                if (head.hash != atLeast->hash)
                    return head.count;
                passed = true;
            }
        }
        if (more && progress && !progress(head.count))
            return fail(base::Code::Aborted);
    }
    return passed ? 0 : head.count + 1;
}

} // namespace lectern::store
