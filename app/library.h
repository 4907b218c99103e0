// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readdocument.h"
#include "core/letter/casefile.h"
#include "core/store/storeworker.h"
#include "ui/review/seams.h"

#include <QHash>
#include <QObject>

#include <map>
#include <optional>
#include <vector>

namespace lectern::app {

/// A letter brought out for review.
struct OpenedCase {
    qint64 key = 0; ///< what the list knows it by; below 0 for a letter that could not be put into the store
    letter::CaseFile file;
    QDateTime draftFrom; ///< valid when it holds work that was not saved then
};

/// The letters as the window knows them: those in the store, and those that the store would not take (they
/// can be read, corrected and exported all the same, and go in with the next save that works). GUI thread;
/// all of the store's work is done on its own.
class Library : public QObject {
    Q_OBJECT

public:
    explicit Library(QObject* parent = nullptr);

    /// Opens or makes the store. A store that cannot be written is opened for reading.
    void openStore(const QString& path, bool acceptUnsafePlace = false);
    bool hasStore() const { return m_open; }
    bool isReadOnly() const { return m_readOnly; }
    const QString& storePath() const { return m_path; }
    /// Letters that are only in memory have been corrected.
    bool hasUnkeptWork() const;

    /// Takes in what was read of a PDF. A PDF that is there already brings its letters out again, as they
    /// were reviewed; it is never doubled. Answers with added(), after rowsChanged().
    void add(const QString& path, const ReadResult& result);

    const std::vector<letter::CaseRow>& rows() const { return m_rows; }
    /// Lists anew; rowsChanged() tells, then `then` is called.
    void refresh(const std::function<void()>& then = {});

    using Open = std::function<void(base::Result<OpenedCase>)>;
    /// With the unsaved work on it, if there is some that is as new as the letter.
    void open(qint64 key, QObject* context, Open done);
    /// As it was last saved, whatever unsaved work there is.
    void openSaved(qint64 key, QObject* context, Open done);

    void save(const review::SaveRequest& request, qint64 key, QObject* context,
              review::Done<review::Saved> done);
    void saveDraft(const letter::CaseFile& file, qint64 key, review::Done<review::Saved> done);
    void discardDraft(const letter::CaseFile& file);

    /// Where to read the PDF of a letter from: the store's own copy, else the file that it came in as.
    void findDocument(const QString& sha256, QObject* context,
                      std::function<void(base::Result<QString>)> done);

    /// The letters with these keys, in this order, each as it was last saved.
    void collect(const std::vector<qint64>& keys, QObject* context,
                 std::function<void(base::Result<std::vector<letter::CaseFile>>)> done);

    /// `done` when everything asked of the store before is finished.
    void whenIdle(QObject* context, std::function<void()> done);

Q_SIGNALS:
    void storeOpened();
    void storeFailed(const lectern::base::Error& error, const QString& path);
    void rowsChanged();
    /// `keys` of the letters of that file, in page order; `known` when they were there already.
    void added(const QString& path, const std::vector<qint64>& keys, bool known);
    /// The store would not take a letter; it is kept in memory.
    void notKept(const QString& path, const lectern::base::Error& error);

private:
    struct Unkept {
        letter::CaseFile file;
        QString path;
    };
    void hold(const QString& path, const std::vector<letter::CaseFile>& files, std::vector<qint64> keys,
              const base::Error& error);
    std::vector<qint64> heldOf(const QString& sha256) const;
    void publish();
    void opened(const QString& path, bool readOnly);

    store::StoreWorker m_store;
    QString m_path;
    bool m_opening = false; ///< asked for, not answered yet
    bool m_open = false;
    bool m_readOnly = false;
    std::vector<letter::CaseRow> m_storeRows;
    std::vector<letter::CaseRow> m_rows;
    std::map<qint64, Unkept> m_unkept; // by key, below 0
    qint64 m_lastKey = 0;
    QHash<QString, QString> m_cameFrom; // sha256 -> path
};

} // namespace lectern::app
