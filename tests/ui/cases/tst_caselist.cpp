// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/caselistpane.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace lectern;
using namespace lectern::cases;
using namespace Qt::StringLiterals;
using letter::CaseRow;
using letter::CaseState;

namespace {

std::vector<CaseRow> someRows() {
    const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
    return {
        {3, u"CM14-0000003"_s, u"Ann Bee"_s, u"c.pdf"_s, u"2014-11-01"_s, u"upheld"_s, u"MRI lumbar spine"_s,
         1, 0, CaseState::New, noon},
        {1, {}, {}, u"scan 1.pdf"_s, {}, {}, {}, 0, 12, CaseState::InReview, noon.addSecs(60)},
        {2, u"CM13-0000002"_s, u"Cy Dee"_s, u"b.pdf"_s, u"2013-02-01"_s, u"partially_overturned"_s,
         u"Physical therapy; MRI"_s, 2, 3, CaseState::Reviewed, noon.addSecs(-60)},
    };
}

} // namespace

class TestCaseList : public QObject {
    Q_OBJECT

    std::unique_ptr<CaseListPane> m_pane;
    QTreeView* view() { return m_pane->view(); }

    void type(const QString& text) {
        auto* search = m_pane->findChild<QLineEdit*>(u"cases.search"_s);
        search->clear();
        QTest::keyClicks(search, text);
    }

private Q_SLOTS:
    void init() {
        m_pane = std::make_unique<CaseListPane>();
        m_pane->setRows(someRows());
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    }

    void shouldBeAWellBehavedModel() {
        CaseListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(someRows());
        QCOMPARE(model.rowCount(), 3);
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }

    void shouldCallALetterWithoutNumberByItsFile() {
        QCOMPARE(m_pane->model()->index(1, CaseListModel::Case).data().toString(), u"scan 1.pdf"_s);
        QCOMPARE(m_pane->model()->index(2, CaseListModel::Outcome).data().toString(), u"Partly overturned"_s);
    }

    void shouldKeepTheOrderOfArrivalUntilAColumnIsChosen() {
        QCOMPARE(m_pane->shown(), (std::vector<qint64>{3, 1, 2}));
        view()->sortByColumn(CaseListModel::Saved, Qt::DescendingOrder);
        QCOMPARE(m_pane->shown(), (std::vector<qint64>{1, 3, 2}));
        view()->sortByColumn(-1, Qt::AscendingOrder);
        QCOMPARE(m_pane->shown(), (std::vector<qint64>{3, 1, 2}));
    }

    void shouldSortNumbersAsNumbers() {
        view()->sortByColumn(CaseListModel::Findings, Qt::AscendingOrder);
        QCOMPARE(m_pane->shown(), (std::vector<qint64>{3, 2, 1})); // 0, 3, 12
    }

    void shouldFindWordsInAnyOrderAndAnyColumn() {
        type(u"MRI cm13"_s);
        QCOMPARE(m_pane->shown(), (std::vector<qint64>{2}));
        type(u"ann"_s);
        QCOMPARE(m_pane->shown(), (std::vector<qint64>{3}));
        type(u"no such letter"_s);
        QVERIFY(m_pane->shown().empty());
        QVERIFY(m_pane->findChild<QLabel*>(u"cases.count"_s)->text().startsWith(u"0 of 3"_s));
        QTest::keyClick(m_pane->findChild<QLineEdit*>(u"cases.search"_s), Qt::Key_Escape);
        QCOMPARE(m_pane->shown().size(), 3U);
    }

    void shouldShowOnlyWhatIsLeftToReview() {
        auto* show = m_pane->findChild<QComboBox*>(u"cases.show"_s);
        QTest::keyClick(show, Qt::Key_Down);
        QCOMPARE(m_pane->shown(), (std::vector<qint64>{3, 1}));
    }

    void shouldOpenByClickAndByEnterButNotByWalking() {
        QSignalSpy opened(m_pane.get(), &CaseListPane::openRequested);
        const QModelIndex second = view()->model()->index(1, 0);
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, view()->visualRect(second).center());
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.takeFirst().at(0).toLongLong(), 1);
        QTest::keyClick(view(), Qt::Key_Down);
        QCOMPARE(opened.size(), 0);
        QTest::keyClick(view(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.takeFirst().at(0).toLongLong(), 2);
    }

    void shouldOpenTheFirstFoundFromTheSearchField() {
        QSignalSpy opened(m_pane.get(), &CaseListPane::openRequested);
        type(u"dee"_s);
        QTest::keyClick(m_pane->findChild<QLineEdit*>(u"cases.search"_s), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.at(0).at(0).toLongLong(), 2);
    }

    void shouldGatherSeveralWithoutOpeningThem() {
        QSignalSpy opened(m_pane.get(), &CaseListPane::openRequested);
        QTest::keyClick(view(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_pane->selected(), (std::vector<qint64>{3, 1, 2}));
        const QModelIndex second = view()->model()->index(1, 0);
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, Qt::ControlModifier,
                          view()->visualRect(second).center());
        QCOMPARE(m_pane->selected(), (std::vector<qint64>{3, 2}));
        QCOMPARE(opened.size(), 0);
    }

    void shouldKeepItsPlaceWhenTheLettersAreListedAnew() {
        m_pane->setOpenCase(3);
        auto rows = someRows();
        rows.push_back({9,
                        u"CM15-0000009"_s,
                        {},
                        u"z.pdf"_s,
                        {},
                        {},
                        {},
                        0,
                        0,
                        CaseState::New,
                        QDateTime(QDate(2026, 11, 24), QTime(), Qt::UTC)});
        m_pane->setRows(rows);
        QCOMPARE(view()->currentIndex().data(CaseListModel::IdRole).toLongLong(), 3);
        QCOMPARE(m_pane->selected(), (std::vector<qint64>{3}));
    }

    void shouldTellOnlyWhatChanged() {
        QSignalSpy reset(m_pane->model(), &QAbstractItemModel::modelReset);
        QSignalSpy changed(m_pane->model(), &QAbstractItemModel::dataChanged);
        auto rows = someRows();
        rows[1].caseNumber = u"CM14-1"_s;
        m_pane->setRows(rows);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
    }

    void shouldKnowTheNextAndPreviousAsShown() {
        QCOMPARE(m_pane->neighbour(3, 1), std::optional<qint64>(1));
        QCOMPARE(m_pane->neighbour(2, 1), std::nullopt);
        QCOMPARE(m_pane->neighbour(3, -1), std::nullopt);
        QCOMPARE(m_pane->neighbour(77, 1), std::optional<qint64>(3));
    }

    void shouldRememberColumns() {
        view()->header()->setSectionHidden(CaseListModel::Employee, false);
        const QByteArray state = m_pane->saveState();
        CaseListPane other;
        QVERIFY(other.view()->header()->isSectionHidden(CaseListModel::Employee));
        QVERIFY(other.restoreState(state));
        QVERIFY(!other.view()->header()->isSectionHidden(CaseListModel::Employee));
    }
};

QTEST_MAIN(TestCaseList)
#include "tst_caselist.moc"
