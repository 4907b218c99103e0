// SPDX-License-Identifier: GPL-3.0-or-later
// Tables, popups, the office's fields, looks.
#include "tests/ui/form/formfixture.h"
#include "ui/form/marks.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

#include <set>

using namespace lectern::review;
using namespace lectern::form;
using namespace letters;

class TestFormParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldAddACitationInTheEmptyRow();
    void shouldFillInWhatTheCatalogueKnows();
    void shouldRemoveACitationByKey();
    void shouldOfferGuidelinesWhileTyping();
    void shouldEditTheTimeline();
    void shouldEndACellWithEnterNotTheField();
    void shouldLeaveEnterToAnOpenList();
    void shouldEditIssuesByKey();
    void shouldSplitAServiceAtTheCursor();
    void shouldKeepTheOfficesFieldsApart();
    void shouldShowDeadlinesWithRuleAndSource();
    void shouldGoOnFromAnOfficeFieldWithoutConfirming();
    void shouldScrollNoValueByTheWheel();
    void shouldHaveReadableColours();
    void shouldFitItsWidth_data();
    void shouldFitItsWidth();
    void shouldHaveKeysThatDoNotClash();
    void shouldRepaintOnlyRowsThatChanged();
};

namespace {

QTableView* citations(FormFixture& f) {
    return f.form.findChild<QTableView*>(u"citations.claims_administrator"_s);
}

/// A cell takes its Enter through the event queue.
void endCell(FormFixture& f, Qt::Key key = Qt::Key_Return) {
    f.key(key);
    QCoreApplication::processEvents();
}

void editCell(QTableView* table, int row, int column, const QString& text, FormFixture& f) {
    table->setFocus();
    table->setCurrentIndex(table->model()->index(row, column));
    f.key(Qt::Key_F2);
    QVERIFY(qobject_cast<QLineEdit*>(f.focus()) != nullptr);
    f.key(Qt::Key_A, Qt::ControlModifier);
    f.type(text);
}

QPalette darkPalette() {
    QPalette p;
    const QColor ground(35, 38, 41);
    p.setColor(QPalette::Window, ground);
    p.setColor(QPalette::Base, QColor(27, 30, 32));
    p.setColor(QPalette::AlternateBase, ground);
    p.setColor(QPalette::Button, QColor(49, 54, 59));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(role, QColor(239, 240, 241));
    p.setColor(QPalette::Highlight, QColor(61, 174, 233));
    p.setColor(QPalette::HighlightedText, Qt::black);
    p.setColor(QPalette::PlaceholderText, QColor(160, 160, 160));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, QColor(130, 130, 130));
    return p;
}

} // namespace

void TestFormParts::shouldAddACitationInTheEmptyRow() {
    FormFixture f;
    f.open(sureCase());
    f.session.setCurrentField({Field::Service, 1});
    QAbstractItemModelTester tester(citations(f)->model());
    editCell(citations(f), 1, 1, u"ODG"_s, f);
    endCell(f);
    const auto& now = f.session.citations(1, Side::ClaimsAdministrator);
    QCOMPARE(now.size(), std::size_t(2));
    QCOMPARE(now[1].document, u"ODG"_s);
    QCOMPARE(citations(f)->model()->rowCount(), 3);
    QCOMPARE(f.session.citations(2, Side::ClaimsAdministrator).size(), std::size_t(1));
    f.session.undoStack()->undo();
    QCOMPARE(citations(f)->model()->rowCount(), 2);
}

void TestFormParts::shouldFillInWhatTheCatalogueKnows() {
    FormFixture f;
    f.open(sureCase());
    f.session.setCurrentField({Field::Service, 1});
    editCell(citations(f), 0, 2, u"8"_s, f);
    endCell(f);
    const Citation c = f.session.citations(1, Side::ClaimsAdministrator).at(0);
    QCOMPARE(c.chapter, u"8"_s);
    QVERIFY2(c.title.startsWith(u"Neck"_s), qPrintable(c.title));
    QCOMPARE(c.origin, Origin::LookedUp);
}

void TestFormParts::shouldRemoveACitationByKey() {
    FormFixture f;
    f.open(sureCase());
    f.session.setCurrentField({Field::Service, 1});
    citations(f)->setFocus();
    citations(f)->setCurrentIndex(citations(f)->model()->index(0, 1));
    f.key(Qt::Key_Delete);
    QVERIFY(f.session.citations(1, Side::ClaimsAdministrator).empty());
}

void TestFormParts::shouldOfferGuidelinesWhileTyping() {
    FormFixture f;
    f.open(sureCase());
    f.session.setCurrentField({Field::Service, 1});
    editCell(citations(f), 0, 3, u"should"_s, f);
    auto* line = qobject_cast<QLineEdit*>(f.focus());
    if (line == nullptr) // the list of offers is up and has the keys
        line = citations(f)->findChild<QLineEdit*>();
    QVERIFY(line != nullptr && line->completer() != nullptr);
    QCOMPARE(line->completer()->currentCompletion(), u"Shoulder Complaints"_s);
}

void TestFormParts::shouldEditTheTimeline() {
    FormFixture f;
    f.open(sureCase());
    auto* table = qobject_cast<QTableView*>(f.editor({Field::Timeline, 0}));
    QAbstractItemModelTester tester(table->model());
    editCell(table, 1, 0, u"10/23/14"_s, f);
    endCell(f);
    editCell(table, 1, 1, u"MRI"_s, f);
    endCell(f);
    const TimelineEvents events = f.session.record().find({Field::Timeline, 0})->timeline();
    QCOMPARE(events.size(), std::size_t(2));
    QCOMPARE(events[1].date, u"2014-10-23"_s);
    QCOMPARE(events[1].event, u"MRI"_s);
    editCell(table, 1, 0, u"2/30/14"_s, f);
    endCell(f);
    QCOMPARE(f.session.record().find({Field::Timeline, 0})->timeline()[1].date, u"2014-10-23"_s);
}

void TestFormParts::shouldEndACellWithEnterNotTheField() {
    FormFixture f;
    f.open(sureCase());
    const FieldRef timeline{Field::Timeline, 0};
    auto* table = qobject_cast<QTableView*>(f.editor(timeline));
    editCell(table, 0, 1, u"Visit"_s, f);
    QCOMPARE(f.session.currentField(), timeline);
    endCell(f);
    QVERIFY(!f.session.record().find(timeline)->confirmed);
    QCOMPARE(f.focus(), table);
    f.key(Qt::Key_Return);
    QVERIFY(f.session.record().find(timeline)->confirmed);
    editCell(table, 0, 1, u"Other"_s, f);
    endCell(f, Qt::Key_Escape);
    QCOMPARE(f.session.record().find(timeline)->timeline()[0].event, u"Visit"_s);
}

void TestFormParts::shouldLeaveEnterToAnOpenList() {
    FormFixture f;
    f.open(sureCase());
    const FieldRef outcome{Field::Outcome, 0};
    f.session.setCurrentField(outcome);
    auto* box = qobject_cast<QComboBox*>(f.editor(outcome));
    box->showPopup();
    QTRY_VERIFY(box->view()->isVisible());
    QTest::keyClick(box->view(), Qt::Key_Down);
    QTest::keyClick(box->view(), Qt::Key_Return);
    QCOMPARE(f.session.record().find(outcome)->text(), u"overturned"_s);
    QVERIFY(!f.session.record().find(outcome)->confirmed);
    QCOMPARE(f.session.currentField(), outcome);
}

void TestFormParts::shouldEditIssuesByKey() {
    FormFixture f;
    f.open(sureCase(3));
    f.session.setCurrentField({Field::Service, 2});
    f.key(Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(f.session.record().issues[0].id, 2);
    f.key(Qt::Key_Insert, Qt::AltModifier);
    QCOMPARE(f.session.record().issues.size(), std::size_t(4));
    QCOMPARE(f.session.currentField(), (FieldRef{Field::Service, 4}));
    f.type(u"Back brace"_s);
    QCOMPARE(f.session.record().issue(4)->fields.at(Field::Service).text(), u"Back brace"_s);
    f.key(Qt::Key_Delete, Qt::AltModifier);
    QCOMPARE(f.session.record().issues.size(), std::size_t(3));
    QVERIFY(f.session.record().issue(f.session.currentField().issueId) != nullptr);
    f.session.setCurrentField({Field::Service, 1});
    f.key(Qt::Key_F5);
    QCOMPARE(f.session.currentField(), (FieldRef{Field::Service, 3}));
}

void TestFormParts::shouldSplitAServiceAtTheCursor() {
    FormFixture f;
    f.open(sureCase(1));
    f.session.setCurrentField({Field::Service, 1});
    f.key(Qt::Key_Home);
    for (int i = 0; i < 7; ++i)
        f.key(Qt::Key_Right);
    f.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(f.session.record().issues.size(), std::size_t(2));
    QCOMPARE(f.session.record().issues[0].fields.at(Field::Service).text(), u"Service"_s);
    QCOMPARE(f.session.record().issues[1].fields.at(Field::Service).text(), u"no. 1"_s);
    f.key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(f.session.record().issues.size(), std::size_t(1));
}

void TestFormParts::shouldKeepTheOfficesFieldsApart() {
    FormFixture f;
    f.open(sureCase());
    auto* adj = f.form.findChild<QLineEdit*>(u"office.adj_number"_s);
    adj->setFocus();
    f.type(u"ADJ 12"_s);
    QCOMPARE(f.session.caseFile().office.adjNumber, u"ADJ 12"_s);
    QCOMPARE(f.session.record(), f.session.readRecord());
    QCOMPARE(f.session.undoStack()->count(), 1);
    auto* note = f.form.findChild<QPlainTextEdit*>(u"office.note"_s);
    note->setFocus();
    f.type(u"ask"_s);
    QCOMPARE(f.session.caseFile().note, u"ask"_s);
    f.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(f.session.caseFile().note, QString());
    QCOMPARE(note->toPlainText(), QString());
    f.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(adj->text(), QString());
}

void TestFormParts::shouldShowDeadlinesWithRuleAndSource() {
    FormFixture f;
    f.open(sureCase());
    auto* served = f.form.findChild<QLineEdit*>(u"office.date_served"_s);
    auto* lines = f.form.findChild<QLabel*>(u"office.deadlines"_s);
    QVERIFY(!lines->text().contains(u"Appeal"_s));
    served->setFocus();
    f.type(u"1/13/15"_s);
    QCOMPARE(f.session.caseFile().office.dateServed, u"2015-01-13"_s);
    QVERIFY2(lines->text().contains(u"Appeal by Fri 13 Feb 2015"_s), qPrintable(lines->text()));
    QCoreApplication::processEvents();
    QVERIFY(lines->height() >= lines->heightForWidth(lines->width()));
    QVERIFY(lines->text().contains(u"Lincoln's Birthday"_s));
    QVERIFY(lines->text().contains(u"4610.6(h)"_s));
    QVERIFY(lines->text().contains(u"not legal advice"_s));
    QSignalSpy calendar(&f.form, &FormView::calendarWanted);
    f.form.formAction(u"form.saveCalendar"_s)->trigger();
    QCOMPARE(calendar.size(), 1);
    QVERIFY(calendar[0][0].toByteArray().contains("DTSTART;VALUE=DATE:20150213"));
    f.key(Qt::Key_A, Qt::ControlModifier);
    f.type(u"soon"_s);
    QCOMPARE(f.session.caseFile().office.dateServed, QString());
    f.key(Qt::Key_Tab);
    QCOMPARE(served->text(), u"soon"_s); // said to be no date, and not thrown away
    QVERIFY(served->accessibleDescription().contains(u"no date"_s));
}

void TestFormParts::shouldGoOnFromAnOfficeFieldWithoutConfirming() {
    FormFixture f;
    CaseFile c = sureCase();
    c.current.fields[Field::DateOfInjury].confidence = 0.2;
    f.open(c);
    f.form.findChild<QLineEdit*>(u"office.attorney"_s)->setFocus();
    f.key(Qt::Key_Return);
    QVERIFY(!f.session.record().find({Field::DateOfInjury, 0})->confirmed);
    QCOMPARE(f.focus(), f.editor({Field::DateOfInjury, 0}));
}

void TestFormParts::shouldScrollNoValueByTheWheel() {
    FormFixture f;
    f.open(sureCase());
    QWidget* box = f.editor({Field::Priority, 0});
    QVERIFY(!box->hasFocus() || (f.session.setCurrentField({Field::DateOfInjury, 0}), true));
    f.session.setCurrentField({Field::DateOfInjury, 0});
    QWheelEvent wheel(QPointF(5, 5), box->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(box, &wheel);
    QCOMPARE(f.session.record(), f.session.readRecord());
}

void TestFormParts::shouldHaveReadableColours() {
    for (const QPalette& p :
         {QPalette(QColor(239, 239, 239)), darkPalette(), QPalette(Qt::white), QPalette(Qt::black)})
        for (int m = 0; m <= int(Mark::Empty); ++m)
            QVERIFY2(contrast(markColour(Mark(m), p), p.color(QPalette::Window)) >= 4.5,
                     qPrintable(QString::number(m)));
    // The shapes differ: no mark is told by its colour alone.
    std::set<QByteArray> shapes;
    for (int m = 0; m <= int(Mark::Empty); ++m) {
        const QImage image =
            markIcon(Mark(m), QPalette()).pixmap(32, 32).toImage().convertToFormat(QImage::Format_Alpha8);
        QByteArray bits;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                bits += image.pixelColor(x, y).alpha() > 127 ? '#' : '.';
        QVERIFY(bits.contains('#'));
        shapes.insert(bits);
    }
    QCOMPARE(shapes.size(), std::size_t(int(Mark::Empty) + 1));
}

void TestFormParts::shouldFitItsWidth_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("points");
    QTest::newRow("laptop") << QSize(430, 650) << false << 9;
    QTest::newRow("laptop-dark") << QSize(430, 650) << true << 9;
    QTest::newRow("4k") << QSize(1000, 1900) << false << 18;
    QTest::newRow("4k-dark") << QSize(1000, 1900) << true << 18;
}

void TestFormParts::shouldFitItsWidth() {
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(int, points);
    const QPalette before = QApplication::palette();
    const QFont font = QApplication::font();
    QFont big = font;
    big.setPointSize(points);
    QApplication::setFont(big);
    if (dark)
        QApplication::setPalette(darkPalette());
    {
        FormFixture f;
        f.form.resize(size);
        CaseFile c = sureCase(4);
        c.read.fields[Field::DateOfInjury].confidence = 0.4;
        c.read.fields.erase(Field::ReviewerSpecialty);
        c.read.issues[1].fields[Field::Decision].confidence = 0.5;
        c.read.issues[2].fields[Field::Decision].value = u"partially_overturned"_s;
        c.current = c.read;
        f.open(c);
        f.session.markNotInLetter({Field::ClaimNumber, 0});
        f.session.confirm({Field::CaseNumber, 0});
        auto* scroll = f.form.findChild<QScrollArea*>(u"form.scroll"_s);
        QCoreApplication::processEvents();
        QCOMPARE(f.form.size(), size); // the layout asks for no more
        QVERIFY2(scroll->widget()->width() <= scroll->viewport()->width(),
                 qPrintable(QString::number(scroll->widget()->width())));
        if (const QString dir = qEnvironmentVariable("LECTERN_GRAB"); !dir.isEmpty()) {
            const QString name = dir + u'/' + QLatin1StringView(QTest::currentDataTag());
            f.type(u"9/4/14"_s);
            QCoreApplication::processEvents();
            f.form.grab().save(name + u"-1.png"_s);
            f.session.setCurrentField({Field::Decision, 2});
            QCoreApplication::processEvents();
            f.form.grab().save(name + u"-2.png"_s);
            f.form.findChild<QLineEdit*>(u"office.date_served"_s)->setFocus();
            f.type(u"1/13/15"_s);
            QCoreApplication::processEvents();
            scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
            f.form.grab().save(name + u"-3.png"_s);
        }
    }
    QApplication::setPalette(before);
    QApplication::setFont(font);
}

void TestFormParts::shouldHaveKeysThatDoNotClash() {
    FormFixture f;
    std::map<QString, QString> owners;
    std::set<QString> names;
    for (const QAction* action : f.form.formActions()) {
        QVERIFY(action->objectName().startsWith(u"form."_s));
        QVERIFY(names.insert(action->objectName()).second);
        QVERIFY(!action->text().isEmpty());
        for (const QKeySequence& key : action->shortcuts())
            QVERIFY2(owners.emplace(key.toString(), action->objectName()).second, qPrintable(key.toString()));
    }
}

void TestFormParts::shouldRepaintOnlyRowsThatChanged() {
    struct Paints : QObject {
        std::set<const QObject*> rows;
        bool eventFilter(QObject* o, QEvent* e) override {
            if (e->type() == QEvent::Paint)
                rows.insert(o);
            return false;
        }
    } paints;
    FormFixture f;
    f.open(sureCase());
    f.session.setCurrentField({Field::CaseNumber, 0});
    QCoreApplication::processEvents();
    for (QWidget* row : f.form.findChildren<QWidget*>())
        if (row->objectName().startsWith(u"row."_s))
            row->installEventFilter(&paints);
    f.type(u"X"_s);
    QCoreApplication::processEvents();
    QVERIFY(!paints.rows.empty());
    for (const QObject* row : paints.rows)
        QCOMPARE(row->objectName(), u"row.case_number"_s);
}

QTEST_MAIN(TestFormParts)
#include "tst_formparts.moc"
