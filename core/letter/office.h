// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace lectern::letter {

/// What only the office knows about a letter. Kept apart from the record: nothing here was read from the
/// page, and the extractor never fills it. Dates are ISO 8601 or empty; they are the only ones a deadline
/// counts from.
struct OfficeFields {
    QString dateServed;   ///< mailed or served by the review organisation, as the proof of service says
    QString dateReceived; ///< by the claims administrator (starts the clock to authorise) or the office
    QString adjNumber;    ///< WCAB case ("ADJ1234567")
    QString matterNumber; ///< the office's own file number
    QString attorney;
    QStringList recordsSent; ///< documents that were sent to the reviewer, one each

    friend bool operator==(const OfficeFields&, const OfficeFields&) = default;
};

/// For one column of a store; empty fields are left out. Reading takes texts only, and dates only if ISO
/// 8601.
QJsonObject toJson(const OfficeFields& office);
OfficeFields officeFromJson(const QJsonObject& json);

} // namespace lectern::letter
