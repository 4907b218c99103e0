// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storepath.h"
#include "tests/support/store/caseletters.h"
#include "tests/support/store/tempstore.h"

#include <QDir>
#include <QtTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace lectern;
using base::Code;
using tests::bytesOf;
using tests::put;

namespace {
mode_t modeOf(const QString& path) {
    struct stat found {};
    return ::stat(QFile::encodeName(path).constData(), &found) == 0 ? found.st_mode & 07777 : 0;
}

/// While this lives no file may grow beyond `bytes`: a full disk for whoever writes.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit now{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &now);
    }
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};
} // namespace

class StoreDocuments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_temp = std::make_unique<tests::TempStore>();
        m_store = m_temp->open();
        QVERIFY(m_store);
        m_pdf = m_temp->path(u"letter.pdf"_s);
        QVERIFY(put(m_pdf, "%PDF-1.4 invented\n" + QByteArray(3'000'000, 'x')));
    }

    void shouldKeepADocumentByItsContent() {
        const mode_t old = ::umask(0);
        const auto kept = m_store->keepDocument(m_pdf, 3);
        ::umask(old);
        QVERIFY(kept);
        QVERIFY(!kept->wasThere);
        QCOMPARE(kept->bytes, 3'000'018);
        QCOMPARE(kept->sha256, store::sha256Of(m_pdf).value());
        const QString path = m_store->documentPath(kept->sha256).value();
        QCOMPARE(path,
                 m_temp->path() + ".documents/"_L1 + kept->sha256.left(2) + u'/' + kept->sha256 + ".pdf"_L1);
        QVERIFY(bytesOf(path) == bytesOf(m_pdf));
        QCOMPARE(modeOf(path), mode_t(0600));
        QCOMPARE(modeOf(m_temp->path() + u".documents"_s), mode_t(0700));
        QVERIFY(QFile::remove(m_pdf));
        QVERIFY(m_store->documents().check(kept->sha256));
    }

    void shouldKeepTheSameContentOnce() {
        const auto first = m_store->keepDocument(m_pdf);
        const QString path = m_store->documentPath(first->sha256).value();
        const auto inode = [&path] {
            struct stat found {};
            ::stat(QFile::encodeName(path).constData(), &found);
            return found.st_ino;
        };
        const auto before = inode();
        const QString copy = m_temp->path(u"other name.pdf"_s);
        QVERIFY(QFile::copy(m_pdf, copy));
        QVERIFY(m_store->keepDocument(copy)->wasThere);
        QCOMPARE(inode(), before);
    }

    void shouldMakeAnAlteredDocumentWholeAgain() {
        const auto kept = m_store->keepDocument(m_pdf);
        const QString path = m_store->documentPath(kept->sha256).value();
        QVERIFY(put(path, "something else"));
        QCOMPARE(m_store->documents().check(kept->sha256).error().code, Code::Damaged);
        QVERIFY(!m_store->keepDocument(m_pdf)->wasThere);
        QVERIFY(m_store->documents().check(kept->sha256));
    }

    void shouldSayWhenADocumentIsGone() {
        const auto kept = m_store->keepDocument(m_pdf);
        QVERIFY(QFile::remove(m_store->documentPath(kept->sha256).value()));
        QCOMPARE(m_store->documentPath(kept->sha256).error().code, Code::NotFound);
        QCOMPARE(m_store->documents().check(kept->sha256).error().code, Code::NotFound);
    }

    void shouldTakeNothingButAHashForAName() {
        QCOMPARE(m_store->documentPath(u"../../etc/passwd"_s).error().code, Code::Invalid);
        QCOMPARE(m_store->documentPath(QString(64, u'A')).error().code, Code::Invalid);
        QCOMPARE(m_store->documentPath(QString()).error().code, Code::Invalid);
    }

    void shouldSayWhenTheSourceCannotBeRead() {
        QCOMPARE(m_store->keepDocument(m_temp->path(u"none.pdf"_s)).error().code, Code::Missing);
        QCOMPARE(m_store->keepDocument(m_temp->folder()).error().code, Code::Unreadable);
    }

    void shouldKeepThePdfWithTheLetter() {
        letter::CaseFile file = tests::plainCase();
        file.source.sha256 = store::sha256Of(m_pdf).value();
        QVERIFY(m_store->save({file, {}, m_pdf}));
        QVERIFY(m_store->documents().check(file.source.sha256));
        file.source.sha256 = QString(64, u'0');
        QCOMPARE(m_store->save({file, {}, m_pdf}).error().code, Code::Invalid);
        QCOMPARE(m_store->list()->size(), std::size_t(1));
    }

    void shouldLeaveNothingOfADocumentThatHasNoRoom() {
        const QString sha256 = store::sha256Of(m_pdf).value();
        {
            const FileSizeLimit limit(1'000'000);
            const auto kept = m_store->keepDocument(m_pdf);
            QVERIFY(!kept);
            QCOMPARE(kept.error().code, Code::DiskFull);
        }
        QCOMPARE(m_store->documentPath(sha256).error().code, Code::NotFound);
        const QDir folder(QFileInfo(m_store->documents().pathOf(sha256)).absolutePath());
        QCOMPARE(folder.entryList(QDir::Files | QDir::Hidden), QStringList());
        QVERIFY(m_store->keepDocument(m_pdf));
    }

    void shouldShowAFullDiskAtAnyPointOfASave() {
        letter::CaseFile file = tests::plainCase();
        file.id = m_store->save({file, {}, {}})->id;
        file.version = 1;
        file.note = QString(60'000, u'n');
        QVERIFY(m_store->saveDraft(file));
        const auto size = static_cast<rlim_t>(QFileInfo(m_temp->path()).size());
        int refused = 0;
        for (rlim_t limit = 0;; limit += 4096) {
            base::Result<store::Saved> saved = base::fail(Code::Internal);
            {
                const FileSizeLimit full(limit);
                saved = m_store->save({file, u"the-save"_s, {}});
            }
            if (saved) {
                QVERIFY(!saved->wasThere); // no false failure either
                break;
            }
            ++refused;
            QCOMPARE(saved.error().code, Code::DiskFull);
            QCOMPARE(m_store->load(file.id)->note, QString());
            QCOMPARE(m_store->drafts()->size(), std::size_t(1));
            QVERIFY(limit < size + 1'000'000);
        }
        QVERIFY(refused > 20);
        QCOMPARE(m_store->load(file.id)->note, file.note);
        QVERIFY(m_store->drafts()->empty());
    }

private:
    std::unique_ptr<tests::TempStore> m_temp;
    std::unique_ptr<store::Store> m_store;
    QString m_pdf;
};

QTEST_GUILESS_MAIN(StoreDocuments)
#include "tst_store_documents.moc"
