// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/accuracy/run.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace lectern::accuracy {

using namespace Qt::StringLiterals;

namespace {

std::optional<QJsonObject> objectIn(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        return std::nullopt;
    return document.object();
}

} // namespace

Source readingJson(const QString& folder) {
    return [folder](const QString& pdfPath) {
        return objectIn(QDir(folder).filePath(QFileInfo(pdfPath).completeBaseName() + u".json"_s));
    };
}

std::vector<Compared> runAll(const QString& truthFolder, const QString& pdfFolder, const Source& source) {
    std::vector<Compared> out;
    const QDir dir(truthFolder);
    const QStringList names = dir.entryList({u"*.truth.json"_s}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        const std::optional<QJsonObject> truth = objectIn(dir.filePath(name));
        if (!truth) {
            qCritical("%s: not a truth file", qPrintable(dir.filePath(name)));
            return {};
        }
        const QString pdf = truth->value(u"file").toString();
        const std::optional<QJsonObject> got = source(QDir(pdfFolder).filePath(pdf));
        if (!got)
            qCritical("%s: not read", qPrintable(pdf));
        for (Compared& one : compareDocuments(pdf, *truth, got.value_or(QJsonObject())))
            out.push_back(std::move(one));
    }
    return out;
}

} // namespace lectern::accuracy
