// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/casefilejson.h"

#include "core/letter/recordjson.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lectern::store {

using base::Code;
using base::fail;
using base::Result;
using letter::CaseFile;
using letter::JsonDetail;

QJsonObject officeJson(const letter::OfficeFields& office) {
    letter::OfficeFields kept = office;
    kept.recordsSent.removeAll(QString());
    return letter::toJson(kept);
}

letter::OfficeFields officeIn(const QJsonObject& json) {
    letter::OfficeFields office = letter::officeFromJson(json);
    office.dateServed = json[u"date_served"_s].toString();
    office.dateReceived = json[u"date_received"_s].toString();
    return office;
}

QByteArray caseFileJson(const CaseFile& file) {
    const QJsonObject json{
        {u"id"_s, file.id},
        {u"version"_s, file.version},
        {u"source"_s, QJsonObject{{u"file"_s, file.source.file},
                                  {u"sha256"_s, file.source.sha256},
                                  {u"pages"_s, file.source.pages},
                                  {u"text"_s, file.source.ocr ? u"ocr"_s : u"layer"_s}}},
        {u"state"_s, letter::name(file.state)},
        {u"state_reason"_s, file.stateReason},
        {u"note"_s, file.note},
        {u"office"_s, officeJson(file.office)},
        {u"read"_s, letter::toJson(file.read, JsonDetail::Full)},
        {u"current"_s, letter::toJson(file.current, JsonDetail::Full)},
    };
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<CaseFile> caseFileFromJson(const QByteArray& bytes) {
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return fail(Code::Invalid, u"casefile"_s);
    const QJsonObject json = document.object();
    const QJsonObject source = json[u"source"_s].toObject();
    CaseFile file;
    file.id = json[u"id"_s].toInteger();
    file.version = json[u"version"_s].toInt();
    file.source = {source[u"file"_s].toString(), source[u"sha256"_s].toString(), source[u"pages"_s].toInt(),
                   source[u"text"_s].toString() == "ocr"_L1};
    const auto state = letter::caseStateNamed(json[u"state"_s].toString());
    if (!state)
        return fail(Code::Invalid, u"casefile.state"_s);
    file.state = *state;
    file.stateReason = json[u"state_reason"_s].toString();
    file.note = json[u"note"_s].toString();
    file.office = officeIn(json[u"office"_s].toObject());
    auto read = letter::recordFromJson(json[u"read"_s].toObject());
    if (!read)
        return fail(std::move(read).error());
    file.read = std::move(*read);
    auto current = letter::recordFromJson(json[u"current"_s].toObject());
    if (!current)
        return fail(std::move(current).error());
    file.current = std::move(*current);
    return file;
}

} // namespace lectern::store
