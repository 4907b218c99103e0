// SPDX-License-Identifier: GPL-3.0-or-later
// resources/docs/checks.md is the table of checks in words; it must be the table that runs. Made anew by
// LECTERN_WRITE_DOCS=1 tst_checkdocs.
#include "core/checks/check.h"

#include <QFile>
#include <QTest>

using namespace lectern;
using namespace Qt::StringLiterals;

class TstCheckDocs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldListEveryCheckAsItIs();
};

namespace {
QString severity(letter::Severity s) {
    switch (s) {
    case letter::Severity::Error:
        return u"error"_s;
    case letter::Severity::Warning:
        return u"warning"_s;
    case letter::Severity::Note:
        return u"note"_s;
    }
    return {};
}

QString page() {
    QString out = u"# What Lectern marks in a letter\n\nEach finding says what is there, never what it means "
                  u"in law, and points "
                  "at its places on the page. %1, %2 … stand for the letter's own words.\n\n"
                  "| code | kind | what it says | from |\n| --- | --- | --- | --- |\n"_s;
    for (const checks::CheckInfo& row : checks::checkTable())
        out += u"| `"_s + QString::fromLatin1(row.code) + u"` | "_s + severity(row.severity) + u" | "_s +
               QString::fromUtf8(row.message) + u" | "_s + QString::fromUtf8(row.source) + u" |\n"_s;
    return out;
}
} // namespace

void TstCheckDocs::shouldListEveryCheckAsItIs() {
    QFile file(QStringLiteral(LECTERN_SOURCE_DIR "/resources/docs/checks.md"));
    if (qEnvironmentVariableIsSet("LECTERN_WRITE_DOCS")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(page().toUtf8());
        return;
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), page());
}

QTEST_GUILESS_MAIN(TstCheckDocs)
#include "tst_checkdocs.moc"
