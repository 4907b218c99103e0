// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library.h"

#include <QFileInfo>
#include <QUuid>

#include <algorithm>

namespace lectern::app {

using base::Code;
using base::Result;
using letter::CaseFile;
using letter::CaseRow;
using store::Store;

namespace {

QString newSaveId() {
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

std::vector<CaseFile> caseFilesOf(const ReadResult& result) {
    std::vector<CaseFile> files;
    for (const letter::Record& record : result.document.records) {
        CaseFile file;
        file.source = result.document.source;
        file.read = record;
        file.current = record;
        files.push_back(std::move(file));
    }
    return files;
}

struct TakenIn {
    std::vector<qint64> ids;
    bool known = false;
    std::optional<base::Error> failure; ///< the letters after `ids` could not be put in
};

/// On the store's thread: all letters of a PDF, or those that are there of it.
TakenIn takeIn(Store& store, const std::vector<CaseFile>& files, const std::vector<QString>& saveIds,
               const QString& path) {
    TakenIn taken;
    if (files.empty())
        return taken;
    const auto there = store.findByDocument(files.front().source.sha256);
    if (!there) {
        taken.failure = there.error();
        return taken;
    }
    for (const CaseRow& row : *there)
        taken.ids.push_back(row.id);
    // Fewer than it holds: a taking-in that was broken off. Those that are missing are put in (the pages
    // tell).
    taken.known = taken.ids.size() >= files.size();
    if (taken.known)
        return taken;
    for (std::size_t i = taken.ids.size(); i < files.size(); ++i) {
        const auto saved = store.save({files[i], saveIds[i], i == 0 ? path : QString()});
        if (!saved) {
            taken.failure = saved.error();
            return taken;
        }
        taken.ids.push_back(saved->id);
    }
    return taken;
}

/// On the store's thread: a letter with its draft.
Result<OpenedCase> bringOut(Store& store, qint64 id, bool withDraft) {
    auto file = store.load(id);
    if (!file)
        return base::fail(file.error());
    OpenedCase out{id, std::move(*file), {}};
    if (!withDraft)
        return out;
    const auto draft = store.loadDraft(store::draftPlace(out.file));
    if (!draft)
        return base::fail(draft.error());
    // Unsaved work on an older version is not put over what somebody saved since.
    if (*draft && (*draft)->file.version == out.file.version) {
        out.file = (*draft)->file;
        out.draftFrom = (*draft)->at;
    }
    return out;
}

CaseRow rowOf(qint64 key, const CaseFile& file) {
    const auto text = [&](letter::Field field) {
        const letter::Reading* reading = file.current.find({field});
        return reading != nullptr ? reading->text() : QString();
    };
    CaseRow row;
    row.id = key;
    row.caseNumber = text(letter::Field::CaseNumber);
    row.employee = text(letter::Field::EmployeeName);
    row.file = file.source.file;
    row.decisionDate = text(letter::Field::DecisionDate);
    row.outcome = text(letter::Field::Outcome);
    QStringList services;
    for (const letter::Issue& issue : file.current.issues)
        if (const letter::Reading* service = file.current.find({letter::Field::Service, issue.id}))
            services.append(service->text());
    row.services = services.join(QStringLiteral("; "));
    row.issueCount = static_cast<int>(file.current.issues.size());
    row.findingCount = static_cast<int>(file.current.findings.size());
    row.state = file.state;
    return row;
}

} // namespace

Library::Library(QObject* parent)
    : QObject(parent) {}

void Library::openStore(const QString& path, bool acceptUnsafePlace) {
    store::OpenOptions options;
    options.mode = store::OpenMode::CreateIfMissing;
    options.acceptUnsafePlace = acceptUnsafePlace;
    m_opening = true;
    m_open = false;
    m_store.open(
        path, options, this, [this, path, options](const Result<store::StoreWorker::Opened>& result) {
            if (result)
                return opened(result->path, false);
            if (result.error().code != Code::StoreReadOnly) {
                m_opening = false;
                m_storeRows.clear();
                publish();
                Q_EMIT storeFailed(result.error(), path);
                return;
            }
            store::OpenOptions reading = options;
            reading.mode = store::OpenMode::ReadOnly;
            m_store.open(
                path, reading, this,
                [this, path, first = result.error()](const Result<store::StoreWorker::Opened>& again) {
                    m_opening = false;
                    Q_EMIT storeFailed(first, path); // also when it can be read: the person must know
                    if (again)
                        opened(again->path, true);
                });
        });
}

bool Library::hasUnkeptWork() const {
    return std::ranges::any_of(m_unkept, [](const auto& entry) {
        const CaseFile& file = entry.second.file;
        return file.current.fields != file.read.fields || file.current.issues != file.read.issues;
    });
}

void Library::opened(const QString& path, bool readOnly) {
    m_path = path;
    m_opening = false;
    m_open = true;
    m_readOnly = readOnly;
    Q_EMIT storeOpened();
    refresh();
}

void Library::refresh(const std::function<void()>& then) {
    m_store.list(this, [this, then](const Result<std::vector<CaseRow>>& rows) {
        if (rows) {
            m_storeRows = *rows;
            std::ranges::sort(m_storeRows, {}, &CaseRow::id); // as they came in
            publish();
        } else if (m_open) {
            Q_EMIT storeFailed(rows.error(), m_path);
        }
        if (then)
            then();
    });
}

void Library::publish() {
    m_rows = m_storeRows;
    for (auto it = m_unkept.rbegin(); it != m_unkept.rend(); ++it) // -1 came before -2
        m_rows.push_back(rowOf(it->first, it->second.file));
    Q_EMIT rowsChanged();
}

std::vector<qint64> Library::heldOf(const QString& sha256) const {
    std::vector<qint64> keys;
    for (auto it = m_unkept.rbegin(); it != m_unkept.rend(); ++it)
        if (it->second.file.source.sha256 == sha256)
            keys.push_back(it->first);
    return keys;
}

void Library::add(const QString& path, const ReadResult& result) {
    const QString& sha256 = result.document.source.sha256;
    m_cameFrom.insert(sha256, path);
    if (const auto held = heldOf(sha256); !held.empty()) {
        Q_EMIT added(path, held, true);
        return;
    }
    const std::vector<CaseFile> files = caseFilesOf(result);
    // While the store is being opened the request waits behind that, on the store's thread.
    if (!m_opening && (!m_open || m_readOnly))
        return hold(path, files, {}, {m_readOnly ? Code::StoreReadOnly : Code::StoreMissing, m_path});
    std::vector<QString> saveIds;
    for (std::size_t i = 0; i < files.size(); ++i)
        saveIds.push_back(newSaveId());
    m_store.ask(
        this,
        [files, saveIds, path](Store& store) -> Result<TakenIn> {
            return takeIn(store, files, saveIds, path);
        },
        [this, path, files](const Result<TakenIn>& taken) {
            if (!taken)
                return hold(path, files, {}, taken.error());
            if (taken->failure)
                return hold(path, files, taken->ids, *taken->failure);
            refresh([this, path, taken = *taken] { Q_EMIT added(path, taken.ids, taken.known); });
        });
}

/// Keeps the letters that the store would not take (those after the ones it took) in memory.
void Library::hold(const QString& path, const std::vector<CaseFile>& files, std::vector<qint64> keys,
                   const base::Error& error) {
    for (std::size_t i = keys.size(); i < files.size(); ++i) {
        m_unkept[--m_lastKey] = {files[i], path};
        keys.push_back(m_lastKey);
    }
    Q_EMIT notKept(path, error);
    publish();
    Q_EMIT added(path, keys, false);
}

void Library::open(qint64 key, QObject* context, Open done) {
    if (const auto it = m_unkept.find(key); it != m_unkept.end())
        return done(OpenedCase{key, it->second.file, {}});
    m_store.ask(
        context, [key](Store& store) { return bringOut(store, key, true); }, std::move(done));
}

void Library::openSaved(qint64 key, QObject* context, Open done) {
    if (m_unkept.contains(key))
        return open(key, context, std::move(done));
    m_store.ask(
        context, [key](Store& store) { return bringOut(store, key, false); }, std::move(done));
}

void Library::save(const review::SaveRequest& request, qint64 key, QObject* context,
                   review::Done<review::Saved> done) {
    store::SaveRequest wanted{request.caseFile, request.saveId, {}};
    if (!request.reason.isEmpty())
        wanted.file.stateReason = request.reason;
    const auto unkept = m_unkept.find(key);
    if (unkept != m_unkept.end()) {
        wanted.documentPath = unkept->second.path;
        unkept->second.file = request.caseFile; // whatever becomes of the save, this is how it stands now
    }
    const auto answer = [this, key, file = request.caseFile,
                         done = std::move(done)](const Result<store::Saved>& saved) {
        if (!saved)
            return done(base::fail(saved.error()));
        if (m_unkept.erase(key) > 0) { // listed under its new number before anybody looks for the next letter
            m_storeRows.push_back(rowOf(saved->id, file));
            publish();
        }
        done(review::Saved{saved->id, saved->version});
        refresh();
    };
    m_store.save(wanted, context, answer);
}

void Library::saveDraft(const CaseFile& file, qint64 key, review::Done<review::Saved> done) {
    if (const auto it = m_unkept.find(key); it != m_unkept.end()) {
        it->second.file = file;
        if (!m_open ||
            m_readOnly) // kept in memory alone: there is nowhere else, and the person has been told
            return done(review::Saved{file.id, file.version});
    }
    m_store.saveDraft(file, this, [file, done = std::move(done)](const Result<void>& saved) {
        if (saved)
            done(review::Saved{file.id, file.version});
        else
            done(base::fail(saved.error()));
    });
}

void Library::discardDraft(const CaseFile& file) {
    m_store.discardDraft(store::draftPlace(file), this, [](const Result<void>&) {});
}

void Library::findDocument(const QString& sha256, QObject* context,
                           std::function<void(Result<QString>)> done) {
    m_store.documentPath(sha256, context,
                         [this, sha256, done = std::move(done)](const Result<QString>& path) {
                             if (path)
                                 return done(path);
                             const QString original = m_cameFrom.value(sha256);
                             if (QFileInfo::exists(original))
                                 return done(original);
                             done(base::fail(Code::NotFound, sha256));
                         });
}

void Library::collect(const std::vector<qint64>& keys, QObject* context,
                      std::function<void(Result<std::vector<CaseFile>>)> done) {
    std::map<qint64, CaseFile> unkept;
    for (const qint64 key : keys)
        if (const auto it = m_unkept.find(key); it != m_unkept.end())
            unkept.emplace(key, it->second.file);
    const auto job = [keys, unkept](Store* store) -> Result<std::vector<CaseFile>> {
        std::vector<CaseFile> files;
        for (const qint64 key : keys) {
            if (const auto it = unkept.find(key); it != unkept.end()) {
                files.push_back(it->second);
                continue;
            }
            if (store == nullptr)
                return base::fail(Code::NotFound);
            auto file = store->load(key);
            if (!file)
                return base::fail(file.error());
            files.push_back(std::move(*file));
        }
        return files;
    };
    if (unkept.size() == keys.size())
        return done(job(nullptr)); // works without any store
    m_store.ask(
        context, [job](Store& store) { return job(&store); }, std::move(done));
}

void Library::whenIdle(QObject* context, std::function<void()> done) {
    m_store.ask(
        context, [](Store&) -> Result<bool> { return true; },
        [done = std::move(done)](const Result<bool>&) { done(); });
}

} // namespace lectern::app
