// SPDX-License-Identifier: GPL-3.0-or-later
// Every format in many manners: the same letter, written and set differently, must give the same record.
#include "core/extract/extract.h"
#include "tests/core/extract/composed.h"
#include "tests/support/textpages.h"

#include <QTest>

using namespace lectern;
using namespace Qt::StringLiterals;
using extract::test::Kind;
using extract::test::Manner;
using letter::Field;

Q_DECLARE_METATYPE(Manner)

namespace {

QString folded(QString text) {
    return text.replace(u'’', u'\'').simplified();
}

QString formatOf(Kind kind) {
    switch (kind) {
    case Kind::Notice:
        return u"notice-2013"_s;
    case Kind::Letter2013:
        return u"letter-2013"_s;
    case Kind::Letter2014:
        return u"letter-2014"_s;
    case Kind::Letter2015:
        return u"letter-2015"_s;
    case Kind::Letter2016:
        return u"letter-2016"_s;
    case Kind::Review:
        return u"professional-review"_s;
    }
    return {};
}

} // namespace

class TestFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldReadEveryManner_data() {
        QTest::addColumn<Manner>("manner");
        const std::pair<Kind, const char*> kinds[] = {
            {Kind::Notice, "notice-2013"},     {Kind::Letter2013, "letter-2013"},
            {Kind::Letter2014, "letter-2014"}, {Kind::Letter2015, "letter-2015"},
            {Kind::Letter2016, "letter-2016"}, {Kind::Review, "professional-review"}};
        const auto row = [](const char* kind, const char* name, const Manner& manner) {
            QTest::newRow(qPrintable(QLatin1StringView(kind) + u", "_s + QLatin1StringView(name))) << manner;
        };
        for (const auto& [kind, name] : kinds) {
            Manner plain;
            plain.kind = kind;
            row(name, "plain", plain);
            const auto with = [&](const char* what, auto change) {
                Manner m = plain;
                change(m);
                row(name, what, m);
            };
            with("numbered", [](Manner& m) { m.numbers = true; });
            with("narrow", [](Manner& m) { m.width = 48; });
            with("wide", [](Manner& m) { m.width = 118; });
            with("dense", [](Manner& m) { m.gaps = false; });
            with("dense and numbered", [](Manner& m) {
                m.gaps = false;
                m.numbers = true;
            });
            with("double spaced", [](Manner& m) { m.doubleSpaced = true; });
            with("double spaced, dense", [](Manner& m) {
                m.doubleSpaced = true;
                m.gaps = false;
            });
            with("without header", [](Manner& m) { m.header = false; });
            with("outcome on its own line", [](Manner& m) {
                m.outcomeOnOwnLine = true;
                m.numbers = true;
            });
            with("outcome on its own line, no numbers", [](Manner& m) { m.outcomeOnOwnLine = true; });
            with("dash before the outcome", [](Manner& m) { m.colonBeforeOutcome = false; });
            with("outcomes in capitals", [](Manner& m) { m.words = 1; });
            with("outcomes mistyped", [](Manner& m) { m.words = 2; });
            with("words run together", [](Manner& m) { m.words = 3; });
            with("labels in capitals", [](Manner& m) { m.labels = 1; });
            with("labels mistyped", [](Manner& m) { m.labels = 2; });
            with("labels run together", [](Manner& m) { m.labels = 3; });
            with("headings broken over lines", [](Manner& m) { m.labels = 4; });
            with("foot of the notice", [](Manner& m) {
                m.foot = u"Final Letter of Determination  Form Effective 5.16.13  Page % of 9"_s;
                m.breakAfter = 17;
            });
            with("foot with the case number", [](Manner& m) {
                m.foot = (m.kind == Kind::Notice || m.kind == Kind::Letter2013 || m.kind == Kind::Review
                              ? u"Final Determination Letter for IMR Case Number CM13-0098765   %"_s
                              : u"Final Determination Letter for IMR Case Number CM14-0098765   %"_s);
                m.breakAfter = 23;
            });
            with("page numbers", [](Manner& m) {
                m.foot = u"%"_s;
                m.breakAfter = 19;
            });
            with("fax banners", [](Manner& m) {
                m.head = u"06/12/2014 09:33 FAX 916 555 0100  -> 2135550111  P.00%/007"_s;
                m.breakAfter = 21;
            });
            with("a firm's stamp", [](Manner& m) {
                m.head = u"Received by Alder & Finch, page %"_s;
                m.breakAfter = 29;
            });
            for (int lines = 7; lines <= 31; lines += 3)
                with(qPrintable(u"pages of %1 lines"_s.arg(lines)), [&](Manner& m) { m.breakAfter = lines; });
            for (int lines = 9; lines <= 21; lines += 4)
                with(qPrintable(u"dense pages of %1 lines"_s.arg(lines)), [&](Manner& m) {
                    m.breakAfter = lines;
                    m.gaps = false;
                    m.numbers = true;
                });
        }
    }

    void shouldReadEveryManner() {
        QFETCH(Manner, manner);
        const auto letter = extract::test::compose(manner);
        const auto records = extract::readLetters(testsupport::textPages(letter.text));
        QCOMPARE(records.size(), std::size_t(1));
        const letter::Record& record = records.front();
        QCOMPARE(letter::name(record.format), formatOf(manner.kind));
        QCOMPARE(record.issues.size(), letter.issues.size());
        QVERIFY(record.fields.contains(Field::ClinicalSummary));
        QCOMPARE(record.fields.at(Field::ClinicalSummary).text(), letter.summary);
        for (std::size_t i = 0; i < letter.issues.size(); ++i) {
            const auto& expected = letter.issues[i];
            const auto& fields = record.issues[i].fields;
            const auto text = [&](Field field) {
                const auto it = fields.find(field);
                return it == fields.end() ? QString() : folded(it->second.text());
            };
            QCOMPARE(record.issues[i].number, static_cast<int>(i) + 1);
            QString service = text(Field::Service);
            QString wanted = folded(expected.service);
            for (QString* s : {&service, &wanted})
                if (s->startsWith(u"a "))
                    s->remove(0, 2);
            QCOMPARE(service, wanted);
            QCOMPARE(text(Field::Decision), expected.decision);
            QCOMPARE(text(Field::Conclusion), expected.decision == u"upheld" ? u"not_medically_necessary"_s
                                                                             : u"medically_necessary"_s);
            QCOMPARE(text(Field::ClaimsAdministratorGuideline), folded(expected.claims));
            QCOMPARE(text(Field::ReviewerGuideline), folded(expected.reviewer));
            QCOMPARE(text(Field::Rationale), folded(expected.rationale));
        }
        if (manner.header && manner.kind != Kind::Review) {
            const bool notice = manner.kind == Kind::Notice;
            const bool early = notice || manner.kind == Kind::Letter2013;
            const auto value = [&](Field field) {
                const auto it = record.fields.find(field);
                return it == record.fields.end() ? QString() : it->second.text();
            };
            QCOMPARE(value(Field::CaseNumber), early ? u"CM13-0098765"_s : u"CM14-0098765"_s);
            QCOMPARE(value(Field::DateOfInjury), u"2012-03-04"_s);
            QCOMPARE(value(Field::ApplicationReceived), early ? u"2013-09-06"_s : u"2014-07-30"_s);
            QCOMPARE(value(Field::UrDecisionDate), early ? u"2013-08-30"_s : QString());
            QCOMPARE(value(Field::DecisionDate), notice  ? u"2013-09-26"_s
                                                 : early ? QString()
                                                         : u"2014-09-02"_s);
            QCOMPARE(value(Field::DateAssigned), notice  ? u"2013-09-23"_s
                                                 : early ? QString()
                                                         : u"2014-08-11"_s);
            QCOMPARE(value(Field::Priority), notice ? QString() : u"standard"_s);
            if (early) {
                QCOMPARE(value(Field::EmployeeName), u"Pat Doerr"_s);
                QCOMPARE(value(Field::ClaimNumber), u"Q-5511"_s);
                QCOMPARE(record.fields.at(Field::DocumentsReviewed).list().size(), 2);
            }
            QCOMPARE(value(Field::Outcome), u"partially_overturned"_s);
        }
    }
};

QTEST_GUILESS_MAIN(TestFormats)
#include "tst_formats.moc"
