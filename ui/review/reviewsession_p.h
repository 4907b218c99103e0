// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/reviewsession.h"

namespace lectern::review {

/// A run of typing that one undo takes back.
struct ReviewSession::Burst {
    int number = 0; ///< of the running burst; 0 = none runs
    int last = 0;   ///< highest number given
    letter::FieldRef ref;
    QString office;                      ///< name of the office field typed into, if it is one
    std::optional<letter::Reading> base; ///< the value before the burst
    QElapsedTimer sinceKey;
    int visitIndex = 0; ///< of the undo stack when the current field became current
};

} // namespace lectern::review
