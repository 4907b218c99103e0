// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console.h"

#include <cstdio>

namespace lectern::app {

Console standardConsole() {
    return {[](const QByteArray& bytes) {
                const auto size = static_cast<std::size_t>(bytes.size());
                return std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
            },
            [](const QString& line) {
                // UTF-8 as everything else that we write: the sentences' quotation marks need it.
                std::fputs((line + u'\n').toUtf8().constData(), stderr);
                std::fflush(stderr);
            }};
}

} // namespace lectern::app
