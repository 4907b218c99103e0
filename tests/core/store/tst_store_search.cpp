// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search.h"
#include "core/store/sqlite_dialect.h"
#include "core/store/verify.h"
#include "tests/support/store/caseletters.h"
#include "tests/support/store/tempstore.h"

#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lectern;
using letter::Field;
using store::ListQuery;
using store::SortColumn;

namespace {

QList<qint64> idsOf(const base::Result<store::ListPage>& page) {
    QList<qint64> ids;
    for (const store::ListedCase& listed : page.value().cases)
        ids.append(listed.row.id);
    return ids;
}

ListQuery searching(const QString& text) {
    ListQuery query;
    query.text = text;
    return query;
}

} // namespace

class StoreSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_temp = std::make_unique<tests::TempStore>();
        m_store = m_temp->open();
        QVERIFY(m_store);
    }

    void shouldFindWordsAnywhere_data() {
        QTest::addColumn<QString>("typed");
        QTest::newRow("case number") << u"CM14-0012345"_s;
        QTest::newRow("half a case number") << u"cm14-00123"_s;
        QTest::newRow("name") << u"example"_s;
        QTest::newRow("service, another order") << u"lumbar mri"_s;
        QTest::newRow("rationale") << u"red flags"_s;
        QTest::newRow("phrase") << u"\"guideline asks for\""_s;
        QTest::newRow("unfinished last word") << u"tramadol documen"_s;
        QTest::newRow("list value") << u"sciatica"_s;
        QTest::newRow("file name") << u"letter.pdf"_s;
    }
    void shouldFindWordsAnywhere() {
        QFETCH(QString, typed);
        const qint64 wanted = add(u"CM14-0012345"_s);
        add(u"CM13-7777777"_s, [](letter::Record& record) {
            record = {};
            record.fields[Field::EmployeeName] = tests::readingOf(u"Somebody Else"_s);
        });
        QCOMPARE(idsOf(store::listPage(*m_store, searching(typed))).contains(wanted), true);
        if (typed != u"letter.pdf"_s)
            QCOMPARE(store::countCases(*m_store, searching(typed)).value(), 1);
    }

    void shouldTakeNothingTypedForAnOperator_data() {
        QTest::addColumn<QString>("typed");
        for (const char* typed : {"\"", "*", "AND", "a OR", "NEAR(", "names:", "-", "'; DROP TABLE letters",
                                  "(", "^x", "\"\"\"", "{a b}:c", "+", "%"})
            QTest::newRow(typed) << QString::fromUtf8(typed);
    }
    void shouldTakeNothingTypedForAnOperator() {
        QFETCH(QString, typed);
        add(u"CM14-0012345"_s);
        QVERIFY(store::listPage(*m_store, searching(typed)));
        QVERIFY(store::countCases(*m_store, searching(typed)));
        QCOMPARE(m_store->list()->size(), std::size_t(1));
    }

    void shouldShowWhereItWasFound() {
        add(u"CM14-0012345"_s);
        const auto page = store::listPage(*m_store, searching(u"\"red flags\""_s));
        QCOMPARE(page->cases.size(), std::size_t(1));
        const store::ListedCase& listed = page->cases.front();
        QVERIFY(!listed.hits.empty());
        for (const auto& [start, length] : listed.hits)
            QCOMPARE(listed.snippet.mid(start, length), u"red flags"_s);
    }

    void shouldFollowWhatIsSaved() {
        const qint64 id = add(u"CM14-0012345"_s);
        auto file = m_store->load(id).value();
        file.current.fields[Field::EmployeeName] = tests::readingOf(u"Robin Placeholder"_s);
        QVERIFY(m_store->save({file, {}, {}}));
        QCOMPARE(store::countCases(*m_store, searching(u"Example"_s)).value(), 0);
        QCOMPARE(store::countCases(*m_store, searching(u"placeholder"_s)).value(), 1);
        QVERIFY(store::verify(*m_store)->isSound());
    }

    void shouldNoticeAnIndexThatDoesNotFit() {
        add(u"CM14-0012345"_s);
        QVERIFY(m_temp->outside("INSERT INTO letter_search (letter_search) VALUES ('delete-all')"));
        QVERIFY(!store::verify(*m_store)->fileFaults.isEmpty());
    }

    void shouldKeepTheIndexTrueOverRandomSaves() {
        QRandomGenerator random(29);
        for (int i = 0; i < 40; ++i) {
            letter::CaseFile file = tests::randomCase(random);
            const auto saved = m_store->save({file, {}, {}});
            file = tests::randomCase(random);
            file.id = saved->id;
            file.version = saved->version;
            QVERIFY(m_store->save({file, {}, {}}));
        }
        QVERIFY(store::verify(*m_store)->isSound());
    }

    void shouldCombineFilters() {
        const qint64 upheld = add(u"CM14-0000001"_s);
        const qint64 overturned = add(u"CM14-0000002"_s, [](letter::Record& record) {
            record.fields[Field::Outcome] = tests::readingOf(u"overturned"_s);
            record.issues[0].fields[Field::Decision] = tests::readingOf(u"overturned"_s);
            record.issues[0].reviewerCitations[0].document = u"ODG"_s;
            record.fields[Field::DecisionDate] = tests::readingOf(u"2015-02-01"_s);
            record.fields[Field::ReviewerSpecialty] = tests::readingOf(u"Pain Medicine"_s);
        });
        const auto found = [this](const store::Filters& filters, const QString& text = {}) {
            ListQuery query = searching(text);
            query.filters = filters;
            return idsOf(store::listPage(*m_store, query));
        };
        store::Filters f;
        f.outcomes = {u"overturned"_s, u"partially_overturned"_s};
        QCOMPARE(found(f), QList<qint64>{overturned});
        f = {};
        f.decisions = {u"overturned"_s};
        QCOMPARE(found(f, u"tramadol"_s), QList<qint64>{overturned});
        f = {};
        f.guidelineDocument = u"acoem"_s;
        f.guidelineChapter = u"12"_s;
        QCOMPARE(found(f), (QList<qint64>{overturned, upheld}));
        f.guidelineDocument = u"odg"_s;
        QCOMPARE(found(f), QList<qint64>{overturned});
        f = {};
        f.decisionDate = {u"2014-12-30"_s, u"2014-12-30"_s};
        QCOMPARE(found(f), QList<qint64>{upheld});
        f = {};
        f.specialty = u"pain"_s;
        QCOMPARE(found(f), QList<qint64>{overturned});
        f.specialty = u"%"_s;
        QCOMPARE(found(f), QList<qint64>());
        f = {};
        f.person = u"PAT"_s;
        f.states = {u"new"_s};
        QCOMPARE(found(f), (QList<qint64>{overturned, upheld}));
        f.withFindings = true;
        QCOMPARE(found(f), QList<qint64>());
    }

    void shouldPageThroughEveryLetterOnce_data() {
        QTest::addColumn<int>("sort");
        QTest::addColumn<bool>("descending");
        QTest::addColumn<QString>("text");
        for (int sort = 0; sort <= static_cast<int>(SortColumn::SavedAt); ++sort)
            for (const bool descending : {false, true})
                for (const char* text : {sort % 2 == 0 ? "" : "example"})
                    QTest::addRow("%d %d %s", sort, descending, text)
                        << sort << descending << QString::fromLatin1(text);
    }
    void shouldPageThroughEveryLetterOnce() {
        QFETCH(int, sort);
        QFETCH(bool, descending);
        QFETCH(QString, text);
        for (int i = 0; i < 13; ++i)
            add(u"CM14-%1"_s.arg(i % 7), [i](letter::Record& record) {
                if (i % 3 == 0) {
                    record.fields.erase(Field::CaseNumber);
                    record.fields.erase(Field::DecisionDate);
                    record.fields.erase(Field::Outcome);
                }
            });
        ListQuery query = searching(text);
        query.sort = static_cast<SortColumn>(sort);
        query.descending = descending;
        const QList<qint64> whole = idsOf(store::listPage(*m_store, query));
        QCOMPARE(whole.size(), 13);
        QList<qint64> paged;
        std::optional<store::PageEnd> end;
        do {
            const auto page = store::listPage(*m_store, query, end, 5);
            paged += idsOf(page);
            end = page->end;
        } while (end);
        QCOMPARE(paged, whole);
    }

private:
    qint64 add(const QString& number, const std::function<void(letter::Record&)>& change = {}) {
        letter::CaseFile file = tests::plainCase(number);
        if (change)
            change(file.current);
        return m_store->save({file, {}, {}})->id;
    }

    std::unique_ptr<tests::TempStore> m_temp;
    std::unique_ptr<store::Store> m_store;
};

QTEST_GUILESS_MAIN(StoreSearch)
#include "tst_store_search.moc"
