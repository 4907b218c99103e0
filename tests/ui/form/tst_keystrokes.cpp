// SPDX-License-Identifier: GPL-3.0-or-later
// How many keys a letter costs, and how long each takes.
#include "tests/ui/form/formfixture.h"
#include "ui/form/gotofield.h"
#include "ui/review/fieldorder.h"

#include <QPlainTextEdit>
#include <QSignalSpy>

#include <algorithm>
#include <ctime>
#include <set>

using namespace lectern::review;
using namespace lectern::form;
using namespace letters;

class TestKeystrokes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldConfirmALetterWithoutDoubtByOneKey();
    void shouldCorrectOneWrongValueWithFourKeysMore_data();
    void shouldCorrectOneWrongValueWithFourKeysMore();
    void shouldGiveEachFieldACodeOfItsOwn();
    void shouldStayQuickWithFortyIssues();
};

namespace {

/// A store of one letter's saves.
struct Saves {
    std::vector<SaveRequest> all;
    Seams seams() {
        Seams s;
        s.saveLetter = [this](const SaveRequest& r, const Done<Saved>& done) {
            all.push_back(r);
            done(Saved{r.caseFile.id, 1});
        };
        return s;
    }
};

void connectSave(FormFixture& f) {
    QObject::connect(&f.form, &FormView::letterConfirmed, &f.session, [&f] { f.session.confirmLetter(); });
}

} // namespace

void TestKeystrokes::shouldConfirmALetterWithoutDoubtByOneKey() {
    Saves saves;
    FormFixture f(saves.seams());
    QVERIFY(f.active);
    connectSave(f);
    f.open(sureCase());
    f.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(saves.all.size(), std::size_t(1));
    QCOMPARE(saves.all[0].caseFile.state, CaseState::Reviewed);
    QCOMPARE(f.keystrokes, 1);
}

void TestKeystrokes::shouldCorrectOneWrongValueWithFourKeysMore_data() {
    QTest::addColumn<int>("field");
    QTest::addColumn<int>("issue");
    QTest::addColumn<bool>("sure");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("value");
    QTest::newRow("doubted date") << int(Field::DateOfInjury) << 0 << false << u"9/4/14"_s << u"2014-09-04"_s;
    QTest::newRow("date read surely wrong")
        << int(Field::DateOfInjury) << 0 << true << u"9/4/14"_s << u"2014-09-04"_s;
    QTest::newRow("case number") << int(Field::CaseNumber) << 0 << true << u"CM14-0099002"_s
                                 << u"CM14-0099002"_s;
    QTest::newRow("specialty") << int(Field::ReviewerSpecialty) << 0 << true << u"Psychiatry"_s
                               << u"Psychiatry"_s;
    QTest::newRow("decision of issue 2") << int(Field::Decision) << 2 << true << u"o"_s << u"overturned"_s;
    QTest::newRow("doubted decision") << int(Field::Decision) << 2 << false << u"o"_s << u"overturned"_s;
}

void TestKeystrokes::shouldCorrectOneWrongValueWithFourKeysMore() {
    QFETCH(int, field);
    QFETCH(int, issue);
    QFETCH(bool, sure);
    QFETCH(QString, typed);
    QFETCH(QString, value);
    const FieldRef ref{Field(field), issue};
    Saves saves;
    FormFixture f(saves.seams());
    connectSave(f);
    CaseFile c = sureCase();
    if (!sure) {
        Reading r = *c.current.find(ref);
        r.confidence = 0.3;
        c.read.set(ref, r);
        c.current.set(ref, r);
    }
    f.open(c);
    if (sure) {
        f.key(Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(f.focus()->objectName(), u"goToField.code"_s);
        f.type(fieldCode(ref, f.session.record()));
        QCOMPARE(f.focus(), f.editor(ref));
    }
    f.type(typed);
    f.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(saves.all.size(), std::size_t(1));
    QCOMPARE(saves.all[0].caseFile.current.find(ref)->text(), value);
    qInfo("%s: %d keys for %d characters", QTest::currentDataTag(), f.keystrokes, int(typed.size()));
    QVERIFY2(f.keystrokes <= typed.size() + 4, qPrintable(QString::number(f.keystrokes)));
}

void TestKeystrokes::shouldGiveEachFieldACodeOfItsOwn() {
    const Record r = sureRecord(12);
    std::set<QString> codes;
    for (const FieldRef ref : fieldOrder(r)) {
        const QString code = fieldCode(ref, r);
        QVERIFY2(codes.insert(code).second, qPrintable(code));
        QVERIFY(code.size() == 2 || (ref.issueId >= 10 && code.size() == 3));
    }
}

void TestKeystrokes::shouldStayQuickWithFortyIssues() {
    // A keystroke counts from the event until what it changed is painted. Processor time, since a machine
    // under test runs other things too; debug builds are slower than what users get, and the bound holds
    // there.
    CaseFile c = sureCase(40);
    const QString longText =
        QString(u"The records describe steady pain with walking and lifting. "_s).repeated(60);
    for (Record* r : {&c.read, &c.current})
        for (Issue& i : r->issues) {
            i.fields[Field::Rationale].value = longText;
            i.fields[Field::ReviewerGuideline].value = longText;
        }
    FormFixture f;
    f.open(c);
    f.session.setCurrentField({Field::Rationale, 20});
    QCOMPARE(f.focus(), f.editor({Field::Rationale, 20}));
    const auto milliseconds = [](std::clock_t since) {
        return 1000.0 * double(std::clock() - since) / CLOCKS_PER_SEC;
    };
    double worst = 0;
    double sum = 0;
    constexpr int kKeys = 60;
    for (int i = 0; i < kKeys; ++i) {
        const std::clock_t start = std::clock();
        QTest::keyClick(f.focus(), i % 10 == 9 ? Qt::Key_Space : Qt::Key_A);
        QCoreApplication::processEvents();
        worst = std::max(worst, milliseconds(start));
        sum += milliseconds(start);
    }
    qInfo("a key in a 3,500-character rationale, 40 issues: mean %.2f ms, worst %.2f ms", sum / kKeys, worst);
    const std::clock_t start = std::clock();
    f.session.setCurrentField({Field::Rationale, 33});
    QCoreApplication::processEvents();
    qInfo("to the rationale of another issue: %.2f ms", milliseconds(start));
    QVERIFY(sum / kKeys < 16);
}

QTEST_MAIN(TestKeystrokes)
#include "tst_keystrokes.moc"
