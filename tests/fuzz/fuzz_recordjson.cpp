// SPDX-License-Identifier: GPL-3.0-or-later
// Records come back from the store's file, which others may have written: any JSON must give a record or an
// error, and a record that was read must survive its own writing.
#include "core/letter/recordjson.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace lectern::letter;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes =
        QByteArray::fromRawData(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const QJsonDocument json = QJsonDocument::fromJson(bytes);
    if (!json.isObject())
        return 0;
    const auto record = recordFromJson(json.object());
    if (!record)
        return 0;
    const auto again = recordFromJson(toJson(*record, JsonDetail::Full));
    if (!again || !(*again == *record))
        std::abort();
    return 0;
}
