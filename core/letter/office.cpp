// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letter/office.h"

#include <QDate>
#include <QJsonArray>

#include <array>

namespace lectern::letter {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    const char* name;
    QString OfficeFields::*field;
    bool isDate;
};

constexpr std::array kTexts = {
    Text{"date_served", &OfficeFields::dateServed, true},
    Text{"date_received", &OfficeFields::dateReceived, true},
    Text{"adj_number", &OfficeFields::adjNumber, false},
    Text{"matter_number", &OfficeFields::matterNumber, false},
    Text{"attorney", &OfficeFields::attorney, false},
};

} // namespace

QJsonObject toJson(const OfficeFields& office) {
    QJsonObject out;
    for (const Text& t : kTexts)
        if (!(office.*t.field).isEmpty())
            out.insert(QLatin1StringView(t.name), office.*t.field);
    if (!office.recordsSent.isEmpty())
        out.insert("records_sent"_L1, QJsonArray::fromStringList(office.recordsSent));
    return out;
}

OfficeFields officeFromJson(const QJsonObject& json) {
    OfficeFields out;
    for (const Text& t : kTexts) {
        const QString text = json.value(QLatin1StringView(t.name)).toString();
        if (!t.isDate || QDate::fromString(text, Qt::ISODate).isValid())
            out.*t.field = text;
    }
    for (const auto& v : json.value("records_sent"_L1).toArray())
        if (v.isString() && !v.toString().isEmpty())
            out.recordsSent.append(v.toString());
    return out;
}

} // namespace lectern::letter
