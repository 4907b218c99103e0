// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The only header that includes Poppler; for this folder's .cpp files alone.
#include "core/pdf/document.h"

#include <poppler-qt6.h>

namespace lectern::pdf {

/// Poppler's callbacks take a QVariant; ours carries a pointer to the caller's AbortCheck.
inline QVariant abortClosure(const AbortCheck& abort) {
    return QVariant::fromValue(const_cast<void*>(static_cast<const void*>(&abort)));
}

inline bool abortAsked(const QVariant& closure) {
    const auto* abort = static_cast<const AbortCheck*>(closure.value<void*>());
    return *abort && (*abort)();
}

/// Words of one Poppler page, boxes in fractions of the page as printed.
base::Result<letter::PageText> pageText(const Poppler::Page& page, int number, const AbortCheck& abort);

base::Result<QImage> pageImage(const Poppler::Page& page, const RenderRequest& request,
                               const AbortCheck& abort);

} // namespace lectern::pdf
