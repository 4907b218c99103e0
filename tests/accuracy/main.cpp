// SPDX-License-Identifier: GPL-3.0-or-later
// lectern-accuracy: holds what the extractor reads against the truth files of a corpus.
#include "tests/accuracy/report.h"
#include "tests/accuracy/run.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;
using namespace lectern::accuracy;

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    QCommandLineParser options;
    options.setApplicationDescription(
        u"Compares what is read from the PDFs with the *.truth.json files of each folder.\n"
        "Exit status 0 unless a --require... is not met (1) or the arguments are wrong (2)."_s);
    options.addHelpOption();
    options.addPositionalArgument(u"FOLDER"_s, u"folders with NAME.truth.json"_s, u"FOLDER..."_s);
    const QCommandLineOption json(u"json"_s, u"Take NAME.json from DIR (made by lectern extract --json)."_s,
                                  u"DIR"_s);
    const QCommandLineOption pdfs(u"pdfs"_s, u"The PDFs lie in DIR, not beside the truth files."_s, u"DIR"_s);
    const QCommandLineOption details(u"details"_s, u"List every value that is not right."_s);
    const QCommandLineOption field(u"field"_s, u"List only those of field NAME."_s, u"NAME"_s);
    const QCommandLineOption rules(u"rules"_s, u"Reliability by rule, not only for all."_s);
    const QCommandLineOption right(u"require-right"_s, u"At least this share of values right."_s, u"SHARE"_s);
    const QCommandLineOption wrong(u"require-wrong"_s, u"At most this share of values wrong."_s, u"SHARE"_s);
    const QCommandLineOption decisions(u"require-decisions"_s, u"At least this share of decisions right."_s,
                                       u"SHARE"_s);
    const QCommandLineOption counts(u"require-counts"_s,
                                    u"Every issue count right, no letter missed or made up."_s);
    options.addOptions({json, pdfs, details, field, rules, right, wrong, decisions, counts});
    options.process(app);
    if (options.positionalArguments().isEmpty()) {
        qCritical("lectern-accuracy: name at least one folder with truth files");
        return 2;
    }

    std::vector<Compared> letters;
    Tally tally;
    const QStringList folders = options.positionalArguments();
    for (const QString& folder : folders) {
        const Source source = options.isSet(json) ? readingJson(options.value(json)) : readingPdfs();
        std::vector<Compared> some =
            runAll(folder, options.isSet(pdfs) ? options.value(pdfs) : folder, source);
        if (some.empty()) {
            qCritical("lectern-accuracy: no truth files in %s", qPrintable(folder));
            return 2;
        }
        for (Compared& one : some) {
            tally.add(one);
            letters.push_back(std::move(one));
        }
    }

    QTextStream out(stdout);
    if (options.isSet(details) || options.isSet(field))
        printMisses(out, letters, options.value(field));
    printTables(out, tally);
    printReliability(out, tally, options.isSet(rules));

    bool met = true;
    const auto require = [&](const char* what, bool holds) {
        if (!holds) {
            out << u"NOT MET: "_s << QLatin1StringView(what) << u'\n';
            met = false;
        }
    };
    if (options.isSet(right))
        require("share of values right", tally.total().rightShare() >= options.value(right).toDouble());
    if (options.isSet(wrong))
        require("share of values wrong", tally.total().wrongShare() <= options.value(wrong).toDouble());
    if (options.isSet(decisions))
        require("share of decisions right",
                tally.decisionsRight() >= options.value(decisions).toDouble() * tally.decisionsExpected());
    if (options.isSet(counts))
        require("issue counts",
                tally.issueCountsWrong == 0 && tally.lettersMissed == 0 && tally.lettersMadeUp == 0);
    return met ? 0 : 1;
}
