// SPDX-License-Identifier: GPL-3.0-or-later
// Measures how the prose facts are read in the manners of many reviewers (voices/*.txt, written before the
// rules were tried on them). No rule is right for every manner, so the test holds shares: how many facts are
// read right, and how few wrong ones are handed on with confidence. LECTERN_VOICES=1 prints every miss.
#include "core/extract/extract.h"
#include "tests/support/textpages.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <map>

using namespace lectern;
using namespace Qt::StringLiterals;
using letter::Field;

namespace {

/// A summary and its truth: for each key the readings that are right.
struct Voice {
    QString text;
    std::map<QString, QStringList> truth;
};

struct Tally {
    int asked = 0;
    int right = 0;
    int wrong = 0; ///< something else was read, whatever its confidence
    int sureWrong = 0;
    int missing = 0;
};

const std::map<QString, Field>& keys() {
    static const std::map<QString, Field> all = {
        {u"age"_s, Field::PatientAge},    {u"sex"_s, Field::PatientSex}, {u"mech"_s, Field::InjuryMechanism},
        {u"parts"_s, Field::BodyParts},   {u"dx"_s, Field::Diagnoses},   {u"doi"_s, Field::DateOfInjury},
        {u"ur"_s, Field::UrDecisionDate},
    };
    return all;
}

std::vector<Voice> voices() {
    std::vector<Voice> out;
    const QDir folder(QStringLiteral(LECTERN_VOICES_DIR));
    for (const QString& name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        Voice v;
        const auto close = [&] {
            if (!v.text.isEmpty())
                out.push_back(std::move(v));
            v = {};
        };
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (line.trimmed().isEmpty()) {
                close();
            } else if (line.startsWith(u'>')) {
                const qsizetype colon = line.indexOf(u':');
                for (const QString& reading : line.mid(colon + 1).split(u"||"_s))
                    v.truth[line.mid(1, colon - 1)] << reading.trimmed();
            } else if (!line.startsWith(u'#')) {
                v.text += (v.text.isEmpty() ? u""_s : u" "_s) + line.trimmed();
            }
        }
        close();
    }
    return out;
}

/// A value without what the corpus does not hold against a reading.
QString bare(const QString& key, QString text) {
    text = text.toLower().simplified();
    static const QRegularExpression edge(uR"(^[\s.,;:]+|[\s.,;:]+$)"_s);
    text.remove(edge);
    if (key == u"mech"_s) {
        static const QRegularExpression lead(
            uR"(^(?:(?:an?|the|he|she|was|were|being|patient|applicant|worker|employee|injured)\s+)+)"_s);
        text.remove(lead);
    } else if (key == u"parts"_s) {
        static const QRegularExpression left(uR"(^(?:lt\.?|l)\s)"_s);
        static const QRegularExpression right(uR"(^(?:rt\.?|r)\s)"_s);
        static const QRegularExpression both(uR"(^(?:both|bilat\.?)\s)"_s);
        text.replace(left, u"left "_s).replace(right, u"right "_s).replace(both, u"bilateral "_s);
        text.replace(u"lower back"_s, u"low back"_s);
        if (text.startsWith(u"bilateral ") && text.endsWith(u's'))
            text.chop(1);
    } else if (key == u"dx"_s) {
        static const QRegularExpression code(uR"(\s*\(?\b(?:[v]?\d{3}\.\d{1,2})\b\)?[\s,:-]*)"_s);
        static const QRegularExpression article(uR"(^(?:an?|the)\s+)"_s);
        text.remove(code);
        text.remove(article);
    }
    return text;
}

QStringList bareList(const QString& key, const QStringList& in) {
    QStringList out;
    for (const QString& s : in)
        out << bare(key, s);
    std::sort(out.begin(), out.end());
    return out;
}

letter::Record readIn(const QString& summary) {
    QString wrapped;
    int column = 0;
    for (const QString& word : summary.split(u' ')) {
        if (column + word.size() > 92) {
            wrapped += u'\n';
            column = 0;
        }
        wrapped += (column > 0 ? u" "_s : u""_s) + word;
        column += static_cast<int>(word.size()) + 1;
    }
    const QString letter =
        u"Case Number: CM15-0012345  Date Assigned: 03/02/2016\nPriority: Standard\nDecision Date: "
        "04/11/2016\n\nHOW THE IMR FINAL DETERMINATION WAS MADE\nThe expert reviewer is Board Certified in "
        "Neurology and is licensed to practice in California.\n\nCLINICAL CASE SUMMARY\nThe expert reviewer "
        "developed the following clinical case summary based on a review of the case file, including all "
        "medical records:\n\n"_s +
        wrapped +
        u"\n\nIMR ISSUES, DECISIONS AND RATIONALES\n\nItem asked for:  Upheld\n\nClaims Administrator "
        "guideline: Decision based on MTUS ACOEM Chapter 11 Page(s): 261.\n\nMAXIMUS guideline: Decision "
        "based on MTUS ACOEM Chapter 11.\n\nDecision rationale: No need is shown. The item asked for is not "
        "medically necessary and appropriate.\n"_s;
    const auto records = extract::readLetters(testsupport::textPages(letter));
    return records.empty() ? letter::Record() : records.front();
}

} // namespace

class TstSummaryVoices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldReadMostFactsInAnyManner_data();
    void shouldReadMostFactsInAnyManner();

private:
    std::map<QString, Tally> m_tallies;
};

void TstSummaryVoices::initTestCase() {
    const bool details = qEnvironmentVariableIsSet("LECTERN_VOICES");
    const auto all = voices();
    QVERIFY(all.size() >= 120);
    for (const Voice& v : all) {
        const letter::Record record = readIn(v.text);
        for (const auto& [key, field] : keys()) {
            const auto known = v.truth.find(key);
            const QStringList want = known == v.truth.end() ? QStringList{u"-"_s} : known->second;
            if (want.contains(u"?"_s))
                continue;
            const auto it = record.fields.find(field);
            QStringList got;
            double confidence = 0;
            if (it != record.fields.end()) {
                got = it->second.list();
                if (got.isEmpty())
                    got = {it->second.text()};
                confidence = it->second.confidence;
            }
            const bool right = std::any_of(want.begin(), want.end(), [&](const QString& w) {
                return w == u"-" ? got.isEmpty() : bareList(key, w.split(u"|"_s)) == bareList(key, got);
            });
            Tally& t = m_tallies[key];
            ++t.asked;
            if (right)
                ++t.right;
            else if (got.isEmpty())
                ++t.missing;
            else {
                ++t.wrong;
                t.sureWrong += confidence >= 0.7 ? 1 : 0;
            }
            if (details && !right)
                qInfo("%s\n   want %s\n   got  %s (%.2f %s)\n   %s", qPrintable(key),
                      qPrintable(want.join(u" || "_s)), qPrintable(got.join(u" | "_s)), confidence,
                      it == record.fields.end() ? "" : qPrintable(it->second.rule), qPrintable(v.text));
        }
    }
    for (const auto& [key, t] : m_tallies)
        qInfo("%-6s asked %3d right %3d (%.1f %%) wrong %2d (sure %2d) missing %2d", qPrintable(key), t.asked,
              t.right, 100.0 * t.right / t.asked, t.wrong, t.sureWrong, t.missing);
}

void TstSummaryVoices::shouldReadMostFactsInAnyManner_data() {
    QTest::addColumn<int>("leastRight"); // per cent
    QTest::addColumn<int>("mostSureWrong");
    QTest::newRow("age") << 98 << 2;
    QTest::newRow("sex") << 98 << 2;
    QTest::newRow("mech") << 96 << 2;
    QTest::newRow("parts") << 96 << 2;
    QTest::newRow("dx") << 97 << 2;
    QTest::newRow("doi") << 97 << 2;
    QTest::newRow("ur") << 97 << 2;
}

void TstSummaryVoices::shouldReadMostFactsInAnyManner() {
    QFETCH(int, leastRight);
    QFETCH(int, mostSureWrong);
    const Tally& t = m_tallies[QString::fromLatin1(QTest::currentDataTag())];
    QVERIFY2(t.right * 100 >= leastRight * t.asked,
             qPrintable(u"%1 of %2 right"_s.arg(t.right).arg(t.asked)));
    QVERIFY2(t.sureWrong <= mostSureWrong, qPrintable(u"%1 wrong with confidence"_s.arg(t.sureWrong)));
}

QTEST_GUILESS_MAIN(TstSummaryVoices)
#include "tst_summary_voices.moc"
